#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

using FieldNames = std::map<std::string, std::string, std::less<>>;

/// The fields of a record: id, text, title, published, source, url.
std::span<const std::string_view> record_fields();

/// The names under which a field is looked for, in order: the one given for it alone, else the usual ones ("text",
/// "body", "content", ...). `field` is one of record_fields().
std::vector<std::string> names_of_field(std::string_view field, const FieldNames& given);

} // namespace rabita
