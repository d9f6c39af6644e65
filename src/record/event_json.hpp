#pragma once

#include "rabita/event.hpp"

#include <string>

namespace rabita {

/// One merged event as one line of JSON without a line break: the record's fields, with the article named in each
/// piece of evidence and `independent_sources`. `event` must belong to `ties`. Deterministic.
std::string to_json_line(const Event& event, const Ties& ties);

} // namespace rabita
