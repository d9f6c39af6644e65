#pragma once

#include "events/frame_context.hpp"

namespace rabita {

/// A visit to each of the states that `hosts` (mentions of places) name.
void add_visits(FrameContext& context, const Trigger& trigger, const std::vector<ArgumentMention>& visitors,
                const std::vector<std::uint32_t>& hosts, std::uint32_t last, const char* rule);

/// The first group of [from, to), if it is a place behind one of these.
std::optional<Group> place_with(const FrameContext& context, std::uint32_t from, std::uint32_t to,
                                std::initializer_list<Marker> markers);

/// Visits told by where somebody was: "كانت الوزيرة في واشنطن", "استضافت الدوحة الوزير", headlines without a verb.
void read_presence(FrameContext& context);

} // namespace rabita
