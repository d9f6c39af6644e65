#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace rabita::test {

/// A line `#include <target>` or `#include "target"` of a source file.
struct Include {
    std::string target;
    bool quoted = false;
};

/// A C++ file of the project.
struct SourceFile {
    std::string path; ///< below the project's folder
    std::vector<Include> includes;
    std::size_t lines = 0;
};

/// The .hpp and .cpp files below a folder of the project, sorted by path.
std::vector<SourceFile> source_files(const std::string& folder);

} // namespace rabita::test
