#pragma once

#include "store/telling.hpp"

#include <vector>

namespace rabita {

/// Groups statements: two belong together when the same speakers, or an office and the name that holds it, say nearly
/// the same words (same_statement()) in articles not known to be published more than `news_days` apart, their dates do
/// not contradict, and they come from different articles.
///
/// `tellings` must be in canonical order. O(n × statements of one speaker in those days).
std::vector<TellingGroup> group_statements(const std::vector<const Telling*>& tellings);

} // namespace rabita
