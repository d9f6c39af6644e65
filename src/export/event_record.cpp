#include "export/event_record.hpp"

#include "record/event_json.hpp"
#include "record/json_fields.hpp"

#include <set>

namespace rabita {

namespace {

using record::Json;
using record::or_null;

Json article_json(const Source& source) {
    return {{"id", source.document},
            {"sha256", source.sha256},
            {"title", or_null(source.title)},
            {"source", or_null(source.outlet)},
            {"url", or_null(source.url)},
            {"published", source.published ? Json(to_iso(*source.published)) : Json(nullptr)}};
}

} // namespace

std::string event_record(const Ties& ties, std::size_t index) {
    const Event& event = ties.events.at(index);
    std::set<std::size_t> cited;
    for (const Evidence& piece : event.evidence) {
        cited.insert(piece.source);
    }
    Json out = Json::parse(to_json_line(event, ties));
    for (std::size_t i = 0; i < event.evidence.size(); ++i) {
        out["evidence"][i]["article"] = std::distance(cited.begin(), cited.find(event.evidence[i].source));
    }
    Json articles = Json::array();
    for (const std::size_t source : cited) {
        articles.push_back(article_json(ties.sources.at(source)));
    }
    out["articles"] = std::move(articles);
    return record::dump_line(out);
}

} // namespace rabita
