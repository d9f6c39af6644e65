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

/// What an article is known by.
struct GivenArticle {
    std::string document; ///< id
    std::string sha256;   ///< of its text
};

/// The tables `articles` and `inputs`.
class ArticleRows {
public:
    explicit ArticleRows(Connection& connection);

    /// Adds an article that waits to be merged; its key must not be there.
    void insert(const Extraction& extraction, std::string_view record);

    /// The record of an article; empty when there is none.
    std::optional<std::string> record(std::int64_t article);

    /// Does the store hold this article, as given (id, day, title, outlet, URL), read by these rules?
    bool holds(const Document& document, std::string_view sha256, std::string_view rules);

    /// The article that was read from this input by these rules; empty when there is none.
    std::optional<GivenArticle> read_from(std::string_view input, std::string_view rules);

    /// Notes what an article that is there was read from.
    void add_input(std::string_view input, std::int64_t article);

private:
    std::unique_ptr<Statement> insert_;
    std::unique_ptr<Statement> select_;
    std::unique_ptr<Statement> described_;
    std::unique_ptr<Statement> read_from_;
    std::unique_ptr<Statement> add_input_;
};

} // namespace rabita
