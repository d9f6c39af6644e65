#pragma once

#include "rabita/event.hpp"

#include <string>

namespace rabita {

/// The attribute of an exported event that holds event_record().
inline constexpr const char* record_attribute = "record";

/// Everything known of ties.events[index] as one line of JSON: the line of ties.jsonl, and under "articles" the id,
/// sha256, title, source, url and published day of each article that its evidence is from; each piece of evidence has
/// its `article` there.
std::string event_record(const Ties& ties, std::size_t index);

} // namespace rabita
