#pragma once

#include "mentions/mention.hpp"
#include "mentions/names.hpp"

#include <vector>

namespace rabita {

/// Takes an office in the dual or plural apart: "وزيرا خارجية مصر والسعودية، A وB", "الرئيسان الروسي A والجزائري B",
/// "وزيرا خارجية مصر والسعودية". Gives one singular mention for each person, coordinated; empty when nothing behind
/// the office tells them apart.
std::vector<Mention> expand_several(const Analysis& analysis, const NameReader& names, const Mention& office);

} // namespace rabita
