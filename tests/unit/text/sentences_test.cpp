#include "text/text.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace rabita;

namespace {

using Strings = std::vector<std::string>;

Strings sentences(const std::string& original) {
    const Text text = read_text(original);
    Strings out;
    for (const Sentence& sentence : text.sentences) {
        CHECK(sentence.first < sentence.last);
        out.emplace_back(text.slice(sentence.first, sentence.last));
    }
    return out;
}

} // namespace

TEST_CASE("a sentence ends at a full stop, an exclamation, a question or a line break") {
    CHECK(sentences("وصل الوفد. غادر الوفد! متى يعود؟ غدا") ==
          Strings{"وصل الوفد.", "غادر الوفد!", "متى يعود؟", "غدا"});
    CHECK(sentences("عنوان بلا نقطة\nمتن الخبر.") == Strings{"عنوان بلا نقطة", "متن الخبر."});
    CHECK(sentences("عنوان\r\n\r\nمتن.\r\n") == Strings{"عنوان", "متن."});
    CHECK(sentences("سؤال? جواب.") == Strings{"سؤال?", "جواب."});
}

TEST_CASE("a comma, a semicolon and a colon do not end a sentence") {
    CHECK(sentences("قال الوزير: نعم، سنأتي؛ والموعد قريب.").size() == 1);
}

TEST_CASE("a full stop inside a number does not end a sentence") {
    CHECK(sentences("بلغت القيمة 3.5 مليارات. وارتفعت.") == Strings{"بلغت القيمة 3.5 مليارات.", "وارتفعت."});
    CHECK(sentences("في 10.02.2024 التقيا.").size() == 1);
    CHECK(sentences("نسبة ٣.٥ في المئة").size() == 1);
}

TEST_CASE("a full stop behind a number ends the sentence when a word follows") {
    CHECK(sentences("كان ذلك عام 2023. وبعدها عاد.") == Strings{"كان ذلك عام 2023.", "وبعدها عاد."});
}

TEST_CASE("a full stop behind a single letter is an abbreviation") {
    CHECK(sentences("استقبل د. سامي الكيلاني الوفد. وشكره.") == Strings{"استقبل د. سامي الكيلاني الوفد.", "وشكره."});
    CHECK(sentences("أفادت أ. ف. ب. بذلك.").size() == 1);
    CHECK(sentences("John F. Kennedy.").size() == 1);
}

TEST_CASE("a sentence of quotation keeps its opening mark") {
    const Strings cut = sentences("قال: «انتهينا». ثم «نعم» وخرج.");
    REQUIRE(cut.size() == 2);
    CHECK(cut[0].starts_with("قال: «انتهينا»"));
    CHECK(cut[1] == "ثم «نعم» وخرج.");
}

TEST_CASE("a text without words has no sentence with words") {
    CHECK(sentences("").empty());
    CHECK(sentences("\n\n \r\n").empty());
}

TEST_CASE("sentences follow each other and leave out nothing but line breaks") {
    const std::string original = "أول. ثان؟\nثالث (رابع)!\n\nخامس";
    const Text text = read_text(original);
    std::uint32_t next = 0;
    for (const Sentence& sentence : text.sentences) {
        for (; next < sentence.first; ++next) {
            CHECK(text.tokens[next].kind == TokenKind::line_break);
        }
        next = sentence.last;
    }
    CHECK(next == text.tokens.size());
}

TEST_CASE("a token's sentence is found, and none for a line break") {
    const std::string original = "وصل الوزير.\nثم غادر.";
    const Text text = read_text(original);
    REQUIRE(text.sentences.size() == 2);
    for (std::uint32_t token = 0; token < text.tokens.size(); ++token) {
        const Sentence* sentence = text.sentence_at(token);
        if (text.tokens[token].kind == TokenKind::line_break) {
            CHECK(sentence == nullptr);
        } else {
            REQUIRE(sentence != nullptr);
            CHECK((sentence->first <= token && token < sentence->last));
        }
    }
    CHECK(text.sentence_at(0) == &text.sentences[0]);
    CHECK(text.sentence_at(text.sentences[1].first) == &text.sentences[1]);
    CHECK(text.sentence_at(static_cast<std::uint32_t>(text.tokens.size())) == nullptr);
}
