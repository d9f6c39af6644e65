#pragma once

#include "web/page_data.hpp"

#include <string>
#include <string_view>

namespace rabita {

/// The built page, to be filled with data: one HTML file that needs nothing else. Empty when the program was built
/// without npm. Lives as long as the program.
std::string_view embedded_page();

/// The page `page` with its data. Throws InputError, saying what is missing, when `page` is empty.
std::string fill_page(std::string_view page, const Ties& ties, const Lexicon& lexicon, const PageOptions& options);

} // namespace rabita
