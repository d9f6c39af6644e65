#pragma once

#include "rabita/selection.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace rabita {

/// The options by which every command over a store chooses its events.
class SelectionOptions {
public:
    /// Adds --store, --from, --to, --type, --status, --level, --min-sources, --min-confidence, --known-by, --half-life,
    /// --as-of and
    /// --weight. This must outlive the parsing.
    void add_to(CLI::App& command);

    /// Throws InputError naming the option that cannot be used.
    Selection selection() const;

    const std::string& store() const { return store_; }

private:
    std::string store_ = "ties.db";
    std::string from_;
    std::string to_;
    std::vector<std::string> types_;
    std::vector<std::string> statuses_{"occurred"};
    std::string level_ = "officials";
    std::size_t min_sources_ = 1;
    double min_confidence_ = 0;
    std::string known_by_;
    std::optional<double> half_life_;
    std::string as_of_;
    std::vector<std::string> weights_;
};

/// First and last day of "2024", "2024-02" or "2024-02-09"; empty for anything else.
std::optional<DateInterval> parse_period(const std::string& text);

} // namespace rabita
