#include "events/visit_hosts.hpp"

#include <algorithm>

namespace rabita {

std::vector<std::uint32_t> VisitHosts::find(std::uint32_t from, std::uint32_t to, bool bare, bool inside,
                                            std::uint32_t* last) const {
    for (const Group& group : view_.groups(from, to)) {
        const bool near = group.first - from <= 8 && (group.first - from <= 3 || !comma(from, group.first));
        const bool marked = group.marker == Marker::to || (group.marker == Marker::lam && near && !concerns(group));
        // "قصر تاج محل، أشهر صروح الهند": behind the comma what was visited is described.
        const bool completes = group.marker == Marker::genitive && !comma(from, group.first);
        const bool outside = one_of(view_.word(group.first - 1), {u"خارج", u"داخل"});
        // "سيزور المنطقة للدفاع عن موقف الصين"
        const bool region = group.first > from && one_of(view_.word(from), {u"المنطقه", u"منطقه", u"المدينه"});
        const bool object =
            bare && !outside && !region && (group.marker == Marker::bare || completes) && !describes(group.first);
        const bool within = inside && (group.marker == Marker::in || group.marker == Marker::ba);
        if (!marked && !object && !within) {
            continue;
        }
        std::vector<std::uint32_t> out;
        for (const std::uint32_t member : group.members) {
            if (is_host(member)) {
                out.push_back(member);
            }
        }
        if (!out.empty()) {
            *last = group.last;
            return drop_same_state(out);
        }
    }
    return {};
}

/// Who is received in the seat of a government comes to its state: "زيارته إلى الإليزيه".
bool VisitHosts::is_host(std::uint32_t mention) const {
    const Mention& m = view_.mention(mention);
    return c_.is_place(mention) || (m.kind == MentionKind::state && m.form == StateForm::metonym);
}

/// "زيارة تاريخية بالنسبة لتونس": for whom it is something.
bool VisitHosts::concerns(const Group& group) const {
    return group.first > view_.first() && one_of(view_.word(group.first - 1), {u"بالنسبه", u"دعما", u"خدمه"});
}

bool VisitHosts::comma(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
        if (view_.analysis().mark(i) == u',') {
            return true;
        }
    }
    return false;
}

/// "كرة القدم السعودية": an adjective of the noun before it, though it looks like the country.
bool VisitHosts::describes(std::uint32_t token) const {
    const Analysis& a = view_.analysis();
    return token > view_.first() && a.is_word(token - 1) && a.has_article(token - 1) &&
           (a.flags(token - 1) & word_flag::common) != 0 && !view_.mention_at(token - 1) && !view_.is_date(token - 1) &&
           !one_of(a.text().word(token - 1), {u"المقبله", u"القادمه", u"الماضيه", u"المقبل", u"القادم", u"الماضي"}) &&
           a.find(token - 1, EntryKind::trigger) == nullptr;
}

std::vector<std::uint32_t> VisitHosts::drop_same_state(const std::vector<std::uint32_t>& in) const {
    std::vector<std::uint32_t> out;
    for (const std::uint32_t index : in) {
        const bool known = std::any_of(out.begin(), out.end(), [&](std::uint32_t other) {
            return view_.mention(other).state == view_.mention(index).state;
        });
        if (!known) {
            out.push_back(index);
        }
    }
    return out;
}

std::vector<std::uint32_t> VisitHosts::goes_on_to(std::uint32_t last) const {
    constexpr std::uint32_t near = 3;
    for (std::uint32_t i = last; i < std::min(view_.last(), last + near); ++i) {
        // "إلى باريس ثم وارسو"
        const auto next = view_.word(i) == u"ثم" ? view_.mention_at(i + 1) : std::nullopt;
        if (next && is_host(*next) && view_.mention(*next).first == i + 1) {
            return {*next};
        }
        if (one_of(view_.word(i), {u"ومنها", u"منها", u"ثم", u"وبعدها"}) && view_.is_cue(i + 1, view_.cues().to)) {
            const auto place = c_.place_with(i, i + near, {Marker::to});
            return place ? place->members : std::vector<std::uint32_t>();
        }
    }
    return {};
}

bool VisitHosts::airport_behind(std::uint32_t from) const {
    constexpr std::uint32_t reach = 16;
    for (std::uint32_t i = from; i < std::min(view_.last(), from + reach); ++i) {
        if (view_.word(i) == u"مطار") {
            return true;
        }
    }
    return false;
}

std::uint32_t VisitHosts::behind_other_visit(const Trigger& t, std::uint32_t from) const {
    for (const Trigger& other : view_.triggers()) {
        if (other.token > t.token && other.data->frame == Frame::visit_noun && other.is(surface::any_pronoun)) {
            const auto place = c_.group_with(other.last, other.last + 4, {Marker::to, Marker::lam});
            return place ? std::max(from, place->last) : from;
        }
    }
    return from;
}

std::vector<std::uint32_t> VisitHosts::where_he_is(const Trigger& t) const {
    const std::uint32_t from = t.token > view_.first() + 4 ? t.token - 4 : view_.first();
    for (std::uint32_t i = t.token; i > from; --i) {
        const auto before = view_.word(i - 1) == u"حيث" && i > 1 ? view_.mention_at(i - 2) : std::nullopt;
        if (before && c_.is_place(*before)) {
            return {*before};
        }
    }
    return {};
}

std::vector<std::uint32_t> VisitHosts::welcoming(const Trigger& t) const {
    const Trigger* verb = view_.before(t.token, {Frame::say}, 3);
    if (verb == nullptr || verb->data->id != "say.rahhaba") {
        return {};
    }
    const auto subject = c_.subject_of(*verb);
    const bool state = subject.explicit_ && subject.arguments.front().source == ArgumentSource::mention &&
                       c_.is_place(subject.arguments.front().index);
    return state ? std::vector<std::uint32_t>{subject.arguments.front().index} : std::vector<std::uint32_t>{};
}

bool VisitHosts::tour_opens(const Trigger& t) const {
    constexpr std::uint32_t reach = 14;
    const std::uint32_t from = t.token > view_.first() + reach ? t.token - reach : view_.first();
    for (std::uint32_t i = from; i < t.token; ++i) {
        const bool verb = one_of(view_.word(i), {u"بدا", u"يبدا", u"استهل", u"يستهل", u"بدات", u"تبدا"});
        const auto groups = verb ? view_.groups(i + 1, t.token) : std::vector<Group>();
        const bool there = std::any_of(groups.begin(), groups.end(), [&](const Group& group) {
            return (group.marker == Marker::in || group.marker == Marker::from) && c_.is_place(group.members.front());
        });
        if (there || view_.word(i) == u"مستهل" || view_.word(i) == u"بدايه") {
            return true;
        }
    }
    return false;
}

bool VisitHosts::stays_elsewhere(const Trigger& t, std::uint32_t behind) const {
    if (t.data->id != "travel.halla") {
        return true;
    }
    const auto subject = c_.subject_of(t);
    const bool named = subject.explicit_ && subject.arguments.front().source == ArgumentSource::mention;
    const Mention* m = named ? &view_.mention(subject.arguments.front().index) : nullptr;
    const bool beside = m != nullptr && (m->last == t.token || m->first == t.last ||
                                         (m->first > t.last && view_.is_date(t.last) && m->first - t.last <= 4));
    const bool person = beside && m->kind == MentionKind::person;
    const bool guest = view_.word(behind) == u"ضيفا" && view_.is_cue(behind + 1, view_.cues().on);
    const auto place = c_.place_with(behind, std::min(view_.last(), behind + 4),
                                     {Marker::ba, Marker::in, guest ? Marker::on : Marker::in});
    return person && place && place->first - behind <= 3;
}

bool VisitHosts::covers_countries(const Trigger& t) const {
    constexpr std::uint32_t reach = 4;
    const auto goes = view_.cue_position(t.last, std::min(view_.last(), t.last + reach), view_.cues().tour_goes);
    const auto covers = goes && view_.word(*goes) == u"الي"
                            ? view_.cue_position(*goes + 1, *goes + reach, view_.cues().tour_goes)
                            : goes;
    return covers && one_of(view_.word(*covers), {u"تشمل", u"شملت", u"ستشمل"}) &&
           c_.place_with(t.last, *covers, {Marker::to, Marker::lam, Marker::in}) == std::nullopt;
}

std::vector<std::uint32_t> VisitHosts::toured(std::uint32_t goes, std::uint32_t* last) const {
    constexpr std::uint32_t reach = 24;
    const bool begins = view_.word(goes).ends_with(u"ها"); // "استهلها في مصر"
    std::vector<std::uint32_t> places;
    for (const Group& group : view_.groups(goes, std::min(view_.last(), goes + reach))) {
        const bool there = begins && (group.marker == Marker::in || group.marker == Marker::ba);
        const bool listed = there || group.marker == Marker::bare || group.marker == Marker::to ||
                            group.marker == Marker::from || group.marker == Marker::between;
        if (!listed || !c_.is_place(group.members.front())) {
            break;
        }
        for (const std::uint32_t member : group.members) {
            if (c_.is_place(member)) {
                places.push_back(member);
            }
        }
        *last = group.last;
    }
    return places;
}

} // namespace rabita
