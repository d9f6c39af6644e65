// The tables of a store. What articles tell stands in `articles`; all else is worked out from it and from `decisions`.
// src/store/README.md describes every table and column.

#include "store/schema.hpp"

#include "rabita/error.hpp"
#include "store/article_rows.hpp"

#include <utility>
#include <vector>

namespace rabita {

namespace {

constexpr const char* tables = R"sql(
CREATE TABLE properties (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE articles (
    article   INTEGER PRIMARY KEY,
    document  TEXT NOT NULL,
    sha256    TEXT NOT NULL,
    published TEXT CHECK (length(published) = 10),
    outlet    TEXT,
    title     TEXT,
    url       TEXT,
    rules     TEXT,
    merged    INTEGER NOT NULL CHECK (merged IN (0, 1)),
    record    TEXT NOT NULL
);
CREATE INDEX articles_document ON articles (document);
CREATE INDEX articles_sha256 ON articles (sha256);
CREATE INDEX articles_waiting ON articles (article) WHERE merged = 0;

CREATE TABLE actors (
    actor    TEXT PRIMARY KEY,
    kind     TEXT NOT NULL CHECK (kind IN ('state', 'official', 'organisation')),
    name_ar  TEXT,
    name_en  TEXT,
    state    TEXT,
    office   TEXT,
    known    INTEGER NOT NULL CHECK (known IN (0, 1)),
    wikidata TEXT
) WITHOUT ROWID;

CREATE TABLE aliases (
    actor TEXT NOT NULL REFERENCES actors ON DELETE CASCADE,
    alias TEXT NOT NULL,
    PRIMARY KEY (actor, alias)
) WITHOUT ROWID;

CREATE TABLE identities (
    identity TEXT PRIMARY KEY,
    actor    TEXT NOT NULL REFERENCES actors,
    score    REAL NOT NULL CHECK (score BETWEEN 0 AND 1)
) WITHOUT ROWID;
CREATE INDEX identities_actor ON identities (actor);

CREATE TABLE claims (
    identity TEXT NOT NULL,
    known    INTEGER NOT NULL CHECK (known IN (0, 1)),
    claim    TEXT NOT NULL,
    value    TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (identity, known, claim, value)
) WITHOUT ROWID;

CREATE TABLE identity_keys (
    name_key TEXT NOT NULL,
    identity TEXT NOT NULL,
    PRIMARY KEY (name_key, identity)
) WITHOUT ROWID;
CREATE INDEX identity_keys_identity ON identity_keys (identity);

CREATE TABLE doubts (
    identity TEXT NOT NULL,
    other    TEXT NOT NULL,
    score    REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    reason   TEXT NOT NULL,
    PRIMARY KEY (identity, other)
) WITHOUT ROWID;

CREATE TABLE decisions (
    decision INTEGER NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'rename')),
    identity TEXT NOT NULL,
    value    TEXT NOT NULL,
    undone   INTEGER NOT NULL CHECK (undone IN (0, 1)),
    PRIMARY KEY (decision, identity, value)
) WITHOUT ROWID;

CREATE TABLE article_actors (
    article  INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    identity TEXT NOT NULL,
    PRIMARY KEY (identity, article)
) WITHOUT ROWID;
CREATE INDEX article_actors_article ON article_actors (article);

CREATE TABLE events (
    event       TEXT PRIMARY KEY,
    type        TEXT NOT NULL
                CHECK (type IN ('meeting', 'call', 'visit', 'statement', 'agreement', 'message', 'action')),
    status      TEXT NOT NULL CHECK (status IN ('occurred', 'planned', 'denied')),
    first_day   TEXT CHECK (length(first_day) = 10),
    last_day    TEXT CHECK (last_day >= first_day),
    place_ar    TEXT,
    place_en    TEXT,
    place_state TEXT,
    topics      TEXT NOT NULL,
    tone        REAL,
    cameo       TEXT,
    plover      TEXT,
    confidence  REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    sources     INTEGER NOT NULL CHECK (sources > 0),
    rules       TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX events_first_day ON events (first_day);

CREATE TABLE event_actors (
    event TEXT NOT NULL REFERENCES events ON DELETE CASCADE,
    role  TEXT NOT NULL,
    actor TEXT NOT NULL REFERENCES actors,
    PRIMARY KEY (event, role, actor)
) WITHOUT ROWID;
CREATE INDEX event_actors_actor ON event_actors (actor);

CREATE TABLE evidence (
    event      TEXT NOT NULL REFERENCES events ON DELETE CASCADE,
    article    INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    first_char INTEGER NOT NULL,
    end_char   INTEGER NOT NULL CHECK (end_char >= first_char),
    text       TEXT NOT NULL,
    PRIMARY KEY (event, article, first_char, end_char)
) WITHOUT ROWID;
CREATE INDEX evidence_article ON evidence (article);

CREATE TABLE tellings (
    article     INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    event       TEXT NOT NULL REFERENCES events ON DELETE CASCADE,
    origin      INTEGER NOT NULL,
    status      TEXT NOT NULL CHECK (status IN ('occurred', 'planned', 'denied')),
    first_day   TEXT CHECK (length(first_day) = 10),
    last_day    TEXT CHECK (last_day >= first_day),
    place_ar    TEXT,
    place_en    TEXT,
    place_state TEXT,
    PRIMARY KEY (article, number)
) WITHOUT ROWID;
CREATE INDEX tellings_event ON tellings (event);

CREATE TABLE telling_keys (
    meeting_key INTEGER NOT NULL,
    first_day   INTEGER NOT NULL,
    last_day    INTEGER NOT NULL,
    article     INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    PRIMARY KEY (meeting_key, first_day, last_day, article, number)
) WITHOUT ROWID;
CREATE INDEX telling_keys_article ON telling_keys (article);

CREATE TABLE stale_tellings (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    number  INTEGER NOT NULL,
    PRIMARY KEY (article, number)
) WITHOUT ROWID;

CREATE TABLE stale_identities (
    identity TEXT PRIMARY KEY
) WITHOUT ROWID;
)sql";

constexpr const char* since_3 = R"sql(
CREATE TABLE inputs (
    input   TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX inputs_article ON inputs (article);

CREATE INDEX doubts_other ON doubts (other);
)sql";

// For people with an SQL shell. An actor stands with the name that people know it by.
constexpr const char* views = R"sql(
CREATE VIEW names AS
SELECT actor, coalesce(name_ar, name_en, actor) AS name, name_en, kind, state, office FROM actors;

CREATE VIEW who_met_whom AS
SELECT e.first_day AS day, e.last_day, a.name AS who, b.name AS whom, e.type, e.status, e.place_ar AS place, e.sources,
       a.actor AS who_id, b.actor AS whom_id, e.event
FROM events e
JOIN event_actors x ON x.event = e.event
JOIN event_actors y ON y.event = e.event AND x.actor < y.actor
JOIN names a ON a.actor = x.actor
JOIN names b ON b.actor = y.actor
WHERE e.type IN ('meeting', 'call', 'visit');

CREATE VIEW ties AS
SELECT a.name AS one, b.name AS other, count(DISTINCT e.event) AS events,
       count(DISTINCT CASE WHEN e.type = 'meeting' THEN e.event END) AS meetings,
       count(DISTINCT CASE WHEN e.type = 'call' THEN e.event END) AS calls,
       count(DISTINCT CASE WHEN e.type = 'visit' THEN e.event END) AS visits,
       count(DISTINCT CASE WHEN e.type = 'statement' THEN e.event END) AS statements,
       min(e.first_day) AS first_day, max(e.last_day) AS last_day, a.actor AS one_id, b.actor AS other_id
FROM events e
JOIN event_actors x ON x.event = e.event
JOIN event_actors y ON y.event = e.event AND x.actor < y.actor
JOIN names a ON a.actor = x.actor
JOIN names b ON b.actor = y.actor
WHERE e.status = 'occurred'
GROUP BY a.actor, b.actor, a.name, b.name;

CREATE VIEW statements AS
SELECT e.first_day AS day, s.name AS speaker, t.name AS about, v.text AS words, r.document, r.outlet, e.tone,
       s.actor AS speaker_id, t.actor AS about_id, e.event
FROM events e
JOIN event_actors x ON x.event = e.event AND x.role = 'speaker'
JOIN names s ON s.actor = x.actor
LEFT JOIN event_actors y ON y.event = e.event AND y.role = 'target'
LEFT JOIN names t ON t.actor = y.actor
JOIN evidence v ON v.event = e.event
JOIN articles r ON r.article = v.article
WHERE e.type = 'statement';

CREATE VIEW history AS
SELECT t.event, r.published, t.status, t.first_day, t.last_day, t.place_ar AS place, r.outlet, r.document, t.origin
FROM tellings t
JOIN articles r ON r.article = t.article;
)sql";

void create(Connection& connection) {
    connection.run(connection.dialect(tables));
    connection.run(connection.dialect(since_3));
    connection.run(connection.dialect(views));
    connection.run("INSERT INTO properties (name, value) VALUES ('schema', '" + std::to_string(schema_version) + "')");
    connection.set_schema_version(schema_version);
}

/// Version 1 held the records and nothing else, in SQLite only.
void migrate_from_1(Connection& connection) {
    std::vector<std::string> records;
    const auto rows = connection.prepare("SELECT record FROM articles ORDER BY document, sha256");
    while (rows->step()) {
        records.push_back(rows->string(0));
    }
    rows->reset();
    connection.run("DROP TABLE articles");
    create(connection);
    ArticleRows articles(connection);
    for (const std::string& record : records) {
        articles.insert(parse_extraction(record), record);
    }
}

/// Version 2 did not know what articles had been read from; that is learned when they are given again.
void migrate_from_2(Connection& connection) {
    connection.run(connection.dialect(since_3));
    connection.run("UPDATE properties SET value = '" + std::to_string(schema_version) + "' WHERE name = 'schema'");
    connection.set_schema_version(schema_version);
}

void refuse_newer(const Connection& connection, std::int64_t version) {
    if (version > schema_version) {
        throw InputError(connection.name() + ": written by a newer rabita (store version " + std::to_string(version) +
                         "); update rabita or give another --store");
    }
}

} // namespace

void prepare_schema(Connection& connection) {
    refuse_newer(connection, connection.schema_version());
    if (connection.schema_version() == schema_version) {
        return;
    }
    Transaction transaction(connection);
    const std::int64_t version = connection.schema_version(); // another run may have been quicker
    if (version == 0) {
        create(connection);
    } else if (version == 1) {
        migrate_from_1(connection);
    } else if (version == 2) {
        migrate_from_2(connection);
    }
    transaction.commit();
}

void check_schema(Connection& connection) {
    const std::int64_t version = connection.schema_version();
    refuse_newer(connection, version);
    if (version == 0) {
        throw InputError(connection.name() + ": holds no store; make one with: rabita build ARTICLES... --store " +
                         connection.name());
    }
    if (version < schema_version) {
        throw InputError(connection.name() + ": written by an older rabita (store version " + std::to_string(version) +
                         "), and it cannot be brought up to date; check that it may be written to");
    }
}

} // namespace rabita
