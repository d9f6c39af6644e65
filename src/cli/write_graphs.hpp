#pragma once

#include "cli/output_folder.hpp"
#include "rabita/event.hpp"

#include <string>
#include <vector>

namespace rabita {

/// Writes everything that the ties give into the folder: ties.jsonl (all events), the graph of the events that took
/// place as graph.graphml, graph.dot, graph.json, nodes.csv and edges.csv, all events as events.csv, and summary.txt.
/// Returns the names of the files. Throws InputError.
std::vector<std::string> write_graphs(const Ties& ties, const OutputFolder& folder);

} // namespace rabita
