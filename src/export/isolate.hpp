#pragma once

#include <string>
#include <string_view>

namespace rabita {

/// A text of both Arabic and Latin letters with each run of one direction between U+2068 and U+2069 (first strong
/// isolate), so that no program shuffles the runs; brackets and punctuation stay outside. Other texts come back as they
/// are. O(length).
std::string isolated(std::string_view utf8);

} // namespace rabita
