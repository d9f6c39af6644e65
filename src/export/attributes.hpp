#pragma once

#include "rabita/selection.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace rabita {

/// The types that every graph format shares.
enum class ColumnType { text, boolean, integer, real };

using Value = std::variant<std::string, bool, std::int64_t, double>;
using Attributes = std::vector<std::pair<std::string, Value>>;

/// Which events were taken and how they were weighed, so that an answer can be made again. Only what was set.
Attributes selection_attributes(const Selection& selection);

ColumnType type_of(const Value& value);

/// What GraphML, GEXF and CX2 call a type: string, boolean, long or double.
std::string_view type_name(ColumnType type);

/// As text: true or false, integers, doubles as the shortest text that reads back to the same value.
std::string to_text(const Value& value);
void append_text(std::string& out, const Value& value);

} // namespace rabita
