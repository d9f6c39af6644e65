#include "queries/name_key.hpp"

#include "lexicon/edit_distance.hpp"
#include "text/folding.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace rabita {

namespace {

using Word = std::u16string;

// Transliterations lose ح, ه and ع, which tell Arabic names apart.
enum class Script { same, other };

constexpr std::size_t fewest_consonants = 3;
// Two names of which only the consonants agree are less alike than two of the same letters.
constexpr double consonants_only = 0.9;

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'`' || (c >= 0x02B9 && c <= 0x02BF) || c == 0x2018 || c == 0x2019;
}

bool is_word_unit(char16_t c) {
    const bool latin = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || (c >= 0xDF && c < 0x250);
    return latin || (c >= 0x370 && c < 0x600) || (c >= 0x620 && c < 0x700 && c != 0x66A && c != 0x6D4);
}

std::vector<Word> folded_words(std::string_view utf8) {
    std::vector<Word> words(1);
    for (std::size_t offset = 0; offset < utf8.size();) {
        const char32_t c = next_code_point(utf8, offset);
        if (is_apostrophe(c)) {
            continue;
        }
        const std::u16string_view units = fold(c);
        if (std::all_of(units.begin(), units.end(), is_word_unit)) {
            words.back() += units;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    return words;
}

bool is_latin_article(const Word& word) {
    static const std::array<Word, 6> articles{u"al", u"el", u"ash", u"as", u"ad", u"ar"};
    return std::find(articles.begin(), articles.end(), word) != articles.end();
}

bool starts_servant(const Word& word) {
    static const std::array<Word, 5> servants{u"عبدال", u"abdel", u"abdul", u"abdal", u"abdol"};
    return word.size() > 7 && std::any_of(servants.begin(), servants.end(),
                                          [&word](const Word& servant) { return word.starts_with(servant); });
}

/// Cuts عبدال off, and then ال.
void append_plain(std::vector<Word>& out, Word word) {
    constexpr std::size_t servant = 3;
    if (starts_servant(word)) {
        out.push_back(word.substr(0, servant));
        word.erase(0, servant + 2);
    } else if (word.size() > 4 && word.starts_with(u"ال")) {
        word.erase(0, 2);
    }
    out.push_back(std::move(word));
}

char16_t consonant_class(char16_t c) {
    // w, y, h, hamza, ʿayn, ح and vowels belong to none.
    struct Class {
        char16_t name;
        std::u16string_view letters;
    };
    static constexpr Class classes[] = {{u'b', u"bpب"},  {u't', u"tتثط"}, {u'g', u"gjجغ"}, {u'k', u"kqxكقخ"},
                                        {u'd', u"dدذض"}, {u'r', u"rر"},   {u'z', u"zزظ"},  {u's', u"sسشص"},
                                        {u'f', u"fvف"},  {u'l', u"lل"},   {u'm', u"mم"},   {u'n', u"nن"}};
    for (const Class& sounds : classes) {
        if (sounds.letters.find(c) != std::u16string_view::npos) {
            return sounds.name;
        }
    }
    return c >= u'0' && c <= u'9' ? c : u'\0';
}

bool is_arabic(char16_t c) {
    return c >= 0x620 && c < 0x700;
}

bool is_guttural(char16_t c) {
    return c == u'ح' || c == u'ه' || c == u'ع';
}

char16_t consonant_at(const Word& word, std::size_t i, Script script) {
    const char16_t next = i + 1 < word.size() ? word[i + 1] : u'\0';
    if (word[i] == u'c') {
        return next == u'h' || next == u'e' || next == u'i' ? u's' : u'k';
    }
    if (word[i] == u'p' && next == u'h') {
        return u'f';
    }
    if (script == Script::same && is_guttural(word[i])) {
        return word[i];
    }
    return word[i] == u'd' && next == u'j' ? u'\0' : consonant_class(word[i]);
}

Word consonants_of(const Word& word, Script script) {
    Word out;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char16_t c = consonant_at(word, i, script);
        const bool doubled = i > 0 && word[i] == word[i - 1];
        if (c != u'\0' && !doubled) {
            out += c;
        }
    }
    return out;
}

std::vector<Word> consonant_words(const NameKey& key, Script script) {
    std::vector<Word> out;
    for (const Word& word : key.words) {
        out.push_back(consonants_of(word, script));
    }
    return out;
}

bool contains_all(const std::vector<Word>& part, std::vector<Word> whole) {
    for (const Word& word : part) {
        const auto found = std::find(whole.begin(), whole.end(), word);
        if (found == whole.end()) {
            return false;
        }
        whole.erase(found);
    }
    return !part.empty();
}

} // namespace

NameKey name_key(std::string_view utf8) {
    const std::vector<Word> words = folded_words(utf8);
    NameKey key;
    for (const Word& word : words) {
        if (words.size() == 1 || !is_latin_article(word)) {
            append_plain(key.words, word);
        }
    }
    for (const Word& word : key.words) {
        key.joined += (key.joined.empty() ? u"" : u" ") + word;
        key.consonants += consonants_of(word, Script::other);
    }
    return key;
}

bool is_part(const NameKey& part, const NameKey& whole) {
    return contains_all(part.words, whole.words);
}

bool sounds_like_part(const NameKey& part, const NameKey& whole) {
    if (part.consonants.size() < fewest_consonants || whole.empty()) {
        return false;
    }
    const bool same = is_arabic(part.joined.front()) == is_arabic(whole.joined.front());
    const Script script = same ? Script::same : Script::other;
    return contains_all(consonant_words(part, script), consonant_words(whole, script));
}

double similarity(const NameKey& query, const NameKey& name) {
    double best = spelling_similarity(query.joined, name.joined);
    for (const Word& word : name.words) {
        best = std::max(best, spelling_similarity(query.joined, word));
    }
    if (std::min(query.consonants.size(), name.consonants.size()) >= fewest_consonants) {
        best = std::max(best, consonants_only * spelling_similarity(query.consonants, name.consonants));
    }
    return best;
}

} // namespace rabita
