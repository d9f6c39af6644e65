#pragma once

#include "events/meeting_frame.hpp"

namespace rabita {

/// Who takes part in what a noun of a meeting or call tells: "لقاء X مع Y", "محادثات بين A وB", "سافر للقاء X".
class MeetingParties : protected MeetingFrame {
public:
    using MeetingFrame::MeetingFrame;

protected:
    bool dealings(const Trigger& t, const Group& other) const;
    bool on_occasion(const Trigger& t) const;
    bool none_in_particular(const Trigger& t) const;
    bool called_for(const Trigger& t) const;
    std::optional<Group> some_of_many(std::uint32_t from, std::uint32_t to) const;
    std::optional<Group> whole_list(const Trigger& t, std::optional<Group> group, std::uint32_t end) const;
    std::optional<Group> between_whom(const Trigger& t, std::uint32_t end, const std::optional<Group>& relative) const;
    std::optional<Group> with_peers(const Trigger& t, std::uint32_t end) const;
    std::optional<Group> between_behind_relative(const Trigger& t) const;
    Arguments performer(const Trigger& t) const;
    std::optional<Group> guest_of_own_state(const Trigger& t, const Arguments& one, const Group& other) const;
    std::optional<Group> who_comes(const Trigger& t) const;
    std::optional<Group> adjacent_owner(const Trigger& t, std::uint32_t end) const;
    std::optional<Group> counterpart(const Trigger& t, std::uint32_t from, std::uint32_t end, bool bare_too) const;
    Arguments traveller(const Trigger& t) const;
    std::optional<Group> host_of_talks(const Trigger& t) const;
    std::optional<Group> several_before(const Trigger& t) const;
    std::optional<Group> talks_of_guest(const Trigger& t, const Arguments& one, std::uint32_t behind) const;
    bool travels_to(const Trigger& t, const Arguments& hosts) const;
    bool purpose(const Trigger& t) const;
};

} // namespace rabita
