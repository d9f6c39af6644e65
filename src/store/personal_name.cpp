#include "store/personal_name.hpp"

#include "lexicon/edit_distance.hpp"
#include "store/telling.hpp"

#include <algorithm>
#include <array>

namespace rabita {

namespace {

using Word = std::u16string;

constexpr double other_letters = 0.95;
constexpr double other_vowels = 0.9;
constexpr double one_slip = 0.85;
constexpr double surname_alone = 0.75;

/// Letters by which Arabic newsrooms write one foreign sound; the first stands for its class.
constexpr std::array<std::u16string_view, 5> sounds{u"غجقك", u"تط", u"سصشث", u"دضذ", u"زظ"};

bool is_vowel(char16_t letter) {
    return letter == u'ا' || letter == u'و' || letter == u'ي' || letter == u'ه' || letter == u'ء';
}

char16_t class_of(char16_t letter) {
    const auto sound = std::find_if(sounds.begin(), sounds.end(), [&](std::u16string_view letters) {
        return letters.find(letter) != std::u16string_view::npos;
    });
    return sound == sounds.end() ? letter : sound->front();
}

Word in_classes(std::u16string_view word) {
    Word out(word);
    std::transform(out.begin(), out.end(), out.begin(), class_of);
    return out;
}

Word without_vowels(std::u16string_view word) {
    Word out;
    std::copy_if(word.begin(), word.end(), std::back_inserter(out), [](char16_t letter) { return !is_vowel(letter); });
    return out;
}

bool is_particle(const Word& word) {
    return word == u"بن" || word == u"ابن" || word == u"بنت" || word == u"ال";
}

std::vector<Word> split(const Word& text) {
    std::vector<Word> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(u' ', begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

/// The sum of likenesses when each word of `part` finds its own in `whole`, in order; below 0 when one does not.
double in_order(const std::vector<Word>& part, const std::vector<Word>& whole) {
    double sum = 0;
    std::size_t at = 0;
    for (const Word& word : part) {
        double found = 0;
        while (at < whole.size() && found == 0) {
            found = word_likeness(word, whole[at++]);
        }
        if (found == 0) {
            return -1;
        }
        sum += found;
    }
    return sum;
}

/// What leaving out words costs: least for those between the first and the last.
double omission_cost(const std::vector<Word>& part, const std::vector<Word>& whole) {
    if (part.size() == whole.size()) {
        return 0;
    }
    const bool first = word_likeness(part.front(), whole.front()) > 0;
    const bool last = word_likeness(part.back(), whole.back()) > 0;
    return first && last ? 0.03 : first ? 0.08 : 0.1;
}

} // namespace

std::vector<std::u16string> personal_name(std::string_view utf8) {
    std::vector<Word> out;
    bool servant = false;
    for (Word& word : split(comparable_words(utf8))) {
        if (is_particle(word)) {
            continue;
        }
        if (word.size() > 4 && word.starts_with(u"ال")) {
            word.erase(0, 2);
        }
        if (word.size() > 6 && word.starts_with(u"عبدال")) {
            word.erase(3, 2);
        }
        if (servant) {
            out.back() += word;
        } else {
            out.push_back(word);
        }
        servant = word == u"عبد";
    }
    return out;
}

std::u16string sound_of(std::u16string_view word) {
    Word out;
    for (const char16_t letter : without_vowels(in_classes(word))) {
        if (out.empty() || out.back() != letter) {
            out += letter;
        }
    }
    return out.empty() ? Word(word) : out;
}

double word_likeness(std::u16string_view a, std::u16string_view b) {
    constexpr std::size_t many_consonants = 4;
    constexpr std::size_t long_word = 6;
    if (a == b) {
        return 1;
    }
    const Word x = in_classes(a);
    const Word y = in_classes(b);
    if (x == y) {
        return other_letters;
    }
    const Word p = without_vowels(x);
    if (p.size() >= many_consonants && p == without_vowels(y)) {
        return other_vowels;
    }
    const bool long_enough = std::min(a.size(), b.size()) >= long_word;
    return long_enough && edit_distance(a, b) == 1 ? one_slip : 0;
}

double name_likeness(const std::vector<std::u16string>& a, const std::vector<std::u16string>& b) {
    const auto& part = a.size() <= b.size() ? a : b;
    const auto& whole = a.size() <= b.size() ? b : a;
    if (part.empty()) {
        return 0;
    }
    if (part.size() == 1) {
        const double likeness = word_likeness(part.front(), whole.back());
        return whole.size() == 1 ? likeness : likeness * surname_alone;
    }
    const double sum = in_order(part, whole);
    return sum < 0 ? 0 : sum / static_cast<double>(part.size()) - omission_cost(part, whole);
}

} // namespace rabita
