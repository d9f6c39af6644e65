#include "mentions/persons.hpp"

#include <algorithm>

namespace rabita {

/// "مستشار الرئيس الإيراني حسن روحاني", "معاون للرئيس": the name is that of whom the office serves.
bool PersonReader::names_principal(const std::vector<std::u16string>& titles, const NameSpan& span) const {
    const bool aide = std::any_of(titles.begin(), titles.end(), [](const std::u16string& title) {
        return (title.starts_with(u"مستشار ") || title.starts_with(u"معاون ") || title.starts_with(u"مساعد ") ||
                title.starts_with(u"مستشاره ") || title.starts_with(u"مبعوث ") || title.starts_with(u"كبير مستشاري ") ||
                title.starts_with(u"كبير مساعدي ")) &&
               (title.find(u"رييس ") != std::u16string::npos || title.find(u"ملك ") != std::u16string::npos);
    });
    if (!aide || span.officials.empty()) {
        return false;
    }
    const auto& terms = a_.lexicon().officials[span.officials.front()].terms;
    return std::any_of(terms.begin(), terms.end(), [](const Term& term) {
        return term.office == Office::head_of_state || term.office == Office::head_of_government;
    });
}

/// "صهر الرئيس الأمريكي جاريد كوشنر": the name is that of the relative, who never held the office.
bool PersonReader::kin_of_principal(const Mention& m, const NameSpan& span) const {
    const bool kin = m.first > 0 && a_.is_word(m.first - 1) && a_.cue(m.first - 1, cues_.kin) != nullptr;
    const auto& officials = a_.lexicon().officials;
    if (kin && m.office && span.officials.empty() && !m.state.empty()) {
        return std::any_of(officials.begin(), officials.end(), [&](const OfficialData& official) {
            return official.state == m.state && std::any_of(official.terms.begin(), official.terms.end(),
                                                            [&](const Term& term) { return term.office == m.office; });
        });
    }
    return kin && m.office && !span.officials.empty() &&
           std::none_of(span.officials.begin(), span.officials.end(), [&](std::uint32_t i) {
               const auto& terms = a_.lexicon().officials[i].terms;
               return std::any_of(terms.begin(), terms.end(),
                                  [&](const Term& term) { return term.office == m.office; });
           });
}

/// Everybody known by a name serves another state than the one the title says.
bool PersonReader::serves_another(const std::vector<std::uint32_t>& officials, const std::string& state) const {
    return !officials.empty() && !state.empty() &&
           std::none_of(officials.begin(), officials.end(), [&](std::uint32_t i) {
               const std::string& own = a_.lexicon().officials[i].state;
               return own.empty() || own == state;
           });
}

/// "وزير الزراعة الأردني خليل المصري", "الفريق محمد العماني": behind a title that has its state, or a rank alone, the
/// demonym is the surname.
bool PersonReader::surname_like_demonym(const State& state, const NameSpan& span) const {
    const Reading* demonym = a_.find(span.last, EntryKind::demonym, 0);
    return demonym != nullptr && demonym->last == span.last + 1 && span.officials.empty() &&
           (state.title ? !state.mention.state.empty() : state.introduced) && span.last == span.first + 1 &&
           demonym->entry.detail == surface::definite && (a_.flags(span.first) & word_flag::given_name) != 0;
}

/// "ذي يزن بن هيثم البوسعيدي": the lexicon ends with the father's name, and the family's follows.
bool PersonReader::family_behind(const NameSpan& span) const {
    const std::uint32_t next = span.last;
    const auto readings = a_.at(next);
    const bool only_names = std::all_of(readings.begin(), readings.end(), [](const Reading& reading) {
        return reading.entry.kind == EntryKind::official || reading.entry.kind == EntryKind::short_name;
    });
    return only_names && !span.officials.empty() && span.last - span.first >= 3 && a_.is_word(next) &&
           a_.has_article(next) && a_.text().word(next).ends_with(u'ي') && a_.flags(next) == 0 &&
           is_filiation(a_.text().word(next - 2));
}

/// "سعادة", "صاحب المعالي": the last word of a style that only who serves a state is given.
bool PersonReader::styles_official(std::uint32_t behind) const {
    static constexpr std::u16string_view styles[] = {u"سعاده", u"السعاده", u"معالي", u"المعالي", u"فخامه", u"الفخامه"};
    std::u16string_view word = a_.text().word(behind - 1);
    for (const std::u16string_view style : styles) {
        const bool joined = word.size() <= style.size() + 1 && word.ends_with(style);
        if (joined) {
            return true;
        }
    }
    return false;
}

/// "السيدة", "صاحبة السمو"; "سعادة" and "فخامة" are said of men as well.
bool PersonReader::styles_woman(std::u16string_view first_word) {
    const auto behind_proclitic = first_word.find(u"ال");
    const bool definite = behind_proclitic <= 1 || first_word.starts_with(u"لل");
    return first_word.ends_with(u"صاحبه") || first_word.ends_with(u"شقيقته") ||
           (definite && first_word.ends_with(u'ه') && !first_word.ends_with(u"العلامه"));
}

/// "الوفد المرافق لولي العهد معالي وزير المالية": who is styled so is no prince.
bool PersonReader::below_royalty(const State& state) const {
    const auto& titles = state.mention.titles;
    return !titles.empty() && (titles.front().starts_with(u"ولي ") || titles.front().starts_with(u"ملك ")) &&
           one_of(a_.text().word(state.pos), {u"معالي", u"سعاده", u"فضيله"});
}

/// "وفدا روسيا برئاسة X": whose delegation X leads; empty if none is led here or no adjective says whose it is.
std::string PersonReader::state_of_delegation(std::uint32_t person) const {
    constexpr std::uint32_t longest_delegation = 6;
    if (person < 2 || !a_.is_word(person - 1) || a_.cue(person - 1, cues_.led_by) == nullptr) {
        return {};
    }
    std::string state;
    for (std::uint32_t i = person - 1; i > 0 && person - i < longest_delegation && a_.is_word(i - 1); --i) {
        if (a_.cue(i - 1, cues_.delegation) != nullptr) {
            return state;
        }
        const Reading* demonym = a_.find(i - 1, EntryKind::demonym, 0);
        state = demonym != nullptr ? a_.lexicon().states[demonym->entry.index].iso2 : state;
    }
    return {};
}

/// "X وزير الخارجية السعودي الدكتور Y وزير الخارجية المصري": whether who is named here is known to serve another state.
bool PersonReader::of_other_state(std::uint32_t token, const std::string& state) const {
    while (const Reading* honorific = a_.find(token, EntryKind::honorific, 0)) {
        token = honorific->last;
    }
    const auto name = names_.read(token, true, 0);
    if (!name || state.empty()) {
        return false;
    }
    const auto office = offices_.read(a_.mark(name->last) == u',' ? name->last + 1 : name->last, 0);
    return serves_another(name->officials, state) ||
           (office && office->state != state && (!office->state.empty() || office->international));
}

/// "معالي", "فخامة": it stands before all titles of a person, "السيد" and "الدكتور" right before the name.
bool PersonReader::high_style(std::uint32_t token) const {
    return one_of(a_.text().word(token), {u"معالي", u"سعاده", u"فخامه", u"جلاله", u"سمو", u"صاحب", u"صاحبه", u"حضره",
                                          u"سياده", u"فضيله", u"دوله", u"اصحاب"});
}

/// Where the offices end that begin here; empty for "X وزير الخارجية المصري رئيس رواندا Y": the last of them belongs to
/// somebody else, who does not serve `whose`.
std::optional<std::uint32_t> PersonReader::behind_offices(std::uint32_t token, const std::string& whose) const {
    while (const auto office = offices_.read(token, 0)) {
        if (!whose.empty() && ((!office->state.empty() && office->state != whose) || secretary(*office))) {
            return std::nullopt;
        }
        if (office->last == token) {
            break;
        }
        token = office->last;
    }
    return token;
}

/// "دولة السيد X", "دولة رئيس الوزراء": the style of a head of government, not a state.
bool PersonReader::excellency(const State& state) const {
    const std::u16string_view word = a_.text().word(state.pos);
    return (word == u"دوله" || (state.pos == state.mention.first && one_of(word, {u"ودوله", u"بدوله", u"لدوله"}))) &&
           a_.is_word(state.pos + 1) &&
           (a_.find(state.pos + 1, EntryKind::honorific, 0) != nullptr ||
            one_of(a_.text().word(state.pos + 1), {u"رييس", u"نايب", u"الرييس"}));
}

/// "نائب رئيس مجلس الوزراء ووزير الدفاع": who heads or helps to head a cabinet often holds a portfolio beside it.
bool PersonReader::heads_cabinet(const Mention& mention) {
    return !mention.titles.empty() && mention.office.value_or(Office::other) != Office::foreign_minister &&
           (mention.titles.back().starts_with(u"نايب رييس مجلس الوزراء") ||
            mention.titles.back().starts_with(u"نايب رييس الوزراء") ||
            mention.titles.back().starts_with(u"نايب رييس الحكومه") ||
            mention.titles.back().starts_with(u"رييس مجلس الوزراء") ||
            mention.titles.back().starts_with(u"ولي ولي العهد"));
}

/// "في استقبال خادم الحرمين الشريفين، الأمير سعود": a prince is not the king named before him.
bool PersonReader::princely(const Mention& mention, std::uint32_t token) const {
    const bool king = !mention.titles.empty() &&
                      (mention.titles.back().starts_with(u"خادم الحرمين") ||
                       mention.titles.back().starts_with(u"الملك") || mention.titles.back().starts_with(u"العاهل"));
    return king && a_.is_word(token) && one_of(a_.text().word(token), {u"الامير", u"الاميره"});
}

/// Where the mark stands that closes a name of two to four unknown words; 0 if something else is quoted.
std::uint32_t PersonReader::quoted_name(std::uint32_t token) const {
    constexpr std::uint32_t longest = 4;
    std::uint32_t end = token;
    for (; end < token + longest && a_.is_word(end); ++end) {
        const auto readings = a_.at(end);
        const bool article = a_.has_article(end) && (a_.flags(end) & word_flag::given_name) == 0; // "ألكساندر"
        const bool word = (a_.flags(end) & word_flag::common) != 0 || article ||
                          std::any_of(readings.begin(), readings.end(), [](const Reading& r) {
                              return r.proclitics == 0 && r.entry.kind != EntryKind::short_name &&
                                     r.entry.kind != EntryKind::official && r.entry.kind != EntryKind::titled_name;
                          });
        const bool joined = end > token && a_.text().word(end).starts_with(u'و') && a_.flags(end) == 0;
        if (word || joined) { // "ركع وتوسل"
            return 0;
        }
    }
    return a_.mark(end) == u'"' && end >= token + 2 ? end : 0;
}

/// "X، وزير الداخلية وقائد قوة الأمن "لخويا"، سعادة السيد Y": the comma closes the offices of X before Y is named.
bool PersonReader::closes_before_next(std::uint32_t behind) const {
    std::uint32_t pos = behind;
    if (a_.mark(pos) == u'"') {
        const std::uint32_t longest = pos + 4;
        for (++pos; pos < longest && a_.mark(pos) != u'"';) {
            ++pos;
        }
        ++pos;
    }
    const bool object = a_.has_article(pos + 1) && (a_.flags(pos + 1) & word_flag::common) != 0; // "..، الاجتماع"
    return a_.mark(pos) == u',' && a_.is_word(pos + 1) &&
           (object || a_.find(pos + 1, EntryKind::honorific, proclitic::ba | proclitic::lam) != nullptr ||
            a_.find(pos + 1, EntryKind::office, 0) != nullptr);
}

} // namespace rabita
