#pragma once

#include "rabita/event.hpp"
#include "rabita/lexicon.hpp"
#include "web/server.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace rabita {

/// The answers of `rabita serve`: the page at /, and the questions of the command line as JSON below /api. Reads the
/// store and nothing else; what it can be asked is described by /api/openapi.json.
class Api {
public:
    /// `fill` makes the page of some ties; empty when the program has none.
    Api(std::string store, Lexicon lexicon, std::function<std::string(const Ties&)> fill);

    /// Reads the store anew when its file has changed. Safe to call from several threads. Throws InputError when the
    /// store cannot be read any more.
    Response answer(const Request& request);

private:
    struct Snapshot;

    std::shared_ptr<Snapshot> current();

    std::string store_;
    Lexicon lexicon_;
    std::function<std::string(const Ties&)> fill_;
    std::mutex mutex_;
    std::shared_ptr<Snapshot> snapshot_;
};

} // namespace rabita
