#pragma once

#include "mentions/persons.hpp"

#include <optional>
#include <utility>

namespace rabita {

/// "استقبل أمير المنطقة مدير الجامعة X": behind a verb that owes somebody who is received, where the text names nobody
/// else, the first office is the host's and the second the guest's. Empty if the person is one man with two posts.
std::optional<std::pair<Mention, Mention>> host_and_guest(const Analysis& analysis, const Cues& cues,
                                                          const OfficeReader& offices, const PersonReader& persons,
                                                          const Mention& person);

} // namespace rabita
