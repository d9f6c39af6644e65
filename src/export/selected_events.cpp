#include "export/selected_events.hpp"

#include <algorithm>
#include <set>

namespace rabita {

SelectedEvents::SelectedEvents(const Ties& ties, const Selection& selection)
    : ties_(ties), indexes_(select_events(ties, selection)),
      cast_(ties, indexes_, represent_at(ties, selection.level)) {}

std::vector<CastPart> SelectedEvents::parts(const Event& event) const {
    std::vector<CastPart> out;
    for (const Argument& argument : event.arguments) {
        out.push_back({argument.role, cast_.vertex_of(argument.actor)});
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<std::size_t> SelectedEvents::articles() const {
    std::set<std::size_t> out;
    for (const std::size_t index : indexes_) {
        for (const Evidence& piece : ties_.events[index].evidence) {
            out.insert(piece.source);
        }
    }
    return {out.begin(), out.end()};
}

std::string SelectedEvents::title(const Event& event) const {
    std::string out(name(event.type));
    std::string_view before = ": ";
    std::set<std::size_t> named;
    for (const CastPart& part : parts(event)) {
        if (named.insert(part.actor).second) {
            out.append(before).append(label(actors()[part.actor]));
            before = ", ";
        }
    }
    return out;
}

} // namespace rabita
