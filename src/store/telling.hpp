#pragma once

#include "rabita/event.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace rabita {

/// The actor that an identity (an id as extractions give it) stands for, and the state that all articles together
/// think it acts for.
struct Standing {
    std::string actor;
    std::string state; ///< ISO code, or empty

    friend bool operator==(const Standing&, const Standing&) = default;
};

/// An identity that is not there stands for itself.
using Standings = std::map<std::string, Standing, std::less<>>;

/// Somebody's part in an event, with what the article says of that somebody.
struct Part {
    Role role = Role::participant;
    std::string actor;
    ActorKind kind = ActorKind::official;
    std::string state; ///< ISO code, or empty
    std::optional<Office> office;
    bool named = false; ///< false for an official known by office alone

    /// As an argument; the order of parts.
    Argument argument() const { return {role, actor}; }
    friend bool operator<(const Part& a, const Part& b) {
        return std::tie(a.role, a.actor) < std::tie(b.role, b.actor);
    }
    friend bool operator==(const Part& a, const Part& b) { return a.role == b.role && a.actor == b.actor; }
};

/// Hashes of distinct words, ascending.
using WordSet = std::vector<std::uint32_t>;

/// One event as one article of a collection tells it: what merging compares.
struct Telling {
    std::size_t source = 0; ///< index of the article in the canonical order (id, then sha256)
    std::size_t number = 0; ///< index of the event in the article
    const Extraction* article = nullptr;
    const ArticleEvent* event = nullptr;
    std::vector<Argument> arguments;   ///< with actors for identities; sorted
    std::vector<Part> core;            ///< the parts that make the event what it is: all but targets; sorted
    std::vector<std::u16string> spans; ///< comparable_words() of each piece of evidence
    WordSet words;                     ///< of all spans

    const std::optional<Day>& published() const { return article->document.published; }
};

/// Tellings of one real-world event, in canonical order: by source, then place in the text.
using TellingGroup = std::vector<const Telling*>;

/// The folded words of a text, one space between them, without punctuation: equal for texts that differ in spelling
/// habits only. O(length).
std::u16string comparable_words(std::string_view utf8);

/// The event at index `number` of an article, which must outlive the result. O(length of evidence).
Telling telling_of(std::size_t source, const Extraction& article, std::size_t number, const Standings& standings);

/// All events of the articles, which must be in canonical order and outlive the result. O(total length of evidence).
std::vector<Telling> tellings_of(const std::vector<const Extraction*>& articles, const Standings& standings);

/// Is this text, given as comparable_words(), so long that two writers would not hit upon it independently? At least
/// five words: "met his counterpart" is anybody's.
bool is_distinctive(std::u16string_view words);

/// True when they share a distinctive piece of evidence word for word. O(spans² × length).
bool same_words(const Telling& a, const Telling& b);

/// How many words two sets share. O(sum of sizes).
std::size_t shared_words(const WordSet& a, const WordSet& b);

/// At most this many days lie between the publication of two articles that report the same undated news.
constexpr int news_days = 7;

/// True when both days are known and at most `news_days` apart.
bool within_news_days(const std::optional<Day>& a, const std::optional<Day>& b);

} // namespace rabita
