#pragma once

#include "rabita/date.hpp"
#include "rabita/extraction.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

struct LexiconData; // src/lexicon/data_model.hpp

/// One actor that a name can stand for.
struct Candidate {
    Actor actor;
    double score = 0; ///< 1 for an exact name, less for a near one
};

/// The immutable knowledge that reading uses: states, organisations, officials, offices, triggers, calendar, cues.
/// Cheap to copy; copies share one compiled lexicon and may be used from several threads.
class Lexicon {
public:
    /// The lexicon that is built into the program. Compiled at the first call, shared afterwards.
    static Lexicon builtin();

    /// The built-in lexicon with the entries of `overlay_files` (same formats) added or, for the same id, replacing.
    /// Throws LexiconError listing all faults of all files.
    static Lexicon with_overlays(const std::vector<std::string>& overlay_files);

    /// Actors known by this name in Arabic or Latin script, an id, an ISO code or a demonym, best first.
    /// Near spellings follow exact ones. O(entries) for near spellings.
    std::vector<Candidate> find(std::string_view name) const;

    const LexiconData& data() const { return *data_; }

private:
    explicit Lexicon(std::shared_ptr<const LexiconData> data) : data_(std::move(data)) {}

    std::shared_ptr<const LexiconData> data_;
};

} // namespace rabita
