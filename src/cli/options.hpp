#pragma once

#include <string>
#include <vector>

namespace rabita {

/// What holds for every command, and how the run ends.
struct GlobalOptions {
    bool quiet = false;
    bool verbose = false;
    std::vector<std::string> lexicon_overlays;
    int exit_code = 0; ///< 0 found, 1 nothing found, 2 error or partial
};

} // namespace rabita
