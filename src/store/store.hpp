#pragma once

#include "rabita/event.hpp"
#include "rabita/extraction.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

class Database;
class Statement;

/// The extractions of many articles in one SQLite file. An article is known by its id and its text's sha256; the record
/// is kept as the contract's JSON, so that the file outlives changes to the program.
///
/// All members throw InputError when the file cannot be used, naming it.
class Store {
public:
    enum class Access { read, write };

    /// What becomes of an article that the store holds already.
    enum class Known {
        replace,     ///< it was extracted anew
        keep_greater ///< of two records the greater text wins: the same result in any order
    };

    /// Opens the store; `write` creates the file, and its folder, if missing. Throws InputError when `read` finds no
    /// file (saying how to make one), when it is no store, or when a newer program wrote it.
    Store(const std::string& path, Access access);
    ~Store();

    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// Adds one article. Durable when its batch is full, or after commit(): one transaction a batch. O(log n).
    void add(const Extraction& extraction, Known known = Known::replace);

    /// As above, for an extraction whose record was written already.
    void add(const Extraction& extraction, std::string_view line, Known known = Known::replace);

    /// Ends the open batch.
    void commit();

    /// All records in the order of id, then sha256. Throws InputError naming the article for one that is damaged.
    std::vector<Extraction> extractions() const;

    std::size_t size() const; ///< articles

    /// Call once after all additions: writes the file anew in the order of its keys, as one file without side files, so
    /// that the same articles give the same bytes in whatever order they came. O(size of the store).
    void finish();

private:
    void open_for_reading();
    void open_for_writing();

    std::unique_ptr<Database> database_;
    std::unique_ptr<Statement> replace_;
    std::unique_ptr<Statement> keep_greater_;
    std::size_t in_batch_ = 0;
};

/// Everything that the store at `path` tells. Throws InputError as Store does.
Ties load_ties(const std::string& path);

} // namespace rabita
