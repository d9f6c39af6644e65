#include "ingest/page.hpp"
#include "ingest/page_cues.hpp"
#include "ingest/text_lines.hpp"
#include "ingest/web_date.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace rabita;

namespace {

std::string markup(const std::string& head, const std::string& body) {
    return "<html><head>" + head + "</head><body>" + body + "</body></html>";
}

const std::string first = "التقى وزير الخارجية المصري نظيره الأردني في القاهرة وبحثا العلاقات بين البلدين.";
const std::string second = "وأكد الوزيران بعد اللقاء ضرورة مواصلة التشاور حول الأوضاع في المنطقة.";
const std::string article = "<h1>لقاء مصري أردني في القاهرة</h1><p>" + first + "</p><p>" + second + "</p>";

Document page(const std::string& html, const std::optional<std::string>& url = std::nullopt) {
    const auto document = read_page(html, "f", url, Limits());
    REQUIRE(document);
    return *document;
}

LineKind kind(std::string_view line) {
    return kind_of_line(line, shape_of(line));
}

std::string day(std::string_view text) {
    const auto found = parse_web_day(text);
    return found ? to_iso(*found) : "";
}

} // namespace

TEST_CASE("the text of a page is its headline and paragraphs") {
    CHECK(page(markup("", article)).text == "لقاء مصري أردني في القاهرة\n" + first + "\n" + second);
    CHECK(page(article).title == "لقاء مصري أردني في القاهرة");
    CHECK_FALSE(read_page(markup("", "<p>الاسم *</p><p>كلمة المرور</p>"), "f", std::nullopt, Limits()));
    CHECK_FALSE(read_page("", "f", std::nullopt, Limits()));
}

TEST_CASE("a page that scripts would fill is read from its description") {
    const std::string ld = R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"لقاء في القاهرة",)"
                           R"("articleBody":")" +
                           first + "\\n" + second + "\"}</script>";
    const Document document = page(markup(ld, "<div id=root></div>"));
    CHECK(document.text == "لقاء في القاهرة\n" + first + "\n" + second);
    CHECK_FALSE(document.published);
}

TEST_CASE("what stands beside the article stays out") {
    const Document document =
        page(markup("", "<nav>الرئيسية سياسة</nav><div><div class=content>" + article +
                            "<p>اقرأ أيضا: <a href=x>السيسي يستقبل رئيس الوزراء الهولندي</a></p></div>"
                            "<h3>التعليقات</h3><p>" +
                            "قال لي صديقي إن الوزير زار المدينة قبل شهر والتقى بأهلها جميعا.</p></div>"));
    CHECK(document.text == "لقاء مصري أردني في القاهرة\n" + first + "\n" + second);
}

TEST_CASE("markup that is damaged on its way is read all the same") {
    const std::string nested = [] {
        std::string out;
        for (int i = 0; i < 300; ++i) {
            out += "<font><div>";
        }
        return out;
    }();
    CHECK(page(nested + article).text.ends_with(second));
    CHECK(page(std::string("<html>\0<body>", 13) + article).text.ends_with(second));
    CHECK(page("<table><tr><td>" + article + "\xC7").text.find(first) != std::string::npos);
    std::string deep;
    for (int i = 0; i < 10000; ++i) {
        deep += "<div>";
    }
    CHECK_THROWS_AS(read_page(deep + article, "f", std::nullopt, Limits()), StreamFault);
}

TEST_CASE("the day comes from the markup that is trusted most, then from the address, then from the page") {
    const std::string meta = "<meta property='article:published_time' content='2024-02-11T08:00:00Z'>";
    const std::string modified = "<meta property='article:modified_time' content='2025-01-01'>";
    const std::string ld = R"(<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":)"
                           R"("2024-02-10T23:30:00+01:00","publisher":{"name":"الضفاف"}}]}</script>)";
    const Document both = page(markup(ld + meta + modified, article));
    CHECK(both.published == parse_iso_day("2024-02-10"));
    CHECK(both.published_by == "JSON-LD datePublished");
    CHECK(both.published_from == PublishedFrom::markup);
    CHECK(both.source == "الضفاف");
    CHECK(page(markup(meta + modified, article)).published == parse_iso_day("2024-02-11"));
    CHECK_FALSE(page(markup(modified, article)).published);
    const Document address = page(markup("", article), "https://www.e.org/2024/02/12/a.html");
    CHECK(address.published == parse_iso_day("2024-02-12"));
    CHECK(address.source == "e.org");
    const Document line = page(markup("", "<p>نشر يوم 13 شباط/فبراير 2024</p>" + article));
    CHECK(line.published == parse_iso_day("2024-02-13"));
    CHECK(line.published_from == PublishedFrom::text);
    CHECK_FALSE(page(markup("<script type='application/ld+json'>{broken</script>", article)).published);
}

TEST_CASE("the outlet stands in the metadata, in the title or in the copyright line") {
    CHECK(page(markup("<meta property=og:site_name content=الضفاف>", article)).source == "الضفاف");
    CHECK(page(markup("<title>لقاء مصري أردني في القاهرة | صحيفة الضفاف</title>", article)).source == "صحيفة الضفاف");
    CHECK(page(markup("<title>الضفاف: لقاء مصري أردني في القاهرة</title>", article)).source == "الضفاف");
    CHECK(page(markup("", article + "<small>جميع الحقوق محفوظة © صحيفة الضفاف 2024</small>")).source == "صحيفة الضفاف");
}

TEST_CASE("days in the forms of pages, feeds and tables") {
    for (const char* text : {"2024-02-10", "2024-02-10T12:00:00Z", "10/02/2024", "10.2.2024", "20240210", "1707566400",
                             "1707566400000", "Sat, 10 Feb 2024 12:00:00 GMT", "February 10, 2024", "10 فبراير 2024",
                             "السبت ١٠ شباط/فبراير ٢٠٢٤", "10 فيفري 2024", "10-فبراير-2024", "20240210T120000Z"}) {
        INFO(text);
        CHECK(day(text) == "2024-02-10");
    }
    CHECK(day("غشت 5, 2024") == "2024-08-05");
    CHECK(day("5 كانون الثاني 2024") == "2024-01-05");
    for (const char* text : {"", "أمس", "2024", "30/02/2024", "10 فبراير", "0001-01-01", "12:30"}) {
        INFO(text);
        CHECK(day(text).empty());
    }
    CHECK(day_in_url("https://e.org/news/2024/2/10/x") == parse_iso_day("2024-02-10"));
    CHECK(day_in_url("https://e.org/20240210-x") == parse_iso_day("2024-02-10"));
    CHECK_FALSE(day_in_url("https://e.org/article/20249999"));
}

TEST_CASE("lines of a page are known by what they begin with") {
    CHECK(kind("اقرأ أيضاً: لافروف يصل إلى بغداد") == LineKind::teaser);
    CHECK(kind("مقالات ذات صلة") == LineKind::end);
    CHECK(kind("شارك هذا الخبر") == LineKind::furniture);
    CHECK(kind("(الصورة: غيتي)") == LineKind::credit);
    CHECK(kind("كتب: سمير العلي") == LineKind::byline);
    CHECK(kind("المصدر: رويترز") == LineKind::source);
    CHECK(kind("شارك وزير الخارجية المصري في أعمال القمة التي عقدت أمس بالرياض.") == LineKind::text);
    CHECK(kind("المزيد من الضغوط على إيران سيأتي بنتائج عكسية وفق ما قاله الوزير الروسي أمس في موسكو.") ==
          LineKind::text);
}

TEST_CASE("datelines end at their dash and name the agency") {
    CHECK(dateline_length("الرباط (أ ف ب) - التقى الوزير") == std::string("الرباط (أ ف ب) -").size());
    CHECK(dateline_length("واس - الرياض: التقى") == std::string("واس - الرياض:").size());
    CHECK(dateline_length("دبي، الإمارات العربية المتحدة (CNN)-- قال") > 0);
    CHECK(dateline_length("الرياض 25 شوال 1436 هـ الموافق 3 أغسطس - التقى") > 0);
    CHECK(dateline_length("التقى الوزير - أمس - نظيره") == 0);
    CHECK(dateline_length("لافروف: لا سلام") == 0);
    CHECK(agency_in("الرباط (أ ف ب) -") == "أ ف ب");
    CHECK_FALSE(agency_in("وصل الوزير"));
}

TEST_CASE("one offered story does not end an article") {
    const std::string clean = without_page_furniture(first + "\nقد يهمك/ حاكم الولاية يصل إلى العاصمة غدا\n" + second +
                                                     "\nقد يهمك\nعنوان آخر");
    CHECK(clean.find(second) != std::string::npos);
    CHECK(clean.find("حاكم") == std::string::npos);
    CHECK(clean.find("عنوان") == std::string::npos);
}

TEST_CASE("first sentences of other stories behind an article are no part of it") {
    const std::string on = "وأضاف الوزير أن المشاورات ستستمر في الأيام المقبلة بين خبراء الجانبين.";
    const std::string one = "أعلن رئيس البلدية الإثنين افتتاح الجسر الجديد بعد عامين من الأعمال المتواصلة فيه.";
    const std::string two = "وجه حاكم الإقليم رسالة إلى السكان بشأن العواصف التي تتوقعها الأرصاد هذا الأسبوع.";
    const std::string three = "نفى مدير الميناء ما نشرته الصحف عن توقف الرحلات إلى الجزر القريبة من الساحل.";
    const std::string tail = "\n" + one + "\n" + two + "\n" + three;
    const std::string network = "دبي (CNN)-- " + first + "\n" + on;
    const std::string clean = without_page_furniture(network + tail);
    CHECK(clean.find(on) != std::string::npos);
    CHECK(clean.find("الجسر") == std::string::npos);
    CHECK(clean.find("رسالة") == std::string::npos);
    CHECK(without_page_furniture(first + "\n" + on + tail).find(three) != std::string::npos);
    CHECK(without_page_furniture(network + "\n" + one).find(one) != std::string::npos);
}

TEST_CASE("a copied page keeps its offsets and loses what is no article") {
    const std::string copy = "الرئيسية | سياسة | رياضة\n" + first + "\nاقرأ أيضا\nلافروف يصل إلى بغداد\n" + second +
                             "\nالتعليقات\nقال الرئيس نفس الشيء العام الماضي ولم يتغير أي شيء.";
    const std::string clean = without_page_furniture(copy);
    const auto code_points = [](const std::string& text) {
        return std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
    };
    CHECK(code_points(clean) == code_points(copy));
    CHECK(clean.find(first) != std::string::npos);
    CHECK(clean.find(second) != std::string::npos);
    for (const char* gone : {"سياسة", "اقرأ", "لافروف", "التعليقات", "الرئيس"}) {
        INFO(gone);
        CHECK(clean.find(gone) == std::string::npos);
    }
    CHECK(without_page_furniture("واس - الرياض - " + first).find("\n " + first) != std::string::npos);
    CHECK(without_page_furniture(first + "\n" + second) == first + "\n" + second);
    std::string endless;
    for (int i = 0; i < 1000; ++i) {
        endless += "كلمة ";
    }
    const std::string broken = without_page_furniture(endless + std::string(9000, 'x'));
    CHECK(broken.size() == endless.size() + 9000);
    CHECK(std::count(broken.begin(), broken.end(), '\n') == 4);
}

TEST_CASE("the lines above a text may hold its day, the last ones its agency") {
    CHECK(read_lines("10-فبراير-2024\n" + first).day == parse_iso_day("2024-02-10"));
    CHECK_FALSE(read_lines(first + "\n10 فبراير 2024").day);
    CHECK(read_lines("الرباط (رويترز) - " + first).agency == "رويترز");
    CHECK(read_lines(first + "\nالمصدر: وكالة الأناضول").agency == "الأناضول");
    CHECK_FALSE(read_lines(first + "\nقالت رويترز إن الوزير غادر.").agency);
}
