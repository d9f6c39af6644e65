#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace rabita {

/// A GET of a local client.
struct Request {
    std::string path;                         ///< decoded, begins with /
    std::map<std::string, std::string> query; ///< decoded; of a repeated name the last value
};

struct Response {
    int status = 200;
    std::string type = "application/json"; ///< UTF-8 is added for text and JSON
    std::string body;
    std::string file_name; ///< not empty: the client is to save it under this name
};

using Handler = std::function<Response(const Request&)>;

/// Answers GET and HEAD on 127.0.0.1 and nothing else: other methods get 405, and a request whose Host is not this
/// address gets 403, so that a page of another site cannot reach it through a name of its own. Every answer forbids
/// being framed, guessed at and cached. `handler` is called from several threads at once; what it throws becomes 500.
class LocalServer {
public:
    explicit LocalServer(Handler handler);
    ~LocalServer();

    LocalServer(const LocalServer&) = delete;
    LocalServer& operator=(const LocalServer&) = delete;

    /// Takes `port`, or any free one for 0, and returns it. Throws InputError when it is taken.
    std::uint16_t bind(std::uint16_t port);

    /// Answers until stop() or the end of the process. bind() comes first.
    void run();

    /// From another thread, once run() answers.
    void stop();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace rabita
