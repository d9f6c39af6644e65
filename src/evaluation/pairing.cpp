#include "evaluation/pairing.hpp"

#include <algorithm>
#include <tuple>

namespace rabita {

namespace {

// What makes one pair closer than another, beside the share of right actors.
constexpr double same_date = 0.3;
constexpr double same_status = 0.2;
constexpr double same_sentence = 0.3;

struct Agreement {
    bool essential = true;
    bool all_actors = true;
    double closeness = 0;
};

class Comparer {
public:
    Comparer(const GoldArticle& gold, const ExtractedActors& actors) : gold_(gold), actors_(actors) {}

    Agreement agreement(const GoldEvent& gold, const ArticleEvent& extracted) const {
        Agreement out;
        std::size_t right = 0;
        std::size_t all = 0;
        for (const Role role : essential_roles(gold.type)) {
            const std::vector<std::string> wanted = in_role(gold.arguments, role);
            const std::vector<std::string> had = in_role(extracted.arguments, role);
            const std::size_t matched = matches(wanted, had);
            const std::size_t needed = role == Role::participant ? std::min<std::size_t>(2, wanted.size()) : 1;
            out.essential = out.essential && matched >= needed;
            out.all_actors = out.all_actors && matched == wanted.size() && matched == had.size();
            right += matched;
            all += std::max(wanted.size(), had.size());
        }
        const bool here = overlap(gold, extracted);
        out.essential = out.essential && (here || gold.type != EventType::statement);
        out.closeness = static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(all, 1));
        out.closeness += gold.date && gold.date == extracted.date ? same_date : 0;
        out.closeness += gold.status == extracted.status ? same_status : 0;
        out.closeness += here ? same_sentence : 0;
        return out;
    }

private:
    /// How many of the gold actors have one of the extracted of their own, taken in order.
    std::size_t matches(const std::vector<std::string>& wanted, std::vector<std::string> had) const {
        std::size_t out = 0;
        for (const std::string& key : wanted) {
            const GoldActor& actor = gold_.actors.at(key);
            const auto found = std::find_if(had.begin(), had.end(),
                                            [&](const std::string& id) { return same_actor(actor, actors_.at(id)); });
            if (found != had.end()) {
                had.erase(found);
                ++out;
            }
        }
        return out;
    }

    const GoldArticle& gold_;
    const ExtractedActors& actors_;
};

struct Candidate {
    bool optional = false;
    double distance = 0;
    std::size_t gold = 0;
    std::size_t extracted = 0;
    bool all_actors = false;

    auto rank() const { return std::tie(optional, distance, gold, extracted); }
};

std::vector<Candidate> ranked_candidates(const GoldArticle& gold, const Extraction& extraction,
                                         const ExtractedActors& actors) {
    const Comparer comparer(gold, actors);
    std::vector<Candidate> out;
    for (std::size_t i = 0; i < gold.events.size(); ++i) {
        for (std::size_t j = 0; j < extraction.events.size(); ++j) {
            if (gold.events[i].type != extraction.events[j].type || !is_measured(gold.events[i].type)) {
                continue;
            }
            const Agreement agreement = comparer.agreement(gold.events[i], extraction.events[j]);
            if (agreement.essential) {
                out.push_back({gold.events[i].optional, -agreement.closeness, i, j, agreement.all_actors});
            }
        }
    }
    std::sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) { return a.rank() < b.rank(); });
    return out;
}

} // namespace

bool is_measured(EventType type) {
    return std::find(measured_types.begin(), measured_types.end(), type) != measured_types.end();
}

std::vector<Role> essential_roles(EventType type) {
    switch (type) {
    case EventType::meeting:
    case EventType::call:
    case EventType::agreement: return {Role::participant};
    case EventType::visit: return {Role::visitor, Role::host};
    case EventType::statement: return {Role::speaker};
    case EventType::message: return {Role::sender, Role::receiver};
    case EventType::action: break;
    }
    return {};
}

std::vector<std::string> in_role(const std::vector<Argument>& arguments, Role role) {
    std::vector<std::string> out;
    for (const Argument& argument : arguments) {
        if (argument.role == role) {
            out.push_back(argument.actor);
        }
    }
    return out;
}

bool overlap(const GoldEvent& gold, const ArticleEvent& extracted) {
    return std::any_of(gold.sentences.begin(), gold.sentences.end(), [&](const Span& sentence) {
        return std::any_of(extracted.evidence.begin(), extracted.evidence.end(),
                           [&](const Span& span) { return sentence.begin < span.end && span.begin < sentence.end; });
    });
}

Pairing pair_up(const GoldArticle& gold, const Extraction& extraction, const ExtractedActors& actors) {
    Pairing out;
    out.found.resize(gold.events.size());
    std::vector<bool> used(extraction.events.size());
    for (const Candidate& candidate : ranked_candidates(gold, extraction, actors)) {
        if (out.found[candidate.gold] || used[candidate.extracted]) {
            continue;
        }
        used[candidate.extracted] = true;
        if (!candidate.optional) { // an optional one may take up several
            out.found[candidate.gold] = Match{candidate.extracted, candidate.all_actors};
        }
    }
    for (std::size_t j = 0; j < used.size(); ++j) {
        if (!used[j] && is_measured(extraction.events[j].type)) {
            out.false_alarms.push_back(j);
        }
    }
    return out;
}

} // namespace rabita
