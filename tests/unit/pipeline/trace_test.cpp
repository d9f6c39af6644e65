#include "rabita/pipeline.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace rabita;

namespace {

std::string trace_of(const std::string& text) {
    Document document;
    document.id = "test";
    document.text = text;
    document.published = parse_iso_day("2024-05-15");
    return trace(document, Lexicon::builtin());
}

} // namespace

TEST_CASE("a trace shows each sentence, whom it names, its date and the rule that fired") {
    const std::string text = "استقبل وزير الخارجية المصري أمس السفير الهندي راجيش كومار. وهبت الرياح.";
    const std::string shown = trace_of(text);
    for (const char* part : {"استقبل وزير الخارجية المصري أمس السفير الهندي راجيش كومار.", "وهبت الرياح.",
                             "راجيش كومار", "EG", "IN", "2024-05-14", "meeting"}) {
        INFO(part);
        CHECK(shown.find(part) != std::string::npos);
    }
}

TEST_CASE("a trace is the same each time and of nothing harmless") {
    const std::string text = "قال وزير الخارجية المصري إن المشروع جاهز.";
    CHECK(trace_of(text) == trace_of(text));
    CHECK_NOTHROW(trace_of(""));
    CHECK_NOTHROW(trace_of("\n\n"));
}
