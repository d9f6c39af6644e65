// Event data as ICEWS and Phoenix users know it: one line a source and target, CAMEO code and intensity, then PLOVER.

#include "rabita/event_export.hpp"

#include "export/characters.hpp"
#include "export/numbers.hpp"
#include "export/selected_events.hpp"
#include "graph/dyads.hpp"

#include <charconv>
#include <map>
#include <ostream>

namespace rabita {

namespace {

constexpr std::string_view header =
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\t"
    "Target Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\t"
    "Longitude\tEnd Date\tStatus\tSource ID\tTarget ID\tCAMEO Root\tQuad Class\tPLOVER Type\tConfidence\tSources\t"
    "Sentence\n";

// The format has no quoting: what would end a field or a line becomes a space.
std::string_view as_space(char32_t c) {
    return c == U'\t' || c == U'\n' || c == U'\r' ? std::string_view(" ") : std::string_view();
}

std::string field(std::string_view text) {
    return written(text, as_space);
}

std::string field(const std::optional<std::string>& text) {
    return text ? field(std::string_view(*text)) : std::string();
}

/// CAMEO's roots in four classes: verbal and material cooperation, verbal and material conflict; empty for no code.
std::string quad_class(std::string_view cameo) {
    constexpr int last_verbal_cooperation = 5;
    constexpr int last_material_cooperation = 9;
    constexpr int last_verbal_conflict = 13;
    int root = 0;
    if (cameo.size() < 2 || std::from_chars(cameo.data(), cameo.data() + 2, root).ptr != cameo.data() + 2) {
        return {};
    }
    const bool material =
        root > last_verbal_conflict || (root > last_verbal_cooperation && root <= last_material_cooperation);
    const int side = root > last_material_cooperation ? 2 : 0;
    return std::to_string(1 + side + (material ? 1 : 0));
}

class Records {
public:
    Records(std::ostream& out, const SelectedEvents& events) : out_(out), events_(events) {
        for (const Actor& actor : events.ties().actors) {
            if (actor.kind == ActorKind::state && actor.state) {
                countries_[*actor.state] = actor.name_en.value_or(*actor.state);
            }
        }
    }

    void write(const Event& event) {
        const EventDyads found = dyads_of(event, events_.cast());
        std::size_t number = 0;
        for (const Dyad& dyad : found.dyads) {
            write_record(event, ++number, &actor(dyad.from), &actor(dyad.to));
            if (dyad.symmetric) {
                write_record(event, ++number, &actor(dyad.to), &actor(dyad.from));
            }
        }
        if (number == 0) {
            const std::vector<CastPart> parts = events_.parts(event);
            write_record(event, 1, parts.empty() ? nullptr : &actor(parts.front().actor), nullptr);
        }
    }

private:
    const Actor& actor(std::size_t index) const { return events_.actors()[index]; }

    std::string country(const std::optional<std::string>& code) const {
        const auto found = countries_.find(code.value_or(""));
        return found != countries_.end() ? field(std::string_view(found->second)) : field(code);
    }

    static std::string name_of(const Actor* actor) {
        return actor == nullptr ? std::string()
               : actor->name_en ? field(actor->name_en)
                                : field(std::string_view(label(*actor)));
    }

    static std::string_view sector(const Actor* actor) {
        if (actor == nullptr) {
            return "";
        }
        return actor->office ? name(*actor->office) : name(actor->kind);
    }

    std::string country_of(const Actor* actor) const {
        return actor == nullptr ? std::string() : country(actor->state);
    }

    static std::string id_of(const Actor* actor) {
        return actor == nullptr ? std::string() : field(std::string_view(actor->id));
    }

    void write_record(const Event& event, std::size_t number, const Actor* source, const Actor* target) {
        const Evidence& proof = event.evidence.front();
        const Source& article = events_.ties().sources.at(proof.source);
        const std::string cameo = field(event.cameo);
        const auto cell = [this](std::string_view text) { out_ << text << '\t'; };
        cell(field(std::string_view(event.id)) + "#" + std::to_string(number));
        cell(event.date ? to_iso(event.date->first) : "");
        cell(name_of(source));
        cell(sector(source));
        cell(country_of(source));
        cell(name(event.type));
        cell(cameo);
        cell(event.tone ? shortest(*event.tone) : "");
        cell(name_of(target));
        cell(sector(target));
        cell(country_of(target));
        cell(field(std::string_view(article.document)));
        cell(""); // the number of the sentence: spans count in code points
        cell(field(article.outlet));
        cell(event.place ? field(std::string_view(event.place->name_ar)) : "");
        cell("");
        cell("");
        cell(event.place ? country(event.place->state) : "");
        cell("");
        cell("");
        cell(event.date ? to_iso(event.date->last) : "");
        cell(name(event.status));
        cell(id_of(source));
        cell(id_of(target));
        cell(std::string_view(cameo).substr(0, 2));
        cell(quad_class(cameo));
        cell(field(event.plover));
        cell(shortest(event.confidence));
        cell(std::to_string(event.independent_sources));
        out_ << field(std::string_view(proof.span.text)) << '\n';
    }

    std::ostream& out_;
    const SelectedEvents& events_;
    std::map<std::string, std::string> countries_;
};

} // namespace

void write_plover(std::ostream& out, const Ties& ties, const Selection& selection) {
    const SelectedEvents events(ties, selection);
    Records records(out, events);
    out << header;
    for (const std::size_t index : events.indexes()) {
        records.write(ties.events[index]);
    }
}

} // namespace rabita
