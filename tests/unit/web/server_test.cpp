#include "rabita/error.hpp"
#include "web/server.hpp"

#include <catch2/catch.hpp>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

using namespace rabita;

namespace {

/// Sends bytes to a port of this machine and reads until the server closes.
std::string talk(std::uint16_t port, const std::string& sent) {
    const int to = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    REQUIRE(connect(to, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(write(to, sent.data(), sent.size()) == static_cast<ssize_t>(sent.size()));
    std::string got;
    char buffer[4096];
    for (ssize_t n = 0; (n = ::read(to, buffer, sizeof buffer)) > 0;) {
        got.append(buffer, static_cast<std::size_t>(n));
    }
    close(to);
    return got;
}

class Running {
public:
    explicit Running(Handler handler)
        : server_(std::move(handler)), port_(server_.bind(0)), thread_([this] { server_.run(); }) {}
    ~Running() {
        ask("GET /"); // only what runs can be stopped
        server_.stop();
        thread_.join();
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    std::string ask(const std::string& line, const std::string& host = "") const {
        const std::string own = "127.0.0.1:" + std::to_string(port_);
        return talk(port_,
                    line + " HTTP/1.1\r\nHost: " + (host.empty() ? own : host) + "\r\nConnection: close\r\n\r\n");
    }

    std::uint16_t port() const { return port_; }

private:
    LocalServer server_;
    std::uint16_t port_;
    std::thread thread_;
};

Response echo(const Request& request) {
    std::string body = request.path;
    for (const auto& [name, value] : request.query) {
        body += " " + name + "=" + value;
    }
    return {200, "text/plain", body, ""};
}

} // namespace

TEST_CASE("a GET reaches the handler, decoded") {
    const Running server(echo);
    const std::string answer = server.ask("GET /a%20b/%D8%A8?q=%D8%AA%26&x=1");
    CHECK(answer.starts_with("HTTP/1.1 200"));
    CHECK(answer.ends_with("/a b/ب q=ت& x=1"));
    CHECK(answer.find("X-Content-Type-Options: nosniff") != std::string::npos);
    CHECK(answer.find("frame-ancestors 'none'") != std::string::npos);
}

TEST_CASE("other methods and other hosts are refused") {
    const Running server(echo);
    for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
        INFO(method);
        CHECK(server.ask(std::string(method) + " /").starts_with("HTTP/1.1 405"));
    }
    CHECK(server.ask("GET /", "rebound.example").starts_with("HTTP/1.1 403"));
    CHECK(server.ask("GET /", "127.0.0.1:1").starts_with("HTTP/1.1 403"));
    CHECK(server.ask("GET /", "localhost:" + std::to_string(server.port())).starts_with("HTTP/1.1 200"));
}

TEST_CASE("what a handler throws becomes an answer, and the server goes on") {
    const Running server([](const Request&) -> Response { throw InputError("the store is gone"); });
    for (int i = 0; i < 2; ++i) {
        const std::string answer = server.ask("GET /");
        CHECK(answer.starts_with("HTTP/1.1 500"));
        CHECK(answer.find("the store is gone") != std::string::npos);
    }
}

TEST_CASE("a port that is taken is told") {
    const Running server(echo);
    LocalServer other(echo);
    CHECK_THROWS_WITH(other.bind(server.port()), Catch::Contains("--port"));
}
