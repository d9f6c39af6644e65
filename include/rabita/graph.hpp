#pragma once

#include "rabita/compressed_graph.hpp"
#include "rabita/selection.hpp"

#include <boost/graph/adjacency_list.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// What the edges are.
/// - multi: one edge for an event and a dyad, so parallel edges; directed, meetings, calls and agreements are
/// symmetric.
/// - pairs: one edge for a tie, all its events together.
/// - events: actors on one side, events on the other; an edge for each role an actor has in an event.
enum class View { multi, pairs, events };

std::string_view name(View value);
std::optional<View> parse_view(std::string_view text);

struct GraphShape {
    View view = View::pairs;
    /// pairs only: an edge for each direction (speaker → target, sender → receiver, visitor → host, agent → recipient;
    /// a symmetric event counts in both) instead of one for each dyad.
    bool directed = false;

    friend bool operator==(const GraphShape&, const GraphShape&) = default;
};

/// The event that an edge of `multi` or a vertex of `events` stands for, with its first proof.
struct EventNote {
    std::string id;
    EventType type = EventType::meeting;
    Status status = Status::occurred;
    std::optional<DateInterval> date;
    std::optional<std::string> place;
    std::optional<double> tone;
    double confidence = 0;
    std::size_t sources = 1;
    std::string document;  ///< of the first evidence
    std::string evidence;  ///< the text of the first evidence
    std::size_t index = 0; ///< of the event in Ties::events
};

struct RelationVertex {
    std::string id; ///< Actor::id or Event::id
    Actor actor;    ///< meaningful when `event` is empty
    std::optional<EventNote> event;
};

struct RelationEdge {
    std::string id;                 ///< unique in the graph
    bool symmetric = false;         ///< the edge of a directed graph that means both directions
    TieSummary tie;                 ///< tie.weight > 0
    std::optional<EventNote> event; ///< multi
    std::optional<Role> role;       ///< events: what the actor is in the event

    /// For path measures, where a stronger tie is a shorter way.
    double distance() const { return 1 / tie.weight; }
};

/// What the graph was made with.
struct GraphInfo {
    GraphShape shape;
    Selection selection; ///< with as_of filled in when a half-life was asked for
    bool directed = false;
};

/// Every edge is stored once, also in an undirected graph; GraphInfo::directed (graph[boost::graph_bundle]) tells how
/// to read it. Edges without a direction run from the lesser id to the greater. Vertices are the actors sorted by id,
/// then, in `events`, the events in the order of ties; edges are sorted by source, target and time.
using RelationGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, RelationVertex, RelationEdge, GraphInfo>;

/// The graph of the selected events. Vertices are the actors that take part in one, also without a tie.
///
/// The weight of a tie is the sum over its events of kind × confidence × recency / (n − 1), where n is the number of
/// vertices that take part in the event, and recency 0.5^(age in days / half-life). The dyads of an event are its
/// participants pairwise, visitors × hosts, speakers × targets, senders × receivers, agents × recipients. An event
/// whose weight is 0 makes no edge. O(d log d) for d dyads of all events.
RelationGraph build_graph(const Ties& ties, const Selection& selection, GraphShape shape = {});

/// The copy that measures run on: the same vertices, their ties with the weights of all edges between them; a symmetric
/// edge of a directed graph leads both ways. O(vertices + edges).
CompressedGraph compress(const RelationGraph& graph);

} // namespace rabita
