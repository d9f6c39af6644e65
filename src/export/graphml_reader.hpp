#pragma once

#include <functional>
#include <map>
#include <string>

namespace rabita {

/// A node or an edge of a GraphML file: its data by attr.name; `id` is the data of that name, or else the attribute.
struct GraphMlElement {
    bool edge = false;
    std::map<std::string, std::string> data;
    int line = 0; ///< where it ends
};

/// Hands the elements of the file to `sink` in their order. Throws InputError for what is no XML. Constant memory.
void read_graphml_elements(const std::string& path, const std::function<void(GraphMlElement&&)>& sink);

} // namespace rabita
