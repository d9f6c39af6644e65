#pragma once

#include "mentions/analysis.hpp"
#include "mentions/mention.hpp"

#include <optional>
#include <vector>

namespace rabita {

/// All temporal expressions of a text in order, laid over the publication day. Weekdays are the latest such day not
/// after publication; TemporalExpression::weekday lets planned events take the next one instead.
/// Without `published` that is day_of_text(); without it too, only expressions that carry their own date get an
/// interval.
std::vector<TemporalExpression> find_dates(const Analysis& analysis, std::optional<Day> published, std::uint32_t end);

/// Whether an expression of find_dates() may begin at this token: most are words that none begins with.
bool may_open_date(const Analysis& analysis, std::uint32_t token);

/// The day of writing that a text prints beside its own word: "يومه الجمعة 13 ماي 2022"; empty if it prints none.
std::optional<Day> day_of_text(const Analysis& analysis, const std::vector<TemporalExpression>& dates);

/// Whether "قبل يومين" goes on to the event that it counts from: "قبل يومين من الزيارة".
bool counts_from_event(const Analysis& analysis, const Reading& reading);

/// "بعد يومين من", "غداة", "عشية": how many days lie between one event and the next one told.
struct EventOffset {
    std::uint32_t last = 0; ///< token behind the phrase
    int days = 0;           ///< of what stands before the phrase, counted from what stands behind it
};

/// event_offset() for tokens that may begin one.
std::optional<EventOffset> read_event_offset(const Analysis& analysis, std::uint32_t token);

/// The phrase of this kind that begins at the token; empty if none. Asked for every word of an article: most are
/// neither a length nor one that looks like the words that open such a phrase.
inline std::optional<EventOffset> event_offset(const Analysis& analysis, std::uint32_t token) {
    constexpr std::u16string_view first_letters = u"غعبقو";
    if (token >= analysis.text().tokens.size()) {
        return std::nullopt;
    }
    const Token& t = analysis.text().tokens[token];
    const bool length = t.kind == TokenKind::number || analysis.has(token, {EntryKind::number, EntryKind::unit});
    const bool opening = t.kind == TokenKind::word && t.fold_length >= 3 && t.fold_length <= 5 &&
                         first_letters.find(analysis.text().word(token).front()) != first_letters.npos;
    return opening || length ? read_event_offset(analysis, token) : std::nullopt;
}

} // namespace rabita
