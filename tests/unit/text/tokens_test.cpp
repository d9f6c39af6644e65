#include "text/folding.hpp"
#include "text/text.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace rabita;

namespace {

std::vector<std::string> surfaces(const Text& text) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        if (text.tokens[i].kind != TokenKind::line_break) {
            out.emplace_back(text.slice(i, i + 1));
        }
    }
    return out;
}

using Strings = std::vector<std::string>;

/// Code points before this byte.
std::size_t code_points(std::string_view text, std::size_t bytes) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < bytes; ++count) {
        next_code_point(text, offset);
    }
    return count;
}

void check_alignment(const std::string& original) {
    const Text text = read_text(original);
    std::uint32_t before = 0;
    for (const Token& token : text.tokens) {
        INFO(original.substr(token.byte_begin, token.byte_end - token.byte_begin));
        CHECK(token.begin >= before);
        CHECK(token.end > token.begin);
        CHECK(code_points(original, token.byte_begin) == token.begin);
        CHECK(code_points(original, token.byte_end) == token.end);
        before = token.end;
    }
}

} // namespace

TEST_CASE("a token points back at the characters it was made of") {
    for (const char* text :
         {"التقى الوزيرُ السفيرَ.", "لقـــاء ثنائـــي", "قمّة 🇩🇿🤝🇹🇷 بالجزائر 👍🏽",
          "ﺍﻟﺮﺋﻴﺲ ﻓﻲ ﺗﻮﻧﺲ", "سطر\r\nثان\r\n\r\nثالث", "\u202Bقال\u202C \u200Fإنه", "COP28 في دبي، 5.3%", "\uFEFFبداية",
          "عـ\u0651ـلم", "a\tb\u00A0c\u2028d", ""}) {
        check_alignment(text);
    }
}

TEST_CASE("diacritics and tatweel belong to their word") {
    const std::string original = "استقبلَ الرئيــسُ مُحَمَّدًا";
    const Text text = read_text(original);
    CHECK(surfaces(text) == Strings{"استقبلَ", "الرئيــسُ", "مُحَمَّدًا"});
    CHECK(text.word(0) == u"استقبل");
    CHECK(text.word(1) == u"الرييس");
    CHECK(text.word(2) == u"محمدا");
    CHECK(text.tokens[1].begin == 8);
    CHECK(text.tokens[1].end == 17);
}

TEST_CASE("characters outside the basic plane count as one code point") {
    const std::string original = "🇲🇦 بوريطة";
    const Text text = read_text(original);
    const Token& word = text.tokens.back();
    CHECK(text.slice(text.tokens.size() - 1, text.tokens.size()) == "بوريطة");
    CHECK(word.begin == 3);
    CHECK(word.byte_begin == 9);
}

TEST_CASE("presentation forms fold to the letters and keep their place") {
    const std::string original = "ﺭﺋﻴﺲ ﻻﻭﺱ";
    const Text text = read_text(original);
    REQUIRE(text.tokens.size() == 2);
    CHECK(text.word(0) == u"رييس");
    CHECK(text.word(1) == u"لاوس");
    CHECK(text.tokens[1].end - text.tokens[1].begin == 3);
}

TEST_CASE("words, numbers and marks are told apart") {
    const std::string original = "قال (أمس): 25 دولة، و«3» وفود؟";
    const Text text = read_text(original);
    CHECK(surfaces(text) == Strings{"قال", "(", "أمس", ")", ":", "25", "دولة", "،", "و", "«", "3", "»", "وفود", "؟"});
    CHECK(text.tokens[5].kind == TokenKind::number);
    CHECK(text.tokens[0].kind == TokenKind::word);
    CHECK(text.tokens[1].kind == TokenKind::punctuation);
    CHECK(text.tokens[0].mark == 0);
}

TEST_CASE("marks are normalised") {
    const auto mark_of = [](const char* text) { return read_text(text).tokens.at(0).mark; };
    CHECK(mark_of("،") == u',');
    CHECK(mark_of("؟") == u'?');
    CHECK(mark_of("؛") == u';');
    for (const char* dash : {"–", "—", "-"}) {
        CHECK(mark_of(dash) == u'-');
    }
    for (const char* quote : {"«", "»", "“", "”", "\"", "‘", "’"}) {
        CHECK(mark_of(quote) == u'"');
    }
}

TEST_CASE("Arabic-Indic digits are a number whose folded form is ASCII") {
    const std::string original = "عام ٢٠٢٤";
    const Text text = read_text(original);
    REQUIRE(text.tokens.size() == 2);
    CHECK(text.tokens[1].kind == TokenKind::number);
    CHECK(text.word(1) == u"2024");
}

TEST_CASE("a hashtag is its words") {
    const std::string original = "#وزارة_الخارجية";
    CHECK(surfaces(read_text(original)) == Strings{"وزارة", "الخارجية"});
}

TEST_CASE("a no-break space and a tab part words, a direction mark does not") {
    const std::string original = "سيرغي\u00A0لافروف\tفي\u200F روما";
    CHECK(read_text(original).tokens.size() == 4);
    const std::string marked = "المو\u200Fقف";
    CHECK(read_text(marked).tokens.size() == 1);
}

TEST_CASE("What is left of a quotation mark's entity is a quotation mark", "[text]") {
    const Text text = read_text("قال #187;نرحب#171; في 187 يوما #187");
    CHECK(surfaces(text) == Strings{"قال", "#187;", "نرحب", "#171;", "في", "187", "يوما", "187"});
    CHECK(text.tokens[1].mark == u'"');
    CHECK(text.tokens[3].mark == u'"');
    check_alignment("قال #187;نرحب#171; بكم");
}

TEST_CASE("a conjunction written apart is a part of the word behind it") {
    const Text text = read_text("وزير الشباب و الرياضة");
    CHECK(surfaces(text) == Strings{"وزير", "الشباب", "و الرياضة"});
    CHECK(text.word(2) == u"والرياضه");
    CHECK(surfaces(read_text("أ و 5")) == Strings{"أ", "و", "5"});
    check_alignment("وزير الشباب و الرياضة و");
}
