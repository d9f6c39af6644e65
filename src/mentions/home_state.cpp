#include "mentions/mentions.hpp"

#include <algorithm>
#include <map>

namespace rabita {

namespace {

bool office_without_state(const Mention& m) {
    return m.kind == MentionKind::person && m.office && m.state.empty() && !m.international && !m.rank_only;
}

/// "المملكة العربية السعودية الشقيقة": so a paper calls another state than its own.
bool called_sister(const Analysis& analysis, std::uint32_t token) {
    return analysis.is_word(token) &&
           one_of(analysis.text().word(token), {u"الشقيقه", u"الشقيق", u"الصديقه", u"الصديق"});
}

} // namespace

bool home_is_sure(const Analysis& analysis, const std::vector<Mention>& mentions, const std::string& home) {
    const LexiconData& lexicon = analysis.lexicon();
    for (std::uint32_t token = 0; token < analysis.text().tokens.size(); ++token) {
        for (const Reading& reading : analysis.at(token)) {
            if (reading.entry.kind == EntryKind::home_mark && (reading.entry.detail < 3 || reading.proclitics == 0) &&
                lexicon.states[reading.entry.index].iso2 == home) {
                return true;
            }
        }
    }
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
        // "الرئيس بوتين" needs no demonym in any paper; "وزير الخارجية سامح شكري" does outside his own.
        return office_without_state(m) && m.named() && m.officials.size() == 1 && m.office != Office::head_of_state &&
               m.office != Office::other && lexicon.officials[m.officials.front()].state == home;
    });
}

std::string home_state(const Analysis& analysis, const std::vector<Mention>& mentions, std::uint32_t end) {
    std::map<std::string, int> votes;
    const LexiconData& lexicon = analysis.lexicon();
    for (std::uint32_t token = 0; token < end; ++token) {
        for (const Reading& reading : analysis.at(token)) {
            // An agency signs at the head or the foot, or stands in a dateline.
            if (reading.entry.kind == EntryKind::home_mark && (reading.entry.detail < 3 || reading.proclitics == 0)) {
                votes[lexicon.states[reading.entry.index].iso2] += static_cast<int>(reading.entry.detail) * 3;
            }
        }
    }
    for (const Mention& m : mentions) {
        if (office_without_state(m) && m.named() && m.officials.size() == 1) {
            votes[lexicon.officials[m.officials.front()].state] += 6;
        } else if (m.kind == MentionKind::state && m.form != StateForm::city) {
            votes[m.state] += 1;
        }
    }
    for (const Mention& m : mentions) {
        if (!m.state.empty() &&
            (called_sister(analysis, m.last) || (m.last > 0 && called_sister(analysis, m.last - 1)))) {
            votes[m.state] -= 12;
        }
    }
    votes.erase("");
    const auto best =
        std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == votes.end() ? std::string() : best->first;
}

void fill_home_state(std::vector<Mention>& mentions, const std::string& home) {
    // "المملكة" in a paper of a kingdom; elsewhere the one that is called so most.
    static constexpr std::string_view kingdoms[] = {"SA", "MA", "JO", "BH"};
    const bool kingdom = std::find(std::begin(kingdoms), std::end(kingdoms), home) != std::end(kingdoms);
    for (Mention& m : mentions) {
        if (m.kind == MentionKind::state && m.home) {
            m.state = m.form == StateForm::territory || kingdom ? home : "SA";
        }
    }
    for (Mention& m : mentions) {
        if (m.kind != MentionKind::institution || !m.state.empty() || m.international) {
            continue;
        }
        m.home = true;
        m.state = home;
        // "السفارة" is the embassy that the article has named.
        for (const Mention& other : mentions) {
            if (other.institution == m.institution && !other.home && !other.state.empty() && other.first < m.first) {
                m.state = other.state;
            }
        }
    }
}

} // namespace rabita
