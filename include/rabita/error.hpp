#pragma once

#include <stdexcept>
#include <string>

namespace rabita {

/// What the user gave cannot be used. what() is one line that names the file, the line or offset, and the remedy.
class InputError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The lexicon is not valid. what() lists every fault, one a line, as "file#/json/pointer: fault".
class LexiconError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace rabita
