#pragma once

#include "cli/answer_json.hpp"
#include "cli/api_query.hpp"
#include "rabita/lexicon.hpp"
#include "web/server.hpp"

#include <string>
#include <string_view>

namespace rabita {

/// What can be asked of some ties over HTTP. Every member throws BadQuestion: 400 for a parameter that cannot be used,
/// 404 for what is not there, 409 for a name that stands for several actors.
class ApiAnswers {
public:
    ApiAnswers(const Ties& ties, const Lexicon& lexicon) : ties_(ties), lexicon_(lexicon) {}

    /// The answer to everything below /api but the export.
    Json json(const std::string& path, ApiQuery& query) const;

    /// A graph as a file.
    Response exported(ApiQuery& query) const;

private:
    Json store() const;
    Json ties(ApiQuery& query) const;
    Json actors(ApiQuery& query) const;
    Json actor(const std::string& id, ApiQuery& query) const;
    Json met(const std::string& id, ApiQuery& query) const;
    Json events(ApiQuery& query) const;
    Json event(const std::string& id, ApiQuery& query) const;
    Json timeline(ApiQuery& query) const;
    Actor find(const std::string& who) const;

    const Ties& ties_;
    const Lexicon& lexicon_;
};

/// The description of the API in OpenAPI 3.0.
std::string_view openapi_text();

} // namespace rabita
