#pragma once

#include "rabita/pipeline.hpp"

#include <map>
#include <ostream>
#include <set>
#include <string>
#include <vector>

namespace rabita::test {

/// An event as a test writes it: a state is its ISO code, everybody else the name that the text gives.
struct Told {
    EventType type = EventType::meeting;
    Status status = Status::occurred;
    std::map<Role, std::set<std::string>> roles;
    std::string date = ""; ///< "2024-05-14", "2024-05-01..2024-05-31", or empty

    friend bool operator==(const Told&, const Told&) = default;
};

inline std::ostream& operator<<(std::ostream& out, const Told& told) {
    out << name(told.type) << ' ' << name(told.status);
    for (const auto& [role, names] : told.roles) {
        out << ' ' << name(role) << '=';
        for (const std::string& each : names) {
            out << '[' << each << ']';
        }
    }
    return out << ' ' << (told.date.empty() ? "undated" : told.date);
}

inline Extraction extraction_of(const std::string& text, const char* published = "2024-05-15") {
    Document document;
    document.id = "test";
    document.text = text;
    if (published != nullptr) {
        document.published = parse_iso_day(published);
    }
    return extract(document, Lexicon::builtin());
}

inline std::string shown_name(const Extraction& extraction, const std::string& id) {
    for (const Actor& actor : extraction.actors) {
        if (actor.id == id) {
            return actor.kind == ActorKind::state ? actor.state.value_or("?") : actor.name_ar.value_or("?");
        }
    }
    return id + " is not among the actors";
}

inline Told told(const Extraction& extraction, const ArticleEvent& event) {
    Told out{event.type, event.status, {}, ""};
    for (const Argument& argument : event.arguments) {
        out.roles[argument.role].insert(shown_name(extraction, argument.actor));
    }
    if (event.date) {
        out.date = to_iso(event.date->first);
        if (event.date->first != event.date->last) {
            out.date += ".." + to_iso(event.date->last);
        }
    }
    return out;
}

/// All events of a text but statements' targets.
inline std::vector<Told> events_of(const std::string& text, const char* published = "2024-05-15") {
    const Extraction extraction = extraction_of(text, published);
    std::vector<Told> out;
    for (const ArticleEvent& event : extraction.events) {
        out.push_back(told(extraction, event));
        out.back().roles.erase(Role::target);
    }
    return out;
}

inline Told together(EventType type, std::set<std::string> participants, std::string date = "",
                     Status status = Status::occurred) {
    return {type, status, {{Role::participant, std::move(participants)}}, std::move(date)};
}

inline Told met(std::set<std::string> participants, std::string date = "", Status status = Status::occurred) {
    return together(EventType::meeting, std::move(participants), std::move(date), status);
}

inline Told visited(std::set<std::string> visitors, const std::string& host, std::string date = "",
                    Status status = Status::occurred) {
    return {EventType::visit, status, {{Role::visitor, std::move(visitors)}, {Role::host, {host}}}, std::move(date)};
}

inline Told said(std::set<std::string> speakers, std::string date = "") {
    return {EventType::statement, Status::occurred, {{Role::speaker, std::move(speakers)}}, std::move(date)};
}

inline Told sent(const std::string& sender, const std::string& receiver, std::string date = "") {
    return {EventType::message,
            Status::occurred,
            {{Role::sender, {sender}}, {Role::receiver, {receiver}}},
            std::move(date)};
}

} // namespace rabita::test
