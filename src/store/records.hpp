#pragma once

#include "rabita/extraction.hpp"
#include "store/article_rows.hpp"
#include "store/connection.hpp"

#include <cstdint>
#include <map>

namespace rabita {

/// The extractions of a store's articles, read when they are first asked for and kept while this lives.
class Records {
public:
    explicit Records(Connection& connection) : connection_(connection), rows_(connection) {}

    /// Keeps an extraction that was stored just now, so that it is not read back.
    void keep(Extraction extraction);

    /// Throws InputError naming the article when its record is damaged or missing.
    const Extraction& get(std::int64_t article);

    ArticleRows& rows() { return rows_; }
    std::size_t kept() const { return kept_.size(); }
    void drop(std::int64_t article) { kept_.erase(article); }
    void clear() { kept_.clear(); }

private:
    Connection& connection_;
    ArticleRows rows_;
    std::map<std::int64_t, Extraction> kept_;
};

/// Reads a record of the store named `store`. Throws InputError naming the article when it is damaged.
Extraction read_record(const std::string& store, std::string_view document, std::string_view record);

} // namespace rabita
