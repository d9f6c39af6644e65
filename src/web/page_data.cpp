#include "web/page_data.hpp"

#include "web/page_json.hpp"

#include <algorithm>

namespace rabita {

namespace {

template <class Value, std::size_t n>
PageJson names_json(const std::array<Value, n>& values) {
    PageJson out = PageJson::array();
    for (const Value value : values) {
        out.push_back(name(value));
    }
    return out;
}

template <class Value>
PageJson names_up_to(Value last) {
    PageJson out = PageJson::array();
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        out.push_back(name(static_cast<Value>(i)));
    }
    return out;
}

PageJson start_json(const PageOptions& options) {
    PageJson statuses = PageJson::array();
    for (const Status status : options.selection.statuses) {
        statuses.push_back(static_cast<int>(status));
    }
    return PageJson{{"language", options.language},
                    {"title", options.title},
                    {"statuses", std::move(statuses)},
                    {"level", name(options.selection.level)}};
}

PageJson weights_json(const KindWeights& weights) {
    PageJson out = PageJson::array();
    for (const EventType type : all_event_types) {
        out.push_back(weights.of(type));
    }
    return out;
}

/// `<` could end or open an element of the page; JSON may write it as an escape, inside of strings only, and outside of
/// them it does not occur.
std::string without_markup(const std::string& json) {
    std::string out;
    out.reserve(json.size() + json.size() / 64);
    for (const char c : json) {
        if (c == '<') {
            out += "\\u003c";
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace

std::string page_data(const Ties& all, const Lexicon& lexicon, const PageOptions& options) {
    const Ties ties = narrowed(all, options.selection);
    PageActors actors(ties);
    PageJson page{
        {"version", 1},
        {"served", options.served},
        {"start", start_json(options)},
        {"kinds", names_json(all_event_types)},
        {"statuses", names_up_to(Status::denied)},
        {"roles", names_up_to(Role::recipient)},
        {"offices", names_up_to(Office::other)},
        {"actorKinds", names_up_to(ActorKind::organisation)},
        {"weights", weights_json(options.selection.weights)},
    };
    PageJson levels = PageJson::object();
    for (const Level level : {Level::officials, Level::states}) {
        levels[std::string(name(level))] = level_json(ties, options.selection, level, actors);
    }
    page["actors"] = actors_json(actors.rows(), lexicon);
    add_events(page, ties, actors, options.articles);
    page["levels"] = std::move(levels);
    return without_markup(page.dump(-1, ' ', false, PageJson::error_handler_t::replace));
}

} // namespace rabita
