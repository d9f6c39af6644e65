#pragma once

#include "rabita/extraction.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace rabita {

/// What became of one document.
struct ReadOutcome {
    Extraction extraction;
    std::string line;  ///< to_json_line(extraction)
    std::string fault; ///< one line, when extraction failed; then the other members hold nothing but the document's id
};

using Extractor = std::function<Extraction(const Document&)>;
using OutcomeSink = std::function<void(ReadOutcome&&)>;

/// Extracts documents on several threads and hands on the outcomes in the order in which the documents came, so that
/// the number of threads never shows in the output.
///
/// The sink is called by one thread at a time, as soon as an outcome's turn comes, though not always by the same
/// thread. A document that cannot be extracted gives an ReadOutcome with a fault. At most a few documents for each
/// thread are held at once.
class Run {
public:
    /// `threads` 0 means as many as the machine has; 1 works on the calling thread. `extractor` must be safe to call
    /// from several threads.
    Run(Extractor extractor, OutcomeSink sink, unsigned threads);

    /// Waits for documents under way and drops their outcomes if finish() was not called.
    ~Run();

    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    /// Takes a document; blocks while too many are under way. Rethrows what the sink threw.
    void add(Document&& document);

    /// Returns when every outcome was handed on. Rethrows what the sink threw. Nothing may be added afterwards.
    void finish();

private:
    class Workers;

    Extractor extractor_;
    OutcomeSink sink_;
    std::unique_ptr<Workers> workers_; ///< none when one thread is enough
};

} // namespace rabita
