#include "store/merger.hpp"

#include <utility>

namespace rabita {

namespace {

constexpr std::size_t many_articles = 8192;

} // namespace

Merger::Merger(Connection& connection)
    : connection_(connection), records_(connection), identities_(connection),
      events_(connection, records_, identities_),
      is_merged_(connection.prepare("SELECT merged FROM articles WHERE article = ?1")),
      versions_(connection.prepare("SELECT article FROM articles WHERE document = ?1 AND sha256 <> ?2")),
      drop_article_(connection.prepare("DELETE FROM articles WHERE article = ?1")),
      events_of_(connection.prepare("SELECT DISTINCT event FROM tellings WHERE article = ?1")),
      drop_untold_(connection.prepare("DELETE FROM events WHERE event = ?1 AND NOT EXISTS "
                                      "(SELECT 1 FROM tellings t WHERE t.event = ?1)")),
      add_stale_telling_(connection.prepare("INSERT INTO stale_tellings (article, number) VALUES (?1, ?2) "
                                            "ON CONFLICT (article, number) DO NOTHING")),
      add_stale_identity_(connection.prepare("INSERT INTO stale_identities (identity) VALUES (?1) "
                                             "ON CONFLICT (identity) DO NOTHING")),
      set_decision_(connection.prepare(
          "INSERT INTO decisions (decision, kind, identity, value, undone) VALUES (?1, ?2, ?3, ?4, ?5) "
          "ON CONFLICT (decision, identity, value) DO UPDATE SET undone = excluded.undone")) {}

void Merger::refresh() {
    if (connection_.others_wrote()) {
        records_.clear();
    }
}

bool Merger::put(Extraction&& extraction, const std::string& record, bool greater_only) {
    const std::int64_t article = article_key(extraction.document.id, extraction.sha256);
    const auto present = records_.rows().record(article);
    if (present && (*present == record || (greater_only && *present > record))) {
        return false;
    }
    if (present) {
        take_out(article);
    }
    records_.rows().insert(extraction, record);
    records_.keep(std::move(extraction));
    return true;
}

std::size_t Merger::remove(const std::string& document, const std::string& keep) {
    std::vector<std::int64_t> articles;
    Statement& rows = versions_->with(document, keep);
    while (rows.step()) {
        articles.push_back(rows.number(0));
    }
    rows.reset();
    for (const std::int64_t article : articles) {
        take_out(article);
    }
    return articles.size();
}

/// What an article told goes with it; whatever stood beside it in an event waits to be looked at again.
void Merger::take_out(std::int64_t article) {
    Statement& row = is_merged_->with(article);
    const bool merged = row.step() && row.number(0) != 0;
    row.reset();
    std::vector<std::string> told;
    if (merged) {
        for (const TellingId& telling : events_.affected_by(article)) {
            add_stale_telling_->with(telling.first, telling.second).run();
        }
        identities_.take_out(records_.get(article));
        Statement& events = events_of_->with(article);
        while (events.step()) {
            told.push_back(events.string(0));
        }
        events.reset();
    }
    drop_article_->with(article).run();
    for (const std::string& event : told) {
        drop_untold_->with(event).run();
    }
    records_.drop(article);
}

void Merger::write_decision(const Decision& decision) {
    set_decision_->with(decision.number, name(decision.kind), decision.identity, decision.value, decision.undone).run();
    add_stale_identity_->with(decision.identity).run();
    if (decision.kind != Decision::Kind::rename) {
        add_stale_identity_->with(decision.value).run();
    }
}

std::vector<std::int64_t> Merger::waiting_articles() {
    std::vector<std::int64_t> out;
    const auto rows = connection_.prepare("SELECT article FROM articles WHERE merged = 0");
    while (rows->step()) {
        out.push_back(rows->number(0));
    }
    return out;
}

std::set<TellingId> Merger::stale_tellings() {
    std::set<TellingId> out;
    const auto rows = connection_.prepare("SELECT article, number FROM stale_tellings");
    while (rows->step()) {
        out.emplace(rows->number(0), static_cast<std::size_t>(rows->number(1)));
    }
    return out;
}

void Merger::merge() {
    Transaction transaction(connection_);
    refresh();
    const std::vector<std::int64_t> waiting = waiting_articles();
    std::set<TellingId> tellings = stale_tellings();
    const bool stale = !tellings.empty() || connection_.number("SELECT count(*) FROM stale_identities") > 0;
    if (!waiting.empty() || stale) {
        const bool fresh = !stale && connection_.number("SELECT count(*) FROM identities") == 0;
        for (const std::int64_t article : waiting) {
            const Extraction& extraction = records_.get(article);
            identities_.count(extraction);
            for (std::size_t i = 0; i < extraction.events.size(); ++i) {
                tellings.emplace(article, i);
            }
        }
        const std::set<std::string> changed = identities_.settle(fresh);
        events_.regroup(std::move(tellings), changed, fresh);
        identities_.remove_unused();
        connection_.run("DELETE FROM stale_tellings");
        connection_.run("UPDATE articles SET merged = 1 WHERE merged = 0");
    }
    transaction.commit();
    records_.clear();
}

void Merger::merge_if_many() {
    if (records_.kept() >= many_articles) {
        merge();
    }
}

} // namespace rabita
