#include "resolution/transliterate.hpp"

#include "text/folding.hpp"

#include <array>
#include <cctype>

namespace rabita {

namespace {

struct Letter {
    char16_t arabic;
    const char* latin;
};

constexpr Letter letters[] = {
    {u'ا', "a"},  {u'ب', "b"}, {u'ت', "t"},  {u'ث', "th"}, {u'ج', "j"},  {u'ح', "h"}, {u'خ', "kh"}, {u'د', "d"},
    {u'ذ', "dh"}, {u'ر', "r"}, {u'ز', "z"},  {u'س', "s"},  {u'ش', "sh"}, {u'ص', "s"}, {u'ض', "d"},  {u'ط', "t"},
    {u'ظ', "z"},  {u'ع', "a"}, {u'غ', "gh"}, {u'ف', "f"},  {u'ق', "q"},  {u'ك', "k"}, {u'ل', "l"},  {u'م', "m"},
    {u'ن', "n"},  {u'ه', "h"}, {u'و', "w"},  {u'ي', "y"},  {u'ء', ""},
};

const char* latin_of(char16_t unit) {
    for (const Letter& letter : letters) {
        if (letter.arabic == unit) {
            return letter.latin;
        }
    }
    return nullptr;
}

std::string spell(std::string_view name, char separator) {
    std::string out;
    for (const char16_t unit : fold_text(name)) {
        if (const char* latin = latin_of(unit)) {
            out += latin;
        } else if (unit < 0x80 && std::isalnum(static_cast<int>(unit)) != 0) {
            out += static_cast<char>(unit);
        } else if (!out.empty() && out.back() != separator) {
            out += separator;
        }
    }
    while (!out.empty() && out.back() == separator) {
        out.pop_back();
    }
    return out;
}

} // namespace

std::string transliterate(std::string_view arabic) {
    std::string out = spell(arabic, ' ');
    bool start = true;
    for (char& c : out) {
        if (start) {
            c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        }
        start = c == ' ';
    }
    return out;
}

std::string slug(std::string_view name) {
    return spell(name, '-');
}

} // namespace rabita
