#include "events/visit_people.hpp"

#include <algorithm>

namespace rabita {

bool VisitPeople::others_travel(const Trigger& t, const Arguments& visitors) const {
    const bool said = visitors.front().source == ArgumentSource::mention;
    if (t.is(surface::plural) && (!said || visitors.size() == 1)) {
        return !said || view_.mention(visitors.front().index).number == Number::singular;
    }
    const Analysis& a = view_.analysis();
    std::uint32_t at = t.last;
    while (at < view_.last() && view_.is_date(at)) {
        ++at;
    }
    if (!a.is_word(at) || view_.mention_at(at) || a.find(at, EntryKind::trigger) != nullptr) {
        return false;
    }
    const std::u16string_view word = view_.word(at);
    const bool digits = !word.empty() && word.front() >= u'0' && word.front() <= u'9';
    const bool counted =
        digits || one_of(word, {u"نسبه", u"قرابه", u"عدد", u"اعداد", u"الاف", u"ميات", u"عشرات", u"دفعه", u"مجموعه"});
    const bool common = (a.flags(at) & word_flag::common) != 0;
    const bool theirs = common && !a.has_article(at) && word.size() > 5 &&
                        (word.ends_with(u"ها") || word.ends_with(u"هم")) && word.front() != u'ب' &&
                        word.front() != u'ل' && word.front() != u'خ';
    // "تصل الرسالة إلى الملك"; "وصل المطار" tells where to.
    const bool thing = common && word.starts_with(u"ال") && word != u"الان" && t.data->frame == Frame::travel &&
                       a.find(at, EntryKind::cue) == nullptr && a.find(at, EntryKind::day_word) == nullptr &&
                       view_.has_cue(at + 1, std::min(view_.last(), at + 4), view_.cues().to);
    return counted || theirs || thing;
}

bool VisitPeople::told_of_someone(const Trigger& t, bool performed) const {
    if (t.data->id != "visit.ziyara") {
        const std::uint32_t from = t.token > view_.first() + 8 ? t.token - 8 : view_.first();
        return t.data->id == "visit.rihla" && view_.has_cue(from, t.token, view_.cues().cancelled);
    }
    std::u16string_view word = view_.word(t.last);
    const bool by = word == u"من" && !view_.is_date(t.last + 1) &&
                    !view_.has_cue(t.last + 1, t.last + 2, view_.cues().span) && !named_at(t.last + 1);
    word.remove_prefix(word.starts_with(u'ل') && word.size() > 4 ? 1 : 0);
    const bool strangers = one_of(word, {u"وفد", u"وفود", u"مفتشي", u"مفتشين", u"مسوول", u"مسوولين", u"فريق", u"اعضاء",
                                         u"وفده", u"وفدها", u"برلمانيين", u"خبراء", u"نواب", u"وزراء", u"قاده"});
    const bool remark = one_of(view_.word(t.token - 1), {u"هذه", u"وهذه", u"انها", u"بانها", u"تلك"}) && !performed;
    return !by && !strangers && !remark;
}

bool VisitPeople::named_at(std::uint32_t token) const {
    const auto mention = view_.mention_at(token);
    return mention && (view_.mention(*mention).kind != MentionKind::person || view_.mention(*mention).named() ||
                       view_.mention(*mention).definite);
}

const std::string& VisitPeople::state_of(const Mention& m) const {
    const bool known = m.state.empty() && m.officials.size() == 1;
    return known ? view_.analysis().lexicon().officials[m.officials.front()].state : m.state;
}

void VisitPeople::from_elsewhere(const Trigger& t, const std::vector<std::uint32_t>& places,
                                 Arguments& visitors) const {
    if (visitors.size() != 1 || places.size() != 1) {
        return;
    }
    const std::string& host = view_.mention(places.front()).state;
    const bool said = visitors.front().source == ArgumentSource::mention;
    if (said ? state_of(view_.mention(visitors.front().index)) != host : !t.is(surface::any_pronoun) && !his_word(t)) {
        return;
    }
    std::optional<std::uint32_t> other;
    bool of_host = said;
    for (const Group& group : view_.groups(view_.first(), t.token)) {
        const Mention& m = view_.mention(group.members.back());
        if (m.kind != MentionKind::person || m.number != Number::singular || group.members.size() != 1) {
            continue;
        }
        of_host = of_host || state_of(m) == host;
        const bool beside = t.token - group.last <= 3 && (group.marker == Marker::with || group.marker == Marker::ba);
        other =
            beside && !state_of(m).empty() && state_of(m) != host ? std::optional(group.members.back()) : std::nullopt;
    }
    if (other && of_host) {
        visitors.front().source = ArgumentSource::mention;
        visitors.front().index = *other;
    }
}

std::optional<std::uint32_t> VisitPeople::his_word(const Trigger& t) const {
    for (std::uint32_t i = t.last; i < std::min(view_.last(), t.last + 5); ++i) {
        if (one_of(view_.word(i), {u"له", u"لها"})) {
            return i;
        }
        if (!view_.analysis().is_word(i) || !view_.word(i).ends_with(u'ه') || view_.mention_at(i)) {
            break;
        }
    }
    return std::nullopt;
}

VisitPeople::Arguments VisitPeople::reporter(const Trigger& t) const {
    if (t.token < view_.first() + 3 || !one_of(view_.word(t.token - 1), {u"حول", u"عن", u"بشان"})) {
        return {};
    }
    const std::uint32_t gap = view_.analysis().mark(t.token - 2) == u',' ? 3 : 2;
    const auto before = view_.mention_at(t.token - gap);
    if (!before || view_.mention(*before).kind != MentionKind::person || !view_.mention(*before).named()) {
        return {};
    }
    ArgumentMention he;
    he.role = Role::visitor;
    he.index = *before;
    return {he};
}

bool VisitPeople::invited_to(const Trigger& t) const {
    const auto owner = view_.mention_at(t.last);
    const bool of_somebody =
        owner && view_.mention(*owner).kind == MentionKind::person && (t.proclitics & proclitic::lam) == 0;
    const bool other_deed = verbal_noun(view_.word(t.token - 1)) || view_.is_cue(t.token - 1, view_.cues().cancelled);
    return !of_somebody || !other_deed;
}

bool VisitPeople::sent_by_others(const Trigger& t) const {
    return one_of(view_.word(t.last),
                  {u"وفد", u"وفود", u"فريق", u"مفتشو", u"مراقبو", u"خبراء", u"مسوولون", u"نواب", u"اعضاء", u"مبعوثون"});
}

bool VisitPeople::headless(const Trigger& t, const Arguments& visitors) const {
    if (visitors.front().source == ArgumentSource::mention) {
        return false;
    }
    const Analysis& a = view_.analysis();
    std::uint32_t behind = t.last;
    while (one_of(view_.word(behind), {u"بعد", u"ذلك", u"بعدها", u"لاحقا", u"ايضا", u"كذلك", u"بدوره", u"بعديذ"})) {
        ++behind; // "وسيتوجه بعد ذلك إلى"
    }
    return a.is_word(behind) && !view_.is_date(behind) && a.cue(behind, view_.cues().to) == nullptr &&
           a.cue(behind, view_.cues().in) == nullptr && !view_.mention_at(behind);
}

std::optional<ArgumentMention> VisitPeople::person_led(const Trigger& t, const Arguments& visitors) const {
    const bool body = !visitors.empty() && visitors.front().source == ArgumentSource::mention &&
                      view_.mention(visitors.front().index).kind != MentionKind::person;
    std::optional<ArgumentMention> out;
    for (const Group& group : view_.groups(view_.first(), t.token)) {
        const bool person =
            group.members.size() == 1 && view_.mention(group.members.front()).kind == MentionKind::person;
        if (body && person) {
            out.emplace();
            out->role = Role::visitor;
            out->index = group.members.front();
        }
    }
    return out;
}

std::optional<ArgumentMention> VisitPeople::officer_of(const Trigger& t, const Arguments& visitors) const {
    constexpr std::uint32_t near = 2;
    const auto person = c_.relative_before(t.token) ? person_led(t, visitors) : std::nullopt;
    const bool his = person &&
                     view_.mention(visitors.front().index).first - view_.mention(person->index).last <= near &&
                     view_.mention(visitors.front().index).first >= view_.mention(person->index).last;
    return his ? person : std::nullopt;
}

bool VisitPeople::round_of_talks(const Trigger& t) const {
    constexpr std::uint32_t reach = 4; // "الجولة الأولى من محادثات"
    for (std::uint32_t i = t.last; i < std::min(view_.last(), t.last + reach); ++i) {
        const bool talks = std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& o) {
            return o.token == i && (o.data->frame == Frame::talk_noun || o.data->frame == Frame::call_noun);
        });
        if (talks) {
            return true;
        }
    }
    return false;
}

bool VisitPeople::sees_things(const Trigger& t) const {
    const Analysis& a = view_.analysis();
    // "السياح الراغبين في زيارة تونس"
    if (t.token > view_.first() + 1 && one_of(view_.word(t.token - 1), {u"في", u"ب"}) &&
        one_of(view_.word(t.token - 2), {u"الراغبين", u"الراغبون", u"راغبين", u"الراغبه", u"الراغب", u"يرغبون"})) {
        return true;
    }
    const std::uint32_t next = t.last;
    if (t.is(surface::definite | surface::any_pronoun) || !a.is_word(next) || !a.has_article(next) ||
        view_.mention_at(next) || view_.is_date(next) || (a.flags(next) & word_flag::common) == 0 ||
        one_of(view_.word(next), {u"العمل", u"الدوله", u"الصداقه", u"المجامله", u"الوفد", u"السيد", u"السيده"})) {
        return false;
    }
    const auto groups = view_.groups(next, std::min(view_.clause_end(t.token), next + 12));
    // "طلب زيارة القوات البحرية المصرية إلى عدن": the forces go there
    if (one_of(view_.word(next), {u"القوات", u"السفن", u"السفينه", u"الطلاب", u"الخبراء", u"السياح", u"الحجاج",
                                  u"المفتشين", u"الصحفيين", u"الفريق", u"الاطباء", u"النشطاء"})) {
        return true;
    }
    return std::none_of(groups.begin(), groups.end(), [](const Group& group) {
        return group.marker == Marker::to || group.marker == Marker::lam || group.marker == Marker::bare;
    });
}

bool VisitPeople::journey_told(const Trigger& t) const {
    constexpr std::uint32_t reach = 14;
    return !t.is(surface::definite | surface::any_pronoun) && view_.word(t.token - 1) == u"في" &&
           std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& o) {
               return o.data->frame == Frame::visit_noun && o.token < t.token && t.token - o.token <= reach &&
                      found_visit(o.token);
           });
}

bool VisitPeople::found_visit(std::uint32_t trigger) const {
    return std::any_of(c_.found().begin(), c_.found().end(),
                       [&](const EventMention& e) { return e.type == EventType::visit && e.trigger == trigger; });
}

bool VisitPeople::for_days(std::uint32_t from) const {
    for (std::uint32_t i = from; i < std::min(view_.last(), from + 4); ++i) {
        if (one_of(view_.word(i), {u"يوما", u"يومين", u"ايام", u"ساعه", u"ساعات", u"ساعتين", u"ليله", u"ليلتين",
                                   u"اسبوعا", u"اسبوعين", u"اسابيع"})) {
            return true;
        }
    }
    return false;
}

bool VisitPeople::journey_noun(const Trigger& t) const {
    const bool behind_preposition =
        view_.word(t.token) == u"توجه" &&
        one_of(view_.word(t.token - 1), {u"من", u"قبل", u"بعد", u"قبيل", u"عند", u"لدى", u"لدي", u"مع"});
    const auto owner = view_.groups(t.last, t.last + 1);
    const Analysis& a = view_.analysis();
    const bool of_thing = t.data->id == "travel.tawajada" && a.is_word(t.last) && a.has_article(t.last) &&
                          (a.flags(t.last) & word_flag::common) != 0 && !view_.mention_at(t.last);
    return (behind_preposition && (owner.empty() || owner.front().marker != Marker::bare)) || of_thing;
}

void call_on(FrameContext& context, const Trigger& t, const VisitPeople::Arguments& visitor, std::uint32_t from,
             std::uint32_t end) {
    constexpr std::uint32_t longest_gap = 10;
    const auto host = context.group_with(from, std::min(end, from + longest_gap), {Marker::bare});
    if (!host || !context.view().only_dates(context.view().past_aside(from), host->first) ||
        context.view().mention(host->members.front()).kind != MentionKind::person ||
        context.view().mention(visitor.front().index).kind != MentionKind::person) {
        return;
    }
    EventMention event = context.begin(EventType::meeting, t, t.token, host->last, "meet.paid-visit");
    event.cameo = "040";
    event.arguments = as_role(visitor, Role::participant);
    for (ArgumentMention& argument : event.arguments) {
        argument.side = 0;
    }
    for (ArgumentMention argument : context.arguments(*host, Role::participant)) {
        argument.side = 1;
        event.arguments.push_back(argument);
    }
    context.add(std::move(event));
}

} // namespace rabita
