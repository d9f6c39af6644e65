#pragma once

#include "ingest/arabic_line.hpp"
#include "ingest/html_tree.hpp"

#include <string>
#include <vector>

namespace rabita {

/// One line of a page as a reader sees it: the text between two block boundaries or <br>.
struct PageBlock {
    std::string text; ///< white space collapsed; not empty
    LineShape shape;
    std::size_t link_words = 0;       ///< words inside <a href>
    const xmlNode* parent = nullptr;  ///< the innermost block element
    const xmlNode* heading = nullptr; ///< the <h1> to <h6> around it, if any
    bool list_item = false;
    bool caption = false; ///< inside <figure>, or marked as a caption

    bool linked() const { return link_words * 2 > shape.words; }
};

/// The blocks of a page in document order, without scripts, styles and form fields. `root` may be null. O(size).
std::vector<PageBlock> page_blocks(const xmlNode* root);

} // namespace rabita
