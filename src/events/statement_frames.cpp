#include "events/speakers.hpp"

#include <algorithm>

namespace rabita {

namespace {

/// Statements: reporting verbs, participles, "بحسب بيان ...", "X: ...". One for each speaker and sentence.
class StatementReader {
public:
    explicit StatementReader(FrameContext& context)
        : c_(context), speakers_(context), view_(context.view()), a_(context.view().analysis()) {}

    void run() {
        for (const Trigger& trigger : view_.triggers()) {
            if (trigger.finite() && (trigger.data->frame == Frame::say || calls_for(trigger))) {
                verb(trigger);
            }
        }
        drop_outer_reports();
        attributed();
        handed_on();
        verbal_nouns();
        own_words();
        drop_attitudes();
        headline();
        for (const Trigger& trigger : view_.triggers()) {
            if (trigger.data->frame == Frame::say && !trigger.finite() && !told_ && !media_told_) {
                participle(trigger);
            }
        }
    }

private:
    using Arguments = std::vector<ArgumentMention>;

    void emit(const Trigger& t, const Arguments& speakers, std::uint32_t first, std::uint32_t last, const char* rule) {
        EventMention event = c_.begin(EventType::statement, t, first, last, rule);
        event.status = Status::occurred;
        event.arguments = as_role(speakers, Role::speaker);
        // The sentence is the statement; its words are what copies are known by.
        event.first = view_.first();
        event.last = view_.last();
        event.place.reset();
        event.feminine_verb = t.finite() && t.is(surface::feminine) &&
                              speakers.front().source == ArgumentSource::mention &&
                              view_.mention(speakers.front().index).kind == MentionKind::person;
        event.date = c_.statement_date(t, last);
        event.content = c_.content_of(t);
        c_.add(std::move(event));
        told_ = true;
    }

    /// "دعا X إلى": an appeal, where "دعا X Y إلى زيارة" is an invitation.
    bool calls_for(const Trigger& t) const {
        if (t.data->frame != Frame::invite || a_.text().word(t.token).ends_with(u"داعيا")) {
            return false;
        }
        const std::uint32_t end = std::min(view_.last(), t.last + 28);
        const bool visit = std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& other) {
            return other.data->frame == Frame::visit_noun && other.token > t.token && other.token < end;
        });
        // "دعا الأوروبيين إلى المشاركة ماليا": to no gathering
        const auto comes = view_.cue_position(t.last, end, view_.cues().attendance);
        const bool guest = comes && (view_.word(*comes).starts_with(u"لزيار") ||
                                     view_.has_cue(*comes + 1, *comes + 5, view_.cues().gathering));
        return !visit && !guest && (view_.has_cue(t.last, end, view_.cues().to) || speakers_.calls_to(t.last, end));
    }

    bool subordinate(const Trigger& t) const {
        if (t.is(surface::imperfect) && (t.proclitics & (proclitic::lam | proclitic::sin)) != 0) {
            return true;
        }
        if (t.token == view_.first() || !a_.is_word(t.token - 1)) {
            return false;
        }
        std::u16string_view word = a_.text().word(t.token - 1);
        if (word.size() == 3 && (word.front() == u'و' || word.front() == u'ف')) {
            word.remove_prefix(1);
        }
        if (word == u"اذا" || word == u"لو") {
            return true; // "إذا أصرت واشنطن": nobody says that she does
        }
        // "عندما يكشف الاتحاد عن رغبة": the day that he does is still to come.
        if (word == u"ربما" || word == u"عندما" || word == u"حينما" || word == u"متي" || word == u"لم" ||
            word == u"لن" || word == u"سوف" || word == u"قد") {
            return t.is(surface::imperfect);
        }
        return t.is(surface::imperfect) &&
               (word == u"ان" || word == u"بان" || word == u"لكي" || word == u"كي" || word == u"ولا" || word == u"لا");
    }

    /// "وأشار إلى أن X كرر ...": who only hands on another's words makes no statement.
    void drop_outer_reports() {
        auto& found = c_.found();
        const auto mine = [&](const EventMention& e) { return e.type == EventType::statement && !e.arguments.empty(); };
        std::vector<std::uint32_t> outer_triggers;
        for (const EventMention& outer : found) {
            const auto inner = std::find_if(found.begin(), found.end(), [&](const EventMention& e) {
                return mine(outer) && mine(e) && e.trigger > outer.trigger && hands_on(outer, e);
            });
            if (inner != found.end()) {
                outer_triggers.push_back(outer.trigger);
                inner->date = inner->date ? inner->date : outer.date;
            }
        }
        std::erase_if(found, [&](const EventMention& e) {
            return mine(e) &&
                   std::find(outer_triggers.begin(), outer_triggers.end(), e.trigger) != outer_triggers.end();
        });
    }

    /// "نقل عن الوزير قوله إن كييف رفضت": the refusal is what he told.
    void drop_attitudes() {
        auto& found = c_.found();
        const auto told = [&](const EventMention& e) {
            return e.rule == "say.handed-on" || e.rule == "say.attributed";
        };
        std::vector<std::uint32_t> inner;
        for (const EventMention& outer : found) {
            for (const EventMention& e : found) {
                const bool attitude = e.type == EventType::statement && !e.arguments.empty() && !told(e) &&
                                      told(outer) && outer.sentence == e.sentence && outer.trigger < e.trigger &&
                                      e.cameo != "010" &&
                                      view_.has_cue(outer.trigger + 1, e.trigger, view_.cues().that);
                if (attitude) {
                    inner.push_back(e.trigger);
                }
            }
        }
        std::erase_if(found, [&](const EventMention& e) {
            return e.type == EventType::statement && !told(e) &&
                   std::find(inner.begin(), inner.end(), e.trigger) != inner.end();
        });
    }

    bool hands_on(const EventMention& outer, const EventMention& inner) const {
        std::optional<std::uint32_t> that;
        for (std::uint32_t i = outer.head_last; i < inner.trigger; ++i) {
            if (a_.is_word(i) && a_.cue(i, view_.cues().that) != nullptr && !view_.mention_at(i)) {
                that = that ? that : std::optional(i);
            }
        }
        return that && inner.head_first > *that && inner.head_first - *that <= 1 && *that - outer.head_last <= 3;
    }

    /// "أعلن ... أن بكين تدعم": what somebody is said to want is content of the report, not a report of its own.
    bool reported_attitude(const Trigger& t) const {
        if (t.data->cameo == "010") {
            return t.is(surface::imperfect) && of_own_state(t);
        }
        return !speakers_.contrasted(t) &&
               std::any_of(c_.found().begin(), c_.found().end(), [&](const EventMention& outer) {
                   return outer.type == EventType::statement && outer.sentence == view_.number() &&
                          outer.trigger < t.token &&
                          (content_without_that(outer, t) ||
                           (view_.has_cue(outer.trigger + 1, t.token, view_.cues().that) && !told_on(outer, t)));
               });
    }

    /// "وقال الجبير إيران تدعم": what is said begins right behind who says it.
    bool content_without_that(const EventMention& outer, const Trigger& t) const {
        const auto subject = t.is(surface::imperfect) ? c_.subject_of(t) : FrameContext::Subject{};
        return subject.explicit_ && subject.before && first_of(subject) == outer.head_last;
    }

    /// "جاء في بيان للرئاسة التونسية أن تونس تتمسك": the state is the speaker's own.
    bool of_own_state(const Trigger& t) const {
        const auto subject = c_.subject_of(t);
        if (!subject.explicit_ || !subject.before || subject.arguments.front().source != ArgumentSource::mention) {
            return false;
        }
        const Mention& inner = view_.mention(subject.arguments.front().index);
        return inner.kind == MentionKind::state &&
               std::any_of(c_.found().begin(), c_.found().end(), [&](const EventMention& outer) {
                   return outer.type == EventType::statement && outer.sentence == view_.number() &&
                          outer.trigger < t.token && !outer.arguments.empty() &&
                          outer.arguments.front().source == ArgumentSource::mention &&
                          view_.mention(outer.arguments.front().index).state == inner.state &&
                          view_.has_cue(outer.trigger + 1, t.token, view_.cues().that);
               });
    }

    /// "ذكرت الوكالة أن الزعيم شكر ضيفه", "تقول أوسلو إن كييف تعهدت": the report is of what somebody else said.
    bool told_on(const EventMention& outer, const Trigger& t) const {
        const bool said =
            t.is(surface::perfect) && t.proclitics == 0 && t.data->plover != "REJECT" && t.data->plover != "ACCUSE";
        const auto subject = said ? c_.subject_of(t) : FrameContext::Subject{};
        if (!subject.explicit_ || !subject.before || subject.arguments.front().source != ArgumentSource::mention) {
            return false;
        }
        const std::uint32_t inner = view_.mention(subject.arguments.front().index).first;
        const bool behind_that =
            inner > view_.first() && a_.is_word(inner - 1) && a_.cue(inner - 1, view_.cues().that) != nullptr;
        const bool by_person = !outer.arguments.empty() && outer.arguments.front().source == ArgumentSource::mention &&
                               view_.mention(outer.arguments.front().index).kind == MentionKind::person;
        return behind_that && !by_person;
    }

    void verb(const Trigger& t) {
        if (t.token > view_.first() && a_.is_word(t.token - 1) && a_.text().word(t.token - 1) == u"ما" &&
            t.is(surface::any_pronoun)) {
            return; // "ما وصفه بـ"
        }
        if (subordinate(t) || reported_attitude(t)) {
            return;
        }
        if (one_of(view_.word(t.token), {u"تبين", u"وتبين", u"يتبين"}) && view_.word(t.last) == u"من") {
            return; // "وتبين من الجدول أن"
        }
        if (const auto caller = speakers_.speaker_during(t)) {
            emit(t, c_.arguments(*caller, Role::speaker), t.token, t.last + 1, "say.during");
            auto& said = c_.found().back();
            said.date = said.date ? said.date : occasion_date(t);
            return;
        }
        const std::uint32_t asked = complement(t);
        const std::uint32_t end = std::min(content_begin(t), asked);
        auto subject = c_.subject_of(t);
        if (subject.explicit_ && !subject.before && asked < view_.last() && object_at(subject.behind)) {
            return; // "شددت واشنطن العقوبات على": no "شددت على"
        }
        if (t.data->id == "say.itabara-anna" &&
            !(subject.explicit_ && !subject.before && view_.is_cue(subject.behind, view_.cues().that))) {
            return; // "يعتبر X الحليف الأول": is held to be
        }
        if (subject.explicit_ && subject.before && own_country(subject)) {
            return; // "أكد أن بلاده ردت": what he says of his country
        }
        subject.explicit_ = subject.explicit_ && (subject.before || subject.behind <= end + 1);
        const bool object = subject.explicit_ && (!speakers_.can_speak(t, subject) || speakers_.blamed(t, subject));
        subject.explicit_ = subject.explicit_ && !object;
        // "حث عدد من أعضاء المجلس الرئيس": people whom nobody names
        if (one_of(view_.word(t.last), {u"عدد", u"عشرات", u"ميات", u"بعض", u"غالبيه", u"معظم"})) {
            media(t);
            return;
        }
        const bool stranger = subject.explicit_ ? speakers_.other_subject(t, subject) : speakers_.unknown_holder(t);
        const bool source = subject.explicit_ && !subject.before &&
                            a_.cue(t.last, view_.cues().same_source, 0) != nullptr; // "وأضاف المصدر لبنان لن يشارك"
        if (source && unnamed(t, std::max(end, t.last + 2))) {
            return;
        }
        if (subject.explicit_ &&
            (anonymous(subject.before ? t.token : std::max(subject.behind, t.last)) || speakers_.observers_before(t))) {
            media(t);
        } else if (subject.explicit_ && !subject.before && speakers_.media_speaks(t.last, first_of(subject))) {
            media(t);
        } else if (subject.explicit_ && !stranger) {
            const std::uint32_t begin = subject.before ? first_of(subject) : t.token;
            emit(t, subject.arguments, begin, std::max(subject.behind, t.last), "say.verb");
        } else if (!unnamed(t, end)) {
            dropped(t, object, stranger);
        }
    }

    /// "مسؤولون أميركيون، طلبوا عدم نشر أسمائهم": sources, not their state.
    bool anonymous(std::uint32_t behind) const {
        constexpr std::uint32_t reach = 8;
        bool asks = false;
        for (std::uint32_t i = behind; i < std::min(view_.last(), behind + reach); ++i) {
            asks = asks ||
                   one_of(view_.word(i), {u"طلب", u"طلبت", u"طلبوا", u"فضل", u"رفض", u"رفضوا", u"اشترط", u"شريطه"});
            if (asks && one_of(view_.word(i), {u"اسمه", u"اسمها", u"اسمايهم", u"اسماءهم", u"هويته", u"هويتها",
                                               u"هويتهم", u"هوياتهم"})) {
                return true;
            }
        }
        return false;
    }

    bool own_country(const FrameContext::Subject& subject) const {
        const ArgumentMention& argument = subject.arguments.front();
        return argument.source == ArgumentSource::mention &&
               view_.mention(argument.index).kind == MentionKind::own_country;
    }

    /// A paper, "المصدر ذاته", a communiqué: who speaks without being the subject.
    bool unnamed(const Trigger& t, std::uint32_t end) {
        const Cues& cues = view_.cues();
        if (t.token > view_.first() && !view_.mention_at(t.token - 1) && a_.is_word(t.token - 1) &&
            a_.cue(t.token - 1, cues.media) != nullptr) {
            media(t);
            return true;
        }
        if (view_.has_cue(t.last, std::min(end, t.last + 4), cues.same_source)) {
            ArgumentMention source;
            source.source = ArgumentSource::source;
            emit(t, {source}, t.token, t.last + 1, "say.source");
            return true;
        }
        if (speakers_.media_speaks(t.last, std::min(end, t.last + 3))) {
            media(t);
            return true;
        }
        // "أفاد بيان لوزارة الخارجية", "وجاء في بيان للرئاسة".
        if (const auto issued = speakers_.issuer(t.last, std::min(end, t.last + 8))) {
            emit(t, c_.arguments(*issued, Role::speaker), t.token, issued->last, "say.communique");
            return true;
        }
        return false;
    }

    /// Whoever spoke before goes on, unless somebody stands there whom nobody knows.
    void dropped(const Trigger& t, bool object, bool stranger) {
        if (told_) {
            return;
        }
        if (c_.relative_before(t.token)) {
            return; // "من يقرأ القانون", "القانون الذي يهدد": nobody begins to speak
        }
        if (stranger || media_before(t.token) || !(object || speakers_.subject_dropped(t))) {
            media(t);
            return;
        }
        ArgumentMention argument;
        argument.source = t.is(surface::dual)     ? ArgumentSource::pronoun_dual
                          : t.is(surface::plural) ? ArgumentSource::pronoun_they
                                                  : ArgumentSource::dropped;
        argument.feminine = t.is(surface::feminine);
        argument.goes_on = goes_on(t);
        const bool one = argument.source == ArgumentSource::dropped;
        if (!one && speakers_.observers_before(t)) {
            media(t);
            return;
        }
        if (one && t.is(surface::imperfect) &&
            ((t.proclitics & proclitic::conjunction) == 0 || t.data->id == "say.dhakara")) {
            return; // "يذكر أن": nobody says it
        }
        if (const auto earlier = speakers_.earlier_subject(t)) {
            emit(t, c_.arguments(*earlier, Role::speaker), t.token, t.last + 1, "say.same-subject");
            return;
        }
        emit(t, {argument}, t.token, t.last + 1, "say.dropped-subject");
    }

    /// The day of the contact that the sentence told of before.
    std::optional<std::uint32_t> occasion_date(const Trigger& t) const {
        const auto& found = c_.found();
        const auto occasion = std::find_if(found.rbegin(), found.rend(), [&](const EventMention& e) {
            return e.type != EventType::statement && e.sentence == view_.number() && e.trigger < t.token;
        });
        return occasion == found.rend() ? std::optional<std::uint32_t>() : occasion->date;
    }

    /// "لكن صحيفة "الأنباء" ذكرت": a paper and its name stand before the verb.
    bool media_before(std::uint32_t token) const {
        const std::uint32_t from = token > view_.first() + 5 ? token - 5 : view_.first();
        const auto paper = view_.cue_position(from, token, view_.cues().media);
        return paper && a_.mark(token - 1) == u'"' && view_.groups(*paper, token).empty();
    }

    /// Media, observers, unnamed sources: no statement, but what follows "وأضافوا" is theirs.
    void media(const Trigger& t) {
        if (attribution(t)) {
            return; // "وفق ما ذكرت الوكالة": whoever spoke goes on speaking
        }
        EventMention event = c_.begin(EventType::statement, t, t.token, t.last, "say.media");
        event.arguments.clear();
        c_.add(std::move(event));
        media_told_ = media_told_ || view_.has_cue(t.last, view_.last(), view_.cues().that);
    }

    bool attribution(const Trigger& t) const {
        const bool what =
            t.token > view_.first() + 1 && a_.is_word(t.token - 1) && a_.text().word(t.token - 1) == u"ما";
        const std::uint32_t before = what ? t.token - 2 : t.token - 1;
        return t.token > view_.first() + 1 && a_.is_word(before) && a_.cue(before, view_.cues().said_in) != nullptr;
    }

    std::uint32_t content_begin(const Trigger& t) const {
        for (std::uint32_t i = t.last; i < view_.last(); ++i) {
            if (a_.mark(i) == u':' ||
                (a_.is_word(i) && a_.cue(i, view_.cues().that) != nullptr && !view_.mention_at(i))) {
                return i;
            }
        }
        return view_.last();
    }

    /// A definite noun, where the preposition should stand that the verb asks for.
    bool object_at(std::uint32_t behind) const {
        return behind < view_.last() && a_.is_word(behind) && a_.has_article(behind) &&
               (a_.flags(behind) & word_flag::common) != 0 && !view_.mention_at(behind) && !view_.is_date(behind) &&
               a_.find(behind, EntryKind::cue, 0) == nullptr && a_.find(behind, EntryKind::day_word) == nullptr;
    }

    /// "سخر بشكل سيئ من وضع X": the preposition that the verb asks for, behind which no subject stands.
    std::uint32_t complement(const Trigger& t) const {
        static constexpr std::u16string_view prepositions[] = {u"من", u"الي", u"عن", u"علي"};
        for (std::uint32_t i = t.last; !t.data->needs.empty() && i < view_.last(); ++i) {
            const auto& needs = t.data->needs;
            const std::u16string_view word = a_.is_word(i) ? a_.text().word(i) : std::u16string_view();
            if (std::find(std::begin(prepositions), std::end(prepositions), word) != std::end(prepositions) &&
                std::find(needs.begin(), needs.end(), a_.word(i)) != needs.end() && !view_.mention_at(i)) {
                return i;
            }
        }
        return view_.last();
    }

    std::uint32_t first_of(const FrameContext::Subject& subject) const {
        const ArgumentMention& argument = subject.arguments.front();
        return argument.source == ArgumentSource::mention ? view_.mention(argument.index).first : view_.first();
    }

    /// "..., بحسب بيان للخارجية الروسية".
    void attributed() {
        for (std::uint32_t i = view_.first(); i < view_.last(); ++i) {
            const Reading* cue = a_.is_word(i) ? a_.cue(i, view_.cues().said_in) : nullptr;
            if (cue == nullptr) {
                continue;
            }
            const std::uint32_t end = std::min(view_.last(), cue->last + 8);
            const auto groups = view_.groups(cue->last, end);
            if (view_.has_cue(cue->last, groups.empty() ? end : groups.front().first, view_.cues().media)) {
                continue;
            }
            auto issued = speakers_.issuer(cue->last, end);
            if (!issued && !groups.empty() && groups.front().first == cue->last &&
                speakers_.speaks_itself(groups.front())) {
                issued = groups.front(); // "بحسب الرئيس الأميركي"
            }
            if (!issued) {
                continue;
            }
            const bool already = std::any_of(c_.found().begin(), c_.found().end(), [&](const EventMention& e) {
                return e.type == EventType::statement && e.sentence == view_.number() && e.trigger >= i;
            });
            const Mention& m = view_.mention(issued->members.front());
            if (!already && (m.kind == MentionKind::institution || m.kind == MentionKind::organisation ||
                             speakers_.speaks_itself(*issued))) {
                Trigger trigger{i, cue->last, &said_, surface::noun, 0};
                emit(trigger, c_.arguments(*issued, Role::speaker), i, issued->last, "say.attributed");
            }
        }
    }

    /// "نقلت الوكالة عن X قوله إن", "نقل عن X أن", "نسبت الوكالة لـX القول": X speaks.
    void handed_on() {
        for (const Group& group : view_.groups(view_.first(), view_.last())) {
            const bool of_him =
                group.marker == Marker::about || group.marker == Marker::lam || group.marker == Marker::to;
            const auto words = of_him ? words_of(group) : std::nullopt;
            if (!words) {
                continue;
            }
            const Trigger trigger{*words, *words + 1, &said_, surface::noun, 0};
            emit(trigger, c_.arguments(group, Role::speaker), group.first, *words + 1, "say.handed-on");
        }
    }

    /// "عن الوزير، الذي يزور واشنطن، قوله": behind the relative between commas.
    std::uint32_t behind_remark(std::uint32_t token) const {
        constexpr std::uint32_t longest_remark = 16;
        if (a_.mark(token) != u',' || !view_.is_cue(token + 1, view_.cues().relative)) {
            return token;
        }
        for (std::uint32_t i = token + 2; i < std::min(view_.last(), token + longest_remark); ++i) {
            if (a_.mark(i) == u',') {
                return i + 1;
            }
        }
        return token;
    }

    /// Where the words begin that are handed on as the group's.
    std::optional<std::uint32_t> words_of(const Group& group) const {
        constexpr std::uint32_t reach = 14;
        const Cues& cues = view_.cues();
        const auto from = group.first > view_.first() + reach ? group.first - reach : view_.first();
        const bool handed = view_.has_cue(from, group.first, cues.handing);
        const std::uint32_t behind = behind_remark(group.last);
        const std::uint32_t end = std::min(view_.last(), behind + (handed ? 10U : 4U));
        for (std::uint32_t i = behind; i < end; ++i) {
            if (a_.is_word(i) && a_.cue(i, cues.his_words, 0) != nullptr) {
                return handed || group.marker == Marker::about ? std::optional(i) : std::nullopt;
            }
            const bool opens =
                a_.mark(i) == u':' || a_.mark(i) == u'"' || (a_.is_word(i) && a_.cue(i, cues.that, 0) != nullptr);
            // "ونقلت القناة عن بيان لوزارة الخارجية أن"
            const bool issued = group.marker == Marker::lam &&
                                std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& t) {
                                    return t.last == group.first && t.data->frame == Frame::say_noun;
                                });
            if (opens && handed && (issued || group.marker == Marker::about)) {
                return i;
            }
            const bool verb = std::any_of(view_.triggers().begin(), view_.triggers().end(),
                                          [&](const Trigger& t) { return t.token == i && t.finite(); });
            if (verb || a_.mark(i) == u':' || a_.mark(i) == u'"') {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

    /// "رغم قول أوسلو إن", "بعد إعلان الوزارة أن": a noun reports as its verb does.
    void verbal_nouns() {
        for (const Group& group : view_.groups(view_.first() + 1, view_.last())) {
            const std::uint32_t noun = group.first - 1;
            const bool reports = group.members.size() == 1 && a_.is_word(noun) &&
                                 a_.cue(noun, view_.cues().report_noun) != nullptr && c_.is_actor(group) &&
                                 (group.marker == Marker::bare || group.marker == Marker::genitive);
            std::uint32_t pos = group.last;
            while (
                reports && pos < view_.last() &&
                (a_.mark(pos) == u',' || view_.is_date(pos) || (a_.is_word(pos) && a_.text().word(pos) == u"ايضا"))) {
                ++pos;
            }
            const bool content = reports && pos < view_.last() && a_.is_word(pos) &&
                                 (a_.cue(pos, view_.cues().that, 0) != nullptr || a_.text().word(pos) == u"عن");
            if (content) {
                const Trigger trigger{noun, noun + 1, &said_, surface::noun, 0};
                emit(trigger, c_.arguments(group, Role::speaker), noun, pos + 1, "say.noun");
            }
        }
    }

    /// "دافع X عن القرار بقوله إن": a noun with the pronoun of who does what the clause tells.
    void own_words() {
        for (std::uint32_t i = view_.first() + 1; i + 1 < view_.last(); ++i) {
            if (view_.word(i).starts_with(u'ب') &&
                one_of(view_.word(i), {u"بقوله", u"بقولها", u"بتاكيده", u"بتاكيدها", u"بالقول"}) && !told_ &&
                (view_.is_cue(i + 1, view_.cues().that) || a_.mark(i + 1) == u':' || a_.mark(i + 1) == u'"')) {
                const Trigger trigger{i, i + 1, &said_, surface::noun, 0};
                emit(trigger, c_.clause_subject(i), i, i + 1, "say.own-words");
            }
        }
    }

    /// "لافروف: ..." at the head of a sentence.
    void headline() {
        const auto groups = view_.groups(view_.first(), std::min(view_.last(), view_.first() + 14));
        if (groups.empty() || groups.front().first != view_.first() || groups.front().marker != Marker::bare ||
            a_.mark(groups.front().last) != u':' || groups.front().last + 3 > view_.last()) {
            return;
        }
        const Mention& m = view_.mention(groups.front().members.front());
        if (m.kind == MentionKind::person || m.kind == MentionKind::institution) {
            Trigger trigger{view_.first(), groups.front().last, &said_, surface::noun, 0};
            emit(trigger, c_.arguments(groups.front(), Role::speaker), view_.first(), groups.front().last,
                 "say.headline");
        }
    }

    /// "..., قائلا", where no verb of the sentence reported.
    void participle(const Trigger& t) {
        // "مضيفا أن ..." may be a sentence of its own.
        const bool opens = t.token == view_.first();
        const bool manner = view_.word(t.token).ends_with(u'ا') || (view_.is_cue(t.last, view_.cues().that));
        if ((opens && !manner) || (t.proclitics & ~proclitic::conjunction) != 0) {
            return;
        }
        // "الموقف مؤكدا" has a verb before it; an adjective has not.
        const std::uint32_t end = std::min(view_.last(), t.last + 3);
        const bool speaks =
            view_.has_cue(t.last, end, view_.cues().that) || a_.mark(t.last) == u':' || a_.mark(t.last) == u'"' ||
            a_.cue(t.last, view_.cues().on) != nullptr || a_.cue(t.last, view_.cues().to) != nullptr ||
            (a_.is_word(t.last) &&
             (a_.text().word(t.last) == u"عن" || a_.cue(t.last, view_.cues().said_object, 0) != nullptr));
        const bool told_before = opens || a_.mark(t.token - 1) == u',' || (t.proclitics & proclitic::conjunction) != 0;
        if (!speaks || (!told_before && t.data->id != "say.qala")) {
            return;
        }
        Arguments speaker = c_.clause_subject(t.token);
        speaker.front().goes_on = speaker.front().goes_on || opens;
        emit(t, speaker, t.token, t.last + 1, "say.participle");
    }

    FrameContext& c_;
    SpeakerFinder speakers_;
    const SentenceView& view_;
    const Analysis& a_;
    TriggerData said_{.id = "say.attributed",
                      .frame = Frame::say,
                      .verb = false,
                      .needs = {},
                      .cameo = "010",
                      .plover = "",
                      .tone = 0};
    bool told_ = false;
    bool media_told_ = false; ///< what somebody says who makes no statement fills the sentence
};

} // namespace

void read_statements(FrameContext& context) {
    StatementReader(context).run();
}

} // namespace rabita
