#include "resolution/resolution.hpp"

#include "mentions/calendar.hpp"
#include "mentions/mentions.hpp"
#include "resolution/article_dates.hpp"
#include "resolution/article_events.hpp"
#include "resolution/article_record.hpp"
#include "resolution/discourse.hpp"
#include "resolution/targets.hpp"

#include <algorithm>
#include <map>

namespace rabita {

namespace {

constexpr std::string_view reception = "043"; // CAMEO: host a visit

class ArticleResolver {
public:
    ArticleResolver(const Analysis& analysis, const std::vector<Mention>& mentions,
                    const std::vector<TemporalExpression>& dates, const std::vector<EventMention>& events,
                    const std::string& home, Extraction& extraction)
        : a_(analysis), mentions_(mentions), dates_(dates), events_(events), out_(extraction),
          actors_(analysis, mentions, home, extraction.document.published),
          discourse_(analysis, mentions, actors_, extraction.document.published),
          merger_(actors_, mentions, extraction.document.published), targets_(analysis, mentions, actors_, discourse_),
          article_dates_(analysis, dates, events, actors_, extraction.document.published) {}

    void run() {
        for (std::size_t i = 0; i < events_.size(); ++i) {
            const std::uint32_t first = a_.text().sentences[events_[i].sentence].first;
            discourse_.advance(first);
            resolve(i);
            const bool last_of_sentence = i + 1 == events_.size() || events_[i + 1].sentence != events_[i].sentence;
            if (last_of_sentence) {
                discourse_.advance(a_.text().sentences[events_[i].sentence].last);
            }
        }
        article_dates_.run(merger_.events());
        write_events(a_, mentions_, actors_, merger_.events(), out_);
    }

private:
    std::vector<ActorIndex> role(const EventMention& event, Role wanted,
                                 std::optional<std::uint8_t> side = std::nullopt) {
        std::vector<ActorIndex> out;
        bool said = false; // a pronoun may stand for anybody
        const std::uint32_t first = a_.text().sentences[event.sentence].first;
        for (const ArgumentMention& argument : event.arguments) {
            if (argument.role != wanted || (side && argument.side != *side)) {
                continue;
            }
            // "جمعت المحادثة وزير الدفاع بنظيره الإيطالي"
            const bool alone = said && out.size() == 1 && !discourse_.antecedent();
            discourse_.note_antecedent(alone ? std::optional(out.front()) : discourse_.antecedent());
            const auto actors = discourse_.resolve(argument, event.trigger, first);
            discourse_.note_antecedent(alone ? std::nullopt : discourse_.antecedent());
            said = said || argument.source == ArgumentSource::mention;
            for (const ActorIndex actor : actors) {
                if (std::find(out.begin(), out.end(), actor) == out.end()) {
                    out.push_back(actor);
                }
            }
        }
        return out;
    }

    void resolve(std::size_t index) {
        const EventMention& event = events_[index];
        // Mentions of this sentence before the trigger are known by now.
        discourse_.advance(event.trigger);
        switch (event.type) {
        case EventType::meeting:
        case EventType::call: resolve_contact(event); break;
        case EventType::visit: resolve_visit(event); break;
        case EventType::statement: resolve_statement(index); break;
        case EventType::message: resolve_pair(event, Role::sender, Role::receiver); break;
        case EventType::agreement: resolve_agreement(event); break;
        default: break;
        }
    }

    ResolvedEvent base(const EventMention& event) const {
        ResolvedEvent out;
        out.type = event.type;
        out.status = event.status;
        out.place = event.place;
        out.pieces.push_back({event.sentence, event.first, event.last});
        out.rules.push_back(event.rule);
        out.cameo = event.cameo;
        out.plover = event.plover;
        out.tone = event.tone;
        out.background = event.background;
        out.earlier = event.earlier;
        out.asserted = event.asserted;
        out.confidence = 0.9;
        for (const ArgumentMention& argument : event.arguments) {
            if (argument.source != ArgumentSource::mention) {
                out.confidence = 0.7;
            }
        }
        set_date(event, out);
        return out;
    }

    void set_date(const EventMention& event, ResolvedEvent& out) const {
        if (!event.date) {
            return;
        }
        const TemporalExpression& expression = dates_[*event.date];
        out.date = expression.interval;
        if (const auto said = day_of_quotation(event, *event.date); said && expression.interval) {
            const auto& published_day = out_.document.published;
            out.date = single_day(*said + (expression.interval->first - *published_day));
        }
        const auto& published = out_.document.published;
        const bool contact_like = event.type != EventType::statement;
        if (expression.weekday && published && contact_like) {
            const bool today = expression.interval && expression.interval->first == *published;
            if (event.status == Status::planned || put_off(event, expression) ||
                (event.present && !today && !expression.future && alone(expression))) {
                out.date = single_day(next_weekday(*published, *expression.weekday));
                out.status = out.status == Status::occurred ? Status::planned : out.status;
            }
        }
        constexpr std::chrono::days lately{120};
        // "يقوم في يوليو بزيارة": a present verb does not tell of a month long over.
        const bool chronicle = expression.last < event.trigger && heads_entry(expression.last); // "1 مارس: الرئيس يزور"
        if (contact_like && event.present && !chronicle && expression.yearless && out.date && published &&
            out.status == Status::occurred && out.date->last + lately < *published) {
            out.status = Status::planned;
        }
        // "اقترح اللقاء ووافق عليه في مارس": a day just over is that of the agreement, not of the plan.
        if (contact_like && out.status == Status::planned && expression.yearless && out.date && published &&
            out.date->last < *published && out.date->last + lately > *published) {
            out.date.reset();
        }
        // A plan for a month that is over means the next one of that name.
        if (out.status == Status::planned && out.date && published && out.date->last < *published &&
            expression.yearless) {
            out.date = next_year(*out.date);
        }
        if (contact_like && !event.perfect && out.date && published && out.date->first > *published &&
            out.status == Status::occurred) {
            out.status = Status::planned;
        }
        // "يزور الرئيس الرياض الأسبوع المقبل": a week is no date, but it is to come.
        if (contact_like && event.present && expression.future && !expression.interval &&
            out.status == Status::occurred) {
            out.status = Status::planned;
        }
        const bool over = out.date && published && out.date->last < *published;
        if (out.status == Status::planned && over && contact_like) {
            out.date.reset(); // the day on which the plan was spoken of
        }
        if (!contact_like && out.date && published && out.date->first > *published) {
            out.date.reset(); // what was said is over
        }
        if (out.date) {
            out.date_reason = std::string(a_.text().slice(expression.first, expression.last));
        }
    }

    /// A colon close behind a date: it heads the entry of a chronicle.
    bool heads_entry(std::uint32_t behind) const {
        return a_.mark(behind) == u':' || a_.mark(behind + 1) == u':' || a_.mark(behind + 2) == u':';
    }

    /// "وأفاد بيان، الجمعة، أنه "اجتمعت اليوم"": today, in what somebody said on a day, is that day.
    std::optional<Day> day_of_quotation(const EventMention& event, std::uint32_t date) const {
        const TemporalExpression& inner = dates_[date];
        const bool relative =
            a_.find(inner.first, EntryKind::relative_day) != nullptr && !inner.period && !inner.weekday;
        if (!relative || date == 0 || !out_.document.published) {
            return std::nullopt;
        }
        const TemporalExpression& outer = dates_[date - 1];
        const Sentence& sentence = a_.text().sentences[event.sentence];
        if (outer.first < sentence.first || !outer.interval || outer.interval->first != outer.interval->last) {
            return std::nullopt;
        }
        for (std::uint32_t i = outer.last; i < inner.first; ++i) {
            if (a_.mark(i) == u'"') {
                return outer.interval->first;
            }
        }
        return std::nullopt;
    }

    static DateInterval next_year(const DateInterval& date) {
        using namespace std::chrono;
        const auto shift = [](Day day) {
            const year_month_day ymd(day);
            const year_month_day moved = (ymd.year() + years(1)) / ymd.month() / ymd.day();
            return moved.ok() ? sys_days(moved) : day + days(365);
        };
        return {shift(date.first), shift(date.last)};
    }

    /// "تأجيل الزيارة التي كانت مقررة الأحد": the day was still to come.
    bool put_off(const EventMention& event, const TemporalExpression& date) const {
        const auto planned = a_.lexicon().cue("planned");
        return event.status == Status::denied && planned && date.first > event.trigger && a_.is_word(date.first - 1) &&
               a_.cue(date.first - 1, *planned, 0) != nullptr;
    }

    /// A weekday without "اليوم" or "أمس" beside it.
    static bool alone(const TemporalExpression& expression) { return expression.last - expression.first <= 2; }

    std::vector<ActorIndex> most_specific(const std::vector<ActorIndex>& in) const {
        std::vector<ActorIndex> out;
        for (const ActorIndex actor : in) {
            const Actor& a = actors_[actor].actor;
            const bool represented =
                a.kind == ActorKind::state && std::any_of(in.begin(), in.end(), [&](ActorIndex other) {
                    return actors_[other].actor.kind == ActorKind::official && actors_[other].actor.state == a.state;
                });
            if (!represented) {
                out.push_back(actor);
            }
        }
        return out;
    }

    /// "يلتقي A الثلاثاء ثم B الأربعاء": the dates right behind whom the rounds are with; empty unless they differ.
    std::vector<std::optional<std::uint32_t>> days_of_rounds(const EventMention& mention, std::size_t rounds) const {
        constexpr std::uint32_t near = 2;
        std::vector<std::optional<std::uint32_t>> days;
        for (const ArgumentMention& argument : mention.arguments) {
            if (argument.side != 1 || argument.source != ArgumentSource::mention) {
                continue;
            }
            const std::uint32_t behind = mentions_[argument.index].last;
            const auto date = std::find_if(dates_.begin(), dates_.end(), [&](const TemporalExpression& d) {
                return d.first >= behind && d.first <= behind + near && d.interval;
            });
            days.push_back(date != dates_.end() ? std::optional(static_cast<std::uint32_t>(date - dates_.begin()))
                                                : mention.date);
        }
        const bool differ = days.size() == rounds && rounds > 1 &&
                            std::any_of(days.begin(), days.end(), [&](const auto& d) { return d != days.front(); });
        return differ ? days : std::vector<std::optional<std::uint32_t>>();
    }

    void resolve_contact(const EventMention& mention) {
        const auto one = role(mention, Role::participant, std::uint8_t{0});
        discourse_.note_antecedent(one.size() == 1 ? std::optional(one.front()) : std::nullopt);
        const auto other = role(mention, Role::participant, std::uint8_t{1});
        discourse_.note_antecedent(std::nullopt);
        if (mention.anaphoric) {
            ResolvedEvent telling = base(mention);
            telling.one = one;
            if (const auto index = merger_.add_anaphora(telling)) {
                last_contact_ = index;
                article_dates_.note(mention, *index);
                discourse_.note_participants(merger_.events()[*index].one, mention.trigger);
            }
            return;
        }
        // "وعقدوا اجتماعا مع X", "التقوا X وY": a delegation of whom nobody is named.
        const bool strangers = one.empty() && std::any_of(mention.arguments.begin(), mention.arguments.end(),
                                                          [](const ArgumentMention& a) { return a.side == 0; });
        if (strangers) {
            return;
        }
        // "استقبل كلا من الوزير X والوزير Y": but for a minister and the ambassador who comes with him.
        const bool abroad = one.size() == 1 && !other.empty() && actors_[other.front()].actor.state &&
                            actors_[other.front()].actor.state != actors_[one.front()].actor.state;
        const bool one_state = abroad && std::all_of(other.begin(), other.end(), [&](ActorIndex actor) {
                                   return actors_[actor].actor.state == actors_[other.front()].actor.state;
                               });
        const bool each =
            !one_state &&
            std::any_of(mention.arguments.begin(), mention.arguments.end(), [&](const ArgumentMention& a) {
                return a.side == 1 && a.source == ArgumentSource::mention && mentions_[a.index].each_of;
            });
        const bool apart = one.size() == 1 && (mention.cameo != reception || each) && mention.rule != "meet.summoned";
        const auto rounds = mention.together ? std::vector<std::vector<ActorIndex>>{other} : sittings(other, apart);
        const auto days = days_of_rounds(mention, rounds.size());
        for (std::size_t round = 0; round < rounds.size(); ++round) {
            const std::vector<ActorIndex>& counterpart = rounds[round];
            EventMention telling = mention;
            telling.date = days.empty() ? mention.date : days[round];
            ResolvedEvent event = base(telling);
            event.one = one;
            for (const ActorIndex actor : counterpart) {
                if (std::find(event.one.begin(), event.one.end(), actor) == event.one.end()) {
                    event.one.push_back(actor);
                }
            }
            event.one = most_specific(event.one);
            const bool nobody = std::none_of(event.one.begin(), event.one.end(),
                                             [&](ActorIndex actor) { return actors_.official_person(actor); });
            if (event.one.empty() || nobody || at_home(mention, event.one) || called_home(mention, event.one)) {
                continue;
            }
            if (mention.merges_only && !merger_.knows(event)) {
                continue;
            }
            if (const auto told = mention.retells && !event.date ? merger_.add_retelling(event) : std::nullopt) {
                last_contact_ = told;
                article_dates_.note(mention, *told);
                continue;
            }
            last_contact_ = merger_.add(event);
            article_dates_.note(mention, *last_contact_);
            if (mention.rule != "meet.attendance") { // "لقاؤهما" is of two people, not of one and a session
                discourse_.note_participants(merger_.events()[*last_contact_].one, mention.trigger);
                if (merger_.events()[*last_contact_].status == Status::occurred) {
                    discourse_.note_sides(merger_.events()[*last_contact_].one);
                }
            }
        }
        if (one.size() == 1) {
            discourse_.note_subject(one);
        }
    }

    /// "استدعت الوزارة سفير المملكة لدى إيران": their own ambassador is called home, not told off.
    bool called_home(const EventMention& mention, const std::vector<ActorIndex>& people) const {
        return mention.rule == "meet.summoned" && people.size() == 2 && actors_[people.front()].actor.state &&
               actors_[people.front()].actor.state == actors_[people.back()].actor.state;
    }

    /// "للتحضير لقمة مع الرئيس": no summit is held by two who serve one state, so somebody else's was meant.
    bool at_home(const EventMention& mention, const std::vector<ActorIndex>& people) const {
        const auto serves = [&](ActorIndex actor) {
            return actors_[actor].actor.known ? actors_[actor].actor.state : std::nullopt;
        };
        const bool summit = one_of(a_.text().word(mention.trigger), {u"قمه", u"القمه", u"لقمه", u"للقمه", u"بقمه"});
        return summit && mention.rule == "meet.noun" && people.size() == 2 && serves(people.front()) &&
               serves(people.front()) == serves(people.back());
    }

    /// Counterparts of different states did not sit together unless the text says so ("قمة مع قادة مصر واليونان").
    std::vector<std::vector<ActorIndex>> sittings(const std::vector<ActorIndex>& counterparts, bool apart) const {
        const bool states = std::all_of(counterparts.begin(), counterparts.end(), [&](ActorIndex actor) {
            return actors_[actor].actor.kind == ActorKind::state;
        });
        if (states) {
            return {counterparts};
        }
        std::map<std::string, std::vector<ActorIndex>> by_state;
        for (const ActorIndex actor : counterparts) {
            by_state[actors_[actor].actor.state.value_or("")].push_back(actor);
        }
        const bool one_by_one =
            apart && counterparts.size() > 1 &&
            std::all_of(counterparts.begin(), counterparts.end(), [&](ActorIndex actor) {
                return actors_.official_person(actor) && (actors_[actor].actor.known || !actors_[actor].names.empty());
            });
        if (one_by_one) {
            std::vector<std::vector<ActorIndex>> out;
            for (const ActorIndex actor : counterparts) {
                out.push_back({actor});
            }
            return out;
        }
        if (by_state.size() <= 1 || by_state.contains("")) {
            return {counterparts};
        }
        std::vector<std::vector<ActorIndex>> out;
        for (const auto& [state, members] : by_state) {
            out.push_back(members);
        }
        return out;
    }

    /// "زار وزير التربية نابل": a minister without a state is the country's own when he goes to one of its towns.
    bool tours_home(ActorIndex actor, const EventMention& visit) const {
        const auto& office = actors_[actor].actor.office;
        const bool of_cabinet =
            office && (*office == Office::minister || *office == Office::foreign_minister ||
                       *office == Office::defence_minister || *office == Office::head_of_government);
        return of_cabinet && visit.place && mentions_[*visit.place].form == StateForm::city;
    }

    void resolve_visit(const EventMention& mention) {
        ResolvedEvent event = base(mention);
        event.one = role(mention, Role::visitor);
        if (mention.anaphoric) {
            join_visit(event);
            return;
        }
        event.other = role(mention, Role::host);
        if (event.one.empty() || event.other.empty()) {
            return;
        }
        const std::string host = actors_[event.other.front()].actor.state.value_or("");
        const bool said = mention.arguments.front().source == ArgumentSource::mention;
        take_guest(event.one, host, mention);
        for (const ActorIndex actor : event.one) {
            if (said && actors_[actor].state_guessed && actors_[actor].actor.state == host &&
                !tours_home(actor, mention)) {
                actors_.forget_state(actor); // who arrives from abroad does not serve the host
            }
        }
        std::erase_if(event.one, [&](ActorIndex actor) {
            return actors_[actor].actor.state == host || actors_[actor].actor.kind == ActorKind::state;
        });
        std::erase_if(event.one, [&](ActorIndex actor) { return !actors_.official_person(actor); });
        // "قالت المحكمة إنه سيسافر": he is no body.
        const ArgumentSource source = mention.arguments.front().source;
        std::erase_if(event.one, [&](ActorIndex actor) {
            return (source == ArgumentSource::dropped || source == ArgumentSource::pronoun_he) &&
                   actors_[actor].actor.kind == ActorKind::organisation;
        });
        // "سفارات ستنتقل إلى": a feminine verb whose subject is not said tells of no man.
        std::erase_if(event.one, [&](ActorIndex actor) {
            const ArticleActor& a = actors_[actor];
            return mention.arguments.front().feminine && a.actor.kind == ActorKind::official && !a.feminine &&
                   (a.official || a.titled);
        });
        if (event.one.empty()) {
            return;
        }
        event.other = {actors_.state(host)};
        discourse_.note_delegation(event.one);
        for (const std::vector<ActorIndex>& visitors : by_state(event.one)) {
            ResolvedEvent visit = event;
            visit.one = visitors;
            article_dates_.note(mention, merger_.add(visit));
        }
        discourse_.note_subject({event.one.front()});
    }

    /// "التقى رئيس الأركان القطري X خلال زيارته إلى قطر": whoever is at home there is not the one who came.
    void take_guest(std::vector<ActorIndex>& visitors, const std::string& host, const EventMention& visit) {
        const auto at_home = [&](ActorIndex actor) { return actors_[actor].actor.state == host; };
        if (visitors.size() != 1 || !at_home(visitors.front()) || actors_[visitors.front()].state_guessed ||
            !last_contact_) {
            return;
        }
        const ResolvedEvent& contact = merger_.events()[*last_contact_];
        if (contact.pieces.back().sentence != visit.sentence ||
            std::find(contact.one.begin(), contact.one.end(), visitors.front()) == contact.one.end()) {
            return;
        }
        std::vector<ActorIndex> guests;
        std::copy_if(contact.one.begin(), contact.one.end(), std::back_inserter(guests), [&](ActorIndex actor) {
            return !at_home(actor) && actors_[actor].actor.kind == ActorKind::official;
        });
        if (guests.size() == 1) {
            visitors = guests;
        }
    }

    /// "وصل ترامب وكيم إلى سنغافورة": those of different states travel apart.
    std::vector<std::vector<ActorIndex>> by_state(const std::vector<ActorIndex>& people) const {
        std::vector<std::vector<ActorIndex>> out;
        for (const ActorIndex actor : people) {
            const auto& state = actors_[actor].actor.state;
            const auto same = std::find_if(out.begin(), out.end(), [&](const std::vector<ActorIndex>& group) {
                const auto& other = actors_[group.front()].actor.state;
                return !state || !other || *state == *other;
            });
            if (same == out.end()) {
                out.push_back({actor});
            } else {
                same->push_back(actor);
            }
        }
        return out;
    }

    /// Members of a delegation are visitors of the visit told last.
    void join_visit(const ResolvedEvent& companions) {
        auto& events = merger_.events();
        const auto visit = std::find_if(events.rbegin(), events.rend(),
                                        [](const ResolvedEvent& e) { return e.type == EventType::visit; });
        if (visit == events.rend()) {
            return;
        }
        for (const ActorIndex actor : companions.one) {
            if (std::find(visit->one.begin(), visit->one.end(), actor) == visit->one.end()) {
                visit->one.push_back(actor);
            }
        }
        visit->pieces.insert(visit->pieces.end(), companions.pieces.begin(), companions.pieces.end());
        visit->rules.insert(visit->rules.end(), companions.rules.begin(), companions.rules.end());
    }

    void resolve_pair(const EventMention& mention, Role from, Role to) {
        ResolvedEvent event = base(mention);
        event.other = role(mention, to);
        discourse_.note_antecedent(event.other.size() == 1 ? std::optional(event.other.front()) : std::nullopt);
        event.one = role(mention, from);
        discourse_.note_antecedent(event.one.size() == 1 ? std::optional(event.one.front()) : std::nullopt);
        event.other = role(mention, to);
        discourse_.note_antecedent(std::nullopt);
        std::erase_if(event.other, [&](ActorIndex actor) {
            return std::find(event.one.begin(), event.one.end(), actor) != event.one.end();
        });
        if (event.one.empty() || event.other.empty()) {
            return;
        }
        // What passes between people who meet passes on that day.
        const bool there =
            last_contact_ &&
            (merger_.events()[*last_contact_].pieces.back().sentence == mention.sentence || told_at_meeting(mention));
        if (!event.date && there) {
            event.date = merger_.events()[*last_contact_].date;
            event.date_reason = merger_.events()[*last_contact_].date_reason;
        }
        article_dates_.note(mention, merger_.add(event));
        discourse_.note_subject({event.one.front()});
    }

    void resolve_agreement(const EventMention& mention) {
        ResolvedEvent event = base(mention);
        event.one = most_specific(role(mention, Role::participant));
        const bool continues =
            last_contact_ && merger_.events()[*last_contact_].pieces.back().sentence == mention.sentence;
        if (!event.date && continues) {
            event.date = merger_.events()[*last_contact_].date;
            event.date_reason = merger_.events()[*last_contact_].date_reason;
        }
        if (event.one.size() >= 2) {
            article_dates_.note(mention, merger_.add(event));
        }
    }

    void resolve_statement(std::size_t index) {
        const EventMention& mention = events_[index];
        if (mention.arguments.empty()) {
            discourse_.note_media();
            return;
        }
        ResolvedEvent event = base(mention);
        event.one = role(mention, Role::speaker);
        if (event.one.empty()) {
            return;
        }
        if (mention.feminine_verb && event.one.size() == 1) {
            actors_.note_feminine(event.one.front());
        }
        if (!within_quotation(mention)) {
            discourse_.note_speaker(event.one);
        }
        // Who holds no office that anybody knows of makes no tie; what follows "وأضاف" is still theirs.
        if (std::none_of(event.one.begin(), event.one.end(), [&](ActorIndex actor) { return actors_.speaks(actor); })) {
            return;
        }
        event.other = targets_.find(events_, index, event.one);
        article_dates_.note(mention, merger_.add(event));
    }

    /// "وتابع: \"الرئيس الذي ينتقد أوروبا\" وأكد": whoever is spoken of inside the quotation does not speak on behind
    /// it.
    bool within_quotation(const EventMention& statement) const {
        const Text& text = a_.text();
        const Sentence& sentence = text.sentences[statement.sentence];
        std::uint32_t open = statement.trigger;
        while (open > sentence.first && a_.mark(open) != u'"') {
            --open;
        }
        std::uint32_t close = statement.trigger;
        while (close < sentence.last && a_.mark(close) != u'"') {
            ++close;
        }
        return a_.mark(open) == u'"' && close < sentence.last && open > 0 &&
               text.tokens[open].end == text.tokens[open + 1].begin &&
               text.tokens[open - 1].end != text.tokens[open].begin;
    }

    /// "وأكد X، خلال اللقاء،": the statement was made at the meeting.
    bool told_at_meeting(const EventMention& statement) const {
        return std::any_of(events_.begin(), events_.end(), [&](const EventMention& e) {
            return e.sentence == statement.sentence && contact(e.type) && e.anaphoric &&
                   e.trigger > statement.trigger && e.trigger - statement.trigger < 14;
        });
    }

    const Analysis& a_;
    const std::vector<Mention>& mentions_;
    const std::vector<TemporalExpression>& dates_;
    const std::vector<EventMention>& events_;
    Extraction& out_;
    ActorTable actors_;
    Discourse discourse_;
    EventMerger merger_;
    TargetFinder targets_;
    ArticleDates article_dates_;
    std::optional<std::size_t> last_contact_;
};

} // namespace

void resolve_article(const Analysis& analysis, const std::vector<Mention>& mentions,
                     const std::vector<TemporalExpression>& dates, const std::vector<EventMention>& events,
                     const std::string& home, Extraction& extraction) {
    ArticleResolver(analysis, mentions, dates, events, home, extraction).run();
}

} // namespace rabita
