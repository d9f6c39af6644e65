#pragma once

#include "store/telling.hpp"

namespace rabita {

/// One event out of its tellings, at least one, in canonical order; the id is left empty.
///
/// Arguments, topics, rules and evidence are those of all tellings; the date is what all dated ones agree on; it
/// occurred if any telling says so; the place is the one named most often; code and tone come from the surest telling
/// that has them. Sources are numbered as Telling::source.
Event merged_event(const TellingGroup& tellings);

/// Sources that do not copy each other. Articles of one outlet count once, and so do articles with the same text, the
/// same headline, or the same piece of evidence, the latter two if they are distinctive.
std::size_t independent_sources(const TellingGroup& tellings);

/// "e-" and 12 hexadecimal digits, from type, actors, date and the first evidence in its article. `attempt` tells
/// events apart that would get the same id.
std::string event_id(const Event& event, const std::string& article_sha256, unsigned attempt);

} // namespace rabita
