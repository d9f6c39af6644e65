#pragma once

#include "rabita/event.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

/// Ties written down in tests: actors and events in a line each.
namespace rabita::test {

inline Day day(const char* iso) {
    return parse_iso_day(iso).value();
}

inline Actor state(const std::string& code, const std::string& name_ar, const std::string& name_en) {
    Actor actor;
    actor.id = "state/" + code;
    actor.kind = ActorKind::state;
    actor.name_ar = name_ar;
    actor.name_en = name_en;
    actor.state = code;
    actor.known = true;
    return actor;
}

inline Actor official(const std::string& id, const std::string& name_ar, const std::string& name_en,
                      const std::string& code) {
    Actor actor;
    actor.id = "official/" + id;
    actor.name_ar = name_ar;
    actor.name_en = name_en;
    actor.state = code;
    actor.office = Office::foreign_minister;
    actor.mentions = {name_ar};
    return actor;
}

inline Actor organisation(const std::string& id, const std::string& name_ar, std::optional<std::string> code) {
    Actor actor;
    actor.id = "organisation/" + id;
    actor.kind = ActorKind::organisation;
    actor.name_ar = name_ar;
    actor.state = std::move(code);
    return actor;
}

struct Part {
    Role role;
    std::vector<std::string> actors;
};

/// `on` is "" for an undated event, one day, or "first/last".
inline Event event(const std::string& id, EventType type, const std::string& on, const std::vector<Part>& parts) {
    Event out;
    out.id = id;
    out.type = type;
    if (!on.empty()) {
        out.date = {day(on.substr(0, 10).c_str()), day(on.substr(on.size() - 10).c_str())};
    }
    for (const Part& part : parts) {
        for (const std::string& actor : part.actors) {
            out.arguments.push_back({part.role, actor});
        }
    }
    std::sort(out.arguments.begin(), out.arguments.end());
    out.confidence = 1;
    out.evidence = {{0, {0, 10, "جملة تروي " + id}}};
    return out;
}

inline Event meeting(const std::string& id, const std::string& on, const std::vector<std::string>& actors) {
    return event(id, EventType::meeting, on, {{Role::participant, actors}});
}

inline Ties ties(std::vector<Actor> actors, std::vector<Event> events) {
    Ties out;
    out.actors = std::move(actors);
    std::sort(out.actors.begin(), out.actors.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    out.events = std::move(events);
    std::sort(out.events.begin(), out.events.end(), [](const Event& a, const Event& b) {
        const Day last = Day::max();
        return std::pair(a.date ? a.date->first : last, a.id) < std::pair(b.date ? b.date->first : last, b.id);
    });
    Source source;
    source.document = "a.txt";
    out.sources = {source};
    return out;
}

/// Two Algerians, two Russians, one Egyptian, a ministry and an organisation, in the spring of 2024:
/// a meeting of four (e1), a call (e2), a visit to Algeria (e3), a statement on two (e4), a message (e5), a planned
/// meeting (e6), a meeting of which only the month is known (e7) and one without a date (e8).
inline Ties spring() {
    const std::string attaf = "official/attaf", lavrov = "official/lavrov", bogdanov = "official/bogdanov";
    std::vector<Event> events{
        meeting("e1", "2024-02-09", {attaf, "official/magramane", lavrov, bogdanov}),
        event("e2", EventType::call, "2024-02-20", {{Role::participant, {attaf, "official/shoukry"}}}),
        event("e3", EventType::visit, "2024-03-01/2024-03-03", {{Role::visitor, {lavrov}}, {Role::host, {"state/DZ"}}}),
        event("e4", EventType::statement, "2024-03-02",
              {{Role::speaker, {"organisation/ru-mfa"}}, {Role::target, {"state/DZ", "organisation/unsc"}}}),
        event("e5", EventType::message, "2024-04-05", {{Role::sender, {attaf}}, {Role::receiver, {lavrov}}}),
        meeting("e6", "2024-05-01", {attaf, lavrov}),
        meeting("e7", "2024-04-01/2024-04-30", {attaf, "official/shoukry"}),
        meeting("e8", "", {bogdanov, "official/shoukry"}),
    };
    events[3].tone = -2;
    events[0].tone = 3;
    events[5].status = Status::planned;
    return ties({state("DZ", "الجزائر", "Algeria"), state("RU", "روسيا", "Russia"),
                 official("attaf", "أحمد عطاف", "Ahmed Attaf", "DZ"),
                 official("magramane", "لوناس مقرمان", "Lounes Magramane", "DZ"),
                 official("lavrov", "سيرغي لافروف", "Sergey Lavrov", "RU"),
                 official("bogdanov", "ميخائيل بوغدانوف", "Mikhail Bogdanov", "RU"),
                 official("shoukry", "سامح شكري", "Sameh Shoukry", "EG"),
                 organisation("ru-mfa", "وزارة الخارجية الروسية", "RU"),
                 organisation("unsc", "مجلس الأمن", std::nullopt)},
                std::move(events));
}

} // namespace rabita::test
