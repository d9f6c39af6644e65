#include "ingest/article_json.hpp"

#include "rabita/extraction.hpp"

#include <nlohmann/json.hpp>

namespace rabita {

std::string article_json_line(const Document& document) {
    using Json = nlohmann::ordered_json;
    const auto or_null = [](const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); };
    const Json json{
        {"id", document.id},
        {"published", document.published ? Json(to_iso(*document.published)) : Json(nullptr)},
        {"published_from", document.published_from ? Json(name(*document.published_from)) : Json(nullptr)},
        {"published_by", document.published_by.empty() ? Json(nullptr) : Json(document.published_by)},
        {"title", or_null(document.title)},
        {"source", or_null(document.source)},
        {"url", or_null(document.url)},
        {"language", or_null(document.language)},
        {"origin", or_null(document.origin)},
        {"text", document.text},
    };
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace rabita
