#include "ingest/feed.hpp"

#include "ingest/html_tree.hpp"
#include "ingest/page.hpp"
#include "ingest/page_metadata.hpp"
#include "ingest/web_date.hpp"

#include <fmt/format.h>

#include <libxml/xmlreader.h>

#include <exception>
#include <memory>
#include <optional>
#include <string_view>

namespace rabita {

namespace {

/// Texts of one entry, or of the feed itself.
struct Entry {
    std::string id;
    std::string title;
    std::string link;
    std::string summary;
    std::string content;
    std::string published;
    std::string updated;
    std::string source;
};

std::string content_of(xmlNode* node) {
    xmlChar* text = xmlNodeGetContent(node);
    std::string out(xml_view(text));
    xmlFree(text);
    return out;
}

/// Atom's xhtml content as markup, so that its paragraphs stay apart.
std::string markup_of(xmlNode* node) {
    const std::unique_ptr<xmlBuffer, void (*)(xmlBuffer*)> buffer(xmlBufferCreate(), xmlBufferFree);
    for (xmlNode* child = node->children; child != nullptr; child = child->next) {
        xmlNodeDump(buffer.get(), node->doc, child, 0, 0);
    }
    return std::string(xml_view(xmlBufferContent(buffer.get())));
}

void read_link(const xmlNode* node, Entry& entry) {
    const std::string href = attribute(node, "href");
    const std::string relation = attribute(node, "rel");
    if (entry.link.empty() && (relation.empty() || relation == "alternate")) {
        entry.link = href.empty() ? collapsed(content_of(const_cast<xmlNode*>(node))) : href;
    }
}

void read_member(xmlNode* node, Entry& entry) {
    const std::string_view name = tag(node);
    const bool dublin = node->ns != nullptr && xml_view(node->ns->href).find("purl.org/dc") != std::string_view::npos;
    if (name == "title" && entry.title.empty()) {
        entry.title = collapsed(content_of(node));
    } else if (name == "link") {
        read_link(node, entry);
    } else if (name == "guid" || name == "id") {
        entry.id = collapsed(content_of(node));
    } else if (name == "description" || name == "summary") {
        entry.summary = content_of(node);
    } else if (name == "encoded" || name == "content") {
        const std::string content = attribute(node, "type") == "xhtml" ? markup_of(node) : content_of(node);
        entry.content = content.empty() ? entry.content : content;
    } else if (name == "pubDate" || name == "published" || name == "issued" || (dublin && name == "date")) {
        entry.published = collapsed(content_of(node));
    } else if (name == "updated" || name == "modified") {
        entry.updated = collapsed(content_of(node));
    } else if (name == "source" || (dublin && name == "publisher")) {
        entry.source = collapsed(content_of(node));
    }
}

Entry read_entry(xmlNode* node) {
    Entry entry;
    for (xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (child->type == XML_ELEMENT_NODE) {
            read_member(child, entry);
        }
    }
    return entry;
}

class FeedReader {
public:
    FeedReader(BufferedSource& input, const std::string& name, const Intake& intake)
        : input_(input), name_(name), intake_(intake),
          reader_(xmlReaderForIO(&FeedReader::feed, nullptr, this, nullptr, "UTF-8",
                                 XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET |
                                     XML_PARSE_NOCDATA),
                  xmlFreeTextReader) {}

    void run() {
        int status = xmlTextReaderRead(reader_.get());
        while (status == 1) {
            status = node() ? xmlTextReaderNext(reader_.get()) : xmlTextReaderRead(reader_.get());
        }
        if (failure_) {
            std::rethrow_exception(failure_);
        }
        if (status < 0 || xmlTextReaderIsValid(reader_.get()) < 0) {
            const xmlError* error = xmlGetLastError();
            intake_.fault(FaultKind::broken_feed,
                          fmt::format("{}: the feed is not well-formed{} ({} entries were read); get it anew", name_,
                                      error != nullptr ? fmt::format(" at line {}", error->line) : "", entries_));
        }
    }

private:
    static int feed(void* self, char* buffer, int size) {
        FeedReader& reader = *static_cast<FeedReader*>(self);
        try {
            return static_cast<int>(reader.input_.read(buffer, static_cast<std::size_t>(size)));
        } catch (...) { // may not pass through the library
            reader.failure_ = std::current_exception();
            return -1;
        }
    }

    /// True when the node was read with all that is in it.
    bool node() {
        if (xmlTextReaderNodeType(reader_.get()) != XML_READER_TYPE_ELEMENT) {
            return false;
        }
        const std::string_view name = xml_view(xmlTextReaderConstLocalName(reader_.get()));
        const int depth = xmlTextReaderDepth(reader_.get());
        const bool entry = name == "item" || name == "entry";
        const bool channel_title = name == "title" && depth <= 2 && title_.empty();
        if (!entry && !channel_title) {
            return false;
        }
        xmlNode* expanded = xmlTextReaderExpand(reader_.get());
        if (expanded == nullptr) {
            return false;
        }
        if (channel_title) {
            title_ = collapsed(content_of(expanded));
        } else {
            ++entries_;
            article(read_entry(expanded));
        }
        return true;
    }

    void article(const Entry& entry) const {
        const std::string place = fmt::format("{}#{}", name_, entries_);
        const std::string& markup = entry.content.size() > entry.summary.size() ? entry.content : entry.summary;
        Document document;
        document.id = !entry.link.empty() ? entry.link : !entry.id.empty() ? entry.id : place;
        document.title = entry.title.empty() ? std::nullopt : std::optional(entry.title);
        document.source = !entry.source.empty() ? std::optional(entry.source)
                          : !title_.empty()     ? std::optional(title_)
                                                : host_of(entry.link);
        document.url = entry.link.empty() ? std::nullopt : std::optional(entry.link);
        document.published = parse_web_day(entry.published.empty() ? entry.updated : entry.published);
        if (document.published) {
            document.published_from = PublishedFrom::markup;
            document.published_by = entry.published.empty() ? "feed updated" : "feed";
        }
        try {
            const std::string body = read_fragment(markup, place, intake_.options().limits);
            document.text = entry.title + (body.empty() || entry.title.empty() ? "" : "\n") + body;
        } catch (const StreamFault& fault) {
            intake_.fault(fault.fault());
            return;
        }
        if (document.text.empty()) {
            intake_.fault(FaultKind::no_text, place + ": the entry has neither title nor text");
            return;
        }
        intake_.article(std::move(document), place);
    }

    BufferedSource& input_;
    const std::string& name_;
    const Intake& intake_;
    std::exception_ptr failure_;
    std::string title_;
    std::size_t entries_ = 0;
    std::unique_ptr<xmlTextReader, void (*)(xmlTextReader*)> reader_;
};

} // namespace

void read_feed(BufferedSource& input, const std::string& name, const Intake& intake) {
    FeedReader(input, name, intake).run();
}

} // namespace rabita
