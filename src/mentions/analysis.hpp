#pragma once

#include "lexicon/data_model.hpp"
#include "text/text.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rabita {

/// Proclitics that a reading took off its first word.
namespace proclitic {
inline constexpr std::uint8_t conjunction = 1; ///< و ف
inline constexpr std::uint8_t ba = 2;
inline constexpr std::uint8_t lam = 4;
inline constexpr std::uint8_t kaf = 8;
inline constexpr std::uint8_t sin = 16; ///< future
} // namespace proclitic

/// A phrase of the lexicon found in the text.
struct Reading {
    std::uint32_t first = 0; ///< tokens [first, last)
    std::uint32_t last = 0;
    Entry entry{};
    std::uint8_t proclitics = 0;
};

/// Every reading of every token of a text: all alternatives, no decision yet. Refers to text and lexicon.
class Analysis {
public:
    Analysis(const Text& text, const LexiconData& lexicon);

    const Text& text() const { return *text_; }
    const LexiconData& lexicon() const { return *lexicon_; }

    /// All readings that begin at this token, longest first.
    std::span<const Reading> at(std::size_t token) const {
        return token < words_.size()
                   ? std::span(readings_).subspan(offsets_[token], offsets_[token + 1] - offsets_[token])
                   : std::span<const Reading>();
    }

    /// The longest reading of one kind at this token, if its proclitics are among the allowed ones.
    const Reading* find(std::size_t token, EntryKind kind, std::uint8_t allowed = 0xFF) const {
        return has(token, kind) ? longest(token, kind, allowed) : nullptr;
    }

    /// The longest reading as a cue of the named class.
    const Reading* cue(std::size_t token, CueClass cue, std::uint8_t allowed = 0xFF) const {
        const bool possible = token < cues_.size() && (cues_[token] & cue_bit(cue)) != 0;
        return possible ? longest_cue(token, cue, allowed) : nullptr;
    }

    /// Whether some reading at this token is of one of the kinds.
    bool has(std::size_t token, EntryKind kind) const {
        return token < kinds_.size() && (kinds_[token] & kind_bit(kind)) != 0;
    }
    bool has(std::size_t token, std::initializer_list<EntryKind> kinds) const {
        std::uint32_t asked = 0;
        for (const EntryKind kind : kinds) {
            asked |= kind_bit(kind);
        }
        return token < kinds_.size() && (kinds_[token] & asked) != 0;
    }

    /// The id of the whole word, no_word if the lexicon has none.
    WordId word(std::size_t token) const { return token < words_.size() ? words_[token] : no_word; }
    std::uint8_t flags(std::size_t token) const { return lexicon_->flags(word(token)); }

    /// Flags of the word after taking off these proclitics; 0 if it cannot be taken off.
    std::uint8_t stripped_flags(std::size_t token, std::uint8_t* proclitics) const {
        const Stripped stripped = token < stripped_.size() ? stripped_[token] : Stripped{};
        *proclitics = stripped.proclitics;
        return stripped.flags;
    }

    /// Whether the word carries the article; "إلفيرا" folds to the same letters but does not.
    bool has_article(std::size_t token) const;

    bool is_word(std::size_t token) const {
        return token < text_->tokens.size() && text_->tokens[token].kind == TokenKind::word;
    }
    char16_t mark(std::size_t token) const {
        return token < text_->tokens.size() ? text_->tokens[token].mark : char16_t{0};
    }

private:
    static std::uint32_t kind_bit(EntryKind kind) { return std::uint32_t{1} << static_cast<unsigned>(kind); }
    static std::uint64_t cue_bit(CueClass cue) { return std::uint64_t{1} << (cue % 64U); }
    const Reading* longest(std::size_t token, EntryKind kind, std::uint8_t allowed) const;
    const Reading* longest_cue(std::size_t token, CueClass cue, std::uint8_t allowed) const;
    void summarise(std::uint32_t token);
    void read_token(std::uint32_t token);
    bool weak_place_stands(std::uint32_t token, EntryKind kind) const;
    void walk(std::uint32_t token, WordId first, std::uint8_t proclitics);

    struct Stripped {
        std::uint8_t flags = 0;
        std::uint8_t proclitics = 0;
    };

    const Text* text_;
    const LexiconData* lexicon_;
    std::vector<WordId> words_;
    std::vector<Stripped> stripped_; ///< by token: the first rest behind proclitics that has flags
    std::vector<Reading> readings_;
    std::vector<std::uint32_t> offsets_;
    std::vector<std::uint32_t> kinds_; ///< by token: kinds of its readings, as bits: most questions end here
    std::vector<std::uint64_t> cues_;  ///< by token: classes of its cues modulo 64, as bits
};

} // namespace rabita
