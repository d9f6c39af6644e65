#include "store/identity_rows.hpp"

#include <algorithm>
#include <deque>
#include <tuple>

namespace rabita {

namespace {

std::optional<std::string> office_name(const Actor& actor) {
    return actor.office ? std::optional(std::string(name(*actor.office))) : std::nullopt;
}

Decision::Kind kind_of(std::string_view text) {
    return text == "merge" ? Decision::Kind::merge : text == "split" ? Decision::Kind::split : Decision::Kind::rename;
}

} // namespace

std::vector<Decision> read_decisions(Connection& connection) {
    std::vector<Decision> out;
    const auto rows = connection.prepare("SELECT decision, kind, identity, value, undone FROM decisions");
    while (rows->step()) {
        out.push_back(
            {rows->number(0), kind_of(rows->text(1)), rows->string(2), rows->string(3), rows->number(4) != 0});
    }
    std::sort(out.begin(), out.end(), [](const Decision& a, const Decision& b) {
        return std::tie(a.number, a.identity, a.value) < std::tie(b.number, b.identity, b.value);
    });
    return out;
}

IdentityRows::IdentityRows(Connection& connection)
    : connection_(connection),
      claims_in_(
          connection, "claims", "identity, known, claim, value, articles",
          "ON CONFLICT (identity, known, claim, value) DO UPDATE SET articles = claims.articles + excluded.articles"),
      take_claim_(connection.prepare("UPDATE claims SET articles = articles - 1 "
                                     "WHERE identity = ?1 AND known = ?2 AND claim = ?3 AND value = ?4")),
      drop_claims_(connection.prepare("DELETE FROM claims WHERE identity = ?1 AND articles <= 0")),
      add_stale_(
          connection.prepare("INSERT INTO stale_identities (identity) VALUES (?1) ON CONFLICT (identity) DO NOTHING")),
      claims_(connection.prepare("SELECT known, claim, value, articles FROM claims WHERE identity = ?1")),
      article_actor_(connection.prepare("INSERT INTO article_actors (identity, article) VALUES (?1, ?2) "
                                        "ON CONFLICT (identity, article) DO NOTHING")),
      add_key_(connection.prepare("INSERT INTO identity_keys (name_key, identity) VALUES (?1, ?2)")),
      drop_keys_(connection.prepare("DELETE FROM identity_keys WHERE identity = ?1")),
      with_key_(connection.prepare("SELECT identity FROM identity_keys WHERE name_key = ?1")),
      clan_(connection.prepare("SELECT b.identity FROM identities a JOIN identities b ON b.actor = a.actor "
                               "WHERE a.identity = ?1")),
      doubted_(connection.prepare("SELECT other FROM doubts WHERE identity = ?1 "
                                  "UNION SELECT identity FROM doubts WHERE other = ?1")),
      standing_(connection.prepare("SELECT i.actor, a.state FROM identities i JOIN actors a ON a.actor = i.actor "
                                   "WHERE i.identity = ?1")),
      set_identity_(connection.prepare("INSERT INTO identities (identity, actor, score) VALUES (?1, ?2, ?3) "
                                       "ON CONFLICT (identity) DO UPDATE SET actor = excluded.actor, "
                                       "score = excluded.score")),
      drop_identity_(connection.prepare("DELETE FROM identities WHERE identity = ?1")),
      set_actor_(connection.prepare(
          "INSERT INTO actors (actor, kind, name_ar, name_en, state, office, known, wikidata) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (actor) DO UPDATE SET kind = excluded.kind, "
          "name_ar = excluded.name_ar, name_en = excluded.name_en, state = excluded.state, office = excluded.office, "
          "known = excluded.known, wikidata = excluded.wikidata")),
      drop_actor_(connection.prepare(
          "DELETE FROM actors WHERE actor = ?1 AND NOT EXISTS (SELECT 1 FROM identities i WHERE i.actor = ?1) "
          "AND NOT EXISTS (SELECT 1 FROM event_actors e WHERE e.actor = ?1)")),
      drop_aliases_(connection.prepare("DELETE FROM aliases WHERE actor = ?1")),
      add_alias_(connection.prepare("INSERT INTO aliases (actor, alias) VALUES (?1, ?2)")),
      drop_doubts_(connection.prepare("DELETE FROM doubts WHERE identity = ?1 OR other = ?1")),
      add_doubt_(connection.prepare("INSERT INTO doubts (identity, other, score, reason) VALUES (?1, ?2, ?3, ?4)")) {}

void IdentityRows::count(const Extraction& article) {
    const std::int64_t key = article_key(article.document.id, article.sha256);
    for (const Actor& actor : article.actors) {
        Portrait& portrait = counted_[actor.id];
        for (const Claim& claim : claims_of(article, actor)) {
            portrait.add(claim);
        }
        article_actor_->with(Kept(actor.id), key).run();
    }
}

void IdentityRows::take_out(const Extraction& article) {
    for (const Actor& actor : article.actors) {
        for (const Claim& claim : claims_of(article, actor)) {
            take_claim_->with(Kept(actor.id), claim.known, Kept(claim.claim), Kept(claim.value)).run();
        }
        drop_claims_->with(actor.id).run();
        add_stale_->with(actor.id).run();
    }
}

void IdentityRows::write_claims() {
    std::vector<std::tuple<const std::string*, const Claim*, std::int64_t>> rows;
    for (const auto& [identity, portrait] : counted_) {
        for (const auto& [claim, articles] : portrait.claims()) {
            rows.emplace_back(&identity, &claim, articles);
        }
    }
    claims_in_.insert(rows, [](Statement& row, const auto& counted) {
        const auto& [identity, claim, articles] = counted;
        row.also(Kept(*identity), claim->known, Kept(claim->claim), Kept(claim->value), articles);
    });
}

Portrait IdentityRows::portrait(const std::string& identity) {
    Portrait out;
    Statement& rows = claims_->with(identity);
    while (rows.step()) {
        out.add({rows.number(0) != 0, rows.string(1), rows.string(2)}, rows.number(3));
    }
    rows.reset();
    return out;
}

void IdentityRows::write_keys(const std::string& identity, const Portrait& portrait) {
    drop_keys_->with(identity).run();
    for (const std::string& key : identity_keys(portrait)) {
        add_key_->with(Kept(key), Kept(identity)).run();
    }
}

/// Whom to look at again with an identity: those it was put with or compared to, and those it may be compared to now.
std::set<std::string> IdentityRows::neighbours(const std::string& identity, const Portrait& portrait) {
    std::set<std::string> out;
    const auto take = [&](Statement& rows, const auto& accept) {
        std::vector<std::string> found;
        while (rows.step()) {
            found.push_back(rows.string(0));
        }
        rows.reset();
        for (const std::string& other : found) {
            if (other != identity && accept(other)) {
                out.insert(other);
            }
        }
    };
    const auto always = [](const std::string&) { return true; };
    take(clan_->with(identity), always);
    take(doubted_->with(identity), always);
    for (const std::string& key : identity_keys(portrait)) {
        take(with_key_->with(key), [&](const std::string& other) {
            return !out.contains(other) && could_be_one_person(portrait, this->portrait(other));
        });
    }
    for (const Decision& decision : decisions_) {
        if (decision.kind != Decision::Kind::rename && decision.identity == identity) {
            out.insert(decision.value);
        }
        if (decision.kind != Decision::Kind::rename && decision.value == identity) {
            out.insert(decision.identity);
        }
    }
    return out;
}

void IdentityRows::add_neighbours(Portraits& found) {
    std::deque<std::string> open;
    for (const auto& [identity, portrait] : found) {
        open.push_back(identity);
    }
    while (!open.empty()) {
        const std::string identity = open.front();
        open.pop_front();
        for (const std::string& other : neighbours(identity, found.at(identity))) {
            if (!found.contains(other)) {
                found.emplace(other, portrait(other));
                open.push_back(other);
            }
        }
    }
}

std::set<std::string> IdentityRows::settle(bool fresh) {
    decisions_ = read_decisions(connection_);
    standings_.clear();
    write_claims();
    Portraits portraits;
    if (fresh) {
        portraits = std::move(counted_);
    } else {
        const auto stale = connection_.prepare("SELECT identity FROM stale_identities");
        while (stale->step()) {
            counted_[stale->string(0)];
        }
        stale->reset();
        for (const auto& [identity, added] : counted_) {
            portraits.emplace(identity, portrait(identity));
        }
    }
    counted_.clear();
    for (const auto& [identity, portrait] : portraits) {
        write_keys(identity, portrait);
    }
    if (!fresh) {
        add_neighbours(portraits);
    }
    drop_empty(portraits);
    connection_.run("DELETE FROM stale_identities");
    return write(portraits, match_identities(portraits, decisions_));
}

void IdentityRows::drop_empty(Portraits& portraits) {
    for (const auto& [identity, standing] : present(portraits)) {
        if (portraits.at(identity).empty()) {
            left_.insert(standing.actor);
        }
    }
    std::erase_if(portraits, [&](const auto& entry) {
        if (entry.second.empty()) {
            drop_identity_->with(entry.first).run();
            drop_doubts_->with(entry.first).run();
        }
        return entry.second.empty();
    });
}

std::map<std::string, Standing> IdentityRows::present(const Portraits& portraits) {
    std::map<std::string, Standing> out;
    for (const auto& [identity, portrait] : portraits) {
        Statement& row = standing_->with(identity);
        if (row.step()) {
            out[identity] = {row.string(0), row.string(1)};
        }
        row.reset();
    }
    return out;
}

std::set<std::string> IdentityRows::write(const Portraits& portraits, const Matching& matching) {
    std::set<std::string> changed;
    const std::map<std::string, Standing> before = present(portraits);
    for (const auto& [id, actor] : matching.actors) {
        write_actor(actor);
    }
    const Standings after = standings_of(matching);
    for (const auto& [identity, member] : matching.members) {
        set_identity_->with(identity, member.actor, member.score).run();
        drop_doubts_->with(identity).run();
        const auto old = before.find(identity);
        if (old != before.end() && old->second != after.at(identity)) {
            changed.insert(identity);
            left_.insert(old->second.actor);
        }
        standings_[identity] = after.at(identity);
    }
    for (const Doubt& doubt : matching.doubts) {
        add_doubt_->with(doubt.identity, doubt.other, doubt.score, doubt.reason).run();
    }
    return changed;
}

void IdentityRows::write_actor(const Actor& actor) {
    set_actor_
        ->with(Kept(actor.id), Kept(name(actor.kind)), actor.name_ar, actor.name_en, actor.state, office_name(actor),
               actor.known, actor.wikidata)
        .run();
    drop_aliases_->with(actor.id).run();
    for (const std::string& mention : actor.mentions) {
        add_alias_->with(Kept(actor.id), Kept(mention)).run();
    }
}

const Standing& IdentityRows::standing(const std::string& identity) {
    const auto found = standings_.find(identity);
    if (found != standings_.end()) {
        return found->second;
    }
    Standing out{identity, ""};
    Statement& row = standing_->with(identity);
    if (row.step()) {
        out = {row.string(0), row.string(1)};
    }
    row.reset();
    return standings_.emplace(identity, std::move(out)).first->second;
}

void IdentityRows::remove_unused() {
    for (const std::string& actor : left_) {
        drop_actor_->with(actor).run();
    }
    left_.clear();
}

} // namespace rabita
