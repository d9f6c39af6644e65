#include "mentions/states.hpp"

#include "mentions/place_words.hpp"

#include <utility>

namespace rabita {

std::optional<Mention> StateReader::read(std::uint32_t token) const {
    static constexpr std::pair<EntryKind, StateForm> forms[] = {
        {EntryKind::state, StateForm::name},      {EntryKind::metonym, StateForm::metonym},
        {EntryKind::capital, StateForm::capital}, {EntryKind::territory, StateForm::territory},
        {EntryKind::city, StateForm::city},       {EntryKind::demonym, StateForm::demonym}};
    std::optional<Mention> best;
    for (const auto& [kind, form] : forms) {
        const Reading* reading = a_.find(token, kind);
        if (reading == nullptr || (best && reading->last <= best->last)) {
            continue;
        }
        // "اتفاق أمريكي تركي", "اجتماع تركي إيراني"; "تركي" alone is a name.
        const bool paired = kind == EntryKind::demonym && (demonym_at(token - 1) || demonym_at(reading->last));
        // "قمة روسية تركية", "مباحثات سورية إيرانية": beside another the adjective, not the state that is spelt so.
        if (kind == EntryKind::state && reading->last == token + 1 &&
            a_.find(token, EntryKind::demonym, 0) != nullptr && (demonym_at(token - 1) || demonym_at(token + 1))) {
            continue;
        }
        if (kind != EntryKind::state && reading->last == token + 1 && !paired &&
            (a_.flags(token) & word_flag::given_name) != 0) {
            continue;
        }
        // "جده" is his grandfather, "جدة" the city.
        const bool possessed = kind == EntryKind::city && reading->last == token + 1 &&
                               (a_.flags(token) & word_flag::common) != 0 &&
                               a_.text().slice(token, token + 1).ends_with("ه");
        if (possessed) {
            continue;
        }
        Mention m;
        m.kind = MentionKind::state;
        m.first = token;
        m.last = reading->last;
        m.proclitics = reading->proclitics;
        m.form = form;
        m.state = kind == EntryKind::city ? a_.lexicon().cities[reading->entry.index].state
                                          : a_.lexicon().states[reading->entry.index].iso2;
        m.number = (reading->entry.detail & surface::plural) != 0 ? Number::plural : Number::singular;
        best = std::move(m);
    }
    // "شبه الجزيرة الكورية": a region.
    if (best && best->form == StateForm::demonym && token > 0 && a_.is_word(token - 1) &&
        a_.text().word(token - 1).ends_with(u"الجزيره")) {
        return std::nullopt;
    }
    // "أمريكا الجنوبية": a continent, whose first word is a state's name.
    const Reading* region = best ? a_.cue(token, cues_.region, best->proclitics) : nullptr;
    if (region != nullptr && region->last > best->last) {
        return std::nullopt;
    }
    // "اليد اليمنى": the right one, not the Yemeni one.
    if (best && best->state == "YE" && best->form == StateForm::demonym && token > 0 && a_.is_word(token - 1) &&
        a_.text().slice(token, token + 1).ends_with("ى") && a_.cue(token - 1, cues_.sided, 0) != nullptr) {
        return std::nullopt;
    }
    // "جامع الجزائر", "جامعة القاهرة": a thing that bears the name; who lands at "مطار بغداد" has come there.
    const bool body_name =
        best && token > 0 && a_.is_word(token - 1) && !a_.text().word(token - 1).ends_with(u"مدينه") &&
        !a_.text().word(token - 1).ends_with(u"مطار") && best->proclitics == 0 && best->form != StateForm::demonym &&
        best->form != StateForm::city && a_.cue(token - 1, cues_.named_thing, 0xFF) != nullptr;
    if (body_name) {
        return std::nullopt;
    }
    if (best && best->form == StateForm::capital && no_place(a_, *best)) {
        return std::nullopt;
    }
    // "عمان" is Amman where the article is about Jordan.
    if (best && best->state == "OM" && best->last == token + 1 && best->form == StateForm::name &&
        (about_jordan() || among_capitals(a_, token))) {
        best->state = "JO";
        best->form = StateForm::capital;
    }
    return best;
}

/// An adjective of a state without the article.
bool StateReader::demonym_at(std::uint32_t token) const {
    return a_.is_word(token) && !a_.has_article(token) && a_.find(token, EntryKind::demonym, 0) != nullptr;
}

/// The article speaks of Jordan and not of Oman.
bool StateReader::about_jordan() const {
    if (!jordan_) {
        jordan_ = names_state(EntryKind::demonym, "JO") && !names_state(EntryKind::demonym, "OM");
    }
    return *jordan_;
}

bool StateReader::names_state(EntryKind kind, std::string_view iso2) const {
    for (std::uint32_t token = 0; token < end_; ++token) {
        const Reading* reading = a_.find(token, kind);
        if (reading != nullptr && a_.lexicon().states[reading->entry.index].iso2 == iso2) {
            return true;
        }
    }
    return false;
}

} // namespace rabita
