#pragma once

#include "events/frame_context.hpp"

namespace rabita {

/// A visit to each of the states that `hosts` (mentions of places) name.
void add_visits(FrameContext& context, const Trigger& trigger, const std::vector<ArgumentMention>& visitors,
                const std::vector<std::uint32_t>& hosts, std::uint32_t last, const char* rule);

/// Visits told by where somebody was: "كانت الوزيرة في واشنطن", "استضافت الدوحة الوزير", headlines without a verb;
/// who was sent, and who came along.
void read_presence(FrameContext& context);

} // namespace rabita
