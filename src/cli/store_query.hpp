#pragma once

#include "cli/console.hpp"
#include "cli/options.hpp"
#include "rabita/event.hpp"
#include "rabita/query.hpp"

#include <optional>
#include <string>

namespace rabita {

/// A store that is being asked: its ties, the lexicon for names, and where to complain.
class StoreQuery {
public:
    /// Loads the store. Throws InputError. With selection.known_by, ties() holds only what was known then; names are
    /// found among all.
    StoreQuery(const std::string& store, const GlobalOptions& options, const Selection& selection = {});

    /// The ties, with the states that their actors act for among the actors, so that they have names.
    const Ties& ties() const { return known_ ? *known_ : ties_; }

    const Lexicon& lexicon() const { return lexicon_; }

    /// The one actor that `who` stands for. Otherwise says on stderr who it could be, or who is spelled like it; empty
    /// then.
    std::optional<Actor> find(const std::string& who);

    Console& console() { return console_; }

private:
    void add_states();

    Ties ties_;
    std::optional<Ties> known_;
    Lexicon lexicon_;
    Console console_;
};

} // namespace rabita
