#include "ingest/json_ld.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace rabita {

namespace {

using nlohmann::json;

constexpr int deepest = 8; // graphs of graphs

std::optional<std::string> text_of(const json& value) {
    if (value.is_string() && !value.get_ref<const std::string&>().empty()) {
        return value.get<std::string>();
    }
    if (value.is_array() && !value.empty()) {
        return text_of(value.front());
    }
    if (value.is_object()) {
        for (const char* key : {"name", "@value", "@id"}) {
            const auto member = value.find(key);
            if (member != value.end() && member->is_string()) {
                return member->get<std::string>();
            }
        }
    }
    return std::nullopt;
}

std::optional<std::string> member(const json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() ? std::nullopt : text_of(*found);
}

bool is_type(const json& object, auto accepts) {
    const auto type = object.find("@type");
    if (type == object.end()) {
        return false;
    }
    if (type->is_string()) {
        return accepts(type->get_ref<const std::string&>());
    }
    return type->is_array() && std::any_of(type->begin(), type->end(), [&](const json& each) {
               return each.is_string() && accepts(each.get_ref<const std::string&>());
           });
}

void fill(std::optional<std::string>& field, std::optional<std::string> value) {
    if (!field) {
        field = std::move(value);
    }
}

void visit(const json& value, JsonLdArticle& article, int depth) {
    if (depth > deepest) {
        return;
    }
    if (value.is_array()) {
        for (const json& each : value) {
            visit(each, article, depth + 1);
        }
        return;
    }
    if (!value.is_object()) {
        return;
    }
    const auto ends_with_article = [](const std::string& type) {
        return type.ends_with("Article") || type.ends_with("Posting") || type == "Report";
    };
    if (is_type(value, ends_with_article)) {
        fill(article.headline, member(value, "headline"));
        fill(article.published, member(value, "datePublished"));
        fill(article.publisher, member(value, "publisher"));
        fill(article.url, member(value, "mainEntityOfPage"));
        fill(article.body, member(value, "articleBody"));
    }
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
        const auto inner = value.find(key);
        if (inner != value.end()) {
            visit(*inner, article, depth + 1);
        }
    }
}

/// A page's own date and the site's name, where no article is described.
void visit_page(const json& value, JsonLdArticle& article, int depth) {
    if (depth > deepest) {
        return;
    }
    if (value.is_array()) {
        for (const json& each : value) {
            visit_page(each, article, depth + 1);
        }
    } else if (value.is_object()) {
        if (is_type(value, [](const std::string& type) { return type == "WebPage"; })) {
            fill(article.published, member(value, "datePublished"));
        }
        if (is_type(value,
                    [](const std::string& type) { return type == "WebSite" || type == "NewsMediaOrganization"; })) {
            fill(article.publisher, member(value, "name"));
        }
        const auto graph = value.find("@graph");
        if (graph != value.end()) {
            visit_page(*graph, article, depth + 1);
        }
    }
}

} // namespace

void read_json_ld(std::string_view script, JsonLdArticle& article) {
    const json value = json::parse(script, nullptr, false, true);
    visit(value, article, 0);
    visit_page(value, article, 0);
}

} // namespace rabita
