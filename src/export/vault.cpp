// An Obsidian vault: a note an actor, links as ties. Obsidian finds a note by the name of its file, so that names are
// made unique over the whole vault.

#include "rabita/event_export.hpp"

#include "export/characters.hpp"
#include "export/file_names.hpp"
#include "export/json_text.hpp"
#include "export/selected_events.hpp"

#include <map>
#include <ostream>
#include <set>

namespace rabita {

namespace {

constexpr const char* index_note = "rabita";

/// On one line, with every character that Markdown or Obsidian could take for markup (links, tags, formulas, comments,
/// HTML) behind a backslash.
std::string markdown(std::string_view text) {
    static constexpr std::u32string_view special = U"\\`*_{}[]<>#+!|~$^%=";
    static thread_local std::string escaped;
    return written(text, [](char32_t c) -> std::string_view {
        if (c == U'\n' || c == U'\r' || c == U'\t' || c == 0x2028 || c == 0x2029) {
            return " ";
        }
        if (special.find(c) == std::u32string_view::npos) {
            return {};
        }
        escaped = {'\\', static_cast<char>(c)};
        return escaped;
    });
}

/// In double quotes, as JSON and YAML read alike. Brackets become round: Obsidian makes links of [[ ]] here too.
std::string yaml(std::string_view text) {
    const std::string plain = written(text, [](char32_t c) -> std::string_view {
        switch (c) {
        case U'[': return "(";
        case U']': return ")";
        case 0x2028:
        case 0x2029: return " ";
        default: return {};
        }
    });
    return ExportJson(plain).dump();
}

class Vault {
public:
    Vault(const FileSink& files, const SelectedEvents& events)
        : files_(files), events_(events), events_of_(events.actors().size()) {
        FileNames names;
        names.unique(index_note, "");
        for (const Actor& actor : events.actors()) {
            notes_.push_back(
                names.unique(actor.name_ar.value_or("").empty() ? label(actor) : *actor.name_ar, actor.id));
        }
        for (const std::size_t index : events.indexes()) {
            for (const CastPart& part : events.parts(events.ties().events[index])) {
                auto& of_actor = events_of_[part.actor];
                if (of_actor.empty() || of_actor.back() != index) {
                    of_actor.push_back(index);
                }
            }
        }
    }

    void write() const {
        for (std::size_t actor = 0; actor < notes_.size(); ++actor) {
            files_(notes_[actor] + ".md", [&](std::ostream& out) { write_note(out, actor); });
        }
        files_(std::string(index_note) + ".md", [&](std::ostream& out) { write_index(out); });
    }

private:
    std::string link(std::size_t actor) const { return "[[" + notes_[actor] + "]]"; }

    void write_note(std::ostream& out, std::size_t number) const {
        const Actor& actor = events_.actors()[number];
        write_properties(out, actor);
        out << "# " << markdown(label(actor)) << "\n";
        write_ties(out, number);
        out << "\n## Events\n\n";
        for (const std::size_t index : events_of_[number]) {
            write_event(out, events_.ties().events[index], number);
        }
    }

    static void write_properties(std::ostream& out, const Actor& actor) {
        out << "---\nid: " << yaml(actor.id) << "\nkind: " << name(actor.kind) << "\n";
        std::set<std::string> aliases(actor.mentions.begin(), actor.mentions.end());
        for (const auto& named : {actor.name_ar, actor.name_en}) {
            aliases.insert(named.value_or(""));
        }
        aliases.erase("");
        out << "aliases:" << (aliases.empty() ? " []" : "") << "\n";
        for (const std::string& alias : aliases) {
            out << "  - " << yaml(alias) << "\n";
        }
        if (actor.state) {
            out << "state: " << yaml(*actor.state) << "\n";
        }
        if (actor.office) {
            out << "office: " << name(*actor.office) << "\n";
        }
        if (actor.wikidata) {
            out << "wikidata: " << yaml(*actor.wikidata) << "\n";
        }
        out << "tags:\n  - rabita/" << name(actor.kind) << "\n---\n\n";
    }

    /// Everyone in an event with this actor, those with most events first.
    void write_ties(std::ostream& out, std::size_t number) const {
        std::map<std::size_t, std::size_t> together;
        for (const std::size_t index : events_of_[number]) {
            std::set<std::size_t> others;
            for (const CastPart& part : events_.parts(events_.ties().events[index])) {
                others.insert(part.actor);
            }
            others.erase(number);
            for (const std::size_t other : others) {
                ++together[other];
            }
        }
        std::set<std::pair<std::ptrdiff_t, std::size_t>> ranked;
        for (const auto& [other, count] : together) {
            ranked.emplace(-static_cast<std::ptrdiff_t>(count), other);
        }
        out << "\n## Ties\n\n";
        for (const auto& [count, other] : ranked) {
            out << "- " << link(other) << ": " << -count << (count == -1 ? " event\n" : " events\n");
        }
    }

    void write_event(std::ostream& out, const Event& event, std::size_t reader) const {
        out << "- " << (event.date ? to_iso(event.date->first) : "undated");
        if (event.date && event.date->last != event.date->first) {
            out << "/" << to_iso(event.date->last);
        }
        out << " **" << name(event.type) << "** (" << name(event.status) << ")";
        std::string_view before = " ";
        for (const CastPart& part : events_.parts(event)) {
            out << before << name(part.role) << " "
                << (part.actor == reader ? markdown(label(events_.actors()[reader])) : link(part.actor));
            before = ", ";
        }
        if (event.place) {
            out << ", in " << markdown(event.place->name_ar);
        }
        out << " — " << markdown(event.id) << "\n";
        for (const Evidence& piece : event.evidence) {
            const Source& source = events_.ties().sources.at(piece.source);
            out << "    - «" << markdown(piece.span.text) << "» "
                << markdown(source.outlet ? *source.outlet + ", " + source.document : source.document) << "\n";
        }
    }

    void write_index(std::ostream& out) const {
        out << "# rabita\n\n" << events_.actors().size() << " actors, " << events_.indexes().size() << " events\n";
        for (const ActorKind kind : {ActorKind::state, ActorKind::organisation, ActorKind::official}) {
            out << "\n## " << name(kind) << "\n\n";
            for (std::size_t actor = 0; actor < notes_.size(); ++actor) {
                if (events_.actors()[actor].kind == kind) {
                    out << "- " << link(actor) << "\n";
                }
            }
        }
    }

    const FileSink& files_;
    const SelectedEvents& events_;
    std::vector<std::string> notes_; ///< by actor, without the ending
    std::vector<std::vector<std::size_t>> events_of_;
};

} // namespace

void write_vault(const FileSink& files, const Ties& ties, const Selection& selection) {
    const SelectedEvents events(ties, selection);
    Vault(files, events).write();
}

} // namespace rabita
