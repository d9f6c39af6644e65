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

} // namespace rabita
