#include "ingest/html_tree.hpp"

#include "ingest/fault.hpp"

#include <fmt/format.h>

#include <libxml/HTMLparser.h>

#include <algorithm>

namespace rabita {

namespace {

constexpr int parse_options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                              HTML_PARSE_COMPACT | HTML_PARSE_NODEFDTD;

struct FreeContext {
    void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

/// The next node in document order; counts in `depth` how far below `root` it is.
const xmlNode* next_node(const xmlNode* node, const xmlNode* root, bool enter, unsigned& depth) {
    if (enter && node->children != nullptr) {
        ++depth;
        return node->children;
    }
    while (node != root && node->next == nullptr) {
        node = node->parent;
        --depth;
    }
    return node == root ? nullptr : node->next;
}

bool is_space(std::string_view text, std::size_t at, std::size_t& length) {
    const auto byte = static_cast<unsigned char>(text[at]);
    length = 1;
    if (byte == ' ' || (byte >= '\t' && byte <= '\r')) {
        return true;
    }
    const bool no_break = byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) == 0xA0;
    length = no_break ? 2 : 1;
    return no_break;
}

} // namespace

HtmlTree::HtmlTree(std::string_view utf8, const std::string& name, const Limits& limits) {
    const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
    context->options |= XML_PARSE_HUGE; // the library's own limit would cut the page off without a word
    document_.reset(
        htmlCtxtReadMemory(context.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", parse_options));
    root_ = document_ ? xmlDocGetRootElement(document_.get()) : nullptr;
    unsigned depth = 0;
    for (const xmlNode* node = root_; node != nullptr; node = next_node(node, root_, true, depth)) {
        if (depth > limits.markup_depth) {
            throw StreamFault({FaultKind::too_deep, fmt::format("{}: elements nest deeper than {}; no article does",
                                                                name, limits.markup_depth)});
        }
    }
}

std::string_view xml_view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::string_view tag(const xmlNode* node) {
    return node != nullptr && node->type == XML_ELEMENT_NODE ? xml_view(node->name) : std::string_view();
}

bool has_tag(const xmlNode* node, std::initializer_list<std::string_view> tags) {
    return std::find(tags.begin(), tags.end(), tag(node)) != tags.end();
}

std::string attribute(const xmlNode* node, const char* name) {
    xmlChar* value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
    std::string out(xml_view(value));
    xmlFree(value);
    return out;
}

std::string text_below(const xmlNode* root) {
    std::string out;
    unsigned depth = 0;
    for (const xmlNode* node = root; node != nullptr;) {
        const bool hidden = has_tag(node, {"script", "style", "template", "noscript"});
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            out += xml_view(node->content);
        } else if (!tag(node).empty()) {
            out += ' ';
        }
        node = next_node(node, root, !hidden, depth);
    }
    return collapsed(out);
}

void for_each_element(const xmlNode* root, const std::function<void(const xmlNode*)>& visit) {
    unsigned depth = 0;
    for (const xmlNode* node = root; node != nullptr; node = next_node(node, root, true, depth)) {
        if (node->type == XML_ELEMENT_NODE) {
            visit(node);
        }
    }
}

std::vector<std::string> style_words(const xmlNode* node) {
    std::vector<std::string> out;
    for (const char* key : {"class", "id"}) {
        bool begin = true;
        char before = ' ';
        for (const char c : attribute(node, key)) {
            const bool upper = c >= 'A' && c <= 'Z';
            const bool letter = upper || (c >= 'a' && c <= 'z');
            begin = begin || !letter || (upper && before >= 'a' && before <= 'z');
            if (letter) {
                if (begin) {
                    out.emplace_back();
                }
                out.back() += upper ? static_cast<char>(c - 'A' + 'a') : c;
                begin = false;
            }
            before = c;
        }
    }
    return out;
}

std::string collapsed(std::string_view text) {
    std::string out;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 1;
        if (is_space(text, at, length)) {
            gap = !out.empty();
            at += length;
            continue;
        }
        if (gap) {
            out += ' ';
            gap = false;
        }
        out += text[at++];
    }
    return out;
}

} // namespace rabita
