#include "ingest/page_metadata.hpp"

#include "ingest/arabic_line.hpp"
#include "ingest/json_ld.hpp"
#include "ingest/web_date.hpp"
#include "record/ascii.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace rabita {

namespace {

constexpr std::array date_names{"article:published_time",
                                "og:article:published_time",
                                "article:published",
                                "datepublished",
                                "publishdate",
                                "publish-date",
                                "publish_date",
                                "pubdate",
                                "published_at",
                                "date.published",
                                "dc.date.issued",
                                "dc.date",
                                "dcterms.created",
                                "dc.date.created",
                                "parsely-pub-date",
                                "sailthru.date",
                                "cxenseparse:recs:publishtime",
                                "article.published",
                                "citation_publication_date",
                                "displaydate",
                                "date",
                                "created"};
constexpr std::array outlet_names{"og:site_name", "application-name", "dc.publisher",
                                  "publisher",    "copyright-holder", "twitter:domain"};
constexpr std::array title_names{"og:title", "twitter:title", "dc.title", "title", "headline"};

/// What one walk over the page finds.
struct Findings {
    std::map<std::string, std::string, std::less<>> meta; ///< by name, property or itemprop, lower case; the first
    JsonLdArticle json_ld;
    std::vector<std::string> headings; ///< <h1>
    std::string item_title;            ///< itemprop headline or name of an article
    std::string item_date;
    std::vector<std::string> times; ///< <time datetime>
    std::string title;
    std::string canonical;
};

void read_meta(const xmlNode* node, Findings& out) {
    const std::string content = collapsed(attribute(node, "content"));
    for (const char* key : {"property", "name", "itemprop"}) {
        const std::string name = ascii_lower(attribute(node, key));
        if (!name.empty() && !content.empty()) {
            out.meta.try_emplace(name, content);
        }
    }
}

void read_item(const xmlNode* node, Findings& out) {
    const std::string property = ascii_lower(attribute(node, "itemprop"));
    if (property.empty()) {
        return;
    }
    if (property.find("datepublished") != std::string::npos && out.item_date.empty()) {
        const std::string moment = attribute(node, "datetime");
        const std::string content = attribute(node, "content");
        out.item_date = !moment.empty() ? moment : !content.empty() ? content : text_below(node);
    }
    if (property == "headline" && out.item_title.empty()) {
        const std::string content = collapsed(attribute(node, "content"));
        out.item_title = content.empty() ? text_below(node) : content;
    }
}

/// Is this <time> the one of a comment or of a link to another article?
bool stands_elsewhere(const xmlNode* node) {
    for (; node != nullptr; node = node->parent) {
        if (has_tag(node, {"nav", "aside", "footer", "li"})) {
            return true;
        }
        const std::vector<std::string> words = style_words(node);
        for (const char* word :
             {"comment", "comments", "related", "sidebar", "widget", "ticker", "latest", "recommended"}) {
            if (std::find(words.begin(), words.end(), word) != words.end() && !has_tag(node, {"body", "html"})) {
                return true;
            }
        }
    }
    return false;
}

void read_time(const xmlNode* node, Findings& out) {
    const std::string moment = attribute(node, "datetime");
    const std::vector<std::string> words = style_words(node);
    const bool updated = std::find(words.begin(), words.end(), "updated") != words.end() &&
                         std::find(words.begin(), words.end(), "published") == words.end();
    if (!moment.empty() && !updated && ascii_lower(attribute(node, "itemprop")).find("modified") == std::string::npos &&
        !stands_elsewhere(node)) {
        out.times.push_back(moment);
    }
}

void read_element(const xmlNode* node, Findings& out) {
    if (tag(node) == "meta") {
        read_meta(node, out);
    } else if (tag(node) == "script" && ascii_lower(attribute(node, "type")).find("ld+json") != std::string::npos) {
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            read_json_ld(child->content == nullptr ? "" : reinterpret_cast<const char*>(child->content), out.json_ld);
        }
    } else if (tag(node) == "title" && out.title.empty()) {
        out.title = text_below(node);
    } else if (tag(node) == "h1") {
        out.headings.push_back(text_below(node));
    } else if (tag(node) == "time") {
        read_time(node, out);
    } else if (tag(node) == "link" && ascii_lower(attribute(node, "rel")) == "canonical") {
        out.canonical = attribute(node, "href");
    }
    read_item(node, out);
}

std::optional<std::string> first_meta(const Findings& found, const auto& names) {
    for (const char* name : names) {
        const auto entry = found.meta.find(name);
        if (entry != found.meta.end()) {
            return entry->second;
        }
    }
    return std::nullopt;
}

/// "Headline | Outlet" in its parts.
std::vector<std::string> title_parts(std::string_view title) {
    std::vector<std::string> out;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < title.size();) {
        std::size_t length = 0;
        for (const std::string_view mark : {" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " / ", " : "}) {
            length = title.substr(at).starts_with(mark) ? mark.size() : length;
        }
        if (length > 0) {
            out.emplace_back(title.substr(begin, at - begin));
            begin = at + length;
            at = begin;
        } else {
            ++at;
        }
    }
    out.emplace_back(title.substr(begin));
    return out;
}

/// A headline without the outlet's name behind or before it.
std::string without_outlet(const std::string& title, const std::optional<std::string>& outlet,
                           const std::vector<std::string>& headings) {
    for (const std::string& heading : headings) {
        if (!heading.empty() && shape_of(heading).words * 2 >= shape_of(title).words &&
            title.find(heading) != std::string::npos) {
            return heading;
        }
    }
    const std::vector<std::string> parts = title_parts(title);
    if (parts.size() < 2) {
        return title;
    }
    const std::string outlet_line = outlet ? folded_line(*outlet) : "";
    if (!outlet_line.empty() && folded_line(parts.back()) == outlet_line) {
        return title.substr(0, title.rfind(parts.back()));
    }
    return *std::max_element(parts.begin(), parts.end(), [](const std::string& a, const std::string& b) {
        return shape_of(a).words < shape_of(b).words;
    });
}

std::string without_separators(std::string_view text) {
    constexpr std::string_view ascii = " |-:/";
    for (bool more = true; more && !text.empty();) {
        const std::size_t before = text.size();
        for (const std::string_view mark : {"–", "—", "»", "«", "•"}) {
            text = text.starts_with(mark) ? text.substr(mark.size()) : text;
            text = text.ends_with(mark) ? text.substr(0, text.size() - mark.size()) : text;
        }
        const std::size_t begin = std::min(text.find_first_not_of(ascii), text.size());
        text = text.substr(begin, text.find_last_not_of(ascii) + 1 - begin);
        more = text.size() != before;
    }
    return std::string(text);
}

std::optional<std::string> title_of(const Findings& found, const std::optional<std::string>& outlet) {
    std::vector<std::string> candidates;
    const auto add = [&](const std::optional<std::string>& text) {
        if (text && !text->empty()) {
            candidates.push_back(collapsed(*text));
        }
    };
    add(found.item_title);
    add(found.json_ld.headline);
    add(first_meta(found, title_names));
    add(found.title);
    std::vector<std::string> headings;
    std::copy_if(found.headings.begin(), found.headings.end(), std::back_inserter(headings),
                 [](const std::string& heading) { return shape_of(heading).words >= 3; });
    if (candidates.empty()) {
        return headings.empty() ? std::nullopt : std::optional(headings.front());
    }
    const std::string title = without_separators(without_outlet(candidates.front(), outlet, headings));
    return title.empty() ? std::nullopt : std::optional(title);
}

bool is_outlet_name(const std::string& text) {
    const std::size_t words = shape_of(text).words;
    return words >= 1 && words <= 5;
}

/// What <title> says beside the headline: "Headline | Outlet", "Outlet: Headline".
std::optional<std::string> outlet_in_title(const Findings& found) {
    std::vector<std::string> headlines = found.headings;
    headlines.insert(headlines.begin(), first_meta(found, title_names).value_or(""));
    for (const std::string& headline : headlines) {
        const std::size_t at = headline.empty() ? std::string::npos : found.title.find(headline);
        if (at == std::string::npos || shape_of(headline).words < 3) {
            continue;
        }
        const std::vector<std::string> behind =
            title_parts(without_separators(found.title.substr(at + headline.size())));
        const std::string name = behind.back().empty() ? without_separators(found.title.substr(0, at)) : behind.back();
        return is_outlet_name(name) ? std::optional(collapsed(name)) : std::nullopt;
    }
    const std::vector<std::string> parts = title_parts(found.title);
    if (parts.size() < 2) {
        return std::nullopt;
    }
    const bool longest_first = shape_of(parts.front()).words >= shape_of(parts.back()).words;
    const std::string& outlet = longest_first ? parts.back() : parts.front();
    return is_outlet_name(outlet) ? std::optional(collapsed(outlet)) : std::nullopt;
}

std::optional<std::string> outlet_of(const Findings& found) {
    if (found.json_ld.publisher && !found.json_ld.publisher->starts_with("http") &&
        !found.json_ld.publisher->starts_with("#")) {
        return collapsed(*found.json_ld.publisher);
    }
    if (auto named = first_meta(found, outlet_names)) {
        return named;
    }
    if (auto named = outlet_in_title(found)) {
        return named;
    }
    return std::nullopt;
}

void set_day(PageMetadata& out, const std::optional<std::string>& text, std::string by) {
    if (!out.published && text) {
        out.published = parse_web_day(*text);
        out.published_by = out.published ? std::move(by) : "";
    }
}

void read_published(const Findings& found, PageMetadata& out) {
    set_day(out, found.json_ld.published, "JSON-LD datePublished");
    for (const char* name : date_names) {
        const auto entry = found.meta.find(name);
        if (entry != found.meta.end()) {
            set_day(out, entry->second, std::string("meta ") + name);
        }
    }
    set_day(out, found.item_date, "itemprop datePublished");
    for (const std::string& moment : found.times) {
        set_day(out, moment, "time");
    }
    if (!out.published && out.url) {
        out.published = day_in_url(*out.url);
        out.published_by = out.published ? "address" : "";
    }
}

} // namespace

std::optional<std::string> host_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) {
        return std::nullopt;
    }
    url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/:?#"));
    if (url.starts_with("www.")) {
        url.remove_prefix(4);
    }
    return url.empty() ? std::nullopt : std::optional<std::string>(url);
}

PageMetadata page_metadata(const xmlNode* root, const std::optional<std::string>& url) {
    PageMetadata out;
    Findings found;
    for_each_element(root, [&](const xmlNode* node) { read_element(node, found); });
    if (root != nullptr && !attribute(root, "lang").empty()) {
        out.language = attribute(root, "lang");
    }
    const auto og_url = found.meta.find("og:url");
    out.url = found.canonical.find("://") != std::string::npos ? std::optional(found.canonical)
              : og_url != found.meta.end()                     ? std::optional(og_url->second)
              : url                                            ? url
                                                               : found.json_ld.url;
    if (out.url && out.url->find("://") == std::string::npos) {
        out.url = url;
    }
    out.outlet = outlet_of(found);
    out.title = title_of(found, out.outlet);
    out.body = found.json_ld.body;
    read_published(found, out);
    return out;
}

} // namespace rabita
