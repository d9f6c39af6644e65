#pragma once

#include <istream>
#include <string>
#include <vector>

namespace rabita::test {

/// The classes, structs, enums and unions that a source in the project's format defines where the linker can see them:
/// with their namespaces ("rabita::Tie"), nested ones only when they are defined apart ("rabita::Canvas::Parts"). What
/// is in an anonymous namespace is the source's own and left out. Throws std::runtime_error when a namespace does not
/// end as the format has it. O(length).
std::vector<std::string> type_definitions(std::istream& source);

} // namespace rabita::test
