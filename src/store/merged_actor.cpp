#include "store/merged_actor.hpp"

#include <map>
#include <set>

namespace rabita {

namespace {

/// Counts what articles say of one property.
template <class Value>
class Votes {
public:
    void add(const std::optional<Value>& value) {
        if (value) {
            ++counts_[*value];
        }
    }

    std::optional<Value> most_frequent() const {
        std::optional<Value> best;
        for (const auto& [value, count] : counts_) {
            best = !best || count > counts_.at(*best) ? value : *best;
        }
        return best;
    }

private:
    std::map<Value, std::size_t> counts_;
};

void keep_longer(std::optional<std::string>& kept, const std::optional<std::string>& other) {
    const bool longer = other && (!kept || other->size() > kept->size());
    const bool earlier = other && kept && other->size() == kept->size() && *other < *kept;
    if (longer || earlier) {
        kept = other;
    }
}

/// All that is said of one actor.
struct Portrait {
    Actor actor;
    std::set<std::string> mentions;
    Votes<Office> office;
    Votes<std::string> state;
    Votes<std::string> wikidata;

    void add(const Actor& other) {
        mentions.insert(other.mentions.begin(), other.mentions.end());
        if (actor.known && !other.known) {
            return;
        }
        if (other.known && !actor.known) {
            *this = Portrait{{}, std::move(mentions), {}, {}, {}};
        }
        actor.id = other.id;
        actor.kind = other.kind;
        actor.known = other.known;
        keep_longer(actor.name_ar, other.name_ar);
        keep_longer(actor.name_en, other.name_en);
        office.add(other.office);
        state.add(other.state);
        wikidata.add(other.wikidata);
    }

    Actor finished() const {
        Actor out = actor;
        out.mentions.assign(mentions.begin(), mentions.end());
        out.office = office.most_frequent();
        out.state = state.most_frequent();
        out.wikidata = wikidata.most_frequent();
        return out;
    }
};

} // namespace

std::vector<Actor> merged_actors(const std::vector<const Extraction*>& articles) {
    std::map<std::string, Portrait> portraits;
    for (const Extraction* article : articles) {
        for (const Actor& actor : article->actors) {
            portraits[actor.id].add(actor);
        }
    }
    std::vector<Actor> out;
    for (const auto& [id, portrait] : portraits) {
        out.push_back(portrait.finished());
    }
    return out;
}

} // namespace rabita
