// Which events count: the names of levels, the weights of kinds, and the choice itself.

#include "rabita/selection.hpp"

#include "graph/tie_accumulator.hpp"
#include "rabita/error.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace rabita {

namespace {

bool in_time(const Selection& selection, const Event& event) {
    if (!selection.from && !selection.to) {
        return true;
    }
    return event.date && (!selection.from || event.date->last >= *selection.from) &&
           (!selection.to || event.date->first <= *selection.to);
}

/// "foreign minister (DZ)".
std::string office_label(Office office, const std::string& state) {
    std::string words(name(office));
    std::replace(words.begin(), words.end(), '_', ' ');
    return words + " (" + state + ")";
}

/// How many outlets have told of the event by then; no more than are independent of each other at all.
std::size_t sources_by(const Ties& ties, const Event& event, Day day) {
    std::set<std::string> outlets;
    for (const Evidence& evidence : event.evidence) {
        const Source& source = ties.sources.at(evidence.source);
        if (source.published && *source.published <= day) {
            outlets.insert(outlet_key(source));
        }
    }
    return std::min(outlets.size(), event.independent_sources);
}

bool known(const Ties& ties, const Event& event, const Selection& selection) {
    return !selection.known_by ||
           sources_by(ties, event, *selection.known_by) >= std::max<std::size_t>(1, selection.min_sources);
}

template <class Value>
bool allows(const std::set<Value>& allowed, Value value) {
    return allowed.empty() || allowed.contains(value);
}

} // namespace

std::string_view name(Level value) {
    return value == Level::officials ? "officials" : "states";
}

std::optional<Level> parse_level(std::string_view text) {
    if (text == name(Level::officials)) {
        return Level::officials;
    }
    return text == name(Level::states) ? std::optional(Level::states) : std::nullopt;
}

KindWeights::KindWeights() {
    values_.fill(1);
    set(EventType::visit, 4);
    set(EventType::agreement, 4);
    set(EventType::meeting, 3);
    set(EventType::call, 2);
    set(EventType::message, 1.5);
}

void KindWeights::set(EventType type, double weight) {
    if (!std::isfinite(weight) || weight < 0) {
        throw InputError("the weight of " + std::string(name(type)) + " must be a number from 0 up");
    }
    values_[static_cast<std::size_t>(type)] = weight;
}

bool selects(const Selection& selection, const Event& event) {
    return allows(selection.types, event.type) && allows(selection.statuses, event.status) &&
           event.independent_sources >= selection.min_sources && event.confidence >= selection.min_confidence &&
           in_time(selection, event);
}

std::vector<std::size_t> select_events(const Ties& ties, const Selection& selection) {
    std::vector<std::size_t> selected;
    for (std::size_t i = 0; i < ties.events.size(); ++i) {
        if (selects(selection, ties.events[i]) && known(ties, ties.events[i], selection)) {
            selected.push_back(i);
        }
    }
    return selected;
}

Ties known_by(const Ties& ties, Day day) {
    Ties out;
    std::vector<std::size_t> place(ties.sources.size(), ties.sources.size());
    for (std::size_t i = 0; i < ties.sources.size(); ++i) {
        if (ties.sources[i].published && *ties.sources[i].published <= day) {
            place[i] = out.sources.size();
            out.sources.push_back(ties.sources[i]);
        }
    }
    std::set<std::string> taking_part;
    for (Event event : ties.events) {
        event.independent_sources = sources_by(ties, event, day);
        std::erase_if(event.evidence, [&](Evidence& evidence) {
            evidence.source = place.at(evidence.source);
            return evidence.source == ties.sources.size();
        });
        if (event.evidence.empty()) {
            continue;
        }
        for (const Argument& argument : event.arguments) {
            taking_part.insert(argument.actor);
        }
        out.events.push_back(std::move(event));
    }
    std::copy_if(ties.actors.begin(), ties.actors.end(), std::back_inserter(out.actors), [&](const Actor& actor) {
        return taking_part.contains(actor.id) || actor.kind == ActorKind::state; // a state also stands for others
    });
    return out;
}

std::string label(const Actor& actor) {
    const bool arabic = actor.name_ar && !actor.name_ar->empty();
    const bool english = actor.name_en && !actor.name_en->empty();
    if (arabic && english) {
        return *actor.name_ar + " (" + *actor.name_en + ")";
    }
    if (arabic || english) {
        return arabic ? *actor.name_ar : *actor.name_en;
    }
    if (!actor.mentions.empty() && !actor.mentions.front().empty()) {
        return actor.mentions.front();
    }
    return actor.office && actor.state ? office_label(*actor.office, *actor.state) : actor.id;
}

} // namespace rabita
