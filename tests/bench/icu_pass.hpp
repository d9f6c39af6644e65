#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace rabita::bench {

/// What a pass saw; kept so that the compiler cannot drop the work, and printed so that it can be checked.
struct IcuCounts {
    std::size_t sentences = 0;
    std::size_t words = 0;
};

/// The yardstick: ICU normalises a text to NFC and breaks it into sentences and words, with iterators made once.
class IcuPass {
public:
    /// Throws std::runtime_error when ICU has no data for Arabic.
    IcuPass();
    ~IcuPass();

    /// One pass over valid UTF-8. Not thread-safe. O(length of the text).
    IcuCounts run(std::string_view text);

private:
    struct Iterators;
    std::unique_ptr<Iterators> iterators_;
};

} // namespace rabita::bench
