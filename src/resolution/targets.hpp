#pragma once

#include "resolution/discourse.hpp"

#include <vector>

namespace rabita {

/// Whom a statement is about: every actor that its part of the sentence names or plainly refers to, other than the
/// speaker, the speaker's own state and its bodies.
class TargetFinder {
public:
    TargetFinder(const Analysis& analysis, const std::vector<Mention>& mentions, ActorTable& actors,
                 Discourse& discourse)
        : a_(analysis), mentions_(mentions), actors_(actors), discourse_(discourse) {}

    std::vector<ActorIndex> find(const std::vector<EventMention>& events, std::size_t statement,
                                 const std::vector<ActorIndex>& speakers);

private:
    std::uint32_t content(const EventMention& event, std::uint32_t to) const;
    bool place_of_speech(std::uint32_t index) const;
    bool only_a_place(std::uint32_t mention) const;
    bool own(ActorIndex actor, const std::vector<ActorIndex>& speakers) const;

    const Analysis& a_;
    const std::vector<Mention>& mentions_;
    ActorTable& actors_;
    Discourse& discourse_;
};

} // namespace rabita
