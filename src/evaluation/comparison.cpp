#include "evaluation/comparison.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace rabita {

namespace {

using Sides = std::set<std::string>;
using StatePairs = std::set<std::tuple<EventType, std::string, std::string>>;

void add_side(Sides& sides, const std::optional<std::string>& side) {
    if (side) {
        sides.insert(*side);
    }
}

Sides difference(const Sides& from, const Sides& without) {
    Sides out;
    std::set_difference(from.begin(), from.end(), without.begin(), without.end(), std::inserter(out, out.end()));
    return out;
}

template <class Set>
Counts counted(const Set& wanted, const Set& had) {
    const auto right = static_cast<std::size_t>(
        std::count_if(had.begin(), had.end(), [&](const auto& each) { return wanted.contains(each); }));
    return {right, had.size() - right, wanted.size() - right};
}

/// Compares one article; the names of the parts are those of Figures.
class Comparison {
public:
    Comparison(const GoldArticle& gold, const Extraction& extraction, Figures& figures)
        : gold_(gold), extraction_(extraction), actors_(extraction), figures_(figures) {}

    std::vector<Disagreement> run() {
        const Pairing pairing = pair_up(gold_, extraction_, actors_);
        for (std::size_t i = 0; i < gold_.events.size(); ++i) {
            const EventType type = gold_.events[i].type;
            if (gold_.events[i].optional || !is_measured(type)) {
                continue;
            }
            if (const auto& match = pairing.found[i]) {
                add_found(i, *match);
            } else {
                ++figures_.of(type).found.missed;
                out_.push_back({DisagreementKind::missed, i, std::nullopt});
            }
        }
        for (const std::size_t j : pairing.false_alarms) {
            ++figures_.of(extraction_.events[j].type).found.alarms;
            out_.push_back({DisagreementKind::false_alarm, std::nullopt, j});
        }
        add_pairs();
        return std::move(out_);
    }

private:
    void add_found(std::size_t i, const Match& match) {
        const GoldEvent& wanted = gold_.events[i];
        const ArticleEvent& had = extraction_.events[match.extracted];
        const bool same_status = wanted.status == had.status;
        TypeFigures& type = figures_.of(wanted.type);
        ++type.found.right;
        type.exact += match.all_actors && same_status ? 1U : 0U;
        note(match.all_actors, DisagreementKind::actors, i, match);
        figures_.statuses.add(same_status);
        note(same_status, DisagreementKind::status, i, match);
        if (wanted.date) {
            figures_.dates.add(wanted.date == had.date);
            note(wanted.date == had.date, DisagreementKind::date, i, match);
        }
        if (wanted.type == EventType::statement) {
            const TargetSides sides = target_sides(gold_, wanted, actors_, had);
            figures_.targets += counted(sides.wanted, sides.had);
            note(sides.wanted == sides.had, DisagreementKind::targets, i, match);
        }
    }

    void note(bool right, DisagreementKind kind, std::size_t i, const Match& match) {
        if (!right) {
            out_.push_back({kind, i, match.extracted});
        }
    }

    void add_pairs() {
        StatePairs wanted;
        StatePairs optional;
        StatePairs had;
        for (const GoldEvent& event : gold_.events) {
            add_pairs_of(
                event, [&](const std::string& key) { return side(gold_.actors.at(key)); },
                event.optional ? optional : wanted);
        }
        for (const ArticleEvent& event : extraction_.events) {
            add_pairs_of(
                event, [&](const std::string& id) { return side(*actors_.at(id).actor); }, had);
        }
        std::erase_if(had, [&](const auto& pair) { return optional.contains(pair) && !wanted.contains(pair); });
        figures_.pairs += counted(wanted, had);
    }

    template <class AnyEvent, class SideOf>
    static void add_pairs_of(const AnyEvent& event, const SideOf& side_of, StatePairs& pairs) {
        if (event.status != Status::occurred || event.type == EventType::statement) {
            return;
        }
        Sides sides;
        for (const Role role : essential_roles(event.type)) {
            for (const std::string& actor : in_role(event.arguments, role)) {
                add_side(sides, side_of(actor));
            }
        }
        sides.erase("");
        for (auto a = sides.begin(); a != sides.end(); ++a) {
            for (auto b = std::next(a); b != sides.end(); ++b) {
                pairs.emplace(event.type, *a, *b);
            }
        }
    }

    const GoldArticle& gold_;
    const Extraction& extraction_;
    ExtractedActors actors_;
    Figures& figures_;
    std::vector<Disagreement> out_;
};

} // namespace

std::string_view name(DisagreementKind kind) {
    switch (kind) {
    case DisagreementKind::missed: return "missed";
    case DisagreementKind::false_alarm: return "false_alarm";
    case DisagreementKind::actors: return "actors";
    case DisagreementKind::status: return "status";
    case DisagreementKind::date: return "date";
    case DisagreementKind::targets: return "targets";
    }
    return "";
}

TargetSides target_sides(const GoldArticle& gold, const GoldEvent& wanted, const ExtractedActors& actors,
                         const ArticleEvent& had) {
    TargetSides out;
    Sides own;
    for (const Argument& argument : wanted.arguments) {
        add_side(argument.role == Role::target ? out.wanted : own, side(gold.actors.at(argument.actor)));
    }
    for (const std::string& id : in_role(had.arguments, Role::target)) {
        add_side(out.had, side(*actors.at(id).actor));
    }
    return {difference(out.wanted, own), difference(out.had, own)};
}

std::vector<Disagreement> compare(const GoldArticle& gold, const Extraction* extraction, Figures& figures) {
    ++figures.articles;
    figures.not_extracted += extraction == nullptr ? 1U : 0U;
    const Extraction nothing;
    return Comparison(gold, extraction == nullptr ? nothing : *extraction, figures).run();
}

} // namespace rabita
