#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// The words of a name in a form that ignores how it is spelled.
using PlainName = std::vector<std::string>;

/// NFKD without combining marks and tatweel; ى→ي, ة→ه, گ→ك, ڨ→ق, ڤ→ف, پ→ب, چ→ج, ژ→ز, ک→ك, ی→ي; whatever is neither
/// letter nor digit separates words; a word of more than four characters loses its article ال. Apart from the folding
/// that reading uses, so that the measure stays when reading changes. Invalid bytes separate words. O(length).
PlainName plain_name(std::string_view utf8);

/// The plain forms of several names, without empty ones.
std::set<PlainName> plain_names(const std::vector<std::string>& names);

/// The number of characters of well-formed UTF-8. O(bytes).
std::size_t character_count(std::string_view utf8);

} // namespace rabita
