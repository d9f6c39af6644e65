// Events as triples: the Simple Event Model says who took part where and when, PROV-O which article says so, schema.org
// and Wikidata who everybody is.

#include "export/rdf.hpp"

#include "export/characters.hpp"
#include "export/numbers.hpp"

#include <algorithm>
#include <map>

namespace rabita {

namespace {

using Kind = RdfTerm::Kind;

bool stays_in_iri(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || std::string_view("-._~").find(c) != std::string_view::npos;
}

std::string percent_encoded(std::string_view text, bool (*stays)(char)) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (stays(c)) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
        }
    }
    return out;
}

/// In an address that is one already, only what no IRI may hold is encoded.
bool stays_in_url(char c) {
    return c > 0x20 && c < 0x7F && std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
}

/// xsd:date has no year 0 and, in four digits, none above 9999.
bool fits_xsd(Day day) {
    const auto year = static_cast<int>(std::chrono::year_month_day(day).year());
    return year >= 1 && year <= 9999;
}

bool is_wikidata_id(std::string_view id) {
    return id.size() > 1 && id[0] == 'Q' && id[1] != '0' &&
           id.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

class Node {
public:
    explicit Node(std::string iri) { node_.iri = std::move(iri); }

    Node& type(std::string_view name) { return is("rdf:type", name); }

    Node& is(std::string_view predicate, std::string_view name) {
        return add(predicate, {Kind::name, std::string(name)});
    }

    Node& iri(std::string_view predicate, std::string value) { return add(predicate, {Kind::iri, std::move(value)}); }

    Node& text(std::string_view predicate, std::string_view value, std::string_view language = {}) {
        return value.empty() ? *this : add(predicate, {Kind::text, valid(value), std::string(language)});
    }

    Node& known_text(std::string_view predicate, const std::optional<std::string>& value,
                     std::string_view language = {}) {
        return text(predicate, value ? std::string_view(*value) : std::string_view(), language);
    }

    Node& day(std::string_view predicate, const std::optional<Day>& day) {
        return day && fits_xsd(*day) ? add(predicate, {Kind::typed, to_iso(*day), "xsd:date"}) : *this;
    }

    Node& real(std::string_view predicate, double value) {
        return add(predicate, {Kind::typed, shortest(value), "xsd:double"});
    }

    Node& whole(std::string_view predicate, std::size_t value) {
        return add(predicate, {Kind::typed, std::to_string(value), "xsd:integer"});
    }

    const RdfNode& node() const { return node_; }

private:
    Node& add(std::string_view predicate, RdfTerm term) {
        node_.properties.emplace_back(predicate, std::move(term));
        return *this;
    }

    RdfNode node_;
};

std::string_view schema_class(ActorKind kind) {
    switch (kind) {
    case ActorKind::state: return "schema:Country";
    case ActorKind::organisation: return "schema:Organization";
    case ActorKind::official: break;
    }
    return "schema:Person";
}

std::string vocabulary(std::string_view name) {
    return "rabita:" + std::string(name);
}

class Triples {
public:
    Triples(const SelectedEvents& events, const std::string& base, const std::function<void(const RdfNode&)>& sink)
        : events_(events), base_(base), sink_(sink) {}

    void write() const {
        write_vocabulary();
        for (const Actor& actor : events_.actors()) {
            write_actor(actor);
        }
        write_places();
        for (const std::size_t article : events_.articles()) {
            write_article(events_.ties().sources.at(article));
        }
        for (const std::size_t index : events_.indexes()) {
            write_event(events_.ties().events[index]);
        }
    }

private:
    std::string resource(std::string_view kind, std::string_view id) const {
        return base_ + std::string(kind) + "/" + iri_segment(id);
    }

    /// An actor's id begins with its kind.
    std::string actor_iri(const std::string& id) const {
        const std::size_t slash = id.find('/');
        return slash == std::string::npos ? resource("actor", id)
                                          : resource(iri_segment(id.substr(0, slash)), id.substr(slash + 1));
    }

    std::string event_iri(const Event& event) const { return resource("event", event.id); }
    std::string place_iri(const Place& place) const { return resource("place", place.name_ar); }
    std::string article_iri(const Source& source) const { return resource("article", source.document); }

    void write_vocabulary() const {
        const std::string prefix = "urn:rabita:vocabulary#";
        for (const EventType type : all_event_types) {
            sink_(Node(prefix + std::string(name(type)))
                      .type("sem:EventType")
                      .text("rdfs:label", name(type), "en")
                      .node());
        }
        for (const Role role : {Role::participant, Role::visitor, Role::host, Role::speaker, Role::target, Role::sender,
                                Role::receiver, Role::agent, Role::recipient}) {
            sink_(Node(prefix + std::string(name(role)))
                      .type("rdf:Property")
                      .is("rdfs:subPropertyOf", "sem:hasActor")
                      .text("rdfs:label", name(role), "en")
                      .node());
        }
    }

    void write_actor(const Actor& actor) const {
        Node node(actor_iri(actor.id));
        node.type("sem:Actor").type(schema_class(actor.kind)).text("rdfs:label", label(actor));
        node.known_text("schema:name", actor.name_ar, "ar").known_text("schema:name", actor.name_en, "en");
        if (actor.office) {
            node.text("schema:jobTitle", name(*actor.office), "en");
        }
        const bool acts_for = actor.state && actor.kind != ActorKind::state;
        if (acts_for) {
            node.iri("rabita:actsFor", resource("state", *actor.state));
        }
        node.known_text("rabita:countryCode", actor.state);
        if (actor.wikidata && is_wikidata_id(*actor.wikidata)) {
            node.is("owl:sameAs", "wd:" + *actor.wikidata);
        }
        sink_(node.node());
    }

    void write_places() const {
        std::map<std::string, const Place*> places;
        for (const std::size_t index : events_.indexes()) {
            if (const auto& place = events_.ties().events[index].place) {
                places.try_emplace(place_iri(*place), &*place);
            }
        }
        for (const auto& [iri, place] : places) {
            Node node(iri);
            node.type("sem:Place").type("schema:Place").text("schema:name", place->name_ar, "ar");
            node.known_text("schema:name", place->name_en, "en").known_text("schema:addressCountry", place->state);
            sink_(node.node());
        }
    }

    void write_article(const Source& source) const {
        Node node(article_iri(source));
        node.type("prov:Entity").type("schema:NewsArticle").text("schema:identifier", source.document);
        node.known_text("schema:headline", source.title, "ar").known_text("schema:publisher", source.outlet);
        if (source.url && (source.url->starts_with("https://") || source.url->starts_with("http://"))) {
            node.iri("schema:url", percent_encoded(*source.url, stays_in_url));
        }
        node.day("schema:datePublished", source.published).text("rabita:sha256", source.sha256);
        sink_(node.node());
    }

    void write_event(const Event& event) const {
        Node node(event_iri(event));
        node.type("sem:Event").type("schema:Event").is("sem:eventType", vocabulary(name(event.type)));
        node.text("rdfs:label", events_.title(event)).is("rabita:status", vocabulary(name(event.status)));
        for (const CastPart& part : events_.parts(event)) {
            const std::string actor = actor_iri(events_.actors()[part.actor].id);
            node.iri("sem:hasActor", actor).iri(vocabulary(name(part.role)), actor);
        }
        if (event.date) {
            node.day("sem:hasBeginTimeStamp", event.date->first).day("sem:hasEndTimeStamp", event.date->last);
            node.day("schema:startDate", event.date->first).day("schema:endDate", event.date->last);
        }
        if (event.place) {
            node.iri("sem:hasPlace", place_iri(*event.place));
        }
        write_measures(event, node);
        for (std::size_t i = 0; i < event.evidence.size(); ++i) {
            node.iri("prov:wasDerivedFrom", evidence_iri(event, i));
        }
        sink_(node.node());
        write_evidence(event);
    }

    static void write_measures(const Event& event, Node& node) {
        node.known_text("rabita:cameo", event.cameo).known_text("rabita:plover", event.plover);
        if (event.tone) {
            node.real("rabita:tone", *event.tone);
        }
        node.real("rabita:confidence", event.confidence).whole("rabita:independentSources", event.independent_sources);
    }

    std::string evidence_iri(const Event& event, std::size_t number) const {
        return event_iri(event) + "/evidence/" + std::to_string(number + 1);
    }

    void write_evidence(const Event& event) const {
        for (std::size_t i = 0; i < event.evidence.size(); ++i) {
            const Evidence& piece = event.evidence[i];
            Node node(evidence_iri(event, i));
            node.type("prov:Entity").type("schema:Quotation").text("schema:text", piece.span.text, "ar");
            node.iri("prov:wasQuotedFrom", article_iri(events_.ties().sources.at(piece.source)));
            node.whole("rabita:begin", piece.span.begin).whole("rabita:end", piece.span.end);
            sink_(node.node());
        }
    }

    const SelectedEvents& events_;
    const std::string& base_;
    const std::function<void(const RdfNode&)>& sink_;
};

} // namespace

std::string iri_segment(std::string_view text) {
    const std::size_t dots = std::min(text.find_first_not_of('.'), text.size());
    std::string out;
    for (std::size_t i = 0; i < dots; ++i) {
        out += "%2E";
    }
    return out + percent_encoded(text.substr(dots), stays_in_iri);
}

void for_each_rdf_node(const SelectedEvents& events, const std::string& base,
                       const std::function<void(const RdfNode&)>& sink) {
    Triples(events, base, sink).write();
}

} // namespace rabita
