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

/// The day of writing that a text prints beside its own word: "يومه الجمعة 13 ماي 2022"; empty if it prints none.
std::optional<Day> day_of_text(const Analysis& analysis, const std::vector<TemporalExpression>& dates);

/// Whether "قبل يومين" goes on to the event that it counts from: "قبل يومين من الزيارة".
bool counts_from_event(const Analysis& analysis, const Reading& reading);

/// "بعد يومين من", "غداة", "عشية": how many days lie between one event and the next one told.
struct EventOffset {
    std::uint32_t last = 0; ///< token behind the phrase
    int days = 0;           ///< of what stands before the phrase, counted from what stands behind it
};

/// The phrase of this kind that begins at the token; empty if none.
std::optional<EventOffset> event_offset(const Analysis& analysis, std::uint32_t token);

} // namespace rabita
