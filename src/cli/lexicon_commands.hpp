#pragma once

#include "cli/options.hpp"

namespace CLI {
class App;
} // namespace CLI

namespace rabita {

/// `rabita lexicon find` and `rabita lexicon check`. Both arguments must outlive the parsing.
void add_lexicon_commands(CLI::App& app, GlobalOptions& global);

} // namespace rabita
