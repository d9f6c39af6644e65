#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// The words of a person's name without what spellings differ in: folded, without ال, with عبد and the word behind it
/// as one, and without بن, ابن, بنت and آل. O(length).
std::vector<std::u16string> personal_name(std::string_view utf8);

/// What a word of a name sounds like, for finding names that may be the same: its consonants in classes. O(length).
std::u16string sound_of(std::u16string_view word);

/// How surely two words of names are spellings of one, from 0 to 1: 1 equal, 0.95 for letters that transcribe the same
/// foreign sound (سيرغي, سيرجي), 0.9 for vowels left out between four consonants or more (بلينكن, بلنكن; but not حسن
/// and حسين), 0.85 for one slip in at least six letters. O(product of lengths).
double word_likeness(std::u16string_view a, std::u16string_view b);

/// How surely two names are those of one person, from 0 to 1. Names of middle ancestors may be left out at a small
/// cost; a surname alone reaches 0.75. O(words² × length²).
double name_likeness(const std::vector<std::u16string>& a, const std::vector<std::u16string>& b);

} // namespace rabita
