#include "evaluation/gold.hpp"
#include "rabita/error.hpp"
#include "unit/evaluation/sample_gold.hpp"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace rabita;
using rabita::test::gold_article;

namespace {

const std::string article_text = "عنوان الخبر\nقال عطاف. ثم التقى عطاف نظيره! وانتهى";
const std::string attaf = R"({"attaf": {"kind": "official", "names": ["عطاف"], "state": "DZ"}})";

std::string statement(const std::string& evidence) {
    return R"([{"type": "statement", "speakers": ["attaf"], "evidence": [")" + evidence + R"("]}])";
}

std::string fault_of(const std::string& actors, const std::string& events) {
    try {
        gold_article(article_text, actors, events);
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("evidence widens to its sentence, in code points") {
    const auto sentence = [&](const std::string& evidence) {
        return gold_article(article_text, attaf, statement(evidence)).events.at(0).sentences.at(0);
    };
    CHECK(sentence("قال عطاف") == Span{12, 20, "قال عطاف"});
    CHECK(sentence("التقى عطاف") == Span{21, 41, " ثم التقى عطاف نظيره"});
    CHECK(sentence("وانتهى") == Span{42, 49, " وانتهى"});
    CHECK(sentence("عنوان الخبر") == Span{0, 11, "عنوان الخبر"});
    CHECK(sentence("عطاف. ثم") == Span{12, 41, "قال عطاف. ثم التقى عطاف نظيره"});
}

TEST_CASE("a gold event has its defaults") {
    const GoldEvent event = gold_article(article_text, attaf, statement("قال عطاف")).events.at(0);
    CHECK(event.type == EventType::statement);
    CHECK(event.status == Status::occurred);
    CHECK_FALSE(event.date);
    CHECK_FALSE(event.optional);
    CHECK(event.arguments == std::vector<Argument>{{Role::speaker, "attaf"}});
}

TEST_CASE("a host is one state, listed among the actors or not") {
    const GoldArticle article = gold_article(
        article_text, attaf, R"([{"type": "visit", "visitors": ["attaf"], "host": "TN", "evidence": ["قال عطاف"]}])");
    CHECK(article.events.at(0).arguments == std::vector<Argument>{{Role::visitor, "attaf"}, {Role::host, "TN"}});
    CHECK(article.actors.at("TN").kind == ActorKind::state);
    CHECK(article.actors.at("TN").state == "TN");
}

TEST_CASE("a fault of a gold article names its place") {
    CHECK(fault_of(attaf, statement("قالت")).starts_with("/events/0/evidence/0: not in the text: «قالت»"));
    CHECK(fault_of(attaf, statement("")).starts_with("/events/0/evidence/0: not in the text"));
    CHECK(fault_of("{}", statement("قال عطاف")) == "/events/0/speakers/0: \"attaf\" is not among /actors");
    CHECK(fault_of(R"({"a/b": {"kind": "state"}})", "[]").starts_with("/actors/a~1b: "));
    CHECK(fault_of(R"({"x": {"kind": "official"}})", "[]") == "/actors/x: \"names\" is missing");
    CHECK(fault_of("[]", "[]") == "/actors: an object is expected");
    CHECK(fault_of(attaf, R"([{"type": "statement", "speakers": [], "evidence": ["قال عطاف"]}])") ==
          "/events/0/speakers: at least one actor is expected");
    CHECK(fault_of(attaf, R"([{"type": "statement", "speakers": ["attaf"], "evidence": []}])")
              .starts_with("/events/0/evidence: "));
    CHECK(fault_of(attaf, R"([{"type": "statement", "speakers": ["attaf"], "date": ["2024-01-01"],
                               "evidence": ["قال عطاف"]}])")
              .starts_with("/events/0/date: "));
}

TEST_CASE("a folder of gold articles is read in the order of names") {
    std::vector<std::string> faults;
    const std::string folder = RABITA_SOURCE_DIR "/tests/gold";
    const auto articles = load_gold(folder, [&](const std::string& fault) { faults.push_back(fault); });
    CHECK(faults == std::vector<std::string>{});
    REQUIRE(articles.size() == 10);
    CHECK(articles.front().document.id == "arab-league");
    CHECK(articles.front().document.text.starts_with("أدانت"));
    CHECK(articles.front().document.published == parse_iso_day("2024-08-15"));
    CHECK(articles.back().document.id == "transport-memorandum");
    CHECK_FALSE(articles.back().document.published);
    CHECK_THROWS_AS(load_gold(folder + "/texts", [](const std::string&) {}), InputError);
    CHECK_THROWS_AS(load_gold(folder + "/nowhere", [](const std::string&) {}), InputError);
}
