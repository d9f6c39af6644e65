#include "store/store.hpp"

#include "rabita/error.hpp"
#include "store/sqlite.hpp"

#include <filesystem>

namespace rabita {

namespace {

constexpr std::size_t batch_size = 512;
constexpr std::int64_t schema_version = 1;
constexpr std::int64_t application_id = 0x52616269; // "Rabi": marks the file as a store of this program

constexpr const char* create_schema = R"sql(
    BEGIN;
    CREATE TABLE articles (
        document  TEXT NOT NULL,
        sha256    TEXT NOT NULL,
        published TEXT,
        source    TEXT,
        record    TEXT NOT NULL,
        PRIMARY KEY (document, sha256)
    ) WITHOUT ROWID;
    PRAGMA application_id = 0x52616269;
    PRAGMA user_version = 1;
    COMMIT;
)sql";

constexpr std::string_view insert_replacing = R"sql(
    INSERT INTO articles (document, sha256, published, source, record) VALUES (?1, ?2, nullif(?3, ''), nullif(?4, ''), ?5)
    ON CONFLICT DO UPDATE SET published = excluded.published, source = excluded.source, record = excluded.record
)sql";

constexpr std::string_view insert_keeping_greater = R"sql(
    INSERT INTO articles (document, sha256, published, source, record) VALUES (?1, ?2, nullif(?3, ''), nullif(?4, ''), ?5)
    ON CONFLICT DO UPDATE SET published = excluded.published, source = excluded.source, record = excluded.record
    WHERE excluded.record > record
)sql";

/// Throws unless this is a store that this program understands.
void check_version(Database& database) {
    if (database.number("PRAGMA application_id") != application_id) {
        throw InputError(database.path() + ": not a store of rabita; give another --store");
    }
    const std::int64_t version = database.number("PRAGMA user_version");
    if (version > schema_version) {
        throw InputError(database.path() + ": written by a newer rabita (store version " + std::to_string(version) +
                         "); update rabita or give another --store");
    }
}

void create_parent_folder(const std::string& path) {
    const auto folder = std::filesystem::path(path).parent_path();
    std::error_code error;
    if (!folder.empty()) {
        std::filesystem::create_directories(folder, error);
    }
    if (error) {
        throw InputError(path + ": the store's folder cannot be created (" + error.message() +
                         "); give another --store");
    }
}

} // namespace

Store::Store(const std::string& path, Access access) {
    if (access == Access::write) {
        create_parent_folder(path);
        database_ = std::make_unique<Database>(path, Database::Mode::write);
        open_for_writing();
        return;
    }
    if (!std::filesystem::exists(path)) {
        throw InputError(path + ": no such store; make it with: rabita build ARTICLES... --store " + path);
    }
    database_ = std::make_unique<Database>(path, Database::Mode::read);
    open_for_reading();
}

Store::~Store() = default;

void Store::open_for_reading() {
    check_version(*database_);
}

void Store::open_for_writing() {
    const bool empty = database_->number("SELECT count(*) FROM sqlite_schema") == 0;
    if (!empty) {
        check_version(*database_);
    }
    database_->run("PRAGMA journal_mode = WAL");
    database_->run("PRAGMA synchronous = NORMAL");
    if (empty) {
        database_->run(create_schema);
    }
    replace_ = std::make_unique<Statement>(*database_, insert_replacing);
    keep_greater_ = std::make_unique<Statement>(*database_, insert_keeping_greater);
}

void Store::add(const Extraction& extraction, Known known) {
    add(extraction, to_json_line(extraction), known);
}

void Store::add(const Extraction& extraction, std::string_view line, Known known) {
    if (in_batch_ == 0) {
        database_->run("BEGIN");
    }
    const Document& document = extraction.document;
    const std::string published = document.published ? to_iso(*document.published) : std::string();
    const std::string source = document.source.value_or("");
    Statement& insert = known == Known::replace ? *replace_ : *keep_greater_;
    insert.bind(1, document.id);
    insert.bind(2, extraction.sha256);
    insert.bind(3, published);
    insert.bind(4, source);
    insert.bind(5, line);
    insert.step();
    insert.reset();
    if (++in_batch_ == batch_size) {
        commit();
    }
}

void Store::commit() {
    if (in_batch_ > 0) {
        database_->run("COMMIT");
        in_batch_ = 0;
    }
}

std::vector<Extraction> Store::extractions() const {
    std::vector<Extraction> out;
    Statement rows(*database_, "SELECT document, record FROM articles ORDER BY document, sha256");
    while (rows.step()) {
        try {
            out.push_back(parse_extraction(rows.text(1)));
        } catch (const InputError& error) {
            throw InputError(database_->path() + ": the record of article \"" + std::string(rows.text(0)) +
                             "\" is damaged at " + error.what() + "; build the store anew");
        }
    }
    return out;
}

std::size_t Store::size() const {
    return static_cast<std::size_t>(database_->number("SELECT count(*) FROM articles"));
}

void Store::finish() {
    commit();
    database_->run("PRAGMA journal_mode = DELETE"); // one file that can be copied, and read from a read-only folder
    database_->run("VACUUM");
}

Ties load_ties(const std::string& path) {
    return merge(Store(path, Store::Access::read).extractions());
}

} // namespace rabita
