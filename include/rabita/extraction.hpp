#pragma once

#include "rabita/date.hpp"
#include "rabita/document.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

enum class ActorKind { state, official, organisation };

enum class Office {
    head_of_state,
    head_of_government,
    foreign_minister,
    deputy_foreign_minister,
    defence_minister,
    minister,
    ambassador,
    special_envoy,
    spokesperson,
    igo_head,
    un_official,
    legislator,
    military_chief,
    security_official,
    diplomat,
    other
};

enum class EventType { meeting, call, visit, statement, agreement, message, action };

enum class Status { occurred, planned, denied };

enum class Role { participant, visitor, host, speaker, target, sender, receiver, agent, recipient };

/// The names that the record and every export use ("head_of_state", "meeting", ...).
std::string_view name(ActorKind value);
std::string_view name(Office value);
std::string_view name(EventType value);
std::string_view name(Status value);
std::string_view name(Role value);
std::string_view name(PublishedFrom value);

/// The inverse of name(); empty for any other text.
std::optional<ActorKind> parse_actor_kind(std::string_view text);
std::optional<Office> parse_office(std::string_view text);
std::optional<EventType> parse_event_type(std::string_view text);
std::optional<Status> parse_status(std::string_view text);
std::optional<Role> parse_role(std::string_view text);
std::optional<PublishedFrom> parse_published_from(std::string_view text);

/// Somebody who has ties, as one article or a whole store knows them.
struct Actor {
    std::string id; ///< state/RU, official/sergey-lavrov, organisation/unsc; stable over runs and articles
    ActorKind kind = ActorKind::official;
    std::optional<std::string> name_ar;
    std::optional<std::string> name_en;
    std::vector<std::string> mentions; ///< distinct surface forms, without titles and clitics
    std::optional<std::string> state;  ///< ISO 3166-1 alpha-2, or XK: what it is or acts for
    std::optional<Office> office;
    bool known = false;                  ///< true when the lexicon holds it
    std::optional<std::string> wikidata; ///< Q-number
};

struct Argument {
    Role role = Role::participant;
    std::string actor; ///< an Actor::id

    friend auto operator<=>(const Argument&, const Argument&) = default;
};

struct Place {
    std::string name_ar;
    std::optional<std::string> name_en;
    std::optional<std::string> state;

    friend bool operator==(const Place&, const Place&) = default;
};

/// Half-open range of code points in Document::text, and that text.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;

    friend bool operator==(const Span&, const Span&) = default;
};

/// One event as one article tells it.
struct ArticleEvent {
    std::string id; ///< unique in the extraction
    EventType type = EventType::meeting;
    Status status = Status::occurred;
    std::vector<Argument> arguments; ///< sorted by role, then actor; no duplicates
    std::optional<DateInterval> date;
    std::string date_reason; ///< the expression the date was read from, and how; empty without a date
    std::optional<Place> place;
    std::vector<std::string> topics;
    std::optional<double> tone; ///< Goldstein scale, -10 to 10
    std::optional<std::string> cameo;
    std::optional<std::string> plover;
    double confidence = 0;          ///< 0 to 1
    std::vector<Span> evidence;     ///< at least one, in text order
    std::vector<std::string> rules; ///< what fired, in order of firing
};

/// What one article tells: one line of `rabita extract --format jsonl`.
struct Extraction {
    Document document;  ///< text is left empty; sha256 stands for it
    std::string sha256; ///< lower-case hex, of the UTF-8 text that offsets count in
    std::optional<std::string> language;
    std::string fingerprint; ///< of the article's wording, for finding copies of one origin; empty when unknown
    std::optional<std::string> rules; ///< version of the rules and the lexicon that read it, when it is known
    std::vector<Actor> actors;        ///< sorted by id; every actor that an event names
    std::vector<ArticleEvent> events; ///< in text order of their first evidence
};

/// The contract's record as one line of JSON without a line break. Deterministic.
std::string to_json_line(const Extraction& extraction);

/// Reads what to_json_line() wrote. Throws InputError naming the JSON pointer of the first fault.
Extraction parse_extraction(std::string_view json_line);

} // namespace rabita
