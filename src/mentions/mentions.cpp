#include "mentions/mentions.hpp"

#include "mentions/bodies.hpp"
#include "mentions/complete.hpp"
#include "mentions/hosts.hpp"
#include "mentions/persons.hpp"
#include "mentions/place_words.hpp"
#include "mentions/several.hpp"
#include "mentions/states.hpp"
#include "mentions/two_posts.hpp"
#include "text/folding.hpp"

#include <algorithm>
#include <bit>

namespace rabita {

namespace {

class MentionFinder {
public:
    MentionFinder(const Analysis& analysis, const Cues& cues, std::uint32_t end)
        : a_(analysis), cues_(cues), persons_(analysis, cues), names_(analysis), offices_(analysis, cues, names_),
          bodies_(analysis, cues, offices_, end), states_(analysis, cues, end), end_(end) {}

    std::vector<Mention> run() {
        for (std::uint32_t token = 0; token < end_;) {
            token = a_.is_word(token) ? read_at(token) : token + 1;
        }
        complete_mentions(a_, cues_, end_, mentions_);
        return std::move(mentions_);
    }

private:
    std::uint32_t read_at(std::uint32_t token) {
        if (const auto government = administration(token)) {
            return take(*government);
        }
        const auto body = organisation(token);
        const auto here = this_country(a_, cues_, token);
        const auto place = here ? here : states_.read(token);
        auto person = persons_.read(token);
        if (person && nobody_particular(*person)) {
            person.reset(); // the states behind it stand for them
        }
        if (auto two = person ? host_and_guest(a_, cues_, offices_, persons_, *person) : std::nullopt) {
            take(std::move(two->first));
            return take(std::move(two->second));
        }
        if (person && bears_name(*person)) {
            if (!person->bare_name || (!body && !place)) {
                return person->last;
            }
            person.reset();
        }
        if (const auto bloc = person ? bloc_of(*person) : std::nullopt) {
            return take(*bloc);
        }
        const std::uint32_t longest_thing = std::max(body ? body->last : 0U, place ? place->last : 0U);
        // "بيونغ يانغ" looks like a name to who does not know it.
        const bool unknown_name = person && person->bare_name && person->officials.empty();
        if (person && (unknown_name ? person->last > longest_thing : person->last >= longest_thing)) {
            if (person->number != Number::singular && !person->named()) {
                const auto people = expand_several(a_, names_, *person);
                if (!people.empty()) {
                    mentions_.insert(mentions_.end(), people.begin(), people.end());
                    return people.back().last;
                }
                if (auto both = of_both_countries(*person)) {
                    return take(std::move(*both));
                }
                const bool pair = !person->named() && person->number == Number::dual && person->state.empty();
                if (auto both = pair ? pronominal(token) : std::nullopt; both && both->last >= person->last) {
                    return take(std::move(*both));
                }
            }
            if (person->counterpart && !person->named() && (!person->state.empty() || a_.mark(person->last) == u',')) {
                return take_counterparts(*person);
            }
            // "عضو المجلس الأعلى ومدير المعهد الشيخ X": two posts of one person.
            const bool post = !person->named() && (person->state.empty() || deputy_of_government(*person)) &&
                              a_.is_word(person->last) && person->number == Number::singular && !person->counterpart &&
                              (person->head_office || lesser_post(*person) || person->office == Office::ambassador);
            if (auto holder = post ? persons_.read(person->last) : std::nullopt;
                holder && holder->named() &&
                (holder->head_office || lesser_post(*person) || holder->office == Office::ambassador) &&
                holder->office && holder->proclitics == proclitic::conjunction) {
                holder->first = person->first;
                holder->proclitics = person->proclitics;
                holder->state = holder->state.empty() ? person->state : holder->state;
                return take(std::move(*holder));
            }
            return take(std::move(*person));
        }
        if (auto spoken = bodies_.read(token); spoken && spoken->last > longest_thing) {
            return take(std::move(*spoken));
        }
        if (auto institution = read_institution(token); institution && institution->last > longest_thing) {
            return take(std::move(*institution));
        }
        if (body && (!place || body->last >= place->last)) {
            // Media, clubs and the like have names but no ties.
            return a_.lexicon().organisations[*body->organisation].acts ? take(*body) : body->last;
        }
        if (place) {
            return take(*place);
        }
        if (const Reading* pair = a_.find(token, EntryKind::state_pair)) {
            return take_pair(token, *pair);
        }
        // "بين وفدين أمريكي وأوكراني"
        if (a_.is_word(token) && one_of(a_.text().word(token), {u"وفدين", u"وفدان", u"وفدا", u"فريقين"})) {
            Mention both;
            both.kind = MentionKind::group;
            both.group = GroupKind::sides;
            both.first = token;
            both.last = token + 1;
            if (const std::uint32_t last = take_both(both); last != 0) {
                return last;
            }
        }
        if (auto small = pronominal(token)) {
            const std::uint32_t last = small->kind == MentionKind::group ? take_both(*small) : 0;
            return last != 0 ? last : take(std::move(*small));
        }
        return token + 1;
    }

    /// "نظيريه الإيراني والباكستاني": one of each state.
    std::uint32_t take_counterparts(const Mention& person) {
        std::uint32_t last = take(person);
        // "بنظيريه، الأميركي A والسعودي B"
        if (a_.mark(last) == u',' && mentions_.back().state.empty() && mentions_.back().counterpart) {
            const Reading* first = a_.find(last + 1, EntryKind::demonym, 0);
            const auto name = first != nullptr ? names_.read(first->last, true, 0) : std::nullopt;
            const Reading* second = name ? a_.find(name->last, EntryKind::demonym, proclitic::conjunction) : nullptr;
            if (second != nullptr && second->proclitics == proclitic::conjunction) {
                Mention& m = mentions_.back();
                m.state = a_.lexicon().states[first->entry.index].iso2;
                m.name_first = name->first;
                m.name_last = name->last;
                m.officials = name->officials;
                m.number = Number::singular;
                return m.last = name->last;
            }
        }
        while (const Reading* next = a_.find(last, EntryKind::demonym, proclitic::conjunction)) {
            if (next->proclitics != proclitic::conjunction || names_.read(next->last, true, 0)) {
                break;
            }
            Mention other = person;
            other.state = a_.lexicon().states[next->entry.index].iso2;
            other.first = last;
            other.last = next->last;
            other.proclitics = proclitic::conjunction;
            last = take(std::move(other));
        }
        return last;
    }

    /// "الوزيران المصري والروسي", "الجانبين العراقي والسعودي": who they are is said. Gives 0 when it is not.
    std::uint32_t take_both(const Mention& group) {
        const Reading* first = a_.find(group.last, EntryKind::demonym, 0);
        const Reading* second =
            first == nullptr ? nullptr : a_.find(first->last, EntryKind::demonym, proclitic::conjunction);
        if (second == nullptr || second->proclitics != proclitic::conjunction) {
            return 0;
        }
        Mention m = group;
        m.number = Number::singular;
        if (group.group == GroupKind::ministers || group.group == GroupKind::presidents) {
            m.kind = MentionKind::person;
            m.definite = true;
            m.office = group.group == GroupKind::ministers ? Office::minister : Office::head_of_state;
            m.titles = {group.group == GroupKind::ministers ? std::u16string(u"وزير ") : std::u16string(u"رييس ")};
        } else {
            m.kind = MentionKind::state;
            m.form = StateForm::government;
        }
        m.state = a_.lexicon().states[first->entry.index].iso2;
        m.last = first->last;
        mentions_.push_back(m);
        m.state = a_.lexicon().states[second->entry.index].iso2;
        m.first = first->last;
        m.last = second->last;
        m.proclitics = proclitic::conjunction;
        mentions_.push_back(m);
        return second->last;
    }

    /// "إدارة ترامب": the government of whom it is named for.
    std::optional<Mention> administration(std::uint32_t token) const {
        const Reading* word = a_.cue(token, cues_.administration);
        if (word == nullptr || word->last != token + 1) {
            return std::nullopt;
        }
        const auto head = persons_.read(token + 1);
        if (!head || !head->named() || head->officials.empty() || head->proclitics != 0) {
            return std::nullopt;
        }
        Mention m;
        m.kind = MentionKind::state;
        m.form = StateForm::government;
        m.first = token;
        m.last = head->last;
        m.proclitics = word->proclitics;
        m.state = a_.lexicon().officials[head->officials.front()].state;
        return m.state.empty() ? std::nullopt : std::optional(m);
    }

    /// "الكوريتين": two mentions, the second without words of its own.
    std::uint32_t take_pair(std::uint32_t token, const Reading& pair) {
        const StatePair& states = a_.lexicon().state_pairs[pair.entry.index];
        Mention m;
        m.kind = MentionKind::state;
        m.first = token;
        m.last = pair.last;
        m.proclitics = pair.proclitics;
        m.state = states.first;
        mentions_.push_back(m);
        m.first = m.last;
        m.proclitics = proclitic::conjunction;
        m.state = states.second;
        mentions_.push_back(m);
        return pair.last;
    }

    std::uint32_t take(Mention mention) {
        const std::uint32_t before =
            mention.first > 1 && (mention.proclitics & proclitic::conjunction) == 0 ? mention.first - 2 : end_;
        const Reading* each = before < end_ && a_.is_word(before) ? a_.cue(before, cues_.each_of) : nullptr;
        mention.each_of = each != nullptr && each->last == mention.first;
        const std::uint32_t last = std::max(mention.last, mention.first + 1);
        mentions_.push_back(std::move(mention));
        return last;
    }

    std::optional<Mention> organisation(std::uint32_t token) const {
        const Reading* reading = a_.find(token, EntryKind::organisation);
        if (reading == nullptr || (a_.flags(token) & word_flag::given_name) != 0) {
            return std::nullopt;
        }
        // "الساحل الأطلسي": the ocean's.
        if (token > 0 && a_.text().word(token) == u"الاطلسي" &&
            one_of(a_.text().word(token - 1), {u"الساحل", u"المحيط", u"الشاطي", u"الشريط", u"المنفذ"})) {
            return std::nullopt;
        }
        const OrganisationData& data = a_.lexicon().organisations[reading->entry.index];
        Mention m;
        m.kind = MentionKind::organisation;
        m.first = token;
        m.last = reading->last;
        m.proclitics = reading->proclitics;
        m.organisation = reading->entry.index;
        m.state = data.state;
        return m;
    }

    /// A ministry, embassy, presidency, ... with the state it belongs to.
    std::optional<Mention> read_institution(std::uint32_t token) const {
        const Reading* reading = a_.find(token, EntryKind::institution);
        if (reading == nullptr) {
            return std::nullopt;
        }
        const InstitutionData& data = a_.lexicon().institutions[reading->entry.index];
        Mention m;
        m.kind = MentionKind::institution;
        m.first = token;
        m.last = reading->last;
        m.proclitics = reading->proclitics;
        m.institution = reading->entry.index;
        if (data.kind == "presidency" && (reading->proclitics & proclitic::ba) != 0 &&
            a_.text().word(token).ends_with(u"رياسه")) {
            return std::nullopt; // "برئاسة فلان"
        }
        const bool capital = data.kind == "capital";
        const bool derived = capital || data.kind == "state" || data.kind == "side";
        if (data.head) {
            m.last = ministry_words(m.last);
            if (m.last == reading->last) {
                return std::nullopt;
            }
        }
        if (data.kind == "home") {
            m.kind = MentionKind::state;
            m.home = true;
            return m;
        }
        if (reading->last == token + 1 && adjective_reading(token)) {
            return std::nullopt;
        }
        if (data.kind == "ministry") {
            m.last = behind_expatriates(m.last);
        }
        if (data.kind == "side") {
            m.last = behind_adjectives(m.last);
        }
        const bool says_state = take_state(m);
        if (derived) {
            if (!says_state) {
                return std::nullopt;
            }
            m.kind = MentionKind::state;
            m.form = capital ? StateForm::capital : StateForm::government;
            return m;
        }
        m.home = !says_state;
        return m;
    }

    /// "وزارة الشؤون الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج": whom the ministry also serves is part of
    /// its name.
    std::uint32_t behind_expatriates(std::uint32_t pos) const {
        constexpr std::uint32_t longest = 7;
        for (std::uint32_t i = pos; i < pos + longest && a_.is_word(i); ++i) {
            const std::u16string_view word = a_.text().word(i);
            if (i > pos && one_of(word, {u"بالخارج", u"بالمهجر"})) {
                return i + 1;
            }
            if (!word.starts_with(u"وال") && !word.starts_with(u"ال")) {
                break;
            }
        }
        return pos;
    }

    /// "السياسة الخارجية" is no ministry: an adjective behind a definite noun.
    bool adjective_reading(std::uint32_t token) const {
        const std::u16string_view word = a_.text().word(token);
        if ((!word.ends_with(u"خارجيه") && !word.ends_with(u"داخليه")) || token == 0 || !a_.is_word(token - 1)) {
            return false;
        }
        const std::u16string_view before = a_.text().word(token - 1);
        const Reading* trigger = a_.find(token - 1, EntryKind::trigger);
        const bool verb = trigger != nullptr && (trigger->entry.detail & surface::noun) == 0;
        return word.starts_with(u"ال") && before.find(u"ال") <= 2 && !verb;
    }

    std::uint32_t ministry_words(std::uint32_t pos) const {
        const std::uint32_t start = pos;
        while (pos < end_ && pos < start + 7 && a_.is_word(pos)) {
            const std::u16string_view word = a_.text().word(pos);
            const bool definite = word.starts_with(u"ال") || word.starts_with(u"وال");
            if (!definite || a_.find(pos, EntryKind::demonym, 0) != nullptr ||
                a_.find(pos, EntryKind::weekday) != nullptr || a_.find(pos, EntryKind::relative_day) != nullptr) {
                break;
            }
            ++pos;
        }
        return pos;
    }

    /// "وفدا برلمانيا رفيعا تونسيا": what the delegation is like stands before its state.
    std::uint32_t behind_adjectives(std::uint32_t token) const {
        constexpr std::uint32_t most = 3;
        for (std::uint32_t i = token; i < token + most && a_.is_word(i); ++i) {
            if (a_.find(i, EntryKind::demonym, 0) != nullptr ||
                (i > token && a_.find(i, EntryKind::state, 0) != nullptr)) {
                return i; // the accusative of "تركي" is written like the state
            }
            const bool adjective = (a_.flags(i) & word_flag::common) != 0 &&
                                   (a_.text().word(i).ends_with(u'ا') || a_.text().word(i).ends_with(u'ي')) &&
                                   a_.find(i, EntryKind::cue) == nullptr && a_.find(i, EntryKind::trigger) == nullptr;
            if (!adjective) {
                break;
            }
        }
        return token;
    }

    bool take_state(Mention& m) const {
        if (const Reading* demonym = a_.find(m.last, EntryKind::demonym, 0)) {
            m.state = a_.lexicon().states[demonym->entry.index].iso2;
            m.last = demonym->last;
            // "العاصمة المصرية القاهرة"
            if (const Reading* capital = a_.find(m.last, EntryKind::capital, 0)) {
                m.last = capital->last;
            }
            return true;
        }
        // "مكتب الرئاسة في مصر"
        const Reading* in = a_.cue(m.last, cues_.in, 0);
        if (const Reading* state = in != nullptr ? a_.find(in->last, EntryKind::state, 0) : nullptr;
            state != nullptr && a_.text().word(m.last) == u"في") {
            m.state = a_.lexicon().states[state->entry.index].iso2;
            m.last = state->last;
            return true;
        }
        // "سفارة خادم الحرمين الشريفين في روما"
        if (m.institution && a_.lexicon().institutions[*m.institution].kind == "embassy") {
            const auto head_of_state = offices_.read(m.last, 0);
            if (head_of_state && head_of_state->office() == Office::head_of_state && !head_of_state->state.empty()) {
                m.state = head_of_state->state;
                m.last = head_of_state->last;
                return true;
            }
        }
        for (const EntryKind kind : {EntryKind::state, EntryKind::metonym, EntryKind::capital}) {
            if (const Reading* state = a_.find(m.last, kind, proclitic::lam)) {
                m.state = a_.lexicon().states[state->entry.index].iso2;
                m.last = state->last;
                return true;
            }
        }
        return false;
    }

    /// "الوفد الذي يقوده X", "الوفد برئاسة X": X is who matters.
    bool led_by_someone(std::uint32_t token) const {
        for (std::uint32_t i = token; i < token + 3; ++i) {
            if (a_.is_word(i) && a_.cue(i, cues_.led_by) != nullptr) {
                return true;
            }
        }
        return false;
    }

    /// "قادة مصر واليونان", "زعماء دول مجلس التعاون".
    bool nobody_particular(const Mention& person) const {
        return !person.named() && person.number != Number::singular &&
               (person.office == Office::other || person.office == Office::head_of_state) &&
               a_.cue(person.first, cues_.transparent) != nullptr;
    }

    /// "مطار الملك سلمان", "جامعة الأميرة نورة": a thing that bears the name.
    bool bears_name(const Mention& person) const {
        const bool styled = person.rank_only || person.bare_name ||
                            (a_.is_word(person.first) && a_.text().word(person.first) == u"الملك");
        const bool joined = person.proclitics != 0 && !person.bare_name;
        return person.named() && styled && !joined && person.first > 0 && a_.is_word(person.first - 1) &&
               a_.cue(person.first - 1, cues_.named_thing, 0xFF) != nullptr;
    }

    /// "زعيمي البلدين", "وزيرا خارجية البلدين": the two of whom the text has spoken.
    std::optional<Mention> of_both_countries(const Mention& person) const {
        const Reading* both = person.number == Number::dual && person.state.empty() && person.office
                                  ? a_.cue(person.last, cues_.countries, 0)
                                  : nullptr;
        const bool head = person.office == Office::head_of_state || person.office == Office::head_of_government;
        const bool minister = person.office == Office::foreign_minister || person.office == Office::defence_minister ||
                              person.office == Office::minister;
        if (both == nullptr || (!head && !minister)) {
            return std::nullopt;
        }
        Mention m;
        m.kind = MentionKind::group;
        m.group = head ? GroupKind::presidents : GroupKind::ministers;
        m.first = person.first;
        m.last = both->last;
        m.proclitics = person.proclitics;
        m.number = Number::dual;
        return m;
    }

    /// "وزراء خارجية دول مجلس التعاون": the bloc whose ministers they are.
    std::optional<Mention> bloc_of(const Mention& person) const {
        if (person.named() || person.number != Number::plural || !person.state.empty()) {
            return std::nullopt;
        }
        for (std::uint32_t token = person.first + 1; token <= person.last; ++token) {
            const auto bloc = a_.is_word(token) ? organisation(token) : std::nullopt;
            const bool of_states = token < person.last || a_.is_word(token - 1);
            if (bloc && of_states && bloc->state.empty() && (bloc->proclitics & proclitic::conjunction) == 0 &&
                a_.lexicon().organisations[*bloc->organisation].acts) {
                Mention m = *bloc;
                m.name_first = m.first;
                m.name_last = m.last;
                m.first = person.first;
                m.proclitics = person.proclitics;
                return m;
            }
        }
        return std::nullopt;
    }

    /// "المسؤولين الأمريكيين": those of a state, not two spoken of before.
    bool of_a_state(const Reading& group) const {
        const Reading* state = a_.find(group.last, EntryKind::demonym, 0);
        return state != nullptr && (state->entry.detail & surface::plural) != 0;
    }

    std::optional<Mention> pronominal(std::uint32_t token) const {
        const auto readings = a_.at(token);
        if (std::none_of(readings.begin(), readings.end(),
                         [](const Reading& reading) { return reading.entry.kind == EntryKind::cue; })) {
            return std::nullopt;
        }
        struct Class {
            CueClass cue;
            MentionKind kind;
            GroupKind group;
        };
        const Class classes[] = {{cues_.ministers, MentionKind::group, GroupKind::ministers},
                                 {cues_.presidents, MentionKind::group, GroupKind::presidents},
                                 {cues_.sides, MentionKind::group, GroupKind::sides},
                                 {cues_.countries, MentionKind::group, GroupKind::countries},
                                 {cues_.the_delegation, MentionKind::group, GroupKind::delegation},
                                 {cues_.own_country, MentionKind::own_country, GroupKind::sides},
                                 {cues_.latter, MentionKind::latter, GroupKind::sides},
                                 {cues_.bodies, MentionKind::body, GroupKind::sides},
                                 {cues_.his_highness, MentionKind::honorific, GroupKind::sides}};
        for (const Class& c : classes) {
            const std::uint8_t allowed = c.group == GroupKind::sides && c.kind == MentionKind::group
                                             ? static_cast<std::uint8_t>(0xFF & ~proclitic::conjunction)
                                             : std::uint8_t{0xFF};
            const Reading* cue = a_.cue(token, c.cue, allowed);
            // "التطورات الأخيرة", "مقترحات السودان الأخيرة": an adjective.
            const bool adjective =
                cue != nullptr && c.kind == MentionKind::latter && cue->last == token + 1 && token > 0 &&
                a_.is_word(token - 1) &&
                (a_.has_article(token - 1) ||
                 (!mentions_.empty() && mentions_.back().last == token && mentions_.back().kind == MentionKind::state));
            if (adjective) {
                continue;
            }
            const bool led = cue != nullptr && c.group == GroupKind::delegation && led_by_someone(cue->last);
            const bool theirs =
                cue != nullptr && c.kind == MentionKind::group && c.group == GroupKind::sides && of_a_state(*cue);
            if (cue != nullptr && !led && !theirs) {
                Mention m;
                m.kind = c.kind;
                m.group = c.group;
                m.first = token;
                m.last = cue->last;
                m.proclitics = cue->proclitics;
                m.number = c.kind == MentionKind::group ? Number::dual : Number::singular;
                return m;
            }
        }
        return std::nullopt;
    }

    const Analysis& a_;

    const Cues& cues_;

    PersonReader persons_;

    NameReader names_;

    OfficeReader offices_;

    BodyReader bodies_;
    StateReader states_;

    std::uint32_t end_;

    std::vector<Mention> mentions_;
};

} // namespace

std::vector<Mention> find_mentions(const Analysis& analysis, const Cues& cues, std::uint32_t end) {
    return MentionFinder(analysis, cues, end).run();
}

std::string surface_of(const Analysis& analysis, std::uint32_t first, std::uint32_t last, std::uint8_t proclitics) {
    if (first >= last) {
        return {}; // the second state of "الكوريتين"
    }
    std::string_view slice = analysis.text().slice(first, last);
    std::string out;
    for (int letters = std::popcount(proclitics); letters > 0 && !slice.empty(); --letters) {
        std::size_t offset = 0;
        next_code_point(slice, offset);
        slice.remove_prefix(offset);
    }
    // "للخارجية" is ل and "الخارجية".
    if ((proclitics & proclitic::lam) != 0 && slice.starts_with("ل") && first < last &&
        analysis.text().word(first).find(u"لل") <= 1) {
        out = "ا";
    }
    for (const char c : slice) {
        const char clean = c == '_' || c == '\n' || c == '\t' ? ' ' : c;
        if (clean != '#' && !(clean == ' ' && (out.empty() || out.back() == ' '))) {
            out += clean;
        }
    }
    return out;
}

} // namespace rabita
