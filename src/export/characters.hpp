#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace rabita {

inline constexpr std::string_view replacement = "\uFFFD";

/// `utf8` with each code point passed through `escape`, which gives what to write instead, or an empty view to keep it.
/// Bytes that are not UTF-8, and code points that XML 1.0 cannot hold (controls but tab, line feed and carriage return;
/// U+FFFE, U+FFFF), become U+FFFD. O(length).
std::string written(std::string_view utf8, const std::function<std::string_view(char32_t)>& escape);

/// Only the replacing of `written`.
std::string valid(std::string_view utf8);

/// The first `limit` code points, and … if there are more. O(length).
std::string clipped(std::string_view utf8, std::size_t limit);

} // namespace rabita
