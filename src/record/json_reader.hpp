#pragma once

#include "rabita/date.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rabita::record {

/// A value inside a record that knows where it stands, so that every fault can name its JSON pointer.
/// All readers throw InputError when the value has another type than asked for.
class JsonReader {
public:
    JsonReader(const nlohmann::json& value, std::string pointer);

    /// The member of this object; throws when this is no object or lacks it.
    JsonReader at(const char* key) const;

    /// The member, or empty when it is absent or null; throws when this is no object.
    std::optional<JsonReader> find(const char* key) const;

    /// The elements of this array.
    std::vector<JsonReader> elements() const;

    /// The members of this object with their names, sorted by name.
    std::vector<std::pair<std::string, JsonReader>> members() const;

    bool is_string() const;

    std::string string() const;
    double number() const;
    bool boolean() const;
    std::size_t count() const; ///< an integer from 0
    Day day() const;           ///< an ISO date that exists
    std::vector<std::string> strings() const;

    /// The string member, or empty when it is absent or null.
    std::optional<std::string> optional_string(const char* key) const;

    /// What `parse` makes of this string; throws when it makes nothing of it.
    template <class Value>
    Value parsed(std::optional<Value> (*parse)(std::string_view)) const {
        const auto value = parse(string());
        if (!value) {
            fail("not one of the values that the record allows");
        }
        return *value;
    }

    /// As parsed(), of a member; empty when it is absent or null.
    template <class Value>
    std::optional<Value> optional_parsed(const char* key, std::optional<Value> (*parse)(std::string_view)) const {
        const auto member = find(key);
        return member ? std::optional<Value>(member->parsed(parse)) : std::nullopt;
    }

    /// Throws InputError: "<pointer>: <fault>".
    [[noreturn]] void fail(const std::string& fault) const;

private:
    const nlohmann::json* value_;
    std::string pointer_;
};

} // namespace rabita::record
