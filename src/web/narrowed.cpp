#include "web/page_data.hpp"

#include <set>

namespace rabita {

namespace {

/// Old index of a source → new one; sources that nobody cites leave.
void keep_cited_sources(Ties& ties) {
    std::set<std::size_t> cited;
    for (const Event& event : ties.events) {
        for (const Evidence& evidence : event.evidence) {
            cited.insert(evidence.source);
        }
    }
    std::vector<std::size_t> place(ties.sources.size());
    std::vector<Source> kept;
    for (const std::size_t index : cited) {
        place.at(index) = kept.size();
        kept.push_back(ties.sources[index]);
    }
    ties.sources = std::move(kept);
    for (Event& event : ties.events) {
        for (Evidence& evidence : event.evidence) {
            evidence.source = place[evidence.source];
        }
    }
}

} // namespace

Ties narrowed(const Ties& ties, const Selection& selection) {
    Selection any_status = selection;
    any_status.statuses.clear();
    Ties out;
    std::set<std::string> named;
    for (const std::size_t index : select_events(ties, any_status)) {
        out.events.push_back(ties.events[index]);
        for (const Argument& argument : ties.events[index].arguments) {
            named.insert(argument.actor);
        }
    }
    for (const Actor& actor : ties.actors) {
        if (actor.kind == ActorKind::state || named.contains(actor.id)) {
            out.actors.push_back(actor);
        }
    }
    out.sources = ties.sources;
    keep_cited_sources(out);
    return out;
}

} // namespace rabita
