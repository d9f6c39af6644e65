#include "events/frame_context.hpp"

#include <algorithm>

namespace rabita {

namespace {

std::u16string_view without_and(std::u16string_view word) {
    const bool joined = word.size() == 3 && (word.front() == u'و' || word.front() == u'ف');
    return joined ? word.substr(1) : word;
}

/// "ستبدأ", "سيقوم": said of a word where only a verb can stand.
bool tells_future(std::u16string_view word) {
    return word.size() >= 4 && word.front() == u'س' && std::u16string_view(u"يتنا").find(word[1]) != word.npos;
}

} // namespace

/// "نفت الرئاسة أن يكون الوزير قد التقى": the clause that the denial opens.
bool FrameContext::denied_by_speaker(const Trigger& trigger) const {
    constexpr std::uint32_t reach = 14;
    const Trigger* said = nullptr;
    for (const Trigger& other : view_.triggers()) {
        const bool tells = other.finite() && other.data->frame != Frame::light;
        said = other.token < trigger.token && tells ? &other : said;
    }
    if (said == nullptr || said->data->id != "say.nafa" || !trigger.finite()) {
        return false;
    }
    for (std::uint32_t i = said->last; i < trigger.token; ++i) {
        if (view_.is_cue(i, view_.cues().that) && !view_.mention_at(i)) {
            return i - said->last <= reach && trigger.token - i <= reach;
        }
    }
    return false;
}

/// "نفى إجراء أي اتصال", "نفوا أنباء عن محادثات": what is denied to have been at all.
bool FrameContext::denied_any(const Trigger& trigger) const {
    const std::uint32_t from = trigger.token > view_.first() + 4 ? trigger.token - 4 : view_.first();
    if (denied_by_speaker(trigger)) {
        return true;
    }
    bool any = view_.has_cue(from, trigger.token, view_.cues().hearsay);
    for (std::uint32_t i = trigger.token; i > view_.first() && trigger.token - i < 3; --i) {
        any = any || view_.word(i - 1) == u"اي";
    }
    // "لم يتلق أي اتصال"; that no agenda has a visit does not deny it.
    const bool held = trigger.data->frame == Frame::talk_noun || trigger.data->frame == Frame::call_noun;
    for (std::uint32_t i = from; any && held && i < trigger.token; ++i) {
        if (one_of(without_and(view_.word(i)), {u"لم", u"ليس", u"ليست"})) {
            return true;
        }
    }
    return any && view_.has_cue(view_.first(), trigger.token, view_.cues().cancelled);
}

/// A verb that says no more than that something took place.
bool FrameContext::happens(std::uint32_t token) const {
    return std::any_of(view_.triggers().begin(), view_.triggers().end(),
                       [&](const Trigger& t) { return t.token == token && t.data->frame == Frame::light; }) ||
           view_.is_cue(token, view_.cues().happens);
}

/// "لإجراء محادثات", "للقاء": what somebody came for; whether it came about is told elsewhere.
bool FrameContext::purpose(const Trigger& trigger) const {
    const bool to_hold = one_of(view_.word(trigger.token - 1),
                                {u"لاجراء", u"لعقد", u"لخوض", u"لاستيناف", u"لمواصله", u"لبدء", u"لاستكمال"});
    // "صورا للقاء الذي جمعهما" tells of one that was.
    const bool described = view_.analysis().is_word(trigger.last) &&
                           view_.analysis().cue(trigger.last, view_.cues().relative, 0) != nullptr;
    // "أهمية لزيارة الرئيس إلى": whose visit it is, nobody's purpose.
    const auto owner = view_.mention_at(trigger.last);
    const bool owned =
        trigger.data->frame == Frame::visit_noun && owner && view_.mention(*owner).kind == MentionKind::person &&
        place_with(view_.mention(*owner).last, view_.mention(*owner).last + 4, {Marker::to, Marker::lam});
    return trigger.is(surface::noun) && !described && !owned && (to_hold || (trigger.proclitics & proclitic::lam) != 0);
}

/// "وافق كيم على عقد قمة": agreed on, not yet held.
bool FrameContext::agreed_on(const Trigger& noun) const {
    const Analysis& a = view_.analysis();
    for (std::uint32_t back = 1; back <= 2 && noun.token >= view_.first() + back; ++back) {
        const std::uint32_t on = noun.token - back;
        if (a.is_word(on) && a.cue(on, view_.cues().on, 0) != nullptr) {
            const std::uint32_t from = on > view_.first() + 8 ? on - 8 : view_.first();
            return view_.has_cue(from, on, view_.cues().agreed);
        }
    }
    return false;
}

/// "إلى عقد قمة", "من أجل إجراء محادثات": the holding of it is aimed at.
bool FrameContext::aimed_at(const Trigger& noun) const {
    return one_of(view_.word(noun.token - 1), {u"عقد", u"اجراء", u"استضافه", u"تنظيم"}) &&
           one_of(view_.word(noun.token - 2),
                  {u"الي", u"علي", u"اجل", u"بشان", u"حول", u"بهدف", u"قرار", u"امكانيه", u"فكره", u"فرص"});
}

/// "وكانت الشركة قد بثت الشريط قبيل زيارة الملك": what went before it is over, and so is it.
bool FrameContext::told_of_the_past(std::uint32_t token) const {
    bool was = false;
    for (std::uint32_t i = view_.first(); i < token; ++i) {
        was = was || one_of(view_.word(i), {u"كان", u"وكان", u"كانت", u"وكانت", u"كانا", u"وكانا"});
        if (was && view_.word(i) == u"قد") {
            return true;
        }
    }
    return false;
}

/// "قبل القمة", "قبل ساعات من لقائه" look forward to it; "عقب لقائه", "بعد أسبوعين فقط من القمة" look back.
std::optional<Status> FrameContext::before_or_after(const Trigger& noun) const {
    const std::uint32_t from = noun.token > view_.first() + 7 ? noun.token - 7 : view_.first();
    for (std::uint32_t i = noun.token; i > from; --i) {
        const std::uint32_t at = i - 1;
        if (!view_.analysis().is_word(at) || view_.mention_at(at)) {
            return std::nullopt;
        }
        if (view_.word(at) == u"قبل" && view_.word(at - 1) == u"من") {
            return std::nullopt; // "أشاد من قبل بقمته"
        }
        if (view_.is_cue(at, view_.cues().ahead)) {
            return told_of_the_past(at) ? Status::occurred : Status::planned;
        }
        if (view_.is_cue(at, view_.cues().past)) {
            return Status::occurred;
        }
        if (noun.token - at >= 3 && !view_.is_cue(at, view_.cues().span)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

/// "من الأفضل إلغاء اللقاء", "لوح بإلغاء القمة": nothing is called off yet.
bool FrameContext::only_thought_of(std::uint32_t cancelling) const {
    const std::uint32_t from = cancelling > view_.first() + 3 ? cancelling - 3 : view_.first();
    for (std::uint32_t i = from; i < cancelling; ++i) {
        if (one_of(view_.word(i),
                   {u"الافضل",   u"احتمال", u"احتمالات", u"باحتمال", u"امكانيه", u"بامكانيه", u"لوح",
                    u"لوحت",     u"يلوح",   u"تلوح",     u"التلويح", u"ملوحا",   u"مهددا",    u"التهديد",
                    u"بالتهديد", u"هدد",    u"هددت",     u"يهدد",    u"تهدد",    u"عدم",      u"ربما"})) {
            return true;
        }
    }
    return false;
}

/// Words right before the trigger that deny it: "لم يلتق", "ألغى الوزير زيارة", "هددت بإلغاء القمة" (not yet).
std::optional<Status> FrameContext::denied_before(const Trigger& trigger) const {
    const std::uint32_t from = trigger.token > view_.first() + 14 ? trigger.token - 14 : view_.first();
    std::uint32_t words = 0; // between, without those who do it
    for (std::uint32_t i = trigger.token; i > from && words <= 6; --i) {
        const std::uint32_t at = i - 1;
        if (view_.mention_at(at)) {
            continue;
        }
        ++words;
        if (!view_.analysis().is_word(at)) {
            continue;
        }
        // "لم يجر أي لقاء"
        const bool near = trigger.token - at <= (view_.word(trigger.token - 1) == u"اي" ? 3U : 2U);
        // "لم يستغرق اللقاء" is no denial of it; "لم يعقد اجتماع" is.
        const bool exists = trigger.finite() || trigger.token - at == 1 || happens(at + 1);
        if (near && exists && one_of(without_and(view_.word(at)), {u"لم", u"لن", u"دون", u"بدون", u"امتنع"})) {
            return Status::denied;
        }
        // "من دون أن تكون هناك لقاءات"
        const bool without = view_.word(at) == u"دون" && view_.word(at + 1) == u"ان" && happens(at + 2);
        if (without && trigger.is(surface::noun) && trigger.token - at <= 4) {
            return Status::denied;
        }
        // "رفض X، خلال لقائه نظيره، الشروط": no meeting was refused.
        const bool there = trigger.is(surface::noun) && view_.is_cue(trigger.token - 1, view_.cues().occasion);
        const Reading* off = words <= 3 && !there ? view_.analysis().cue(at, view_.cues().cancelled) : nullptr;
        if (off != nullptr) {
            const Trigger* say = view_.before(at, {Frame::say}, 6);
            const bool threat =
                (off->proclitics & proclitic::ba) != 0 && say != nullptr && say->data->plover == "THREATEN";
            return threat || only_thought_of(at) ? Status::planned : Status::denied;
        }
    }
    return std::nullopt;
}

/// "كان من المقرر أن يلتقي ... لكنه ألغى": it was to be, and something is called off.
bool FrameContext::was_to_be(std::uint32_t planned) const {
    const std::uint32_t from = planned > view_.first() + 2 ? planned - 2 : view_.first();
    for (std::uint32_t i = from; i < planned; ++i) {
        if (one_of(view_.word(i), {u"كان", u"وكان", u"كانت", u"وكانت"})) {
            return view_.has_cue(view_.first(), view_.last(), view_.cues().cancelled);
        }
    }
    return false;
}

/// "أن يلتقي", "سوف يلتقي", "قد يلتقي"; but for "مون جاي-إن يلتقي".
bool FrameContext::makes_future(std::uint32_t token) const {
    return one_of(view_.word(token), {u"ان", u"سوف", u"قد"}) && !view_.mention_at(token);
}

/// "استقبله الملك قبل أن يلتقي ولي العهد": one thing after the other, in the past.
bool FrameContext::before_that(const Trigger& verb) const {
    if (view_.word(verb.token - 1) != u"ان" || view_.word(verb.token - 2) != u"قبل") {
        return false;
    }
    const Trigger* main = nullptr;
    for (const Trigger& other : view_.triggers()) {
        main = other.token < verb.token && other.finite() ? &other : main;
    }
    return main != nullptr && main->is(surface::perfect) && main->data->frame != Frame::say;
}

Status FrameContext::status_of_verb(const Trigger& verb) const {
    if (verb.is(surface::imperfect)) {
        // "في زيارة يلتقي خلالها نظيره" is ahead; "المرة الأولى التي يزور فيها" counts what took place.
        const std::uint32_t from = verb.token > view_.first() + 4 ? verb.token - 4 : view_.first();
        bool counted = false;
        for (std::uint32_t i = from; i < verb.token; ++i) {
            counted = counted || one_of(view_.word(i), {u"المره", u"مره"});
        }
        if (before_that(verb)) {
            return Status::occurred;
        }
        const bool in_the_past = std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& t) {
            const bool tells = t.data->frame != Frame::say && t.data->frame != Frame::message_noun;
            return t.token < verb.token && t.finite() && t.is(surface::perfect) && tells && !verb.is(surface::dual);
        });
        const bool when = one_of(view_.word(verb.token - 1), {u"عندما", u"حين", u"حينما"}) &&
                          view_.word(verb.token - 2) != u"في" && !in_the_past; // "في حين يلتقي": while
        const bool ahead = when || makes_future(verb.token - 1) || heading_there(verb) ||
                           (verb.proclitics & proclitic::lam) != 0 ||
                           (view_.is_cue(verb.last, view_.cues().during_it) && !counted);
        if (ahead) {
            return Status::planned;
        }
    }
    if (verb.is(surface::perfect)) {
        return Status::occurred;
    }
    // "سيزور باريس ويلتقي نظيره": the future of the verb before.
    const Trigger* previous = nullptr;
    for (const Trigger& other : view_.triggers()) {
        previous = other.token < verb.token && other.finite() ? &other : previous;
    }
    const bool goes_on = (verb.proclitics & proclitic::conjunction) != 0 && previous != nullptr &&
                         previous->is(surface::imperfect) && (previous->proclitics & proclitic::sin) != 0;
    return goes_on ? Status::planned : Status::occurred;
}

/// What the words behind a noun say of it: "القمة المقبلة", "اللقاء الأخير", "الزيارة التي ستبدأ", "الزيارة التي قام
/// بها".
std::optional<Status> FrameContext::described_as(const Trigger& noun) const {
    if (one_of(view_.word(noun.last), {u"الاخير", u"الاخيره", u"السابق", u"السابقه", u"الماضي", u"الماضيه"}) ||
        one_of(view_.word(noun.token - 1), {u"اخر", u"واخر"})) {
        return Status::occurred;
    }
    // "أجل زيارة كانت مقررة إلى سويسرا": called off
    if (!noun.is(surface::definite) && one_of(view_.word(noun.last), {u"كان", u"كانت"}) &&
        one_of(view_.word(noun.last + 1), {u"مقررا", u"مقرره"})) {
        return Status::denied;
    }
    // "القمة بين مصر والأردن، المقررة في مايو": who meets may stand between.
    std::uint32_t words = 0;
    for (std::uint32_t i = noun.last; i < view_.last() && words < 4; ++i) {
        if (view_.mention_at(i) || view_.analysis().mark(i) == u',') {
            continue;
        }
        const bool other = std::any_of(view_.triggers().begin(), view_.triggers().end(),
                                       [&](const Trigger& t) { return t.token == i; });
        std::uint8_t proclitics = 0;
        view_.analysis().stripped_flags(i, &proclitics);
        const bool aim = (proclitics & proclitic::lam) != 0; // "زيارة إلى X لبحث ترتيبات القمة المقبلة"
        if (!view_.analysis().is_word(i) || aim || view_.is_cue(i, view_.cues().that)) {
            break;
        }
        if (one_of(view_.word(i), {u"حيث", u"اذ", u"بشان", u"حول", u"عن", u"لبحث", u"بخصوص", u"لمناقشه"})) {
            break; // "محادثات بشأن احتمال الانسحاب": what it was about
        }
        const bool dates_it = view_.is_cue(i, view_.cues().ahead); // "زيارة إلى X قبيل القمة"
        if (view_.analysis().cue(i, view_.cues().planned, 0) != nullptr && !dates_it) {
            return Status::planned;
        }
        if (other) {
            break;
        }
        ++words;
    }
    const std::uint32_t reach = std::min(view_.last(), noun.last + 16);
    for (std::uint32_t i = noun.last; i + 1 < reach; ++i) {
        if (view_.analysis().is_word(i) && view_.analysis().cue(i, view_.cues().relative, 0) != nullptr) {
            return tells_future(view_.word(i + 1)) ? std::optional(Status::planned)
                   : holds(i + 1)                  ? std::optional(Status::occurred)
                                                   : std::nullopt;
        }
    }
    return std::nullopt;
}

/// A past verb that holds an event: "التي أجراها", "الذي عقد".
bool FrameContext::holds(std::uint32_t token) const {
    return std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& t) {
        return t.token == token && t.data->frame == Frame::light && t.is(surface::perfect);
    });
}

/// "اللقاء قد يعقد في يونيو"
bool FrameContext::may_come_about(const Trigger& noun) const {
    const std::uint32_t end = std::min(view_.last(), noun.last + 4);
    for (std::uint32_t i = noun.last; i + 1 < end; ++i) {
        if (view_.word(i) == u"قد") {
            return view_.is_cue(i + 1, view_.cues().happens);
        }
    }
    return false;
}

/// "القمة بين A وB ستبدأ غدا"
bool FrameContext::will_begin(const Trigger& noun) const {
    for (const Trigger& next : view_.triggers()) {
        if (next.token > noun.token && next.finite()) {
            const bool of_noun = next.data->frame == Frame::light || next.data->frame == Frame::gather;
            return of_noun && (next.proclitics & proclitic::sin) != 0 && next.token - noun.token <= 14 &&
                   (next.proclitics & proclitic::conjunction) == 0;
        }
    }
    return false;
}

/// "أعلن أن بلاده ستبدأ العملية، خلال لقاء مع": the comma ends what is announced.
bool FrameContext::set_off(const Trigger& noun) const {
    const bool comma = noun.token > view_.first() + 1 && view_.analysis().mark(noun.token - 2) == u',';
    return comma && one_of(view_.word(noun.token - 1), {u"خلال", u"اثناء"}) &&
           std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& t) {
               return t.data->frame == Frame::say && t.is(surface::perfect) && t.token < noun.token;
           });
}

/// "سيؤكد خلال لقائه": what is to come during an event waits for it.
bool FrameContext::during_future(const Trigger& noun) const {
    const std::uint32_t during = noun.token - 1;
    if (noun.token == view_.first() || !one_of(view_.word(during), {u"خلال", u"اثناء"}) || set_off(noun)) {
        return false;
    }
    const std::uint32_t from = during > view_.first() + 8 ? during - 8 : view_.first();
    for (std::uint32_t i = during; i > from; --i) {
        const bool known = std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& t) {
            return t.token == i - 1 && (t.proclitics & proclitic::sin) != 0;
        });
        if (known ||
            (tells_future(view_.word(i - 1)) && !view_.mention_at(i - 1) && view_.analysis().flags(i - 1) == 0)) {
            return true;
        }
    }
    return false;
}

/// "توجه إلى أنقرة، حيث يجري محادثات": he is on his way to it.
bool FrameContext::heading_there(const Trigger& trigger) const {
    constexpr std::uint32_t reach = 30;
    if (view_.word(trigger.token - 1) != u"حيث") {
        return false;
    }
    const Trigger* journey = view_.before(trigger.token, {Frame::travel, Frame::leave}, reach);
    return journey != nullptr && journey->is(surface::perfect) && journey->data->id != "travel.wasala";
}

/// The status of the verb that carries a noun: "سيجري محادثات", "لم يعقد اجتماعا", "يجري خلالها مباحثات".
std::optional<Status> FrameContext::carried(const Trigger& noun) const {
    const Trigger* light = view_.before(noun.token, {Frame::light}, 14);
    if (light == nullptr || set_off(noun)) {
        return std::nullopt;
    }
    if ((light->proclitics & proclitic::sin) != 0) {
        return Status::planned;
    }
    const std::u16string_view before = view_.word(light->token - 1);
    if (one_of(before, {u"لم", u"لن"}) || (noun.token - light->token <= 3 && one_of(before, {u"ولم", u"ولن"}))) {
        return Status::denied;
    }
    const bool ahead =
        light->is(surface::imperfect) &&
        (makes_future(light->token - 1) || view_.is_cue(light->last, view_.cues().during_it) || heading_there(*light));
    return ahead ? std::optional(Status::planned) : std::nullopt;
}

Status FrameContext::status_of_noun(const Trigger& noun) const {
    // "أكد أن لقاءه بالرئيس سيبحث": what it will do, so it is to come
    if (noun.token == view_.first() || view_.is_cue(noun.token - 1, view_.cues().that)) {
        constexpr std::uint32_t reach = 12;
        for (const Trigger& t : view_.triggers()) {
            if (t.token > noun.last && t.token - noun.last <= reach && t.finite()) {
                if ((t.proclitics & proclitic::sin) != 0 && view_.light_gap(noun.last, t.token)) {
                    return Status::planned;
                }
                break;
            }
        }
    }
    // "وناقشا إمكانية عودته خلال لقاء بينهما"
    const Trigger* main = nullptr;
    for (const Trigger& t : view_.triggers()) {
        main = t.token < noun.token && t.finite() && main == nullptr ? &t : main;
    }
    const bool occasion = one_of(view_.word(noun.token - 1), {u"خلال", u"عقب", u"اثر", u"اثناء"});
    if (occasion && main != nullptr && main->data->frame == Frame::talk && main->is(surface::perfect)) {
        return Status::occurred;
    }
    // "على ضرورة عقد قمة", "خطط لعقد اللقاء"
    const std::u16string_view holding = view_.word(noun.token - 1);
    const bool wanted = one_of(holding, {u"عقد", u"اجراء"}) &&
                        one_of(view_.word(noun.token - 2), {u"ضروره", u"اهميه", u"علي", u"امكانيه"});
    const bool in_plans = one_of(holding, {u"لعقد", u"لاجراء"}) &&
                          one_of(view_.word(noun.token - 2), {u"خطط", u"خططا", u"خطه", u"استعدادات", u"ترتيبات",
                                                              u"تحضيرات", u"الاستعدادات", u"الترتيبات", u"التحضيرات"});
    if (wanted || in_plans || agreed_on(noun) || aimed_at(noun)) {
        return Status::planned;
    }
    if (const auto order = before_or_after(noun)) {
        return *order;
    }
    if (may_come_about(noun) || purpose(noun) || will_begin(noun) ||
        (noun.data->frame != Frame::visit_noun && during_future(noun))) {
        return Status::planned;
    }
    return carried(noun).value_or(Status::occurred);
}

Status FrameContext::status_of(const Trigger& trigger) const {
    if (const auto denied = denied_before(trigger)) {
        return *denied;
    }
    if (denied_any(trigger)) {
        return Status::denied;
    }
    if ((trigger.proclitics & proclitic::sin) != 0) {
        return Status::planned;
    }
    if (trigger.finite() && trigger.is(surface::perfect)) {
        return Status::occurred;
    }
    if (const auto described = trigger.is(surface::noun) ? described_as(trigger) : std::nullopt) {
        return *described;
    }
    const std::uint32_t reach = set_off(trigger) ? 1 : 6;
    const std::uint32_t from = trigger.token > view_.first() + reach ? trigger.token - reach : view_.first();
    // "اتفقا على الانتخابات خلال اجتماعهما": what they agreed on is to come, the meeting was.
    const bool at_it = trigger.is(surface::noun) && one_of(view_.word(trigger.token - 1), {u"خلال", u"اثناء", u"عقب"});
    for (std::uint32_t i = from; i < trigger.token; ++i) {
        const bool agreed = at_it && view_.is_cue(i, view_.cues().agreed);
        if (!view_.mention_at(i) && !agreed && view_.is_cue(i, view_.cues().planned)) {
            return was_to_be(i) ? Status::denied : Status::planned;
        }
    }
    return trigger.finite() ? status_of_verb(trigger) : status_of_noun(trigger);
}

} // namespace rabita
