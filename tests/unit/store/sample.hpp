#pragma once

#include "rabita/extraction.hpp"
#include "record/sha256.hpp"

#include <string>
#include <vector>

namespace rabita::sample {

inline std::optional<DateInterval> days(const char* first, const char* last) {
    return DateInterval{*parse_iso_day(first), *parse_iso_day(last)};
}

inline std::optional<DateInterval> day(const char* text) {
    return days(text, text);
}

/// A meeting of officials a, b, ... ("ab") told in these words.
inline ArticleEvent meeting(const std::string& who, std::optional<DateInterval> date, const std::string& words) {
    ArticleEvent event;
    event.id = "1";
    for (const char c : who) {
        event.arguments.push_back({Role::participant, std::string("official/") + c});
    }
    event.date = date;
    event.confidence = 0.8;
    event.evidence = {{0, words.size(), words}};
    event.rules = {"meeting.verb"};
    return event;
}

inline ArticleEvent statement(const std::string& speaker, const std::string& target, const std::string& words) {
    ArticleEvent event = meeting("", std::nullopt, words);
    event.type = EventType::statement;
    event.arguments = {{Role::speaker, "official/" + speaker}, {Role::target, "state/" + target}};
    return event;
}

inline ArticleEvent with_status(ArticleEvent event, Status status) {
    event.status = status;
    return event;
}

/// An article with these events, and the actors that they name.
inline Extraction article(const std::string& id, const char* published, const char* outlet,
                          std::vector<ArticleEvent> events) {
    Extraction out;
    out.document.id = id;
    out.sha256 = sha256_hex(id);
    if (published != nullptr) {
        out.document.published = parse_iso_day(published);
    }
    if (outlet != nullptr) {
        out.document.source = outlet;
    }
    std::size_t at = 0;
    for (ArticleEvent& event : events) {
        event.id = std::to_string(++at);
        for (Span& span : event.evidence) {
            span.begin += at * 1000;
            span.end += at * 1000;
        }
        for (const Argument& argument : event.arguments) {
            Actor actor;
            actor.id = argument.actor;
            actor.kind = argument.actor.starts_with("state/") ? ActorKind::state : ActorKind::official;
            actor.name_ar = argument.actor;
            out.actors.push_back(actor);
        }
    }
    out.events = std::move(events);
    return out;
}

} // namespace rabita::sample
