#pragma once

#include "cli/options.hpp"

namespace CLI {
class App;
} // namespace CLI

namespace rabita {

/// `rabita forget`: takes articles out of a store. Both arguments must outlive the parsing.
void add_forget_command(CLI::App& app, GlobalOptions& global);

} // namespace rabita
