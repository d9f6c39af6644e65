#include "record/json_string.hpp"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include <random>

using namespace rabita;

namespace {

std::string written(std::string_view text) {
    std::string out;
    record::append_json_string(out, text);
    return out;
}

std::string by_library(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace

TEST_CASE("a JSON string is written as the library writes it") {
    for (const char* text : {"", "plain", "قال \"الوزير\"", "a\\b", "line\nbreak\t", "\x01\x1f\x7f", "\u2028\u202e",
                             "\xC2\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xEF\xBF\xBF", "\xEF\xBF\xBD",
                             "\xF0\x9F\x98\x80", "\xF4\x90\x80\x80", "cut \xD9", "cut \xE2\x80", "\x80", "\xFF"}) {
        INFO(by_library(text));
        CHECK(written(text) == by_library(text));
    }
    CHECK(written(std::string_view("a\0b", 3)) == by_library(std::string_view("a\0b", 3)));
}

TEST_CASE("any bytes become the JSON string that the library makes of them") {
    std::mt19937 random(5);
    const std::string alphabet = "a\"\\\n\xD9\x84\xE2\x80\xAB\xED\xA0\xF0\x9F\xC2\xEF\xBF\xE0";
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (auto length = random() % 7; length > 0; --length) {
            text += alphabet[random() % alphabet.size()];
        }
        REQUIRE(written(text) == by_library(text));
    }
}
