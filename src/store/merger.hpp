#pragma once

#include "store/event_rows.hpp"
#include "store/identity_rows.hpp"
#include "store/records.hpp"

#include <cstddef>
#include <memory>
#include <string>

namespace rabita {

/// Changes a store: articles in and out, and what that means for actors and events.
class Merger {
public:
    explicit Merger(Connection& connection);

    /// To be called at the beginning of a transaction: forgets what other programs may have changed meanwhile.
    void refresh();

    /// Stores an article, in the caller's transaction; it then waits for merge(). False when the store holds that
    /// record already, or one that is greater and shall stay.
    bool put(Extraction&& extraction, const std::string& record, bool greater_only);

    /// Removes all versions of an article but the one with the sha256 `keep`, in the caller's transaction.
    std::size_t remove(const std::string& document, const std::string& keep);

    /// Adds a decision, or changes whether it is undone, in the caller's transaction.
    void write_decision(const Decision& decision);

    /// Works everything that waits into actors and events, in one transaction.
    void merge();

    /// As merge(), if so many articles wait that they take much memory.
    void merge_if_many();

    Records& records() { return records_; }

private:
    void take_out(std::int64_t article);
    std::vector<std::int64_t> waiting_articles();
    std::set<TellingId> stale_tellings();

    Connection& connection_;
    Records records_;
    IdentityRows identities_;
    EventRows events_;
    std::unique_ptr<Statement> is_merged_;
    std::unique_ptr<Statement> versions_;
    std::unique_ptr<Statement> drop_article_;
    std::unique_ptr<Statement> events_of_;
    std::unique_ptr<Statement> drop_untold_;
    std::unique_ptr<Statement> add_stale_telling_;
    std::unique_ptr<Statement> add_stale_identity_;
    std::unique_ptr<Statement> set_decision_;
};

} // namespace rabita
