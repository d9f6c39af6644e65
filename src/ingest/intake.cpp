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
    const std::size_t limit = options_.limits.article_bytes / options_.limits.text_share;
    if (document.text.size() > limit) {
        fault(FaultKind::too_large, fmt::format("{}: a text of {} bytes, above the limit of {}; raise --max-article to "
                                                "read it",
                                                place, document.text.size(), limit));
        return;
    }
    const LineFindings found = read_lines(document.text);
    if (!document.origin) {
        document.origin = found.agency;
    }
    if (!document.published && found.day) {
        document.published = found.day;
        document.published_from = PublishedFrom::text;
        document.published_by = "line of the text";
    }
    if (options_.known && options_.known(document)) {
        return;
    }
    const Language language = language_of(document.text);
    if (!language.arabic && !options_.any_language) {
        passed_over(FaultKind::foreign, fmt::format("{}: not in Arabic (language {})", place, language.code));
        return;
    }
    document.language = language.code;
    sink_(std::move(document));
}

} // namespace rabita
