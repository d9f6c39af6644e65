#include "ingest/encoding.hpp"

#include "ingest/utf8.hpp"
#include "record/ascii.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace rabita {

namespace {

using namespace std::string_view_literals;

struct Mark {
    std::string_view bytes;
    std::string_view encoding;
};

constexpr std::array marks{Mark{"\xEF\xBB\xBF"sv, "UTF-8"sv}, Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"sv},
                           Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"sv}, Mark{"\xFF\xFE"sv, "UTF-16LE"sv},
                           Mark{"\xFE\xFF"sv, "UTF-16BE"sv}};
constexpr std::array arabic_encodings{"windows-1256"sv, "ISO-8859-6"sv};

/// Well-formed and malformed characters beyond ASCII; one that the end cuts off counts as neither.
struct Utf8Census {
    std::size_t good = 0;
    std::size_t bad = 0;
};

Utf8Census utf8_census(std::string_view bytes) {
    Utf8Census out;
    while (!bytes.empty()) {
        const auto invalid = first_invalid_utf8(bytes);
        const std::string_view valid = bytes.substr(0, invalid.value_or(bytes.size()));
        out.good += static_cast<std::size_t>(std::count_if(
            valid.begin(), valid.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U; }));
        if (!invalid) {
            break;
        }
        out.bad += bytes.size() - *invalid > 3 ? 1U : 0U;
        bytes.remove_prefix(*invalid + 1);
    }
    return out;
}

bool is_utf8(std::string_view begin, bool complete) {
    const auto invalid = first_invalid_utf8(begin);
    if (!invalid || (!complete && begin.size() - *invalid <= 3)) {
        return true;
    }
    const Utf8Census count = utf8_census(begin);
    return count.good >= count.bad &&
           count.good > 0; // single faults inside UTF-8 are faults of the article, not another encoding
}

/// UTF-16 without a mark: every other byte is the high half of an Arabic, Latin or presentation-form letter.
std::optional<std::string> unmarked_utf16(std::string_view begin) {
    const std::size_t pairs = std::min<std::size_t>(begin.size() / 2, 2000);
    std::array<std::size_t, 2> high{};
    for (std::size_t i = 0; i < 2 * pairs; ++i) {
        const auto byte = static_cast<unsigned char>(begin[i]);
        high[i % 2] += byte == 0x00 || byte == 0x06 || byte == 0x20 || byte == 0xFE ? 1U : 0U;
    }
    const auto most = [&](std::size_t count) { return pairs >= 8 && count * 10 > pairs * 9; };
    if (most(high[1]) && !most(high[0])) {
        return "UTF-16LE";
    }
    return most(high[0]) && !most(high[1]) ? std::optional<std::string>("UTF-16BE") : std::nullopt;
}

/// The name that ICU's converter goes by; empty when it has none.
std::optional<std::string> known_encoding(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(name.c_str(), &status);
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    ucnv_close(converter);
    return name;
}

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// Of the encodings of Arabic the one that ICU holds most likely. Without an opinion windows-1256, which most such
/// files are in.
std::string detected(std::string_view begin) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), begin.data(), static_cast<std::int32_t>(begin.size()), &status);
    ucsdet_enableInputFilter(detector.get(), true); // without markup
    std::int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
        const std::string_view name = ucsdet_getName(matches[i], &status);
        if (std::find(arabic_encodings.begin(), arabic_encodings.end(), name) != arabic_encodings.end()) {
            return std::string(name);
        }
    }
    return std::string(arabic_encodings.front());
}

std::string_view declared_value(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n\"'");
    text.remove_prefix(std::min(begin, text.size()));
    return text.substr(0, text.find_first_of(" \t\r\n\"';/>?"));
}

} // namespace

std::optional<std::string> declared_encoding(std::string_view begin) {
    const std::string lower = ascii_lower(std::string(begin.substr(0, 4096)));
    const bool xml = std::string_view(lower).starts_with("<?xml");
    for (const std::string_view key : {"charset="sv, "encoding="sv}) {
        const std::size_t at = lower.find(key);
        const bool in_markup = at != std::string::npos && lower.rfind('<', at) != std::string::npos;
        if (in_markup && (key == "charset=" || xml)) {
            const std::string_view value = declared_value(std::string_view(lower).substr(at + key.size()));
            if (!value.empty()) {
                return std::string(value);
            }
        }
    }
    return std::nullopt;
}

Encoding choose_encoding(std::string_view begin, bool complete, const std::optional<std::string>& declared) {
    for (const Mark& mark : marks) {
        if (begin.starts_with(mark.bytes)) {
            return {std::string(mark.encoding), "byte order mark", mark.bytes.size()};
        }
    }
    if (const auto wide = unmarked_utf16(begin)) {
        return {*wide, "detected", 0};
    }
    if (is_utf8(begin, complete)) {
        return {"UTF-8", "valid", 0};
    }
    if (declared && *declared != "utf-8" && *declared != "utf8") {
        if (auto name = known_encoding(*declared)) {
            return {std::move(*name), "declared", 0};
        }
    }
    return {detected(begin), "detected", 0};
}

/// Converts in chunks through UTF-16, which ICU keeps in the pivot buffer between calls.
class DecodedSource::State {
public:
    State(ByteSource& source, const Encoding& encoding) : source_(source), input_(chunk), pivot_(chunk) {
        UErrorCode status = U_ZERO_ERROR;
        from_ = ucnv_open(encoding.name.c_str(), &status);
        to_ = ucnv_open("UTF-8", &status);
        std::size_t skip = encoding.marked;
        while (skip > 0) {
            const std::size_t count = source_.read(input_.data(), skip);
            skip -= count == 0 ? skip : count;
        }
        pivot_source_ = pivot_target_ = pivot_.data();
    }
    ~State() {
        ucnv_close(from_);
        ucnv_close(to_);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    std::size_t read(char* out, std::size_t size) {
        char* target = out;
        while (target == out && !done_) {
            if (at_ == end_ && !ended_) {
                const std::size_t count = source_.read(input_.data(), input_.size());
                ended_ = count == 0;
                at_ = input_.data();
                end_ = at_ + count;
            }
            UErrorCode status = U_ZERO_ERROR;
            ucnv_convertEx(to_, from_, &target, out + size, &at_, end_, pivot_.data(), &pivot_source_, &pivot_target_,
                           pivot_.data() + pivot_.size(), false, ended_, &status);
            done_ = ended_ && status != U_BUFFER_OVERFLOW_ERROR;
        }
        return static_cast<std::size_t>(target - out);
    }

private:
    static constexpr std::size_t chunk = std::size_t{16} << 10U;

    ByteSource& source_;
    std::vector<char> input_;
    std::vector<UChar> pivot_;
    UConverter* from_ = nullptr;
    UConverter* to_ = nullptr;
    UChar* pivot_source_ = nullptr;
    UChar* pivot_target_ = nullptr;
    const char* at_ = nullptr;
    const char* end_ = nullptr;
    bool ended_ = false;
    bool done_ = false;
};

DecodedSource::DecodedSource(ByteSource& source, const Encoding& encoding)
    : state_(std::make_unique<State>(source, encoding)) {}

DecodedSource::~DecodedSource() = default;

std::size_t DecodedSource::read(char* out, std::size_t size) {
    return state_->read(out, size);
}

std::string repaired_utf8(std::string_view bytes) {
    std::string out;
    while (const auto invalid = first_invalid_utf8(bytes)) {
        out += bytes.substr(0, *invalid);
        out += "\xEF\xBF\xBD";
        bytes.remove_prefix(*invalid + 1);
        while (!bytes.empty() && (static_cast<unsigned char>(bytes.front()) & 0xC0U) == 0x80U) {
            bytes.remove_prefix(1);
        }
    }
    return out.append(bytes);
}

} // namespace rabita
