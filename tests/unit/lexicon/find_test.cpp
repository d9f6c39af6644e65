#include "rabita/lexicon.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace rabita;

namespace {

std::vector<Candidate> find(const char* name) {
    return Lexicon::builtin().find(name);
}

std::string best(const char* name) {
    const auto found = find(name);
    return found.empty() ? "" : found.front().actor.id;
}

} // namespace

TEST_CASE("a state is found by name, official name, ISO code, demonym, capital and Latin name") {
    for (const char* name : {"الجزائر", "الجمهورية الجزائرية", "DZ", "dz", "state/DZ", "جزائري", "الجزائرية", "Algeria",
                             "algeria", "الجَزَائِر", "قصر المرادية"}) {
        INFO(name);
        CHECK(best(name) == "state/DZ");
        CHECK(find(name).front().score == 1.0);
    }
    CHECK(best("الرباط") == "state/MA");
    CHECK(best("موسكو") == "state/RU");
    CHECK(best("الكرملين") == "state/RU");
}

TEST_CASE("spelling differences that folding ignores are exact") {
    CHECK(best("الامارات") == best("الإمارات"));
    CHECK(find("الامارات").front().score == 1.0);
    CHECK(best("عبدالمجيد تبون") == "official/abdelmadjid-tebboune");
    CHECK(best("عبد المجيد تبّون") == "official/abdelmadjid-tebboune");
    CHECK(find("عبدالمجيد تبون").front().score == 1.0);
}

TEST_CASE("a name in Latin script is found in any case") {
    CHECK(best("Abdelmadjid Tebboune") == "official/abdelmadjid-tebboune");
    CHECK(best("abdelmadjid tebboune") == "official/abdelmadjid-tebboune");
    CHECK(best("abdelmadjid-tebboune") == "official/abdelmadjid-tebboune");
    CHECK(best("Tebboune") == "official/abdelmadjid-tebboune");
}

TEST_CASE("a near spelling is found behind exact ones and with a lower score") {
    const auto found = find("Abdelmajid Tebboun");
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().actor.id == "official/abdelmadjid-tebboune");
    CHECK(found.front().score < 1.0);
    CHECK(best("عبد المجيد تبونن") == "official/abdelmadjid-tebboune");
    CHECK(std::is_sorted(found.begin(), found.end(),
                         [](const Candidate& a, const Candidate& b) { return a.score > b.score; }));
}

TEST_CASE("nobody is found by what is nobody's name") {
    CHECK(find("زقزقةالعصافيرفوقالسطوح").empty());
    CHECK(find("qqqqqqqqqqqqqqqqqqqqqqqq").empty());
    CHECK(find("").empty());
}

TEST_CASE("an actor comes once, with all that is known of him") {
    const auto found = find("تبون");
    CHECK(std::count_if(found.begin(), found.end(),
                        [](const Candidate& c) { return c.actor.id == "official/abdelmadjid-tebboune"; }) == 1);
    const Actor& actor = found.front().actor;
    CHECK(actor.kind == ActorKind::official);
    CHECK(actor.name_ar == "عبد المجيد تبون");
    CHECK(actor.name_en == "Abdelmadjid Tebboune");
    CHECK(actor.state == "DZ");
    CHECK(actor.known);
    CHECK(actor.wikidata == "Q2821166");
}

TEST_CASE("an organisation is found by its names and belongs to no state when it is one of states") {
    CHECK(best("الأمم المتحدة") == "organisation/un");
    CHECK(best("مجلس الأمن") == "organisation/unsc");
    CHECK_FALSE(find("الأمم المتحدة").front().actor.state);
}
