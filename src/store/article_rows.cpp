#include "store/article_rows.hpp"

#include "record/sha256.hpp"

namespace rabita {

std::int64_t article_key(std::string_view document, std::string_view sha256) {
    const std::string digest = sha256_hex(std::string(document).append("\n").append(sha256));
    return static_cast<std::int64_t>(std::stoull(digest.substr(0, 16), nullptr, 16) >> 1U);
}

ArticleRows::ArticleRows(Connection& connection)
    : insert_(
          connection.prepare("INSERT INTO articles (article, document, sha256, published, outlet, title, url, rules, "
                             "merged, record) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, ?9)")),
      select_(connection.prepare("SELECT record FROM articles WHERE article = ?1")),
      described_(connection.prepare("SELECT published, outlet, title, url, rules FROM articles WHERE article = ?1")),
      read_from_(connection.prepare("SELECT a.document, a.sha256, a.rules FROM inputs i "
                                    "JOIN articles a ON a.article = i.article WHERE i.input = ?1")),
      add_input_(connection.prepare("INSERT INTO inputs (input, article) VALUES (?1, ?2) "
                                    "ON CONFLICT (input) DO UPDATE SET article = excluded.article")) {}

void ArticleRows::insert(const Extraction& extraction, std::string_view record) {
    const Document& document = extraction.document;
    insert_
        ->with(article_key(document.id, extraction.sha256), Kept(document.id), Kept(extraction.sha256),
               document.published, document.source, document.title, document.url, extraction.rules, Kept(record))
        .run();
}

std::optional<std::string> ArticleRows::record(std::int64_t article) {
    const bool found = select_->with(article).step();
    std::optional<std::string> out = found ? std::optional(select_->string(0)) : std::nullopt;
    select_->reset();
    return out;
}

bool ArticleRows::holds(const Document& document, std::string_view sha256, std::string_view rules) {
    Statement& row = described_->with(article_key(document.id, sha256));
    const bool same = row.step() && row.optional_day(0) == document.published &&
                      row.optional_text(1) == document.source && row.optional_text(2) == document.title &&
                      row.optional_text(3) == document.url && row.text(4) == rules;
    row.reset();
    return same;
}

std::optional<GivenArticle> ArticleRows::read_from(std::string_view input, std::string_view rules) {
    Statement& row = read_from_->with(input);
    const bool found = row.step() && row.text(2) == rules;
    std::optional<GivenArticle> out = found ? std::optional(GivenArticle{row.string(0), row.string(1)}) : std::nullopt;
    row.reset();
    return out;
}

void ArticleRows::add_input(std::string_view input, std::int64_t article) {
    add_input_->with(input, article).run();
}

} // namespace rabita
