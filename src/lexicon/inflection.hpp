#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rabita {

/// An inflected form and its features (the bits of namespace surface).
struct Form {
    std::u16string text; ///< folded
    std::uint32_t features = 0;
};

/// The forms of a verb as newsrooms use it: third person, both genders, singular, dual, plural, with object pronouns.
/// Both words are the folded third person masculine singular; `hamza`: the perfect ends in one ("هنأ"), which folds to
/// the letter of a weak verb but stays ("هنأت"). `future` س is a proclitic, not a form.
std::vector<Form> verb_forms(const std::u16string& perfect, const std::u16string& imperfect, bool hamza = false);

/// Indefinite, definite, accusative and possessed forms of a noun and of its plurals; folded.
std::vector<Form> noun_forms(const std::u16string& singular, const std::vector<std::u16string>& plurals);

/// The forms of an active participle as it continues a clause: "مؤكدا", "مؤكدة", "مؤكدين"; folded.
std::vector<Form> participle_forms(const std::u16string& masculine);

} // namespace rabita
