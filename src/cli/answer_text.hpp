#pragma once

#include "cli/table.hpp"
#include "rabita/query.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rabita {

/// Answers as text for a terminal.

/// "2024-02-09", "2024-02-01/2024-02-29", or "-".
std::string date_text(const std::optional<DateInterval>& date);
std::string day_text(const std::optional<Day>& day);

/// Two decimals.
std::string number_text(double value);

/// The table of counterparts: how often of each kind, first, last, strength. `heading` names the first column.
std::string counterparts_text(const std::string& heading, const std::vector<Counterpart>& rows);

/// One row for each event: date, what, who, the beginning of its first proof, id.
std::string events_text(const Ties& ties, const std::vector<std::size_t>& events);

/// Headings for the counts by type, and their cells; a type that never occurs leaves its column empty.
std::vector<Table::Heading> count_headings();
void append_counts(std::vector<std::string>& row, const TieSummary& tie);

/// "أحمد عطاف, سامح شكري", "سيرغي لافروف → الجزائر": Arabic names are enough in a row.
std::string who_text(const Ties& ties, const Event& event);

/// The label of the actor with this id.
std::string label_of(const Ties& ties, const std::string& actor_id);

} // namespace rabita
