#pragma once

#include "events/frame_context.hpp"

namespace rabita {

/// Finds the places that a journey leads to.
class VisitHosts {
public:
    explicit VisitHosts(const FrameContext& context) : c_(context), view_(context.view()) {}

    /// Mentions of the places in [from, to): behind إلى or لـ, with `bare` also an object ("زار"), with `inside` also
    /// behind في or بـ. `last` becomes the end of what was found.
    std::vector<std::uint32_t> find(std::uint32_t from, std::uint32_t to, bool bare, bool inside,
                                    std::uint32_t* last) const;

    /// "الدوحة وقطر" is one host.
    std::vector<std::uint32_t> drop_same_state(const std::vector<std::uint32_t>& in) const;

private:
    bool is_host(std::uint32_t mention) const;
    bool concerns(const Group& group) const;
    bool comma(std::uint32_t from, std::uint32_t to) const;
    bool describes(std::uint32_t token) const;

    const FrameContext& c_;
    const SentenceView& view_;
};

} // namespace rabita
