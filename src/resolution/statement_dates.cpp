#include "resolution/article_dates.hpp"

#include <algorithm>

namespace rabita {

namespace {

/// Host and guest's state are among those who sign.
bool of_states(const ResolvedEvent& visit, const ResolvedEvent& event, const ActorTable& actors) {
    const auto among = [&](ActorIndex actor) {
        return std::any_of(event.one.begin(), event.one.end(),
                           [&](ActorIndex other) { return actors[other].actor.state == actors[actor].actor.state; });
    };
    return event.type == EventType::agreement && among(visit.one.front()) && among(visit.other.front());
}

} // namespace

/// Statements and what else passes between people is dated by where it was said, or by the words that it continues.
void ArticleDates::date_by_occasion(Events& events) const {
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
        if (!told_[i] || events[*told_[i]].date || mentions_[i].anaphoric) {
            continue;
        }
        ResolvedEvent& event = events[*told_[i]];
        if (date_then(mentions_[i], event) || contact(event.type) || event.type == EventType::visit) {
            continue;
        }
        if (!date_at_meeting(mentions_[i], event, events) && !date_at_visit(mentions_[i], event, events) &&
            event.type == EventType::statement && !date_at_gathering(mentions_[i], event) &&
            !date_behind_content(mentions_[i], event) && !date_by_next_sentence(mentions_[i], event, events) &&
            !date_by_former_words(i, event, events)) {
            date_of_partner(mentions_[i], event, events);
        }
    }
}

/// "وقال حينها": the day that the text gave last.
bool ArticleDates::date_then(const EventMention& mention, ResolvedEvent& event) const {
    constexpr std::uint32_t reach = 2;
    const Sentence& sentence = a_.text().sentences[mention.sentence];
    const std::uint32_t end = std::min(frame_end(mention), mention.trigger + 8);
    if (!has_cue(sentence.first, end, "then")) {
        return false;
    }
    const std::uint32_t from = a_.text().sentences[mention.sentence - std::min(reach, mention.sentence)].first;
    const auto date = std::find_if(dates_.rbegin(), dates_.rend(), [&](const TemporalExpression& d) {
        return d.first >= from && d.last <= sentence.first && d.interval &&
               (!published_ || d.interval->first <= *published_);
    });
    if (date == dates_.rend()) {
        return false;
    }
    event.date = date->interval;
    event.date_reason = std::string(a_.text().slice(date->first, date->last));
    return true;
}

/// The words up to the content tell when it was said.
std::uint32_t ArticleDates::frame_end(const EventMention& statement) const {
    constexpr std::uint32_t reach = 30;
    const std::uint32_t last = a_.text().sentences[statement.sentence].last;
    return std::min(last, statement.content > statement.trigger ? statement.content : statement.trigger + reach);
}

/// "وأكد X، خلال اللقاء،", "وعقب لقائه Y، قال".
bool ArticleDates::date_at_meeting(const EventMention& mention, ResolvedEvent& event, const Events& events) const {
    const std::uint32_t end = frame_end(mention);
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
        const EventMention& other = mentions_[i];
        const bool there = other.sentence == mention.sentence && told_[i] && other.trigger < end &&
                           (contact(other.type) || other.type == EventType::visit) &&
                           events[*told_[i]].status == Status::occurred && events[*told_[i]].date;
        const std::uint32_t first = a_.text().sentences[mention.sentence].first;
        const std::uint32_t from = std::max(first + 3, other.trigger) - 3;
        if (there && (has_cue(from, other.trigger, "occasion") || has_cue(from, other.trigger, "at_it"))) {
            // "قال أمس إنه ... وقال بعد اجتماعه": behind it, on the day that was told
            const bool afterwards = has_cue(from, other.trigger, "past") && event.type == EventType::statement;
            if (afterwards &&
                date_by_former_words(static_cast<std::size_t>(&mention - mentions_.data()), event, events)) {
                return true;
            }
            return takes(event, events[*told_[i]]);
        }
    }
    return false;
}

/// The visit that somebody who takes part in the event makes: of those told, the last one up to here.
const ResolvedEvent* ArticleDates::visit_of(const EventMention& mention, const ResolvedEvent& event,
                                            const Events& events) const {
    const ResolvedEvent* found = nullptr;
    for (const ResolvedEvent& visit : events) {
        const bool known =
            visit.type == EventType::visit && visit.date && visit.status == Status::occurred &&
            (shares(visit.one, event.one) || shares(visit.one, event.other) || of_states(visit, event, actors_));
        if (known && (found == nullptr || visit.pieces.front().sentence <= mention.sentence)) {
            found = &visit;
        }
    }
    return found;
}

/// "لدى وصوله", "خلال زيارته", "في ختام زيارته".
bool ArticleDates::date_at_visit(const EventMention& mention, ResolvedEvent& event, const Events& events) const {
    const std::uint32_t first = a_.text().sentences[mention.sentence].first;
    const std::uint32_t end = frame_end(mention);
    const bool arrival = has_cue(first, end, "on_arrival");
    const bool leaving = has_cue(first, end, "at_leaving");
    if (!arrival && !leaving && !has_cue(first, end, "during_visit")) {
        return false;
    }
    const ResolvedEvent* visit = visit_of(mention, event, events);
    if (visit == nullptr) {
        return arrival && date_of_arrival(mention, event);
    }
    takes(event, *visit);
    event.date = arrival ? single_day(event.date->first) : leaving ? single_day(event.date->last) : event.date;
    return true;
}

/// The visitor came to a place that is no state: the day told with "وصل".
bool ArticleDates::date_of_arrival(const EventMention& mention, ResolvedEvent& event) const {
    const std::uint32_t first = a_.text().sentences[mention.sentence].first;
    for (auto date = dates_.rbegin(); date != dates_.rend(); ++date) {
        const bool day = date->last <= first && date->interval && date->interval->first == date->interval->last &&
                         (!published_ || date->interval->first <= *published_);
        const Sentence* sentence = a_.text().sentence_at(date->first);
        if (day && sentence != nullptr && has_cue(sentence->first, sentence->last, "arrives")) {
            event.date = date->interval;
            event.date_reason = std::string(a_.text().slice(date->first, date->last));
            return true;
        }
    }
    return false;
}

/// Said by one of those who met or signed, right behind the sentence that tells of it; "من جانبه، أعرب نظيره" stands
/// farther off.
bool ArticleDates::date_of_partner(const EventMention& mention, ResolvedEvent& event, const Events& events) const {
    constexpr std::uint32_t reach = 3;
    const Sentence& sentence = a_.text().sentences[mention.sentence];
    const bool his_turn = has_cue(sentence.first, std::min(sentence.last, sentence.first + 3), "for_his_part");
    for (std::size_t i = mentions_.size(); i > 0; --i) {
        const EventMention& other = mentions_[i - 1];
        const bool before =
            other.sentence < mention.sentence && other.sentence + (his_turn ? reach : 1) >= mention.sentence;
        // "وقّعا إعلانا. وتضمن الإعلان خطة قال X إنها": said of what he had signed.
        const bool signed_then =
            other.type == EventType::agreement && has_cue(sentence.first, mention.trigger, "agreement_object");
        if (!before || !told_[i - 1] || !(contact(other.type) || signed_then)) {
            continue;
        }
        const ResolvedEvent& meeting = events[*told_[i - 1]];
        const bool day = meeting.date && (signed_then || meeting.date->first == meeting.date->last);
        if (day && meeting.status == Status::occurred && shares(meeting.one, event.one)) {
            return takes(event, meeting);
        }
    }
    return false;
}

/// "وقال X خلال زيارة لبغداد": of what is told before the words, where their day is known and its own is not.
void ArticleDates::date_by_statements(Events& events) const {
    constexpr std::uint32_t near = 3;
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
        const EventMention& mention = mentions_[i];
        ResolvedEvent* event = event_of(&mention, events);
        const bool undated = event != nullptr && !event->date && event->status == Status::occurred &&
                             !event->background && (contact(event->type) || event->type == EventType::visit);
        const Sentence& sentence = a_.text().sentences[mention.sentence];
        const std::uint32_t from = std::max(sentence.first + near, mention.trigger) - near;
        const bool over = has_cue(from, mention.trigger, "ends");
        if (!undated || !has_cue(from, mention.trigger, "occasion") ||
            (!over && has_cue(from, mention.trigger, "past"))) {
            continue;
        }
        for (std::size_t j = 0; j < mentions_.size(); ++j) {
            const ResolvedEvent* said =
                mentions_[j].type == EventType::statement ? event_of(&mentions_[j], events) : nullptr;
            if (said != nullptr && mentions_[j].sentence == mention.sentence && said->date &&
                said->date->first == said->date->last && mention.trigger < frame_end(mentions_[j]) &&
                shares(said->one, event->one)) {
                takes(*event, *said);
                if (const auto length = stay_in(sentence)) {
                    extend(*event, *length, sentence);
                }
                break;
            }
        }
    }
}

/// "وأكد X، خلال القمة": of a gathering that is no event of the article the day may be told.
bool ArticleDates::date_at_gathering(const EventMention& mention, ResolvedEvent& event) const {
    const std::uint32_t first = a_.text().sentences[mention.sentence].first;
    const std::uint32_t noun = gathering_in(first, frame_end(mention), "occasion");
    const auto date = noun != 0 ? date_of_gathering(noun) : std::nullopt;
    if (!date || !possible(event, *dates_[*date].interval)) {
        return false;
    }
    event.date = dates_[*date].interval;
    event.date_reason = std::string(a_.text().slice(dates_[*date].first, dates_[*date].last));
    return true;
}

/// "وعلى هامش مشاركته في القمة، التقى": in the days of the gathering.
void ArticleDates::date_on_sidelines(Events& events) const {
    for (const EventMention& mention : mentions_) {
        ResolvedEvent* event = event_of(&mention, events);
        if (event == nullptr || event->date || event->background || event->status != Status::occurred ||
            !contact(event->type)) {
            continue;
        }
        const Sentence& sentence = a_.text().sentences[mention.sentence];
        const std::uint32_t noun = gathering_in(sentence.first, sentence.last, "sidelines");
        const auto date = noun != 0 ? date_of_gathering(noun) : std::nullopt;
        if (date && possible(*event, *dates_[*date].interval)) {
            event->date = dates_[*date].interval;
            event->date_reason = std::string(a_.text().slice(dates_[*date].first, dates_[*date].last));
        }
    }
}

/// The token of "القمة", "الاجتماع" behind such a cue in [from, to); 0 if there is none.
std::uint32_t ArticleDates::gathering_in(std::uint32_t from, std::uint32_t to, const char* occasion) const {
    constexpr std::uint32_t reach = 4;
    for (const Reading* cue = next_cue(from, to, occasion); cue != nullptr;
         cue = next_cue(cue->first + 1, to, occasion)) {
        for (std::uint32_t noun = cue->last; noun < std::min(to, cue->first + reach + 1); ++noun) {
            if (a_.has_article(noun) && has_cue(noun, noun + 1, "gathering")) {
                return noun;
            }
        }
    }
    return 0;
}

/// "القمة التي عقدت من 23 إلى 25 يونيو": the last date told beside the same noun in an earlier sentence.
std::optional<std::uint32_t> ArticleDates::date_of_gathering(std::uint32_t noun) const {
    constexpr std::uint32_t reach = 16;
    constexpr std::chrono::days longest{10};
    const auto word = [&](std::uint32_t token) {
        std::u16string_view text = a_.is_word(token) ? a_.text().word(token) : std::u16string_view();
        const std::size_t article = text.find(u"ال");
        text.remove_prefix(article <= 1 ? article + 2 : 0); // "بالقمة"
        return text;
    };
    const Sentence* here = a_.text().sentence_at(noun);
    std::optional<std::uint32_t> found;
    for (std::uint32_t i = 0; i < dates_.size() && here != nullptr && dates_[i].last <= here->first; ++i) {
        const TemporalExpression& date = dates_[i];
        const Sentence* sentence = a_.text().sentence_at(date.first);
        if (!date.interval || date.interval->last - date.interval->first > longest || sentence == nullptr) {
            continue;
        }
        const std::uint32_t from = std::max(sentence->first + reach, date.first) - reach;
        for (std::uint32_t token = from; token < std::min(sentence->last, date.last + reach); ++token) {
            found = word(token) == word(noun) ? std::optional(i) : found;
        }
    }
    return found;
}

/// A speech, a meeting, a statement: where words are said.
bool ArticleDates::speaking_in(std::uint32_t from, std::uint32_t to) const {
    bool said = has_cue(from, to, "speech");
    for (std::uint32_t i = from; i < to && !said; ++i) {
        said = a_.is_word(i) && a_.find(i, EntryKind::trigger) != nullptr;
    }
    return said;
}

/// "أكد X عمق العلاقات، وذلك خلال مؤتمر صحفي عقد الأحد".
bool ArticleDates::date_behind_content(const EventMention& mention, ResolvedEvent& event) const {
    constexpr std::uint32_t reach = 12;
    constexpr std::uint32_t near = 2;
    const Sentence& sentence = a_.text().sentences[mention.sentence];
    for (const Reading* there = next_cue(frame_end(mention), sentence.last, "and_that"); there != nullptr;
         there = next_cue(there->first + 1, sentence.last, "and_that")) {
        if (!speaking_in(there->last, std::min(sentence.last, there->last + near))) {
            continue;
        }
        const std::uint32_t end = std::min(sentence.last, there->first + reach);
        const auto date = std::find_if(dates_.begin(), dates_.end(), [&](const TemporalExpression& d) {
            return d.first > there->first && d.last <= end && d.interval && d.interval->first == d.interval->last;
        });
        if (date != dates_.end() && possible(event, *date->interval)) {
            event.date = date->interval;
            event.date_reason = std::string(a_.text().slice(date->first, date->last));
            return true;
        }
    }
    return false;
}

/// "أكد X عمق العلاقات. جاء ذلك خلال استقباله Y أمس."
bool ArticleDates::date_by_next_sentence(const EventMention& mention, ResolvedEvent& event,
                                         const Events& events) const {
    if (mention.sentence + 1 >= a_.text().sentences.size()) {
        return false;
    }
    const Sentence& next = a_.text().sentences[mention.sentence + 1];
    if (!has_cue(next.first, next.first + 1, "said_there")) {
        return false;
    }
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
        const bool there = mentions_[i].sentence == mention.sentence + 1 && told_[i] &&
                           (contact(mentions_[i].type) || mentions_[i].type == EventType::visit);
        if (there && takes(event, events[*told_[i]])) {
            return true;
        }
    }
    const auto date = std::find_if(dates_.begin(), dates_.end(), [&](const TemporalExpression& d) {
        return d.first >= next.first && d.last <= next.last && d.interval && d.interval->first == d.interval->last;
    });
    if (date == dates_.end() || (published_ && date->interval->first > *published_)) {
        return false;
    }
    event.date = date->interval;
    event.date_reason = std::string(a_.text().slice(date->first, date->last));
    return true;
}

/// "وأضاف": said when the words before were said. Who is quoted again in the next sentence goes on as well.
bool ArticleDates::date_by_former_words(std::size_t mention, ResolvedEvent& event, const Events& events) const {
    constexpr std::uint32_t reach = 3;
    const EventMention& statement = mentions_[mention];
    const bool goes_on = has_cue(statement.trigger, statement.trigger + 1, "goes_on");
    for (std::size_t i = mention; i > 0; --i) {
        const EventMention& before = mentions_[i - 1];
        if (before.sentence + reach < statement.sentence) {
            return false;
        }
        const bool next = before.date && before.sentence + 1 == statement.sentence;
        if (before.type == EventType::statement && told_[i - 1] && before.sentence != statement.sentence &&
            (goes_on || next)) {
            const ResolvedEvent& former = events[*told_[i - 1]];
            return former.one == event.one && takes(event, former);
        }
    }
    return false;
}

} // namespace rabita
