#include "unit/architecture/type_definitions.hpp"

#include <algorithm>
#include <regex>
#include <stdexcept>

namespace rabita::test {

namespace {

// The format has no indent inside a namespace, and a comment at the end of every one.
const std::regex opening(R"(namespace (([\w:]+) )?\{)");
const std::regex closing(R"(\} // namespace.*)");
const std::regex definition(R"((class|struct|enum|enum class|union) ([\w:]+)( final)?( : [^;]*)?( \{.*)?)");

} // namespace

std::vector<std::string> type_definitions(std::istream& source) {
    std::vector<std::string> namespaces;
    std::vector<std::string> found;
    std::smatch match;
    for (std::string line; std::getline(source, line);) {
        if (line.empty() || line.front() == ' ') {
            continue;
        }
        if (std::regex_match(line, match, opening)) {
            namespaces.push_back(match[2]);
        } else if (std::regex_match(line, closing)) {
            if (namespaces.empty()) {
                throw std::runtime_error("a namespace ends that did not begin");
            }
            namespaces.pop_back();
        } else if (std::regex_match(line, match, definition) &&
                   std::count(namespaces.begin(), namespaces.end(), "") == 0) {
            std::string name;
            for (const std::string& outer : namespaces) {
                name += outer + "::";
            }
            found.push_back(name + match[2].str());
        }
    }
    if (!namespaces.empty()) {
        throw std::runtime_error("a namespace does not end in a comment of its name");
    }
    return found;
}

} // namespace rabita::test
