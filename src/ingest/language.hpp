#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rabita {

/// The language of a text.
struct Language {
    std::string code; ///< BCP 47: "ar", "fa", "ckb", "en", ...; "und" when it cannot be told
    bool arabic = false;
};

/// Recognises a text's language: what is in Arabic letters by the letters and words that only one of Arabic, Persian,
/// Urdu, Kurdish, Uyghur and Pashto has, together with CLD2; the rest by CLD2. Names in Maghrebi letters (گ ڨ ڤ پ) and
/// quotations do not make an Arabic text foreign. `utf8` must be valid. O(length), of which 32 KiB are looked at.
Language language_of(std::string_view utf8);

} // namespace rabita
