#include "graph/dyads.hpp"

#include <map>
#include <set>
#include <utility>

namespace rabita {

namespace {

using Vertices = std::set<std::size_t>;

struct Directions {
    bool forward = false; // from the lesser vertex
    bool backward = false;
};

class Collector {
public:
    void tie(std::size_t from, std::size_t to) {
        if (from < to) {
            found_[{from, to}].forward = true;
        } else if (to < from) {
            found_[{to, from}].backward = true;
        }
    }

    void product(const Vertices& from, const Vertices& to) {
        for (const std::size_t a : from) {
            for (const std::size_t b : to) {
                tie(a, b);
            }
        }
    }

    std::vector<Dyad> dyads() const {
        std::vector<Dyad> out;
        for (const auto& [pair, directions] : found_) {
            const bool turned = directions.backward && !directions.forward;
            out.push_back({turned ? pair.second : pair.first, turned ? pair.first : pair.second,
                           directions.forward && directions.backward});
        }
        return out;
    }

private:
    std::map<std::pair<std::size_t, std::size_t>, Directions> found_;
};

} // namespace

EventDyads dyads_of(const Event& event, const Cast& cast) {
    std::map<Role, Vertices> by_role;
    Vertices all;
    for (const Argument& argument : event.arguments) {
        const std::size_t vertex = cast.vertex_of(argument.actor);
        by_role[argument.role].insert(vertex);
        all.insert(vertex);
    }
    Collector collector;
    collector.product(by_role[Role::participant], by_role[Role::participant]);
    collector.product(by_role[Role::visitor], by_role[Role::host]);
    collector.product(by_role[Role::speaker], by_role[Role::target]);
    collector.product(by_role[Role::sender], by_role[Role::receiver]);
    collector.product(by_role[Role::agent], by_role[Role::recipient]);
    return {all.size(), collector.dyads()};
}

} // namespace rabita
