#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// The words of a name, which spaces part. O(length).
std::vector<std::u16string_view> name_words(std::u16string_view name);

/// What a name is compared by, folded, with single spaces: "عبد المجيد تبون" and "عبدالمجيد تبون" are one spelling, as
/// are "بن" and "ابن". O(length).
std::u16string name_key(std::string_view surface);

/// Whether two keys may name one person: one is the other with words left out ("محمد بن سلمان" and "محمد بن سلمان بن
/// عبدالعزيز", "لافروف"), and the words left are not somebody's father.
bool names_match(std::u16string_view a, std::u16string_view b);

} // namespace rabita
