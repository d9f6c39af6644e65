#include "cli/store_query.hpp"

#include "lexicon/data_model.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <set>

namespace rabita {

namespace {

std::string listed(const std::vector<Actor>& actors) {
    std::string out;
    for (const Actor& actor : actors) {
        out += "\n  " + label(actor) + "  " + actor.id;
    }
    return out;
}

} // namespace

StoreQuery::StoreQuery(const std::string& store, const GlobalOptions& options, const Selection& selection)
    : ties_(load_ties(store)), lexicon_(Lexicon::with_overlays(options.lexicon_overlays)), console_(options.quiet) {
    if (const std::size_t waiting = Store(store, Access::read).waiting(); waiting > 0) {
        console_.note("a run was interrupted before it was done; run it again for what its " + std::to_string(waiting) +
                      " articles tell");
    }
    add_states();
    if (selection.known_by) {
        known_ = known_by(ties_, *selection.known_by);
    }
}

void StoreQuery::add_states() {
    std::set<std::string> missing;
    for (const Actor& actor : ties_.actors) {
        if (actor.state) {
            missing.insert(*actor.state);
        }
    }
    for (const Actor& actor : ties_.actors) {
        if (actor.kind == ActorKind::state && actor.state) {
            missing.erase(*actor.state);
        }
    }
    for (const StateData& state : lexicon_.data().states) {
        if (missing.contains(state.iso2)) {
            Actor actor;
            actor.id = "state/" + state.iso2;
            actor.kind = ActorKind::state;
            actor.name_ar = state.ar;
            actor.name_en = state.en;
            actor.state = state.iso2;
            actor.known = true;
            actor.wikidata = state.wikidata.empty() ? std::nullopt : std::optional(state.wikidata);
            ties_.actors.push_back(std::move(actor));
        }
    }
    std::sort(ties_.actors.begin(), ties_.actors.end(), [](const Actor& a, const Actor& b) { return a.id < b.id; });
}

std::optional<Actor> StoreQuery::find(const std::string& who) {
    const WhoMatch match = resolve_who(who, ties_, lexicon_.find(who));
    if (match.actors.size() == 1) {
        if (match.guessed) {
            console_.note("taking " + who + " for " + label(match.actors.front()));
        }
        return match.actors.front();
    }
    if (match.actors.size() > 1) {
        console_.error(who + " is ambiguous; give one of these names or ids:" + listed(match.actors));
    } else if (match.near.empty()) {
        console_.error(who + ": no such name, and none like it; try another spelling, an id or an ISO code");
    } else {
        console_.error(who + ": no such name; near are:" + listed(match.near));
    }
    return std::nullopt;
}

} // namespace rabita
