#pragma once

#include "ingest/page_blocks.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// The article among the blocks of its page.
struct MainText {
    std::vector<std::size_t> blocks; ///< indices of the paragraphs, subheadings and list items, in order; empty: none
    std::size_t first = 0;           ///< where the part of the page that holds it begins and ends, as block indices
    std::size_t last = 0;
};

/// Finds the article of a page, without its headline. Every element is worth the words of its prose blocks less those
/// of its links and fragments; the one worth most holds the article, and what in it is no part of the text goes by
/// link density, by what its element is called (comments, share, related, ...) and by Arabic cues (page_cues.hpp).
/// `title` is the headline, which is not repeated in the text. O(blocks × depth).
MainText find_main_text(const std::vector<PageBlock>& blocks, std::string_view title);

} // namespace rabita
