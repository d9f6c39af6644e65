#pragma once

#include "store/connection.hpp"
#include "store/identity_rows.hpp"
#include "store/likeness.hpp"
#include "store/records.hpp"
#include "store/row_inserter.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace rabita {

/// An event of an article, by the article's number and the event's place in it.
using TellingId = std::pair<std::int64_t, std::size_t>;

/// The tables of events: tellings, their keys, events, who takes part, evidence. Everything happens in the caller's
/// transaction.
class EventRows {
public:
    EventRows(Connection& connection, Records& records, IdentityRows& identities);

    /// Groups these tellings, and all that may belong with them, anew. `changed` are identities that now stand for
    /// another actor; `fresh`: the store had no events yet, so nothing is looked up.
    void regroup(std::set<TellingId> tellings, const std::set<std::string>& changed, bool fresh);

    /// The tellings that an article's removal may affect, of other articles.
    std::set<TellingId> affected_by(std::int64_t article);

private:
    /// A telling under one of its keys.
    struct Keyed {
        int first = 0;
        int last = 0;
        TellingId telling;
    };

    /// An event that is not written yet, and its tellings.
    struct Grouped {
        Event event;
        const TellingGroup* group = nullptr;
        std::vector<std::size_t> origins; ///< of the tellings
    };

    const std::vector<Keyed>& with_key(std::int64_t key);
    void add_changed(const std::set<std::string>& changed, std::set<TellingId>& tellings);
    std::set<TellingId> sharing_keys(const TellingId& telling);
    std::set<TellingId> same_event(const TellingId& telling);
    std::set<TellingId> twins(const TellingId& telling);
    void close(std::set<TellingId>& tellings);
    const Telling& read(const TellingId& telling);
    void write_keys(const std::set<TellingId>& tellings, bool fresh);
    void drop_events(const std::set<TellingId>& tellings);
    void group(const std::set<TellingId>& tellings);
    void write(std::vector<Grouped>& batch, const std::vector<std::int64_t>& articles);
    void write_tellings(const std::vector<Grouped>& batch, const std::vector<std::int64_t>& articles);
    std::string unused_id(const Event& event, const std::string& sha256);

    Records& records_;
    IdentityRows& identities_;
    std::unordered_set<std::string> used_;           ///< ids given by this regroup()
    std::map<TellingId, Telling> read_;              ///< by this regroup()
    std::map<std::int64_t, std::vector<Keyed>> met_; ///< the tellings of a key, as regroup() wrote them
    std::unique_ptr<Statement> drop_keys_;
    std::unique_ptr<Statement> keys_;
    std::unique_ptr<Statement> with_key_;
    std::unique_ptr<Statement> in_event_;
    std::unique_ptr<Statement> same_text_;
    std::unique_ptr<Statement> article_actors_;
    std::unique_ptr<Statement> tellings_of_article_;
    std::unique_ptr<Statement> event_of_;
    std::unique_ptr<Statement> drop_event_;
    RowInserter keys_in_;
    RowInserter events_in_;
    RowInserter actors_in_;
    RowInserter evidence_in_;
    RowInserter tellings_in_;
};

} // namespace rabita
