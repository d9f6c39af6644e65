#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rabita {

/// The parts of a schema.org article that matter here.
struct JsonLdArticle {
    std::optional<std::string> headline;
    std::optional<std::string> published;
    std::optional<std::string> publisher;
    std::optional<std::string> url;
    std::optional<std::string> body;
};

/// Adds what the script tells of the page's article (NewsArticle, Article, BlogPosting, ... or a WebPage or WebSite
/// around it); what `article` holds already stays. Broken JSON adds nothing. O(length).
void read_json_ld(std::string_view script, JsonLdArticle& article);

} // namespace rabita
