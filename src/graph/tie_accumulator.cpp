#include "graph/tie_accumulator.hpp"

#include <algorithm>

namespace rabita {

std::string outlet_key(const Source& source) {
    return source.outlet ? "o" + *source.outlet : "d" + source.document;
}

void TieAccumulator::add(const Ties& ties, const Event& event, double weight) {
    ++sums_.events;
    ++sums_.counts[static_cast<std::size_t>(event.type)];
    sums_.weight += weight;
    if (event.date) {
        sums_.first = std::min(sums_.first.value_or(event.date->first), event.date->first);
        sums_.last = std::max(sums_.last.value_or(event.date->last), event.date->last);
    }
    if (event.tone) {
        tone_sum_ += *event.tone;
        ++toned_;
    }
    for (const Evidence& evidence : event.evidence) {
        if (evidence.source < ties.sources.size()) {
            outlets_.insert(outlet_key(ties.sources[evidence.source]));
        }
    }
    independent_ += event.independent_sources;
}

TieSummary TieAccumulator::summary() const {
    TieSummary summary = sums_;
    if (toned_ > 0) {
        summary.tone = tone_sum_ / static_cast<double>(toned_);
    }
    summary.sources = outlets_.empty() ? independent_ : std::min(outlets_.size(), independent_);
    return summary;
}

} // namespace rabita
