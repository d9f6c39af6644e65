#include "mentions/temporal.hpp"

#include <algorithm>

namespace rabita {

namespace {

bool word_is(const Analysis& a, std::uint32_t token, std::initializer_list<std::u16string_view> words) {
    return a.is_word(token) && one_of(a.text().word(token), words);
}

/// "يوم واحد", "3 أيام", "أسبوعين": days, and where the phrase ends.
std::optional<EventOffset> length_at(const Analysis& a, std::uint32_t token) {
    int count = 1;
    const bool digits = token < a.text().tokens.size() && a.text().tokens[token].kind == TokenKind::number &&
                        a.text().tokens[token].fold_length <= 2;
    if (digits) {
        count = 0;
        for (const char16_t digit : a.text().word(token)) {
            count = count * 10 + (digit - u'0');
        }
        ++token;
    } else if (const Reading* spelled = a.find(token, EntryKind::number, 0)) {
        count = static_cast<int>(spelled->entry.index);
        token = spelled->last;
    }
    const Reading* unit = a.find(token, EntryKind::unit, 0);
    if (unit == nullptr) {
        return std::nullopt;
    }
    const auto kind = static_cast<RelativeUnit>(unit->entry.index);
    if ((kind != RelativeUnit::day && kind != RelativeUnit::week) || (unit->entry.detail == 3 && count == 1)) {
        return std::nullopt;
    }
    count = unit->entry.detail == 2 ? 2 : count;
    return EventOffset{unit->last, kind == RelativeUnit::week ? count * 7 : count};
}

/// "غداة لقائهما", "عشية القمة"; "عشية اليوم" is an hour.
std::optional<EventOffset> eve(const Analysis& a, std::uint32_t token) {
    if (word_is(a, token, {u"غداه", u"وغداه"})) {
        return EventOffset{token + 1, 1};
    }
    if (word_is(a, token, {u"عشيه", u"وعشيه"}) && a.find(token + 1, EntryKind::relative_day) == nullptr &&
        a.find(token + 1, EntryKind::weekday) == nullptr) {
        return EventOffset{token + 1, -1};
    }
    return std::nullopt;
}

/// "يوما واحدا قبل القمة", "يومين بعد اللقاء".
std::optional<EventOffset> length_first(const Analysis& a, std::uint32_t token) {
    auto length = length_at(a, token);
    if (!length || (token > 0 && word_is(a, token - 1, {u"قبل", u"بعد", u"منذ"}))) {
        return std::nullopt;
    }
    while (word_is(a, length->last, {u"واحد", u"واحدا", u"واحده", u"فقط"})) {
        ++length->last;
    }
    const bool ahead = word_is(a, length->last, {u"قبل", u"قبيل"});
    if (!ahead && !word_is(a, length->last, {u"بعد", u"عقب"})) {
        return std::nullopt;
    }
    return EventOffset{length->last + 1, ahead ? -length->days : length->days};
}

} // namespace

bool may_open_date(const Analysis& a, std::uint32_t token) {
    if (!a.is_word(token)) {
        return a.text().tokens[token].kind == TokenKind::number;
    }
    if (a.has(token, {EntryKind::part, EntryKind::relative_day, EntryKind::weekday, EntryKind::month,
                      EntryKind::hijri_month, EntryKind::ordinal, EntryKind::year_word, EntryKind::day_word})) {
        return true;
    }
    const std::u16string_view word = a.text().word(token);
    return word == u"قبل" || word == u"منذ" || word == u"من" || word.starts_with(u"شهر");
}

std::optional<EventOffset> read_event_offset(const Analysis& a, std::uint32_t token) {
    if (const auto day = eve(a, token)) {
        return day;
    }
    if (const auto apart = length_first(a, token)) {
        return apart;
    }
    const bool after = word_is(a, token, {u"بعد", u"وبعد"});
    if (!after && !word_is(a, token, {u"قبل", u"وقبل"})) {
        return std::nullopt;
    }
    auto length = length_at(a, token + 1);
    if (!length) {
        return std::nullopt;
    }
    while (word_is(a, length->last, {u"واحد", u"واحده", u"فقط", u"كامل", u"كامله", u"تقريبا"})) {
        ++length->last;
    }
    if (!word_is(a, length->last, {u"من", u"علي", u"عن"})) {
        return std::nullopt;
    }
    return EventOffset{length->last + 1, after ? length->days : -length->days};
}

bool counts_from_event(const Analysis& a, const Reading& reading) {
    if (!a.is_word(reading.first) || !a.text().word(reading.first).ends_with(u"قبل")) {
        return false;
    }
    std::uint32_t next = reading.last;
    while (a.is_word(next) && (a.text().word(next) == u"فقط" || a.text().word(next) == u"واحد")) {
        ++next;
    }
    return a.is_word(next) && a.text().word(next) == u"من";
}

std::optional<Day> day_of_text(const Analysis& analysis, const std::vector<TemporalExpression>& dates) {
    for (const TemporalExpression& date : dates) {
        const Reading* word = analysis.find(date.first, EntryKind::relative_day);
        const bool day = word != nullptr && word->last < date.last && date.interval &&
                         date.interval->first == date.interval->last &&
                         analysis.lexicon().relative_days[word->entry.index].unit == RelativeUnit::day;
        if (day) {
            return date.interval->first - std::chrono::days(analysis.lexicon().relative_days[word->entry.index].offset);
        }
    }
    return std::nullopt;
}

} // namespace rabita
