#pragma once

#include "ingest/fault.hpp"
#include "ingest/options.hpp"
#include "rabita/document.hpp"

#include <functional>
#include <string>

namespace rabita {

using DocumentSink = std::function<void(Document&&)>;

/// Where every reader of a form hands its articles: checks them, adds what can be told from the text alone (language,
/// agency, a day in the first lines), and passes them on.
class Intake {
public:
    /// All must outlive this.
    Intake(const ReadOptions& options, const DocumentSink& sink, const FaultSink& report)
        : options_(options), sink_(sink), report_(report) {}

    /// Takes an article; `place` begins the message when it is left out (too large, U+0000, not Arabic).
    void article(Document&& document, const std::string& place) const;

    void fault(FaultKind kind, std::string message) const { report_({kind, std::move(message), true}); }
    void passed_over(FaultKind kind, std::string message) const { report_({kind, std::move(message), false}); }
    void fault(const Fault& fault) const { report_(fault); }

    /// Something that only --verbose tells.
    void note(const std::string& message) const;

    const ReadOptions& options() const { return options_; }

private:
    const ReadOptions& options_;
    const DocumentSink& sink_;
    const FaultSink& report_;
};

} // namespace rabita
