#include "record/event_json.hpp"

#include "record/json_fields.hpp"

namespace rabita {

namespace {

using record::Json;
using record::or_null;

Json evidence_json(const Evidence& evidence, const Ties& ties) {
    const Source& source = ties.sources.at(evidence.source);
    Json out{{"document", source.document}, {"source", or_null(source.outlet)}};
    out.update(record::span_json(evidence.span));
    return out;
}

} // namespace

std::string to_json_line(const Event& event, const Ties& ties) {
    Json evidence = Json::array();
    for (const Evidence& piece : event.evidence) {
        evidence.push_back(evidence_json(piece, ties));
    }
    return record::dump_line(Json{
        {"id", event.id},
        {"type", name(event.type)},
        {"status", name(event.status)},
        {"arguments", record::arguments_json(event.arguments)},
        {"date", record::date_json(event.date)},
        {"place", record::place_json(event.place)},
        {"topics", event.topics},
        {"tone", or_null(event.tone)},
        {"cameo", or_null(event.cameo)},
        {"plover", or_null(event.plover)},
        {"confidence", event.confidence},
        {"independent_sources", event.independent_sources},
        {"evidence", std::move(evidence)},
        {"rules", event.rules},
    });
}

} // namespace rabita
