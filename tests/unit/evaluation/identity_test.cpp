#include "evaluation/identity.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace rabita;

namespace {

using Text = std::optional<std::string>;

GoldActor gold(ActorKind kind, std::vector<std::string> names, Text state, std::optional<Office> office = {}) {
    GoldActor out{kind, std::move(names), {}, std::move(state), office};
    out.plain = plain_names(out.names);
    return out;
}

Actor actor(ActorKind kind, Text name, Text state, std::vector<std::string> mentions = {},
            std::optional<Office> office = {}) {
    Actor out;
    out.id = std::string("x");
    out.kind = kind;
    out.name_ar = std::move(name);
    out.state = std::move(state);
    out.mentions = std::move(mentions);
    out.office = office;
    return out;
}

bool same(const GoldActor& wanted, const Actor& had) {
    Extraction extraction;
    extraction.actors = {had};
    return same_actor(wanted, ExtractedActors(extraction).at("x"));
}

constexpr auto official = ActorKind::official;
constexpr auto body = ActorKind::organisation;

} // namespace

TEST_CASE("a state is the same by its code") {
    CHECK(same(gold(ActorKind::state, {}, "RU"), actor(ActorKind::state, "روسيا", "RU")));
    CHECK_FALSE(same(gold(ActorKind::state, {}, "RU"), actor(ActorKind::state, "روسيا", "BY")));
    CHECK_FALSE(same(gold(ActorKind::state, {}, "RU"), actor(body, "روسيا", "RU")));
}

TEST_CASE("an official is the same by a name or a surname, unless the states contradict") {
    const GoldActor lavrov = gold(official, {"سيرغي لافروف", "لافروف"}, "RU");
    CHECK(same(lavrov, actor(official, "سيرغي لافروف", "RU")));
    CHECK(same(lavrov, actor(official, std::nullopt, std::nullopt, {"لافروف"})));
    CHECK(same(lavrov, actor(official, "سيرجي لافروف", "RU")));
    CHECK_FALSE(same(lavrov, actor(official, "سيرغي لافروف", "BY")));
    CHECK_FALSE(same(lavrov, actor(official, "سيرغي شويغو", "RU")));
    CHECK_FALSE(same(lavrov, actor(body, "سيرغي لافروف", "RU")));
    CHECK_FALSE(same(gold(official, {"شي جين بن"}, "CN"), actor(official, "محمد بن", "CN")));   // too short a surname
    CHECK_FALSE(same(gold(official, {"سيرغي لافروف"}, "RU"), actor(official, "لافروف", "RU"))); // of one word only
}

TEST_CASE("an official without names is the same by office and state") {
    const GoldActor minister = gold(official, {}, "LB", Office::foreign_minister);
    CHECK(same(minister, actor(official, "عبد الله بو حبيب", "LB", {}, Office::foreign_minister)));
    CHECK_FALSE(same(minister, actor(official, std::nullopt, "SY", {}, Office::foreign_minister)));
    CHECK_FALSE(same(minister, actor(official, std::nullopt, "LB", {}, Office::minister)));
}

TEST_CASE("an organisation is the same by its state and most words of a name") {
    const GoldActor ministry = gold(body, {"وزارة الخارجية الروسية"}, "RU");
    CHECK(same(ministry, actor(body, "الخارجية الروسية", "RU")));
    CHECK_FALSE(same(ministry, actor(body, "مجلس الأمن القومي الروسي", "RU")));
    CHECK_FALSE(same(ministry, actor(body, "وزارة الخارجية الروسية", std::nullopt)));
    CHECK(same(gold(body, {"الأمم المتحدة"}, std::nullopt), actor(body, "منظمة الامم المتحدة", std::nullopt)));
}

TEST_CASE("officials and bodies stand for their states, other bodies for themselves") {
    CHECK(side(gold(official, {"لافروف"}, "RU")) == "RU");
    CHECK(side(gold(official, {"لافروف"}, std::nullopt)) == std::nullopt);
    CHECK(side(gold(body, {"وزارة الخارجية الروسية"}, "RU")) == "RU");
    CHECK(side(gold(body, {"الجامعة العربية", "الجامعة"}, std::nullopt)) == "جامعه عربيه");
    CHECK(side(actor(body, "الجامعة العربيّة", std::nullopt)) == "جامعه عربيه");
    CHECK(side(actor(ActorKind::state, "روسيا", "RU")) == "RU");
}
