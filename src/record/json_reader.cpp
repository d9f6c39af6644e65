#include "record/json_reader.hpp"

#include "rabita/error.hpp"

#include <utility>

namespace rabita::record {

JsonReader::JsonReader(const nlohmann::json& value, std::string pointer)
    : value_(&value), pointer_(std::move(pointer)) {}

void JsonReader::fail(const std::string& fault) const {
    throw InputError((pointer_.empty() ? "/" : pointer_) + ": " + fault);
}

std::optional<JsonReader> JsonReader::find(const char* key) const {
    if (!value_->is_object()) {
        fail("an object is expected");
    }
    const auto member = value_->find(key);
    if (member == value_->end() || member->is_null()) {
        return std::nullopt;
    }
    return JsonReader(*member, pointer_ + '/' + key);
}

JsonReader JsonReader::at(const char* key) const {
    const auto member = find(key);
    if (!member) {
        fail(std::string("\"") + key + "\" is missing");
    }
    return *member;
}

std::vector<JsonReader> JsonReader::elements() const {
    if (!value_->is_array()) {
        fail("an array is expected");
    }
    std::vector<JsonReader> out;
    out.reserve(value_->size());
    for (std::size_t i = 0; i < value_->size(); ++i) {
        out.emplace_back((*value_)[i], pointer_ + '/' + std::to_string(i));
    }
    return out;
}

std::vector<std::pair<std::string, JsonReader>> JsonReader::members() const {
    if (!value_->is_object()) {
        fail("an object is expected");
    }
    std::vector<std::pair<std::string, JsonReader>> out;
    for (const auto& [key, value] : value_->items()) {
        out.emplace_back(key, JsonReader(value, pointer_ + (nlohmann::json::json_pointer() / key).to_string()));
    }
    return out;
}

bool JsonReader::is_string() const {
    return value_->is_string();
}

std::string JsonReader::string() const {
    if (!value_->is_string()) {
        fail("a string is expected");
    }
    return value_->get<std::string>();
}

double JsonReader::number() const {
    if (!value_->is_number()) {
        fail("a number is expected");
    }
    return value_->get<double>();
}

bool JsonReader::boolean() const {
    if (!value_->is_boolean()) {
        fail("true or false is expected");
    }
    return value_->get<bool>();
}

std::size_t JsonReader::count() const {
    if (!value_->is_number_unsigned()) {
        fail("a whole number from 0 is expected");
    }
    return value_->get<std::size_t>();
}

Day JsonReader::day() const {
    const auto day = parse_iso_day(string());
    if (!day) {
        fail("an existing day as YYYY-MM-DD is expected");
    }
    return *day;
}

std::vector<std::string> JsonReader::strings() const {
    std::vector<std::string> out;
    for (const JsonReader& element : elements()) {
        out.push_back(element.string());
    }
    return out;
}

std::optional<std::string> JsonReader::optional_string(const char* key) const {
    const auto member = find(key);
    return member ? std::optional<std::string>(member->string()) : std::nullopt;
}

} // namespace rabita::record
