#pragma once

#include "lexicon/data_model.hpp"
#include "rabita/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rabita {

enum class MentionKind : std::uint8_t {
    person, ///< a named official, or an office alone
    state,
    organisation,
    institution, ///< a ministry, an embassy, ... of `state`
    group,       ///< "الوزيران", "الجانبان", "البلدان"
    own_country, ///< "بلاده"
    body,        ///< "الوزارة", "المجلس": one that the article has named
    latter,      ///< "الأخير"
    honorific    ///< "معاليه", "سموه"
};

enum class StateForm : std::uint8_t { name, capital, city, metonym, territory, demonym, government };

enum class GroupKind : std::uint8_t { ministers, presidents, sides, countries, delegation };

/// What one place in one text says about an actor. Token ranges are half-open.
struct Mention {
    MentionKind kind = MentionKind::person;
    std::uint32_t first = 0; ///< with titles and apposition
    std::uint32_t last = 0;
    std::uint8_t proclitics = 0;

    std::uint32_t name_first = 0; ///< empty range when only an office is given
    std::uint32_t name_last = 0;
    std::optional<Office> office;
    std::vector<std::u16string> titles; ///< folded office phrases, as written
    bool definite = false;              ///< an office that the reader is supposed to know ("الوزير")
    bool head_office = false;           ///< an office whose complement matters ("مدير ...")
    std::string state;                  ///< ISO code, or empty; for organisations the state they belong to
    bool home = false;                  ///< the state is not said: the article's own
    bool counterpart = false;           ///< "نظيره"
    bool international = false;         ///< serves an organisation of states
    bool rank_only = false;             ///< nothing but a rank or honorific before the name
    bool bare_name = false;             ///< neither office nor honorific
    bool former = false;
    bool of_own_country = false; ///< "وزير خارجية بلاده"
    bool private_post = false;   ///< heads a company or a club: serves no state by that
    bool kin = false;      ///< "صهر الرئيس جاريد كوشنر": the title before the name is another's
    bool honoured = false; ///< "سعادة", "معالي": styled like who holds an office
    Number number = Number::singular;
    bool feminine = false;
    bool each_of = false;                 ///< "كلا من"
    std::vector<std::uint32_t> officials; ///< lexicon candidates

    StateForm form = StateForm::name;
    std::optional<std::uint32_t> organisation; ///< index into the lexicon
    std::optional<std::uint32_t> institution;
    GroupKind group = GroupKind::sides;

    bool named() const { return name_last > name_first; }
};

/// "الجانب الأردني", "وفد باكستان": one side of talks, not a body of the state.
inline bool side_of_talks(const Mention& m, const LexiconData& lexicon) {
    return m.institution && lexicon.institutions[*m.institution].kind == "side";
}

/// What a temporal expression says, before and after it is laid over the publication day.
struct TemporalExpression {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::optional<DateInterval> interval; ///< empty: vague, or publication unknown
    bool future = false;                  ///< "المقبل", "غدا"
    bool yearless = false;                ///< a month whose year was inferred
    bool period = false;                  ///< a month, a year, a week: coarser than a day
    std::optional<unsigned> weekday;      ///< ISO number, when a weekday stands alone
};

} // namespace rabita
