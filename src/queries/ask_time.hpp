#pragma once

#include <string>
#include <vector>

namespace rabita {

/// A word of a question, as it was written and folded.
struct AskWord {
    std::string written;
    std::string folded;
};

/// Takes the time out of a question: its words leave, and "--from", "--to" with days, months or years come back.
/// O(words).
std::vector<std::string> take_time(std::vector<AskWord>& words);

} // namespace rabita
