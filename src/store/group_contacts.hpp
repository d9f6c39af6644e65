#pragma once

#include "store/telling.hpp"

#include <vector>

namespace rabita {

/// Groups the tellings of everything but statements: meetings, calls, visits, agreements, messages, actions.
///
/// Two tellings belong together when their type is the same, when everybody in the shorter one has a counterpart in the
/// longer (cast_fit(): the same actor, an office and the name that holds it, or a state and somebody who acts for it),
/// and
///   - their dates overlap (to a few days, where only states agree); of several such events, one with the same words,
///   else
///     one of exactly the same days, else the only one, or
///   - their days are neighbours, the articles came out on one day in different outlets, or copy each other, and do not
///     contradict in place; an outlet that told of the first day itself means another event by the second, or
///   - one has no date, both were published within `news_days`, and there is no second event that it could be.
/// What was planned, and then took place or was called off, is one event; what took place and what did not are two. Two
/// events that one article keeps apart stay apart, and so do rounds on different days.
///
/// `tellings` must be in canonical order. O(n log n) while a pair of actors has few events at a time.
std::vector<TellingGroup> group_contacts(const std::vector<const Telling*>& tellings);

} // namespace rabita
