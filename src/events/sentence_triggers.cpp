#include "events/sentence_view.hpp"

#include <algorithm>

namespace rabita {

namespace {

constexpr std::uint32_t needs_reach = 16;
constexpr std::uint32_t say_needs_reach = 18;
constexpr std::uint32_t sign_needs_reach = 30; // behind long titles

bool sends(Frame frame) {
    return frame == Frame::sign || frame == Frame::send || frame == Frame::carry || frame == Frame::get;
}

} // namespace

void SentenceView::collect_triggers() {
    std::uint32_t mention = first_mention_;
    for (std::uint32_t token = sentence_.first; token < sentence_.last; ++token) {
        while (mention < last_mention_ && mentions_[mention].last <= token) {
            ++mention;
        }
        const bool covered = mention < last_mention_ && mentions_[mention].first <= token;
        if (covered || !a_.is_word(token)) {
            continue;
        }
        if (auto trigger = trigger_at(token)) {
            triggers_.push_back(*trigger);
        }
    }
}

std::optional<Trigger> SentenceView::trigger_at(std::uint32_t token) const {
    std::optional<Trigger> best;
    for (const Reading& reading : a_.at(token)) {
        if (reading.entry.kind != EntryKind::trigger) {
            continue;
        }
        Trigger trigger{token, reading.last, &a_.lexicon().triggers[reading.entry.index], reading.entry.detail,
                        reading.proclitics};
        const std::uint8_t prepositions = proclitic::ba | proclitic::kaf | proclitic::lam;
        if (trigger.is(surface::perfect) && (trigger.proclitics & (prepositions | proclitic::sin)) != 0) {
            continue;
        }
        if (trigger.is(surface::imperfect) && (trigger.proclitics & (proclitic::ba | proclitic::kaf)) != 0) {
            continue;
        }
        // "الاتفاق الذي تم توقيعه": the pronoun is what was signed.
        const bool agreement = trigger.data->frame == Frame::agreement_noun ||
                               (trigger.data->id == "sign.waqqaa" && trigger.is(surface::perfect));
        const bool named_before =
            (agreement && (trigger.is(surface::any_pronoun) || signed_before(trigger))) || letter_before(trigger);
        // "على ما أفادت المتحدثة": what was said stands before.
        const bool said_before = trigger.data->frame == Frame::say && token > sentence_.first + 1 &&
                                 word(token - 1) == u"ما" && one_of(word(token - 2), {u"علي", u"حسب", u"بحسب", u"وفق"});
        // "منذ وصوله صنعاء"
        const bool arrival = trigger.data->id == "visit.wusul" && trigger.is(surface::any_pronoun) &&
                             (a_.find(trigger.last, EntryKind::city, 0) != nullptr ||
                              a_.find(trigger.last, EntryKind::capital, 0) != nullptr);
        if (!named_before && !said_before && !arrival && !needs_met(*trigger.data, token)) {
            continue;
        }
        const std::string_view written = a_.text().slice(token, token + 1);
        if (trigger.data->hamza && written.find("أ") == std::string_view::npos &&
            written.find("ئ") == std::string_view::npos) {
            continue;
        }
        // "بارث إيد": no perfect of this form is written with the hamza below.
        if (trigger.data->id == "say.ayyada" && written.starts_with("إ")) {
            continue;
        }
        if (trigger.data->opens && token > sentence_.first && a_.mark(token - 1) != u',') {
            continue;
        }
        // "طالبا وطالبة", "نظرة مستقبلية": no verb and no pronoun is written with this letter ("طالبه", "مستقبليه").
        if ((trigger.finite() || trigger.is(surface::pronoun_he)) && written.ends_with("ة")) {
            continue;
        }
        // "أجرى بحثًا": the nunation of a noun, where the dual of the verb looks the same
        if (trigger.finite() && trigger.is(surface::dual) && written.find("\u064B") != std::string_view::npos) {
            continue;
        }
        // "أكد الوزير ما جاء في بيان المجلس": what he confirms
        if (trigger.data->id == "say.jaa" && word(token - 1) == u"ما") {
            continue;
        }
        // "بشكل سافر"
        if (trigger.finite() && token > sentence_.first && a_.is_word(token - 1) &&
            a_.text().word(token - 1) == u"بشكل") {
            continue;
        }
        // "عقد", "بحث", "توقيع" behind a preposition are nouns.
        if (trigger.finite() && token > sentence_.first && trigger.is(surface::perfect) && a_.is_word(token - 1) &&
            (a_.cue(token - 1, cues_.in, 0) != nullptr || a_.cue(token - 1, cues_.to, 0) != nullptr ||
             a_.cue(token - 1, cues_.on, 0) != nullptr)) {
            continue;
        }
        // "مع طلب السفارة", "عن شكره", "700 طالب"
        if (trigger.finite() && token > sentence_.first && trigger.is(surface::perfect) && trigger.proclitics == 0 &&
            trigger.data->frame == Frame::say && noun_due(token)) {
            continue;
        }
        // "يعتزم عقد قمة"
        // but "قبيل توجهه إلى" reads like the verb
        const bool before_leaving = trigger.data->frame == Frame::travel && token > sentence_.first &&
                                    a_.is_word(token - 1) && a_.cue(token - 1, cues_.ahead, 0) != nullptr;
        if (trigger.finite() && trigger.is(surface::perfect) && trigger.proclitics == 0 && token > sentence_.first &&
            a_.is_word(token - 1) && a_.cue(token - 1, cues_.planned, 0) != nullptr && !before_leaving) {
            continue;
        }
        // "برقية شكر": a noun behind a noun.
        if (trigger.finite() && trigger.proclitics == 0 && token > sentence_.first && a_.is_word(token - 1) &&
            !(letter_before(trigger) && (trigger.is(surface::any_pronoun) || takes_it_up(token + 1)))) {
            const Reading* before = a_.find(token - 1, EntryKind::trigger);
            if (before != nullptr && (before->entry.detail & surface::noun) != 0 &&
                (before->entry.detail & (surface::definite | surface::any_pronoun)) == 0 &&
                a_.lexicon().triggers[before->entry.index].frame == Frame::message_noun) {
                continue;
            }
        }
        // "تسلم" is rather "he received" than "she hands over".
        // "تحدث عن العلاقات" tells what he said, "تحدث مع نظيره عن" whom he met.
        const bool says = best && best->data->frame == Frame::talk && trigger.data->frame == Frame::say &&
                          !trigger.data->needs.empty() && !talks_with(token);
        // "أرسل خطابا إلى" rather than "أرسل مبعوثا".
        const bool letter = best && best->data->frame == Frame::dispatch && trigger.data->frame == Frame::send;
        const bool better =
            !best || says || letter || (best->is(surface::noun) && trigger.finite() && trigger.proclitics == 0) ||
            (best->is(surface::imperfect) && trigger.is(surface::perfect) && trigger.proclitics == best->proclitics &&
             (trigger.proclitics & ~unsigned{proclitic::conjunction}) == 0);
        if (better) {
            best = trigger;
        }
    }
    return best;
}

bool SentenceView::talks_with(std::uint32_t token) const {
    const auto partner = cue_position(token + 1, token + say_needs_reach, cues_.with);
    const auto by_phone = cue_position(token + 1, token + say_needs_reach, cues_.phone);
    std::uint32_t about = token + 1;
    while (about < sentence_.last && !(a_.is_word(about) && a_.text().word(about) == u"عن")) {
        ++about;
    }
    return (partner && *partner < about) || by_phone.has_value();
}

/// Behind a number or a preposition stands a noun.
bool SentenceView::noun_due(std::uint32_t token) const {
    if (a_.text().tokens[token - 1].kind == TokenKind::number) {
        return !is_date(token - 1);
    }
    if (!a_.is_word(token - 1) || a_.text().word(token).ends_with(u'ت')) {
        return false;
    }
    static constexpr std::u16string_view prepositions[] = {u"مع",  u"عن",  u"بعد", u"قبل",  u"رغم",
                                                           u"حول", u"دون", u"عبر", u"ازاء", u"تجاه"};
    return std::find(std::begin(prepositions), std::end(prepositions), a_.text().word(token - 1)) !=
           std::end(prepositions);
}

/// The rest of a word behind what can be a proclitic: "فإن", "للأمم", "بالقول".
std::u16string_view SentenceView::behind_proclitics(std::u16string_view word, std::size_t letters) {
    static constexpr std::u16string_view single = u"وفبلكس";
    const bool article = word.starts_with(u"ال");
    const bool first = word.size() > letters + 1 && single.find(word[0]) != std::u16string_view::npos;
    const bool second =
        letters < 2 || article ||
        (first && (word[0] == u'و' || word[0] == u'ف') && single.find(word[1]) != std::u16string_view::npos);
    return word.size() > letters + 1 && (article ? letters == 2 : first && second) ? word.substr(letters)
                                                                                   : std::u16string_view();
}

/// "في بيان مشترك وقع الاثنين", "اتفاق وقع بين": what was signed stands before the verb.
bool SentenceView::signed_before(const Trigger& verb) const {
    if (verb.data->frame != Frame::sign) {
        return false;
    }
    const std::uint32_t from = verb.token > sentence_.first + 2 ? verb.token - 2 : sentence_.first;
    return has_cue(from, verb.token, cues_.agreement_object) ||
           (verb.token > from && a_.is_word(from) && a_.text().word(from) == u"بيان");
}

/// "برقية بعث بها الملك", "الرسالة التي وجهها": the letter is named before the verb.
bool SentenceView::letter_before(const Trigger& verb) const {
    if (verb.data->frame != Frame::send && verb.data->frame != Frame::get) {
        return false;
    }
    const std::uint32_t from = verb.token > sentence_.first + 4 ? verb.token - 4 : sentence_.first;
    for (std::uint32_t i = from; i < verb.token; ++i) {
        if (a_.is_word(i) && (a_.cue(i, cues_.message_object) != nullptr || a_.cue(i, cues_.invitation) != nullptr)) {
            return true;
        }
    }
    return false;
}

/// "بعث بها": a pronoun that means the noun before the verb.
bool SentenceView::takes_it_up(std::uint32_t token) const {
    return a_.is_word(token) && (a_.text().word(token) == u"بها" || a_.text().word(token) == u"به");
}

bool SentenceView::needs_met(const TriggerData& data, std::uint32_t token) const {
    if (data.needs.empty() && !data.colon) {
        return true;
    }
    // "وأبرز خلال لقائه برئيس الحكومة جهود"
    if (data.holder && token == sentence_.first && one_of(word(token + 1), {u"خلال", u"في"})) {
        return true;
    }
    if (const auto holder = data.holder ? mention_at(token + 1) : std::nullopt) {
        const Mention& m = mentions_[*holder];
        // "وأبرز رئيس الحكومة": opening a sentence, no "most prominent" of many
        const bool alone = token == sentence_.first && !m.named() && m.number == Number::singular;
        if (m.kind == MentionKind::person &&
            ((m.named() && (m.office || !m.officials.empty())) || (alone && m.office)) && m.first == token + 1 &&
            m.proclitics == 0) {
            return true;
        }
    }
    const std::uint32_t reach = data.frame == Frame::say ? say_needs_reach
                                : sends(data.frame)      ? sign_needs_reach
                                                         : needs_reach;
    const std::uint32_t end = std::min(sentence_.last, token + reach);
    bool quoted = false; // a mark that closes a quotation opens no words of this verb
    for (std::uint32_t i = sentence_.first; data.colon && i < token; ++i) {
        quoted = quoted != (a_.mark(i) == u'"');
    }
    for (std::uint32_t i = token + 1; i < end; ++i) {
        const bool opens = a_.mark(i) == u'"' && !quoted;
        quoted = quoted != (a_.mark(i) == u'"');
        if (data.colon && (a_.mark(i) == u':' || opens)) {
            return true;
        }
        if (!a_.is_word(i)) {
            continue;
        }
        const auto needed = [&](WordId word) {
            return word != no_word && std::find(data.needs.begin(), data.needs.end(), word) != data.needs.end();
        };
        const std::u16string_view word = a_.text().word(i);
        const Vocabulary& vocabulary = a_.lexicon().vocabulary;
        // "أنه" and "أنهم" serve where "أن" is asked for.
        if (a_.cue(i, cues_.that, 0) != nullptr && needed(a_.lexicon().vocabulary.find(u"ان"))) {
            return true;
        }
        const std::u16string_view one = behind_proclitics(word, 1);
        const std::u16string_view two = behind_proclitics(word, 2);
        if (needed(a_.word(i)) || (!one.empty() && needed(vocabulary.find(one))) ||
            (!two.empty() && needed(vocabulary.find(two)))) {
            return true;
        }
    }
    return false;
}

} // namespace rabita
