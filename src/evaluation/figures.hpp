#pragma once

#include "evaluation/pairing.hpp"

#include <array>
#include <cstddef>
#include <optional>

namespace rabita {

/// What was rightly found, falsely found and missed.
struct Counts {
    std::size_t right = 0;
    std::size_t alarms = 0;
    std::size_t missed = 0;

    double precision() const; ///< right / (right + alarms), 0 to 1; 0 when both are 0
    double recall() const;    ///< right / (right + missed), 0 to 1; 0 when both are 0
    double f1() const;        ///< their harmonic mean; 0 when both are 0

    Counts& operator+=(const Counts& other);
    friend bool operator==(const Counts&, const Counts&) = default;
};

/// How many of some things are right.
struct Share {
    std::size_t right = 0;
    std::size_t of = 0;

    std::optional<double> value() const; ///< right / of, 0 to 1; empty when there are none

    void add(bool is_right);
    friend bool operator==(const Share&, const Share&) = default;
};

/// The events of one type.
struct TypeFigures {
    Counts found;          ///< events with the right type and the right essential actors
    std::size_t exact = 0; ///< of the found, those in which every actor and the status are right
};

/// How well extractions agree with gold articles, over all articles together.
struct Figures {
    std::size_t articles = 0;
    std::size_t not_extracted = 0;                               ///< articles without an extraction
    std::array<TypeFigures, measured_types.size()> by_type = {}; ///< in the order of measured_types
    Counts targets; ///< states, and organisations of no state, that found statements are about
    Counts pairs;   ///< (type, side, side) for each article, of what occurred; officials stand for their states
    Share dates;    ///< found events with a gold date: those with exactly that interval
    Share statuses; ///< found events: those with the right status

    TypeFigures& of(EventType type); ///< of a measured type
    const TypeFigures& of(EventType type) const;

    Counts contact() const;       ///< meetings, calls and visits
    Counts contact_exact() const; ///< the same, where only exact ones count as right
    Counts all() const;           ///< every measured type
};

} // namespace rabita
