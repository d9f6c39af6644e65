// Writes an extraction as the contract's record, one line of JSON.

#include "record/json_fields.hpp"

namespace rabita {

namespace {

using record::Json;
using record::or_null;

template <class Value>
Json name_or_null(const std::optional<Value>& value) {
    return value ? Json(name(*value)) : Json(nullptr);
}

Json document_json(const Extraction& extraction) {
    const Document& document = extraction.document;
    return Json{
        {"id", document.id},
        {"published", document.published ? Json(to_iso(*document.published)) : Json(nullptr)},
        {"published_from", name_or_null(document.published_from)},
        {"published_by", document.published_by.empty() ? Json(nullptr) : Json(document.published_by)},
        {"title", or_null(document.title)},
        {"source", or_null(document.source)},
        {"url", or_null(document.url)},
        {"language", or_null(extraction.language)},
        {"origin", or_null(document.origin)},
        {"sha256", extraction.sha256},
        {"fingerprint", extraction.fingerprint.empty() ? Json(nullptr) : Json(extraction.fingerprint)},
    };
}

Json actor_json(const Actor& actor) {
    return Json{
        {"id", actor.id},
        {"kind", name(actor.kind)},
        {"name_ar", or_null(actor.name_ar)},
        {"name_en", or_null(actor.name_en)},
        {"mentions", actor.mentions},
        {"state", or_null(actor.state)},
        {"office", name_or_null(actor.office)},
        {"known", actor.known},
        {"wikidata", or_null(actor.wikidata)},
    };
}

Json evidence_json(const std::vector<Span>& spans) {
    Json out = Json::array();
    for (const Span& span : spans) {
        out.push_back(record::span_json(span));
    }
    return out;
}

Json event_json(const ArticleEvent& event) {
    Json date = record::date_json(event.date);
    if (!date.is_null()) {
        date["reason"] = event.date_reason;
    }
    return Json{
        {"id", event.id},
        {"type", name(event.type)},
        {"status", name(event.status)},
        {"arguments", record::arguments_json(event.arguments)},
        {"date", std::move(date)},
        {"place", record::place_json(event.place)},
        {"topics", event.topics},
        {"tone", or_null(event.tone)},
        {"cameo", or_null(event.cameo)},
        {"plover", or_null(event.plover)},
        {"confidence", event.confidence},
        {"evidence", evidence_json(event.evidence)},
        {"rules", event.rules},
    };
}

} // namespace

std::string to_json_line(const Extraction& extraction) {
    Json actors = Json::array();
    for (const Actor& actor : extraction.actors) {
        actors.push_back(actor_json(actor));
    }
    Json events = Json::array();
    for (const ArticleEvent& event : extraction.events) {
        events.push_back(event_json(event));
    }
    return record::dump_line(Json{
        {"schema", "rabita.extraction/1"},
        {"document", document_json(extraction)},
        {"rules", or_null(extraction.rules)},
        {"actors", std::move(actors)},
        {"events", std::move(events)},
    });
}

} // namespace rabita
