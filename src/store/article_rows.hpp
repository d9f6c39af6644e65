#pragma once

#include "rabita/extraction.hpp"
#include "store/connection.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace rabita {

/// The number of an article in a store: 63 bits of the SHA-256 of its id and its text's sha256. The same in every
/// store.
std::int64_t article_key(std::string_view document, std::string_view sha256);

/// The table `articles`.
class ArticleRows {
public:
    explicit ArticleRows(Connection& connection);

    /// Adds an article that waits to be merged; its key must not be there.
    void insert(const Extraction& extraction, std::string_view record);

    /// The record of an article; empty when there is none.
    std::optional<std::string> record(std::int64_t article);

    /// Does the store hold this article, as given (id, day, title, outlet, URL), read by these rules?
    bool holds(const Document& document, std::string_view sha256, std::string_view rules);

private:
    std::unique_ptr<Statement> insert_;
    std::unique_ptr<Statement> select_;
    std::unique_ptr<Statement> described_;
};

} // namespace rabita
