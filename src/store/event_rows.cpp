#include "store/event_rows.hpp"

#include "store/group_tellings.hpp"
#include "store/merged_event.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <deque>
#include <map>

namespace rabita {

namespace {

constexpr std::size_t events_at_once = 50000; // bounds what waits in memory to be written

constexpr const char* event_columns =
    "event, type, status, first_day, last_day, place_ar, place_en, place_state, topics, tone, cameo, plover, confidence, "
    "sources, rules";

constexpr const char* telling_columns =
    "article, number, event, origin, status, first_day, last_day, place_ar, place_en, place_state";

std::string json_list(const std::vector<std::string>& texts) {
    if (texts.empty()) {
        return "[]";
    }
    return nlohmann::json(texts).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::optional<Day> first_of(const std::optional<DateInterval>& date) {
    return date ? std::optional(date->first) : std::nullopt;
}

std::optional<Day> last_of(const std::optional<DateInterval>& date) {
    return date ? std::optional(date->last) : std::nullopt;
}

std::optional<Kept> kept(const std::optional<std::string>& text) {
    return text ? std::optional<Kept>(*text) : std::nullopt;
}

/// The columns place_ar, place_en and place_state.
void add_place(Statement& row, const std::optional<Place>& place) {
    if (place) {
        row.also(Kept(place->name_ar), kept(place->name_en), kept(place->state));
    } else {
        const std::optional<Kept> none;
        row.also(none, none, none);
    }
}

void add_event(Statement& row, const Event& event) {
    row.also(Kept(event.id), Kept(name(event.type)), Kept(name(event.status)), first_of(event.date),
             last_of(event.date));
    add_place(row, event.place);
    row.also(json_list(event.topics), event.tone, kept(event.cameo), kept(event.plover), event.confidence,
             event.independent_sources, json_list(event.rules));
}

std::set<TellingId> ids(Statement& rows) {
    std::set<TellingId> out;
    while (rows.step()) {
        out.emplace(rows.number(0), static_cast<std::size_t>(rows.number(1)));
    }
    rows.reset();
    return out;
}

} // namespace

EventRows::EventRows(Connection& connection, Records& records, IdentityRows& identities)
    : records_(records), identities_(identities),
      drop_keys_(connection.prepare("DELETE FROM telling_keys WHERE article = ?1 AND number = ?2")),
      keys_(connection.prepare(
          "SELECT meeting_key, first_day, last_day FROM telling_keys WHERE article = ?1 AND number = ?2")),
      with_key_(connection.prepare("SELECT first_day, last_day, article, number FROM telling_keys "
                                   "WHERE meeting_key = ?1")),
      in_event_(connection.prepare("SELECT b.article, b.number FROM tellings a JOIN tellings b ON b.event = a.event "
                                   "WHERE a.article = ?1 AND a.number = ?2")),
      same_text_(connection.prepare("SELECT b.article FROM articles a JOIN articles b ON b.sha256 = a.sha256 "
                                    "WHERE a.article = ?1 AND b.article <> ?1")),
      article_actors_(connection.prepare("SELECT article FROM article_actors WHERE identity = ?1")),
      tellings_of_article_(connection.prepare("SELECT article, number FROM tellings WHERE article = ?1")),
      event_of_(connection.prepare("SELECT event FROM tellings WHERE article = ?1 AND number = ?2")),
      drop_event_(connection.prepare("DELETE FROM events WHERE event = ?1")),
      keys_in_(connection, "telling_keys", "meeting_key, first_day, last_day, article, number"),
      events_in_(connection, "events", event_columns), actors_in_(connection, "event_actors", "event, role, actor"),
      evidence_in_(connection, "evidence", "event, article, first_char, end_char, text"),
      tellings_in_(connection, "tellings", telling_columns) {}

const Telling& EventRows::read(const TellingId& id) {
    const auto found = read_.find(id);
    if (found != read_.end()) {
        return found->second;
    }
    const Extraction& article = records_.get(id.first);
    Standings standings;
    for (const Argument& argument : article.events.at(id.second).arguments) {
        standings.try_emplace(argument.actor, identities_.standing(argument.actor));
    }
    return read_.emplace(id, telling_of(0, article, id.second, standings)).first->second;
}

const std::vector<EventRows::Keyed>& EventRows::with_key(std::int64_t key) {
    const auto [found, added] = met_.try_emplace(key);
    if (added) {
        Statement& rows = with_key_->with(key);
        while (rows.step()) {
            found->second.push_back({static_cast<int>(rows.number(0)),
                                     static_cast<int>(rows.number(1)),
                                     {rows.number(2), static_cast<std::size_t>(rows.number(3))}});
        }
        rows.reset();
    }
    return found->second;
}

std::set<TellingId> EventRows::sharing_keys(const TellingId& telling) {
    std::vector<TellingKey> found;
    Statement& rows = keys_->with(telling.first, telling.second);
    while (rows.step()) {
        found.push_back({rows.number(0), static_cast<int>(rows.number(1)), static_cast<int>(rows.number(2))});
    }
    rows.reset();
    std::set<TellingId> out;
    for (const TellingKey& key : found) {
        for (const Keyed& other : with_key(key.key)) {
            if (other.first <= key.last && other.last >= key.first) {
                out.insert(other.telling);
            }
        }
    }
    return out;
}

std::set<TellingId> EventRows::same_event(const TellingId& telling) {
    return ids(in_event_->with(telling.first, telling.second));
}

std::set<TellingId> EventRows::twins(const TellingId& telling) {
    std::set<TellingId> out;
    Statement& rows = same_text_->with(telling.first);
    while (rows.step()) {
        out.emplace(rows.number(0), telling.second);
    }
    rows.reset();
    std::erase_if(out, [&](const TellingId& id) { return id.second >= records_.get(id.first).events.size(); });
    return out;
}

std::set<TellingId> EventRows::affected_by(std::int64_t article) {
    std::set<TellingId> out;
    for (const TellingId& telling : ids(tellings_of_article_->with(article))) {
        out.merge(sharing_keys(telling));
        out.merge(same_event(telling));
        out.merge(twins(telling));
    }
    std::erase_if(out, [&](const TellingId& id) { return id.first == article; });
    met_.clear();
    return out;
}

/// Tellings in which a changed identity takes part, and those that had to do with them as they were before.
void EventRows::add_changed(const std::set<std::string>& changed, std::set<TellingId>& tellings) {
    std::set<TellingId> found;
    for (const std::string& identity : changed) {
        std::vector<std::int64_t> articles;
        Statement& rows = article_actors_->with(identity);
        while (rows.step()) {
            articles.push_back(rows.number(0));
        }
        rows.reset();
        for (const std::int64_t article : articles) {
            const auto& events = records_.get(article).events;
            for (std::size_t i = 0; i < events.size(); ++i) {
                const auto& arguments = events[i].arguments;
                if (std::any_of(arguments.begin(), arguments.end(),
                                [&](const Argument& argument) { return argument.actor == identity; })) {
                    found.emplace(article, i);
                }
            }
        }
    }
    for (const TellingId& telling : found) {
        tellings.merge(sharing_keys(telling));
        tellings.insert(telling);
    }
    write_keys(found, false);
    met_.clear();
}

void EventRows::write_keys(const std::set<TellingId>& tellings, bool fresh) {
    std::vector<std::pair<TellingKey, TellingId>> rows;
    for (const TellingId& id : tellings) {
        if (!fresh) {
            drop_keys_->with(id.first, id.second).run();
        }
        for (const TellingKey& key : keys_of(read(id))) {
            rows.emplace_back(key, id);
        }
    }
    std::sort(rows.begin(), rows.end());
    keys_in_.insert(rows, [](Statement& row, const auto& keyed) {
        const auto& [key, id] = keyed;
        row.also(key.key, key.first, key.last, id.first, id.second);
    });
}

/// Adds all tellings that may belong with those given, or with those added: what is decided among them touches no
/// other.
void EventRows::close(std::set<TellingId>& tellings) {
    std::deque<TellingId> open(tellings.begin(), tellings.end());
    const auto take = [&](const TellingId& id) {
        if (tellings.insert(id).second) {
            open.push_back(id);
        }
    };
    while (!open.empty()) {
        const TellingId id = open.front();
        open.pop_front();
        for (const TellingId& other : same_event(id)) {
            take(other);
        }
        const Telling& telling = read(id);
        std::set<TellingId> near = sharing_keys(id);
        near.merge(twins(id));
        for (const TellingId& other : near) {
            if (!tellings.contains(other) && could_be_one(telling, read(other))) {
                take(other);
            }
        }
    }
}

void EventRows::drop_events(const std::set<TellingId>& tellings) {
    std::set<std::string> events;
    for (const TellingId& id : tellings) {
        Statement& row = event_of_->with(id.first, id.second);
        if (row.step()) {
            events.insert(row.string(0));
        }
        row.reset();
    }
    for (const std::string& event : events) {
        drop_event_->with(event).run();
    }
}

void EventRows::regroup(std::set<TellingId> tellings, const std::set<std::string>& changed, bool fresh) {
    write_keys(tellings, fresh);
    if (!fresh) {
        add_changed(changed, tellings);
        close(tellings);
        drop_events(tellings);
    }
    group(tellings);
    read_.clear();
    met_.clear();
    used_.clear();
}

void EventRows::group(const std::set<TellingId>& ids) {
    std::set<std::int64_t> keys;
    for (const TellingId& id : ids) {
        keys.insert(id.first);
    }
    std::vector<std::pair<std::int64_t, const Extraction*>> order;
    for (const std::int64_t key : keys) {
        order.emplace_back(key, &records_.get(key));
    }
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return std::tie(a.second->document.id, a.second->sha256) < std::tie(b.second->document.id, b.second->sha256);
    });
    std::vector<Telling> tellings;
    std::vector<std::int64_t> articles;
    for (const auto& [key, extraction] : order) {
        for (auto id = ids.lower_bound({key, 0}); id != ids.end() && id->first == key; ++id) {
            read(*id);
            tellings.push_back(std::move(read_.at(*id))); // nothing asks for it again
            tellings.back().source = articles.size();
        }
        articles.push_back(key);
    }
    const std::vector<TellingGroup> groups = group_tellings(tellings);
    std::vector<Grouped> batch;
    for (const TellingGroup& group : groups) {
        std::vector<std::size_t> origins = origins_of(group);
        Event event = merged_event(group, origins);
        event.id = unused_id(event, group.front()->article->sha256);
        batch.push_back({std::move(event), &group, std::move(origins)});
        if (batch.size() == events_at_once) {
            write(batch, articles);
            batch.clear();
        }
    }
    write(batch, articles);
}

std::string EventRows::unused_id(const Event& event, const std::string& sha256) {
    for (unsigned attempt = 0;; ++attempt) {
        std::string id = event_id(event, sha256, attempt);
        if (used_.insert(id).second) {
            return id;
        }
    }
}

/// Table by table, in the order of their keys: each goes to the end of its tree's pages rather than into the middle of
/// all.
void EventRows::write(std::vector<Grouped>& batch, const std::vector<std::int64_t>& articles) {
    std::sort(batch.begin(), batch.end(), [](const Grouped& a, const Grouped& b) { return a.event.id < b.event.id; });
    events_in_.insert(batch, [](Statement& row, const Grouped& grouped) { add_event(row, grouped.event); });
    std::vector<std::pair<const Event*, const Argument*>> actors;
    std::vector<std::pair<const Event*, const Evidence*>> evidence;
    for (const Grouped& grouped : batch) {
        for (const Argument& argument : grouped.event.arguments) {
            actors.emplace_back(&grouped.event, &argument);
        }
        for (const Evidence& piece : grouped.event.evidence) {
            evidence.emplace_back(&grouped.event, &piece);
        }
    }
    actors_in_.insert(actors, [](Statement& row, const auto& part) {
        const auto& [event, argument] = part;
        row.also(Kept(event->id), Kept(name(argument->role)), Kept(argument->actor));
    });
    evidence_in_.insert(evidence, [&](Statement& row, const auto& piece) {
        const Span& span = piece.second->span;
        row.also(Kept(piece.first->id), articles[piece.second->source], span.begin, span.end, Kept(span.text));
    });
    write_tellings(batch, articles);
}

void EventRows::write_tellings(const std::vector<Grouped>& batch, const std::vector<std::int64_t>& articles) {
    struct Row {
        TellingId id;
        const Telling* telling;
        const std::string* event;
        std::size_t origin;
    };
    std::vector<Row> rows;
    for (const auto& [event, group, origins] : batch) {
        for (std::size_t i = 0; i < group->size(); ++i) {
            const Telling* telling = (*group)[i];
            rows.push_back({{articles[telling->source], telling->number}, telling, &event.id, origins[i]});
        }
    }
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.id < b.id; });
    tellings_in_.insert(rows, [](Statement& statement, const Row& row) {
        const ArticleEvent& told = *row.telling->event;
        statement.also(row.id.first, row.id.second, Kept(*row.event), row.origin, Kept(name(told.status)),
                       first_of(told.date), last_of(told.date));
        add_place(statement, told.place);
    });
}

} // namespace rabita
