#include "rabita/event_export.hpp"

#include "rabita/error.hpp"
#include "unit/graph/sample_ties.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <map>
#include <sstream>

using namespace rabita;
using namespace rabita::test;
using Catch::Contains;

namespace {

template <class Write>
std::string text_of(const Write& write) {
    std::ostringstream out;
    write(out);
    return out.str();
}

Selection everything() {
    Selection out;
    out.statuses.clear();
    return out;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        out.push_back(line);
    }
    return out;
}

} // namespace

TEST_CASE("Turtle names roles, dates and proofs; unknown days are left out") {
    const std::string out = text_of([](std::ostream& to) { write_turtle(to, spring(), everything()); });
    CHECK_THAT(out, Contains("rabita:visitor <urn:rabita:official/lavrov>") &&
                        Contains("sem:hasBeginTimeStamp \"2024-03-01\"^^xsd:date") &&
                        Contains("sem:hasEndTimeStamp \"2024-03-03\"^^xsd:date"));
    CHECK_THAT(out, Contains("prov:wasQuotedFrom <urn:rabita:article/a.txt>") && Contains("\"جملة تروي e3\"@ar"));
    const std::string undated = out.substr(out.find("<urn:rabita:event/e8>"), 600);
    CHECK_THAT(undated.substr(0, undated.find(" .\n")), !Contains("TimeStamp"));
    CHECK_THAT(text_of([](std::ostream& to) { write_turtle(to, spring(), {}, "https://x.org/"); }),
               Contains("<https://x.org/event/e1>"));
}

TEST_CASE("JSON-LD has one node a subject, with its context") {
    const auto json =
        nlohmann::json::parse(text_of([](std::ostream& to) { write_jsonld(to, spring(), everything()); }));
    CHECK(json["@context"]["sem"] == "http://semanticweb.cs.vu.nl/2009/11/sem/");
    std::map<std::string, int> seen;
    for (const auto& node : json["@graph"]) {
        ++seen[node["@id"].get<std::string>()];
    }
    CHECK(std::all_of(seen.begin(), seen.end(), [](const auto& entry) { return entry.second == 1; }));
    CHECK(seen.contains("urn:rabita:event/e1"));
}

TEST_CASE("FollowTheMoney: a visit with two places is a Trip, one without is an Event") {
    const std::vector<std::string> lines =
        lines_of(text_of([](std::ostream& to) { write_ftm(to, spring(), everything()); }));
    std::map<std::string, nlohmann::json> entities;
    for (const std::string& line : lines) {
        const auto entity = nlohmann::json::parse(line);
        entities[entity["id"]] = entity;
    }
    CHECK(entities.at("e3")["schema"] == "Trip");
    CHECK(entities.at("e2")["schema"] == "Call");
    CHECK(entities.at("e2")["properties"]["caller"] == entities.at("e2")["properties"]["receiver"]);
    CHECK(entities.at("e4")["properties"]["organizer"] == nlohmann::json({"organisation.ru-mfa"}));
    CHECK(entities.at("official.lavrov")["properties"]["country"] == nlohmann::json({"ru"}));
    Ties nowhere = ties({official("x", "س", "", "DZ"), organisation("y", "ص", std::nullopt)},
                        {event("v", EventType::visit, "2024-01-01",
                               {{Role::visitor, {"official/x"}}, {Role::host, {"organisation/y"}}})});
    CHECK_THAT(text_of([&](std::ostream& to) { write_ftm(to, nowhere, {}); }),
               Contains(R"("id":"v","schema":"Event")") && !Contains("Trip"));
}

TEST_CASE("event records: symmetric events go both ways, a lone source has no target") {
    Ties told = spring();
    told.events.push_back(event("e9", EventType::statement, "2024-06-01", {{Role::speaker, {"official/attaf"}}}));
    told.events.back().cameo = "112";
    told.events.back().evidence[0].span.text = "سطر\tب\nج";
    const std::vector<std::string> lines =
        lines_of(text_of([&](std::ostream& to) { write_plover(to, told, everything()); }));
    const auto starting = [&](const std::string& id) {
        return std::count_if(lines.begin(), lines.end(), [&](const auto& line) { return line.starts_with(id + "#"); });
    };
    CHECK(starting("e2") == 2);
    CHECK(starting("e1") == 12); // four, pairwise
    CHECK(starting("e5") == 1);
    CHECK(starting("e9") == 1);
    CHECK_THAT(lines.back(), Contains("\tofficial/attaf\t\t11\t3\t") && Catch::EndsWith("\tسطر ب ج"));
    for (const std::string& line : lines) {
        CHECK(std::count(line.begin(), line.end(), '\t') == 29);
    }
}

TEST_CASE("a note an actor, with links both ways and nothing that markup could begin with") {
    std::map<std::string, std::string> notes;
    Ties told = spring();
    told.events[0].evidence[0].span.text = "[[x]] #y <b> $z$ *w*";
    write_vault([&](const std::string& name, const auto& write) { notes[name] = text_of(write); }, told, {});
    CHECK(notes.size() == 9); // eight actors and the index
    const std::string& attaf = notes.at("أحمد عطاف.md");
    CHECK_THAT(attaf, Contains("[[سيرغي لافروف]]: 2 events") && Contains("\\[\\[x\\]\\] \\#y \\<b\\> \\$z\\$ \\*w\\*"));
    CHECK_THAT(notes.at("سيرغي لافروف.md"), Contains("[[أحمد عطاف]]: 2 events"));
    CHECK_THAT(notes.at("rabita.md"), Contains("- [[أحمد عطاف]]\n"));
}

TEST_CASE("records keep the selected events and their actors only") {
    Extraction told;
    told.document.id = "a";
    told.sha256 = std::string(64, 'a');
    told.actors = {official("a", "أ", "", "DZ"), official("b", "ب", "", "RU"), official("c", "ج", "", "EG")};
    for (const auto& [id, type, other] :
         {std::tuple("1", EventType::meeting, "official/b"), std::tuple("2", EventType::call, "official/c")}) {
        ArticleEvent one;
        one.id = id;
        one.type = type;
        one.arguments = {{Role::participant, "official/a"}, {Role::participant, other}};
        one.evidence = {{0, 1, "ن"}};
        told.events.push_back(one);
    }
    Selection calls;
    calls.types = {EventType::call};
    const std::string out = text_of([&](std::ostream& to) { write_records(to, {told}, calls); });
    const Extraction read = parse_extraction(out);
    CHECK(read.events.size() == 1);
    CHECK(read.actors.size() == 2);
    calls.types = {EventType::visit};
    CHECK(text_of([&](std::ostream& to) { write_records(to, {told}, calls); }).empty());
    calls.level = Level::states;
    CHECK_THROWS_AS(text_of([&](std::ostream& to) { write_records(to, {told}, calls); }), InputError);
    calls.level = Level::officials;
    calls.min_sources = 2;
    CHECK_THROWS_AS(text_of([&](std::ostream& to) { write_records(to, {told}, calls); }), InputError);
}
