#include "web/server.hpp"

#include "rabita/error.hpp"

#include <fmt/format.h>
#include <httplib.h>

#include <utility>

namespace rabita {

namespace {

constexpr const char* address = "127.0.0.1";
constexpr std::size_t longest_body = 1024; // nobody has anything to send
constexpr int seconds = 10;                // to read a request, or to keep a connection

bool is_text(const std::string& type) {
    return type.starts_with("text/") || type == "application/json";
}

void copy(const Response& from, httplib::Response& to) {
    to.status = from.status;
    to.set_content(from.body, (is_text(from.type) ? from.type + "; charset=utf-8" : from.type).c_str());
    if (!from.file_name.empty()) {
        to.set_header("Content-Disposition", "attachment; filename=\"" + from.file_name + "\"");
    }
}

Response refused(int status, const std::string& why) {
    return {status, "text/plain", why + "\n", ""};
}

Request read(const httplib::Request& request) {
    Request out{request.path, {}};
    for (const auto& [name, value] : request.params) {
        out.query[name] = value;
    }
    return out;
}

} // namespace

struct LocalServer::Parts {
    explicit Parts(Handler given) : handler(std::move(given)) {}

    bool is_own_host(const std::string& host) const {
        return host == fmt::format("{}:{}", address, port) || host == fmt::format("localhost:{}", port);
    }

    Response answer(const httplib::Request& request) const {
        if (!is_own_host(request.get_header_value("Host"))) {
            return refused(403, "this server answers on its own address only");
        }
        if (request.method != "GET" && request.method != "HEAD") {
            return refused(405, "nothing can be written here");
        }
        try {
            return handler(read(request));
        } catch (const std::exception& error) {
            return refused(500, error.what());
        }
    }

    Handler handler;
    std::uint16_t port = 0;
    httplib::Server server;
};

LocalServer::LocalServer(Handler handler) : parts_(std::make_unique<Parts>(std::move(handler))) {
    httplib::Server& server = parts_->server;
    server.set_payload_max_length(longest_body);
    server.set_read_timeout(seconds);
    server.set_keep_alive_timeout(seconds);
    // Not SO_REUSEPORT, the library's own choice: two servers on one port would each get some of the requests.
    server.set_socket_options([](socket_t socket) {
        const int yes = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    server.set_default_headers({
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
        {"Content-Security-Policy", "frame-ancestors 'none'"}, // the page brings the rest
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Referrer-Policy", "no-referrer"},
        {"Cache-Control", "no-store"},
    });
    server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
        copy(parts_->answer(request), response);
        return httplib::Server::HandlerResponse::Handled;
    });
}

LocalServer::~LocalServer() = default;

std::uint16_t LocalServer::bind(std::uint16_t port) {
    const int bound = port == 0                                    ? parts_->server.bind_to_any_port(address)
                      : parts_->server.bind_to_port(address, port) ? port
                                                                   : -1;
    if (bound <= 0) {
        throw InputError(fmt::format("port {} cannot be used; give another with --port, or 0 for any free one", port));
    }
    parts_->port = static_cast<std::uint16_t>(bound);
    return parts_->port;
}

void LocalServer::run() {
    parts_->server.listen_after_bind();
}

void LocalServer::stop() {
    parts_->server.stop();
}

} // namespace rabita
