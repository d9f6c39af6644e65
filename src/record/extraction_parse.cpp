// Reads the contract's record back, naming the JSON pointer of the first fault.

#include "rabita/error.hpp"
#include "rabita/extraction.hpp"
#include "record/json_reader.hpp"

#include <algorithm>
#include <set>

namespace rabita {

namespace {

using record::JsonReader;

void read_document(const JsonReader& json, Extraction& out) {
    Document& document = out.document;
    document.id = json.at("id").string();
    if (const auto published = json.find("published")) {
        document.published = published->day();
    }
    document.published_from = json.optional_parsed("published_from", parse_published_from);
    document.published_by = json.optional_string("published_by").value_or("");
    document.origin = json.optional_string("origin");
    document.title = json.optional_string("title");
    document.source = json.optional_string("source");
    document.url = json.optional_string("url");
    out.language = json.optional_string("language");
    out.sha256 = json.at("sha256").string();
    out.fingerprint = json.optional_string("fingerprint").value_or("");
}

Actor read_actor(const JsonReader& json) {
    Actor actor;
    actor.id = json.at("id").string();
    actor.kind = json.at("kind").parsed(parse_actor_kind);
    actor.name_ar = json.optional_string("name_ar");
    actor.name_en = json.optional_string("name_en");
    actor.mentions = json.at("mentions").strings();
    actor.state = json.optional_string("state");
    actor.office = json.optional_parsed("office", parse_office);
    if (const auto known = json.find("known")) {
        actor.known = known->boolean();
    }
    actor.wikidata = json.optional_string("wikidata");
    return actor;
}

std::vector<Argument> read_arguments(const JsonReader& json) {
    std::vector<Argument> out;
    for (const JsonReader& element : json.elements()) {
        out.push_back({element.at("role").parsed(parse_role), element.at("actor").string()});
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

void read_date(const JsonReader& json, ArticleEvent& event) {
    const DateInterval interval{json.at("from").day(), json.at("to").day()};
    if (interval.last < interval.first) {
        json.fail("\"to\" is before \"from\"");
    }
    event.date = interval;
    event.date_reason = json.optional_string("reason").value_or("");
}

Place read_place(const JsonReader& json) {
    return {json.optional_string("name_ar").value_or(""), json.optional_string("name_en"),
            json.optional_string("state")};
}

Span read_span(const JsonReader& json) {
    const Span span{json.at("begin").count(), json.at("end").count(), json.at("text").string()};
    if (span.end < span.begin) {
        json.fail("\"end\" is before \"begin\"");
    }
    return span;
}

std::vector<Span> read_evidence(const JsonReader& json) {
    std::vector<Span> out;
    for (const JsonReader& element : json.elements()) {
        out.push_back(read_span(element));
    }
    if (out.empty()) {
        json.fail("at least one span is expected");
    }
    return out;
}

/// What an event may go without.
void read_details(const JsonReader& json, ArticleEvent& event) {
    if (const auto place = json.find("place")) {
        event.place = read_place(*place);
    }
    if (const auto topics = json.find("topics")) {
        event.topics = topics->strings();
    }
    if (const auto tone = json.find("tone")) {
        event.tone = tone->number();
    }
    event.cameo = json.optional_string("cameo");
    event.plover = json.optional_string("plover");
    if (const auto confidence = json.find("confidence")) {
        event.confidence = confidence->number();
    }
    if (const auto rules = json.find("rules")) {
        event.rules = rules->strings();
    }
}

ArticleEvent read_event(const JsonReader& json) {
    ArticleEvent event;
    event.id = json.at("id").string();
    event.type = json.at("type").parsed(parse_event_type);
    event.status = json.at("status").parsed(parse_status);
    event.arguments = read_arguments(json.at("arguments"));
    if (const auto date = json.find("date")) {
        read_date(*date, event);
    }
    read_details(json, event);
    event.evidence = read_evidence(json.at("evidence"));
    return event;
}

void require_known_actors(const JsonReader& json, const ArticleEvent& event, const std::set<std::string>& actors) {
    for (const Argument& argument : event.arguments) {
        if (!actors.contains(argument.actor)) {
            json.at("arguments").fail("the actor \"" + argument.actor + "\" is not among /actors");
        }
    }
}

Extraction read_extraction(const JsonReader& json) {
    if (json.at("schema").string() != "rabita.extraction/1") {
        json.at("schema").fail("\"rabita.extraction/1\" is expected");
    }
    Extraction out;
    read_document(json.at("document"), out);
    out.rules = json.optional_string("rules");
    std::set<std::string> ids;
    for (const JsonReader& actor : json.at("actors").elements()) {
        out.actors.push_back(read_actor(actor));
        ids.insert(out.actors.back().id);
    }
    for (const JsonReader& event : json.at("events").elements()) {
        out.events.push_back(read_event(event));
        require_known_actors(event, out.events.back(), ids);
    }
    return out;
}

} // namespace

Extraction parse_extraction(std::string_view json_line) {
    nlohmann::json json;
    try {
        json = nlohmann::json::parse(json_line);
    } catch (const nlohmann::json::parse_error& error) {
        throw InputError("byte " + std::to_string(error.byte) + ": not complete JSON");
    } catch (const nlohmann::json::exception&) {
        throw InputError("/: a number in it is too large");
    }
    return read_extraction(JsonReader(json, ""));
}

} // namespace rabita
