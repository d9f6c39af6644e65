#pragma once

#include "events/frame_context.hpp"

#include <optional>

namespace rabita {

/// "أضاف", "تابع", "أردف": the verb of somebody who is speaking already.
bool goes_on(const Trigger& t);

/// Who a reporting verb or noun makes speak, as far as its own sentence tells.
class SpeakerFinder {
public:
    explicit SpeakerFinder(const FrameContext& context)
        : c_(context), view_(context.view()), a_(context.view().analysis()) {}

    /// What stands right behind the verb decides whether its subject is dropped.
    bool subject_dropped(const Trigger& t) const;

    /// Whether what was taken for the subject can be: a verb of the other gender has it for its object ("ودعا
    /// بيونغ يانغ إلى"), and so has a verb that never goes without one, when nothing else could be ("واتهم X بأن").
    bool can_speak(const Trigger& t, const FrameContext::Subject& subject) const;

    /// Whether a paper, an observer or an unnamed source is named in [from, to).
    bool media_speaks(std::uint32_t from, std::uint32_t to) const;

    /// "وأكدت الدراسة أن روسيا": another subject stands between the verb and the mention.
    bool other_subject(const Trigger& t, const FrameContext::Subject& subject) const;

    /// "كما انتقد X أيضا لعدم كشفه": behind the reason for it stands no other whom he criticised.
    bool blamed(const Trigger& t, const FrameContext::Subject& subject) const;

    /// "دعا X إلى", told with the letter: "للاستثمار".
    bool calls_to(std::uint32_t from, std::uint32_t to) const;

    /// "بعض المحللين في بكين يحذرون": not the town, though it stands nearer.
    /// "قال ترامب إن القمة ستعقد، فيما شكك مستشاره في": another speaker, set against the first.
    bool contrasted(const Trigger& t) const;

    bool observers_before(const Trigger& t) const;

    /// "وذكر معجم الدوحة أن": behind a verb that takes no bare object, an unknown noun that only a name completes.
    bool unknown_holder(const Trigger& t) const;

    /// The body behind "بيان لـ", "بيان عن", "بيان وزارة" in [from, to).
    std::optional<Group> issuer(std::uint32_t from, std::uint32_t to) const;

    /// "وافق الوزير على المبادرة وأعرب عن": the subject of a clause before in the sentence, whom a verb without a
    /// subject of its own goes on to tell of.
    std::optional<Group> earlier_subject(const Trigger& t) const;

    /// "تلقى A اتصالا من B أعرب خلاله عن": the caller; "أن A أجرى اتصالا مع B أعرب خلاله عن": who made the call.
    std::optional<Group> speaker_during(const Trigger& t) const;

    /// Somebody who can speak for a state or body without a communiqué.
    bool speaks_itself(const Group& group) const;

private:
    bool behind_ba(const Trigger& t, std::uint32_t pos) const;
    bool feminine(const Mention& m) const;
    bool masculine(const Mention& m) const;
    bool object_owed(const Trigger& t, const FrameContext::Subject& subject) const;
    bool somebody_else(std::uint32_t token) const;
    bool behind_verb(const Group& group, bool feminine) const;
    bool verb_shaped(std::uint32_t token) const;
    bool clause_opens(std::uint32_t token) const;

    const FrameContext& c_;
    const SentenceView& view_;
    const Analysis& a_;
};

} // namespace rabita
