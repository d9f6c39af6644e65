#include "unit/mentions/reading.hpp"

#include <catch2/catch.hpp>

using namespace rabita;

namespace {

struct Served {
    std::optional<Office> office;
    std::string state;

    friend bool operator==(const Served&, const Served&) = default;
};

std::ostream& operator<<(std::ostream& out, const Served& served) {
    return out << (served.office ? name(*served.office) : "no office") << "@" << served.state;
}

/// Office and state of the only person in the text.
Served person(const std::string& text) {
    const test::Reading reading(text, "2024-05-15");
    const Mention& mention = reading.only(MentionKind::person);
    return {mention.office, mention.state};
}

} // namespace

TEST_CASE("an office is read with the state of its demonym or its complement") {
    CHECK(person("وصل وزير الخارجية الروسي") == Served{Office::foreign_minister, "RU"});
    CHECK(person("وصلت وزيرة الخارجية الألمانية") == Served{Office::foreign_minister, "DE"});
    CHECK(person("وصل وزير خارجية البرتغال") == Served{Office::foreign_minister, "PT"});
    CHECK(person("وصل وزير الشؤون الخارجية الهندي") == Served{Office::foreign_minister, "IN"});
    CHECK(person("وصل وزير الدفاع التركي") == Served{Office::defence_minister, "TR"});
    CHECK(person("وصل الرئيس الإيراني") == Served{Office::head_of_state, "IR"});
    CHECK(person("وصل رئيس كازاخستان") == Served{Office::head_of_state, "KZ"});
    CHECK(person("وصل العاهل الأردني") == Served{Office::head_of_state, "JO"});
    CHECK(person("وصل أمير قطر") == Served{Office::head_of_state, "QA"});
    CHECK(person("وصل رئيس الوزراء الياباني") == Served{Office::head_of_government, "JP"});
    CHECK(person("وصل رئيس وزراء اليونان") == Served{Office::head_of_government, "GR"});
    CHECK(person("وصل وزير الزراعة الإسباني") == Served{Office::minister, "ES"});
    CHECK(person("وصل المتحدث باسم الخارجية الصينية") == Served{Office::spokesperson, "CN"});
    CHECK(person("وصل السفير الفرنسي") == Served{Office::ambassador, "FR"});
}

TEST_CASE("a deputy holds his own office") {
    CHECK(person("وصل نائب وزير الخارجية الروسي") == Served{Office::deputy_foreign_minister, "RU"});
    CHECK(person("وصل مساعد وزير الخارجية الأمريكي") == Served{Office::deputy_foreign_minister, "US"});
}

TEST_CASE("an ambassador serves the state that sent him, not the one he lives in") {
    CHECK(person("وصل سفير المملكة المغربية لدى روسيا") == Served{Office::ambassador, "MA"});
    CHECK(person("وصل السفير الإيراني في بغداد") == Served{Office::ambassador, "IR"});
    CHECK(person("وصل سفير مصر بتونس") == Served{Office::ambassador, "EG"});
    CHECK(person("وصل السفير الهندي لدى الجزائر") == Served{Office::ambassador, "IN"});
}

TEST_CASE("the name behind the office is the office holder's") {
    const test::Reading reading("وصل وزير الخارجية الكرواتي إيفان ماريتش إلى روما");
    const Mention& minister = reading.only(MentionKind::person);
    CHECK(minister.office == Office::foreign_minister);
    CHECK(minister.state == "HR");
    CHECK(reading.slice(minister.name_first, minister.name_last) == "إيفان ماريتش");
    CHECK(reading.slice(minister.first, minister.last) == "وزير الخارجية الكرواتي إيفان ماريتش");
}

TEST_CASE("the office behind the name, between commas, is his too") {
    const test::Reading reading("وصل الدكتور سامي الحمداني، وزير الزراعة التونسي، إلى روما");
    const Mention& minister = reading.only(MentionKind::person);
    CHECK(minister.office == Office::minister);
    CHECK(minister.state == "TN");
    CHECK(reading.slice(minister.name_first, minister.name_last) == "سامي الحمداني");
}

TEST_CASE("a counterpart is known as one") {
    const test::Reading reading("استقبل نظيره البولندي");
    const Mention& mention = reading.only(MentionKind::person);
    CHECK(mention.counterpart);
    CHECK(mention.state == "PL");
    CHECK_FALSE(mention.named());
}

TEST_CASE("states: name, capital, seat of government, demonym of a side") {
    for (const auto& [text, code] :
         {std::pair("أكدت موسكو موقفها", "RU"), std::pair("أكد الكرملين موقفه", "RU"),
          std::pair("أكدت روسيا موقفها", "RU"), std::pair("أكد الجانب الروسي موقفه", "RU"),
          std::pair("أكدت الحكومة الروسية موقفها", "RU"), std::pair("أكد البيت الأبيض موقفه", "US")}) {
        const test::Reading reading(text);
        INFO(text);
        CHECK(reading.only(MentionKind::state).state == code);
    }
}

TEST_CASE("an institution belongs to its state") {
    for (const auto& [text, code] :
         {std::pair("قالت وزارة الخارجية الروسية", "RU"), std::pair("قالت الخارجية المصرية", "EG"),
          std::pair("قالت السفارة اليابانية", "JP"), std::pair("قال البرلمان العراقي", "IQ")}) {
        const test::Reading reading(text);
        INFO(text);
        CHECK(reading.only(MentionKind::institution).state == code);
    }
}

TEST_CASE("pairs, own country and the latter are groups and references, not names") {
    CHECK(test::Reading("أكد الوزيران الموقف").only(MentionKind::group).group == GroupKind::ministers);
    CHECK(test::Reading("أكد الجانبان الموقف").only(MentionKind::group).group == GroupKind::sides);
    CHECK(test::Reading("علاقات البلدين جيدة").only(MentionKind::group).group == GroupKind::countries);
    CHECK_FALSE(test::Reading("أكد دعم بلاده").only(MentionKind::own_country).named());
}

TEST_CASE("mentions stand in text order and do not overlap") {
    const test::Reading reading("استقبل وزير الخارجية المصري سامي الحمداني، اليوم في القاهرة، وفدا من وزارة الخارجية "
                                "الروسية والسفير الهندي راج كومار، وأكد أن الجانبين يتابعان ملف السودان.");
    REQUIRE(reading.mentions.size() > 4);
    std::uint32_t before = 0;
    for (const Mention& mention : reading.mentions) {
        CHECK(mention.first >= before);
        CHECK(mention.last > mention.first);
        CHECK(mention.name_first <= mention.name_last);
        before = mention.last;
    }
}

TEST_CASE("the article's own state comes from the mark of its agency") {
    const test::Reading reading("الرياض (واس) - استقبل وزير الخارجية سفير الهند.");
    CHECK(home_state(reading.analysis, reading.mentions, reading.end) == "SA");
    const test::Reading silent("ارتفعت أسعار القمح.");
    CHECK(home_state(silent.analysis, silent.mentions, silent.end).empty());
}
