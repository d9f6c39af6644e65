#pragma once

#include "export/columns.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace rabita {

/// JSON as exports write it: keys in the order in which they are set.
using ExportJson = nlohmann::ordered_json;

ExportJson json_of(const Value& value);

/// One line. Bytes that are not UTF-8 become U+FFFD.
std::string json_line(const ExportJson& value);

/// The attributes as an object.
ExportJson json_object(const Attributes& attributes);

/// Adds what the element has of these columns.
template <class Element>
void set_all(ExportJson& object, std::span<const Column<Element>> columns, const Element& of) {
    for (const auto& column : columns) {
        if (const auto value = column.read(of)) {
            object[std::string(column.name)] = json_of(*value);
        }
    }
}

} // namespace rabita
