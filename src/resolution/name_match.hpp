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

/// The consonants of a foreign name's word, by which its spellings agree: "مارغوت" and "مارجوت", "فالستروم" and
/// "وولستروم". For folded words. O(length).
std::u16string spelling_key(std::u16string_view word);

/// Whether two keys of as many words, two or more, are one foreign name spelt in two ways: each word is the same or has
/// the same consonants, three at least. The caller keeps Arabic given names out, where vowels tell "حسن" from "حسين".
bool spelt_alike(std::u16string_view a, std::u16string_view b);

} // namespace rabita
