#include "store/group_statements.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>
#include <utility>

namespace rabita {

namespace {

/// Similarity at least 4/5, in whole numbers so that no rounding decides.
constexpr std::size_t similar_part = 4;
constexpr std::size_t similar_whole = 5;
constexpr std::size_t least_shared = 6;

using WordSet = std::vector<std::uint32_t>; ///< ranks of distinct words, ascending: rarest first

/// Numbers words in the order in which they appear, and counts the texts that hold each.
class Vocabulary {
public:
    WordSet read(const Telling& telling) {
        WordSet words;
        for (const std::u16string& span : telling.spans) {
            for (std::size_t begin = 0; begin < span.size();) {
                const std::size_t end = std::min(span.find(u' ', begin), span.size());
                const auto next = static_cast<std::uint32_t>(numbers_.size());
                words.push_back(numbers_.try_emplace(span.substr(begin, end - begin), next).first->second);
                begin = end + 1;
            }
        }
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
        counts_.resize(numbers_.size());
        for (const std::uint32_t word : words) {
            ++counts_[word];
        }
        return words;
    }

    /// For each word its place in the order of counts, rarest first.
    std::vector<std::uint32_t> ranks() const {
        std::vector<std::uint32_t> order(counts_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return counts_[a] < counts_[b]; });
        std::vector<std::uint32_t> ranks(order.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            ranks[order[i]] = i;
        }
        return ranks;
    }

private:
    std::unordered_map<std::u16string, std::uint32_t> numbers_;
    std::vector<std::size_t> counts_;
};

std::vector<WordSet> word_sets(const std::vector<const Telling*>& tellings) {
    Vocabulary vocabulary;
    std::vector<WordSet> sets;
    for (const Telling* telling : tellings) {
        sets.push_back(vocabulary.read(*telling));
    }
    const std::vector<std::uint32_t> ranks = vocabulary.ranks();
    for (WordSet& set : sets) {
        std::transform(set.begin(), set.end(), set.begin(), [&](std::uint32_t word) { return ranks[word]; });
        std::sort(set.begin(), set.end());
    }
    return sets;
}

std::size_t shared_words(const WordSet& a, const WordSet& b) {
    std::size_t shared = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) {
            ++shared;
            ++i;
            ++j;
        } else if (*i < *j) {
            ++i;
        } else {
            ++j;
        }
    }
    return shared;
}

/// Sets as similar as asked for share at least one of their first `prefix` words.
std::size_t prefix(const WordSet& set) {
    const std::size_t needed = (set.size() * similar_part + similar_whole - 1) / similar_whole;
    return set.size() - needed + (set.empty() ? 0 : 1);
}

bool dates_fit(const Telling& a, const Telling& b) {
    const auto& x = a.event->date;
    const auto& y = b.event->date;
    return !x || !y || (x->first <= y->last && y->first <= x->last);
}

class Grouping {
public:
    void add(const Telling& telling, const WordSet& words) {
        const std::optional<std::size_t> found = find(telling, words);
        if (found) {
            groups_[*found].push_back(&telling);
            sources_[*found].insert(telling.source);
            return;
        }
        for (std::size_t i = 0; i < prefix(words); ++i) {
            by_word_[{telling.core, words[i]}].push_back(groups_.size());
        }
        groups_.push_back({&telling});
        words_.push_back(&words);
        sources_.push_back({telling.source});
    }

    std::vector<TellingGroup> take() { return std::move(groups_); }

private:
    std::optional<std::size_t> find(const Telling& telling, const WordSet& words) const {
        std::set<std::size_t> found;
        for (std::size_t i = 0; i < prefix(words); ++i) {
            const auto entry = by_word_.find({telling.core, words[i]});
            if (entry != by_word_.end()) {
                found.insert(entry->second.begin(), entry->second.end());
            }
        }
        for (const std::size_t group : found) {
            if (fits(group, telling, words)) {
                return group;
            }
        }
        return std::nullopt;
    }

    bool fits(std::size_t group, const Telling& telling, const WordSet& words) const {
        const Telling& other = *groups_[group].front();
        const std::size_t shared = shared_words(words, *words_[group]);
        const std::size_t all = words.size() + words_[group]->size() - shared;
        const bool both_published = other.published() && telling.published();
        const bool same_news = !both_published || within_news_days(other.published(), telling.published());
        return shared >= least_shared && shared * similar_whole >= all * similar_part && same_news &&
               !sources_[group].contains(telling.source) && other.event->status == telling.event->status &&
               fits_all_dates(group, telling);
    }

    bool fits_all_dates(std::size_t group, const Telling& telling) const {
        return std::all_of(groups_[group].begin(), groups_[group].end(),
                           [&](const Telling* other) { return dates_fit(*other, telling); });
    }

    std::vector<TellingGroup> groups_;
    std::vector<const WordSet*> words_; ///< of each group's first telling, which stands for it: no chains of likeness
    std::vector<std::set<std::size_t>> sources_;
    std::map<std::pair<std::vector<Argument>, std::uint32_t>, std::vector<std::size_t>> by_word_;
};

} // namespace

std::vector<TellingGroup> group_statements(const std::vector<const Telling*>& tellings) {
    const std::vector<WordSet> sets = word_sets(tellings);
    Grouping grouping;
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        grouping.add(*tellings[i], sets[i]);
    }
    return grouping.take();
}

} // namespace rabita
