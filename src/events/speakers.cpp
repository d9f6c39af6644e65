#include "events/speakers.hpp"

#include <algorithm>

namespace rabita {

bool goes_on(const Trigger& t) {
    static constexpr std::string_view verbs[] = {"say.adafa",     "say.tabaa",     "say.ardafa",
                                                 "say.istatrada", "say.istadraka", "say.zada"};
    return std::find(std::begin(verbs), std::end(verbs), t.data->id) != std::end(verbs);
}

bool SpeakerFinder::subject_dropped(const Trigger& t) const {
    std::uint32_t pos = t.last;
    while (pos < view_.last() && (a_.mark(pos) == u',' || view_.is_date(pos))) {
        ++pos;
    }
    if (!a_.is_word(pos)) {
        return a_.mark(pos) == u':' || a_.mark(pos) == u'"' || a_.mark(pos) == u'(' || a_.mark(pos) == u'-';
    }
    const Cues& cues = view_.cues();
    for (const CueClass cue :
         {cues.that, cues.on, cues.to, cues.in, cues.with, cues.occasion, cues.from, cues.during_it}) {
        if (a_.cue(pos, cue) != nullptr) {
            return true;
        }
    }
    const std::u16string_view word = a_.text().word(pos);
    const auto addressed = view_.mention_at(pos);
    if (addressed && (view_.mention(*addressed).proclitics & proclitic::lam) != 0 &&
        view_.mention(*addressed).kind == MentionKind::person) {
        return true; // "وقال لماي إنه"
    }
    if (a_.cue(pos, cues.said_object, 0) != nullptr ||
        (!t.is(surface::dual | surface::plural) && one_of(word, {u"قبل", u"قبيل", u"بعيد"}))) {
        return true;
    }
    const bool manner = word.size() > 4 && word.starts_with(u'م') && word.ends_with(u'ا') && !view_.mention_at(pos);
    if (manner && goes_on(t) && (a_.flags(pos) & word_flag::given_name) == 0) {
        return true; // "وتابع مستطردا"
    }
    if (verbal_noun(word) && t.last == pos) {
        return true; // "وانتقد تقييد الحريات"
    }
    if (goes_on(t) && !t.is(surface::imperfect) && (a_.flags(pos) & word_flag::common) != 0 && !a_.has_article(pos) &&
        !view_.mention_at(pos)) {
        return true; // "وأضاف ليس هناك"
    }
    return word == u"امام" || word == u"عبر" || word == u"بشكل" || word == u"عن" || word == u"ايضا" ||
           word == u"كذلك" || word == u"مجددا" || word == u"له" || word == u"لها" || word == u"ما" || word == u"ل" ||
           word == u"انه" || behind_ba(t, pos);
}

/// A known word behind بـ; "بنعمرو" is a name.
bool SpeakerFinder::behind_ba(const Trigger& t, std::uint32_t pos) const {
    std::uint8_t proclitics = 0;
    constexpr std::size_t shortest_rest = 3;
    const bool rest = t.is(surface::perfect) && !t.is(surface::dual | surface::plural) && pos == t.last &&
                      a_.text().word(pos).size() > shortest_rest && !view_.mention_at(pos) &&
                      (a_.stripped_flags(pos, &proclitics) & word_flag::common) != 0 &&
                      (proclitics & proclitic::ba) != 0; // "بجهود"
    if (rest) {
        return true;
    }
    return a_.text().word(pos).starts_with(u"ب") && (a_.flags(pos) & word_flag::common) == 0
               ? a_.stripped_flags(pos, &proclitics) != 0 && (proclitics & proclitic::ba) != 0
               : a_.text().word(pos).starts_with(u"بال") || a_.text().word(pos).starts_with(u"بان");
}

bool SpeakerFinder::can_speak(const Trigger& t, const FrameContext::Subject& subject) const {
    if (subject.arguments.front().source != ArgumentSource::mention) {
        return true;
    }
    const Mention& m = view_.mention(subject.arguments.front().index);
    const bool people = m.kind == MentionKind::state && m.form == StateForm::demonym && m.number == Number::plural;
    if (people && subject.before && c_.relative_before(t.token)) {
        return false; // "الفنزويليين الذين أعلنوا"
    }
    if (t.is(surface::dual) || t.is(surface::plural)) {
        return true;
    }
    if (subject.arguments.size() != 1) {
        return subject.before || !object_owed(t, subject);
    }
    if (t.is(surface::feminine) && masculine(m)) {
        return false;
    }
    // "وشدد على حرص المملكة": behind the preposition stands what he stressed.
    const bool content = t.last < m.first && m.kind != MentionKind::person &&
                         (a_.cue(t.last, view_.cues().on, 0) != nullptr ||
                          a_.cue(t.last, view_.cues().to, 0) != nullptr || a_.text().word(t.last) == u"عن");
    if (!subject.before && content) {
        return false;
    }
    return subject.before || ((t.is(surface::feminine) || !feminine(m)) && !object_owed(t, subject));
}

/// "واتهم حزب العمال بالتصعيد": right behind its only name goes on what the verb says of it.
bool SpeakerFinder::object_owed(const Trigger& t, const FrameContext::Subject& subject) const {
    const Mention& m = view_.mention(subject.arguments.front().index);
    if (!t.data->object || t.is(surface::any_pronoun) || (m.kind == MentionKind::person && !m.named())) {
        return false;
    }
    std::uint32_t pos = subject.behind;
    while (pos < view_.last() && (a_.mark(pos) == u',' || view_.is_date(pos))) {
        ++pos;
    }
    if (!a_.is_word(pos) || view_.mention_at(pos)) {
        return false;
    }
    const Cues& cues = view_.cues();
    if (a_.cue(pos, cues.said_in, 0) != nullptr) {
        return false; // "اتهمت الحكومة على لسان وزيرها"
    }
    return a_.cue(pos, cues.that) != nullptr || a_.cue(pos, cues.on) != nullptr ||
           a_.text().word(pos).starts_with(u"ب");
}

bool SpeakerFinder::masculine(const Mention& m) const {
    if (m.kind != MentionKind::person || m.feminine) {
        return false;
    }
    if (!m.officials.empty()) {
        return a_.lexicon().officials[m.officials.front()].gender == "m";
    }
    const bool of_her = std::any_of(m.titles.begin(), m.titles.end(), [](const std::u16string& title) {
        return title.find(u"ه ") == title.find(u' ') - 1; // "المقررة"
    });
    return !m.titles.empty() && m.named() && !of_her;
}

bool SpeakerFinder::media_speaks(std::uint32_t from, std::uint32_t to) const {
    if (from >= to || view_.has_cue(from, to, view_.cues().same_source)) {
        return false;
    }
    for (std::uint32_t i = from; i < to; ++i) {
        const Reading* body = a_.find(i, EntryKind::organisation);
        if (body != nullptr && !a_.lexicon().organisations[body->entry.index].acts) {
            return true;
        }
    }
    for (std::uint32_t i = from; i < to; ++i) {
        const Reading* cue = a_.is_word(i) ? a_.cue(i, view_.cues().media, proclitic::conjunction) : nullptr;
        const bool addressed =
            i > from && a_.is_word(i - 1) &&
            (a_.cue(i - 1, view_.cues().in, 0) != nullptr || a_.cue(i - 1, view_.cues().with, 0) != nullptr ||
             a_.cue(i - 1, view_.cues().to, 0) != nullptr || a_.text().word(i - 1) == u"موتمر");
        if (cue != nullptr && !addressed) {
            return true;
        }
    }
    return false;
}

/// "وكشف أهالي المعتقلين الأردنيين", "ورفضت 9 أحزاب مبادرة البرهان": a noun that the name behind it only completes.
bool SpeakerFinder::somebody_else(std::uint32_t token) const {
    if (!a_.is_word(token)) {
        return a_.text().tokens[token].kind == TokenKind::number && !view_.is_date(token);
    }
    const std::u16string_view word = a_.text().word(token);
    return (a_.flags(token) & word_flag::common) != 0 && !a_.has_article(token) && !word.ends_with(u'ا') &&
           !view_.is_date(token) && !view_.mention_at(token) && a_.find(token, EntryKind::cue) == nullptr &&
           a_.find(token, EntryKind::honorific) == nullptr && a_.find(token, EntryKind::day_word) == nullptr &&
           !word.starts_with(u"ب") && word != u"ايضا" && word != u"كذلك" && word != u"مسوولو" && word != u"له";
}

bool SpeakerFinder::other_subject(const Trigger& t, const FrameContext::Subject& subject) const {
    if (subject.before || subject.arguments.front().source != ArgumentSource::mention) {
        return false;
    }
    const Mention& m = view_.mention(subject.arguments.front().index);
    const bool joined = (m.proclitics & proclitic::conjunction) != 0; // "قال هو وآبي"
    if (t.last < m.first && !joined && somebody_else(t.last)) {
        return true;
    }
    for (std::uint32_t i = t.last; i < m.first; ++i) {
        if (!a_.is_word(i) || view_.is_date(i) || view_.mention_at(i)) {
            continue;
        }
        const std::u16string_view word = a_.text().word(i);
        const bool titled = a_.find(i, EntryKind::honorific) != nullptr;
        if (titled && i == t.last && a_.has_article(i) && m.first > i + 1) {
            return true;
        }
        if (a_.find(i, EntryKind::cue) != nullptr || titled || a_.find(i, EntryKind::day_word) != nullptr) {
            continue;
        }
        const bool noun = (a_.flags(i) & word_flag::common) != 0 && word.starts_with(u"ال");
        if (i == t.last && !word.starts_with(u"ال") && word.ends_with(u"ون") && word != u"مسوولون" &&
            (a_.flags(i) & word_flag::common) != 0) {
            return true; // "دعا دبلوماسيون من المنطقة الصين"
        }
        const bool people = word == u"مسوولو" || word == u"اعضاء" || word == u"ممثلو" || word == u"قاده";
        if (noun && !people && i == t.last) {
            return true;
        }
    }
    return false;
}

bool SpeakerFinder::calls_to(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
        std::uint8_t proclitics = 0;
        if (a_.is_word(i) && a_.text().word(i).starts_with(u"لل") && !view_.mention_at(i) &&
            (a_.stripped_flags(i, &proclitics) & word_flag::common) != 0) {
            return true;
        }
    }
    return false;
}

bool SpeakerFinder::observers_before(const Trigger& t) const {
    constexpr std::uint32_t reach = 7;
    const std::uint32_t from = t.token > view_.first() + reach ? t.token - reach : view_.first();
    for (std::uint32_t i = from; t.is(surface::plural) && i < t.token; ++i) {
        if (one_of(view_.word(i), {u"المحللين", u"محللين", u"المحللون", u"محللون", u"الخبراء", u"خبراء", u"المراقبين",
                                   u"المراقبون", u"مراقبون", u"مراقبين", u"المنتقدين", u"النشطاء", u"الناشطين"})) {
            return true;
        }
    }
    return false;
}

bool SpeakerFinder::blamed(const Trigger& t, const FrameContext::Subject& subject) const {
    const std::uint32_t also = one_of(view_.word(subject.behind), {u"ايضا", u"كذلك", u"بشده"}) ? 1 : 0;
    return t.data->id == "say.intaqada" && !subject.before &&
           one_of(view_.word(subject.behind + also), {u"لعدم", u"لانه", u"لانها", u"لكونه", u"لكونها", u"بسبب"});
}

bool SpeakerFinder::unknown_holder(const Trigger& t) const {
    const std::uint32_t pos = t.last;
    // "وشكر القس المفرج عنه ترامب": a title that no known name follows
    if (a_.is_word(pos) && a_.has_article(pos) && !view_.mention_at(pos) &&
        a_.find(pos, EntryKind::honorific) != nullptr) {
        return true;
    }
    if (t.data->cameo != "010" || t.data->needs.empty() || pos + 1 >= view_.last() || !a_.is_word(pos) ||
        view_.mention_at(pos) || view_.is_date(pos) || !a_.at(pos).empty() || a_.has_article(pos)) {
        return false;
    }
    std::uint8_t proclitics = 0;
    a_.stripped_flags(pos, &proclitics);
    const auto owner = view_.mention_at(pos + 1);
    return proclitics == 0 && owner && view_.mention(*owner).first == pos + 1 && view_.mention(*owner).proclitics == 0;
}

std::optional<Group> SpeakerFinder::issuer(std::uint32_t from, std::uint32_t to) const {
    const Trigger* noun = nullptr;
    for (const Trigger& trigger : view_.triggers()) {
        if (trigger.data->frame == Frame::say_noun && trigger.token >= from && trigger.token < to) {
            noun = &trigger;
            break;
        }
    }
    if (noun == nullptr) {
        return std::nullopt;
    }
    for (const Group& group : view_.groups(noun->last, std::min(view_.last(), noun->last + 6))) {
        if (c_.is_actor(group) &&
            (group.marker == Marker::lam || group.marker == Marker::bare || group.marker == Marker::from ||
             group.marker == Marker::genitive || group.marker == Marker::about ||
             (group.marker == Marker::between && group.members.size() > 1))) {
            return group;
        }
        break;
    }
    return std::nullopt;
}

bool SpeakerFinder::speaks_itself(const Group& group) const {
    const Mention& m = view_.mention(group.members.front());
    const bool government =
        m.kind == MentionKind::state && (m.form == StateForm::metonym || m.form == StateForm::government);
    return group.members.size() == 1 &&
           (government || (m.kind == MentionKind::person && m.number == Number::singular) ||
            m.kind == MentionKind::institution);
}

bool SpeakerFinder::feminine(const Mention& m) const {
    if (m.kind == MentionKind::person) {
        return m.feminine || (!m.officials.empty() && a_.lexicon().officials[m.officials.front()].gender == "f");
    }
    const std::u16string_view word = a_.text().word(m.first);
    const bool noun = m.kind == MentionKind::institution || m.kind == MentionKind::organisation ||
                      (m.kind == MentionKind::state && m.form == StateForm::government);
    if (noun) {
        return word.ends_with(u'ه') || word.ends_with(u"ات");
    }
    static constexpr std::string_view masculine[] = {"MA", "IQ", "LB", "JO", "SD", "YE", "SO", "VA"};
    return m.kind == MentionKind::state && (m.form == StateForm::name || m.form == StateForm::capital) && !m.home &&
           std::find(std::begin(masculine), std::end(masculine), m.state) == std::end(masculine);
}

/// Where a clause may begin with its verb.
bool SpeakerFinder::clause_opens(std::uint32_t token) const {
    if (token == view_.first() || !a_.is_word(token - 1) || view_.is_date(token - 1)) {
        return true;
    }
    const std::u16string_view before = a_.text().word(token - 1);
    return a_.cue(token - 1, view_.cues().clause) != nullptr || before == u"قد" || before == u"وقد" ||
           before == u"كان" || before == u"وكان" || before == u"كانت" || before == u"وكانت" ||
           (a_.text().word(token).starts_with(u'و') && a_.text().word(token).size() > 3);
}

bool SpeakerFinder::verb_shaped(std::uint32_t token) const {
    std::u16string_view word = a_.text().word(token);
    word.remove_prefix(word.starts_with(u'و') ? 1 : 0);
    return word.size() > 3 && (word.starts_with(u'ت') || word.starts_with(u'ي') || word.ends_with(u'ت'));
}

/// Whether the word before the group is a verb of this gender whose subject it is.
bool SpeakerFinder::behind_verb(const Group& group, bool feminine_verb) const {
    if (group.first == view_.first()) {
        return true;
    }
    const std::uint32_t before = group.first - 1;
    if (!a_.is_word(before) || view_.mention_at(before) || view_.is_date(before) || a_.has_article(before)) {
        return false;
    }
    const std::u16string_view word = a_.text().word(before);
    const bool noun = std::any_of(view_.triggers().begin(), view_.triggers().end(),
                                  [&](const Trigger& t) { return t.token == before && t.is(surface::noun); });
    if (noun || word.size() < 3 || word.ends_with(u'ه') || a_.find(before, EntryKind::cue, 0) != nullptr) {
        return false;
    }
    const bool verb = std::any_of(view_.triggers().begin(), view_.triggers().end(),
                                  [&](const Trigger& t) { return t.token == before && t.finite(); });
    const bool ends_feminine = word.ends_with(u'ت') || word.starts_with(u'ت') || word.starts_with(u"وت");
    return (verb || clause_opens(before)) && (feminine_verb || !word.ends_with(u'ت')) &&
           (!feminine_verb || ends_feminine);
}

std::optional<Group> SpeakerFinder::earlier_subject(const Trigger& t) const {
    if (t.is(surface::dual) || t.is(surface::plural)) {
        return std::nullopt;
    }
    const auto groups = view_.groups(view_.first(), t.token);
    // "X يلتقي Y ويؤكد": of whom the nominal clause tells
    if (!groups.empty() && (t.proclitics & proclitic::conjunction) != 0) {
        const Group& first = groups.front();
        const Mention& m = view_.mention(first.members.front());
        const bool heads = first.first == view_.first() && first.members.size() == 1 && first.marker == Marker::bare &&
                           m.kind == MentionKind::person && m.number == Number::singular && m.proclitics == 0;
        const bool acts = std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& verb) {
            return verb.token == first.last && verb.finite() && verb.is(surface::imperfect) &&
                   verb.is(surface::feminine) == t.is(surface::feminine) && !verb.is(surface::dual | surface::plural);
        });
        if (heads && acts) {
            return first;
        }
    }
    for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
        const Mention& m = view_.mention(group->members.front());
        const bool body = m.kind == MentionKind::organisation || m.kind == MentionKind::institution;
        // "وتواصل أوسلو اتصالاتها": a verb that no list of triggers has.
        const bool by_shape = group->marker == Marker::genitive && verb_shaped(group->first - 1);
        const bool fits =
            group->members.size() == 1 && (group->marker == Marker::bare || by_shape) && c_.is_actor(*group) &&
            (m.kind == MentionKind::person || m.kind == MentionKind::state || body) && m.number == Number::singular &&
            (body || feminine(m) == t.is(surface::feminine) ||
             (t.is(surface::feminine) && m.kind == MentionKind::person));
        if (fits && behind_verb(*group, t.is(surface::feminine))) {
            return *group;
        }
    }
    return std::nullopt;
}

std::optional<Group> SpeakerFinder::speaker_during(const Trigger& t) const {
    const bool in_it = one_of(view_.word(t.last), {u"فيه", u"فيها"});
    const bool during = in_it || (a_.is_word(t.last) && a_.cue(t.last, view_.cues().during_it, 0) != nullptr);
    if (!during || (t.proclitics & proclitic::conjunction) != 0 || t.is(surface::dual) || t.is(surface::plural)) {
        return std::nullopt;
    }
    const auto& triggers = view_.triggers();
    const bool got = std::any_of(triggers.begin(), triggers.end(), [&](const Trigger& other) {
        return other.data->frame == Frame::get && other.finite() && other.token < t.token;
    });
    if (in_it && !got) {
        return std::nullopt; // "الرسالة التي أعرب فيها"
    }
    const auto groups = view_.groups(view_.first(), t.token);
    for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
        const bool person = group->members.size() == 1 &&
                            view_.mention(group->members.front()).kind == MentionKind::person && c_.is_actor(*group);
        const bool whom_it_is_of = got ? group->marker == Marker::from
                                       : group->marker == Marker::bare && group->first > view_.first() &&
                                             a_.cue(group->first - 1, view_.cues().that, 0) != nullptr;
        if (person && whom_it_is_of) {
            return *group;
        }
    }
    return std::nullopt;
}

bool SpeakerFinder::contrasted(const Trigger& t) const {
    const bool against = one_of(view_.word(t.token - 1), {u"فيما", u"بينما"}) ||
                         (view_.word(t.token - 1) == u"حين" && view_.word(t.token - 2) == u"في");
    const auto subject = against ? c_.subject_of(t) : FrameContext::Subject{};
    if (!subject.explicit_ || subject.before || subject.arguments.front().source != ArgumentSource::mention) {
        return false;
    }
    const MentionKind kind = view_.mention(subject.arguments.front().index).kind;
    return kind == MentionKind::person || kind == MentionKind::organisation;
}

} // namespace rabita
