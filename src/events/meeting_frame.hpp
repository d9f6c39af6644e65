#pragma once

#include "events/frame_context.hpp"

namespace rabita {

/// What the frames of meetings and calls share: who takes part, on which side, in person or by telephone.
class MeetingFrame {
public:
    using Arguments = std::vector<ArgumentMention>;

    static constexpr std::uint32_t longest_phrase = 34; ///< tokens behind a noun that are looked at for who took part

    explicit MeetingFrame(FrameContext& context) : c_(context), view_(context.view()) {}

protected:
    EventType type_of(const Trigger& t, std::uint32_t end) const;
    bool by_video(const Trigger& t) const;
    void emit(const Trigger& t, EventType type, Arguments one, Arguments other, std::uint32_t last, const char* rule);
    void emit_present(const Trigger& t, EventType type, Arguments one, Arguments other, std::uint32_t last,
                      const char* rule);

    /// People present: "بحضور X وY", in the same sentence.
    void add_present(EventMention& event, std::uint32_t from) const;
    bool after_meeting(const Trigger& noun, const Group& owner) const;
    bool there_to_hold(const Trigger& noun) const;
    const Trigger* holding(const Trigger& noun) const;
    std::optional<Group> decides(const Trigger& noun) const;
    bool refused(const Trigger& noun, const Group& who) const;
    std::optional<Group> partner(std::uint32_t from, std::uint32_t to) const;

    /// A venue is no partner: "اجتمع بموسكو".
    bool venue(const Group& group, const Trigger& t) const;

    /// "اجتمع إلى المبعوث".
    bool sits_with(const Trigger& t, const Group& group) const;
    bool is_group(const ArgumentMention& argument) const;
    bool place_only(const Group& group) const;

    /// A noun's own phrase ends with the clause; a relative that only describes it does not end it.
    /// What stands behind another noun of a meeting belongs to that one.
    std::uint32_t noun_end(const Trigger& t) const;
    bool in_aside(std::uint32_t from, std::uint32_t token) const;
    bool interview(const Trigger& t) const;
    bool telephone(const Trigger& t) const;
    bool held_there(const Trigger& light) const;
    std::optional<std::uint32_t> held_behind_relative(const Trigger& t, std::uint32_t relative) const;

    FrameContext& c_;
    const SentenceView& view_;
};

void read_meeting_verbs(FrameContext& context); ///< "التقى", "استقبل", "اتصل", "بحث", "جمع"
void read_meeting_nouns(FrameContext& context); ///< "لقاء", "مباحثات", "اتصال"
void read_receptions(FrameContext& context); ///< "كان في استقباله", "حضر الاجتماع", "ترأس الجلسة"

} // namespace rabita
