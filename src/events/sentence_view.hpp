#pragma once

#include "events/event_mention.hpp"
#include "mentions/analysis.hpp"
#include "mentions/cues.hpp"
#include "mentions/mention.hpp"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace rabita {

/// The word before a mention that fixes its part in the clause.
enum class Marker : std::uint8_t {
    bare,
    with,
    ba,
    lam,
    to,
    from,
    by,
    in,
    on,
    between,
    presence,
    company,
    about,
    genitive,
    adjective,
    kaf
};

/// Coordinated mentions under one marker.
struct Group {
    Marker marker = Marker::bare;
    std::vector<std::uint32_t> members; ///< indexes of mentions
    std::uint32_t first = 0;            ///< tokens
    std::uint32_t last = 0;
    bool each_of = false;
};

struct Trigger {
    std::uint32_t token = 0;
    std::uint32_t last = 0;
    const TriggerData* data = nullptr;
    std::uint32_t features = 0;
    std::uint8_t proclitics = 0;

    bool is(std::uint32_t feature) const { return (features & feature) != 0; }
    bool finite() const { return data->verb && !is(surface::noun); }
};

/// Everything a frame asks of its sentence.
class SentenceView {
public:
    SentenceView(const Analysis& analysis, const Cues& cues, const std::vector<Mention>& mentions,
                 const std::vector<TemporalExpression>& dates, Sentence sentence, std::uint32_t number);

    const Analysis& analysis() const { return a_; }
    const Cues& cues() const { return cues_; }
    const Mention& mention(std::uint32_t index) const { return mentions_[index]; }
    std::span<const Trigger> triggers() const { return triggers_; }
    std::uint32_t first() const { return sentence_.first; }
    std::uint32_t last() const { return sentence_.last; }
    std::uint32_t number() const { return number_; }

    /// Groups of mentions that begin in [from, to), in order.
    std::vector<Group> groups(std::uint32_t from, std::uint32_t to) const;

    /// The bare group that ends right before the token: the subject of a verb that follows it.
    std::optional<Group> subject_before(std::uint32_t token) const;

    /// First token behind `token` where the clause ends: a finite verb, a colon, a relative, "أن", ';'.
    std::uint32_t clause_end(std::uint32_t token) const;

    /// "التقت X، التي تشغل المنصب، بـY": the relative between commas behind the token, [first, last); empty if none.
    std::pair<std::uint32_t, std::uint32_t> aside_behind(std::uint32_t token) const;

    /// "، على هامش القمة،", "، الثلاثاء،": the token behind an aside between commas that opens here and names nobody;
    /// the token itself if none does.
    std::uint32_t past_aside(std::uint32_t token) const;

    /// The nearest trigger before the token with one of these frames and no clause end in between.
    const Trigger* before(std::uint32_t token, std::initializer_list<Frame> frames, std::uint32_t reach) const;

    std::u16string_view word(std::uint32_t token) const { ///< of this sentence, else empty
        const bool inside = token >= sentence_.first && token < sentence_.last && a_.is_word(token);
        return inside ? a_.text().word(token) : std::u16string_view();
    }
    bool is_cue(std::uint32_t token, CueClass cue) const;
    bool has_cue(std::uint32_t from, std::uint32_t to, CueClass cue) const;
    std::optional<std::uint32_t> cue_position(std::uint32_t from, std::uint32_t to, CueClass cue) const;
    std::optional<std::uint32_t> mention_at(std::uint32_t token) const; ///< the mention that covers the token
    std::optional<std::uint32_t> date_in(std::uint32_t from, std::uint32_t to) const;
    bool is_date(std::uint32_t token) const;
    const TemporalExpression& date(std::uint32_t index) const { return dates_[index]; }
    Marker marker_of(std::uint32_t mention) const { return markers_[mention - first_mention_]; }

    bool only_dates(std::uint32_t from, std::uint32_t to) const; ///< nothing but dates and commas in [from, to)

    /// The words of a clause that say nothing of who: dates, adverbs, commas.
    bool light_gap(std::uint32_t from, std::uint32_t to) const;

private:
    std::uint32_t behind_span(std::uint32_t relative) const;
    std::optional<std::uint32_t> behind_aside(std::uint32_t token, std::uint32_t relative) const;
    void collect_triggers();
    std::optional<Trigger> trigger_at(std::uint32_t token) const;
    bool needs_met(const TriggerData& data, std::uint32_t token) const;
    bool letter_before(const Trigger& verb) const;
    bool signed_before(const Trigger& verb) const;
    bool takes_it_up(std::uint32_t token) const;
    bool talks_with(std::uint32_t token) const;
    bool noun_due(std::uint32_t token) const;
    static std::u16string_view behind_proclitics(std::u16string_view word, std::size_t letters);
    const Reading* transparent_before(std::uint32_t mention_first, std::uint32_t token) const;
    std::uint32_t find_clause_end(std::uint32_t token) const;
    bool related(std::uint32_t mention, std::uint32_t with) const;
    std::uint32_t distance(std::uint32_t from, std::uint32_t to) const;
    Marker read_marker(std::uint32_t mention) const;
    bool closes_soon(std::uint32_t from) const;
    bool quotes_few_words(std::uint32_t mark) const;
    bool goes_on(const Mention& a, const Mention& b) const;
    bool coordinated(std::uint32_t previous, std::uint32_t next) const;
    bool of_title(std::uint32_t person, std::uint32_t body) const;
    bool in_company(std::uint32_t person, std::uint32_t body) const;
    Group* list_before(std::vector<Group>& groups, std::uint32_t mention) const;
    bool unknown_title(std::uint32_t previous, std::uint32_t next) const;

    const Analysis& a_;
    const Cues& cues_;
    const std::vector<Mention>& mentions_;
    const std::vector<TemporalExpression>& dates_;
    Sentence sentence_;
    std::uint32_t number_;
    std::uint32_t first_mention_ = 0;
    std::uint32_t last_mention_ = 0;
    std::vector<Trigger> triggers_;
    mutable std::vector<std::uint32_t> clause_ends_; ///< by token of the sentence, as far as asked for; 0: not yet
    std::vector<Marker> markers_;                    ///< of the mentions of this sentence
};

/// "تقييد", "استخدام", "اعتقال": by its form a folded word that says what is done and names nobody. A sample of the
/// patterns only; those that people's names share are left out.
bool verbal_noun(std::u16string_view word);

} // namespace rabita
