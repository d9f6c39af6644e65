#pragma once

#include "rabita/event.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// One event as one article of a collection tells it: what merging compares.
struct Telling {
    std::size_t source = 0; ///< index of the article in the canonical order (id, then sha256)
    const Extraction* article = nullptr;
    const ArticleEvent* event = nullptr;
    std::vector<Argument> core;        ///< the arguments that make the event what it is: all but targets
    std::vector<std::u16string> spans; ///< comparable_words() of each piece of evidence

    const std::optional<Day>& published() const { return article->document.published; }
};

/// Tellings of one real-world event, in canonical order: by source, then place in the text.
using TellingGroup = std::vector<const Telling*>;

/// The folded words of a text, one space between them, without punctuation: equal for texts that differ in spelling
/// habits only. O(length).
std::u16string comparable_words(std::string_view utf8);

/// All events of the articles, which must be in canonical order and outlive the result. O(total length of evidence).
std::vector<Telling> tellings_of(const std::vector<const Extraction*>& articles);

/// Is this text, given as comparable_words(), so long that two writers would not hit upon it independently? At least
/// five words: "met his counterpart" is anybody's.
bool is_distinctive(std::u16string_view words);

/// True when they share a distinctive piece of evidence word for word. O(spans² × length).
bool same_words(const Telling& a, const Telling& b);

/// At most this many days lie between the publication of two articles that report the same undated news.
constexpr int news_days = 7;

/// True when both days are known and at most `news_days` apart.
bool within_news_days(const std::optional<Day>& a, const std::optional<Day>& b);

} // namespace rabita
