// One article in every form and wrapping that is read.
#include "ingest/reader.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <sstream>
#include <vector>

using namespace rabita;

namespace {

struct FormReading {
    std::vector<Document> documents;
    std::vector<Fault> faults;
    std::vector<std::string> notes;
};

FormReading read(const std::string& bytes, ReadOptions options = {}) {
    FormReading result;
    options.note = [&](const std::string& note) { result.notes.push_back(note); };
    std::istringstream input(bytes);
    read_article_stream(
        input, "f", options, [&](Document&& document) { result.documents.push_back(std::move(document)); },
        [&](const Fault& fault) { result.faults.push_back(fault); });
    return result;
}

const std::string sentence = "التقى وزير الخارجية المصري نظيره الأردني في القاهرة أمس وبحثا العلاقات بين البلدين.";

/// The single article that comes out.
Document only(const std::string& bytes, ReadOptions options = {}) {
    const FormReading result = read(bytes, std::move(options));
    for (const Fault& fault : result.faults) {
        INFO(fault.message);
        CHECK(fault.message.empty());
    }
    REQUIRE(result.documents.size() == 1);
    return result.documents[0];
}

} // namespace

TEST_CASE("a table with a header is read by its columns") {
    const Document comma = only("ID,Title,Body,Date\n7,ع,\"" + sentence + " قال \"\"نعم\"\", ثم\nغادر.\",10/02/2024\n");
    CHECK(comma.id == "7");
    CHECK(comma.text == sentence + " قال \"نعم\", ثم\nغادر.");
    CHECK(comma.published == parse_iso_day("2024-02-10"));
    ReadOptions options;
    options.fields["text"] = "Wording";
    CHECK(only("n;Wording\n1;" + sentence + "\n", options).text == sentence);
    CHECK(only("url\ttext\nu\t" + sentence + "\r\n").url == "u");
}

TEST_CASE("broken rows are left out one by one") {
    const FormReading result =
        read("id,text\n1," + sentence + "\n2,a,b\n3,\n4," + sentence + "\n5,\"" + sentence + "\n6,never closed");
    CHECK(result.documents.size() == 2);
    REQUIRE(result.faults.size() == 3);
    CHECK(result.faults[0].message.starts_with("f:3: 3 cells"));
    CHECK(result.faults[1].kind == FaultKind::no_text);
    CHECK(result.faults[2].message.starts_with("f:6: a quotation mark"));
}

TEST_CASE("members of a record go by other names, by pointers, and may be markup") {
    CHECK(only("{\"body\":\"" + sentence + "\",\"headline\":\"ع\"}").title == "ع");
    ReadOptions options;
    options.fields["text"] = "/doc/0/words";
    options.fields["published"] = "day";
    const Document document =
        only("{\"text\":\"x\",\"doc\":[{\"words\":\"" + sentence + "\"}],\"day\":\"2024-02-10\"}", options);
    CHECK(document.text == sentence);
    CHECK(document.published_by == "day");
    CHECK(only("{\"html\":\"<p>" + sentence + "</p><p><a href='x'>اقرأ أيضا: خبر آخر</a></p>\"}").text == sentence);
}

TEST_CASE("RSS and Atom give an article an entry") {
    const std::string rss = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>الضفاف</title><item><title>خبر"
                            "</title><link>http://e.org/1</link><pubDate>Sat, 10 Feb 2024 12:00:00 +0100</pubDate>"
                            "<description><![CDATA[<p>" +
                            sentence + "</p>]]></description></item></channel></rss>";
    const Document item = only(rss);
    CHECK(item.id == "http://e.org/1");
    CHECK(item.text == "خبر\n" + sentence);
    CHECK(item.source == "الضفاف");
    CHECK(item.published == parse_iso_day("2024-02-10"));
    const Document entry =
        only("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>ا</title><entry><title>ع</title><link "
             "href=\"http://e.org/2\"/><updated>2024-02-11T00:00:00Z</updated><content type=\"xhtml\">"
             "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>" +
             sentence + "</p></div></content></entry></feed>");
    CHECK(entry.url == "http://e.org/2");
    CHECK(entry.published_by == "feed updated");
}

TEST_CASE("entities of a feed's own are not expanded") {
    std::string bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaaaaaaaa\">";
    for (char c = 'b'; c <= 'p'; ++c) {
        const std::string before = std::string("&") + static_cast<char>(c - 1) + ";";
        bomb += fmt::format("<!ENTITY {} \"{}\">", c, fmt::join(std::vector(8, before), ""));
    }
    const FormReading result = read(bomb + "]><rss><channel><item><title>&p;</title><description>" + sentence +
                                    "</description></item></channel></rss>");
    for (const Document& document : result.documents) {
        CHECK(document.text.size() < 10000);
    }
}

TEST_CASE("WARC records of pages are read, others passed over") {
    const auto record = [](const std::string& type, const std::string& http) {
        return "WARC/1.0\r\nWARC-Type: " + type +
               "\r\nWARC-Target-URI: http://e.org/2024/02/10/a\r\nContent-Length: " + std::to_string(http.size()) +
               "\r\n\r\n" + http + "\r\n\r\n";
    };
    const std::string page = "<html><body><h1>عنوان الخبر هنا</h1><p>" + sentence + "</p></body></html>";
    const std::string ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
    const std::string chunked =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + [&] {
            std::ostringstream out;
            out << std::hex << page.size() << "\r\n" << page << "\r\n0\r\n\r\n";
            return out.str();
        }();
    const FormReading result =
        read(record("warcinfo", "software: x") + record("response", ok) +
             record("response", "HTTP/1.1 404 Not Found\r\n\r\nx") + record("request", "GET /") +
             record("response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx") + record("response", chunked));
    REQUIRE(result.documents.size() == 2);
    CHECK(result.faults.empty());
    CHECK(result.documents[0].text == result.documents[1].text);
    CHECK(result.documents[0].text.find(sentence) != std::string::npos);
    CHECK(result.documents[0].id == "http://e.org/2024/02/10/a");
    CHECK(result.documents[0].source == "e.org");
    CHECK(result.documents[0].published == parse_iso_day("2024-02-10"));
    const std::string cut = record("response", ok);
    CHECK(read(cut.substr(0, cut.size() - 30)).faults.back().kind == FaultKind::broken_warc);
}

TEST_CASE("what a file is goes by its content; images among articles are passed over") {
    CHECK(read("\x89PNG\r\n\x1A\n").faults.at(0).kind == FaultKind::not_text);
    CHECK(read(std::string(200, '\1')).faults.at(0).kind == FaultKind::not_text);
    CHECK(read("<html><body><ul><li><a href=a>خبر أول من القائمة</a><li><a href=b>خبر ثان من القائمة</a></ul></body>")
              .faults.at(0)
              .kind == FaultKind::no_article);
}

TEST_CASE("articles in other languages are passed over with a reason") {
    const FormReading persian = read(
        "وزیر امور خارجه ایران با همتای عراقی خود در تهران دیدار کرد و درباره روابط دو کشور گفت‌وگو کردند.");
    REQUIRE(persian.faults.size() == 1);
    CHECK(persian.faults[0].kind == FaultKind::foreign);
    CHECK(persian.faults[0].message == "f: not in Arabic (language fa)");
    CHECK_FALSE(persian.faults[0].lost);
    ReadOptions options;
    options.any_language = true;
    CHECK(only("The minister met his counterpart in Cairo on Tuesday.", options).language == "en");
}

TEST_CASE("encodings are told by mark, declaration and content") {
    const std::string utf16 = "\xFF\xFE" + [] {
        std::string out;
        for (const char16_t c : std::u16string(u"التقى وزير الخارجية المصري نظيره الأردني في القاهرة أمس.")) {
            out += static_cast<char>(c & 0xFF);
            out += static_cast<char>(c >> 8);
        }
        return out;
    }();
    CHECK(only(utf16).text.starts_with("التقى وزير"));
    CHECK(only(utf16.substr(2)).text.starts_with("التقى وزير"));
    const std::string windows =
        "\xC7\xE1\xCA\xDE\xEC \xE6\xD2\xED\xD1 \xC7\xE1\xCE\xC7\xD1\xCC\xED\xC9 \xC7\xE1\xE3\xD5\xD1"
        "\xED \xE4\xD9\xED\xD1\xE5 \xC7\xE1\xC3\xD1\xCF\xE4\xED.";
    CHECK(only(windows).text == "التقى وزير الخارجية المصري نظيره الأردني.");
    const std::string iso =
        "\xC7\xE4\xCA\xE2\xE9 \xE8\xD2\xEA\xD1 \xC7\xE4\xCE\xC7\xD1\xCC\xEA\xC9 \xC7\xE4\xE5\xD5\xD1"
        "\xEA \xE6\xD8\xEA\xD1\xE7 \xC7\xE4\xC3\xD1\xCF\xE6\xEA.";
    CHECK(only(iso).text == "التقى وزير الخارجية المصري نظيره الأردني.");
    CHECK(only("<html><meta charset=windows-1256><body><p>" + windows + " " + windows + "</p>")
              .text.starts_with("التقى وزير الخارجية المصري نظيره الأردني. التقى"));
    CHECK(read(windows).notes.at(0) == "f: plain text, windows-1256 (detected)");
}
