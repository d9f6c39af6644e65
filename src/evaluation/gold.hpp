#pragma once

#include "evaluation/plain_name.hpp"
#include "rabita/document.hpp"
#include "rabita/extraction.hpp"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rabita {

/// Somebody whom a gold article's events name.
struct GoldActor {
    ActorKind kind = ActorKind::state;
    std::vector<std::string> names;   ///< fullest first; none for an official who is known by office alone
    std::set<PlainName> plain;        ///< plain_names(names)
    std::optional<std::string> state; ///< ISO code: what it is or acts for
    std::optional<Office> office;
};

/// One event as a reader annotated it.
struct GoldEvent {
    EventType type = EventType::meeting;
    Status status = Status::occurred;
    std::vector<Argument> arguments; ///< `actor` is a key of GoldArticle::actors; in the order of the file
    std::optional<DateInterval> date;
    std::vector<Span> sentences; ///< the evidence, each piece widened to its sentence
    bool optional = false;       ///< what a careful reader could count or leave
};

/// One annotated article.
struct GoldArticle {
    std::string file;  ///< where it was read
    Document document; ///< as it is given to extraction
    std::map<std::string, GoldActor> actors;
    std::vector<GoldEvent> events;
};

/// Takes one line: file, JSON pointer or line and column, what is wrong and what to do.
using GoldFaultSink = std::function<void(const std::string&)>;

/// Reads the *.json files of a folder in the order of their names, or one such file, with their texts. An article with
/// a fault is left out and its first fault goes to `report`. Throws InputError when there is no such file or folder, or
/// the folder holds no *.json file. What the files hold: tests/gold/README.md.
std::vector<GoldArticle> load_gold(const std::string& path, const GoldFaultSink& report);

/// Reads the JSON of one gold article. `text_of` gives the text of a "text_file". Throws InputError that begins with
/// the JSON pointer of the first fault.
GoldArticle parse_gold(const nlohmann::json& json, const std::function<std::string(const std::string&)>& text_of);

} // namespace rabita
