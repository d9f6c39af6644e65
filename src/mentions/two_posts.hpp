#pragma once

#include "mentions/mention.hpp"

#include <algorithm>

namespace rabita {

/// "نائب رئيس مجلس الوزراء ووزير الدفاع X", "ولي ولي العهد ووزير الدفاع X": one person.
inline bool lesser_post(const Mention& person) {
    return std::any_of(person.titles.begin(), person.titles.end(), [](const std::u16string& title) {
        return title.starts_with(u"نايب ") || title.starts_with(u"النايب ") || title.starts_with(u"ولي ولي ") ||
               title.starts_with(u"ولي العهد ") || title.starts_with(u"وزير الدوله ") ||
               title.ends_with(u"بالانابه ") || title.ends_with(u"بالنيابه ");
    });
}

/// "نائب المستشارة الألمانية ووزير الاقتصاد X": who is second in a government holds an office in it.
inline bool deputy_of_government(const Mention& person) {
    return std::any_of(person.titles.begin(), person.titles.end(), [](const std::u16string& title) {
        return title.starts_with(u"نايب ") &&
               (title.find(u"الوزراء") != std::u16string::npos || title.find(u"المستشار") != std::u16string::npos);
    });
}

} // namespace rabita
