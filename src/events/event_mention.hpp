#pragma once

#include "mentions/mention.hpp"
#include "rabita/extraction.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rabita {

/// How an argument is given where it is given.
enum class ArgumentSource : std::uint8_t {
    mention,    ///< Mention at `index`
    pronoun_he, ///< the person last spoken of
    pronoun_she,
    pronoun_dual,
    pronoun_they,
    dropped, ///< "وأضاف": the subject before
    source,  ///< "المصدر ذاته", "البيان": the body that spoke last
    unknown, ///< somebody whom nothing in the lexicon or the article makes an actor
};

struct ArgumentMention {
    Role role = Role::participant;
    ArgumentSource source = ArgumentSource::mention;
    std::uint32_t index = 0;
    bool feminine = false; ///< gender of the verb whose subject is not said
    bool goes_on = false;  ///< of a verb like "أضاف": whoever spoke last, not whoever was told of since
    std::uint8_t side = 0; ///< 1 for the counterpart in "X met Y"
};

/// What one place in the text says happened. Arguments are unresolved.
struct EventMention {
    EventType type = EventType::meeting;
    Status status = Status::occurred;
    std::uint32_t sentence = 0;
    std::uint32_t first = 0; ///< tokens of the words that tell it, [first, last)
    std::uint32_t last = 0;
    std::uint32_t trigger = 0;
    std::uint32_t head_first = 0; ///< subject and verb alone, [head_first, head_last)
    std::uint32_t head_last = 0;
    std::vector<ArgumentMention> arguments;
    std::optional<std::uint32_t> date;  ///< index of a TemporalExpression
    std::uint32_t content = 0;          ///< of a statement: first token of what was said
    std::optional<std::uint32_t> place; ///< index of a Mention
    bool together = false;              ///< "اجتماع ثلاثي": all sat in it at once
    bool merges_only = false; ///< generic talks ("المفاوضات مع X"): evidence of an event told elsewhere, none by itself
    bool retells = false;       ///< what two people talked about: of their last meeting, if one is told
    bool anaphoric = false;     ///< "اللقاء": tells of an event told before
    bool feminine_verb = false; ///< a feminine verb with its subject said
    bool perfect = false;       ///< a finite verb in the perfect
    bool present = false;       ///< an imperfect without a mark of the future
    bool asserted = true;       ///< a verb or a cue tells the status; a bare noun ("قمة X وY") leaves it open
    bool background = false;    ///< tells of an earlier event ("كان قد التقى")
    bool earlier = false;       ///< says that it is another one than the news ("التقيا آخر مرة")
    std::string rule;
    std::string cameo;
    std::string plover;
    double tone = 0;
};

} // namespace rabita
