#pragma once

#include "rabita/extraction.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rabita {

/// An article that tells of events.
struct Source {
    std::string document; ///< Document::id
    std::string sha256;
    std::optional<std::string> title;
    std::optional<std::string> outlet;
    std::optional<std::string> url;
    std::optional<Day> published;
};

/// A span of one source.
struct Evidence {
    std::size_t source = 0; ///< index into Ties::sources
    Span span;
};

/// What one article said of an event: an event's history is that of its reports.
struct Report {
    std::size_t source = 0; ///< index into Ties::sources
    Status status = Status::occurred;
    std::optional<DateInterval> date;
    std::optional<Place> place;
    std::size_t origin = 0; ///< reports of one origin copy each other, or come from one outlet

    friend bool operator==(const Report&, const Report&) = default;
};

/// One real-world event, over all articles that tell of it.
struct Event {
    std::string id; ///< stable: derived from type, actors, date and the first evidence
    EventType type = EventType::meeting;
    Status status = Status::occurred;
    std::vector<Argument> arguments;  ///< sorted by role, then actor; no duplicates
    std::optional<DateInterval> date; ///< where reports differ, that of most origins
    std::optional<Place> place;       ///< where reports differ, that of most
    std::vector<std::string> topics;
    std::optional<double> tone;
    std::optional<std::string> cameo;
    std::optional<std::string> plover;
    double confidence = 0;
    std::vector<Evidence> evidence; ///< at least one; sorted by source, then begin
    std::vector<std::string> rules;
    std::size_t independent_sources = 1; ///< distinct origins of its reports
    std::vector<Report> history;         ///< by day of publication (unknown last), then source
};

/// Everything that a set of articles tells: what the graph is built from.
struct Ties {
    std::vector<Actor> actors;   ///< sorted by id
    std::vector<Event> events;   ///< sorted by first day (undated last), then id
    std::vector<Source> sources; ///< sorted by document id
};

/// Folds extractions into one set of ties. The result does not depend on their order; a document (same id and
/// sha256) given twice counts once. O(n log n) in the number of events.
Ties merge(const std::vector<Extraction>& extractions);

} // namespace rabita
