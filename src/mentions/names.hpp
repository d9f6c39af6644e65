#pragma once

#include "mentions/analysis.hpp"
#include "text/text.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace rabita {

/// "بن", "ولد" and their feminines: what ties a name to the father's, in a folded word.
inline bool is_filiation(std::u16string_view word) {
    return one_of(word, {u"بن", u"بنت", u"ولد", u"منت"});
}

/// A person's name in the text.
struct NameSpan {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::vector<std::uint32_t> officials; ///< whom the lexicon knows by it
    bool full = false;                    ///< more than a short name
};

/// Finds where names begin and end.
class NameReader {
public:
    explicit NameReader(const Analysis& analysis) : a_(analysis) {}

    /// A name that begins at this token. `introduced`: a title, an honorific or a demonym stands before it, so that
    /// words nobody knows count as a name. `proclitics`: which ones the first word may carry; they are taken off.
    std::optional<NameSpan> read(std::uint32_t token, bool introduced, std::uint8_t proclitics) const;

    /// A word of the language that no list of names has: it opens a name only where something introduces one.
    bool opens_none(std::uint32_t token) const {
        constexpr std::uint8_t of_names = word_flag::given_name | word_flag::name_particle | word_flag::ambiguous_name;
        const std::uint8_t flags = a_.flags(token);
        return (flags & of_names) == 0 && (flags & word_flag::common) != 0 &&
               !a_.has(token, {EntryKind::official, EntryKind::short_name});
    }

    /// Whether this word can stand inside a name.
    bool name_like(std::uint32_t token) const;

    bool given_name(std::uint32_t token, std::uint8_t allowed_proclitics) const;

    /// Whether this word is an adjective of origin behind a definite noun, though it may be a surname elsewhere.
    bool describes(std::uint32_t token) const;

    /// "على", which folds to the name "علي".
    bool preposition_on(std::uint32_t token) const;

private:
    bool another_of_family(const Reading& family) const;
    std::optional<NameSpan> known(std::uint32_t token, std::uint8_t proclitics, bool introduced) const;
    std::uint32_t common_surname(std::uint32_t first, std::uint32_t pos) const;
    std::uint32_t extend(std::uint32_t first, std::uint32_t pos) const;
    bool to_somebody(std::uint32_t token) const;
    bool initial(std::uint32_t token) const;
    std::uint32_t up_to_office(std::uint32_t pos) const;
    bool hyphenated(std::uint32_t mark) const;
    bool time_of_day(std::uint32_t token) const;
    bool possessed_word(std::uint32_t token) const;
    bool future_verb(std::uint32_t token) const;
    std::uint32_t surname_before_words(std::uint32_t token) const;
    bool closing_surname(std::uint32_t first, std::uint32_t pos) const;
    bool alan(std::uint32_t token) const;
    bool and_that(std::uint32_t token) const;
    bool starts_next_person(std::uint32_t token, std::uint32_t words_so_far) const;
    bool blocked(std::uint32_t token) const;
    bool particle(std::uint32_t token) const;
    bool filiation(std::uint32_t token) const;
    bool bears_city(std::uint32_t token) const;
    bool closes_name(std::uint32_t token) const;
    bool closing_particle(std::uint32_t token) const;
    bool korean_syllable(std::uint32_t first, std::uint32_t pos) const;
    bool behind_verb(std::uint32_t token) const;
    std::optional<NameSpan> before_office(std::uint32_t token) const;
    std::optional<NameSpan> holder_behind_verb(std::uint32_t token) const;
    bool common_opening(std::uint32_t token) const;
    bool clearly_named(std::uint32_t token) const;
    bool surname_behind_given(std::uint32_t token) const;

    const Analysis& a_;
};

} // namespace rabita
