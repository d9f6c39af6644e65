#pragma once

#include "rabita/selection.hpp"

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

namespace rabita {

/// Writers of events rather than of a graph: they need no view. What holds for those of export.hpp holds here too; at
/// level states an event's actors are the states that they act for. Memory: the selected actors, and a number an event.

/// Where resources get their names: followed by an id.
inline constexpr const char* default_rdf_base = "urn:rabita:";

/// RDF in the terms of the Simple Event Model (sem), PROV-O, schema.org and Wikidata. A day that xsd:date cannot hold
/// is left out. `base` is an absolute IRI that ends in : / or #.
void write_turtle(std::ostream& out, const Ties& ties, const Selection& selection,
                  const std::string& base = default_rdf_base);
/// The same triples as JSON-LD 1.1, its context inside.
void write_jsonld(std::ostream& out, const Ties& ties, const Selection& selection,
                  const std::string& base = default_rdf_base);

/// FollowTheMoney entities, one a line: people, public bodies, articles; calls as Call, visits as Trip, the rest as
/// Event. A Trip needs two places: the visitor's state and where the visit went; a visit without them is an Event.
void write_ftm(std::ostream& out, const Ties& ties, const Selection& selection);

/// Event data as tab-separated values, one line for each directed dyad of an event, in the columns of ICEWS with those
/// of PLOVER behind them. Symmetric events stand in both directions, one with a source only has an empty target.
void write_plover(std::ostream& out, const Ties& ties, const Selection& selection);

/// Writes one file of an export: its name, and what writes its content.
using FileSink = std::function<void(const std::string& name, const std::function<void(std::ostream&)>& write)>;

/// An Obsidian vault: a Markdown note for each actor, with a link to everyone it has a tie with and its events with
/// their proof, and the note `rabita.md` that links to all. Names are ones that every file system takes.
void write_vault(const FileSink& files, const Ties& ties, const Selection& selection);

/// The records of articles, as `rabita extract` writes them, with the selected events and their actors: the one format
/// that loses nothing. Records without a selected event are left out. An article's telling of an event has no count of
/// independent sources, so that min_sources must be 1; InputError otherwise, and for level states.
void write_records(std::ostream& out, const std::vector<Extraction>& extractions, const Selection& selection);

} // namespace rabita
