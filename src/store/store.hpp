#pragma once

#include "rabita/event.hpp"
#include "rabita/extraction.hpp"
#include "store/article_rows.hpp"
#include "store/connection.hpp"
#include "store/identities.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

class Merger;

/// How much a store tells.
struct TieCounts {
    std::map<EventType, std::size_t> events; ///< without those of no event
    std::size_t actors = 0;                  ///< who take part in an event
    std::size_t sources = 0;                 ///< articles that tell one
};

/// What many articles tell: an SQLite file, or a PostgreSQL database ("postgresql://…"). An article is known by its id
/// and its text's sha256; its record is kept as the contract's JSON, and worked into tables of actors and events that
/// src/store/README.md describes.
///
/// All members throw InputError when the store cannot be used, naming it. add() and holds() may be called from several
/// threads.
class Store {
public:
    using Access = rabita::Access;

    /// What becomes of an article that the store holds already.
    enum class Known {
        replace,     ///< it was extracted anew
        keep_greater ///< of two records the greater text wins: the same result in any order
    };

    /// How the file is left.
    enum class Finish {
        quick,    ///< written anew only where this run changed a good part of it
        canonical ///< written anew, without inputs: the same articles and decisions give the same bytes, however they
                  ///< came
    };

    /// Opens the store, bringing one of an older program up to date; `write` creates a missing file, and its folder.
    /// Throws InputError when `read` finds no store (saying how to make one), when the database is no store, or when a
    /// newer program wrote it.
    Store(const std::string& store, Access access);
    ~Store();

    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// Adds one article. Durable when its batch is full, or after commit(): one transaction a batch. O(log n).
    void add(const Extraction& extraction, Known known = Known::replace);

    /// As above, for an extraction whose record was written already.
    void add(Extraction extraction, std::string line, Known known = Known::replace);

    /// Does the store hold this article as given, read by these rules? Then it need not be read again, and its input is
    /// noted. O(log n).
    bool holds(const Document& document, const std::string& sha256, const std::string& rules);

    /// The article that was read, by these rules, from an input of this digest (Document::input); empty when there is
    /// none. As long as the article stands as it was read, the input need not be parsed again. O(log n).
    std::optional<GivenArticle> read_from(const std::string& input, const std::string& rules);

    /// Removes every version of the article with this id but the one with the sha256 `keep` ("" for none), with all
    /// that it told. Returns how many there were. O(what it told).
    std::size_t remove(const std::string& document, const std::string& keep = "");

    /// Ends the open batch.
    void commit();

    /// All records in the order of id, then sha256. Throws InputError naming the article for one that is damaged.
    std::vector<Extraction> extractions() const;

    std::size_t size() const;    ///< articles
    std::size_t waiting() const; ///< articles that an interrupted run stored but did not merge

    /// Everything that the store tells, as of the last finish(). O(n log n) in what there is.
    Ties ties() const;

    /// How much of it there is. O(n), without reading what it is.
    TieCounts counts() const;

    /// Call once after all additions: merges what waits into the tables. O(what is new and what it touches), for
    /// `canonical` O(size of the store).
    void finish(Finish finish = Finish::quick);

    /// Pairs of identities that may be one person, most likely first.
    std::vector<Doubt> doubts() const;

    /// What readers decided, undone decisions included.
    std::vector<Decision> decisions() const;

    /// The identities that stand for this actor, itself among them; empty when there is no such actor.
    std::vector<std::string> identities_of(const std::string& actor) const;

    /// The actor that this identity stands for; empty when there is no such identity.
    std::optional<std::string> actor_of(const std::string& identity) const;

    /// Records decisions as one, which can be undone as one, and merges anew what they touch at finish().
    void decide(std::vector<Decision> decisions);

    /// Undoes the decision of this number, or the latest that stands (0). False when there is none.
    bool undo(std::int64_t number);

    Connection& connection() { return *connection_; }

private:
    struct Waiting {
        Extraction extraction;
        std::string line;
        Known known = Known::replace;
    };

    /// An input of an article that the store holds, to be noted with the next batch.
    struct Learned {
        Document document;
        std::string sha256;
        std::string rules;
    };

    void flush();
    void store(std::vector<Waiting>&& batch, const std::vector<Learned>& learned);
    std::uint32_t content_hash() const;

    mutable std::mutex mutex_;
    std::unique_ptr<Connection> connection_;
    std::unique_ptr<Merger> merger_; ///< none when reading
    std::vector<Waiting> batch_;
    std::vector<Learned> learned_;
    std::size_t changed_ = 0;
};

/// Everything that the store tells. Throws InputError as Store does.
Ties load_ties(const std::string& store);

} // namespace rabita
