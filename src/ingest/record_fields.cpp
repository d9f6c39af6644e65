#include "ingest/record_fields.hpp"

#include <algorithm>
#include <array>

namespace rabita {

namespace {

using Name = std::string_view;

constexpr std::array fields{Name("id"), Name("text"), Name("title"), Name("published"), Name("source"), Name("url")};

struct Usual {
    Name field;
    Name name;
};

constexpr std::array usual{Usual{"id", "id"},
                           Usual{"id", "_id"},
                           Usual{"id", "guid"},
                           Usual{"text", "text"},
                           Usual{"text", "body"},
                           Usual{"text", "content"},
                           Usual{"text", "article"},
                           Usual{"text", "articleBody"},
                           Usual{"text", "article_text"},
                           Usual{"text", "maintext"},
                           Usual{"text", "story"},
                           Usual{"text", "html"},
                           Usual{"text", "raw_text"},
                           Usual{"title", "title"},
                           Usual{"title", "headline"},
                           Usual{"published", "published"},
                           Usual{"published", "date"},
                           Usual{"published", "published_at"},
                           Usual{"published", "publishedAt"},
                           Usual{"published", "publish_date"},
                           Usual{"published", "date_publish"},
                           Usual{"published", "pubDate"},
                           Usual{"published", "datePublished"},
                           Usual{"published", "publication_date"},
                           Usual{"published", "timestamp"},
                           Usual{"source", "source"},
                           Usual{"source", "outlet"},
                           Usual{"source", "publisher"},
                           Usual{"source", "sitename"},
                           Usual{"source", "site"},
                           Usual{"source", "newspaper"},
                           Usual{"source", "source_domain"},
                           Usual{"url", "url"},
                           Usual{"url", "link"},
                           Usual{"url", "uri"}};

} // namespace

std::span<const std::string_view> record_fields() {
    return fields;
}

std::vector<std::string> names_of_field(std::string_view field, const FieldNames& given) {
    const auto own = given.find(field);
    if (own != given.end()) {
        return {own->second};
    }
    std::vector<std::string> out;
    for (const Usual& each : usual) {
        if (each.field == field) {
            out.emplace_back(each.name);
        }
    }
    return out;
}

} // namespace rabita
