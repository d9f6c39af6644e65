#pragma once

#include "cli/answer_json.hpp"
#include "cli/evaluate_findings.hpp"
#include "evaluation/figures.hpp"

#include <string>
#include <vector>

namespace rabita {

/// The figures as a table for a terminal.
std::string figures_text(const Figures& figures);

/// The findings for a terminal, sorted by kind, each with its sentences and the rules that fired.
std::string findings_text(const std::vector<Finding>& findings);

/// {"articles", "not_extracted", "by_type", "contact", "statement", "all", "contact_exact", "dates", "dates_of",
/// "status", "targets", "pairs"}: shares from 0 to 1, rounded to four places; "dates" and "status" are null when
/// nothing was found that could be right.
Json figures_json(const Figures& figures);

/// [{"kind", "article", "wanted", "read", "targets", "read_there", "sentences"}]; what a kind does not have is left
/// out.
Json findings_json(const std::vector<Finding>& findings);

} // namespace rabita
