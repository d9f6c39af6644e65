#include "export/file_names.hpp"

#include "export/characters.hpp"
#include "text/folding.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace rabita {

namespace {

constexpr std::size_t longest_name = 120; // bytes; a name may have 255 with its ending and what temporary files add

bool forbidden(char32_t c) {
    const auto type = u_charType(static_cast<UChar32>(c));
    return std::u32string_view(U"/\\:*?\"<>|#^[]%`$~&").find(c) != std::u32string_view::npos || c == 0xFFFD ||
           type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR ||
           type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR;
}

std::string without_forbidden(std::string_view text) {
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        const char32_t c = next_code_point(text, offset);
        const bool space = forbidden(c) || u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
        if (out.size() + (offset - start) > longest_name) {
            break;
        }
        if (!space) {
            out += text.substr(start, offset - start);
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

std::string trimmed(const std::string& text) {
    const std::size_t begin = text.find_first_not_of(" .");
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" .") + 1 - begin);
}

std::string as_compared(std::string_view name) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* composed = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int>(name.size())));
    std::string out;
    if (U_SUCCESS(status)) {
        composed->normalize(text, status).toUTF8String(out);
    }
    return U_SUCCESS(status) ? out : std::string(name);
}

bool kept_by_windows(const std::string& compared) {
    const bool numbered = compared.size() == 4 && (compared.starts_with("com") || compared.starts_with("lpt")) &&
                          compared[3] >= '1' && compared[3] <= '9';
    return numbered || compared == "con" || compared == "prn" || compared == "aux" || compared == "nul";
}

} // namespace

std::string FileNames::unique(std::string_view text, std::string_view id) {
    std::string base = trimmed(without_forbidden(text));
    if (base.empty()) {
        std::string plain(id);
        std::replace(plain.begin(), plain.end(), '/', ' ');
        base = trimmed(without_forbidden(plain));
    }
    if (base.empty() || kept_by_windows(as_compared(base))) {
        base += "_";
    }
    std::string name = base;
    for (std::size_t number = 2; !used_.insert(as_compared(name)).second; ++number) {
        name = base + " (" + std::to_string(number) + ")";
    }
    return name;
}

} // namespace rabita
