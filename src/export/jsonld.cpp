#include "rabita/event_export.hpp"

#include "export/json_text.hpp"
#include "export/rdf.hpp"

#include <ostream>

namespace rabita {

namespace {

ExportJson term_json(const RdfTerm& term) {
    switch (term.kind) {
    case RdfTerm::Kind::iri:
    case RdfTerm::Kind::name: return {{"@id", term.value}};
    case RdfTerm::Kind::text: break;
    case RdfTerm::Kind::typed: return {{"@value", term.value}, {"@type", term.tag}};
    }
    return term.tag.empty() ? ExportJson(term.value) : ExportJson{{"@value", term.value}, {"@language", term.tag}};
}

ExportJson node_json(const RdfNode& node) {
    ExportJson out{{"@id", node.iri}};
    for (const auto& [predicate, term] : node.properties) {
        const bool type = predicate == "rdf:type";
        out[type ? "@type" : predicate].push_back(type ? ExportJson(term.value) : term_json(term));
    }
    return out;
}

} // namespace

void write_jsonld(std::ostream& out, const Ties& ties, const Selection& selection, const std::string& base) {
    ExportJson context = ExportJson::object();
    for (const RdfPrefix& prefix : rdf_prefixes) {
        context[std::string(prefix.name)] = prefix.iri;
    }
    out << "{\"@context\": " << json_line(context) << ",\n\"@graph\": [";
    std::string_view before = "\n";
    for_each_rdf_node(SelectedEvents(ties, selection), base, [&](const RdfNode& node) {
        out << before << json_line(node_json(node));
        before = ",\n";
    });
    out << "\n]}\n";
}

} // namespace rabita
