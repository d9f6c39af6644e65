#include "rabita/error.hpp"
#include "unit/graph/sample_ties.hpp"
#include "web/page.hpp"
#include "web/surroundings.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace rabita;
using nlohmann::json;

namespace {

constexpr const char* bare = R"(<title>@rabita-title@</title><script type="application/json">"@rabita-data@"</script>)";

json data_of(const Ties& ties, const PageOptions& options = {}) {
    return json::parse(page_data(ties, Lexicon::builtin(), options));
}

} // namespace

TEST_CASE("the page's data hold every event, of whatever status, and its dyads at both levels") {
    const Ties ties = test::spring();
    const json data = data_of(ties);
    REQUIRE(data["events"].size() == ties.events.size());
    // e1, a meeting of four: two Algerians and two Russians
    CHECK(data["events"][0][0] == "e1");
    const auto& officials = data["levels"]["officials"]["dyads"];
    CHECK(officials[0] == 4); // vertices
    CHECK(officials[1] == 6); // dyads
    const auto& states = data["levels"]["states"]["dyads"];
    CHECK(states[0] == 2);
    CHECK(states[1] == 1);
    CHECK(data["start"]["statuses"] == json::array({0}));
}

TEST_CASE("states that nobody lists get a place among the actors") {
    const json data = data_of(test::spring()); // Egypt acts, and is not listed
    std::size_t found = 0;
    for (const auto& actor : data["actors"]) {
        found += actor[0] == "state/EG" ? 1U : 0U;
    }
    CHECK(found == 1);
}

TEST_CASE("a narrowed page names nobody who is out") {
    PageOptions options;
    options.selection.types = {EventType::statement};
    const json data = data_of(test::spring(), options);
    CHECK(data["events"].size() == 1);
    for (const auto& actor : data["actors"]) {
        CHECK(actor[0] != "official/attaf");
    }
}

TEST_CASE("no text of an article can end the element that holds it") {
    Ties ties = test::spring();
    const std::string hostile = "</script><script>alert(1)</script><!--";
    ties.events[0].evidence[0].span.text = hostile;
    ties.actors[0].name_ar = hostile;
    const std::string data = page_data(ties, Lexicon::builtin(), {});
    CHECK(data.find('<') == std::string::npos);
    CHECK(json::parse(data)["events"][0][10][0][3] == hostile);

    PageOptions options;
    options.title = "a </title><script> & b";
    const std::string page = fill_page(bare, ties, Lexicon::builtin(), options);
    CHECK(page.starts_with("<title>a &lt;/title&gt;&lt;script&gt; &amp; b</title>"));
}

TEST_CASE("bytes that are not UTF-8 do not spoil the page") {
    Ties ties = test::spring();
    ties.events[0].evidence[0].span.text = "\xFF\xD8 نص";
    CHECK_NOTHROW(data_of(ties));
}

TEST_CASE("without its page the program says what is missing") {
    CHECK_THROWS_WITH(fill_page("", test::spring(), Lexicon::builtin(), {}), Catch::Contains("install npm"));
    CHECK_THROWS_AS(fill_page("", test::spring(), Lexicon::builtin(), {}), InputError);
}

TEST_CASE("the same ties give the same page") {
    CHECK(page_data(test::spring(), Lexicon::builtin(), {}) == page_data(test::spring(), Lexicon::builtin(), {}));
    CHECK_NOTHROW(data_of(Ties{}));
}

TEST_CASE("the sentence around a span") {
    const std::string text = "هذه جملة أولى. قال الوزير إنه التقى نظيره صباح اليوم. وهذه أخيرة.";
    const std::string words = "التقى نظيره";
    const std::size_t begin = 30; // code points before it
    const Surroundings around = surroundings_of(text, {begin, begin + 11, words});
    CHECK(around.before == "قال الوزير إنه ");
    CHECK(around.after.starts_with(" صباح اليوم"));
    CHECK(around.after.find("أخيرة") == std::string::npos);

    const Surroundings other = surroundings_of("نص آخر تماما", {begin, begin + 11, words});
    CHECK(other.before.empty()); // not the text that was read
    CHECK(other.after.empty());
}
