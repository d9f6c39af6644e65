#include "mentions/calendar.hpp"
#include "mentions/temporal.hpp"

#include "unit/mentions/reading.hpp"

#include <catch2/catch.hpp>

using namespace rabita;

namespace {

/// "first..last" of the one expression in the text, "vague" when it has no interval, "none" without an expression.
std::string read(const std::string& text, const char* published = "2024-05-15") { // a Wednesday
    const test::Reading reading(text, published);
    if (reading.dates.empty()) {
        return "none";
    }
    INFO(text);
    CHECK(reading.dates.size() == 1);
    const auto& interval = reading.dates.front().interval;
    if (!interval) {
        return "vague";
    }
    const std::string first = to_iso(interval->first);
    return interval->first == interval->last ? first : first + ".." + to_iso(interval->last);
}

std::string undated(const std::string& text) {
    const std::string interval = read(text, nullptr);
    return interval == "none" ? "vague" : interval;
}

} // namespace

TEST_CASE("days counted from the publication") {
    CHECK(read("استقبله اليوم في مكتبه") == "2024-05-15");
    CHECK(read("استقبله أمس في مكتبه") == "2024-05-14");
    CHECK(read("استقبله أول أمس في مكتبه") == "2024-05-13");
    CHECK(read("استقبله أول من أمس في مكتبه") == "2024-05-13");
    CHECK(read("يستقبله غدا في مكتبه") == "2024-05-16");
    CHECK(read("يستقبله بعد غد في مكتبه") == "2024-05-17");
    CHECK(read("استقبله قبل يومين في مكتبه") == "2024-05-13");
    CHECK(read("استقبله قبل ثلاثة أيام في مكتبه") == "2024-05-12");
    CHECK(read("استقبله أمس في مكتبه", "2024-03-01") == "2024-02-29");
    CHECK(read("استقبله أمس في مكتبه", "2023-01-01") == "2022-12-31");
}

TEST_CASE("without publication such days are unknown") {
    for (const char* text : {"استقبله اليوم في مكتبه", "استقبله أمس في مكتبه", "استقبله الثلاثاء في مكتبه",
                             "استقبله قبل يومين في مكتبه", "استقبله الشهر الماضي", "استقبله في 3 مارس"}) {
        INFO(text);
        CHECK(undated(text) == "vague");
    }
}

TEST_CASE("a weekday is the latest one not after the publication") {
    CHECK(read("استقبله الثلاثاء في مكتبه") == "2024-05-14");
    CHECK(read("استقبله يوم الأربعاء في مكتبه") == "2024-05-15");
    CHECK(read("استقبله الخميس في مكتبه") == "2024-05-09");
    CHECK(read("استقبله الأحد في مكتبه") == "2024-05-12");
    CHECK(read("استقبله الاثنين في مكتبه") == "2024-05-13");
    CHECK(read("استقبله الجمعة في مكتبه") == "2024-05-10");
    CHECK(read("استقبله السبت في مكتبه") == "2024-05-11");
    CHECK(read("استقبله مساء الجمعة في مكتبه") == "2024-05-10");
    CHECK(read("استقبله الجمعة الماضي في مكتبه") == "2024-05-10");
    CHECK(read("يستقبله الأحد المقبل في مكتبه") == "2024-05-19");
    CHECK(read("يستقبله الخميس القادم في مكتبه") == "2024-05-16");
}

TEST_CASE("a weekday alone can be laid on the coming week") {
    const test::Reading reading("يستقبله الخميس في مكتبه", "2024-05-15");
    REQUIRE(reading.dates.size() == 1);
    CHECK(reading.dates.front().weekday == 4U);
    const Day wednesday = *parse_iso_day("2024-05-15");
    CHECK(to_iso(next_weekday(wednesday, 4)) == "2024-05-16");
    CHECK(to_iso(next_weekday(wednesday, 3)) == "2024-05-15");
    CHECK(to_iso(next_weekday(wednesday, 2)) == "2024-05-21");
    CHECK(to_iso(last_weekday(wednesday, 4)) == "2024-05-09");
    CHECK(to_iso(last_weekday(wednesday, 3)) == "2024-05-15");
}

TEST_CASE("the weekday printed beside today decides") {
    CHECK(read("استقبله اليوم الأربعاء في مكتبه") == "2024-05-15");
    CHECK(read("استقبله اليوم الثلاثاء في مكتبه") == "2024-05-14");
    CHECK(read("استقبله اليوم، الثلاثاء، في مكتبه") == "2024-05-14");
    CHECK(read("استقبله أمس الثلاثاء في مكتبه") == "2024-05-14");
    CHECK(read("استقبله اليوم (الثلاثاء) في مكتبه") == "2024-05-14");
}

TEST_CASE("the months of every region") {
    const char* months[12][4] = {{"يناير", "كانون الثاني", "جانفي", nullptr},
                                 {"فبراير", "شباط", "فيفري", nullptr},
                                 {"مارس", "آذار", nullptr, nullptr},
                                 {"أبريل", "نيسان", "أفريل", nullptr},
                                 {"مايو", "أيار", "ماي", nullptr},
                                 {"يونيو", "حزيران", "جوان", "يونيه"},
                                 {"يوليو", "تموز", "جويلية", "يوليوز"},
                                 {"أغسطس", "آب", "أوت", "غشت"},
                                 {"سبتمبر", "أيلول", "شتنبر", nullptr},
                                 {"أكتوبر", "تشرين الأول", nullptr, nullptr},
                                 {"نوفمبر", "تشرين الثاني", "نونبر", nullptr},
                                 {"ديسمبر", "كانون الأول", "دجنبر", nullptr}};
    for (unsigned month = 1; month <= 12; ++month) {
        const std::string number = (month < 10 ? "0" : "") + std::to_string(month);
        for (const char* name : months[month - 1]) {
            if (name == nullptr) {
                continue;
            }
            INFO(name);
            CHECK(read(std::string("استقبله في 7 ") + name + " 2021 بقصره") == "2021-" + number + "-07");
            CHECK(read(std::string("استقبله في ") + name + " 2021 بقصره").starts_with("2021-" + number + "-01.."));
        }
    }
}

TEST_CASE("a month is its first to its last day") {
    CHECK(read("استقبله في فبراير 2020") == "2020-02-01..2020-02-29");
    CHECK(read("استقبله في فبراير 2023") == "2023-02-01..2023-02-28");
    CHECK(read("استقبله في شهر أبريل 2023") == "2023-04-01..2023-04-30");
    CHECK(read("استقبله في مارس الماضي") == "2024-03-01..2024-03-31");
    CHECK(read("استقبله في ديسمبر الماضي") == "2023-12-01..2023-12-31");
    CHECK(read("يستقبله في سبتمبر المقبل") == "2024-09-01..2024-09-30");
    CHECK(read("يستقبله في يناير المقبل") == "2025-01-01..2025-01-31");
    CHECK(read("استقبله الشهر الماضي") == "2024-04-01..2024-04-30");
    CHECK(read("يستقبله الشهر المقبل") == "2024-06-01..2024-06-30");
    CHECK(read("استقبله الشهر الماضي", "2024-01-20") == "2023-12-01..2023-12-31");
    CHECK(to_iso(month_interval(std::chrono::year(2100), 2).last) == "2100-02-28");
}

TEST_CASE("parts of a month") {
    CHECK(read("استقبله مطلع يونيو 2023") == "2023-06-01..2023-06-10");
    CHECK(read("استقبله أوائل حزيران 2023") == "2023-06-01..2023-06-10");
    CHECK(read("استقبله منتصف حزيران 2023") == "2023-06-11..2023-06-20");
    CHECK(read("استقبله أواخر حزيران 2023") == "2023-06-21..2023-06-30");
    CHECK(read("استقبله نهاية فبراير 2023") == "2023-02-21..2023-02-28");
    CHECK(read("استقبله نهاية الشهر الماضي") == "2024-04-21..2024-04-30");
}

TEST_CASE("years") {
    CHECK(read("استقبله عام 2016 بقصره") == "2016-01-01..2016-12-31");
    CHECK(read("استقبله سنة 2009 بقصره") == "2009-01-01..2009-12-31");
    CHECK(read("استقبله العام الماضي") == "2023-01-01..2023-12-31");
    CHECK(read("يستقبله السنة المقبلة") == "2025-01-01..2025-12-31");
    CHECK(undated("استقبله عام 2016 بقصره") == "2016-01-01..2016-12-31");
}

TEST_CASE("days in digits") {
    CHECK(read("استقبله في 10/02/2024 بمكتبه") == "2024-02-10");
    CHECK(read("استقبله في 10-02-2024 بمكتبه") == "2024-02-10");
    CHECK(read("استقبله في 10.02.2024 بمكتبه") == "2024-02-10");
    CHECK(read("استقبله في 2024-02-10 بمكتبه") == "2024-02-10");
    CHECK(read("استقبله في ١٠ فبراير ٢٠٢٤ بمكتبه") == "2024-02-10");
    CHECK(read("استقبله في 10 فبراير/شباط 2024 بمكتبه") == "2024-02-10");
    CHECK(read("استقبله في 10 شباط (فبراير) 2024 بمكتبه") == "2024-02-10");
    CHECK(undated("استقبله في 10 فبراير 2024 بمكتبه") == "2024-02-10");
}

TEST_CASE("a day and month without a year are the nearest to the publication") {
    CHECK(read("استقبله يوم 9 أبريل بمكتبه") == "2024-04-09");
    CHECK(read("استقبله يوم 28 ديسمبر بمكتبه", "2024-01-04") == "2023-12-28");
    CHECK(read("يستقبله يوم 3 يناير بمكتبه", "2023-12-29") == "2024-01-03");
}

TEST_CASE("several days") {
    CHECK(read("عقدت بين 9 و10 أبريل 2024 بجنيف") == "2024-04-09..2024-04-10");
    CHECK(read("عقدت في 9-11 أبريل 2024 بجنيف") == "2024-04-09..2024-04-11");
    CHECK(read("عقدت من 9 إلى 11 أبريل 2024 بجنيف") == "2024-04-09..2024-04-11");
}

TEST_CASE("a date expression whose day does not exist is none") {
    for (const char* text : {"استقبله في 31 فبراير 2023 بمكتبه", "استقبله في 31/02/2023 بمكتبه",
                             "استقبله في 12/13/2023 بمكتبه", "استقبله في 29 فبراير 2023 بمكتبه"}) {
        INFO(text);
        const test::Reading reading(text, "2024-05-15");
        for (const auto& date : reading.dates) {
            CHECK((!date.interval || date.interval->first != date.interval->last));
        }
    }
}

TEST_CASE("a Hijri date gives way to the Gregorian one beside it") {
    CHECK(read("استقبله في 1 شعبان 1445هـ الموافق 11 فبراير 2024م بمكتبه") == "2024-02-11");
}

TEST_CASE("a weekday with its full date is that date") {
    CHECK(read("استقبله يوم الثلاثاء 7 مايو 2024 بمكتبه") == "2024-05-07");
    CHECK(read("استقبله الثلاثاء الموافق 7 مايو 2024 بمكتبه") == "2024-05-07");
    CHECK(undated("استقبله يوم الثلاثاء 7 مايو 2024 بمكتبه") == "2024-05-07");
}

TEST_CASE("weeks are too vague to be a date") {
    CHECK(read("استقبله الأسبوع الماضي") == "vague");
    CHECK(read("يستقبله هذا الأسبوع") == "vague");
}

TEST_CASE("what lies ahead is known as such") {
    for (const char* text : {"يستقبله غدا", "يستقبله الأحد المقبل", "يستقبله الشهر القادم", "يستقبله في سبتمبر المقبل",
                             "يستقبله الأسبوع المقبل"}) {
        const test::Reading reading(text, "2024-05-15");
        INFO(text);
        REQUIRE(reading.dates.size() == 1);
        CHECK(reading.dates.front().future);
    }
    const test::Reading past("استقبله أمس", "2024-05-15");
    REQUIRE(past.dates.size() == 1);
    CHECK_FALSE(past.dates.front().future);
}

TEST_CASE("numbers and days that are no dates") {
    for (const char* text : {"نفذ القرار 2254 كاملا", "شارك 45 وفدا", "احتفل باليوم الوطني", "فاز الفريق 3-2",
                             "اعتمد رؤية 2030 للتنمية", "المادة 12/3 من الدستور"}) {
        INFO(text);
        CHECK(read(text) == "none");
    }
}

TEST_CASE("two dates of one sentence stay two") {
    const test::Reading reading("التقيا في 3 مارس 2021 ثم في 7 أبريل 2022 بجنيف", "2024-05-15");
    REQUIRE(reading.dates.size() == 2);
    CHECK(to_iso(reading.dates[0].interval->first) == "2021-03-03");
    CHECK(to_iso(reading.dates[1].interval->first) == "2022-04-07");
}

TEST_CASE("spans of days and months") {
    CHECK(read("التقيا من الخامس إلى السابع من مايو") == "2024-05-05..2024-05-07");
    CHECK(read("التقيا من 28 أبريل إلى 3 مايو") == "2024-04-28..2024-05-03");
    CHECK(read("التقيا أيام 3 و4 و5 أيار") == "2024-05-03..2024-05-05");
    CHECK(read("التقيا في شهري مارس وأبريل الماضيين") == "2024-03-01..2024-04-30");
    CHECK(read("يلتقيان في ديسمبر أو يناير المقبلين") == "2024-12-01..2025-01-31");
    CHECK(read("التقيا في النصف الثاني من مارس الماضي") == "2024-03-16..2024-03-31");
    CHECK(read("التقيا في النصف الأول من العام الجاري") == "2024-01-01..2024-06-30");
    CHECK(read("يلتقيان يومي الخميس والجمعة المقبلين") == "2024-05-16..2024-05-17");
}

TEST_CASE("a year that is not printed") {
    const Day published = *parse_iso_day("2024-05-15");
    CHECK(nearest_year(published, 4, 3, Direction::none) == 2024);
    CHECK(nearest_year(published, 6, 3, Direction::none) == 2024);
    CHECK(nearest_year(published, 7, 3, Direction::none) == 2023);
    CHECK(nearest_year(published, 6, 3, Direction::past) == 2023);
    CHECK(nearest_year(published, 5, 3, Direction::future) == 2025);
    CHECK(nearest_year(published, 5, std::nullopt, Direction::past) == 2023);
    CHECK(nearest_year(published, 2, std::nullopt, Direction::future) == 2025);
}

TEST_CASE("the distance from one event to another") {
    const auto offset = [](const char* text) {
        const test::Reading reading(text, "2024-05-15");
        const auto found = event_offset(reading.analysis, 0);
        return found ? found->days : 0;
    };
    CHECK(offset("بعد يوم واحد من لقائه") == 1);
    CHECK(offset("بعد أسبوعين من القمة") == 14);
    CHECK(offset("قبل 3 أيام فقط من الزيارة") == -3);
    CHECK(offset("غداة لقائهما") == 1);
    CHECK(offset("عشية القمة") == -1);
    CHECK(offset("يومين قبل القمة") == -2);
    CHECK(offset("عشية اليوم") == 0);
    CHECK(offset("بعد يومين") == 0);
    CHECK(offset("قبل القمة") == 0);
}

TEST_CASE("the day of writing that a text prints itself") {
    const test::Reading printed("يعود إلى مكتبه يومه الجمعة 13 ماي 2022، بعدما استقبله أمس");
    CHECK(day_of_text(printed.analysis, printed.dates) == parse_iso_day("2022-05-13"));
    REQUIRE(printed.dates.size() == 2);
    CHECK(to_iso(printed.dates.back().interval.value().first) == "2022-05-12");
    const test::Reading yesterday("استقبله أمس 12 مايو 2024 في مكتبه");
    CHECK(day_of_text(yesterday.analysis, yesterday.dates) == parse_iso_day("2024-05-13"));
    const test::Reading none("استقبله في 12 مايو 2024 في مكتبه");
    CHECK_FALSE(day_of_text(none.analysis, none.dates).has_value());
}
