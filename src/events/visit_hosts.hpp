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

    /// "سيتوجه إلى طوكيو ومنها إلى سيول"
    std::vector<std::uint32_t> goes_on_to(std::uint32_t last) const;

    /// "وصل إلى مطار الملك خالد الدولي بالرياض": the town stands behind the airport.
    bool airport_behind(std::uint32_t from) const;

    /// "توجه، فور انتهاء زيارته إلى الإمارات، إلى الكويت": the first place belongs to the visit told between.
    std::uint32_t behind_other_visit(const Trigger& t, std::uint32_t from) const;

    /// "أكد الوزير من البرازيل حيث يقوم بزيارة"
    std::vector<std::uint32_t> where_he_is(const Trigger& t) const;

    /// "الإمارات ترحب بزيارة الرئيس الصيني": who welcomes a visit is its host.
    std::vector<std::uint32_t> welcoming(const Trigger& t) const;

    /// "وصل إلى الأردن في مستهل جولة", "بدأ في الرياض جولة": the rest of the tour is still to be made.
    bool tour_opens(const Trigger& t) const;

    /// "حل الوزير بالرباط"; "حل الأزمة", "حل البرلمان" are other words.
    bool stays_elsewhere(const Trigger& t, std::uint32_t behind) const;

    /// "تشمل السنغال ورواندا", "استهلها بزيارة النيجر ثم مالي": the places named behind such a word.
    std::vector<std::uint32_t> toured(std::uint32_t goes, std::uint32_t* last) const;

    /// "رحلته التي تشمل كينيا", "رحلة إلى المنطقة شملت كوريا".
    bool covers_countries(const Trigger& t) const;

private:
    bool is_host(std::uint32_t mention) const;
    bool concerns(const Group& group) const;
    bool comma(std::uint32_t from, std::uint32_t to) const;
    bool describes(std::uint32_t token) const;

    const FrameContext& c_;
    const SentenceView& view_;
};

} // namespace rabita
