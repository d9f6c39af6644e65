// icu_speed ARTICLES [ROUNDS]: bytes a second of the yardstick alone.
#include "icu_pass.hpp"
#include "inputs.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <exception>

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: icu_speed ARTICLES [ROUNDS]\n");
        return 2;
    }
    try {
        const auto articles = rabita::bench::load_articles(argv[1]);
        const int rounds = argc > 2 ? std::atoi(argv[2]) : 20;
        rabita::bench::IcuPass pass;
        rabita::bench::IcuCounts total;
        const auto begin = std::chrono::steady_clock::now();
        for (int round = 0; round < rounds; ++round) {
            for (const rabita::Document& article : articles) {
                const auto counts = pass.run(article.text);
                total.sentences += counts.sentences;
                total.words += counts.words;
            }
        }
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        const double bytes = static_cast<double>(rabita::bench::text_bytes(articles)) * rounds;
        fmt::print("{} sentences, {} words, {:.2f} MB/s\n", total.sentences, total.words,
                   bytes / seconds.count() / 1e6);
    } catch (const std::exception& error) {
        fmt::print(stderr, "icu_speed: {}\n", error.what());
        return 2;
    }
}
