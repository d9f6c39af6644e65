#pragma once

#include "rabita/document.hpp"

#include <string>

namespace rabita {

/// An article as it was read, as one line of JSON that rabita reads as well: id, published, published_from,
/// published_by, title, source, url, language, origin and text. Offsets of evidence count in this text.
std::string article_json_line(const Document& document);

} // namespace rabita
