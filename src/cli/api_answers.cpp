#include "cli/api_answers.hpp"

#include "rabita/export.hpp"
#include "rabita/query.hpp"

#include <algorithm>
#include <sstream>

namespace rabita {

namespace {

constexpr std::size_t usual_rows = 100;
constexpr std::size_t most_rows = 10000;
constexpr int not_found = 404;

/// The part of `rows` that limit and offset ask for.
struct Page {
    explicit Page(ApiQuery& query)
        : limit(query.whole("limit", usual_rows, 1, most_rows)), offset(query.whole("offset", 0, 0, 1U << 30U)) {}

    template <class Row>
    std::vector<Row> of(const std::vector<Row>& rows) const {
        const std::size_t first = std::min(offset, rows.size());
        const std::size_t last = std::min(first + limit, rows.size());
        return {rows.begin() + static_cast<std::ptrdiff_t>(first), rows.begin() + static_cast<std::ptrdiff_t>(last)};
    }

    std::size_t limit;
    std::size_t offset;
};

/// The formats that are one file, made of a graph.
struct GraphFile {
    GraphFormat format;
    const char* type;
    const char* name;
    void (*write)(std::ostream&, const RelationGraph&, const Ties&);
};

constexpr GraphFile graph_files[] = {
    {GraphFormat::graphml, "application/xml", "ties.graphml",
     [](std::ostream& out, const RelationGraph& graph, const Ties& ties) { write_graphml(out, graph, ties); }},
    {GraphFormat::gexf, "application/xml", "ties.gexf",
     [](std::ostream& out, const RelationGraph& graph, const Ties& ties) { write_gexf(out, graph, ties); }},
    {GraphFormat::dot, "text/vnd.graphviz", "ties.dot",
     [](std::ostream& out, const RelationGraph& graph, const Ties&) { write_dot(out, graph); }},
    {GraphFormat::json, "application/json", "ties.json",
     [](std::ostream& out, const RelationGraph& graph, const Ties&) { write_node_link(out, graph); }},
    {GraphFormat::cytoscape, "application/json", "ties.cyjs",
     [](std::ostream& out, const RelationGraph& graph, const Ties&) { write_cytoscape(out, graph); }},
    {GraphFormat::cx2, "application/json", "ties.cx2",
     [](std::ostream& out, const RelationGraph& graph, const Ties&) { write_cx2(out, graph); }},
    {GraphFormat::cypher, "text/plain", "ties.cypher",
     [](std::ostream& out, const RelationGraph& graph, const Ties&) { write_cypher(out, graph); }},
    {GraphFormat::csv, "text/csv", "ties.csv",
     [](std::ostream& out, const RelationGraph& graph, const Ties&) { write_csv_edges(out, graph, {true}); }},
};

std::optional<std::string> behind(const std::string& path, std::string_view prefix) {
    return path.starts_with(prefix) && path.size() > prefix.size() ? std::optional(path.substr(prefix.size()))
                                                                   : std::nullopt;
}

bool concerns(const Ties& ties, const Event& event, const Actor& who) {
    return std::any_of(event.arguments.begin(), event.arguments.end(), [&](const Argument& argument) {
        const auto actor = std::lower_bound(ties.actors.begin(), ties.actors.end(), argument.actor,
                                            [](const Actor& a, const std::string& id) { return a.id < id; });
        return actor != ties.actors.end() && actor->id == argument.actor && acts_for(*actor, who);
    });
}

} // namespace

Json ApiAnswers::json(const std::string& path, ApiQuery& query) const {
    constexpr std::string_view met_suffix = "/met";
    if (path == "/api/openapi.json") {
        return Json::parse(openapi_text());
    }
    if (path == "/api/store") {
        return store();
    }
    if (path == "/api/ties") {
        return ties(query);
    }
    if (path == "/api/actors") {
        return actors(query);
    }
    if (path == "/api/events") {
        return events(query);
    }
    if (path == "/api/timeline") {
        return timeline(query);
    }
    if (const auto id = behind(path, "/api/actors/")) {
        return id->ends_with(met_suffix) ? met(id->substr(0, id->size() - met_suffix.size()), query)
                                         : actor(*id, query);
    }
    if (const auto id = behind(path, "/api/events/")) {
        return event(*id, query);
    }
    throw BadQuestion(not_found, path + ": nothing here; see /api/openapi.json");
}

Actor ApiAnswers::find(const std::string& who) const {
    const WhoMatch match = resolve_who(who, ties_, lexicon_.find(who));
    if (match.actors.size() == 1) {
        return match.actors.front();
    }
    std::string others;
    for (const Actor& actor : match.actors.empty() ? match.near : match.actors) {
        others += (others.empty() ? "" : ", ") + actor.id;
    }
    constexpr int ambiguous = 409;
    if (!match.actors.empty()) {
        throw BadQuestion(ambiguous, who + " is ambiguous; give one of " + others);
    }
    throw BadQuestion(not_found, who + ": no such name" + (others.empty() ? "" : "; near are " + others));
}

Json ApiAnswers::store() const {
    return Json{{"articles", ties_.sources.size()}, {"events", ties_.events.size()}, {"actors", ties_.actors.size()}};
}

Json ApiAnswers::ties(ApiQuery& query) const {
    const Selection selection = query.selection();
    const Page page(query);
    query.done();
    const RelationGraph graph = build_graph(ties_, selection);
    std::vector<RelationGraph::edge_descriptor> edges(boost::edges(graph).first, boost::edges(graph).second);
    std::stable_sort(edges.begin(), edges.end(),
                     [&](const auto& a, const auto& b) { return graph[a].tie.weight > graph[b].tie.weight; });
    Json rows = Json::array();
    for (const auto& edge : page.of(edges)) {
        Json row{{"a", graph[boost::source(edge, graph)].id}, {"b", graph[boost::target(edge, graph)].id}};
        row.update(tie_json(graph[edge].tie));
        rows.push_back(std::move(row));
    }
    return Json{{"selection", selection_json(selection)}, {"total", edges.size()}, {"ties", std::move(rows)}};
}

Json ApiAnswers::actors(ApiQuery& query) const {
    const auto name = query.text("q");
    const Page page(query);
    query.done();
    std::vector<Actor> found = ties_.actors;
    if (name) {
        const WhoMatch match = resolve_who(*name, ties_, lexicon_.find(*name));
        found = match.actors.empty() ? match.near : match.actors;
    }
    Json rows = Json::array();
    for (const Actor& actor : page.of(found)) {
        rows.push_back(actor_json(actor));
    }
    return Json{{"total", found.size()}, {"actors", std::move(rows)}};
}

Json ApiAnswers::actor(const std::string& id, ApiQuery& query) const {
    const Selection selection = query.selection();
    query.done();
    const ActorCard card = actor_card(ties_, selection, find(id));
    Json about = actor_json(card.actor);
    about["mentions"] = card.actor.mentions;
    return Json{{"actor", std::move(about)},
                {"selection", selection_json(selection)},
                {"total", tie_json(card.total)},
                {"counterparts", counterparts_json(card.counterparts)},
                {"members", counterparts_json(card.members)}};
}

Json ApiAnswers::met(const std::string& id, ApiQuery& query) const {
    const Selection selection = query.selection();
    const auto with = query.text("with");
    query.done();
    const Actor who = find(id);
    const MetAnswer answer = rabita::met(ties_, selection, who, with ? std::optional(find(*with)) : std::nullopt);
    return Json{{"who", actor_json(who)},
                {"selection", selection_json(selection)},
                {"counterparts", counterparts_json(answer.counterparts)},
                {"events", events_json(ties_, answer.events)}};
}

Json ApiAnswers::events(ApiQuery& query) const {
    const Selection selection = query.selection();
    const auto who = query.text("who");
    const auto with = query.text("with");
    const Page page(query);
    query.done();
    std::vector<std::size_t> found = select_events(ties_, selection);
    for (const auto& name : {who, with}) {
        if (name) {
            const Actor one = find(*name);
            std::erase_if(found, [&](std::size_t index) { return !concerns(ties_, ties_.events[index], one); });
        }
    }
    return Json{{"selection", selection_json(selection)},
                {"total", found.size()},
                {"events", events_json(ties_, page.of(found))}};
}

Json ApiAnswers::event(const std::string& id, ApiQuery& query) const {
    query.done();
    const auto index = find_event(ties_, id);
    if (!index) {
        throw BadQuestion(not_found, id + ": no event has this id, or several begin with it");
    }
    return events_json(ties_, {*index}).front();
}

Json ApiAnswers::timeline(ApiQuery& query) const {
    const Selection selection = query.selection();
    const auto who = query.text("who");
    const auto with = query.text("with");
    const auto step = parse_step(query.text("step").value_or("month"));
    query.done();
    if (!who || !step) {
        throw BadQuestion(400, !who ? "who: give a name or an id" : "step: give day, week, month or year");
    }
    Json rows = Json::array();
    for (const TimelineBucket& bucket :
         rabita::timeline(ties_, selection, *step, find(*who), with ? std::optional(find(*with)) : std::nullopt)) {
        Json row{{"step", bucket.label}};
        row.update(tie_json(bucket.tie));
        rows.push_back(std::move(row));
    }
    return Json{{"selection", selection_json(selection)}, {"steps", std::move(rows)}};
}

Response ApiAnswers::exported(ApiQuery& query) const {
    const Selection selection = query.selection();
    const std::string text = query.text("format").value_or("graphml");
    const auto format = parse_graph_format(text);
    const auto view = parse_view(query.text("view").value_or("pairs"));
    query.done();
    const auto* const file = std::find_if(std::begin(graph_files), std::end(graph_files),
                                          [&](const GraphFile& one) { return one.format == format; });
    if (file == std::end(graph_files) || !view) {
        throw BadQuestion(400, text + ": no such format or view here; see /api/openapi.json");
    }
    std::ostringstream out;
    file->write(out, build_graph(ties_, selection, {*view, false}), ties_);
    return {200, file->type, out.str(), file->name};
}

} // namespace rabita
