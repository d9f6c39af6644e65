#pragma once

#include "store/telling.hpp"

#include <vector>

namespace rabita {

/// Groups statements: two belong together when the same speakers say nearly the same words (Jaccard similarity of the
/// sets of words at least 0.8) in articles published within `news_days` of each other, their dates do not contradict,
/// and they come from different articles. Unless both days of publication are known, six words must be shared.
///
/// `tellings` must be in canonical order. Near linear: candidates are found by prefix filtering (Chaudhuri, Ganti and
/// Kaushik 2006), rarest words first.
std::vector<TellingGroup> group_statements(const std::vector<const Telling*>& tellings);

} // namespace rabita
