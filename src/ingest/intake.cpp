#include "ingest/intake.hpp"

#include "ingest/language.hpp"
#include "ingest/text_lines.hpp"

#include <fmt/format.h>

namespace rabita {

void Intake::note(const std::string& message) const {
    if (options_.note) {
        options_.note(message);
    }
}

void Intake::article(Document&& document, const std::string& place) const {
    if (document.text.size() > options_.limits.article_bytes) {
        fault(FaultKind::too_large, fmt::format("{}: the article has {} bytes; the limit is {} (--max-article)", place,
                                                document.text.size(), options_.limits.article_bytes));
        return;
    }
    const Language language = language_of(document.text);
    if (!language.arabic && !options_.any_language) {
        passed_over(FaultKind::foreign, fmt::format("{}: not in Arabic (language {})", place, language.code));
        return;
    }
    document.language = language.code;
    const LineFindings found = read_lines(document.text);
    if (!document.origin) {
        document.origin = found.agency;
    }
    if (!document.published && found.day) {
        document.published = found.day;
        document.published_from = PublishedFrom::text;
        document.published_by = "line of the text";
    }
    sink_(std::move(document));
}

} // namespace rabita
