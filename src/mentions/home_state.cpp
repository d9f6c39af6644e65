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

/// "الرياض (واس) - ", "وات - ", a last line "سبأ": an agency that signs stands apart from the words around it ("ومع" is
/// mostly "and with"); behind "وكالة الأنباء السورية" it is somebody else's that is quoted.
bool signs(const Analysis& analysis, std::uint32_t token, std::uint32_t last) {
    const auto end = static_cast<std::uint32_t>(analysis.text().tokens.size());
    if ((token > 0 && analysis.is_word(token - 1)) || (last < end && analysis.is_word(last))) {
        return false;
    }
    constexpr std::uint32_t reach = 6; // "وكالة أنباء الشرق الأوسط الرسمية ("
    for (std::uint32_t back = token > reach ? token - reach : 0; back < token; ++back) {
        if (analysis.text().word(back).find(u"وكاله") != std::u16string_view::npos) {
            return false;
        }
    }
    return true;
}

/// The mark of an article's own state at a token; null where none is.
const Reading* mark_at(const Analysis& analysis, std::uint32_t token) {
    for (const Reading& reading : analysis.at(token)) {
        const bool counts = reading.entry.kind == EntryKind::home_mark && reading.entry.detail != home_mark::dynasty &&
                            (reading.entry.detail != home_mark::agency ||
                             (reading.proclitics == 0 && signs(analysis, token, reading.last)));
        if (counts) {
            return &reading;
        }
    }
    return nullptr;
}

/// "الشيخ فيصل بن ثاني آل ثاني، وزير التجارة": the state whose ruling house the name ends in; null where it ends in
/// none.
const Reading* house_of(const Analysis& analysis, const Mention& m) {
    constexpr std::uint32_t longest = 2; // "آل ثاني"
    for (std::uint32_t token = m.name_last - std::min(longest, m.name_last); token < m.name_last; ++token) {
        for (const Reading& reading : analysis.at(token)) {
            if (reading.entry.kind == EntryKind::home_mark && reading.entry.detail == home_mark::dynasty &&
                reading.last == m.name_last) {
                return &reading;
            }
        }
    }
    return nullptr;
}

} // namespace

bool home_is_sure(const Analysis& analysis, const std::vector<Mention>& mentions, const std::string& home) {
    const LexiconData& lexicon = analysis.lexicon();
    const auto end = static_cast<std::uint32_t>(analysis.text().tokens.size());
    for (std::uint32_t token = 0; token < end; ++token) {
        const Reading* mark = mark_at(analysis, token);
        if (mark != nullptr && mark->entry.detail != home_mark::outlet &&
            lexicon.states[mark->entry.index].iso2 == home) {
            return true;
        }
    }
    const auto shows_home = [&](const Mention& m) {
        const Reading* house = office_without_state(m) && m.named() ? house_of(analysis, m) : nullptr;
        if (house != nullptr && lexicon.states[house->entry.index].iso2 == home) {
            return true;
        }
        // "الرئيس بوتين" needs no demonym in any paper; "وزير الخارجية سامح شكري" does outside his own.
        return office_without_state(m) && m.named() && m.officials.size() == 1 && m.office != Office::head_of_state &&
               m.office != Office::other && lexicon.officials[m.officials.front()].state == home;
    };
    return std::any_of(mentions.begin(), mentions.end(), shows_home);
}

std::string home_state(const Analysis& analysis, const std::vector<Mention>& mentions, std::uint32_t end) {
    std::map<std::string, int> votes;
    const LexiconData& lexicon = analysis.lexicon();
    for (std::uint32_t token = 0; token < end; ++token) {
        if (const Reading* mark = mark_at(analysis, token)) {
            constexpr int weight = 3; // states named
            votes[lexicon.states[mark->entry.index].iso2] +=
                mark->entry.detail == home_mark::agency ? 3 * weight : weight;
        }
    }
    for (const Mention& m : mentions) {
        if (office_without_state(m) && m.named() && m.officials.size() == 1) {
            votes[lexicon.officials[m.officials.front()].state] += 6;
        } else if (const Reading* house = office_without_state(m) && m.named() ? house_of(analysis, m) : nullptr) {
            votes[lexicon.states[house->entry.index].iso2] += 6;
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
    if (votes.empty()) {
        // "بمدينة جندوبة" in a paper that has no need to name its state
        for (const Mention& m : mentions) {
            if (m.kind == MentionKind::state && !m.state.empty()) {
                votes[m.state] += 1;
            }
        }
    }
    const auto best =
        std::max_element(votes.begin(), votes.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
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
