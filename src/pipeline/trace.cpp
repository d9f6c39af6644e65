#include "rabita/pipeline.hpp"

#include "pipeline/article_reading.hpp"

namespace rabita {

namespace {

std::string_view kind_name(const Mention& m) {
    switch (m.kind) {
    case MentionKind::person: return m.named() ? "person" : "office";
    case MentionKind::state: return "state";
    case MentionKind::organisation: return "organisation";
    case MentionKind::institution: return "institution";
    case MentionKind::group: return "group";
    case MentionKind::own_country: return "own country";
    case MentionKind::body: return "body";
    case MentionKind::latter: return "the latter";
    case MentionKind::honorific: return "honorific";
    }
    return "";
}

std::string_view source_name(ArgumentSource source) {
    switch (source) {
    case ArgumentSource::mention: return "";
    case ArgumentSource::pronoun_he: return "(he)";
    case ArgumentSource::pronoun_she: return "(she)";
    case ArgumentSource::pronoun_dual: return "(the two)";
    case ArgumentSource::pronoun_they: return "(they)";
    case ArgumentSource::dropped: return "(dropped subject)";
    case ArgumentSource::source: return "(the source)";
    case ArgumentSource::unknown: return "(unknown)";
    }
    return "";
}

class Tracer {
public:
    explicit Tracer(const ArticleReading& reading) : r_(reading) {}

    std::string run() {
        out_ += "home state: " + (r_.home.empty() ? std::string("unknown") : r_.home) + "\n";
        for (std::uint32_t i = 0; i < r_.text.sentences.size(); ++i) {
            sentence(i);
        }
        return std::move(out_);
    }

private:
    std::string words(std::uint32_t first, std::uint32_t last) const {
        std::string text(r_.text.slice(first, last));
        for (char& c : text) {
            c = c == '\n' ? ' ' : c;
        }
        return text;
    }

    void sentence(std::uint32_t number) {
        const Sentence& s = r_.text.sentences[number];
        out_ += "\nsentence " + std::to_string(number + 1) + (s.last > r_.end ? " (outside the article)" : "") + ": " +
                words(s.first, s.last) + "\n";
        for (const Mention& m : r_.mentions) {
            if (m.first >= s.first && m.first < s.last) {
                mention(m);
            }
        }
        for (const TemporalExpression& date : r_.dates) {
            if (date.first >= s.first && date.first < s.last) {
                out_ +=
                    "  date         " + words(date.first, date.last) + " = " +
                    (date.interval ? to_iso(date.interval->first) + " to " + to_iso(date.interval->last) : "unknown") +
                    "\n";
            }
        }
        for (const EventMention& event : r_.events) {
            if (event.sentence == number) {
                frame(event);
            }
        }
    }

    void mention(const Mention& m) {
        std::string line = "  " + std::string(kind_name(m));
        line.resize(15, ' ');
        out_ += line + words(m.first, m.last);
        if (m.named()) {
            out_ += "  | name " + words(m.name_first, m.name_last);
        }
        if (m.office) {
            out_ += "  | " + std::string(name(*m.office));
        }
        if (!m.state.empty()) {
            out_ += "  | " + m.state;
        }
        out_ += m.counterpart ? "  | counterpart" : "";
        out_ += m.number != Number::singular ? "  | several" : "";
        out_ += "\n";
    }

    void frame(const EventMention& event) {
        out_ += "  => " + std::string(name(event.type)) + " " + std::string(name(event.status)) + " by " + event.rule +
                " at «" + words(event.trigger, event.trigger + 1) + "»" + (event.anaphoric ? " (told before)" : "") +
                ":";
        for (const ArgumentMention& argument : event.arguments) {
            out_ += " " + std::string(name(argument.role)) + "=";
            out_ += argument.source == ArgumentSource::mention
                        ? "[" + words(r_.mentions[argument.index].first, r_.mentions[argument.index].last) + "]"
                        : std::string(source_name(argument.source));
        }
        if (event.date) {
            out_ += " date=[" + words(r_.dates[*event.date].first, r_.dates[*event.date].last) + "]";
        }
        out_ += "\n";
    }

    const ArticleReading& r_;
    std::string out_;
};

} // namespace

std::string trace(const Document& document, const Lexicon& lexicon) {
    const ArticleReading reading(document, lexicon);
    return Tracer(reading).run();
}

} // namespace rabita
