#include "ingest/given_input.hpp"
#include "ingest/reader.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <sstream>

using namespace rabita;

namespace {

/// Reads like a program that remembers the inputs of earlier readings.
class Remembering {
public:
    ReadOptions options;

    /// How many articles were parsed; the others were known.
    std::size_t read(const std::string& bytes, const std::string& name = "f") {
        std::size_t parsed = 0;
        options.any_language = true;
        options.known_input = [&](const std::string& input) { return inputs_.contains(input); };
        std::istringstream input(bytes);
        read_article_stream(
            input, name, options,
            [&](Document&& document) {
                ++parsed;
                inputs_.insert(document.input);
            },
            [&](const Fault&) { ++faults; });
        return parsed;
    }

    std::size_t faults = 0;

private:
    std::set<std::string> inputs_;
};

const std::string with_id = "{\"id\": \"1\", \"text\": \"نص\"}\n";
const std::string other_id = "{\"id\": \"2\", \"text\": \"نص\"}\n";
const std::string without_id = "{\"text\": \"نص بلا رقم\"}\n";

} // namespace

TEST_CASE("a record is known again wherever it stands") {
    Remembering reader;
    CHECK(reader.read(with_id + other_id) == 2);
    CHECK(reader.read(with_id + other_id) == 0);
    CHECK(reader.read(other_id + with_id, "elsewhere") == 0);
    CHECK(reader.read('[' + with_id + ',' + other_id + ']', "array") == 2); // the line break belongs to the element
    CHECK(reader.read("{\"id\": \"1\", \"text\": \"نص آخر\"}\n") == 1);
}

TEST_CASE("a record without an id is another article in another place") {
    Remembering reader;
    CHECK(reader.read(without_id) == 1);
    CHECK(reader.read(without_id) == 0);
    CHECK(reader.read(without_id, "elsewhere") == 1);
    CHECK(reader.read(with_id + without_id) == 2);
}

TEST_CASE("a record is not known when it is read in another way") {
    Remembering reader;
    const std::string record = "{\"id\": \"1\", \"text\": \"نص\", \"body\": \"متن\"}\n";
    CHECK(reader.read(record) == 1);
    reader.options.fields["text"] = "body";
    CHECK(reader.read(record) == 1);
    CHECK(reader.read(record) == 0);
}

TEST_CASE("texts and pages are known by what they say and where they stand") {
    Remembering reader;
    const std::string page = "<html><head><title>عنوان</title></head><body><article><h1>عنوان الخبر</h1><p>" +
                             std::string(40, 'a') +
                             " وصل الوزير إلى العاصمة صباح اليوم في زيارة رسمية، وبحث مع "
                             "نظيره العلاقات بين البلدين، وأكد أهمية الحوار.</p></article>"
                             "</body></html>";
    for (const std::string& bytes : {std::string("نص الخبر"), page}) {
        CHECK(reader.read(bytes, "a") == 1);
        CHECK(reader.read(bytes, "a") == 0);
        CHECK(reader.read(bytes, "b") == 1);
    }
}

TEST_CASE("what is wrong is told each time") {
    Remembering reader;
    for (const std::size_t told : {1U, 2U}) {
        CHECK(reader.read("{\"id\": \"1\"}\n") == 0);
        CHECK(reader.faults == told);
    }
}

TEST_CASE("an article above the limit is told of although it was read before") {
    Remembering reader;
    const std::string text(4000, 'a');
    const std::string record = "{\"id\": \"1\", \"text\": \"" + text + "\"}\n";
    CHECK(reader.read(record) == 1);
    reader.options.limits.article_bytes = 8000;
    CHECK(reader.read(record) == 0);
    CHECK(reader.faults == 1);
}
