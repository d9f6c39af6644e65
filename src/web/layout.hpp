#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rabita {

struct Point {
    double x = 0;
    double y = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

/// A tie between two of the vertices 0 to n − 1; weight > 0.
struct LayoutEdge {
    std::size_t a = 0;
    std::size_t b = 0;
    double weight = 1;
};

/// Places vertices so that strong ties are short and everything else keeps its distance: ForceAtlas2 (Jacomy,
/// Venturini, Heymann, Bastian 2014) with repulsion by a quadtree (Barnes and Hut 1986). `start` has a point for each
/// vertex, no two at the same place. Deterministic. O(iterations × (n log n + m)).
std::vector<Point> force_layout(std::vector<Point> start, const std::vector<LayoutEdge>& edges, std::size_t iterations);

/// Points on a sunflower's spiral around `centre`, about `spacing` apart: where a layout may start from.
Point spiral_point(std::size_t index, double spacing, Point centre = {});

/// Moves discs apart until none overlaps, or for at most `rounds` rounds. O(rounds × n) for discs of like size.
void remove_overlaps(std::vector<Point>& centres, const std::vector<double>& radii, std::size_t rounds);

/// Scales around the middle of all so that the median distance to the nearest neighbour is `spacing`. O(n²).
void set_spacing(std::vector<Point>& points, double spacing);

} // namespace rabita
