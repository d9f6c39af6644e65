#include "unit/mentions/reading.hpp"

#include <catch2/catch.hpp>

using namespace rabita;

namespace {

using Names = std::vector<std::string>;

Names names(const char* text) {
    return test::Reading(text, "2024-05-15").names();
}

} // namespace

TEST_CASE("a name ends before a verb, a preposition, a conjunction and a mark") {
    CHECK(names("قال الوزير سامي الحمداني إن المشروع جاهز") == Names{"سامي الحمداني"});
    CHECK(names("التقى الوزير سامي الحمداني في جنيف") == Names{"سامي الحمداني"});
    CHECK(names("أعلن الوزير سامي الحمداني، أمس، عن المشروع") == Names{"سامي الحمداني"});
    CHECK(names("الوزير سامي الحمداني يزور جنيف") == Names{"سامي الحمداني"});
    CHECK(names("استقبل الوزير سامي الحمداني الذي يزور البلد") == Names{"سامي الحمداني"});
    CHECK(names("استقبل الوزير سامي الحمداني على هامش المؤتمر") == Names{"سامي الحمداني"});
}

TEST_CASE("a name ends before a date") {
    CHECK(names("التقى الوزير سامي الحمداني أمس الوفد") == Names{"سامي الحمداني"});
    CHECK(names("التقى الوزير سامي الحمداني اليوم الوفد") == Names{"سامي الحمداني"});
    CHECK(names("التقى الوزير سامي الحمداني الثلاثاء الوفد") == Names{"سامي الحمداني"});
    CHECK(names("التقى الوزير سامي الحمداني يوم 7 مايو الوفد") == Names{"سامي الحمداني"});
}

TEST_CASE("titles and honorifics are no part of the name") {
    for (const char* text :
         {"استقبل معالي الوزير سامي الحمداني الوفد", "استقبل الدكتور سامي الحمداني الوفد",
          "استقبل سعادة السفير سامي الحمداني الوفد", "استقبل السيد سامي الحمداني الوفد",
          "استقبل سمو الأمير سامي الحمداني الوفد", "استقبل رئيس الوزراء الدكتور سامي الحمداني الوفد"}) {
        INFO(text);
        CHECK(names(text) == Names{"سامي الحمداني"});
    }
}

TEST_CASE("particles bind the words of a name") {
    CHECK(names("قال الوزير سالم بن ناصر العامري إن") == Names{"سالم بن ناصر العامري"});
    CHECK(names("قال الوزير سيدي ولد التاه إن") == Names{"سيدي ولد التاه"});
    CHECK(names("قال الوزير حمد آل مكتوم إن") == Names{"حمد آل مكتوم"});
    CHECK(names("قال الوزير عبد الرحمن أبو زيد إن") == Names{"عبد الرحمن أبو زيد"});
    CHECK(names("قالت الوزيرة ماريا فان دايك إن") == Names{"ماريا فان دايك"});
}

TEST_CASE("the conjunction before a second name is no part of it") {
    CHECK(names("التقى الوزير سامي الحمداني والسفير كريم الشاذلي في جنيف") == Names{"سامي الحمداني", "كريم الشاذلي"});
    CHECK(names("اجتمع الوزيران سامي الحمداني وكريم الشاذلي في جنيف") == Names{"سامي الحمداني", "كريم الشاذلي"});
}

TEST_CASE("two persons with titles beside each other are two") {
    CHECK(names("استقبل الوزير سامي الحمداني السفير كريم الشاذلي") == Names{"سامي الحمداني", "كريم الشاذلي"});
    CHECK(names("استقبل وزير الخارجية سامي الحمداني نظيره الكرواتي إيفان ماريتش") ==
          Names{"سامي الحمداني", "إيفان ماريتش"});
}

TEST_CASE("a proclitic on the title does not change the name") {
    CHECK(names("اجتمع الوفد بالوزير سامي الحمداني في جنيف") == Names{"سامي الحمداني"});
    CHECK(names("سلم الرسالة للوزير سامي الحمداني في جنيف") == Names{"سامي الحمداني"});
    CHECK(names("وقال الوزير سامي الحمداني إن") == Names{"سامي الحمداني"});
}

TEST_CASE("a known official is found by full and by short name, in any spelling") {
    for (const char* text : {"قال عبد المجيد تبون إن", "قال عبدالمجيد تبون إن", "قال عبد المجيد تبّون إن",
                             "قال الرئيس عبد المجيد تبون إن"}) {
        INFO(text);
        const test::Reading reading(text);
        CHECK_FALSE(reading.only(MentionKind::person).officials.empty());
    }
    const test::Reading by_surname("قال لافروف إن");
    CHECK_FALSE(by_surname.only(MentionKind::person).officials.empty());
}

TEST_CASE("a name in quotation marks or guillemets is the name between them") {
    CHECK(names("قال الوزير «سامي الحمداني» إن") == Names{"سامي الحمداني"});
    CHECK(names("قال الوزير \"سامي الحمداني\" إن") == Names{"سامي الحمداني"});
}

TEST_CASE("words that are nobody's name") {
    for (const char* text : {"ارتفعت أسعار القمح في الأسواق", "قال أحد السكان إن المطر غزير", "افتتح المعرض أبوابه",
                             "تساقطت الثلوج على المرتفعات"}) {
        INFO(text);
        CHECK(names(text).empty());
    }
}

TEST_CASE("a name may be the last word of the text") {
    for (const char* text :
         {"عبد المجيد تبون", "لافروف", "قال الرئيس عبد المجيد تبون", "التقى لافروف وعبد المجيد تبون"}) {
        INFO(text);
        CHECK_FALSE(names(text).empty());
    }
    CHECK(names("استقبل الوزير سامي الحمداني") == Names{"سامي الحمداني"});
}

TEST_CASE("a syllable that a hyphen ties to a name is of the name") {
    CHECK(names("التقت الوزيرة كانغ كيونغ-وها الوفد") == Names{"كانغ كيونغ-وها"});
}

TEST_CASE("what bears a name is nobody") {
    CHECK(names("وصل الوفد إلى مطار الملك سلمان").empty());
    CHECK(names("زار الوفد جامعة الأميرة نورة").empty());
}

TEST_CASE("words of the language are no names, whatever they begin with") {
    CHECK(names("غادر الوفد الاجتماع بعيد بدئه بدقائق").empty());
    CHECK(names("استقبل الوزير سامي الحمداني بمحافظة جدة الوفد") == Names{"سامي الحمداني"});
    CHECK(names("قال الوزير سامي الحمداني فإن المشروع جاهز") == Names{"سامي الحمداني"});
}
