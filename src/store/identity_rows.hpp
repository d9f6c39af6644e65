#pragma once

#include "store/connection.hpp"
#include "store/identities.hpp"
#include "store/merge.hpp"
#include "store/records.hpp"
#include "store/row_inserter.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace rabita {

/// The tables of actors: claims, identities, actors, aliases, doubts. Everything happens in the caller's transaction.
class IdentityRows {
public:
    explicit IdentityRows(Connection& connection);

    /// Counts what an article says of its actors; settle() then works it in.
    void count(const Extraction& article);

    /// Takes out what a counted article said, at once, and leaves it to the next settle() to draw the consequences.
    void take_out(const Extraction& article);

    /// Works what was counted, and identities that decisions made stale, into actors. Returns the identities that now
    /// stand for another actor or another state than before. `fresh`: the store had no identities yet.
    std::set<std::string> settle(bool fresh);

    /// The actor that an identity stands for.
    const Standing& standing(const std::string& identity);

    /// Removes the actors of before that nothing refers to any longer; to be called when events are settled.
    void remove_unused();

private:
    void write_claims();
    Portrait portrait(const std::string& identity);
    void add_neighbours(Portraits& found);
    std::set<std::string> neighbours(const std::string& identity, const Portrait& portrait);
    void write_keys(const std::string& identity, const Portrait& portrait);
    void drop_empty(Portraits& portraits);
    std::map<std::string, Standing> present(const Portraits& portraits);
    std::set<std::string> write(const Portraits& portraits, const Matching& matching);
    void write_actor(const Actor& actor);

    Connection& connection_;
    Portraits counted_;
    std::vector<Decision> decisions_;
    std::map<std::string, Standing> standings_;
    std::set<std::string> left_; ///< actors that lost an identity
    RowInserter claims_in_;
    std::unique_ptr<Statement> take_claim_;
    std::unique_ptr<Statement> drop_claims_;
    std::unique_ptr<Statement> add_stale_;
    std::unique_ptr<Statement> claims_;
    std::unique_ptr<Statement> article_actor_;
    std::unique_ptr<Statement> add_key_;
    std::unique_ptr<Statement> drop_keys_;
    std::unique_ptr<Statement> with_key_;
    std::unique_ptr<Statement> clan_;
    std::unique_ptr<Statement> doubted_;
    std::unique_ptr<Statement> standing_;
    std::unique_ptr<Statement> set_identity_;
    std::unique_ptr<Statement> drop_identity_;
    std::unique_ptr<Statement> set_actor_;
    std::unique_ptr<Statement> drop_actor_;
    std::unique_ptr<Statement> drop_aliases_;
    std::unique_ptr<Statement> add_alias_;
    std::unique_ptr<Statement> drop_doubts_;
    std::unique_ptr<Statement> add_doubt_;
};

/// All decisions, undone ones included, by number.
std::vector<Decision> read_decisions(Connection& connection);

} // namespace rabita
