#pragma once

#include "evaluation/figures.hpp"
#include "evaluation/gold.hpp"
#include "rabita/extraction.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

enum class DisagreementKind {
    missed,      ///< a gold event that no extracted event fits
    false_alarm, ///< an extracted event that no gold event fits
    actors,      ///< a found event with too few or too many actors
    status,      ///< a found event that is held, planned or denied in the gold only
    date,        ///< a found event of another date than the gold's
    targets      ///< a found statement about others
};

/// "missed", "false_alarm", ...
std::string_view name(DisagreementKind kind);

/// One point in which an extraction is not the gold article.
struct Disagreement {
    DisagreementKind kind = DisagreementKind::missed;
    std::optional<std::size_t> gold;      ///< index of the gold event; empty for a false alarm
    std::optional<std::size_t> extracted; ///< index of the extracted event; empty for a miss
};

/// Whom a found statement is about: sides as of side(), without the speakers' own.
struct TargetSides {
    std::set<std::string> wanted;
    std::set<std::string> had;
};

TargetSides target_sides(const GoldArticle& gold, const GoldEvent& wanted, const ExtractedActors& actors,
                         const ArticleEvent& had);

/// Compares one article with its extraction (null when there is none) and adds to `figures`. The misses and what is
/// wrong in found events come first, in the order of the gold events, then the false alarms in their own order.
/// O(gold events × extracted events).
std::vector<Disagreement> compare(const GoldArticle& gold, const Extraction* extraction, Figures& figures);

} // namespace rabita
