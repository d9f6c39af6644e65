#pragma once

#include "mentions/analysis.hpp"
#include "mentions/cues.hpp"
#include "mentions/mention.hpp"

#include <string>
#include <vector>

namespace rabita {

/// All actors that a text mentions, in text order, not overlapping; the tokens [first, end) are read.
std::vector<Mention> find_mentions(const Analysis& analysis, const Cues& cues, std::uint32_t end);

/// The article's own state: what an office without a state serves ("وزير الخارجية" in a Saudi paper). From the marks
/// of outlets and agencies, the known officials whose office stands without a state, and the states named most.
/// Empty when nothing tells.
std::string home_state(const Analysis& analysis, const std::vector<Mention>& mentions, std::uint32_t end);

/// Whether more than a count of names tells that this is the article's own state: a mark of its outlet, or a known
/// official of it whose office stands without a state.
bool home_is_sure(const Analysis& analysis, const std::vector<Mention>& mentions, const std::string& home);

/// Gives the mentions that need it the article's own state.
void fill_home_state(std::vector<Mention>& mentions, const std::string& home);

/// Mention surface as the text has it: proclitics off, hashtag marks off.
std::string surface_of(const Analysis& analysis, std::uint32_t first, std::uint32_t last, std::uint8_t proclitics);

} // namespace rabita
