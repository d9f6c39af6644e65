#pragma once

#include "export/selected_events.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rabita {

/// The object of a triple.
struct RdfTerm {
    enum class Kind {
        iri,   ///< absolute
        name,  ///< prefix:local, of rdf_prefixes
        text,  ///< `tag` is the language, or empty
        typed, ///< `tag` is the datatype as prefix:local
    };
    Kind kind = Kind::iri;
    std::string value;
    std::string tag = {};
};

/// All triples of one subject.
struct RdfNode {
    std::string iri;
    std::vector<std::pair<std::string, RdfTerm>> properties; ///< predicates as prefix:local
};

struct RdfPrefix {
    std::string_view name;
    std::string_view iri;
};

inline constexpr RdfPrefix rdf_prefixes[] = {
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"rabita", "urn:rabita:vocabulary#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"schema", "https://schema.org/"},
    {"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    {"wd", "http://www.wikidata.org/entity/"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
};

/// `text` as one segment of an IRI: everything but ASCII letters, digits and - . _ ~ is percent-encoded, and dots that
/// begin it, for readers resolve // and .. as in a path. O(length).
std::string iri_segment(std::string_view text);

/// Hands the events, their actors, places, proofs and articles to `sink`, each subject once: what both RDF formats
/// write, so that they hold the same triples.
void for_each_rdf_node(const SelectedEvents& events, const std::string& base,
                       const std::function<void(const RdfNode&)>& sink);

} // namespace rabita
