#pragma once

#include <span>
#include <string_view>

namespace rabita {

/// A file of src/lexicon/data as it was when the library was built.
struct EmbeddedFile {
    std::string_view path; ///< below src/lexicon/data: "states.json", "ar/offices.json"
    std::string_view contents;
};

/// All of them, sorted by path; they live as long as the program. The build generates the definition. O(1).
std::span<const EmbeddedFile> embedded_files();

} // namespace rabita
