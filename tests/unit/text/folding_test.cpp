#include "text/folding.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

using namespace rabita;

TEST_CASE("every spelling that readers do not tell apart folds to one") {
    const std::pair<const char*, const char*> folded[] = {
        {"أ", "ا"}, {"إ", "ا"}, {"آ", "ا"},  {"ٱ", "ا"}, {"ى", "ي"}, {"ة", "ه"},    {"ؤ", "و"},
        {"ئ", "ي"}, {"گ", "ق"}, {"ڨ", "ق"},  {"ڭ", "ق"}, {"ڤ", "ف"}, {"پ", "ب"},    {"چ", "ج"},
        {"ژ", "ز"}, {"ک", "ك"}, {"ی", "ي"},  {"٠", "0"}, {"٩", "9"}, {"۰", "0"},    {"۴", "4"},
        {"Z", "z"}, {"É", "e"}, {"ﻷ", "لا"}, {"ﺳ", "س"}, {"ﺔ", "ه"}, {"ﷲ", "الله"}, {"Ａ", "a"},
    };
    for (const auto& [from, to] : folded) {
        INFO(from);
        CHECK(fold_utf8(from) == to);
    }
}

TEST_CASE("what stands on or between letters is dropped") {
    for (const char* mark : {"\u064B", "\u064E", "\u0651", "\u0652", "\u0670", "\u0640", "\u200B", "\u200C", "\u200D",
                             "\u200E", "\u200F", "\u061C", "\u202A", "\u202C", "\u2066", "\u2069", "\uFEFF"}) {
        INFO("before or behind: " << mark);
        CHECK(fold_utf8(std::string("م") + mark + "ن" + mark) == "من");
    }
    CHECK(fold_utf8("مُحَمَّدٌ") == "محمد");
    CHECK(fold_utf8("الجـــزائر") == "الجزاير");
}

TEST_CASE("hamza written with a combining mark folds like the composed letter") {
    CHECK(fold_utf8("ا\u0654حمد") == fold_utf8("أحمد"));
    CHECK(fold_utf8("و\u0654زير") == fold_utf8("ؤزير"));
}

TEST_CASE("letters that differ to a reader stay apart") {
    for (const auto& [one, other] : {std::pair("س", "ش"), std::pair("ح", "خ"), std::pair("ق", "ك"), std::pair("ه", "ا"),
                                     std::pair("ء", "ا"), std::pair("ض", "ظ"), std::pair("و", "ي")}) {
        CHECK(fold_utf8(one) != fold_utf8(other));
    }
}

TEST_CASE("folding twice is folding once") {
    for (const char* text : {"وزيرُ الخارجيّةِ", "ﻻ إله إلا الله", "Ángela MERKEL", "٢٠٢٤/٠٢/١٠", "گدّافي ڤيتنام"}) {
        CHECK(fold_utf8(fold_utf8(text)) == fold_utf8(text));
    }
}

TEST_CASE("bytes that are no UTF-8 become replacement characters, one for each bad byte at least") {
    CHECK(fold_utf8("\xFF") == "\uFFFD");
    CHECK(fold_utf8("م\xD9") == "م\uFFFD");
    CHECK(fold_utf8("\x80ن") == "\uFFFDن");
    CHECK(fold_utf8("\xE2\x82ن").ends_with("ن"));
    CHECK(fold_text("").empty());
}

TEST_CASE("code points are read one after the other") {
    const std::string text = "aم€😀";
    std::size_t offset = 0;
    CHECK(next_code_point(text, offset) == U'a');
    CHECK(next_code_point(text, offset) == U'م');
    CHECK(next_code_point(text, offset) == U'€');
    CHECK(next_code_point(text, offset) == U'😀');
    CHECK(offset == text.size());
}
