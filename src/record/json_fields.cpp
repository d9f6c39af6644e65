#include "record/json_fields.hpp"

namespace rabita::record {

Json arguments_json(const std::vector<Argument>& arguments) {
    Json out = Json::array();
    for (const Argument& argument : arguments) {
        out.push_back(Json{{"role", name(argument.role)}, {"actor", argument.actor}});
    }
    return out;
}

Json place_json(const std::optional<Place>& place) {
    if (!place) {
        return nullptr;
    }
    return Json{{"name_ar", place->name_ar}, {"name_en", or_null(place->name_en)}, {"state", or_null(place->state)}};
}

Json span_json(const Span& span) {
    return Json{{"begin", span.begin}, {"end", span.end}, {"text", span.text}};
}

Json date_json(const std::optional<DateInterval>& date) {
    if (!date) {
        return nullptr;
    }
    return Json{{"from", to_iso(date->first)}, {"to", to_iso(date->last)}};
}

std::string dump_line(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace rabita::record
