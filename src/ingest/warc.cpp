#include "ingest/warc.hpp"

#include "record/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace rabita {

namespace {

using Header = std::map<std::string, std::string, std::less<>>;

constexpr std::size_t header_line = std::size_t{64} << 10U;

std::string field_text(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r<");
    return begin == std::string_view::npos
               ? std::string()
               : std::string(text.substr(begin, text.find_last_not_of(" \t\r>") - begin + 1));
}

/// The lines "Name: value" up to an empty one. Names in lower case.
Header read_header(BufferedSource& input) {
    Header out;
    std::string line;
    while (input.line(line, header_line) == BufferedSource::Line::read && !line.empty() && line != "\r") {
        const std::size_t colon = line.find(':');
        if (colon != std::string::npos) {
            out.try_emplace(ascii_lower(field_text(std::string_view(line).substr(0, colon))),
                            field_text(std::string_view(line).substr(colon + 1)));
        }
    }
    return out;
}

std::string value(const Header& header, std::string_view name) {
    const auto found = header.find(name);
    return found == header.end() ? std::string() : found->second;
}

/// The first so many bytes of another source.
class PartSource : public ByteSource {
public:
    PartSource(BufferedSource& source, std::uint64_t size) : source_(source), left_(size) {}

    std::size_t read(char* out, std::size_t size) override {
        const std::size_t count = source_.read(out, static_cast<std::size_t>(std::min<std::uint64_t>(size, left_)));
        left_ -= count;
        return left_ == 0 && count == 0 ? 0 : count;
    }

    std::uint64_t left() const { return left_; }

private:
    BufferedSource& source_;
    std::uint64_t left_;
};

/// A body in "Transfer-Encoding: chunked". One that does not look so is given as it is: archives often keep the header
/// of a body that they have joined.
class ChunkedSource : public ByteSource {
public:
    explicit ChunkedSource(BufferedSource& source) : source_(source), plain_(!chunk_follows()) {}

    std::size_t read(char* out, std::size_t size) override {
        if (plain_) {
            return source_.read(out, size);
        }
        if (left_ == 0 && !next_chunk()) {
            return 0;
        }
        const std::size_t count = source_.read(out, std::min(size, left_));
        left_ -= count;
        return count;
    }

private:
    bool chunk_follows() {
        const std::string_view line = source_.peek(18);
        const std::size_t digits = std::min(line.find_first_not_of("0123456789abcdefABCDEF"), line.size());
        return digits > 0 && (line.substr(digits).starts_with("\r\n") || line.substr(digits).starts_with(";"));
    }

    bool next_chunk() {
        std::string line;
        do {
            if (source_.line(line, header_line) != BufferedSource::Line::read) {
                return false;
            }
        } while (line.empty() || line == "\r");
        std::from_chars(line.data(), line.data() + line.size(), left_, 16);
        return left_ > 0;
    }

    BufferedSource& source_;
    std::size_t left_ = 0;
    bool plain_;
};

std::optional<std::string> charset_of(const std::string& content_type) {
    const std::string type = ascii_lower(content_type);
    const std::size_t at = type.find("charset=");
    if (at == std::string::npos) {
        return std::nullopt;
    }
    std::string charset = type.substr(at + 8, type.find(';', at) - at - 8);
    std::erase(charset, '"');
    return charset.empty() ? std::nullopt : std::optional(charset);
}

bool may_hold_articles(const std::string& content_type) {
    const std::string type = ascii_lower(content_type);
    return type.empty() || type.find("html") != std::string::npos || type.find("xml") != std::string::npos ||
           type.find("text/plain") != std::string::npos || type.find("json") != std::string::npos;
}

bool succeeded(const std::string& status_line) {
    const std::size_t space = status_line.find(' ');
    return space != std::string::npos && status_line.substr(space + 1).starts_with("2");
}

class WarcReader {
public:
    WarcReader(BufferedSource& input, const std::string& name, const Intake& intake, const ContentReader& reader)
        : input_(input), name_(name), intake_(intake), reader_(reader) {}

    void run() {
        std::string line;
        while (true) {
            const BufferedSource::Line got = input_.line(line, header_line);
            if (got == BufferedSource::Line::end) {
                return;
            }
            if (line.empty() || line == "\r") {
                continue;
            }
            if (!line.starts_with("WARC/")) {
                throw StreamFault({FaultKind::broken_warc, fmt::format("{}: no WARC record begins at byte {}; get the "
                                                                       "file anew",
                                                                       name_, input_.consumed() - line.size() - 1)});
            }
            record(read_header(input_));
        }
    }

private:
    void record(const Header& header) {
        const std::string length = value(header, "content-length");
        std::uint64_t size = 0;
        const auto parsed = std::from_chars(length.data(), length.data() + length.size(), size);
        if (parsed.ec != std::errc() || length.empty()) {
            throw StreamFault({FaultKind::broken_warc, name_ + ": a record without Content-Length; get the file anew"});
        }
        PartSource part(input_, size);
        const std::string type = value(header, "warc-type");
        if (type == "response" || type == "resource" || type == "conversion") {
            content(part, header, type == "response");
        }
        char drain[4096];
        while (part.read(drain, sizeof drain) > 0) {
        }
        if (part.left() > 0) {
            throw StreamFault({FaultKind::broken_warc,
                               fmt::format("{}: the last record breaks off; what came before it is read", name_)});
        }
    }

    void content(ByteSource& part, const Header& header, bool response) {
        ContentHints hints;
        hints.url = value(header, "warc-target-uri");
        const std::string place = name_ + '#' + (hints.url->empty() ? value(header, "warc-record-id") : *hints.url);
        BufferedSource body(part);
        if (response && body.peek(5) == "HTTP/") {
            read_http_response(body, place, intake_, hints, reader_);
        } else if (!response && may_hold_articles(value(header, "content-type"))) {
            hints.charset = charset_of(value(header, "content-type"));
            reader_(body, place, hints);
        }
    }

    BufferedSource& input_;
    const std::string& name_;
    const Intake& intake_;
    const ContentReader& reader_;
};

} // namespace

void read_http_response(BufferedSource& input, const std::string& name, const Intake& intake, ContentHints hints,
                        const ContentReader& reader) {
    std::string status;
    input.line(status, header_line);
    const Header header = read_header(input);
    const std::string type = value(header, "content-type");
    if (!succeeded(status) || !may_hold_articles(type)) {
        intake.note(fmt::format("{}: passed over ({}, {})", name, field_text(status), type));
        return;
    }
    hints.charset = charset_of(type);
    if (ascii_lower(value(header, "transfer-encoding")).find("chunked") != std::string::npos) {
        ChunkedSource joined(input);
        reader(joined, name, hints);
    } else {
        reader(input, name, hints);
    }
}

void read_warc(BufferedSource& input, const std::string& name, const Intake& intake, const ContentReader& reader) {
    WarcReader(input, name, intake, reader).run();
}

} // namespace rabita
