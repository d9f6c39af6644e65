#include "cli/evaluate_findings.hpp"

#include "rabita/selection.hpp"

namespace rabita {

namespace {

std::string with_state(const std::string& name, const std::optional<std::string>& state) {
    return state ? name + " (" + *state + ")" : name;
}

std::string gold_label(const std::string& key, const GoldActor& actor) {
    if (actor.kind == ActorKind::state) {
        return key;
    }
    const std::string unnamed = actor.office ? std::string(name(*actor.office)) : key;
    return with_state(actor.names.empty() ? unnamed : actor.names.front(), actor.state);
}

std::string extracted_label(const Actor& actor) {
    if (actor.kind == ActorKind::state) {
        return actor.state.value_or(actor.id);
    }
    return actor.name_ar ? with_state(*actor.name_ar, actor.state) : label(actor);
}

EventInWords in_words(const GoldArticle& article, const GoldEvent& event) {
    EventInWords out{event.type, event.status, {}, event.date, {}};
    for (const Argument& argument : event.arguments) {
        out.who.emplace_back(argument.role, gold_label(argument.actor, article.actors.at(argument.actor)));
    }
    return out;
}

EventInWords in_words(const ExtractedActors& actors, const ArticleEvent& event) {
    EventInWords out{event.type, event.status, {}, event.date, event.rules};
    for (const Argument& argument : event.arguments) {
        out.who.emplace_back(argument.role, extracted_label(*actors.at(argument.actor).actor));
    }
    return out;
}

class Teller {
public:
    Teller(const GoldArticle& gold, const Extraction& read) : gold_(gold), read_(read), actors_(read) {}

    Finding told(const Disagreement& disagreement) const {
        Finding out;
        out.kind = disagreement.kind;
        out.article = gold_.document.id;
        if (disagreement.extracted) {
            const ArticleEvent& had = read_.events[*disagreement.extracted];
            out.had = in_words(actors_, had);
            out.sentences = had.evidence;
        }
        if (disagreement.gold) {
            const GoldEvent& wanted = gold_.events[*disagreement.gold];
            out.wanted = in_words(gold_, wanted);
            out.sentences = wanted.sentences;
        }
        if (out.kind == DisagreementKind::targets) {
            out.targets =
                target_sides(gold_, gold_.events[*disagreement.gold], actors_, read_.events[*disagreement.extracted]);
        } else if (out.kind == DisagreementKind::missed) {
            out.read_there = read_in(gold_.events[*disagreement.gold]);
        }
        return out;
    }

private:
    std::vector<EventInWords> read_in(const GoldEvent& wanted) const {
        std::vector<EventInWords> out;
        for (const ArticleEvent& event : read_.events) {
            if (overlap(wanted, event)) {
                out.push_back(in_words(actors_, event));
            }
        }
        return out;
    }

    const GoldArticle& gold_;
    const Extraction& read_;
    ExtractedActors actors_;
};

} // namespace

std::vector<Finding> findings_of(const GoldArticle& gold, const Extraction* extraction,
                                 const std::vector<Disagreement>& disagreements) {
    const Extraction nothing;
    const Teller teller(gold, extraction == nullptr ? nothing : *extraction);
    std::vector<Finding> out;
    out.reserve(disagreements.size());
    for (const Disagreement& disagreement : disagreements) {
        out.push_back(teller.told(disagreement));
    }
    return out;
}

} // namespace rabita
