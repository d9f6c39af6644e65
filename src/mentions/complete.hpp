#pragma once

#include "mentions/analysis.hpp"
#include "mentions/cues.hpp"
#include "mentions/mention.hpp"

#include <vector>

namespace rabita {

/// What a mention takes from others of the article: an office in the plural behind several names, the state of whom a
/// possessive office serves ("وزير خارجيته"), surnames of persons named in full elsewhere. O(tokens before `end`).
void complete_mentions(const Analysis& analysis, const Cues& cues, std::uint32_t end, std::vector<Mention>& mentions);

} // namespace rabita
