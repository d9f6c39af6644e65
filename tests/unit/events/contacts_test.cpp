#include "unit/pipeline/telling.hpp"

#include <catch2/catch.hpp>

using namespace rabita;
using namespace rabita::test;

namespace {

using List = std::vector<Told>;

const char* const host = "سامي الحمداني";
const char* const guest = "إيفان ماريتش";

/// "$H" and "$G" stand for a Tunisian minister and a Croatian ambassador.
std::string with_people(std::string text) {
    const auto replace = [&](const std::string& mark, const std::string& name) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
            text.replace(at, mark.size(), name);
        }
    };
    replace("$H", "وزير التجارة التونسي سامي الحمداني");
    replace("$G", "السفير الكرواتي إيفان ماريتش");
    return text;
}

List events(const std::string& text) {
    return events_of(with_people(text));
}

} // namespace

TEST_CASE("verbs of meeting, verb first and subject first") {
    for (const char* text : {"استقبل $H $G.", "التقى $H $G.", "$H يستقبل $G.", "$H التقى $G", "اجتمع $H مع $G.",
                             "تباحث $H مع $G حول التعاون.", "بحث $H مع $G ملف الصيد."}) {
        INFO(text);
        CHECK(events(text) == List{met({host, guest})});
    }
}

TEST_CASE("verbal nouns and light verbs of meeting") {
    for (const char* text :
         {"عقد $H اجتماعا مع $G.", "أجرى $H مباحثات مع $G.", "جرى لقاء بين $H و$G.", "أجرى $H محادثات موسعة مع $G."}) {
        INFO(text);
        CHECK(events(text) == List{met({host, guest})});
    }
}

TEST_CASE("calls are not meetings") {
    for (const char* text : {"أجرى $H اتصالا هاتفيا مع $G.", "تلقى $H اتصالا هاتفيا من $G.",
                             "اتصل $H هاتفيا بالسفير الكرواتي إيفان ماريتش.", "بحث $H هاتفيا مع $G ملف الصيد.",
                             "جرى اتصال هاتفي بين $H و$G."}) {
        INFO(text);
        CHECK(events(text) == List{together(EventType::call, {host, guest})});
    }
}

TEST_CASE("a contact takes the date of its clause") {
    CHECK(events("استقبل $H، أمس، $G.") == List{met({host, guest}, "2024-05-14")});
    CHECK(events("استقبل $H يوم 3 مارس 2024 $G.") == List{met({host, guest}, "2024-03-03")});
    CHECK(events("استقبل $H اليوم الأربعاء $G.") == List{met({host, guest}, "2024-05-15")});
    CHECK(events("التقى $H $G في مارس 2023.") == List{met({host, guest}, "2023-03-01..2023-03-31")});
    CHECK(events("استقبل $H $G.") == List{met({host, guest})});
}

TEST_CASE("states meet when nobody is named") {
    CHECK(events("عقدت الجزائر وروسيا مشاورات سياسية في موسكو.") == List{met({"DZ", "RU"})});
}

TEST_CASE("a contact that lies ahead is planned") {
    const List planned{met({host, guest}, "2024-05-16", Status::planned)};
    CHECK(events("يلتقي $H غدا $G.") == planned);
    CHECK(events("سيلتقي $H غدا $G.") == planned);
    CHECK(events("من المقرر أن يلتقي $H غدا $G.") == planned);
    CHECK(events("سيلتقي $H يوم الخميس $G.") == planned);
}

TEST_CASE("a contact that did not take place is denied") {
    const List denied{met({host, guest}, "", Status::denied)};
    CHECK(events("لم يلتق $H $G.") == denied);
    CHECK(events("لن يستقبل $H $G.") == denied);
}

TEST_CASE("visits") {
    CHECK(events("زار $H موسكو أمس.") == List{visited({host}, "RU", "2024-05-14")});
    CHECK(events("وصل $H إلى أنقرة.") == List{visited({host}, "TR")});
    CHECK(events("يقوم $H بزيارة رسمية إلى الصين.") == List{visited({host}, "CN")});
    CHECK(events("سيزور $H الصين الأسبوع المقبل.") == List{visited({host}, "CN", "", Status::planned)});
    CHECK(events("يعتزم $H زيارة الصين.") == List{visited({host}, "CN", "", Status::planned)});
}

TEST_CASE("agreements") {
    CHECK(events("وقع $H و$G اتفاقية للتعاون الجمركي.") == List{together(EventType::agreement, {host, guest})});
    CHECK(events("وقعت قطر وألمانيا اتفاقا لتوريد الغاز.") == List{together(EventType::agreement, {"QA", "DE"})});
    CHECK(events("وقع انفجار قرب السفارة الروسية.").empty());
}

TEST_CASE("messages") {
    CHECK(events("تلقى $H رسالة خطية من $G.") == List{sent(guest, host)});
    CHECK(events("بعث $H رسالة إلى $G.") == List{sent(host, guest)});
}

TEST_CASE("statements of persons, states and bodies") {
    CHECK(events("قال $H إن المشروع جاهز.") == List{said({host})});
    CHECK(events("أكد $H أن المشروع جاهز.") == List{said({host})});
    CHECK(events("$H: المشروع جاهز") == List{said({host})});
    CHECK(events("أعلنت موسكو أن المشروع جاهز.") == List{said({"RU"})});
    CHECK(events("وأشارت وزارة الخارجية الروسية إلى أن المشروع جاهز.") == List{said({"وزارة الخارجية الروسية"})});
    CHECK(events("قال $H إن المشروع جاهز وأضاف أنه رابح.") == List{said({host})});
    CHECK(events("قال $H إن المشروع جاهز. وأضاف أنه رابح.") == List{said({host}), said({host})});
}

TEST_CASE("media, analysts and unnamed sources make no ties") {
    for (const char* text : {"ذكرت صحيفة محلية أن المشروع جاهز.", "قال محللون إن المشروع جاهز.",
                             "أفادت مصادر مطلعة بأن المشروع جاهز.", "ارتفعت أسعار القمح في الأسواق."}) {
        INFO(text);
        CHECK(events(text).empty());
    }
}

TEST_CASE("a statement is about those whom it names, but not about the speaker's own state") {
    const Extraction extraction =
        extraction_of("قال وزير التجارة التونسي سامي الحمداني إن تونس تتطلع إلى شراكة أوسع مع الهند ومع البرازيل.");
    REQUIRE(extraction.events.size() == 1);
    CHECK(told(extraction, extraction.events[0]).roles[Role::target] == std::set<std::string>{"IN", "BR"});
}

TEST_CASE("every event says which rule found it and where") {
    const std::string text = with_people("استقبل $H، أمس، $G.");
    const Extraction extraction = extraction_of(text);
    REQUIRE(extraction.events.size() == 1);
    const ArticleEvent& event = extraction.events[0];
    CHECK_FALSE(event.rules.empty());
    REQUIRE(event.evidence.size() == 1);
    CHECK(event.confidence > 0);
    CHECK(event.confidence <= 1);
    CHECK(event.date_reason.find("أمس") != std::string::npos);
    CHECK(text.find(event.evidence[0].text) != std::string::npos);
}
