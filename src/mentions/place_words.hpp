#pragma once

#include "mentions/analysis.hpp"
#include "mentions/cues.hpp"
#include "mentions/mention.hpp"

#include <optional>

namespace rabita {

/// "البلاد" at the token where somebody travels there ("الذي يزور البلاد", "زيارته للبلاد", "وصل إلى البلاد"): the
/// article's own state, filled in by `fill_home_state`.
std::optional<Mention> this_country(const Analysis& analysis, const Cues& cues, std::uint32_t token);

/// "دمشق وعمان وبيروت": whether the word at the token is a town among towns.
bool among_capitals(const Analysis& analysis, std::uint32_t token);

/// A capital's name that is none here: «الرياض», a paper; "مسقط رأسه", where somebody was born.
bool no_place(const Analysis& analysis, const Mention& capital);

} // namespace rabita
