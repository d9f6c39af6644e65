#include "mentions/hosts.hpp"

#include <algorithm>

namespace rabita {

namespace {

/// Behind a verb like "استقبل" or "التقى", of one who acts and without a pronoun.
bool behind_receiving_verb(const Analysis& a, std::uint32_t token) {
    if (token == 0 || !a.is_word(token - 1)) {
        return false;
    }
    const auto readings = a.at(token - 1);
    return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
        constexpr std::uint32_t others = surface::noun | surface::dual | surface::plural | surface::any_pronoun;
        if (reading.entry.kind != EntryKind::trigger || (reading.entry.detail & others) != 0) {
            return false;
        }
        const Frame frame = a.lexicon().triggers[reading.entry.index].frame;
        return frame == Frame::receive || frame == Frame::meet;
    });
}

/// Who receives at home by his office alone; a cabinet's members and aides hold two posts at once.
bool receives_at_home(const Analysis& a, const OfficePhrase& phrase) {
    const std::u16string_view head = a.text().word(phrase.first);
    const bool local = one_of(head, {u"امير", u"محافظ", u"والي", u"حاكم", u"عامل", u"قايد", u"مدير", u"عميد", u"سفير"});
    const bool deputy = one_of(head, {u"نايب", u"وكيل"}) && a.is_word(phrase.first + 1) &&
                        one_of(a.text().word(phrase.first + 1), {u"امير", u"محافظ", u"اماره", u"مدير"});
    return (local || deputy) && phrase.complement;
}

bool is_time(const Analysis& a, std::uint32_t token) {
    return !a.is_word(token) ||
           a.has(token, {EntryKind::weekday, EntryKind::relative_day, EntryKind::day_word, EntryKind::month});
}

/// Whether a bare noun stands behind the person before the clause ends: whom he receives. When and where are stepped
/// over.
bool object_follows(const Analysis& a, const Cues& cues, std::uint32_t from) {
    constexpr std::uint32_t reach = 16;
    const auto count = static_cast<std::uint32_t>(a.text().tokens.size());
    bool place = false; // inside a phrase that tells where
    for (std::uint32_t i = from; i < std::min(count, from + reach); ++i) {
        const char16_t mark = a.mark(i);
        if (mark == u',' || a.text().tokens[i].kind == TokenKind::number) {
            continue;
        }
        if (!a.is_word(i)) {
            return false;
        }
        const std::u16string_view word = a.text().word(i);
        if (is_time(a, i)) {
            place = false;
            continue;
        }
        if (a.cue(i, cues.in, 0) != nullptr || (word.starts_with(u'ب') && word.size() > 3)) {
            place = true;
            i += a.cue(i, cues.in, 0) != nullptr ? 1 : 0;
            continue;
        }
        if (place && (a.has_article(i) || a.has(i, {EntryKind::city, EntryKind::capital, EntryKind::state}))) {
            continue;
        }
        if (a.cue(i, cues.transparent, 0) != nullptr || a.cue(i, cues.delegation, 0) != nullptr) {
            return true; // "أعضاء اللجنة", "وفدا"
        }
        const bool goes_on = a.has(i, EntryKind::trigger) || a.has(i, EntryKind::cue) || word.starts_with(u'و') ||
                             one_of(word, {u"حيث", u"يرافقه", u"ترافقه", u"الذي", u"التي", u"عقب", u"بعد"});
        return !goes_on;
    }
    return false;
}

} // namespace

std::optional<std::pair<Mention, Mention>> host_and_guest(const Analysis& analysis, const Cues& cues,
                                                          const OfficeReader& offices, const PersonReader& persons,
                                                          const Mention& person) {
    if (!person.named() || person.number != Number::singular || person.counterpart || person.titles.size() < 2 ||
        person.proclitics != 0 || !behind_receiving_verb(analysis, person.first)) {
        return std::nullopt;
    }
    std::uint32_t start = person.first;
    while (const Reading* honorific = analysis.find(start, EntryKind::honorific, 0)) {
        start = honorific->last;
    }
    const auto first = offices.read(start, 0);
    if (!first || first->data->shape == OfficeShape::rank || first->last >= person.name_first ||
        !analysis.is_word(first->last) || !receives_at_home(analysis, *first) ||
        object_follows(analysis, cues, person.last)) {
        return std::nullopt;
    }
    auto guest = persons.read(first->last);
    if (!guest || !guest->named() || guest->titles.empty() || guest->proclitics != 0 ||
        guest->last < person.name_last) {
        return std::nullopt;
    }
    Mention host = person;
    host.last = first->last;
    host.name_first = host.name_last = 0;
    host.officials.clear();
    host.titles = {person.titles.front()};
    host.office = first->office();
    host.state = first->state;
    host.definite = true;
    return std::pair{std::move(host), std::move(*guest)};
}

} // namespace rabita
