#include "rabita/pipeline.hpp"
#include "record/sha256.hpp"
#include "text/folding.hpp"
#include "unit/pipeline/telling.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <thread>

using namespace rabita;
using namespace rabita::test;

namespace {

const char* const article =
    "تونس (وات) - استقبل وزير التجارة التونسي سامي الحمداني، أمس الثلاثاء، السفير الكرواتيّ إيفان ماريتش 🤝 بمقر الوزارة.\r\n"
    "وأكد الوزيـــر أنّ تونس تتطلع إلى تعاون أوسع مع كرواتيا. وقال السفير: «نعمل مع الجانب التونسي منذ 2019.»\r\n\r\n"
    "وسيزور الحمداني زغرب في يونيو المقبل. وبعث ماريتش رسالة إلى وزير الخارجية المصري.";

std::u32string code_points(const std::string& text) {
    std::u32string out;
    for (std::size_t offset = 0; offset < text.size();) {
        out += next_code_point(text, offset);
    }
    return out;
}

} // namespace

TEST_CASE("the same document gives the same bytes, again and on other threads") {
    const std::string first = to_json_line(extraction_of(article));
    CHECK(to_json_line(extraction_of(article)) == first);
    std::string lines[3];
    {
        std::vector<std::jthread> threads;
        for (std::string& line : lines) {
            threads.emplace_back([&line] { line = to_json_line(extraction_of(article)); });
        }
    }
    for (const std::string& line : lines) {
        CHECK(line == first);
    }
}

TEST_CASE("what was read before does not matter") {
    const std::string alone = to_json_line(extraction_of(article));
    extraction_of("استقبل وزير الخارجية المصري السفير الهندي في القاهرة.");
    CHECK(to_json_line(extraction_of(article)) == alone);
}

TEST_CASE("the record fits the text that was given") {
    const Extraction extraction = extraction_of(article);
    CHECK(extraction.sha256 == sha256_hex(article));
    CHECK(extraction.document.id == "test");
    CHECK(extraction.document.text.empty());
    CHECK(extraction.language == "ar");
    REQUIRE(extraction.events.size() > 2);
}

TEST_CASE("evidence is the code points between its bounds") {
    const std::u32string text = code_points(article);
    const Extraction extraction = extraction_of(article);
    for (const ArticleEvent& event : extraction.events) {
        REQUIRE_FALSE(event.evidence.empty());
        for (const Span& span : event.evidence) {
            REQUIRE(span.begin < span.end);
            REQUIRE(span.end <= text.size());
            CHECK(code_points(span.text) == text.substr(span.begin, span.end - span.begin));
        }
    }
}

TEST_CASE("events have their own ids, sorted arguments and actors who are listed") {
    const Extraction extraction = extraction_of(article);
    std::set<std::string> events;
    std::set<std::string> actors;
    for (const Actor& actor : extraction.actors) {
        actors.insert(actor.id);
    }
    CHECK(actors.size() == extraction.actors.size());
    std::size_t begin = 0;
    for (const ArticleEvent& event : extraction.events) {
        CHECK(events.insert(event.id).second);
        CHECK(std::is_sorted(event.arguments.begin(), event.arguments.end()));
        CHECK(event.evidence.front().begin >= begin);
        begin = event.evidence.front().begin;
        for (const Argument& argument : event.arguments) {
            CHECK(actors.count(argument.actor) == 1);
        }
    }
}

TEST_CASE("the record can be read back") {
    const Extraction extraction = extraction_of(article);
    const std::string line = to_json_line(extraction);
    CHECK(line.find('\n') == std::string::npos);
    CHECK(to_json_line(parse_extraction(line)) == line);
}

TEST_CASE("texts without ties give an empty record") {
    for (const char* text : {"", " ", "\n\n", "....", "!؟", "😀", "ـــ", "The weather is fine today.", "12345", "«»"}) {
        INFO(text);
        const Extraction extraction = extraction_of(text);
        CHECK(extraction.events.empty());
        CHECK(extraction.actors.empty());
    }
}

TEST_CASE("a text that breaks off anywhere is read to where it ends") {
    const std::string whole = article;
    for (std::size_t offset = 0; offset < whole.size();) {
        next_code_point(whole, offset);
        const std::u32string text = code_points(whole.substr(0, offset));
        for (const ArticleEvent& event : extraction_of(whole.substr(0, offset)).events) {
            CHECK(event.evidence.back().end <= text.size());
        }
    }
}

TEST_CASE("evidence ends with its sentence") {
    Document document;
    document.id = "a";
    document.text = "انتهت المحادثات الروسية الأميركية."; // the noun's pair of states ends the text
    const Extraction extraction = extract(document, Lexicon::builtin());
    REQUIRE(extraction.events.size() == 1);
    for (const auto& evidence : extraction.events.front().evidence) {
        CHECK(evidence.begin < evidence.end);
        CHECK(evidence.end <= 34);
    }
}

TEST_CASE("diacritics, tatweel and hamza forms do not change what is read") {
    const auto plain = events_of("استقبل وزير الخارجية المصري أمس السفير الهندي راجيش كومار في الإسكندرية.");
    REQUIRE(plain.size() == 1);
    CHECK(events_of("استقبلَ وزيرُ الخارجيّةِ المصريُّ أمسِ السفيرَ الهنديَّ راجيش كومار في الإسكندريّةِ.") == plain);
    CHECK(events_of("استقبـــل وزير الخارجيـــة المصري أمس السفيـــر الهندي راجيش كومار في الإسكندريـــة.") == plain);
    CHECK(events_of("استقبل وزير الخارجيه المصرى امس السفير الهندى راجيش كومار فى الاسكندريه.") == plain);
    CHECK(events_of("\u202Bاستقبل وزير الخارجية المصري أمس السفير الهندي راجيش كومار\u200F في الإسكندرية.\u202C") ==
          plain);
}

TEST_CASE("without publication what is counted from it has no date") {
    const auto events = events_of("استقبل وزير الخارجية المصري أمس السفير الهندي راجيش كومار.", nullptr);
    REQUIRE(events.size() == 1);
    CHECK(events[0].date.empty());
    const auto dated = events_of("استقبل وزير الخارجية المصري في 3 مارس 2024 السفير الهندي راجيش كومار.", nullptr);
    REQUIRE(dated.size() == 1);
    CHECK(dated[0].date == "2024-03-03");
}

TEST_CASE("particles behind a known name are no endless name") {
    Document document;
    document.id = "a";
    document.text = "هل يفوز ترامب أم لا، لا أحد يعلم";
    CHECK(extract(document, Lexicon::builtin()).events.empty());
}
