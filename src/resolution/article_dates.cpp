#include "resolution/article_dates.hpp"

#include "mentions/calendar.hpp"

#include <algorithm>

namespace rabita {

bool ArticleDates::shares(const std::vector<ActorIndex>& a, const std::vector<ActorIndex>& b) {
    return std::any_of(a.begin(), a.end(),
                       [&](ActorIndex actor) { return std::find(b.begin(), b.end(), actor) != b.end(); });
}

bool ArticleDates::takes(ResolvedEvent& event, const ResolvedEvent& from) {
    event.date = from.date;
    event.date_reason = from.date_reason;
    return event.date.has_value();
}

void ArticleDates::run(Events& events) {
    find_offsets();
    date_visit_beginnings(events);
    extend_stays(events);
    follow_visits(events);
    date_by_distance(events);
    date_visits(events);
    date_receptions(events);
    date_news(events);
    date_on_sidelines(events);
    date_likewise(events);
    date_present_visits(events);
    date_by_distance(events);
    date_during_visits(events);
    date_by_occasion(events);
    date_by_distance(events);
    date_by_statements(events);
    date_together(events);
}

/// "اجتمع مع A وB وC" tells three meetings: what dated the last of them dates the others.
void ArticleDates::date_together(Events& events) const {
    for (auto pair = told_together_.rbegin(); pair != told_together_.rend(); ++pair) {
        const ResolvedEvent& dated = events[pair->second];
        ResolvedEvent& event = events[pair->first];
        if (!event.date && dated.date && event.type == dated.type && event.status == dated.status) {
            takes(event, dated);
        }
    }
}

const Reading* ArticleDates::next_cue(std::uint32_t from, std::uint32_t to, const char* name) const {
    const auto cue = a_.lexicon().cue(name);
    for (std::uint32_t i = from; cue && i < to; ++i) {
        const Reading* here = a_.is_word(i) ? a_.cue(i, *cue) : nullptr;
        if (here != nullptr) {
            return here;
        }
    }
    return nullptr;
}

bool ArticleDates::has_cue(std::uint32_t from, std::uint32_t to, const char* name) const {
    return next_cue(from, to, name) != nullptr;
}

/// "تأتي الزيارة بعد يوم من لقائه": the date of one of two events gives that of the other.
void ArticleDates::date_by_distance(Events& events) const {
    for (const auto& [token, offset] : offsets_) {
        relate(token, offset, *a_.text().sentence_at(token), events);
    }
}

void ArticleDates::find_offsets() {
    for (const Sentence& sentence : a_.text().sentences) {
        for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
            if (const auto offset = event_offset(a_, i)) {
                offsets_.emplace_back(i, *offset);
            }
        }
    }
}

void ArticleDates::relate(std::uint32_t phrase, const EventOffset& offset, const Sentence& sentence,
                          Events& events) const {
    constexpr std::uint32_t near = 5;
    const EventMention* base = told_between(offset.last, std::min(sentence.last, offset.last + near), false);
    const EventMention* other = told_between(sentence.first, phrase, true);
    if (other == nullptr && base != nullptr) {
        other = told_between(base->trigger + 1, sentence.last, false);
    }
    ResolvedEvent* behind = event_of(base, events);
    ResolvedEvent* before = event_of(other, events);
    if (behind == nullptr || behind == before) {
        date_before_day(before, offset, sentence);
        return;
    }
    const auto shifted = [&](ResolvedEvent& to, const ResolvedEvent& from, int days) {
        const DateInterval date{from.date->first + std::chrono::days(days), from.date->last + std::chrono::days(days)};
        if (possible(to, date)) {
            takes(to, from);
            to.date = date;
        }
    };
    if (behind->date && before != nullptr && !before->date) {
        shifted(*before, *behind, offset.days);
    } else if (!behind->date && before != nullptr && before->date) {
        shifted(*behind, *before, -offset.days);
    } else if (!behind->date && before == nullptr) {
        const auto date = std::find_if(dates_.rbegin(), dates_.rend(), [&](const TemporalExpression& d) {
            return d.first >= sentence.first && d.last <= phrase;
        });
        if (date != dates_.rend() && date->interval) {
            behind->date = DateInterval{date->interval->first - std::chrono::days(offset.days),
                                        date->interval->last - std::chrono::days(offset.days)};
            behind->date_reason = std::string(a_.text().slice(date->first, date->last));
        }
    }
}

/// "تأتي المباحثات يوما واحدا قبل جلسة المجلس المقررة الأربعاء".
void ArticleDates::date_before_day(ResolvedEvent* event, const EventOffset& offset, const Sentence& sentence) const {
    constexpr std::uint32_t reach = 16;
    const auto date = std::find_if(dates_.begin(), dates_.end(), [&](const TemporalExpression& d) {
        return d.first >= offset.last && d.first < std::min(sentence.last, offset.last + reach) && d.interval &&
               d.interval->first == d.interval->last;
    });
    const bool known = event != nullptr && !event->date && date != dates_.end();
    const auto day = known ? std::optional(date->interval->first + std::chrono::days(offset.days)) : std::nullopt;
    if (day && possible(*event, single_day(*day))) {
        event->date = single_day(*day);
        event->date_reason = std::string(a_.text().slice(date->first, date->last));
    }
}

/// What took place was not after publication ("عشية" is said of several days too).
bool ArticleDates::possible(const ResolvedEvent& event, const DateInterval& date) const {
    return event.status != Status::occurred || !published_ || date.first <= *published_;
}

/// The first or last telling of an event whose words begin in [from, to).
const EventMention* ArticleDates::told_between(std::uint32_t from, std::uint32_t to, bool last) const {
    const EventMention* found = nullptr;
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
        if (told_[i] && mentions_[i].trigger >= from && mentions_[i].trigger < to && (last || found == nullptr)) {
            found = &mentions_[i];
        }
    }
    return found;
}

ResolvedEvent* ArticleDates::event_of(const EventMention* mention, Events& events) const {
    const auto index = mention != nullptr ? static_cast<std::size_t>(mention - mentions_.data()) : 0;
    return mention != nullptr && told_[index] ? &events[*told_[index]] : nullptr;
}

/// A visit without a date takes that of what the visitor did there.
void ArticleDates::date_visits(Events& events) const {
    for (ResolvedEvent& visit : events) {
        if (visit.type != EventType::visit || visit.date || visit.status == Status::denied) {
            continue;
        }
        const std::string host = actors_[visit.other.front()].actor.state.value_or("");
        const auto meeting = std::find_if(events.begin(), events.end(), [&](const ResolvedEvent& e) {
            return (e.type == EventType::meeting || e.type == EventType::agreement) && e.date &&
                   e.status == visit.status && e.background == visit.background && shares(e.one, visit.one) &&
                   std::any_of(e.one.begin(), e.one.end(),
                               [&](ActorIndex actor) { return actors_[actor].actor.state == host; });
        });
        if (meeting != events.end()) {
            takes(visit, *meeting);
        }
    }
}

/// "الذي يزور البلاد حاليا": a visit that the text gives no other day was under way when it was published. Arrival told
/// with a day of its own elsewhere is of the same journey.
void ArticleDates::date_present_visits(Events& events) const {
    constexpr std::uint32_t near = 6;
    for (std::size_t i = 0; published_ && i < mentions_.size(); ++i) {
        ResolvedEvent* visit = mentions_[i].type == EventType::visit ? event_of(&mentions_[i], events) : nullptr;
        if (visit == nullptr || visit->date || visit->status != Status::occurred || visit->background) {
            continue;
        }
        const auto arrival = std::find_if(events.begin(), events.end(), [&](const ResolvedEvent& e) {
            constexpr std::chrono::days stay{15};
            return e.type == EventType::visit && e.status == Status::occurred && e.date && e.one == visit->one &&
                   e.other == visit->other && *published_ >= e.date->first && *published_ - e.date->first <= stay;
        });
        const Sentence& sentence = a_.text().sentences[mentions_[i].sentence];
        const std::uint32_t first = mentions_[i].trigger + 1;
        const std::uint32_t last = std::min(sentence.last, mentions_[i].trigger + near);
        for (std::uint32_t word = first; word < last && !visit->date; ++word) {
            if (!has_cue(word, word + 1, "at_present")) {
                continue;
            }
            if (arrival != events.end()) {
                takes(*visit, *arrival);
            } else {
                visit->date = single_day(*published_);
                visit->date_reason = std::string(a_.text().slice(word, word + 1));
            }
        }
    }
}

/// Who is met on arrival is met on the day of the visit.
void ArticleDates::date_receptions(Events& events) const {
    for (ResolvedEvent& meeting : events) {
        const bool welcome = std::any_of(meeting.rules.begin(), meeting.rules.end(),
                                         [](const std::string& rule) { return rule.starts_with("receive"); }) ||
                             meeting.cameo == "043";
        if (!welcome || meeting.type != EventType::meeting || meeting.date || meeting.status != Status::occurred ||
            meeting.background) {
            continue;
        }
        const auto visit = std::find_if(events.begin(), events.end(), [&](const ResolvedEvent& e) {
            return e.type == EventType::visit && e.date && e.status == Status::occurred && shares(e.one, meeting.one);
        });
        if (visit != events.end()) {
            takes(meeting, *visit);
            meeting.date = single_day(visit->date->first);
        }
    }
}

/// Section, title, byline and buttons of a page stand in lines of a few words.
std::uint32_t ArticleDates::prose_before(std::uint32_t sentence) const {
    constexpr std::uint32_t words = 8;
    const auto& sentences = a_.text().sentences;
    return static_cast<std::uint32_t>(std::count_if(sentences.begin(), sentences.begin() + sentence,
                                                    [](const Sentence& s) { return s.last - s.first >= words; }));
}

/// The article's news without a date of its own takes the day that the article gives first.
void ArticleDates::date_news(Events& events) const {
    const auto today = published_ ? published_ : day_of_text(a_, dates_);
    if (!today) {
        return;
    }
    const auto recent = std::find_if(dates_.begin(), dates_.end(), [&](const TemporalExpression& date) {
        return date.interval && date.interval->first == date.interval->last && date.interval->first <= *today &&
               *today - date.interval->first <= std::chrono::days(3);
    });
    if (recent == dates_.end()) {
        return;
    }
    bool first = true;
    for (ResolvedEvent& event : events) {
        const std::uint32_t reach = first ? 3 : 1;
        first = first && !contact(event.type);
        const bool news = contact(event.type) && event.status == Status::occurred && !event.background && !event.date &&
                          std::any_of(event.pieces.begin(), event.pieces.end(),
                                      [&](const auto& p) { return prose_before(p.sentence) <= reach; });
        if (news) {
            event.date = recent->interval;
            event.date_reason = std::string(a_.text().slice(recent->first, recent->last));
        }
    }
}

/// "استقبل أمس X. كما استقبل Y": on the same day.
void ArticleDates::date_likewise(Events& events) const {
    constexpr std::uint32_t reach = 2;
    const auto alike = [&](const ResolvedEvent& event, const ResolvedEvent& former) {
        return former.type == event.type && former.status == event.status && former.date && !former.background &&
               (event.type == EventType::visit ? former.other == event.other : shares(former.one, event.one));
    };
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
        const EventMention& mention = mentions_[i];
        ResolvedEvent* event = event_of(&mention, events);
        if (event == nullptr || event->date || event->background || mention.trigger == 0 ||
            !(contact(event->type) || event->type == EventType::visit) || dated_in(mention.sentence) ||
            !has_cue(mention.trigger - 1, mention.trigger, "likewise")) {
            continue;
        }
        for (std::size_t j = i; j > 0 && mentions_[j - 1].sentence + reach >= mention.sentence; --j) {
            const ResolvedEvent* former = event_of(&mentions_[j - 1], events);
            if (former != nullptr && mentions_[j - 1].sentence < mention.sentence && alike(*event, *former)) {
                takes(*event, *former);
                break;
            }
        }
    }
}

bool ArticleDates::dated_in(std::uint32_t sentence) const {
    const Sentence& words = a_.text().sentences[sentence];
    return std::any_of(dates_.begin(), dates_.end(), [&](const TemporalExpression& date) {
        return date.first >= words.first && date.last <= words.last;
    });
}

/// "تستغرق ثلاثة أيام": a visit of stated length covers its days. Said in another sentence, it is of the visit told
/// last.
void ArticleDates::extend_stays(Events& events) const {
    std::optional<std::size_t> last_visit;
    std::size_t next = 0;
    for (std::uint32_t number = 0; number < a_.text().sentences.size(); ++number) {
        const Sentence& sentence = a_.text().sentences[number];
        std::vector<std::size_t> here;
        for (; next < mentions_.size() && mentions_[next].sentence <= number; ++next) {
            if (mentions_[next].type == EventType::visit && told_[next]) {
                here.push_back(*told_[next]);
                last_visit = told_[next];
            }
        }
        extend_meetings(number, events);
        if (here.empty() && last_visit && has_cue(sentence.first, sentence.last, "the_visit")) {
            here.push_back(*last_visit);
        }
        const auto length = here.empty() ? std::nullopt : stay_in(sentence);
        for (const std::size_t visit : here) {
            if (length && events[visit].one == events[here.front()].one) {
                extend(events[visit], *length, sentence);
            }
        }
    }
}

/// "اختتما السبت محادثات استمرت ثلاثة أيام".
void ArticleDates::extend_meetings(std::uint32_t number, Events& events) const {
    constexpr std::uint32_t near = 3;
    const Sentence& sentence = a_.text().sentences[number];
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
        const EventMention& mention = mentions_[i];
        if (mention.sentence != number || mention.type != EventType::meeting || !told_[i]) {
            continue;
        }
        const Sentence words{mention.trigger + 1, std::min(sentence.last, mention.trigger + near + 4)};
        const auto length =
            has_cue(words.first, std::min(words.last, words.first + near), "lasts") ? stay_in(words) : std::nullopt;
        if (length) {
            extend(events[*told_[i]], *length, sentence);
        }
    }
}

/// Who leaves on a day has stayed until then.
void ArticleDates::extend(ResolvedEvent& event, int days, const Sentence& sentence) const {
    if (event.whole_stay || !event.date || event.date->first != event.date->last) {
        return;
    }
    event.whole_stay = true;
    const bool over = event.status == Status::occurred && has_cue(sentence.first, sentence.last, "ends") &&
                      (event.type == EventType::meeting ||
                       std::any_of(event.rules.begin(), event.rules.end(), [](const std::string& rule) {
                           return rule == "visit.relative" || rule == "visit.noun";
                       }));
    const auto rest = std::chrono::days(days - 1);
    if (over) {
        event.date->first -= rest;
    } else {
        event.date->last += rest;
    }
}

/// "رحبت بزيارة الرئيس التي ستبدأ الخميس": the visit told last begins then.
void ArticleDates::date_visit_beginnings(Events& events) const {
    constexpr std::uint32_t reach = 20;
    for (const TemporalExpression& date : dates_) {
        const std::uint32_t from = date.first > reach ? date.first - reach : 0;
        if (!date.interval || !has_cue(date.first > 3 ? date.first - 3 : 0, date.first, "visit_begins") ||
            !has_cue(from, date.first, "a_visit")) {
            continue;
        }
        for (std::size_t i = mentions_.size(); i > 0; --i) {
            if (mentions_[i - 1].type != EventType::visit || !told_[i - 1] || mentions_[i - 1].trigger > date.first) {
                continue;
            }
            ResolvedEvent& visit = events[*told_[i - 1]];
            if (!visit.date) {
                const bool past =
                    visit.status == Status::planned && date.weekday && published_ && date.interval->first < *published_;
                visit.date = past ? single_day(next_weekday(*published_, *date.weekday)) : *date.interval;
                visit.date_reason = std::string(a_.text().slice(date.first, date.last));
                const bool ahead = published_ && visit.date->first > *published_ && visit.status == Status::occurred;
                visit.status = ahead ? Status::planned : visit.status;
            }
            break;
        }
    }
}

/// "سيزور موسكو يلتقي خلالها الرئيس": what happens during a visit is as far off as it, and lasts no longer.
void ArticleDates::follow_visits(Events& events) const {
    constexpr std::uint32_t near = 3;
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
        const std::uint32_t trigger = mentions_[i].trigger;
        if (!told_[i] || !contact(mentions_[i].type) || mentions_[i].anaphoric ||
            !has_cue(trigger > near ? trigger - near : 0, trigger + near, "during_it")) {
            continue;
        }
        const EventMention* visit = nullptr;
        for (std::size_t j = 0; j < i; ++j) {
            const bool here = mentions_[j].sentence == mentions_[i].sentence && mentions_[j].type == EventType::visit;
            visit = here && told_[j] ? &mentions_[j] : visit;
        }
        const ResolvedEvent* stay = event_of(visit, events);
        ResolvedEvent& meeting = events[*told_[i]];
        if (stay == nullptr || !shares(stay->one, meeting.one)) {
            continue;
        }
        meeting.status = meeting.status == Status::occurred ? stay->status : meeting.status;
        if (stay->date && dates_fit(stay->date, meeting.date) && !dated_elsewhere(i)) {
            takes(meeting, *stay);
        }
    }
}

/// Another sentence gives the event a day of its own.
bool ArticleDates::dated_elsewhere(std::size_t mention) const {
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
        if (told_[i] == told_[mention] && mentions_[i].sentence != mentions_[mention].sentence && mentions_[i].date) {
            return true;
        }
    }
    return false;
}

/// Whom the visitor meets there without a day of its own is met in the days of the visit.
void ArticleDates::date_during_visits(Events& events) const {
    for (ResolvedEvent& meeting : events) {
        if (meeting.type != EventType::meeting || meeting.date || meeting.background) {
            continue;
        }
        const auto visit = std::find_if(events.begin(), events.end(), [&](const ResolvedEvent& e) {
            const bool underway = meeting.status == Status::planned && e.status == Status::occurred && e.date &&
                                  published_ && e.date->last >= *published_;
            const bool known = e.type == EventType::visit && e.date && (e.status == meeting.status || underway) &&
                               !e.background && shares(e.one, meeting.one);
            constexpr std::chrono::days news{45}; // an older visit is one that was recalled
            const bool recalled = e.date && published_ && e.date->last + news < *published_;
            return known && !recalled && std::any_of(meeting.one.begin(), meeting.one.end(), [&](ActorIndex actor) {
                       return actors_[actor].actor.state == actors_[e.other.front()].actor.state;
                   });
        });
        if (visit != events.end()) {
            takes(meeting, *visit);
        }
    }
}

std::optional<int> ArticleDates::stay_in(const Sentence& sentence) const {
    const auto lasts = a_.lexicon().cue("lasts");
    for (std::uint32_t i = sentence.first; lasts && i + 1 < sentence.last; ++i) {
        if (const Reading* verb = a_.is_word(i) ? a_.cue(i, *lasts) : nullptr) {
            const bool subject = has_cue(verb->last, verb->last + 1, "the_visit");
            if (const auto length = days_at(verb->last + (subject ? 1 : 0))) {
                return length;
            }
        }
        // "زارها لثلاثة أيام"
        const Reading* number = a_.find(i, EntryKind::number);
        if (number != nullptr && (number->proclitics & proclitic::lam) != 0) {
            if (const auto length = days_at(i)) {
                return length;
            }
        }
    }
    return std::nullopt;
}

std::optional<int> ArticleDates::days_at(std::uint32_t token) const {
    int count = 1;
    bool counted = false;
    const Token& t = a_.text().tokens[token];
    if (t.kind == TokenKind::number && t.fold_length <= 2) {
        count = 0;
        for (const char16_t digit : a_.text().word(token)) {
            count = count * 10 + (digit - u'0');
        }
        counted = true;
        ++token;
    } else if (const Reading* spelled = a_.find(token, EntryKind::number)) {
        count = static_cast<int>(spelled->entry.index);
        counted = true;
        token = spelled->last;
    }
    const Reading* unit = a_.find(token, EntryKind::unit, 0);
    if (unit == nullptr || static_cast<RelativeUnit>(unit->entry.index) != RelativeUnit::day ||
        (!counted && unit->entry.detail != 2)) {
        return std::nullopt;
    }
    return unit->entry.detail == 2 ? 2 : count;
}

} // namespace rabita
