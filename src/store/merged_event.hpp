#pragma once

#include "store/telling.hpp"

namespace rabita {

/// One event out of its tellings, at least one, in canonical order; the id is left empty.
///
/// Those who take part are united_cast(); topics, rules and evidence are those of all tellings; it occurred if any
/// telling says so, otherwise the latest word holds; the date is the one on which most origins agree, the place the one
/// named most often; code and tone come from the surest telling that has them. Sources are numbered as Telling::source.
/// `origins` are origins_of() the tellings.
Event merged_event(const TellingGroup& tellings, const std::vector<std::size_t>& origins);

/// For each telling the origin of its news, from 0. Articles of one outlet have one origin, and so do articles with the
/// same text, the same headline, or the same piece of evidence, the latter two if they are distinctive, and those whose
/// evidence is a near_copy(). O(n²) in the tellings of one event.
std::vector<std::size_t> origins_of(const TellingGroup& tellings);

/// "e-" and 12 hexadecimal digits, from type, actors, date and the first evidence in its article. `attempt` tells
/// events apart that would get the same id.
std::string event_id(const Event& event, const std::string& article_sha256, unsigned attempt);

} // namespace rabita
