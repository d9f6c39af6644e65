#include "queries/ask.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace rabita;

namespace {

bool known(const std::string& name) {
    static const std::set<std::string> names{"لافروف",  "عطاف",    "الجزائر", "روسيا",   "المغرب",        "بوريطة",
                                             "ويتكوف",  "روانجي",  "واشنطن",  "طهران",   "فيدان",         "القاهرة",
                                             "أنقرة",   "Lavrov",  "Attaf",   "Algeria", "Russia",        "Morocco",
                                             "Bourita", "Witkoff", "Fidan",   "Egypt",   "Turkey",        "DZ",
                                             "RU",      "US",      "Iran",    "Qatar",   "Steve Witkoff", "Ravanchi"};
    return names.contains(name);
}

std::string asked(std::string_view question) {
    return command_line(understand(question, known).arguments);
}

} // namespace

TEST_CASE("every rule takes its own example") {
    for (const AskRule& rule : ask_rules()) {
        CAPTURE(rule.pattern, rule.example);
        CHECK(asked(rule.example) == "rabita " + std::string(rule.expected));
    }
}

TEST_CASE("spelling, marks and small words do not matter") {
    CHECK(asked("مَن التقي لافروف فى 2024 ؟!") == "rabita met لافروف --from 2024 --to 2024");
    CHECK(asked("WHO MET Lavrov") == "rabita met Lavrov");
    CHECK(asked("متى آخر لقاء بين الجزائر وروسيا") == "rabita met الجزائر --with روسيا --last 1");
}

TEST_CASE("times stand anywhere") {
    CHECK(asked("in 2024 who met Lavrov") == "rabita met Lavrov --from 2024 --to 2024");
    CHECK(asked("who met Lavrov between 2023 and 2024") == "rabita met Lavrov --from 2023 --to 2024");
    CHECK(asked("who met Lavrov from May 2023 to June 2024") == "rabita met Lavrov --from 2023-05 --to 2024-06");
    CHECK(asked("who met Lavrov until 2024-05-06") == "rabita met Lavrov --to 2024-05-06");
    CHECK(asked("من التقى لافروف في شهر كانون الثاني 2024") == "rabita met لافروف --from 2024-01 --to 2024-01");
    CHECK(asked("من التقى لافروف في عام ٢٠٢٤") == "rabita met لافروف --from 2024 --to 2024");
    CHECK(asked("من التقى لافروف منذ فاتح دجنبر 2024") == "rabita"); // no such time
}

TEST_CASE("what is not understood is said") {
    CHECK(understand("كيف الطقس؟", known).arguments.empty());
    CHECK(understand("كيف الطقس؟", known).unknown_name.empty());
    CHECK(understand("", known).arguments.empty());
    CHECK(understand("who met Nobody", known).unknown_name == "Nobody");
    CHECK(understand("ماذا قال فلان عن المغرب؟", known).unknown_name == "فلان");
}

TEST_CASE("commands can be typed as they are printed") {
    CHECK(command_line({"planned", "--outcome", "not held"}) == "rabita planned --outcome 'not held'");
    CHECK(command_line({"met", "O'Neill"}) == "rabita met 'O'\\''Neill'");
}
