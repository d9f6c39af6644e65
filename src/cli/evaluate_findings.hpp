#pragma once

#include "evaluation/comparison.hpp"
#include "evaluation/gold.hpp"
#include "rabita/extraction.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rabita {

/// A gold or an extracted event in words.
struct EventInWords {
    EventType type = EventType::meeting;
    Status status = Status::occurred;
    std::vector<std::pair<Role, std::string>> who; ///< "سيرغي لافروف (RU)"; in the order of the event
    std::optional<DateInterval> date;
    std::vector<std::string> rules; ///< none for a gold event
};

/// A disagreement with what a reader needs in order to judge it.
struct Finding {
    DisagreementKind kind = DisagreementKind::missed;
    std::string article;
    std::optional<EventInWords> wanted;   ///< the gold event; empty for a false alarm
    std::optional<EventInWords> had;      ///< the extracted event; empty for a miss
    std::optional<TargetSides> targets;   ///< for the kind `targets`
    std::vector<EventInWords> read_there; ///< for a miss: what the gold event's sentences were read as
    std::vector<Span> sentences;          ///< of the gold event; for a false alarm, of the extracted one
};

/// The disagreements of one article in words. `extraction` is null when there is none.
std::vector<Finding> findings_of(const GoldArticle& gold, const Extraction* extraction,
                                 const std::vector<Disagreement>& disagreements);

} // namespace rabita
