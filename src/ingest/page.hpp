#pragma once

#include "ingest/intake.hpp"
#include "ingest/options.hpp"
#include "rabita/document.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rabita {

/// The article of a web page: its text is the headline, if the page has one, and then the paragraphs, a line each;
/// title, outlet, address, day and language come from the markup, the day also from the lines around the headline.
/// `html` is UTF-8 (what is malformed becomes U+FFFD); `name` begins the message of a fault, `url` is where the page
/// came from. Empty when the page holds no article. Throws StreamFault (too_deep). O(size).
std::optional<Document> read_page(std::string_view html, const std::string& name, const std::optional<std::string>& url,
                                  const Limits& limits);

/// The text of a piece of markup that holds an article and nothing else, a paragraph a line: the content of a feed's
/// entry or of a record's member. Throws StreamFault (too_deep). O(size).
std::string read_fragment(std::string_view html, const std::string& name, const Limits& limits);

/// Hands on a record whose text is markup: a whole page fills in what the record does not tell itself. Takes nothing
/// but reports when no text is in it. O(size).
void read_markup_record(Document&& record, const std::string& place, const Intake& intake);

/// Does this text (of a record's member, say) consist of markup?
bool looks_like_markup(std::string_view text);

} // namespace rabita
