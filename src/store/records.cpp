#include "store/records.hpp"

#include "rabita/error.hpp"

namespace rabita {

void Records::keep(Extraction extraction) {
    const std::int64_t article = article_key(extraction.document.id, extraction.sha256);
    kept_.insert_or_assign(article, std::move(extraction));
}

const Extraction& Records::get(std::int64_t article) {
    const auto found = kept_.find(article);
    if (found != kept_.end()) {
        return found->second;
    }
    const std::string number = std::to_string(article);
    const auto record = rows_.record(article);
    if (!record) {
        throw InputError(connection_.name() + ": article " + number + " is missing; build the store anew");
    }
    return kept_.emplace(article, read_record(connection_.name(), number, *record)).first->second;
}

Extraction read_record(const std::string& store, std::string_view document, std::string_view record) {
    try {
        return parse_extraction(record);
    } catch (const InputError& error) {
        throw InputError(store + ": the record of article \"" + std::string(document) + "\" is damaged at " +
                         error.what() + "; build the store anew");
    }
}

} // namespace rabita
