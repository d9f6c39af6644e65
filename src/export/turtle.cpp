#include "rabita/event_export.hpp"

#include "export/characters.hpp"
#include "export/rdf.hpp"

#include <ostream>

namespace rabita {

namespace {

std::string_view turtle_escape(char32_t c) {
    switch (c) {
    case U'"': return "\\\"";
    case U'\\': return "\\\\";
    case U'\n': return "\\n";
    case U'\r': return "\\r";
    case U'\t': return "\\t";
    default: return {};
    }
}

std::string term_text(const RdfTerm& term) {
    switch (term.kind) {
    case RdfTerm::Kind::iri: return "<" + term.value + ">";
    case RdfTerm::Kind::name: return term.value;
    case RdfTerm::Kind::text:
    case RdfTerm::Kind::typed: break;
    }
    std::string out = "\"" + written(term.value, turtle_escape) + "\"";
    if (!term.tag.empty()) {
        out += (term.kind == RdfTerm::Kind::text ? "@" : "^^") + term.tag;
    }
    return out;
}

void write_node(std::ostream& out, const RdfNode& node) {
    out << "\n<" << node.iri << ">";
    std::string_view before = "\n    ";
    for (const auto& [predicate, term] : node.properties) {
        out << before << (predicate == "rdf:type" ? "a" : predicate) << ' ' << term_text(term);
        before = " ;\n    ";
    }
    out << " .\n";
}

} // namespace

void write_turtle(std::ostream& out, const Ties& ties, const Selection& selection, const std::string& base) {
    for (const RdfPrefix& prefix : rdf_prefixes) {
        out << "@prefix " << prefix.name << ": <" << prefix.iri << "> .\n";
    }
    for_each_rdf_node(SelectedEvents(ties, selection), base, [&](const RdfNode& node) { write_node(out, node); });
}

} // namespace rabita
