#pragma once

#include "cli/output_folder.hpp"
#include "rabita/event.hpp"

#include <string>
#include <vector>

namespace rabita {

/// Writes everything that the ties give into the folder: ties.jsonl (all events), the graph of the events that took
/// place as graph.graphml, graph.dot, graph.json, nodes.csv and edges.csv, all events as events.csv, and summary.txt.
/// Works on that many `threads`, 0 for all of the machine; the files do not depend on it. Returns the names of the
/// files. Throws InputError for the first that cannot be written.
std::vector<std::string> write_graphs(const Ties& ties, const OutputFolder& folder, unsigned threads);

} // namespace rabita
