#include "events/frame_context.hpp"
#include "mentions/temporal.hpp"

#include <algorithm>

namespace rabita {

/// "سلمه دعوة لزيارة باريس في نوفمبر": the day of the journey is not the day of the letter. Gives where the journey
/// begins, else `end`.
std::uint32_t FrameContext::journey_asked(const Trigger& trigger, std::uint32_t end) const {
    const Frame frame = trigger.data->frame;
    if (frame != Frame::send && frame != Frame::carry && frame != Frame::get && frame != Frame::invite) {
        return end;
    }
    for (const Trigger& other : view_.triggers()) {
        if (other.token > trigger.token && other.data->frame == Frame::visit_noun) {
            return std::min(end, other.token);
        }
    }
    return end;
}

/// "لأول مرة منذ نهاية الحرب في 1953": the day of something else.
bool FrameContext::since(const Trigger& trigger, std::uint32_t date) const {
    const std::uint32_t first = view_.date(date).first;
    const std::uint32_t from = std::max({view_.first(), trigger.last, first > 8 ? first - 8 : 0U});
    for (std::uint32_t i = from; i < first; ++i) {
        if (view_.analysis().is_word(i) && view_.analysis().text().word(i) == u"منذ") {
            return true;
        }
    }
    return false;
}

/// The date of an event told by `trigger`: in its clause, else right before it, else behind it as far as no other
/// event is told.
/// "26 مايو: يلتقي X وY": the day under which a chronicle enters what the sentence tells.
std::optional<std::uint32_t> FrameContext::entry_date() const {
    const std::uint32_t first = view_.first() + (view_.analysis().mark(view_.first()) == u'-' ? 1U : 0U);
    const auto date = view_.date_in(first, first + 1);
    const bool enters =
        date && view_.date(*date).first == first && view_.analysis().mark(view_.date(*date).last) == u':';
    return enters ? date : std::nullopt;
}

std::optional<std::uint32_t> FrameContext::nearest_date(const Trigger& trigger, std::uint32_t last) const {
    // "عقد، الثلاثاء الماضي، قمة مع X، عرضها التلفزيون الخميس"
    const Trigger* carrier = trigger.is(surface::noun) ? carrier_of(trigger) : nullptr;
    if (carrier != nullptr && carrier->data->frame == Frame::light && trigger.token - carrier->last <= 6) {
        const auto date = view_.date_in(carrier->last, trigger.token);
        if (date && fits(trigger, last, *date) && view_.only_dates(carrier->last, trigger.token)) {
            return date;
        }
    }
    // "زيارة X إلى مسقط في يناير 2013، ثم زيارته للدوحة في نوفمبر 2021": right behind the words that tell it
    if (trigger.is(surface::noun) && view_.is_cue(last, view_.cues().in)) {
        const auto date = view_.date_in(last + 1, last + 2);
        if (date && view_.date(*date).first == last + 1 && fits(trigger, last, *date)) {
            return date;
        }
    }
    const std::uint32_t end = std::min(std::max(view_.clause_end(trigger.token), last), other_day(trigger, last));
    if (const auto date = view_.date_in(trigger.token, journey_asked(trigger, end));
        date && fits(trigger, last, *date)) {
        return date;
    }
    if (looked_forward_to(trigger)) {
        return std::nullopt; // "أجرى أمس محادثات قبل القمة"
    }
    const std::uint32_t before = trigger.token > view_.first() + 12 ? trigger.token - 12 : view_.first();
    for (std::uint32_t i = trigger.token; i > before; --i) {
        if (view_.analysis().is_word(i - 1) && view_.analysis().cue(i - 1, view_.cues().that) != nullptr) {
            break; // the day something was said
        }
        if (trigger.is(surface::noun) && one_of(view_.word(i - 1), {u"حول", u"بشان", u"بخصوص", u"ضروره", u"اهميه"})) {
            break; // "تصريح الوزير الاثنين حول استعداده للقاء"
        }
        if (trigger.is(surface::noun) && announced_about(i - 1)) {
            break; // "الإعلان في مارس عن قمة"
        }
        if (spoken_of(trigger) && said_at(i - 1)) {
            break; // "تحدث في مارس عن قمة"
        }
        if (event_offset(view_.analysis(), i - 1)) {
            return std::nullopt; // "بعد يوم من لقائه": another day than the one told before
        }
        if (const auto date = view_.date_in(i - 1, i); date && fits(trigger, last, *date)) {
            const bool then = one_of(view_.word(trigger.token - 1), {u"عندما", u"حين", u"حينما"});
            const bool inside = !then && belongs_aside(view_.date(*date).first) &&
                                view_.analysis().mark(view_.date(*date).last) == u',';
            if (dated_before(trigger, *date) || day_of_saying(trigger, *date) || inside) {
                return std::nullopt;
            }
            return purpose(trigger) && after_perfect(trigger) ? std::nullopt : date; // "وصل الخميس لإجراء محادثات"
        }
    }
    std::uint32_t reach = other_day(trigger, last);
    for (const Trigger& other : view_.triggers()) {
        const bool tells = other.data->frame != Frame::light && other.data->frame != Frame::message_noun &&
                           other.data->frame != Frame::say_noun && other.data->frame != Frame::gather;
        if (other.token > trigger.last && tells) {
            reach = std::min(reach, other.token);
        }
    }
    for (std::uint32_t i = end; i < reach; ++i) {
        if (view_.analysis().mark(i) == u'"' || view_.analysis().mark(i) == u':') {
            return std::nullopt;
        }
        if (const auto date = view_.date_in(i, i + 1); date && fits(trigger, last, *date)) {
            return date;
        }
    }
    return entry_date();
}

/// "اقترح الرئيس، الأحد، مكانا لاجتماعه": of what is still to come, the day of speaking says nothing.
bool FrameContext::day_of_saying(const Trigger& noun, std::uint32_t date) const {
    const TemporalExpression& d = view_.date(date);
    if (!noun.is(surface::noun) || d.future || d.last > noun.token || status_of(noun) != Status::planned) {
        return false;
    }
    const Trigger* before = nullptr;
    for (const Trigger& t : view_.triggers()) {
        before = t.token < d.first ? &t : before;
        if (t.token >= d.last && t.token < noun.token && t.finite()) {
            return false;
        }
    }
    return before != nullptr && before->finite() && before->data->frame == Frame::say;
}

/// "انتخابات الأول من يوليو": the day is what the other thing is called after.
bool FrameContext::of_another_event(std::uint32_t date) const {
    return one_of(view_.word(view_.date(date).first - 1),
                  {u"انتخابات", u"هجمات", u"احداث", u"ثوره", u"حرب", u"اعتداءات", u"مظاهرات", u"استفتاء", u"انقلاب"});
}

/// A year is the date of an event only right beside it: farther off it is of something else.
bool FrameContext::fits(const Trigger& trigger, std::uint32_t last, std::uint32_t date) const {
    constexpr std::uint32_t beside = 5;
    const TemporalExpression& d = view_.date(date);
    const bool year = d.interval && d.interval->last - d.interval->first > std::chrono::days(200);
    const std::uint32_t gap = d.first >= last ? d.first - last : d.last <= trigger.token ? trigger.token - d.last : 0;
    // "الوثيقة الصادرة في 30 يونيو"
    const bool of_paper =
        d.first > view_.first() + 1 &&
        (one_of(view_.word(d.first - 1), {u"الصادر", u"الصادره", u"الموقع", u"الموقعه", u"المورخ", u"المورخه"}) ||
         one_of(view_.word(d.first - 2), {u"الصادر", u"الصادره", u"الموقع", u"الموقعه", u"المورخ", u"المورخه"}));
    return !of_paper && !since(trigger, date) && !of_another_event(date) && !(year && gap > beside);
}

/// "خلال زيارة إلى طهران سلم دعوة لزيارة باريس في نوفمبر": another journey than this one.
bool FrameContext::journey_ahead(const Trigger& trigger, std::uint32_t token) const {
    return trigger.is(surface::noun) &&
           std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& t) {
               return t.token == token && t.data->frame == Frame::visit_noun && (t.proclitics & proclitic::lam) != 0;
           });
}

/// "القمة المقرر عقدها في يونيو", "القمة التي عقدت في مايو": a noun with a day of its own.
bool FrameContext::set_for_a_day(std::uint32_t token) const {
    const Analysis& a = view_.analysis();
    const Trigger* noun = nullptr;
    for (const Trigger& t : view_.triggers()) {
        const bool event = t.data->frame == Frame::talk_noun || t.data->frame == Frame::visit_noun;
        noun = t.token == token && event && t.is(surface::noun) ? &t : noun;
    }
    if (noun == nullptr) {
        return false;
    }
    const std::uint32_t next = noun->last + (a.mark(noun->last) == u',' ? 1 : 0);
    return a.is_word(next) &&
           (a.cue(next, view_.cues().planned, 0) != nullptr || a.cue(next, view_.cues().relative, 0) != nullptr);
}

/// "خلال لقائه X أمس على إتمام زيارة Y": the noun right before the date has it.
bool FrameContext::dated_before(const Trigger& trigger, std::uint32_t date) const {
    if (!spoken_of(trigger) || agreed_on(trigger)) {
        return false;
    }
    const Trigger* owner = nullptr;
    for (const Trigger& t : view_.triggers()) {
        owner = t.token < view_.date(date).first ? &t : owner;
    }
    return owner != nullptr && owner->is(surface::noun) &&
           (owner->data->frame == Frame::talk_noun || owner->data->frame == Frame::visit_noun ||
            owner->data->frame == Frame::reception_noun);
}

/// "قبيل القمة المقررة في يونيو", "بعد يوم من لقائه": where the words of another event's day begin.
std::uint32_t FrameContext::other_day(const Trigger& trigger, std::uint32_t last) const {
    const Analysis& a = view_.analysis();
    for (std::uint32_t i = std::max(trigger.last, last); i < view_.last(); ++i) {
        if (event_offset(a, i) || journey_ahead(trigger, i) || set_for_a_day(i)) {
            return i;
        }
        if (!a.is_word(i) || view_.is_date(i) || a.cue(i, view_.cues().ahead) == nullptr) {
            continue;
        }
        const bool event = std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& t) {
            return t.token > i && t.token <= i + 3 && t.is(surface::noun);
        });
        if (event) {
            return i;
        }
    }
    return view_.last();
}

bool FrameContext::after_perfect(const Trigger& trigger) const {
    const Trigger* carrier = nullptr;
    for (const Trigger& other : view_.triggers()) {
        carrier = other.token < trigger.token && other.finite() ? &other : carrier;
    }
    return carrier != nullptr && carrier->is(surface::perfect);
}

/// "قبل القمة": the date before these words is of what came first.
bool FrameContext::looked_forward_to(const Trigger& trigger) const {
    const std::uint32_t from = trigger.token > view_.first() + 2 ? trigger.token - 2 : view_.first();
    return trigger.is(surface::noun) && view_.has_cue(from, trigger.token, view_.cues().ahead);
}

/// "آخر زيارة", "لقائهما السابق": another one than the news.
bool FrameContext::earlier_occasion(const Trigger& trigger) const {
    const Analysis& a = view_.analysis();
    if (trigger.token > view_.first() && a.is_word(trigger.token - 1)) {
        const std::u16string_view word = a.text().word(trigger.token - 1);
        if (one_of(word, {u"اخر", u"واخر", u"غداه"})) {
            return true;
        }
    }
    // "التقى الوزيران آخر مرة في أبريل"
    for (std::uint32_t i = trigger.last; i + 1 < std::min(view_.clause_end(trigger.token), trigger.last + 8); ++i) {
        if (a.is_word(i) && a.is_word(i + 1) && a.text().word(i) == u"اخر" && a.text().word(i + 1) == u"مره") {
            return true;
        }
    }
    return a.is_word(trigger.last) && a.cue(trigger.last, view_.cues().former, 0) != nullptr;
}

/// A bare noun of which somebody speaks: its day is not the day of speaking.
bool FrameContext::spoken_of(const Trigger& trigger) const {
    return trigger.is(surface::noun) && !trigger.is(surface::any_pronoun) && !presupposed(trigger) &&
           view_.before(trigger.token, {Frame::light}, 14) == nullptr;
}

/// "عن" of an announcement that a noun tells.
bool FrameContext::announced_about(std::uint32_t about) const {
    constexpr std::uint32_t reach = 6;
    if (view_.word(about) != u"عن") {
        return false;
    }
    for (std::uint32_t i = about; i > view_.first() && about - i < reach; --i) {
        if (one_of(view_.word(i - 1), {u"الاعلان", u"اعلان", u"الكشف", u"الحديث", u"الانباء", u"انباء", u"التقارير"})) {
            return true;
        }
    }
    return false;
}

bool FrameContext::said_at(std::uint32_t token) const {
    return std::any_of(view_.triggers().begin(), view_.triggers().end(),
                       [&](const Trigger& t) { return t.finite() && t.data->frame == Frame::say && t.token == token; });
}

/// Where the words that were said begin: behind "أن", a colon or the opening of a quotation. A name in quotation marks
/// is none. Gives the end of the clause where nothing marks it.
std::uint32_t FrameContext::content_of(const Trigger& verb) const {
    constexpr std::uint32_t reach = 60;
    const Analysis& a = view_.analysis();
    const std::uint32_t end = std::min(view_.last(), verb.last + reach);
    for (std::uint32_t i = verb.last; i < end; ++i) {
        const char16_t mark = a.mark(i);
        if (mark == u'"') {
            const auto close = closing_quote(i);
            if (!close || *close - i > 5) {
                return i;
            }
            i = *close;
        } else if (mark == u':' || (a.is_word(i) && !view_.mention_at(i) && a.cue(i, view_.cues().that) != nullptr)) {
            return i;
        } else if (a.is_word(i) && a.cue(i, view_.cues().said_in, 0) != nullptr) {
            return i; // "بحسب ما ذكرت سيول الجمعة"
        } else if (i != verb.token && said_at(i)) {
            break;
        }
    }
    return view_.clause_end(verb.token);
}

std::optional<std::uint32_t> FrameContext::closing_quote(std::uint32_t open) const {
    for (std::uint32_t i = open + 1; i < view_.last(); ++i) {
        if (view_.analysis().mark(i) == u'"') {
            return i;
        }
    }
    return std::nullopt;
}

/// The day of speaking stands between the verb and the content ("قال لافروف، الثلاثاء، إن"), or before the verb.
std::optional<std::uint32_t> FrameContext::statement_date(const Trigger& verb, std::uint32_t last) const {
    const std::uint32_t content = content_of(verb);
    const std::uint32_t end = std::max(view_.clause_end(verb.token), last);
    if (const auto date = view_.date_in(verb.token, std::min(content, end));
        date && beside(*date, last) && !told_with(verb, *date)) {
        return date;
    }
    std::optional<std::uint32_t> found;
    for (std::uint32_t i = verb.last; i < content; ++i) {
        if (const auto date = view_.date_in(i, i + 1);
            date && !since(verb, *date) && beside(*date, last) && !told_with(verb, *date)) {
            found = date;
        }
    }
    return found ? found : date_before_saying(verb);
}

/// "قال X، الذي التقى Y في يونيو، إن": the day of what is told of the speaker.
bool FrameContext::told_with(const Trigger& verb, std::uint32_t date) const {
    const Analysis& a = view_.analysis();
    bool aside = false;
    for (std::uint32_t i = verb.last; i < view_.date(date).first; ++i) {
        const bool relative = a.is_word(i) && a.cue(i, view_.cues().relative, 0) != nullptr;
        aside = relative || (aside && a.mark(i) != u',');
    }
    return aside;
}

/// A year is a day of speaking only close behind the speaker.
bool FrameContext::beside(std::uint32_t date, std::uint32_t last) const {
    constexpr std::uint32_t close = 4;
    const TemporalExpression& d = view_.date(date);
    const bool year = d.interval && d.interval->last - d.interval->first > std::chrono::days(200);
    return !year || d.first < last + close;
}

/// "وفي مقال نشر الثلاثاء، انتقد", "التقاه الجمعة، وتعهد": a date that no other verb and no content takes for itself.
std::optional<std::uint32_t> FrameContext::date_before_saying(const Trigger& verb) const {
    const Analysis& a = view_.analysis();
    if (told_of_aside(verb.token)) {
        return std::nullopt;
    }
    std::optional<std::uint32_t> found;
    bool said = false;
    for (std::uint32_t i = view_.first(); i < verb.token; ++i) {
        said = said || said_at(i);
        const bool content =
            a.mark(i) == u':' || (a.is_word(i) && !view_.mention_at(i) && a.cue(i, view_.cues().that) != nullptr);
        if (content && !(found && a.mark(i) == u':')) {
            return std::nullopt;
        }
        if (a.mark(i) == u'"') {
            const auto close = closing_quote(i);
            if (!close || *close > verb.token) {
                return std::nullopt;
            }
            i = *close;
            continue;
        }
        const auto date = view_.date_in(i, i + 1);
        found = date && !said && !belongs_aside(view_.date(*date).first) ? date : found;
    }
    return found;
}

/// "وفق ما أعلن القصر", "اللذين أعلنا": not the clause that the date before it is of.
bool FrameContext::told_of_aside(std::uint32_t verb) const {
    const Analysis& a = view_.analysis();
    for (std::uint32_t i = verb > view_.first() + 3 ? verb - 3 : view_.first(); i < verb; ++i) {
        const bool aside = a.is_word(i) && (a.cue(i, view_.cues().relative, 0) != nullptr ||
                                            a.cue(i, view_.cues().said_in, 0) != nullptr);
        if (aside) {
            return true;
        }
    }
    return false;
}

/// "الذي انتخب في 2017", "منذ القمة": the day of something else.
bool FrameContext::belongs_aside(std::uint32_t date) const {
    constexpr std::uint32_t reach = 5;
    const Analysis& a = view_.analysis();
    for (std::uint32_t i = date > view_.first() + reach ? date - reach : view_.first(); i < date; ++i) {
        if (a.is_word(i) && (a.text().word(i) == u"منذ" || a.cue(i, view_.cues().relative, 0) != nullptr)) {
            return true;
        }
    }
    return false;
}

} // namespace rabita
