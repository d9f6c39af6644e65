#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// A MinHash signature of an article's wording (Broder 1997): the share of equal places in two signatures estimates
/// the Jaccard similarity of the sets of their shingles, five folded words each, with a standard error of at most 0.09.
using Fingerprint = std::array<std::uint16_t, 32>;

/// Spelling of hamza and ya, diacritics and punctuation do not count. A text shorter than a shingle has a fingerprint
/// of its words. O(length).
Fingerprint fingerprint_of(std::string_view utf8);

/// 128 lower-case hexadecimal digits.
std::string to_hex(const Fingerprint& fingerprint);

/// The inverse of to_hex(); empty for any other text.
std::optional<Fingerprint> parse_fingerprint(std::string_view hex);

/// Estimated similarity, 0 to 1.
double similarity(const Fingerprint& a, const Fingerprint& b);

/// From this similarity on, two texts count as copies of one origin: an agency's report printed by several outlets,
/// shortened, with another headline, or updated.
constexpr double copy_similarity = 0.5;

/// Groups texts that are copies of each other, directly or through others: gives each text the index of the first of
/// its group. The same groups for the same texts in any order. O(n) on average, by locality-sensitive hashing of two
/// places each (16 bands): a pair at the limit is missed with a probability of 1 %.
std::vector<std::size_t> group_copies(std::span<const Fingerprint> texts);

/// Recognises copies in a stream of any length in constant memory (3 MiB): among the last 32,768 texts.
class RecentTexts {
public:
    RecentTexts();

    /// Is this text a copy of a recent one? Remembers it.
    bool add(const Fingerprint& text);

private:
    static constexpr std::size_t remembered = std::size_t{1} << 15U;
    static constexpr std::size_t bands = 16;

    std::vector<Fingerprint> texts_;
    std::vector<std::uint32_t> last_; ///< for each band and bucket, 1 + the place in texts_ of the last text
    std::size_t next_ = 0;
};

} // namespace rabita
