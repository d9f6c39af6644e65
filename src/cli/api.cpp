#include "cli/api.hpp"

#include "cli/answer_json.hpp"
#include "cli/api_answers.hpp"
#include "cli/api_query.hpp"
#include "cli/store_query.hpp"

#include <filesystem>
#include <utility>

namespace rabita {

namespace {

/// Changes when the store is written to; the side file holds what is not yet in the store itself.
std::string version_of(const std::string& store) {
    std::string out;
    for (const std::string& path : {store, store + "-wal"}) {
        std::error_code error;
        const auto time = std::filesystem::last_write_time(path, error);
        const auto size = error ? 0 : std::filesystem::file_size(path, error);
        out += error ? "-;" : std::to_string(time.time_since_epoch().count()) + ":" + std::to_string(size) + ";";
    }
    return out;
}

Response json(const Json& value) {
    return {200, "application/json", json_text(value), ""};
}

Response fault(int status, const std::string& why) {
    return {status, "application/json", json_text({{"error", why}}), ""};
}

} // namespace

struct Api::Snapshot {
    Snapshot(std::string seen, const std::string& store)
        : version(std::move(seen)), query(store, [] {
              GlobalOptions options;
              options.quiet = true;
              return options;
          }()) {}

    std::string version;
    StoreQuery query;
    std::once_flag paged;
    std::string page;
};

Api::Api(std::string store, Lexicon lexicon, std::function<std::string(const Ties&)> fill)
    : store_(std::move(store)), lexicon_(std::move(lexicon)), fill_(std::move(fill)) {
    current(); // a store that cannot be read is told at once
}

std::shared_ptr<Api::Snapshot> Api::current() {
    const std::lock_guard lock(mutex_);
    const std::string version = version_of(store_);
    if (!snapshot_ || snapshot_->version != version) {
        snapshot_ = std::make_shared<Snapshot>(version, store_);
    }
    return snapshot_;
}

Response Api::answer(const Request& request) {
    const auto snapshot = current();
    try {
        if (request.path == "/") {
            std::call_once(snapshot->paged, [&] { snapshot->page = fill_(snapshot->query.ties()); });
            return {200, "text/html", snapshot->page, ""};
        }
        ApiQuery query(request);
        const ApiAnswers answers(snapshot->query.ties(), lexicon_);
        if (request.path == "/api/export") {
            return answers.exported(query);
        }
        return json(answers.json(request.path, query));
    } catch (const BadQuestion& bad) {
        return fault(bad.status(), bad.what());
    }
}

} // namespace rabita
