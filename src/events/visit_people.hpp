#pragma once

#include "events/frame_context.hpp"

namespace rabita {

/// Whose journey it is, where grammar alone names the wrong one.
class VisitPeople {
public:
    using Arguments = std::vector<ArgumentMention>;

    explicit VisitPeople(const FrameContext& context) : c_(context), view_(context.view()) {}

    /// "الجماعة التي توجه عناصرها إلى", "وصلت نسبة قليلة إلى", "وصلوا إلى ألمانيا": people whom nobody names.
    bool others_travel(const Trigger& t, const Arguments& visitors) const;

    /// Whether the visit without an owner is that of who acts in the clause: not "زيارة برلمانيين إلى", "زيارة من
    /// مسؤول", "إن هذه زيارة تاريخية"; `performed`: a light verb behind says whose it is.
    bool told_of_someone(const Trigger& t, bool performed) const;

    /// "التقى العاهل الأردني نتنياهو خلال زيارة له إلى الأردن": nobody comes to the state that he serves.
    void from_elsewhere(const Trigger& t, const std::vector<std::uint32_t>& places, Arguments& visitors) const;

    /// Where "له" stands in "زيارة قصيرة ونادرة له إلى".
    std::optional<std::uint32_t> his_word(const Trigger& t) const;

    /// "تقرير من الوزير X، حول جولته": the person right before; empty if none stands there.
    Arguments reporter(const Trigger& t) const;

    /// "دعا نظيره إلى زيارة", "للقيام بزيارة", but for "دعت إلى استغلال زيارة ولي العهد إلى لندن".
    bool invited_to(const Trigger& t) const;

    /// "وزار وفد من أسمرة", "ويزور مراقبو المنظمة": not who was spoken of before.
    bool sent_by_others(const Trigger& t) const;

    /// "وصل التبادل التجاري إلى": not every subject travels. A dropped subject must have nothing else in its place.
    bool headless(const Trigger& t, const Arguments& visitors) const;

    /// The person named last before a tour that "led him" somewhere, where a body would be the visitor.
    std::optional<ArgumentMention> person_led(const Trigger& t, const Arguments& visitors) const;

    /// "X قائد القيادة المركزية في الجيش الأمريكي، الذي يزور": he, not the army.
    std::optional<ArgumentMention> officer_of(const Trigger& t, const Arguments& visitors) const;

    /// "قبل ساعات من توجه الفريق إلى", "سبب تواجد الكأس في": a noun that looks like the verb.
    bool journey_noun(const Trigger& t) const;

    /// "الجولة الأولى من محادثات التجارة": no tour.
    bool round_of_talks(const Trigger& t) const;

    /// "زيارة المرضى بالمستشفيات", "زيارة المعارض": no journey to a country.
    bool sees_things(const Trigger& t) const;

    /// "مغادرة ولي العهد إلى واشنطن، في زيارة": whose journey it is has been told.
    bool journey_told(const Trigger& t) const;

    bool found_visit(std::uint32_t trigger) const; ///< whether a visit was read at the token

    /// "أمضى يومين في", "قضى ثلاثة أيام في"; not "قضى على".
    bool for_days(std::uint32_t from) const;

private:
    bool named_at(std::uint32_t token) const;
    const std::string& state_of(const Mention& m) const;

    const FrameContext& c_;
    const SentenceView& view_;
};

/// "زار السفير X رئيس الحكومة Y": whoever is visited is met. The host stands right at `from`.
void call_on(FrameContext& context, const Trigger& t, const VisitPeople::Arguments& visitor, std::uint32_t from,
             std::uint32_t end);

} // namespace rabita
