#include "export/numbers.hpp"

#include <array>
#include <charconv>

namespace rabita {

namespace {

template <class Number>
void append(std::string& out, Number value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

} // namespace

void append_number(std::string& out, double value) {
    append(out, value);
}

void append_number(std::string& out, std::int64_t value) {
    append(out, value);
}

std::string shortest(double value) {
    std::string out;
    append(out, value);
    return out;
}

} // namespace rabita
