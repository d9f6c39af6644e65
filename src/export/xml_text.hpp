#pragma once

#include "export/attributes.hpp"

#include <string>
#include <string_view>

namespace rabita {

/// Appends `utf8` so that it can stand between tags or in an attribute in double quotes: & < > " are escaped, tab, line
/// feed and carriage return are written as numbers, for a reader turns them into spaces or line feeds otherwise. What
/// XML 1.0 cannot hold becomes U+FFFD, as in written(). O(length).
void append_xml(std::string& out, std::string_view utf8);

/// As text, escaped.
void append_xml_value(std::string& out, const Value& value);

std::string xml(std::string_view utf8);

} // namespace rabita
