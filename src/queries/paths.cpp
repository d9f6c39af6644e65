// Paths between two actors: Dijkstra over ties for distance and steps, over dated events for time.

#include "rabita/structure.hpp"

#include "queries/dyad_table.hpp"
#include "queries/sides.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <tuple>

namespace rabita {

namespace {

constexpr std::array<std::pair<PathBy, std::string_view>, 3> path_by_names{
    {{PathBy::distance, "distance"}, {PathBy::steps, "steps"}, {PathBy::time, "time"}}};

/// How far a vertex is: what counts first, then what decides between equals.
struct Cost {
    double first = std::numeric_limits<double>::infinity();
    double second = 0;

    friend auto operator<=>(const Cost&, const Cost&) = default;
};

struct Reached {
    Cost cost;
    const DyadEvents* over = nullptr; ///< the tie that leads there
    std::optional<std::size_t> event; ///< by time
    std::uint32_t from = 0;
};

class Search {
public:
    Search(const Ties& ties, const DyadTable& table, PathBy by)
        : ties_(ties), table_(table), by_(by), dyads_of_(table.vertices.size()), reached_(table.vertices.size()) {
        for (const DyadEvents& dyad : table.dyads) {
            dyads_of_[dyad.a].push_back(&dyad);
            dyads_of_[dyad.b].push_back(&dyad);
        }
    }

    std::optional<PathAnswer> find(std::uint32_t from, std::uint32_t to) {
        // In the order of cost, then of vertices, so that of equal ways always the same is found.
        std::set<std::tuple<Cost, std::uint32_t>> open;
        reached_[from].cost = {by_ == PathBy::time ? -std::numeric_limits<double>::infinity() : 0, 0};
        open.emplace(reached_[from].cost, from);
        while (!open.empty()) {
            const std::uint32_t vertex = std::get<1>(*open.begin());
            open.erase(open.begin());
            if (vertex == to) {
                return path(from, to);
            }
            for (const DyadEvents* dyad : dyads_of_[vertex]) {
                const std::uint32_t next = dyad->a == vertex ? dyad->b : dyad->a;
                const Reached step = over(*dyad, vertex);
                if (step.cost < reached_[next].cost) {
                    open.erase({reached_[next].cost, next});
                    reached_[next] = step;
                    open.emplace(step.cost, next);
                }
            }
        }
        return std::nullopt;
    }

private:
    Reached over(const DyadEvents& dyad, std::uint32_t vertex) const {
        const Cost& cost = reached_[vertex].cost;
        const double distance = 1 / dyad.tie.weight;
        switch (by_) {
        case PathBy::distance: return {{cost.first + distance, cost.second + 1}, &dyad, std::nullopt, vertex};
        case PathBy::steps: return {{cost.first + 1, cost.second + distance}, &dyad, std::nullopt, vertex};
        case PathBy::time: return next_event(dyad, vertex);
        }
        return {};
    }

    /// The event of the dyad that begins no earlier than the vertex was reached, and ends first.
    Reached next_event(const DyadEvents& dyad, std::uint32_t vertex) const {
        const Cost& cost = reached_[vertex].cost;
        Reached best{{}, &dyad, std::nullopt, vertex};
        for (const std::size_t index : dyad.events) {
            const auto& date = ties_.events[index].date;
            if (!date || static_cast<double>(date->first.time_since_epoch().count()) < cost.first) {
                continue;
            }
            const Cost arrival{static_cast<double>(date->last.time_since_epoch().count()), cost.second + 1};
            if (arrival < best.cost) {
                best.cost = arrival;
                best.event = index;
            }
        }
        return best;
    }

    PathAnswer path(std::uint32_t from, std::uint32_t to) const {
        PathAnswer answer;
        for (std::uint32_t vertex = to; vertex != from; vertex = reached_[vertex].from) {
            const Reached& step = reached_[vertex];
            answer.steps.push_back({table_.vertices[step.from], table_.vertices[vertex], step.over->tie,
                                    step.event ? std::vector<std::size_t>{*step.event} : step.over->events});
            answer.distance += 1 / step.over->tie.weight;
        }
        std::reverse(answer.steps.begin(), answer.steps.end());
        return answer;
    }

    const Ties& ties_;
    const DyadTable& table_;
    PathBy by_;
    std::vector<std::vector<const DyadEvents*>> dyads_of_;
    std::vector<Reached> reached_;
};

} // namespace

std::string_view name(PathBy value) {
    return path_by_names[static_cast<std::size_t>(value)].second;
}

std::optional<PathBy> parse_path_by(std::string_view text) {
    const auto found = std::find_if(path_by_names.begin(), path_by_names.end(),
                                    [text](const auto& each) { return each.second == text; });
    return found == path_by_names.end() ? std::nullopt : std::optional(found->first);
}

std::optional<PathAnswer> find_path(const Ties& ties, const Selection& selection, const Actor& from, const Actor& to,
                                    PathBy by) {
    const DyadTable table =
        dyad_table(ties, contacts_only(selection), represent_sides(represent_at(ties, selection.level), from, to));
    const auto begin = table.vertex(from.id);
    const auto end = table.vertex(to.id);
    if (!begin || !end || begin == end) {
        return std::nullopt;
    }
    return Search(ties, table, by).find(*begin, *end);
}

} // namespace rabita
