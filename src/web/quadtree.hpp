#pragma once

#include "web/layout.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace rabita {

/// Masses in the plane, by squares that are cut into four: what is far away acts as one (Barnes and Hut 1986).
class Quadtree {
public:
    /// O(n log n).
    Quadtree(const std::vector<Point>& points, const std::vector<double>& masses);

    /// The sum over all others of mass / distance, as a vector that points away from them. A square is taken as one
    /// when it is `theta` times smaller than its distance. O(log n).
    Point repulsion(std::size_t index, double theta) const;

private:
    struct Square {
        Point corner;
        double size = 0;
        Point centre_of_mass;
        double mass = 0;
        std::array<std::size_t, 4> children{}; // 0: none; the root is nobody's child
        std::vector<std::size_t> points;       // of a square that is not cut
    };

    std::size_t add_square(Point corner, double size, const std::vector<std::size_t>& inside, int depth);
    void weigh(Square& square, const std::vector<std::size_t>& inside) const;

    const std::vector<Point>& points_;
    const std::vector<double>& masses_;
    std::vector<Square> squares_;
};

} // namespace rabita
