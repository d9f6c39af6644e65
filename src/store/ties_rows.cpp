#include "store/ties_rows.hpp"

#include "rabita/error.hpp"
#include "store/merge.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace rabita {

namespace {

class Reader {
public:
    explicit Reader(Connection& connection) : connection_(connection) {}

    Ties read() {
        read_sources();
        read_actors();
        read_events();
        read_arguments();
        read_evidence();
        read_history();
        for (Event& event : ties_.events) {
            sort(event);
        }
        sort_ties(ties_);
        return std::move(ties_);
    }

private:
    [[noreturn]] void damaged(const std::string& what) const {
        throw InputError(connection_.name() + ": " + what + "; build the store anew");
    }

    template <class Value>
    Value parsed(std::optional<Value> (*parse)(std::string_view), std::string_view text) const {
        const auto value = parse(text);
        if (!value) {
            damaged("unknown value \"" + std::string(text) + "\"");
        }
        return *value;
    }

    std::vector<std::string> list(std::string_view json) const {
        try {
            return nlohmann::json::parse(json).get<std::vector<std::string>>();
        } catch (const nlohmann::json::exception&) {
            damaged("a list of topics or rules is damaged");
        }
    }

    static std::optional<DateInterval> date(const Statement& row, int first) {
        const auto from = row.optional_day(first);
        const auto to = row.optional_day(first + 1);
        return from && to ? std::optional(DateInterval{*from, *to}) : std::nullopt;
    }

    static std::optional<Place> place(const Statement& row, int first) {
        if (row.is_null(first)) {
            return std::nullopt;
        }
        return Place{row.string(first), row.optional_text(first + 1), row.optional_text(first + 2)};
    }

    Event& event(std::string_view id) {
        const auto found = events_.find(std::string(id));
        if (found == events_.end()) {
            damaged("event " + std::string(id) + " is missing");
        }
        return ties_.events[found->second];
    }

    std::size_t source(std::int64_t article) const {
        const auto found = sources_.find(article);
        if (found == sources_.end()) {
            damaged("article " + std::to_string(article) + " is missing");
        }
        return found->second;
    }

    void read_sources() {
        std::vector<std::pair<Source, std::int64_t>> found;
        const auto rows = connection_.prepare("SELECT document, sha256, title, outlet, url, published, article "
                                              "FROM articles a WHERE EXISTS "
                                              "(SELECT 1 FROM tellings t WHERE t.article = a.article)");
        while (rows->step()) {
            found.push_back({{rows->string(0), rows->string(1), rows->optional_text(2), rows->optional_text(3),
                              rows->optional_text(4), rows->optional_day(5)},
                             rows->number(6)});
        }
        std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
            return std::tie(a.first.document, a.first.sha256) < std::tie(b.first.document, b.first.sha256);
        });
        for (auto& [source, article] : found) {
            sources_[article] = ties_.sources.size();
            ties_.sources.push_back(std::move(source));
        }
    }

    void read_actors() {
        std::unordered_map<std::string, std::size_t> index;
        const auto rows = connection_.prepare(
            "SELECT actor, kind, name_ar, name_en, state, office, known, wikidata FROM actors a WHERE EXISTS "
            "(SELECT 1 FROM event_actors e WHERE e.actor = a.actor)");
        while (rows->step()) {
            Actor actor;
            actor.id = rows->string(0);
            actor.kind = parsed(parse_actor_kind, rows->text(1));
            actor.name_ar = rows->optional_text(2);
            actor.name_en = rows->optional_text(3);
            actor.state = rows->optional_text(4);
            actor.office = rows->is_null(5) ? std::nullopt : parse_office(rows->text(5));
            actor.known = rows->number(6) != 0;
            actor.wikidata = rows->optional_text(7);
            index[actor.id] = ties_.actors.size();
            ties_.actors.push_back(std::move(actor));
        }
        const auto aliases = connection_.prepare("SELECT actor, alias FROM aliases");
        while (aliases->step()) {
            const auto actor = index.find(aliases->string(0));
            if (actor != index.end()) {
                ties_.actors[actor->second].mentions.push_back(aliases->string(1));
            }
        }
        for (Actor& actor : ties_.actors) {
            std::sort(actor.mentions.begin(), actor.mentions.end());
        }
    }

    void read_events() {
        const auto rows = connection_.prepare(
            "SELECT event, type, status, first_day, last_day, place_ar, place_en, place_state, topics, tone, cameo, "
            "plover, confidence, sources, rules FROM events");
        while (rows->step()) {
            Event event;
            event.id = rows->string(0);
            event.type = parsed(parse_event_type, rows->text(1));
            event.status = parsed(parse_status, rows->text(2));
            event.date = date(*rows, 3);
            event.place = place(*rows, 5);
            event.topics = list(rows->text(8));
            event.tone = rows->optional_real(9);
            event.cameo = rows->optional_text(10);
            event.plover = rows->optional_text(11);
            event.confidence = rows->real(12);
            event.independent_sources = static_cast<std::size_t>(rows->number(13));
            event.rules = list(rows->text(14));
            events_[event.id] = ties_.events.size();
            ties_.events.push_back(std::move(event));
        }
    }

    void read_arguments() {
        const auto rows = connection_.prepare("SELECT event, role, actor FROM event_actors");
        while (rows->step()) {
            event(rows->text(0)).arguments.push_back({parsed(parse_role, rows->text(1)), rows->string(2)});
        }
    }

    void read_evidence() {
        const auto rows = connection_.prepare("SELECT event, article, first_char, end_char, text FROM evidence");
        while (rows->step()) {
            event(rows->text(0))
                .evidence.push_back({source(rows->number(1)),
                                     {static_cast<std::size_t>(rows->number(2)),
                                      static_cast<std::size_t>(rows->number(3)), rows->string(4)}});
        }
    }

    void read_history() {
        const auto rows = connection_.prepare("SELECT event, article, status, first_day, last_day, place_ar, place_en, "
                                              "place_state, origin FROM tellings ORDER BY article, number");
        while (rows->step()) {
            event(rows->text(0))
                .history.push_back({source(rows->number(1)), parsed(parse_status, rows->text(2)), date(*rows, 3),
                                    place(*rows, 5), static_cast<std::size_t>(rows->number(8))});
        }
    }

    void sort(Event& event) const {
        std::sort(event.arguments.begin(), event.arguments.end());
        const auto span = [](const Evidence& e) { return std::tuple(e.source, e.span.begin, e.span.end); };
        std::sort(event.evidence.begin(), event.evidence.end(),
                  [&](const Evidence& a, const Evidence& b) { return span(a) < span(b); });
        const auto day = [&](const Report& report) {
            const auto& published = ties_.sources[report.source].published;
            return std::tuple(!published, published, report.source);
        };
        std::stable_sort(event.history.begin(), event.history.end(),
                         [&](const Report& a, const Report& b) { return day(a) < day(b); });
    }

    Connection& connection_;
    Ties ties_;
    std::unordered_map<std::int64_t, std::size_t> sources_;
    std::unordered_map<std::string, std::size_t> events_;
};

} // namespace

Ties read_ties(Connection& connection) {
    return Reader(connection).read();
}

} // namespace rabita
