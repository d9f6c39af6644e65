#pragma once

#include "rabita/document.hpp"
#include "rabita/extraction.hpp"
#include "rabita/lexicon.hpp"

#include <string>

namespace rabita {

/// Reads one article: folding, sentences, mentions, frames, resolution inside the article.
/// Pure: the same document and lexicon give the same extraction, on any thread. O(length of the text).
Extraction extract(const Document& document, const Lexicon& lexicon);

/// The version of the rules and of the built-in lexicon by which extract() reads; it is in every extraction.
std::string rules_version();

/// How one article was read, for people who look for the next error: a line for each sentence, for what it mentions,
/// and for every frame that fired, with its rule. Deterministic. O(length of the text).
std::string trace(const Document& document, const Lexicon& lexicon);

} // namespace rabita
