#pragma once

#include "store/telling.hpp"

#include <vector>

namespace rabita {

/// Groups statements: two belong together when the same speakers say nearly the same words (Jaccard similarity of the
/// sets of words at least 0.8) in articles not known to be published more than `news_days` apart, their dates do not
/// contradict, and they come from different articles. At least six words must be shared: "the minister said" is no copy
/// of itself.
///
/// `tellings` must be in canonical order. Near linear: candidates are found by prefix filtering (Chaudhuri, Ganti and
/// Kaushik 2006), rarest words first.
std::vector<TellingGroup> group_statements(const std::vector<const Telling*>& tellings);

} // namespace rabita
