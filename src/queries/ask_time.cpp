#include "queries/ask_time.hpp"

#include "lexicon/embedded.hpp"
#include "rabita/date.hpp"
#include "text/folding.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace rabita {

namespace {

using Words = std::vector<AskWord>;

std::string_view calendar() {
    for (const EmbeddedFile& file : embedded_files()) {
        if (file.path == "ar/calendar.json") {
            return file.contents;
        }
    }
    return R"({"months": []})";
}

const std::map<std::string, int>& month_names() {
    static const std::map<std::string, int> names = [] {
        std::map<std::string, int> out{{"january", 1},   {"february", 2}, {"march", 3},     {"april", 4},
                                       {"may", 5},       {"june", 6},     {"july", 7},      {"august", 8},
                                       {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12}};
        const nlohmann::json months = nlohmann::json::parse(calendar()).at("months");
        for (const auto& row : months) {
            for (const auto& name : row.at("names")) {
                out.emplace(fold_utf8(name.get<std::string>()), row.at("month").get<int>());
            }
        }
        return out;
    }();
    return names;
}

bool is_year(const std::string& text) {
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A day, month or year at the beginning of the words from `at`, and how many of them it takes.
struct Period {
    std::string text;
    std::size_t words = 0;
};

std::optional<Period> period_at(const Words& words, std::size_t at) {
    const auto word = [&](std::size_t i) { return at + i < words.size() ? words[at + i].folded : std::string(); };
    if (parse_iso_day(word(0)) || parse_iso_day(word(0) + "-01") || is_year(word(0))) {
        return Period{word(0), 1};
    }
    for (const std::size_t length : {std::size_t{1}, std::size_t{2}}) { // كانون الثاني is two words
        const auto month = month_names().find(length == 1 ? word(0) : word(0) + " " + word(1));
        if (month != month_names().end() && is_year(word(length))) {
            return Period{fmt::format("{}-{:02}", word(length), month->second), length + 1};
        }
    }
    return std::nullopt;
}

const std::set<std::string> year_words{"عام", "سنه", "العام", "شهر", "year", "the"};
const std::set<std::string> in_words{"في", "خلال", "in", "during", "سنه", "عام"};
const std::set<std::string> since_words{"منذ", "since", "from", "من"};
const std::set<std::string> to_words{"الي", "حتي", "to", "until", "till", "and"};
const std::set<std::string> between_words{"بين", "between"};

/// Skips "the year", "عام".
std::size_t skip(const Words& words, std::size_t at) {
    while (at < words.size() && year_words.contains(words[at].folded)) {
        ++at;
    }
    return at;
}

std::optional<Period> period_behind(const Words& words, std::size_t at) {
    const std::size_t begin = skip(words, at);
    auto found = period_at(words, begin);
    if (found) {
        found->words += begin - at;
    }
    return found;
}

/// "و2024" in "بين 2023 و2024".
std::optional<Period> period_with_and(const Words& words, std::size_t at) {
    if (at >= words.size() || !words[at].folded.starts_with("و")) {
        return std::nullopt;
    }
    Words rest(words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
    rest.front().folded.erase(0, std::string_view("و").size());
    return rest.front().folded.empty() ? std::nullopt : period_at(rest, 0);
}

struct Found {
    std::size_t words = 0;
    std::vector<std::string> arguments;
};

std::optional<Found> time_at(const Words& words, std::size_t at) {
    const std::string& word = words[at].folded;
    const bool from = since_words.contains(word) || between_words.contains(word);
    const bool until = word == "حتي" || word == "until" || word == "till";
    if (!from && !until && !in_words.contains(word)) {
        return std::nullopt;
    }
    const auto first = period_behind(words, at + 1);
    if (!first) {
        return std::nullopt;
    }
    std::size_t used = 1 + first->words;
    if (until) {
        return Found{used, {"--to", first->text}};
    }
    if (!from) {
        return Found{used, {"--from", first->text, "--to", first->text}};
    }
    const std::size_t next = at + used;
    auto last = period_with_and(words, next);
    if (!last && next < words.size() && to_words.contains(words[next].folded)) {
        last = period_behind(words, next + 1);
        used += last ? 1 : 0;
    }
    if (last) {
        return Found{used + last->words, {"--from", first->text, "--to", last->text}};
    }
    return Found{used, {"--from", first->text}};
}

} // namespace

std::vector<std::string> take_time(std::vector<AskWord>& words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (const auto found = time_at(words, at)) {
            const auto begin = words.begin() + static_cast<std::ptrdiff_t>(at);
            words.erase(begin, begin + static_cast<std::ptrdiff_t>(found->words));
            return found->arguments;
        }
    }
    return {};
}

} // namespace rabita
