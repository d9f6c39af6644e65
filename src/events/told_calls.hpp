#pragma once

#include "events/frame_context.hpp"

#include <optional>
#include <vector>

namespace rabita {

/// Who speaks on the telephone where the noun names nobody and the verb beside it tells.
struct ToldCall {
    std::vector<ArgumentMention> one;
    std::vector<ArgumentMention> other; ///< empty: all of them are in `one`
    std::uint32_t last = 0;
    bool held = false; ///< the verb is in the perfect
};

/// "اتفق X وY خلال اتصال هاتفي", "دعا X خلال اتصال نظيره Y إلى", "أبلغ X Y في اتصال هاتفي".
std::optional<ToldCall> told_call(const FrameContext& context, const Trigger& noun);

} // namespace rabita
