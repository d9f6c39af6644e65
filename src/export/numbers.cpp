#include "export/numbers.hpp"

#include <array>
#include <charconv>

namespace rabita {

std::string shortest(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

} // namespace rabita
