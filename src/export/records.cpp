#include "rabita/event_export.hpp"

#include "rabita/error.hpp"

#include <algorithm>
#include <ostream>
#include <set>

namespace rabita {

namespace {

/// As far as a selection looks at it.
Event as_event(const ArticleEvent& told) {
    Event out;
    out.type = told.type;
    out.status = told.status;
    out.date = told.date;
    out.confidence = told.confidence;
    return out;
}

Extraction selected(const Extraction& extraction, const Selection& selection) {
    Extraction out = extraction;
    std::erase_if(out.events, [&](const ArticleEvent& told) { return !selects(selection, as_event(told)); });
    std::set<std::string> named;
    for (const ArticleEvent& told : out.events) {
        for (const Argument& argument : told.arguments) {
            named.insert(argument.actor);
        }
    }
    std::erase_if(out.actors, [&](const Actor& actor) { return !named.contains(actor.id); });
    return out;
}

} // namespace

void write_records(std::ostream& out, const std::vector<Extraction>& extractions, const Selection& selection) {
    if (selection.level != Level::officials) {
        throw InputError("records are told of officials; leave out --level states or give another --format");
    }
    if (selection.min_sources > 1) {
        throw InputError("the record of one article has one source; leave out --min-sources or give another --format");
    }
    for (const Extraction& extraction : extractions) {
        const Extraction kept = selected(extraction, selection);
        if (!kept.events.empty()) {
            out << to_json_line(kept) << '\n';
        }
    }
}

} // namespace rabita
