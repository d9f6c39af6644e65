#pragma once

#include <set>
#include <string>
#include <string_view>

namespace rabita {

/// Makes names of files out of labels, each once: names that every file system and Obsidian's links can take.
class FileNames {
public:
    /// `text` without what file systems, links or readers' eyes trip over (/ \ : * ? " < > | # ^ [ ], controls, marks
    /// of direction), not hidden, not longer than 120 bytes, no name that Windows keeps for itself; `id` where nothing
    /// is left. A name that only differs in case or composition from an earlier one gets a number. O(length + log
    /// names).
    std::string unique(std::string_view text, std::string_view id);

private:
    std::set<std::string> used_; // as a file system that ignores case and composition sees them
};

} // namespace rabita
