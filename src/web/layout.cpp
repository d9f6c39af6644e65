#include "web/layout.hpp"

#include "web/quadtree.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace rabita {

namespace {

constexpr double theta = 0.9;
constexpr double scaling = 12;      // of repulsion against attraction
constexpr double gravity = 0.15;    // the strong one: keeps parts without ties between them in sight of each other
constexpr double tolerance = 1;     // of swinging: more is quicker and less exact
constexpr double least_speed = 0.1; // k_s and k_smax of the paper: of one vertex, and how far it may go in a step
constexpr double greatest_step = 10;

double length(Point p) {
    return std::hypot(p.x, p.y);
}

/// One run; the names of the quantities are those of the paper.
class ForceAtlas {
public:
    ForceAtlas(std::vector<Point> start, const std::vector<LayoutEdge>& edges)
        : points_(std::move(start)), edges_(edges), masses_(points_.size(), 1), last_(points_.size()) {
        for (const LayoutEdge& edge : edges_) {
            masses_[edge.a] += 1;
            masses_[edge.b] += 1;
        }
    }

    void step() {
        const std::vector<Point> forces = all_forces();
        const double speed = global_speed(forces);
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const double swing = masses_[i] * length({forces[i].x - last_[i].x, forces[i].y - last_[i].y});
            const double force = std::max(length(forces[i]), 1e-9);
            const double factor = std::min(least_speed * speed / (1 + speed * std::sqrt(swing)), greatest_step / force);
            points_[i].x += forces[i].x * factor;
            points_[i].y += forces[i].y * factor;
        }
        last_ = forces;
    }

    std::vector<Point> points() && { return std::move(points_); }

private:
    std::vector<Point> all_forces() const {
        const Quadtree tree(points_, masses_);
        std::vector<Point> forces(points_.size());
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const Point push = tree.repulsion(i, 1 / theta);
            const Point pull{gravity * masses_[i] * points_[i].x, gravity * masses_[i] * points_[i].y};
            forces[i] = {scaling * masses_[i] * push.x - pull.x, scaling * masses_[i] * push.y - pull.y};
        }
        for (const LayoutEdge& edge : edges_) {
            // The square root keeps one very strong tie from drawing its ends into one place.
            const double pull = std::sqrt(edge.weight);
            const Point way{points_[edge.b].x - points_[edge.a].x, points_[edge.b].y - points_[edge.a].y};
            forces[edge.a] = {forces[edge.a].x + pull * way.x, forces[edge.a].y + pull * way.y};
            forces[edge.b] = {forces[edge.b].x - pull * way.x, forces[edge.b].y - pull * way.y};
        }
        return forces;
    }

    double global_speed(const std::vector<Point>& forces) {
        double swinging = 1e-9;
        double traction = 0;
        for (std::size_t i = 0; i < forces.size(); ++i) {
            swinging += masses_[i] * length({forces[i].x - last_[i].x, forces[i].y - last_[i].y});
            traction += masses_[i] * length({forces[i].x + last_[i].x, forces[i].y + last_[i].y}) / 2;
        }
        const double wanted = tolerance * traction / swinging;
        speed_ = std::min(wanted, speed_ * 1.5);
        return speed_;
    }

    std::vector<Point> points_;
    const std::vector<LayoutEdge>& edges_;
    std::vector<double> masses_;
    std::vector<Point> last_;
    double speed_ = 1;
};

using Cell = std::pair<long, long>;

Cell cell_of(Point point, double size) {
    return {std::lround(std::floor(point.x / size)), std::lround(std::floor(point.y / size))};
}

/// Pushes two discs apart along the line of their centres; true when they overlapped.
bool part(Point& a, Point& b, double wanted, std::size_t seed) {
    Point way{b.x - a.x, b.y - a.y};
    double distance = length(way);
    if (distance >= wanted) {
        return false;
    }
    if (distance < 1e-6) { // of no direction: any will do, as long as it is always the same
        way = spiral_point(seed + 1, 1);
        distance = length(way);
    }
    const double push = (wanted - std::min(distance, wanted)) / 2 + 0.01;
    const Point step{way.x / distance * push, way.y / distance * push};
    a = {a.x - step.x, a.y - step.y};
    b = {b.x + step.x, b.y + step.y};
    return true;
}

bool part_all(std::vector<Point>& centres, const std::vector<double>& radii, double size) {
    std::map<Cell, std::vector<std::size_t>> grid;
    for (std::size_t i = 0; i < centres.size(); ++i) {
        grid[cell_of(centres[i], size)].push_back(i);
    }
    bool moved = false;
    for (const auto& [cell, inside] : grid) {
        for (const auto& [right, down] : {Cell{0, 0}, Cell{1, 0}, Cell{0, 1}, Cell{1, 1}, Cell{1, -1}}) {
            const auto other = grid.find({cell.first + right, cell.second + down});
            for (const std::size_t a : inside) {
                for (const std::size_t b : other == grid.end() ? std::vector<std::size_t>() : other->second) {
                    if (a < b || (a > b && (right != 0 || down != 0))) {
                        moved |= part(centres[a], centres[b], radii[a] + radii[b], a);
                    }
                }
            }
        }
    }
    return moved;
}

} // namespace

std::vector<Point> force_layout(std::vector<Point> start, const std::vector<LayoutEdge>& edges,
                                std::size_t iterations) {
    if (start.size() < 2) {
        return start;
    }
    ForceAtlas run(std::move(start), edges);
    for (std::size_t i = 0; i < iterations; ++i) {
        run.step();
    }
    return std::move(run).points();
}

Point spiral_point(std::size_t index, double spacing, Point centre) {
    constexpr double golden_angle = 2.399963229728653; // radians
    const double radius = spacing * std::sqrt(static_cast<double>(index));
    const double angle = golden_angle * static_cast<double>(index);
    return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

void remove_overlaps(std::vector<Point>& centres, const std::vector<double>& radii, std::size_t rounds) {
    if (centres.empty()) {
        return;
    }
    const double size = 2 * *std::max_element(radii.begin(), radii.end());
    for (std::size_t round = 0; round < rounds && part_all(centres, radii, size); ++round) {
    }
}

void set_spacing(std::vector<Point>& points, double spacing) {
    if (points.size() < 2) {
        return;
    }
    std::vector<double> nearest(points.size(), std::numeric_limits<double>::max());
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t j = i + 1; j < points.size(); ++j) {
            const double distance = length({points[i].x - points[j].x, points[i].y - points[j].y});
            nearest[i] = std::min(nearest[i], distance);
            nearest[j] = std::min(nearest[j], distance);
        }
    }
    const auto middle = nearest.begin() + static_cast<std::ptrdiff_t>(nearest.size() / 2);
    std::nth_element(nearest.begin(), middle, nearest.end());
    const double factor = spacing / std::max(*middle, 1e-9);
    for (Point& point : points) {
        point = {point.x * factor, point.y * factor};
    }
}

} // namespace rabita
