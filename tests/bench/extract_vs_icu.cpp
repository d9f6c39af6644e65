// extract_vs_icu [--at-least RATIO] ARTICLES: the speed of rabita::extract on one thread as a share of the ICU pass
// over the same text. Counted is the thread's processor time, so that other programs on the machine take no part; the
// two take turns of about the same length, and the fastest turn of each counts.
#include "icu_pass.hpp"
#include "inputs.hpp"
#include "rabita/pipeline.hpp"
#include "turns.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <exception>
#include <functional>
#include <string_view>
#include <vector>

namespace {

using rabita::Document;
using rabita::bench::fastest;
using rabita::bench::processor_seconds;

constexpr std::size_t turns = 9;
constexpr double turn_seconds = 0.2; // long beside the clock's step, short beside a test's patience

/// One turn: repeats the work until the turn is over. Gives the seconds that one repeat took.
double take_turn(const std::function<void()>& work) {
    const double begin = processor_seconds();
    int repeats = 0;
    double elapsed = 0;
    while (elapsed < turn_seconds) {
        work();
        ++repeats;
        elapsed = processor_seconds() - begin;
    }
    return elapsed / repeats;
}

double measure(const std::vector<Document>& articles) {
    const rabita::Lexicon lexicon = rabita::Lexicon::builtin();
    rabita::bench::IcuPass icu;
    std::size_t words = 0;
    std::size_t events = 0;
    const auto icu_work = [&] {
        words = 0;
        for (const Document& article : articles) {
            words += icu.run(article.text).words;
        }
    };
    const auto extract_work = [&] {
        events = 0;
        for (const Document& article : articles) {
            events += rabita::extract(article, lexicon).events.size();
        }
    };

    std::array<double, turns> icu_turns{};
    std::array<double, turns> extract_turns{};
    for (std::size_t turn = 0; turn < turns; ++turn) {
        icu_turns[turn] = take_turn(icu_work);
        extract_turns[turn] = take_turn(extract_work);
    }
    const double icu_seconds = fastest(icu_turns);
    const double extract_seconds = fastest(extract_turns);
    const std::size_t bytes = rabita::bench::text_bytes(articles);
    const double megabytes = static_cast<double>(bytes) / 1e6;
    fmt::print("{} articles, {} bytes, {} words, {} events\n", articles.size(), bytes, words, events);
    fmt::print("ICU NFC + sentences + words  {:8.2f} MB/s\n", megabytes / icu_seconds);
    fmt::print("rabita::extract, one thread  {:8.2f} MB/s\n", megabytes / extract_seconds);
    return icu_seconds / extract_seconds;
}

} // namespace

int main(int argc, char** argv) {
    const bool limited = argc == 4 && std::string_view(argv[1]) == "--at-least";
    if (argc != 2 && !limited) {
        fmt::print(stderr, "usage: extract_vs_icu [--at-least RATIO] ARTICLES\n");
        return 2;
    }
    try {
        const double at_least = limited ? std::atof(argv[2]) : 0;
        const double ratio = measure(rabita::bench::load_articles(argv[argc - 1]));
        fmt::print("ratio {:.3f}{}\n", ratio, limited ? fmt::format(" (at least {})", at_least) : "");
        return ratio >= at_least ? 0 : 1;
    } catch (const std::exception& error) {
        fmt::print(stderr, "extract_vs_icu: {}\n", error.what());
        return 2;
    }
}
