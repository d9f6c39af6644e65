#include "mentions/complete.hpp"

#include "mentions/names.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace rabita {

namespace {

class MentionCompleter {
public:
    MentionCompleter(const Analysis& analysis, const Cues& cues, std::uint32_t end, std::vector<Mention>& mentions)
        : a_(analysis), cues_(cues), names_(analysis), end_(end), mentions_(mentions) {}

    void run() {
        name_counterparts();
        share_office_by_demonym();
        drop_counterparts_in_body();
        counterparts_of_states();
        share_state_of_side();
        share_plural_offices();
        share_possessive_offices();
        join_names_far_behind();
        repeat_full_names();
        add_short_names();
    }

private:
    /// "نظيره الرئيس فلاديمير بوتين": the counterpart is whom the office behind names.
    void name_counterparts() {
        for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
            const Mention& his = mentions_[i];
            Mention& named = mentions_[i + 1];
            const bool one = his.counterpart && !his.named() && his.state.empty() && his.number == Number::singular &&
                             named.kind == MentionKind::person && named.named() && !named.counterpart && named.office &&
                             named.first == his.last && named.proclitics == 0;
            if (one) {
                named.first = his.first;
                named.proclitics = his.proclitics;
                named.counterpart = true;
                mentions_.erase(mentions_.begin() + static_cast<std::ptrdiff_t>(i));
            }
        }
    }

    /// "وزير الخارجية الروسي A والتركي B": the demonym stands for the same office of the other state.
    void share_office_by_demonym() {
        for (std::size_t i = 1; i + 1 < mentions_.size(); ++i) {
            const Mention& first = mentions_[i - 1];
            const Mention demonym = mentions_[i];
            Mention& second = mentions_[i + 1];
            const bool opens = demonym.kind == MentionKind::state && demonym.form == StateForm::demonym &&
                               demonym.number == Number::singular && demonym.proclitics == proclitic::conjunction &&
                               a_.text().word(demonym.first).starts_with(u"وال") && demonym.state != first.state;
            const std::uint32_t gap = demonym.first - first.last;
            // "نظيريه الروسي A والأمريكي B"
            const bool has_title = (first.office && !first.titles.empty()) || first.counterpart;
            const bool titled = first.kind == MentionKind::person && first.named() && has_title &&
                                !first.state.empty() && (gap == 0 || (gap == 1 && a_.mark(first.last) == u','));
            const bool follows = second.kind == MentionKind::person && second.bare_name && second.named() &&
                                 second.first == demonym.last && second.proclitics == 0;
            if (!opens || !titled || !follows || serves_elsewhere(second, demonym.state)) {
                continue;
            }
            second.first = demonym.first;
            second.proclitics = proclitic::conjunction;
            second.state = demonym.state;
            second.office = first.office;
            second.titles = first.titles;
            second.counterpart = first.counterpart;
            second.definite = true;
            second.bare_name = false;
            mentions_.erase(mentions_.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    /// "مع نظرائه في مجلس التعاون", "نظراءه من الاتحاد الأوروبي": whom nobody names stand for their body.
    void drop_counterparts_in_body() {
        for (std::size_t i = 1; i < mentions_.size(); ++i) {
            const Mention& many = mentions_[i - 1];
            const Mention& body = mentions_[i];
            const bool counterparts = many.counterpart && !many.named() && many.state.empty() && several(many.first);
            const bool of_body = counterparts && body.kind == MentionKind::organisation && body.proclitics == 0 &&
                                 body.first == many.last + 1 && a_.is_word(many.last) &&
                                 one_of(a_.text().word(many.last), {u"في", u"من", u"لدي"});
            if (of_body) {
                mentions_.erase(mentions_.begin() + static_cast<std::ptrdiff_t>(i - 1));
            }
        }
    }

    bool several(std::uint32_t counterparts) const {
        const std::u16string_view word = a_.text().word(counterparts);
        return word.find(u"نظرا") != std::u16string_view::npos || word.find(u"نظيري") != std::u16string_view::npos;
    }

    /// "مع نظرائه من مصر والأردن والمغرب": one of each.
    void counterparts_of_states() {
        for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
            const Mention many = mentions_[i];
            const bool open = many.counterpart && !many.named() && many.state.empty() && several(many.first) &&
                              a_.is_word(many.last) && one_of(a_.text().word(many.last), {u"في", u"من"});
            std::size_t next = i + 1;
            for (std::uint32_t at = many.last + 1; open && next < mentions_.size(); ++next) {
                Mention& state = mentions_[next];
                const bool listed = state.kind == MentionKind::state && state.form == StateForm::name &&
                                    (state.first == at || (state.first == at + 1 && a_.mark(at) == u','));
                if (!listed || (next > i + 1 && state.proclitics == 0 && state.first == at)) {
                    break;
                }
                Mention one = many;
                one.number = Number::singular;
                one.state = state.state;
                one.first = next == i + 1 ? many.first : state.first;
                one.proclitics = next == i + 1 ? many.proclitics : state.proclitics;
                one.last = at = state.last;
                state = std::move(one);
            }
            if (next > i + 1) {
                mentions_.erase(mentions_.begin() + static_cast<std::ptrdiff_t>(i));
            }
        }
    }

    /// "ترأس الجانب الأردني وزير الصناعة X": X serves Jordan.
    void share_state_of_side() {
        constexpr std::uint32_t reach = 4;
        for (std::size_t i = 1; i < mentions_.size(); ++i) {
            const Mention& side = mentions_[i - 1];
            Mention& head = mentions_[i];
            const bool of_side =
                side.kind == MentionKind::state && !side.state.empty() && side_of_talks(side, a_.lexicon());
            const Reading* verb = of_side && side.first > 0 ? a_.find(side.first - 1, EntryKind::trigger) : nullptr;
            const bool heads = verb != nullptr && a_.lexicon().triggers[verb->entry.index].frame == Frame::head;
            const bool owed = head.kind == MentionKind::person && head.state.empty() && !head.counterpart &&
                              !head.international && head.first - side.last <= reach;
            if (heads && owed && !serves_elsewhere(head, side.state)) {
                head.state = side.state;
            }
            if (of_side && side.first > 0 && a_.is_word(side.first - 1) &&
                one_of(a_.text().word(side.first - 1), {u"من", u"ومن", u"عن", u"وعن"})) {
                serve_side(i);
            }
        }
    }

    /// "ومن الجانب العماني، حضر الجلسة A وB وC": all of them, up to the other side, serve Oman.
    void serve_side(std::size_t first) {
        const Mention& side = mentions_[first - 1];
        const Sentence* sentence = a_.text().sentence_at(side.first);
        for (std::size_t i = first; sentence != nullptr && i < mentions_.size() && mentions_[i].first < sentence->last;
             ++i) {
            Mention& m = mentions_[i];
            if (m.kind == MentionKind::state && side_of_talks(m, a_.lexicon())) {
                return;
            }
            const bool open = m.kind == MentionKind::person && m.named() && m.office && m.state.empty() &&
                              !m.counterpart && !m.international;
            if (open && !serves_elsewhere(m, side.state)) {
                m.state = side.state;
            }
        }
    }

    bool serves_elsewhere(const Mention& person, const std::string& state) const {
        return !person.officials.empty() &&
               std::none_of(person.officials.begin(), person.officials.end(),
                            [&](std::uint32_t i) { return a_.lexicon().officials[i].state == state; });
    }

    /// "A، وB، المبعوثين الأمريكيين": the office behind is that of both.
    void share_plural_offices() {
        for (std::size_t i = 1; i < mentions_.size(); ++i) {
            const Mention& office = mentions_[i];
            if (office.kind != MentionKind::person || office.number == Number::singular || office.named() ||
                office.state.empty()) {
                continue;
            }
            std::uint32_t next = office.first;
            for (std::size_t j = i; j > 0; --j) {
                Mention& person = mentions_[j - 1];
                if (person.kind != MentionKind::person || !person.named() || next - person.last > 2 ||
                    !person.state.empty()) {
                    break;
                }
                person.state = office.state;
                person.office = office.office;
                person.rank_only = false;
                next = person.first;
            }
        }
    }

    /// "ماكرون ووزير خارجيته X": X serves whom Macron serves.
    void share_possessive_offices() {
        for (std::size_t i = 1; i < mentions_.size(); ++i) {
            Mention& servant = mentions_[i];
            const bool his = servant.kind == MentionKind::person && servant.state.empty() && his_office(servant);
            if (!his) {
                continue;
            }
            const bool of_state = servant.office == Office::head_of_state; // "كوريا الشمالية ... زعيمها"
            for (std::size_t j = i; j > 0 && i - j < 6; --j) {
                const Mention& master = mentions_[j - 1];
                if (of_state && master.kind == MentionKind::state && master.form != StateForm::city) {
                    servant.state = master.state;
                    break;
                }
                if (!master.state.empty() && serves_elsewhere(servant, master.state)) {
                    continue; // "وزير خارجيتنا عادل الجبير" behind the Russian minister
                }
                // "حذر الرئيس نظيره X، بينما قال وزير خارجيته": the counterpart is not whose minister speaks.
                if (master.kind != MentionKind::person || servant.first - master.last > 24 ||
                    (master.counterpart && j > 1)) {
                    continue;
                }
                servant.state = !master.state.empty()          ? master.state
                                : master.officials.size() == 1 ? a_.lexicon().officials[master.officials.front()].state
                                                               : std::string();
                break;
            }
        }
    }

    /// "قال الناطق باسم المفوضية في جنيف ويليام سبيندلر", "وقال وزير الدولة الذي يرأس الوفد الشيخ محمد الصباح": what
    /// the title goes on with stands before the name of its holder.
    void join_names_far_behind() {
        for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
            const Mention& office = mentions_[i];
            const bool owed = office.kind == MentionKind::person && !office.named() && office.office &&
                              office.number == Number::singular && office.definite && !office.counterpart;
            if (!owed) {
                continue;
            }
            std::size_t j = i + 1;
            while (j < mentions_.size() && mentions_[j].kind != MentionKind::person) {
                ++j;
            }
            if (j < mentions_.size() && names_holder(office, mentions_[j])) {
                Mention joined = mentions_[j];
                joined.first = office.first;
                joined.proclitics = office.proclitics;
                joined.office = office.office;
                joined.titles = office.titles;
                joined.state = office.state;
                joined.definite = true;
                joined.head_office = office.head_office;
                joined.home = office.home;
                joined.international = office.international;
                joined.former = office.former;
                joined.rank_only = joined.bare_name = false;
                joined.organisation = office.organisation;
                joined.institution = office.institution;
                mentions_[i] = std::move(joined);
                mentions_.erase(mentions_.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                mentions_.begin() + static_cast<std::ptrdiff_t>(j) + 1);
            }
        }
    }

    bool names_holder(const Mention& office, const Mention& person) const {
        constexpr std::uint32_t reach = 14;
        const bool full = person.name_last - person.name_first >= 2 && !person.office && person.proclitics == 0 &&
                          person.state.empty();
        const std::uint32_t gap = person.first - office.last;
        if ((full && held_then(office.last, person.first)) || of_province(office, person)) {
            return true;
        }
        if (!full || gap == 0 || gap > reach || !(says(office.first - 1) || says(person.last))) {
            return false;
        }
        bool relative = false;
        for (std::uint32_t i = office.last; i < person.first; ++i) {
            if (!a_.is_word(i)) {
                return false;
            }
            relative = relative || a_.text().word(i) == u"الذي" || a_.text().word(i) == u"التي";
            const Reading* verb = a_.find(i, EntryKind::trigger, 0);
            if (!relative && verb != nullptr && (verb->entry.detail & surface::noun) == 0) {
                return false;
            }
        }
        const std::uint32_t before = person.first - 1;
        const bool another = a_.find(before, EntryKind::cue, 0) != nullptr || a_.text().word(before) == u"عن";
        return !another && std::none_of(mentions_.begin(), mentions_.end(), [&](const Mention& m) {
            return m.kind == MentionKind::group && m.first >= office.last && m.last <= person.first;
        });
    }

    /// "قائد حرس الحدود في منطقة جازان اللواء X": behind the province that the post is of, his rank and name.
    bool of_province(const Mention& office, const Mention& person) const {
        constexpr std::uint32_t reach = 5;
        const std::uint32_t gap = person.first - office.last;
        const bool ranked = person.rank_only && person.name_last - person.name_first >= 2 && person.proclitics == 0;
        if (!ranked || gap < 2 || gap > reach) {
            return false;
        }
        for (std::uint32_t i = office.last; i < person.first; ++i) {
            if (!a_.is_word(i)) {
                return false;
            }
        }
        const std::u16string_view first = a_.text().word(office.last);
        const std::u16string_view area =
            first == u"في" ? a_.text().word(office.last + 1) : first.substr(first.starts_with(u'ب') ? 1 : first.size());
        return one_of(area, {u"منطقه", u"محافظه", u"مدينه", u"ولايه", u"اقليم"});
    }

    /// "الرئيس الصيني في ذلك الحين، جيانغ تسه مين", "الرئيس الصيني آنذاك جيانغ تسه مين".
    bool held_then(std::uint32_t from, std::uint32_t name) const {
        const std::uint32_t to = name > from && a_.mark(name - 1) == u',' ? name - 1 : name;
        const bool in_those_days = to == from + 3 && a_.is_word(from) && a_.is_word(from + 1) && a_.is_word(from + 2) &&
                                   a_.text().word(from + 1) == u"ذلك" &&
                                   one_of(a_.text().word(from + 2), {u"الحين", u"الوقت", u"العام", u"الزمن"});
        return in_those_days || (to == from + 1 && a_.is_word(from) &&
                                 one_of(a_.text().word(from), {u"انذاك", u"حينها", u"وقتها", u"حينذاك", u"وقتذاك"}));
    }

    /// A finite verb of saying at the token.
    bool says(std::uint32_t token) const {
        for (const Reading& reading : a_.at(token)) {
            if (reading.entry.kind == EntryKind::trigger && (reading.entry.detail & surface::noun) == 0 &&
                a_.lexicon().triggers[reading.entry.index].frame == Frame::say) {
                return true;
            }
        }
        return false;
    }

    bool his_office(const Mention& m) const {
        for (std::uint32_t token = m.first; token < (m.named() ? m.name_first : m.last); ++token) {
            if (a_.is_word(token) && a_.cue(token, cues_.his_office, 0) != nullptr) {
                return true;
            }
        }
        return false;
    }

    /// "أشاد نصري أبو زيد": whoever was introduced with his office is known again by the same words without it.
    void repeat_full_names() {
        std::map<std::u16string_view, std::vector<NameSpan>> names;
        for (const Mention& m : mentions_) {
            const bool introduced = m.kind == MentionKind::person && m.name_last - m.name_first >= 2 && !m.bare_name &&
                                    m.officials.empty() && (m.office || m.honoured);
            if (introduced) {
                names[a_.text().word(m.name_first)].push_back({m.name_first, m.name_last, {}, true});
            }
        }
        std::vector<Mention> found;
        for (std::uint32_t token = 0; token < end_ && !names.empty(); ++token) {
            const auto same = a_.is_word(token) ? names.find(a_.text().word(token)) : names.end();
            const NameSpan* span = same == names.end() ? nullptr : repeated_at(token, same->second);
            if (span == nullptr) {
                continue;
            }
            const std::uint32_t last = token + (span->last - span->first);
            const bool read = std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& m) {
                const bool beyond = m.first < token || m.last > last;
                return m.first < last && token < m.last && (m.named() || beyond);
            });
            if (read) {
                continue;
            }
            std::erase_if(mentions_, [&](const Mention& m) { return m.first >= token && m.last <= last; });
            Mention m = surname_mention(token, 0, {});
            m.last = m.name_last = last;
            found.push_back(std::move(m));
        }
        add(std::move(found));
    }

    /// The one of the names whose words stand at the token.
    const NameSpan* repeated_at(std::uint32_t token, const std::vector<NameSpan>& names) const {
        for (const NameSpan& name : names) {
            bool same = token + (name.last - name.first) <= end_ && token != name.first;
            for (std::uint32_t i = 0; same && i < name.last - name.first; ++i) {
                same = a_.is_word(token + i) && a_.is_word(name.first + i) &&
                       a_.text().word(token + i) == a_.text().word(name.first + i);
            }
            if (same) {
                return &name;
            }
        }
        return nullptr;
    }

    void add(std::vector<Mention> found) {
        std::erase_if(found, [&](const Mention& name) { return joined_to_office(name); });
        mentions_.insert(mentions_.end(), found.begin(), found.end());
        std::stable_sort(mentions_.begin(), mentions_.end(),
                         [](const Mention& a, const Mention& b) { return a.first < b.first; });
    }

    /// Surnames of the persons that the article names in full, where nothing else was read.
    void add_short_names() {
        std::map<std::u16string_view, std::vector<std::uint32_t>> surnames;
        for (const Mention& m : mentions_) {
            if (m.kind == MentionKind::person && m.name_last - m.name_first >= 2) {
                const std::u16string_view last = a_.text().word(m.name_last - 1);
                known_.insert(m.officials.begin(), m.officials.end());
                if (last.size() > 2 && last != u"سعود" && last != u"ثاني") {
                    surnames[last] = m.officials;
                }
                // "مولود تشاوش أوغلو" is "تشاوش", too.
                const std::u16string_view before = a_.text().word(m.name_last - 2);
                if (one_of(last, {u"اوغلو", u"اوغلي", u"زاده"}) && before.size() > 3) {
                    surnames.try_emplace(before, m.officials);
                }
                // "ميغيل دياز كانيل" is "دياز", too.
                const std::uint32_t middle = m.name_last - 2;
                if (m.name_last - m.name_first == 3 && a_.flags(middle) == 0 && a_.at(middle).empty() &&
                    (a_.flags(m.name_first) & word_flag::given_name) != 0 && before.size() > 3 &&
                    !family_name_first(m) && a_.text().word(m.name_first) != u"كيم") {
                    surnames.try_emplace(before, m.officials);
                }
                if (before == u"ابو") {
                    fathers_.insert(last);
                }
                // "ستافان دي ميستورا" is "دي ميستورا".
                std::uint32_t own = m.name_last - 1;
                while (own > m.name_first + 1 && (a_.flags(own - 1) & word_flag::name_particle) != 0) {
                    --own;
                }
                if (own < m.name_last - 1) {
                    particles_[last] = m.name_last - 1 - own;
                }
                // "كيم جونغ أون" is "كيم": the family name comes first there.
                const bool strange = m.name_last - m.name_first == 3 && a_.flags(m.name_first) == 0;
                if (family_name_first(m) || (strange && a_.text().word(m.name_first).size() > 2)) {
                    surnames.try_emplace(a_.text().word(m.name_first), m.officials);
                }
            }
        }
        // "اللواء سليمان", then "سليمان"
        for (const Mention& m : mentions_) {
            const bool titled = m.kind == MentionKind::person && m.name_last - m.name_first == 1 && !m.bare_name &&
                                (m.office || m.honoured);
            const std::uint8_t flags = titled ? a_.flags(m.name_first) : std::uint8_t{0};
            const bool unlike_words = (flags & (word_flag::common | word_flag::given_name)) == 0;
            if (titled && (unlike_words || m.officials.size() == 1) && a_.text().word(m.name_first).size() > 3 &&
                surnames.try_emplace(a_.text().word(m.name_first), m.officials).second && m.officials.empty()) {
                spoken_only_.insert(a_.text().word(m.name_first));
            }
        }
        if (surnames.empty()) {
            return;
        }
        for (Mention& m : mentions_) {
            const bool one_word =
                m.kind == MentionKind::state || m.kind == MentionKind::organisation; // "مالي", "الحوثي"
            const auto bearer = one_word ? surnames.find(a_.text().word(m.first)) : surnames.end();
            if (bearer != surnames.end() && m.last - m.first == 1 && behind_masculine_verb(m.first)) {
                m = surname_mention(m.first, m.proclitics, bearer->second);
            }
        }
        std::vector<Mention> found;
        std::size_t next = 0;
        for (std::uint32_t token = 0; token < end_; ++token) {
            while (next < mentions_.size() && mentions_[next].last <= token) {
                ++next;
            }
            const bool covered = next < mentions_.size() && mentions_[next].first <= token;
            if (!covered && a_.is_word(token) && !names_.preposition_on(token) &&
                (a_.text().tokens[token].fold_length > 2 || behind_masculine_verb(token))) {
                add_short_name(token, surnames, found);
            }
        }
        if (found.empty()) {
            return;
        }
        add(std::move(found));
    }

    /// "وأوضح مالي" where the article names a Robert Malley, "وأضاف المصري" where it names a Munir Masri.
    bool behind_masculine_verb(std::uint32_t token) const {
        const Reading* verb = token > 0 && a_.is_word(token - 1) ? a_.find(token - 1, EntryKind::trigger) : nullptr;
        constexpr std::uint32_t others = surface::noun | surface::feminine | surface::dual | surface::plural;
        return verb != nullptr && (verb->entry.detail & others) == 0;
    }

    static Mention surname_mention(std::uint32_t token, std::uint8_t proclitics,
                                   const std::vector<std::uint32_t>& officials) {
        Mention m;
        m.kind = MentionKind::person;
        m.first = m.name_first = token;
        m.last = m.name_last = token + 1;
        m.proclitics = proclitics;
        m.officials = officials;
        m.bare_name = true;
        return m;
    }

    /// "السفير الحداد": the surname behind an office that has no name yet is its holder's.
    bool joined_to_office(const Mention& name) {
        for (Mention& office : mentions_) {
            const bool owed = office.kind == MentionKind::person && !office.named() && office.office &&
                              office.number == Number::singular && office.last == name.first && name.proclitics == 0 &&
                              !office.counterpart;
            if (owed) {
                office.name_first = name.name_first;
                office.last = office.name_last = name.name_last;
                office.officials = name.officials;
                return true;
            }
        }
        return false;
    }

    bool family_name_first(const Mention& m) const {
        std::string state = m.state;
        if (state.empty() && m.officials.size() == 1) {
            state = a_.lexicon().officials[m.officials.front()].state;
        }
        static constexpr std::string_view states[] = {"CN", "KP", "KR", "VN", "SG", "KH"};
        return std::find(std::begin(states), std::end(states), state) != std::end(states);
    }

    void add_short_name(std::uint32_t token, const std::map<std::u16string_view, std::vector<std::uint32_t>>& surnames,
                        std::vector<Mention>& found) const {
        const std::u16string_view word = a_.text().word(token);
        for (const Reading& reading : a_.at(token)) {
            if (reading.entry.kind == EntryKind::short_name && known_.contains(reading.entry.index)) {
                Mention m = surname_mention(token, reading.proclitics, {reading.entry.index});
                m.last = m.name_last = reading.last;
                found.push_back(std::move(m));
                return;
            }
        }
        static constexpr std::pair<char16_t, std::uint8_t> letters[] = {{u'\0', 0},
                                                                        {u'و', proclitic::conjunction},
                                                                        {u'ف', proclitic::conjunction},
                                                                        {u'ب', proclitic::ba},
                                                                        {u'ل', proclitic::lam}};
        for (const auto& [letter, flag] : letters) {
            if (letter != u'\0' && (word.size() < 4 || word.front() != letter)) {
                continue;
            }
            std::u16string rest(letter == u'\0' ? word : word.substr(1));
            auto known = surnames.find(rest);
            if (known == surnames.end() && letter == u'ل' && rest.starts_with(u"ل")) {
                known = surnames.find(u"ا" + rest);
            }
            if (known == surnames.end() ||
                (spoken_only_.contains(known->first) && (letter != u'\0' || token == 0 || !says(token - 1)))) {
                continue;
            }
            // "وقال أبو طالبي" where the article names a Hamid Abu Talebi
            const bool compound = token > 0 && a_.is_word(token - 1) &&
                                  (a_.text().word(token - 1) == u"عبد" ||
                                   (a_.text().word(token - 1) == u"ابو" && fathers_.contains(known->first)));
            Mention m = surname_mention(token, compound ? std::uint8_t{0} : flag, known->second);
            if (compound) {
                m.first = m.name_first = token - 1;
            }
            const auto particles = particles_.find(known->first);
            const std::uint32_t own = particles == particles_.end() ? 0 : particles->second;
            while (letter == u'\0' && m.first > 0 && token - m.first < own && a_.is_word(m.first - 1) &&
                   (a_.flags(m.first - 1) & word_flag::name_particle) != 0) {
                m.first = m.name_first = m.first - 1;
            }
            found.push_back(std::move(m));
            return;
        }
    }

    const Analysis& a_;
    const Cues& cues_;
    NameReader names_;
    std::uint32_t end_;
    std::vector<Mention>& mentions_;
    std::set<std::u16string_view> spoken_only_; ///< words that a title alone makes a surname: such only behind "قال"
    std::set<std::u16string_view> fathers_;     ///< surnames behind أبو
    std::map<std::u16string_view, std::uint32_t> particles_; ///< of how many words دي, فون, دير before a surname
    std::set<std::uint32_t> known_;                          ///< officials that the article names in full
};

} // namespace

void complete_mentions(const Analysis& analysis, const Cues& cues, std::uint32_t end, std::vector<Mention>& mentions) {
    MentionCompleter(analysis, cues, end, mentions).run();
}

} // namespace rabita
