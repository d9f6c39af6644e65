#pragma once

#include <string>
#include <string_view>

namespace rabita {

/// A plain Latin spelling of an Arabic name for people who do not read Arabic: "صبري بوقادوم" → "Sbry Bwqadwm".
/// Letter by letter, without vowels that are not written. O(length).
std::string transliterate(std::string_view arabic);

/// The folded name as lower-case ASCII with hyphens, for ids: "sbry-bwqadwm". Equal for names that fold alike.
std::string slug(std::string_view name);

} // namespace rabita
