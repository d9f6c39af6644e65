#include "store/identities.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace rabita;

namespace {

struct Told {
    const char* id;
    const char* name;
    const char* state;
    const char* office;
    bool known = false;
    const char* year = "2024";
    const char* with = nullptr;
};

Portraits portraits(const std::vector<Told>& all) {
    Portraits out;
    for (const Told& told : all) {
        Portrait& portrait = out[told.id];
        portrait.add({told.known, "kind", "official"});
        portrait.add({told.known, "name_ar", told.name});
        portrait.add({told.known, "year", told.year});
        if (told.with != nullptr) {
            portrait.add({told.known, "with", told.with});
        }
        if (told.state != nullptr) {
            portrait.add({told.known, "state", told.state});
        }
        if (told.office != nullptr) {
            portrait.add({told.known, "office", told.office});
        }
    }
    return out;
}

/// "a=actor b=actor", and "?" for each doubt.
std::string matched(const std::vector<Told>& all, const std::vector<Decision>& decisions = {}) {
    const Matching matching = match_identities(portraits(all), decisions);
    std::string out;
    for (const auto& [identity, member] : matching.members) {
        out += (out.empty() ? "" : " ") + identity + "=" + member.actor;
    }
    return out + std::string(matching.doubts.size(), '?');
}

} // namespace

TEST_CASE("spellings of a name in one state are one actor, the known one") {
    CHECK(matched({{"a", "محمد بن عبدالعزيز الخليفي", "QA", "minister"},
                   {"b", "محمد الخليفي", "QA", "minister", true}}) == "a=b b=b");
    CHECK(matched({{"a", "سيرجي تسارنكوف", "RU", "diplomat"}, {"b", "سيرغي تسارنكوف", "RU", "special_envoy"}}) ==
          "a=a b=a");
}

TEST_CASE("never over states, or too far apart, or two whom the lexicon tells apart") {
    CHECK(matched({{"a", "علي حسن الجبوري", "IQ", "minister"}, {"b", "علي حسن الجبوري", "SY", "minister"}}) ==
          "a=a b=b?");
    CHECK(matched({{"a", "علي حسن الجبوري", "IQ", "minister", false, "1970"},
                   {"b", "علي حسن الجبوري", "IQ", "minister"}}) == "a=a b=b?");
    CHECK(matched({{"a", "علي الجبوري", "IQ", "minister", true}, {"b", "علي الجبوري", "IQ", "minister", true}}) ==
          "a=a b=b");
    // Nobody who fits both draws them together.
    CHECK(matched({{"a", "علي حسن الجبوري", "IQ", nullptr},
                   {"b", "علي حسن الجبوري", nullptr, nullptr},
                   {"c", "علي حسن الجبوري", "SY", nullptr}})
              .find("a=a") == 0);
}

TEST_CASE("nobody meets himself") {
    CHECK(matched({{"a", "علي حسن الجبوري", "IQ", nullptr, false, "2024", "b"},
                   {"b", "علي حسن الجبوري", "IQ", nullptr, false, "2024", "a"}}) == "a=a b=b?");
    CHECK(matched({{"a", "علي حسن الجبوري", "IQ", nullptr, false, "2024", "c"},
                   {"b", "علي حسن الجبوري", "IQ", nullptr, false, "2024", "c"}}) == "a=a b=a");
}

TEST_CASE("a surname alone is doubtful") {
    CHECK(matched({{"a", "العمري", "DZ", "minister"}, {"b", "سالم العمري", "DZ", "minister"}}) == "a=a b=b?");
}

TEST_CASE("decisions come first, the later one holds, undone ones do not count") {
    const std::vector<Told> two{{"a", "سالم العمري", "DZ", "minister"}, {"b", "خالد بوزيد", "TN", "minister"}};
    const Decision merge{1, Decision::Kind::merge, "b", "a", false};
    const Decision split{2, Decision::Kind::split, "a", "b", false};
    CHECK(matched(two) == "a=a b=b");
    CHECK(matched(two, {merge}) == "a=b b=b");
    CHECK(matched(two, {merge, split}) == "a=a b=b");
    Decision undone = split;
    undone.undone = true;
    CHECK(matched(two, {merge, undone}) == "a=b b=b");
    const auto renamed = match_identities(portraits(two), {{3, Decision::Kind::rename, "a", "سالم الجديد", false}});
    CHECK(renamed.actors.at("a").name_ar == "سالم الجديد");
    const std::vector<Told> same{{"a", "سالم العمري", "DZ", "minister"}, {"b", "سالم العمري", "DZ", "minister"}};
    CHECK(matched(same) == "a=a b=a");
    CHECK(matched(same, {split}) == "a=a b=b");
}
