#include "rabita/error.hpp"
#include "rabita/extraction.hpp"
#include "record/sha256.hpp"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

using namespace rabita;

namespace {

/// Every optional field is set.
Extraction full() {
    Extraction out;
    out.document.id = "a/1.txt";
    out.document.published = parse_iso_day("2024-02-10");
    out.document.published_from = PublishedFrom::input;
    out.document.title = "عنوان \"بين\" علامتين";
    out.document.source = "وكالة";
    out.document.url = "https://example.org/?a=1&b=2";
    out.sha256 = sha256_hex("نص");
    out.language = "ar";
    out.actors = {{"official/x",
                   ActorKind::official,
                   "سالم العمري",
                   "Salem al-Amri",
                   {"العمري"},
                   "DZ",
                   Office::foreign_minister,
                   true,
                   "Q1"},
                  {"state/RU", ActorKind::state, "روسيا", "Russia", {}, "RU", std::nullopt, true, std::nullopt}};
    ArticleEvent event;
    event.id = "1";
    event.type = EventType::visit;
    event.status = Status::planned;
    event.arguments = {{Role::visitor, "official/x"}, {Role::host, "state/RU"}};
    event.date = DateInterval{*parse_iso_day("2024-02-12"), *parse_iso_day("2024-02-14")};
    event.date_reason = "الاثنين: first Monday from published";
    event.place = Place{"موسكو", "Moscow", "RU"};
    event.topics = {"energy"};
    event.tone = 1.9;
    event.cameo = "042";
    event.plover = "CONSULT";
    event.confidence = 0.85;
    event.evidence = {{3, 9, "يزور\nموسكو"}};
    event.rules = {"visit.verb"};
    out.events = {event};
    return out;
}

std::string fault_of(const std::string& line) {
    try {
        parse_extraction(line);
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

std::string line_with(const std::string& pointer, const nlohmann::json& value) {
    auto json = nlohmann::json::parse(to_json_line(full()));
    json[nlohmann::json::json_pointer(pointer)] = value;
    return json.dump();
}

} // namespace

TEST_CASE("an extraction survives its JSON line") {
    const std::string line = to_json_line(full());
    CHECK(line.find('\n') == std::string::npos);
    CHECK(to_json_line(parse_extraction(line)) == line);
}

TEST_CASE("an extraction without anything optional survives its JSON line") {
    Extraction bare;
    bare.document.id = "1";
    bare.sha256 = sha256_hex("");
    const std::string line = to_json_line(bare);
    CHECK(to_json_line(parse_extraction(line)) == line);
    CHECK(nlohmann::json::parse(line)["document"]["published"].is_null());
}

TEST_CASE("the record's members stand in the order of the contract") {
    const std::string line = to_json_line(full());
    CHECK(line.starts_with(R"({"schema":"rabita.extraction/1","document":{"id":"a/1.txt","published":"2024-02-10")"));
    CHECK(line.find(R"("date":{"from":"2024-02-12","to":"2024-02-14","reason":)") != std::string::npos);
    CHECK(line.find(R"("confidence":0.85)") != std::string::npos);
}

TEST_CASE("a faulty record names the place of its fault") {
    CHECK(fault_of("{\"schema\":") == "byte 11: not complete JSON");
    CHECK(fault_of("[]") == "/: an object is expected");
    CHECK(fault_of(line_with("/schema", "other/2")) == "/schema: \"rabita.extraction/1\" is expected");
    CHECK(fault_of(line_with("/events/0/type", "party")).starts_with("/events/0/type: "));
    CHECK(fault_of(line_with("/events/0/date/to", "2024-02-30")).starts_with("/events/0/date/to: "));
    CHECK(fault_of(line_with("/events/0/date/to", "2024-01-01")).starts_with("/events/0/date: "));
    CHECK(fault_of(line_with("/events/0/evidence", nlohmann::json::array())).starts_with("/events/0/evidence: "));
    CHECK(fault_of(line_with("/events/0/evidence/0/begin", -1)).starts_with("/events/0/evidence/0/begin: "));
    CHECK(fault_of(line_with("/events/0/arguments/0/actor", "state/XX")).starts_with("/events/0/arguments: "));
    CHECK(fault_of(line_with("/actors/1/mentions", "x")).starts_with("/actors/1/mentions: "));
    CHECK(fault_of(line_with("/document/id", nullptr)) == "/document: \"id\" is missing");
}

TEST_CASE("every name is read back") {
    for (const auto office : {Office::head_of_state, Office::un_official, Office::other}) {
        CHECK(parse_office(name(office)) == office);
    }
    for (const auto role : {Role::participant, Role::recipient}) {
        CHECK(parse_role(name(role)) == role);
    }
    CHECK(parse_actor_kind("state") == ActorKind::state);
    CHECK(parse_status("denied") == Status::denied);
    CHECK(parse_published_from("markup") == PublishedFrom::markup);
    CHECK_FALSE(parse_event_type("Meeting"));
    CHECK_FALSE(parse_event_type(""));
}

TEST_CASE("sha256 of the standard's example") {
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
