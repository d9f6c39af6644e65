#include "ingest/page_blocks.hpp"

namespace rabita {

namespace {

bool is_invisible(const xmlNode* node) {
    if (has_tag(node,
                {"script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "select",
                 "option", "textarea", "button", "audio", "video", "map", "head", "math", "datalist"})) {
        return true;
    }
    const std::string style = attribute(node, "style");
    return style.find("display:none") != std::string::npos || style.find("display: none") != std::string::npos ||
           (node->properties != nullptr && xmlHasProp(node, reinterpret_cast<const xmlChar*>("hidden")) != nullptr);
}

bool is_inline(const xmlNode* node) {
    return has_tag(node, {"a",   "abbr", "acronym", "b",     "bdi",  "bdo",    "big",    "cite", "code",  "data",
                          "del", "dfn",  "em",      "font",  "i",    "img",    "ins",    "kbd",  "label", "mark",
                          "q",   "s",    "samp",    "small", "span", "strike", "strong", "sub",  "sup",   "time",
                          "tt",  "u",    "var",     "wbr",   "nobr", "center", "o"});
}

class BlockReader {
public:
    std::vector<PageBlock> run(const xmlNode* root) {
        if (root != nullptr) {
            element(root);
            flush(root);
        }
        return std::move(blocks_);
    }

private:
    void children(const xmlNode* node) {
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
                append(reinterpret_cast<const char*>(child->content));
            } else if (child->type == XML_ELEMENT_NODE) {
                element(child);
            }
        }
    }

    void append(const char* text) {
        text_ += text;
        if (links_ > 0) {
            link_text_ += text;
        }
    }

    void element(const xmlNode* node) {
        if (is_invisible(node)) {
            return;
        }
        if (has_tag(node, {"br", "hr"})) {
            flush(parent_);
            return;
        }
        if (is_inline(node)) {
            const bool link = tag(node) == "a" && !attribute(node, "href").empty();
            links_ += link ? 1U : 0U;
            children(node);
            link_text_ += link ? " " : "";
            links_ -= link ? 1U : 0U;
            return;
        }
        block(node);
    }

    void block(const xmlNode* node) {
        flush(parent_);
        const xmlNode* outer_parent = parent_;
        const xmlNode* outer_heading = heading_;
        const bool list = has_tag(node, {"li", "dd", "dt"});
        const bool caption = has_tag(node, {"figure", "figcaption", "caption"});
        parent_ = node;
        heading_ = has_tag(node, {"h1", "h2", "h3", "h4", "h5", "h6"}) ? node : heading_;
        lists_ += list ? 1U : 0U;
        captions_ += caption ? 1U : 0U;
        children(node);
        flush(node);
        lists_ -= list ? 1U : 0U;
        captions_ -= caption ? 1U : 0U;
        parent_ = outer_parent;
        heading_ = outer_heading;
    }

    void flush(const xmlNode* parent) {
        PageBlock block;
        block.text = collapsed(text_);
        if (!block.text.empty()) {
            block.shape = shape_of(block.text);
            block.link_words = shape_of(link_text_).words;
            block.parent = parent;
            block.heading = heading_;
            block.list_item = lists_ > 0;
            block.caption = captions_ > 0;
            blocks_.push_back(std::move(block));
        }
        text_.clear();
        link_text_.clear();
    }

    std::vector<PageBlock> blocks_;
    std::string text_;
    std::string link_text_;
    const xmlNode* parent_ = nullptr;
    const xmlNode* heading_ = nullptr;
    unsigned links_ = 0;
    unsigned lists_ = 0;
    unsigned captions_ = 0;
};

} // namespace

std::vector<PageBlock> page_blocks(const xmlNode* root) {
    return BlockReader().run(root);
}

} // namespace rabita
