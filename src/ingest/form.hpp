#pragma once

#include "ingest/options.hpp"

#include <string_view>

namespace rabita {

/// In what form a text holds its articles.
enum class TextForm { plain, page, json, csv, feed, warc, http };

/// For people: "plain text", "web page", ...
std::string_view name(TextForm form);

/// Recognises the form by the text's beginning (UTF-8, without byte order mark; 64 KiB are plenty), never by a name.
TextForm form_of(std::string_view begin, const ReadOptions& options);

/// What a file that is no text is, by its first bytes ("a PNG picture", "a PDF file", "a program"); empty for text.
/// Texts in UTF-16 count as text.
std::string_view binary_kind(std::string_view begin);

} // namespace rabita
