#pragma once

#include "ingest/options.hpp"

#include <libxml/tree.h>

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// A page as a tree, however broken its markup: libxml2's HTML parser.
class HtmlTree {
public:
    /// `utf8` must be valid. Throws StreamFault (too_deep) when elements nest deeper than the limit.
    HtmlTree(std::string_view utf8, const std::string& name, const Limits& limits);

    const xmlNode* root() const { return root_; } ///< null for a page without any element

private:
    struct Free {
        void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
    };
    std::unique_ptr<xmlDoc, Free> document_;
    const xmlNode* root_ = nullptr;
};

/// libxml2's text as it is; empty for null.
std::string_view xml_view(const xmlChar* text);

/// An element's name in lower case; empty for anything else.
std::string_view tag(const xmlNode* node);

bool has_tag(const xmlNode* node, std::initializer_list<std::string_view> tags);

/// An attribute's value; empty when it is missing. Names are in lower case.
std::string attribute(const xmlNode* node, const char* name);

/// All text below a node but for scripts and styles, white space collapsed. O(size).
std::string text_below(const xmlNode* node);

/// Calls `visit` for every element below `root` and itself, in document order. O(size).
void for_each_element(const xmlNode* root, const std::function<void(const xmlNode*)>& visit);

/// The words of class and id ("tdPost-content" gives td, post, content), in lower case.
std::vector<std::string> style_words(const xmlNode* node);

/// White space (no-break spaces as well) runs become one space; none at the ends. O(length).
std::string collapsed(std::string_view text);

} // namespace rabita
