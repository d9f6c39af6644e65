#pragma once

#include "store/telling.hpp"

#include <vector>

namespace rabita {

/// Groups the tellings of everything but statements: meetings, calls, visits, agreements, messages, actions.
///
/// Two tellings belong together when their type is the same, when their actors and roles are the same, or those of one
/// are among the other's and at least two, and when
///   - their dates overlap; of several such events, one with the same words, else one of exactly the same days, or
///   - one has no date, both were published within `news_days`, and there is no second event that it could be.
/// A planned event and one that took place belong together only by overlapping dates; a denied one stands apart. Two
/// events that one article keeps apart stay apart, and so do rounds on different days.
///
/// `tellings` must be in canonical order. O(n log n) while a pair of actors has few events at a time.
std::vector<TellingGroup> group_contacts(const std::vector<const Telling*>& tellings);

} // namespace rabita
