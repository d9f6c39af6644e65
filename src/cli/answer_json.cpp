#include "cli/answer_json.hpp"

#include "export/attributes.hpp"
#include "record/event_json.hpp"

namespace rabita {

namespace {

template <class Value>
Json or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json day_json(const std::optional<Day>& day) {
    return day ? Json(to_iso(*day)) : Json(nullptr);
}

} // namespace

Json actor_json(const Actor& actor) {
    return Json{
        {"id", actor.id},
        {"kind", name(actor.kind)},
        {"label", label(actor)},
        {"name_ar", or_null(actor.name_ar)},
        {"name_en", or_null(actor.name_en)},
        {"state", or_null(actor.state)},
        {"office", actor.office ? Json(name(*actor.office)) : Json(nullptr)},
        {"known", actor.known},
        {"wikidata", or_null(actor.wikidata)},
    };
}

Json tie_json(const TieSummary& tie) {
    Json counts = Json::object();
    for (const EventType type : all_event_types) {
        if (tie.count(type) > 0) {
            counts[std::string(name(type))] = tie.count(type);
        }
    }
    return Json{
        {"events", tie.events},         {"counts", std::move(counts)},
        {"first", day_json(tie.first)}, {"last", day_json(tie.last)},
        {"strength", tie.weight},       {"distance", tie.weight > 0 ? Json(1 / tie.weight) : Json(nullptr)},
        {"tone", or_null(tie.tone)},    {"sources", tie.sources},
    };
}

Json counterparts_json(const std::vector<Counterpart>& rows) {
    Json out = Json::array();
    for (const Counterpart& row : rows) {
        Json object{{"actor", actor_json(row.actor)}};
        object.update(tie_json(row.tie));
        out.push_back(std::move(object));
    }
    return out;
}

Json events_json(const Ties& ties, const std::vector<std::size_t>& events) {
    Json out = Json::array();
    for (const std::size_t index : events) {
        out.push_back(Json::parse(to_json_line(ties.events[index], ties)));
    }
    return out;
}

Json selection_json(const Selection& selection) {
    Json out = Json::object();
    for (const auto& [attribute, value] : selection_attributes(selection)) {
        out[attribute] = std::visit([](const auto& content) { return Json(content); }, value);
    }
    return out;
}

std::string json_text(const Json& value) {
    return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace rabita
