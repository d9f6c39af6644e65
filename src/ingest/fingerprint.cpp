#include "ingest/fingerprint.hpp"

#include "ingest/arabic_line.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace rabita {

namespace {

constexpr std::size_t shingle_words = 5;
constexpr std::size_t band_places = 2;
constexpr std::string_view hex_digits = "0123456789abcdef";

using Places = std::array<std::uint64_t, std::tuple_size_v<Fingerprint>>;

/// One order of all shingles a place: their hashes, changed by that place's constants.
struct Orders {
    Places mask{};
    Places factor{}; ///< odd
};

const Orders& orders() {
    static const Orders values = [] {
        Orders out;
        for (std::size_t i = 0; i < out.mask.size(); ++i) {
            out.mask[i] = XXH64(&i, sizeof i, 0);
            out.factor[out.mask.size() - 1 - i] = out.mask[i] | 1U;
        }
        return out;
    }();
    return values;
}

void count_in(std::string_view shingle, const Orders& change, Places& least) {
    const std::uint64_t hash = XXH3_64bits(shingle.data(), shingle.size());
    for (std::size_t i = 0; i < least.size(); ++i) {
        least[i] = std::min(least[i], (hash ^ change.mask[i]) * change.factor[i]);
    }
}

std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> out;
    out.reserve(folded.size() / 8);
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        out.push_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return out;
}

std::uint32_t band_of(const Fingerprint& text, std::size_t band) {
    return static_cast<std::uint32_t>(text[band * band_places]) << 16U | text[band * band_places + 1];
}

/// Union-find over indices, the smallest of a group at its root.
class Groups {
public:
    explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }

    std::size_t root(std::size_t i) {
        while (parent_[i] != i) {
            parent_[i] = parent_[parent_[i]];
            i = parent_[i];
        }
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        a = root(a);
        b = root(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> parent_;
};

} // namespace

Fingerprint fingerprint_of(std::string_view utf8) {
    const std::string folded = folded_line(utf8);
    const std::vector<std::string_view> words = words_of(folded);
    Places least;
    least.fill(std::numeric_limits<std::uint64_t>::max());
    const Orders& change = orders();
    const std::size_t width = words.size() < shingle_words ? 1 : shingle_words;
    for (std::size_t i = 0; i + width <= words.size(); ++i) {
        const char* begin = words[i].data();
        const char* end = words[i + width - 1].data() + words[i + width - 1].size();
        count_in(std::string_view(begin, static_cast<std::size_t>(end - begin)), change, least);
    }
    Fingerprint out{};
    std::transform(least.begin(), least.end(), out.begin(),
                   [](std::uint64_t value) { return static_cast<std::uint16_t>(value >> 40U); });
    return out;
}

std::string to_hex(const Fingerprint& fingerprint) {
    std::string out;
    for (const unsigned place : fingerprint) {
        for (unsigned shift = 16; shift > 0; shift -= 4) {
            out += hex_digits[(place >> (shift - 4)) & 0xFU];
        }
    }
    return out;
}

std::optional<Fingerprint> parse_fingerprint(std::string_view hex) {
    Fingerprint out{};
    if (hex.size() != out.size() * 4) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < hex.size(); ++i) {
        const std::size_t digit = hex_digits.find(hex[i]);
        if (digit == std::string_view::npos) {
            return std::nullopt;
        }
        out[i / 4] = static_cast<std::uint16_t>(static_cast<unsigned>(out[i / 4]) << 4U | static_cast<unsigned>(digit));
    }
    return out;
}

double similarity(const Fingerprint& a, const Fingerprint& b) {
    std::size_t equal = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        equal += a[i] == b[i] ? 1U : 0U;
    }
    return static_cast<double>(equal) / static_cast<double>(a.size());
}

std::vector<std::size_t> group_copies(std::span<const Fingerprint> texts) {
    Groups groups(texts.size());
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> bucket;
    for (std::size_t band = 0; band < std::tuple_size_v<Fingerprint> / band_places; ++band) {
        bucket.clear();
        for (std::size_t i = 0; i < texts.size(); ++i) {
            std::vector<std::size_t>& others = bucket[band_of(texts[i], band)];
            bool joined = false;
            for (const std::size_t other : others) {
                if (similarity(texts[i], texts[other]) >= copy_similarity) {
                    groups.join(i, other);
                    joined = joined || texts[i] == texts[other];
                }
            }
            if (!joined) { // the same text a thousand times costs no million comparisons
                others.push_back(i);
            }
        }
    }
    std::vector<std::size_t> out(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        out[i] = groups.root(i);
    }
    return out;
}

RecentTexts::RecentTexts() : texts_(remembered), last_(bands * remembered) {}

bool RecentTexts::add(const Fingerprint& text) {
    bool copy = false;
    const std::size_t place = next_++ % remembered;
    for (std::size_t band = 0; band < bands; ++band) {
        const std::uint32_t value = band_of(text, band);
        std::uint32_t& last = last_[band * remembered + XXH32(&value, sizeof value, 0) % remembered];
        copy = copy || (last != 0 && last - 1 != place && similarity(text, texts_[last - 1]) >= copy_similarity);
        last = static_cast<std::uint32_t>(place + 1);
    }
    texts_[place] = text;
    return copy;
}

} // namespace rabita
