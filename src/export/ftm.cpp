// FollowTheMoney entities for Aleph and OpenSanctions' tools, one a line. Properties are lists; ids may hold only
// letters, digits, dots and hyphens.

#include "rabita/event_export.hpp"

#include "export/characters.hpp"
#include "export/json_text.hpp"
#include "export/selected_events.hpp"
#include "record/ascii.hpp"
#include "record/sha256.hpp"

#include <algorithm>
#include <ostream>
#include <set>

namespace rabita {

namespace {

constexpr std::size_t hash_digits = 20;

bool fits_id(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
}

/// The id with dots for slashes; a hash of it when that is none, or when another id could come out the same.
std::string ftm_id(std::string_view id) {
    std::string out(id);
    std::replace(out.begin(), out.end(), '/', '.');
    const bool fits = std::all_of(out.begin(), out.end(), fits_id) && id.find('.') == std::string_view::npos &&
                      out.front() != '.' && out.front() != '-' && out.back() != '.' && out.back() != '-';
    return fits ? out : "rabita." + sha256_hex(id).substr(0, hash_digits);
}

std::string article_id(const Source& source) {
    return "article." + sha256_hex(source.document + "\n" + source.sha256).substr(0, hash_digits);
}

class Entity {
public:
    Entity(std::string id, std::string_view schema)
        : json_{{"id", std::move(id)}, {"schema", schema}, {"properties", ExportJson::object()}} {}

    Entity& add(const char* property, std::string_view value) {
        ExportJson& values = json_["properties"][property];
        if (const std::string text = valid(value); std::find(values.begin(), values.end(), text) == values.end()) {
            values.push_back(text);
        }
        return *this;
    }

    Entity& add_known(const char* property, const std::optional<std::string>& value) {
        return value && !value->empty() ? add(property, std::string_view(*value)) : *this;
    }

    void write(std::ostream& out) const { out << json_line(json_) << '\n'; }

private:
    ExportJson json_;
};

std::string_view schema_of(const Actor& actor) {
    switch (actor.kind) {
    case ActorKind::state: return "PublicBody";
    case ActorKind::organisation: return actor.state ? "PublicBody" : "Organization";
    case ActorKind::official: break;
    }
    return "Person";
}

void write_actor(std::ostream& out, const Actor& actor) {
    Entity entity(ftm_id(actor.id), schema_of(actor));
    entity.add_known("name", actor.name_ar).add_known("name", actor.name_en);
    if (actor.name_ar.value_or("").empty() && actor.name_en.value_or("").empty()) {
        entity.add("name", std::string_view(label(actor)));
    }
    for (const std::string& mention : actor.mentions) {
        entity.add_known("weakAlias", std::optional(mention));
    }
    if (actor.state) {
        entity.add("country", std::string_view(ascii_lower(*actor.state)));
    }
    if (actor.office && actor.kind == ActorKind::official) {
        entity.add("position", name(*actor.office));
    }
    entity.add_known("wikidataId", actor.wikidata);
    entity.write(out);
}

void write_article(std::ostream& out, const Source& source) {
    Entity entity(article_id(source), "Article");
    entity.add("fileName", std::string_view(source.document)).add_known("title", source.title);
    entity.add("name", source.title ? *source.title : source.document);
    entity.add_known("publisher", source.outlet)
        .add_known("sourceUrl", source.url)
        .add("language", std::string_view("ara"));
    if (source.published) {
        entity.add("publishedAt", std::string_view(to_iso(*source.published)));
    }
    entity.write(out);
}

class FtmEvents {
public:
    FtmEvents(std::ostream& out, const SelectedEvents& events) : out_(out), events_(events) {}

    void write(const Event& event) {
        switch (event.type) {
        case EventType::call: write_call(event); break;
        case EventType::visit: write_visit(event); break;
        default: write_plain(event, Entity(ftm_id(event.id), "Event")); break;
        }
    }

private:
    const Actor& actor(const CastPart& part) const { return events_.actors()[part.actor]; }

    /// What every Interval has.
    void add_time_and_proof(const Event& event, Entity& entity) const {
        if (event.date) {
            const std::string first = to_iso(event.date->first);
            const std::string last = to_iso(event.date->last);
            if (first == last) {
                entity.add("date", std::string_view(first));
            }
            entity.add("startDate", std::string_view(first)).add("endDate", std::string_view(last));
        }
        for (const Evidence& piece : event.evidence) {
            const Source& source = events_.ties().sources.at(piece.source);
            entity.add("summary", std::string_view(piece.span.text));
            entity.add_known("publisher", source.outlet).add_known("sourceUrl", source.url);
        }
        entity.add("description",
                   std::string_view(std::string(name(event.type)) + ", " + std::string(name(event.status)) +
                                    (event.cameo ? ", CAMEO " + *event.cameo : "")));
        entity.add("recordId", std::string_view(event.id));
    }

    /// Who called whom is not told: all are on both ends of the line.
    void write_call(const Event& event) const {
        Entity entity(ftm_id(event.id), "Call");
        for (const CastPart& part : events_.parts(event)) {
            const std::string id = ftm_id(actor(part).id);
            entity.add("caller", std::string_view(id)).add("receiver", std::string_view(id));
        }
        add_time_and_proof(event, entity);
        entity.write(out_);
    }

    void write_visit(const Event& event) {
        std::set<std::string> from;
        std::optional<std::string> to_state = event.place ? event.place->state : std::nullopt;
        for (const CastPart& part : events_.parts(event)) {
            if (part.role == Role::visitor && actor(part).state) {
                from.insert(*actor(part).state);
            } else if (part.role == Role::host && !to_state) {
                to_state = actor(part).state;
            }
        }
        if (from.empty() || (!event.place && !to_state)) {
            write_plain(event, Entity(ftm_id(event.id), "Event"));
            return;
        }
        Entity trip(ftm_id(event.id), "Trip");
        for (const std::string& state : from) {
            trip.add("startLocation", std::string_view(address("", state)));
        }
        trip.add("endLocation", std::string_view(address(event.place ? event.place->name_ar : "", to_state)));
        write_plain(event, std::move(trip));
    }

    void write_plain(const Event& event, Entity entity) const {
        entity.add("name", std::string_view(events_.title(event)));
        for (const CastPart& part : events_.parts(event)) {
            const bool leads = part.role == Role::speaker || part.role == Role::sender || part.role == Role::agent ||
                               part.role == Role::host;
            entity.add(leads ? "organizer" : "involved", std::string_view(ftm_id(actor(part).id)));
        }
        if (event.place) {
            entity.add("location", std::string_view(event.place->name_ar));
            if (event.place->state) {
                entity.add("country", std::string_view(ascii_lower(*event.place->state)));
            }
        }
        entity.add("keywords", name(event.type)).add("keywords", name(event.status));
        for (const Evidence& piece : event.evidence) {
            entity.add("proof", std::string_view(article_id(events_.ties().sources.at(piece.source))));
        }
        add_time_and_proof(event, entity);
        entity.write(out_);
    }

    /// The id of the address, which is written before its first use.
    std::string address(const std::string& place, const std::optional<std::string>& state) {
        const std::string full = place.empty() ? state.value_or("") : place + (state ? ", " + *state : "");
        std::string id = "address." + sha256_hex(full).substr(0, hash_digits);
        if (addresses_.insert(id).second) {
            Entity entity(id, "Address");
            entity.add("full", std::string_view(full));
            entity.add("name", std::string_view(full)).add_known("city", std::optional(place));
            if (state) {
                entity.add("country", std::string_view(ascii_lower(*state)));
            }
            entity.write(out_);
        }
        return id;
    }

    std::ostream& out_;
    const SelectedEvents& events_;
    std::set<std::string> addresses_;
};

} // namespace

void write_ftm(std::ostream& out, const Ties& ties, const Selection& selection) {
    const SelectedEvents events(ties, selection);
    for (const Actor& actor : events.actors()) {
        write_actor(out, actor);
    }
    for (const std::size_t article : events.articles()) {
        write_article(out, ties.sources.at(article));
    }
    FtmEvents writer(out, events);
    for (const std::size_t index : events.indexes()) {
        writer.write(ties.events[index]);
    }
}

} // namespace rabita
