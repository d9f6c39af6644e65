// The names of the record's enumerations, in both directions.

#include "rabita/extraction.hpp"

#include <array>
#include <utility>

namespace rabita {

namespace {

template <class Value>
using Entry = std::pair<Value, std::string_view>;

constexpr std::array<Entry<ActorKind>, 3> actor_kinds{{
    {ActorKind::state, "state"},
    {ActorKind::official, "official"},
    {ActorKind::organisation, "organisation"},
}};

constexpr std::array<Entry<Office>, 16> offices{{
    {Office::head_of_state, "head_of_state"},
    {Office::head_of_government, "head_of_government"},
    {Office::foreign_minister, "foreign_minister"},
    {Office::deputy_foreign_minister, "deputy_foreign_minister"},
    {Office::defence_minister, "defence_minister"},
    {Office::minister, "minister"},
    {Office::ambassador, "ambassador"},
    {Office::special_envoy, "special_envoy"},
    {Office::spokesperson, "spokesperson"},
    {Office::igo_head, "igo_head"},
    {Office::un_official, "un_official"},
    {Office::legislator, "legislator"},
    {Office::military_chief, "military_chief"},
    {Office::security_official, "security_official"},
    {Office::diplomat, "diplomat"},
    {Office::other, "other"},
}};

constexpr std::array<Entry<EventType>, 7> event_types{{
    {EventType::meeting, "meeting"},
    {EventType::call, "call"},
    {EventType::visit, "visit"},
    {EventType::statement, "statement"},
    {EventType::agreement, "agreement"},
    {EventType::message, "message"},
    {EventType::action, "action"},
}};

constexpr std::array<Entry<Status>, 3> statuses{{
    {Status::occurred, "occurred"},
    {Status::planned, "planned"},
    {Status::denied, "denied"},
}};

constexpr std::array<Entry<Role>, 9> roles{{
    {Role::participant, "participant"},
    {Role::visitor, "visitor"},
    {Role::host, "host"},
    {Role::speaker, "speaker"},
    {Role::target, "target"},
    {Role::sender, "sender"},
    {Role::receiver, "receiver"},
    {Role::agent, "agent"},
    {Role::recipient, "recipient"},
}};

constexpr std::array<Entry<PublishedFrom>, 3> origins{{
    {PublishedFrom::input, "input"},
    {PublishedFrom::text, "text"},
    {PublishedFrom::markup, "markup"},
}};

template <class Table, class Value>
std::string_view name_in(const Table& table, Value value) {
    for (const auto& [entry, text] : table) {
        if (entry == value) {
            return text;
        }
    }
    return {};
}

template <class Value, std::size_t size>
std::optional<Value> value_in(const std::array<Entry<Value>, size>& table, std::string_view text) {
    for (const auto& [value, entry] : table) {
        if (entry == text) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

std::string_view name(ActorKind value) {
    return name_in(actor_kinds, value);
}

std::string_view name(Office value) {
    return name_in(offices, value);
}

std::string_view name(EventType value) {
    return name_in(event_types, value);
}

std::string_view name(Status value) {
    return name_in(statuses, value);
}

std::string_view name(Role value) {
    return name_in(roles, value);
}

std::string_view name(PublishedFrom value) {
    return name_in(origins, value);
}

std::optional<ActorKind> parse_actor_kind(std::string_view text) {
    return value_in(actor_kinds, text);
}

std::optional<Office> parse_office(std::string_view text) {
    return value_in(offices, text);
}

std::optional<EventType> parse_event_type(std::string_view text) {
    return value_in(event_types, text);
}

std::optional<Status> parse_status(std::string_view text) {
    return value_in(statuses, text);
}

std::optional<Role> parse_role(std::string_view text) {
    return value_in(roles, text);
}

std::optional<PublishedFrom> parse_published_from(std::string_view text) {
    return value_in(origins, text);
}

} // namespace rabita
