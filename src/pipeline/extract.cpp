#include "rabita/pipeline.hpp"

#include "ingest/fingerprint.hpp"
#include "pipeline/article_reading.hpp"
#include "record/sha256.hpp"
#include "resolution/resolution.hpp"

namespace rabita {

Extraction extract(const Document& document, const Lexicon& lexicon) {
    Extraction out;
    out.document = document;
    out.document.text.clear();
    out.sha256 = sha256_hex(document.text);
    out.language = document.language.value_or("ar");
    out.fingerprint = to_hex(fingerprint_of(document.text));
    out.rules = rules_version();
    const ArticleReading reading(document, lexicon);
    resolve_article(reading.analysis, reading.mentions, reading.dates, reading.events, reading.home, out);
    return out;
}

} // namespace rabita
