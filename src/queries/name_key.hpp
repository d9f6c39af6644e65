#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// A name without what spellings differ in. Words are folded (text/folding.hpp) and stand without ال, al- and el-;
/// عبدال and abdel- are words of their own.
struct NameKey {
    std::vector<std::u16string> words;
    std::u16string joined;     ///< the words with single spaces
    std::u16string consonants; ///< of all words, in Latin classes that Arabic letters and transliterations share

    bool empty() const { return words.empty(); }
};

/// O(length).
NameKey name_key(std::string_view utf8);

/// Are all words of `part` among those of `whole`, each as often? O(words²).
bool is_part(const NameKey& part, const NameKey& whole);

/// Are the consonants of the words of `part` those of words of `whole`, at least three altogether? O(words²).
bool sounds_like_part(const NameKey& part, const NameKey& whole);

/// From 0 to 1: the best spelling similarity of the whole names, of one word of `name`, or of the consonants.
/// O(product of lengths).
double similarity(const NameKey& query, const NameKey& name);

} // namespace rabita
