#include "mentions/place_words.hpp"

namespace rabita {

namespace {

/// "البلاد العربية": not the article's own.
bool country_described(const Analysis& a, std::uint32_t behind) {
    return a.is_word(behind) && a.has_article(behind) && a.find(behind, EntryKind::day_word) == nullptr &&
           a.find(behind, EntryKind::weekday) == nullptr && a.find(behind, EntryKind::relative_day) == nullptr;
}

/// A word of travelling before the token: right before it, or within reach where "إلى" or لـ stands between.
bool travelled_to(const Analysis& a, const Cues& cues, std::uint32_t token, bool lam) {
    constexpr std::uint32_t reach = 14;
    const bool to = lam || (token > 0 && a.is_word(token - 1) && a.cue(token - 1, cues.to, 0) != nullptr);
    for (std::uint32_t i = token; i > 0 && token - i < (to ? reach : 1); --i) {
        const Reading* trigger = a.is_word(i - 1) ? a.find(i - 1, EntryKind::trigger) : nullptr;
        if (trigger == nullptr) {
            continue;
        }
        const Frame frame = a.lexicon().triggers[trigger->entry.index].frame;
        return frame == Frame::visit || frame == Frame::visit_noun || (to && frame == Frame::travel);
    }
    return false;
}

} // namespace

std::optional<Mention> this_country(const Analysis& analysis, const Cues& cues, std::uint32_t token) {
    const std::u16string_view word = analysis.text().word(token);
    const bool lam = word == u"للبلاد";
    if ((!lam && word != u"البلاد") || country_described(analysis, token + 1) ||
        !travelled_to(analysis, cues, token, lam)) {
        return std::nullopt;
    }
    Mention m;
    m.kind = MentionKind::state;
    m.form = StateForm::territory;
    m.home = true;
    m.first = token;
    m.last = token + 1;
    m.proclitics = lam ? proclitic::lam : std::uint8_t{0};
    return m;
}

bool among_capitals(const Analysis& analysis, std::uint32_t token) {
    const auto capital = [&](std::uint32_t other, std::uint8_t proclitics) {
        const Reading* town = analysis.is_word(other) ? analysis.find(other, EntryKind::capital, proclitics) : nullptr;
        return town != nullptr && town->last == other + 1 && analysis.find(other, EntryKind::state, 0xFF) == nullptr;
    };
    const bool joined = analysis.text().word(token).front() == u'و';
    return (joined && token > 0 && capital(token - 1, 0xFF)) ||
           (analysis.is_word(token + 1) && analysis.text().word(token + 1).front() == u'و' &&
            capital(token + 1, proclitic::conjunction));
}

bool no_place(const Analysis& analysis, const Mention& capital) {
    // «الرياض»: a paper that bears the name of its town.
    const bool paper =
        capital.first > 0 && analysis.mark(capital.first - 1) == u'"' && analysis.mark(capital.last) == u'"';
    // "مسقط رأسه": where somebody was born.
    const bool birthplace = capital.last == capital.first + 1 && analysis.is_word(capital.last) &&
                            analysis.text().word(capital.first).ends_with(u"مسقط") &&
                            analysis.text().word(capital.last).starts_with(u"راس");
    return paper || birthplace;
}

} // namespace rabita
