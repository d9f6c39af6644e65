#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rabita {

using WordId = std::uint32_t;
inline constexpr WordId no_word = 0;

/// Numbers the folded words of the lexicon; 0 is "not in the lexicon". An open-addressing table: looking words up is
/// what reading does most.
class Vocabulary {
public:
    Vocabulary();

    WordId add(std::u16string_view folded);
    WordId find(std::u16string_view folded) const; ///< O(length)
    std::size_t size() const { return words_.size(); }

private:
    struct Word {
        std::uint32_t begin; ///< in letters_
        std::uint32_t length;
    };

    std::u16string_view text(WordId id) const {
        return std::u16string_view(letters_).substr(words_[id - 1].begin, words_[id - 1].length);
    }
    std::size_t slot_of(std::u16string_view folded) const;
    void grow();

    std::u16string letters_;
    std::vector<Word> words_;
    std::vector<WordId> slots_; ///< power of two, at most half full
};

/// What a phrase of the lexicon is.
enum class EntryKind : std::uint8_t {
    state,
    territory,
    capital,
    metonym,
    state_pair, ///< one word for two states ("الكوريتان")
    city,
    demonym,
    organisation,
    institution,
    body_head, ///< first word of a body's name ("هيئة", "مكتب") that is one only where it speaks
    home_mark,
    official,
    short_name,
    titled_name, ///< a surname that means this person only behind a title
    office,
    honorific,
    trigger,
    cue,
    month,
    hijri_month,
    weekday,
    relative_day,
    part,
    anchor,
    ordinal,
    number,
    unit,
    day_word,
    year_word,
    era
};

/// One meaning of a phrase: an index into the list of its kind, and a detail whose meaning the kind defines.
struct Entry {
    EntryKind kind;
    std::uint32_t index;
    std::uint32_t detail;
};

/// Phrases as paths of words. Immutable once frozen.
class PhraseTrie {
public:
    using Node = std::uint32_t;
    static constexpr Node root = 0;

    PhraseTrie();

    void add(std::span<const WordId> words, Entry entry);
    void freeze(); ///< to be called once, after the last add()

    /// The node behind `node` by `word`, or root when there is none. O(1).
    Node step(Node node, WordId word) const;
    std::span<const Entry> entries(Node node) const;

private:
    static std::uint64_t key(Node node, WordId word) { return (static_cast<std::uint64_t>(node) << 32) | word; }

    struct Edge {
        std::uint64_t key = 0; ///< 0: a free slot; no edge has it, for no word is 0
        Node target = root;
    };

    std::unordered_map<std::uint64_t, Node> edges_; ///< while building
    std::vector<Edge> table_;                       ///< once frozen: power of two, at most half full
    std::vector<std::vector<Entry>> building_;
    std::vector<std::uint32_t> offsets_;
    std::vector<Entry> entries_;
};

} // namespace rabita
