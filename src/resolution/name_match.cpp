#include "resolution/name_match.hpp"

#include "mentions/names.hpp"
#include "text/folding.hpp"
#include "text/text.hpp"

#include <algorithm>

namespace rabita {

std::vector<std::u16string_view> name_words(std::u16string_view name) {
    std::vector<std::u16string_view> out;
    while (!name.empty()) {
        const auto space = name.find(u' ');
        if (space != 0) {
            out.push_back(name.substr(0, space));
        }
        name = space == std::u16string_view::npos ? std::u16string_view() : name.substr(space + 1);
    }
    return out;
}

std::u16string name_key(std::string_view surface) {
    std::u16string folded = fold_text(surface);
    for (char16_t& unit : folded) {
        if (unit == u'-' || unit == u'"' || unit == u'\'' || unit == u'_') {
            unit = u' ';
        }
    }
    std::u16string out;
    for (const std::u16string_view word : name_words(folded)) {
        const bool joins =
            (out.ends_with(u"عبد") && word.starts_with(u"ال")) || out == u"ابو" || out.ends_with(u" ابو");
        if (!out.empty() && !joins) {
            out += u' ';
        }
        out += word == u"ابن" ? std::u16string_view(u"بن") : word;
    }
    return out;
}

bool names_match(std::u16string_view a, std::u16string_view b) {
    const auto longer = name_words(a.size() >= b.size() ? a : b);
    const auto shorter = name_words(a.size() >= b.size() ? b : a);
    if (shorter.empty()) {
        return false;
    }
    std::size_t pos = 0;
    for (const auto& word : shorter) {
        while (pos < longer.size() && longer[pos] != word) {
            ++pos;
        }
        if (pos == longer.size()) {
            return false;
        }
        ++pos;
    }
    // A given name alone is too little; a name of two words must share the first.
    if (shorter.size() == 1) {
        const bool fathers_name = longer.size() > 1 && is_filiation(longer[longer.size() - 2]);
        return shorter.front() == longer.back() && !fathers_name;
    }
    // "خالد بن سلمان" is the son of "سلمان": where fathers are named, the first name is who it is.
    const auto patronymic = std::find_if(longer.begin() + 1, longer.end(), is_filiation);
    if (patronymic != longer.end() && !is_filiation(shorter.front()) && shorter.front() != u"ال") {
        return shorter.front() == longer.front();
    }
    return shorter.front() == longer.front() || shorter.back() == longer.back();
}

std::u16string spelling_key(std::u16string_view word) {
    std::u16string out;
    for (std::size_t i = 0; i < word.size(); ++i) {
        char16_t unit = word[i];
        switch (unit) {
        case u'ا':
        case u'ي':
        case u'ه':
        case u'ع':
        case u'ء': continue;
        case u'و':
            if (i > 0) {
                continue;
            }
            unit = u'ف';
            break;
        case u'ج':
        case u'غ':
        case u'ق': unit = u'ك'; break;
        case u'ث':
        case u'ط': unit = u'ت'; break;
        case u'ص': unit = u'س'; break;
        case u'ذ':
        case u'ض': unit = u'د'; break;
        case u'ظ': unit = u'ز'; break;
        case u'ح': unit = u'خ'; break;
        default: break;
        }
        if (out.empty() || out.back() != unit) {
            out += unit;
        }
    }
    return out;
}

bool spelt_alike(std::u16string_view a, std::u16string_view b) {
    constexpr std::size_t consonants = 3;
    const auto left = name_words(a);
    const auto right = name_words(b);
    if (left.size() != right.size() || left.size() < 2) {
        return false;
    }
    for (std::size_t i = 0; i < left.size(); ++i) {
        const std::u16string key = spelling_key(left[i]);
        if (left[i] != right[i] && (key.size() < consonants || key != spelling_key(right[i]))) {
            return false;
        }
    }
    return true;
}

} // namespace rabita
