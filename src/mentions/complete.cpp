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
        share_plural_offices();
        share_possessive_offices();
        add_short_names();
    }

private:
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

    bool his_office(const Mention& m) const {
        for (std::uint32_t token = m.first; token < (m.named() ? m.name_first : m.last); ++token) {
            if (a_.is_word(token) && a_.cue(token, cues_.his_office, 0) != nullptr) {
                return true;
            }
        }
        return false;
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
                // "كيم جونغ أون" is "كيم": the family name comes first there.
                const bool strange = m.name_last - m.name_first == 3 && a_.flags(m.name_first) == 0;
                if ((family_name_first(m) || strange) && a_.text().word(m.name_first).size() > 2) {
                    surnames.try_emplace(a_.text().word(m.name_first), m.officials);
                }
            }
        }
        if (surnames.empty()) {
            return;
        }
        std::vector<Mention> found;
        std::size_t next = 0;
        for (std::uint32_t token = 0; token < end_; ++token) {
            while (next < mentions_.size() && mentions_[next].last <= token) {
                ++next;
            }
            const bool covered = next < mentions_.size() && mentions_[next].first <= token;
            if (!covered && a_.is_word(token) && !names_.preposition_on(token)) {
                add_short_name(token, surnames, found);
            }
        }
        if (found.empty()) {
            return;
        }
        std::erase_if(found, [&](const Mention& name) { return joined_to_office(name); });
        mentions_.insert(mentions_.end(), found.begin(), found.end());
        std::stable_sort(mentions_.begin(), mentions_.end(),
                         [](const Mention& a, const Mention& b) { return a.first < b.first; });
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
                Mention m;
                m.kind = MentionKind::person;
                m.first = m.name_first = token;
                m.last = m.name_last = reading.last;
                m.proclitics = reading.proclitics;
                m.officials = {reading.entry.index};
                m.bare_name = true;
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
            if (known == surnames.end()) {
                continue;
            }
            Mention m;
            m.kind = MentionKind::person;
            const bool compound = token > 0 && a_.is_word(token - 1) && a_.text().word(token - 1) == u"عبد";
            m.first = m.name_first = compound ? token - 1 : token;
            m.last = m.name_last = token + 1;
            m.proclitics = compound ? std::uint8_t{0} : flag;
            m.officials = known->second;
            m.bare_name = true;
            found.push_back(std::move(m));
            return;
        }
    }

    const Analysis& a_;
    const Cues& cues_;
    NameReader names_;
    std::uint32_t end_;
    std::vector<Mention>& mentions_;
    std::set<std::uint32_t> known_; ///< officials that the article names in full
};

} // namespace

void complete_mentions(const Analysis& analysis, const Cues& cues, std::uint32_t end, std::vector<Mention>& mentions) {
    MentionCompleter(analysis, cues, end, mentions).run();
}

} // namespace rabita
