#include "ingest/content.hpp"

#include "ingest/archive.hpp"
#include "ingest/csv.hpp"
#include "ingest/encoding.hpp"
#include "ingest/feed.hpp"
#include "ingest/form.hpp"
#include "ingest/given_input.hpp"
#include "ingest/json_record.hpp"
#include "ingest/page.hpp"
#include "ingest/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rabita {

namespace {

constexpr std::size_t peeked_at = std::size_t{64} << 10U;

class ContentReaderOf {
public:
    ContentReaderOf(bool folder, const Intake& intake) : folder_(folder), intake_(intake) {}

    void read(ByteSource& bytes, const std::string& name, const ContentHints& hints, unsigned depth) const {
        if (depth > limits().nesting) {
            throw StreamFault({FaultKind::too_deep, fmt::format("{}: archives nest deeper than {}; unpack it yourself",
                                                                name, limits().nesting)});
        }
        BufferedSource input(bytes);
        const std::string_view begin = input.peek(peeked_at);
        if (begins_archive(begin)) {
            unpack(input, name, hints, depth);
        } else if (const std::string_view kind = binary_kind(begin); !kind.empty() && !is_wide(begin)) {
            not_text(name, kind, depth);
        } else if (const TextForm form = form_of(begin, intake_.options());
                   form == TextForm::warc || form == TextForm::http) {
            // Pages in their own encodings: they are decoded one by one.
            text(input, form, 0, name, hints, depth);
        } else {
            decode(input, name, hints, depth);
        }
    }

private:
    const Limits& limits() const { return intake_.options().limits; }

    static bool is_wide(std::string_view begin) {
        return choose_encoding(begin.substr(0, begin.size() & ~std::size_t{1}), false, std::nullopt)
            .name.starts_with("UTF-16");
    }

    void not_text(const std::string& name, std::string_view kind, unsigned depth) const {
        const std::string message = fmt::format("{}: {}, not articles; leave it out", name, kind);
        if (folder_ || depth > 0) {
            intake_.passed_over(FaultKind::not_text, message);
        } else {
            intake_.fault(FaultKind::not_text, message);
        }
    }

    void unpack(BufferedSource& input, const std::string& name, const ContentHints& hints, unsigned depth) const {
        Archive archive(input, name, limits());
        bool any = false;
        while (const auto path = archive.next()) {
            any = true;
            if (path->empty()) {
                read(archive.entry(), name, hints, depth + 1);
                continue;
            }
            try {
                read(archive.entry(), name + "!/" + printable(*path), hints, depth + 1);
            } catch (const StreamFault& fault) {
                if (fault.fault().kind == FaultKind::broken_archive || fault.fault().kind == FaultKind::bomb) {
                    throw; // no further file can be found in it
                }
                intake_.fault(fault.fault());
            }
        }
        if (!any) {
            intake_.fault(FaultKind::empty, name + ": nothing is in it; leave it out");
        }
    }

    void decode(BufferedSource& input, const std::string& name, const ContentHints& hints, unsigned depth) const {
        const std::string_view begin = input.peek(peeked_at);
        const bool complete = begin.size() < peeked_at;
        const auto declared = hints.charset ? hints.charset : declared_encoding(begin);
        const Encoding encoding = choose_encoding(begin, complete, declared);
        const auto tell = [&](TextForm form) {
            intake_.note(fmt::format("{}: {}, {} ({})", name, rabita::name(form), encoding.name, encoding.reason));
        };
        if (encoding.is_utf8()) {
            input.skip(encoding.marked);
            const TextForm form = form_of(input.peek(peeked_at), intake_.options());
            tell(form);
            text(input, form, encoding.marked, name, hints, depth);
            return;
        }
        DecodedSource decoded(input, encoding);
        BufferedSource utf8(decoded);
        const TextForm form = form_of(utf8.peek(peeked_at), intake_.options());
        tell(form);
        text(utf8, form, 0, name, hints, depth);
    }

    void text(BufferedSource& input, TextForm form, std::size_t offset, const std::string& name,
              const ContentHints& hints, unsigned depth) const {
        const ContentReader inner = [&](ByteSource& body, const std::string& place, const ContentHints& more) {
            try {
                read(body, place, more, depth + 1);
            } catch (const StreamFault& fault) {
                intake_.fault(fault.fault());
            }
        };
        switch (form) {
        case TextForm::plain: plain(input, offset, "", name, hints); break;
        case TextForm::page: page(input, name, hints); break;
        case TextForm::json: json(input, offset, name, hints); break;
        case TextForm::csv: read_csv(input, name, intake_); break;
        case TextForm::feed: read_feed(input, name, intake_); break;
        case TextForm::warc: read_warc(input, name, intake_, inner); break;
        case TextForm::http: read_http_response(input, name, intake_, hints, inner); break;
        }
    }

    void json(BufferedSource& input, std::size_t offset, const std::string& name, const ContentHints& hints) const {
        std::string space;
        for (std::string_view c = input.peek(1); !c.empty() && c.find_first_of(" \t\r\n") == 0; c = input.peek(1)) {
            space += c;
            input.skip(1);
        }
        const auto lines = static_cast<std::size_t>(std::count(space.begin(), space.end(), '\n'));
        if (!read_json_stream(input, name, lines, offset + space.size(), intake_)) {
            plain(input, offset, space, name, hints);
        }
    }

    std::string rest(BufferedSource& input, const std::string& name) const {
        auto text = input.rest(limits().article_bytes);
        if (!text) {
            throw StreamFault(
                {FaultKind::too_large, fmt::format("{}: one text of more than {} bytes; raise --max-article "
                                                   "to read it",
                                                   name, limits().article_bytes)});
        }
        return std::move(*text);
    }

    void page(BufferedSource& input, const std::string& name, const ContentHints& hints) const {
        const std::string html = rest(input, name);
        const GivenInput given(intake_, "page " + hints.url.value_or(""), html, name);
        if (given.known()) {
            return;
        }
        auto document = read_page(html, name, hints.url, limits());
        if (!document) {
            intake_.passed_over(FaultKind::no_article, name + ": no article on this page");
            return;
        }
        document->id = hints.url.value_or(name);
        given.mark(*document);
        intake_.article(std::move(*document), name);
    }

    void plain(BufferedSource& input, std::size_t offset, const std::string& space, const std::string& name,
               const ContentHints& hints) const {
        Document document;
        document.text = space + rest(input, name);
        const GivenInput given(intake_, "text " + hints.url.value_or(""), document.text, name);
        if (given.known()) {
            return;
        }
        if (document.text.find_first_not_of(" \t\r\n") == std::string::npos) {
            throw StreamFault(
                {FaultKind::empty, name + ": the file is empty; put the article's text into it or leave it out"});
        }
        const std::size_t zero = document.text.find('\0');
        if (zero != std::string::npos) {
            throw StreamFault({FaultKind::null_character,
                               fmt::format("{}: U+0000 at byte {}; is it a text file? Remove it or leave the file out",
                                           name, offset + zero)});
        }
        if (const auto invalid = first_invalid_utf8(document.text)) {
            const unsigned value = static_cast<unsigned char>(document.text[*invalid]);
            throw StreamFault(
                {FaultKind::invalid_utf8,
                 fmt::format("{}: byte {} (0x{:02X}) is not valid UTF-8, unlike the rest; correct it, for "
                             "example with: iconv -c -t UTF-8",
                             name, offset + *invalid, value)});
        }
        document.id = hints.url.value_or(name);
        document.url = hints.url;
        given.mark(document);
        intake_.article(std::move(document), name);
    }

    bool folder_;
    const Intake& intake_;
};

} // namespace

void read_content(ByteSource& bytes, const std::string& name, const ContentHints& hints, bool folder,
                  const Intake& intake) {
    try {
        ContentReaderOf(folder, intake).read(bytes, name, hints, 0);
    } catch (const StreamFault& fault) {
        intake.fault(fault.fault());
    }
}

} // namespace rabita
