#pragma once

#include "evaluation/gold.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace rabita::test {

/// The gold article of a text, of actors and of events, both as JSON.
inline GoldArticle gold_article(const std::string& text, const std::string& actors, const std::string& events) {
    nlohmann::json json{{"id", "a"}, {"text", text}};
    json["actors"] = nlohmann::json::parse(actors);
    json["events"] = nlohmann::json::parse(events);
    return parse_gold(json, [](const std::string&) { return std::string(); });
}

} // namespace rabita::test
