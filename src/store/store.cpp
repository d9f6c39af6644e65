#include "store/store.hpp"

#include "store/merger.hpp"
#include "store/schema.hpp"
#include "store/ties_rows.hpp"

#include <zlib.h>

#include <algorithm>
#include <utility>

namespace rabita {

namespace {

constexpr std::size_t batch_size = 512;
constexpr std::size_t worth_compacting = 4; ///< a run that changed this part of the store

/// A store of an older program is brought up to date before it is read.
void migrate_if_old(const std::string& store) {
    std::int64_t version = 0;
    {
        const auto connection = open_connection(store, Access::read);
        version = connection->schema_version();
    }
    if (version > 0 && version < schema_version) {
        Store(store, Access::write).finish();
    }
}

} // namespace

Store::Store(const std::string& store, Access access) {
    if (access == Access::write) {
        connection_ = open_connection(store, access);
        connection_->schema_version(); // throws for what is no store, before anything is written
        connection_->start_writing();
        prepare_schema(*connection_);
        merger_ = std::make_unique<Merger>(*connection_);
        return;
    }
    migrate_if_old(store);
    connection_ = open_connection(store, access);
    check_schema(*connection_);
}

Store::~Store() = default;

void Store::add(const Extraction& extraction, Known known) {
    add(extraction, to_json_line(extraction), known);
}

void Store::add(Extraction extraction, std::string line, Known known) {
    const std::lock_guard lock(mutex_);
    batch_.push_back({std::move(extraction), std::move(line), known});
    if (batch_.size() == batch_size) {
        flush();
    }
}

void Store::commit() {
    const std::lock_guard lock(mutex_);
    flush();
}

void Store::flush() {
    if (batch_.empty() && learned_.empty()) {
        return;
    }
    store(std::exchange(batch_, {}), std::exchange(learned_, {}));
    merger_->merge_if_many();
}

void Store::store(std::vector<Waiting>&& batch, const std::vector<Learned>& learned) {
    ArticleRows& rows = merger_->records().rows();
    Transaction transaction(*connection_);
    merger_->refresh();
    for (Waiting& waiting : batch) {
        const bool greater_only = waiting.known == Known::keep_greater;
        const std::string input = std::move(waiting.extraction.document.input);
        const std::int64_t article =
            input.empty() ? 0 : article_key(waiting.extraction.document.id, waiting.extraction.sha256);
        changed_ += merger_->put(std::move(waiting.extraction), waiting.line, greater_only) ? 1 : 0;
        if (!input.empty()) {
            rows.add_input(input, article);
        }
    }
    for (const auto& [document, sha256, rules] : learned) {
        if (rows.holds(document, sha256, rules)) { // nothing has taken its place since
            rows.add_input(document.input, article_key(document.id, sha256));
        }
    }
    transaction.commit();
}

bool Store::holds(const Document& document, const std::string& sha256, const std::string& rules) {
    const std::lock_guard lock(mutex_);
    const bool held = merger_->records().rows().holds(document, sha256, rules);
    if (held && !document.input.empty()) {
        learned_.push_back({document, sha256, rules});
        learned_.back().document.text.clear();
        if (learned_.size() == batch_size) {
            flush();
        }
    }
    return held;
}

std::optional<GivenArticle> Store::read_from(const std::string& input, const std::string& rules) {
    const std::lock_guard lock(mutex_);
    return merger_->records().rows().read_from(input, rules);
}

std::size_t Store::remove(const std::string& document, const std::string& keep) {
    const std::lock_guard lock(mutex_);
    flush();
    Transaction transaction(*connection_);
    merger_->refresh();
    const std::size_t removed = merger_->remove(document, keep);
    transaction.commit();
    changed_ += removed;
    return removed;
}

std::vector<Extraction> Store::extractions() const {
    std::vector<Extraction> out;
    const auto rows = connection_->prepare("SELECT document, record FROM articles");
    while (rows->step()) {
        out.push_back(read_record(connection_->name(), rows->text(0), rows->text(1)));
    }
    std::sort(out.begin(), out.end(), [](const Extraction& a, const Extraction& b) {
        return std::tie(a.document.id, a.sha256) < std::tie(b.document.id, b.sha256);
    });
    return out;
}

std::size_t Store::size() const {
    return static_cast<std::size_t>(connection_->number("SELECT count(*) FROM articles"));
}

std::size_t Store::waiting() const {
    return static_cast<std::size_t>(connection_->number("SELECT count(*) FROM articles WHERE merged = 0"));
}

Ties Store::ties() const {
    return read_ties(*connection_);
}

TieCounts Store::counts() const {
    TieCounts out;
    const auto rows = connection_->prepare("SELECT type, count(*) FROM events GROUP BY type");
    while (rows->step()) {
        if (const auto type = parse_event_type(rows->text(0))) {
            out.events[*type] = static_cast<std::size_t>(rows->number(1));
        }
    }
    const auto count = [&](const char* sql) { return static_cast<std::size_t>(connection_->number(sql)); };
    out.actors = count("SELECT count(DISTINCT actor) FROM event_actors");
    out.sources = count("SELECT count(DISTINCT article) FROM tellings");
    return out;
}

void Store::finish(Finish finish) {
    commit();
    merger_->merge();
    if (finish == Finish::canonical) {
        connection_->run("DELETE FROM inputs");
    }
    if (finish == Finish::canonical || changed_ * worth_compacting >= size()) {
        connection_->compact([this] { return content_hash(); });
    }
    changed_ = 0;
    connection_->stop_writing();
}

std::uint32_t Store::content_hash() const {
    uLong hash = crc32_z(0, nullptr, 0);
    for (const char* sql :
         {"SELECT record FROM articles ORDER BY article",
          "SELECT kind || identity || value || undone FROM decisions ORDER BY decision, identity, value",
          "SELECT input || article FROM inputs ORDER BY input"}) {
        const auto rows = connection_->prepare(sql);
        while (rows->step()) {
            const std::string_view text = rows->text(0);
            hash = crc32_z(hash, reinterpret_cast<const Bytef*>(text.data()), text.size());
        }
    }
    return static_cast<std::uint32_t>(hash);
}

std::vector<Doubt> Store::doubts() const {
    std::vector<Doubt> out;
    const auto rows = connection_->prepare("SELECT identity, other, score, reason FROM doubts");
    while (rows->step()) {
        out.push_back({rows->string(0), rows->string(1), rows->real(2), rows->string(3)});
    }
    std::sort(out.begin(), out.end(), [](const Doubt& a, const Doubt& b) {
        return std::tie(b.score, a.identity, a.other) < std::tie(a.score, b.identity, b.other);
    });
    return out;
}

std::vector<Decision> Store::decisions() const {
    return read_decisions(*connection_);
}

std::vector<std::string> Store::identities_of(const std::string& actor) const {
    std::vector<std::string> out;
    const auto rows = connection_->prepare("SELECT identity FROM identities WHERE actor = ?1");
    rows->with(actor);
    while (rows->step()) {
        out.push_back(rows->string(0));
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::optional<std::string> Store::actor_of(const std::string& identity) const {
    const auto row = connection_->prepare("SELECT actor FROM identities WHERE identity = ?1");
    row->with(identity);
    return row->step() ? std::optional(row->string(0)) : std::nullopt;
}

void Store::decide(std::vector<Decision> decisions) {
    Transaction transaction(*connection_);
    const std::int64_t number = 1 + connection_->number("SELECT coalesce(max(decision), 0) FROM decisions");
    for (Decision& decision : decisions) {
        decision.number = number;
        merger_->write_decision(decision);
    }
    transaction.commit();
}

bool Store::undo(std::int64_t number) {
    Transaction transaction(*connection_);
    if (number == 0) {
        number = connection_->number("SELECT coalesce(max(decision), 0) FROM decisions WHERE undone = 0");
    }
    bool found = false;
    for (Decision decision : decisions()) {
        if (decision.number == number && !decision.undone) {
            decision.undone = true;
            merger_->write_decision(decision);
            found = true;
        }
    }
    transaction.commit();
    return found;
}

Ties load_ties(const std::string& store) {
    return Store(store, Access::read).ties();
}

} // namespace rabita
