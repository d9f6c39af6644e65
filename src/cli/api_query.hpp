#pragma once

#include "rabita/selection.hpp"
#include "web/server.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>

namespace rabita {

/// A question that cannot be answered as it stands; what() says why, and how to ask.
class BadQuestion : public std::runtime_error {
public:
    BadQuestion(int status, const std::string& why) : std::runtime_error(why), status_(status) {}
    int status() const { return status_; }

private:
    int status_;
};

/// The parameters of a request. Each one must be asked for, so that a misspelt one is not silently left out.
class ApiQuery {
public:
    explicit ApiQuery(const Request& request) : request_(request) {}

    std::optional<std::string> text(const std::string& name);

    /// A whole number from `least` to `most`, or `usual`. Throws BadQuestion.
    std::size_t whole(const std::string& name, std::size_t usual, std::size_t least, std::size_t most);

    /// from, to, type, status, level, min_sources, min_confidence and half_life, as on the command line.
    Selection selection();

    /// Throws BadQuestion for a parameter that nobody asked for. Comes last.
    void done() const;

private:
    std::optional<double> number(const std::string& name, double least, double most);

    const Request& request_;
    std::set<std::string> known_;
};

} // namespace rabita
