#include "web/quadtree.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rabita {

namespace {

constexpr std::size_t few = 8;    // points that need no further cut
constexpr int deepest = 24;       // points at one place would be cut for ever
constexpr double too_near = 1e-6; // of no direction

Point away(Point from, Point at, double mass) {
    const double x = at.x - from.x;
    const double y = at.y - from.y;
    const double squared = x * x + y * y;
    return squared < too_near ? Point{} : Point{x * mass / squared, y * mass / squared};
}

} // namespace

Quadtree::Quadtree(const std::vector<Point>& points, const std::vector<double>& masses)
    : points_(points), masses_(masses) {
    Point low{0, 0};
    Point high{1, 1};
    for (const Point& point : points) {
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    std::vector<std::size_t> all(points.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    add_square(low, std::max(high.x - low.x, high.y - low.y), all, 0);
}

void Quadtree::weigh(Square& square, const std::vector<std::size_t>& inside) const {
    for (const std::size_t index : inside) {
        square.mass += masses_[index];
        square.centre_of_mass.x += masses_[index] * points_[index].x;
        square.centre_of_mass.y += masses_[index] * points_[index].y;
    }
    if (square.mass > 0) {
        square.centre_of_mass = {square.centre_of_mass.x / square.mass, square.centre_of_mass.y / square.mass};
    }
}

std::size_t Quadtree::add_square(Point corner, double size, const std::vector<std::size_t>& inside, int depth) {
    const std::size_t place = squares_.size();
    Square square{corner, size, {}, 0, {}, {}};
    weigh(square, inside);
    const bool whole = inside.size() <= few || depth >= deepest;
    if (whole) {
        square.points = inside;
    }
    squares_.push_back(std::move(square));
    if (whole) {
        return place;
    }
    std::array<std::vector<std::size_t>, 4> quarters;
    const double half = size / 2;
    for (const std::size_t index : inside) {
        const std::size_t right = points_[index].x >= corner.x + half ? 1 : 0;
        const std::size_t lower = points_[index].y >= corner.y + half ? 2 : 0;
        quarters[right + lower].push_back(index);
    }
    for (std::size_t quarter = 0; quarter < quarters.size(); ++quarter) {
        if (!quarters[quarter].empty()) {
            const Point start{corner.x + (quarter % 2 == 1 ? half : 0), corner.y + (quarter >= 2 ? half : 0)};
            const std::size_t child = add_square(start, half, quarters[quarter], depth + 1);
            squares_[place].children[quarter] = child;
        }
    }
    return place;
}

Point Quadtree::repulsion(std::size_t index, double theta) const {
    const Point at = points_[index];
    Point sum;
    const auto add = [&sum](Point force) { sum = {sum.x + force.x, sum.y + force.y}; };
    std::vector<std::size_t> open{0};
    while (!open.empty()) {
        const Square& square = squares_[open.back()];
        open.pop_back();
        const double distance = std::hypot(at.x - square.centre_of_mass.x, at.y - square.centre_of_mass.y);
        if (square.size * theta < distance) {
            add(away(square.centre_of_mass, at, square.mass));
            continue;
        }
        for (const std::size_t other : square.points) {
            if (other != index) {
                add(away(points_[other], at, masses_[other]));
            }
        }
        for (const std::size_t child : square.children) {
            if (child != 0) {
                open.push_back(child);
            }
        }
    }
    return sum;
}

} // namespace rabita
