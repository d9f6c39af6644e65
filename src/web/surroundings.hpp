#pragma once

#include "rabita/extraction.hpp"

#include <string>
#include <string_view>

namespace rabita {

/// What stands before and behind a span in its sentences.
struct Surroundings {
    std::string before;
    std::string after;
};

/// The rest of the sentences that the span touches, at most 400 code points on either side. Both are empty when the
/// text does not hold the span's own text at its place: then it is not the text that was read. O(length of the text).
Surroundings surroundings_of(std::string_view text, const Span& span);

} // namespace rabita
