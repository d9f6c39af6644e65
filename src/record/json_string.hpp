#pragma once

#include <string>
#include <string_view>

namespace rabita::record {

/// Appends `text` as a JSON string, in quotes, byte for byte as the library for JSON writes it: bytes that are not
/// UTF-8 become U+FFFD. Text that needs no escape, as nearly all does, is copied as it stands. O(length).
void append_json_string(std::string& out, std::string_view text);

} // namespace rabita::record
