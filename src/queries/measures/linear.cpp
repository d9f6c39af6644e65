#include "queries/measures/linear.hpp"

#include "queries/measures/workers.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace rabita {

namespace {

constexpr std::size_t rows_a_block = 8192;

} // namespace

Vector strengths(const Adjacency& adjacency) {
    Vector sums(adjacency.begin.size() - 1, 0);
    for (std::size_t v = 0; v < sums.size(); ++v) {
        for (const double weight : adjacency.weights_of(v)) {
            sums[v] += weight;
        }
    }
    return sums;
}

void Linear::rows(std::size_t count, const std::function<double(std::size_t)>& entry, Vector& y) const {
    y.resize(count);
    for_each_block(count, rows_a_block, threads_, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            y[i] = entry(i);
        }
    });
}

void Linear::multiply(const Adjacency& adjacency, const Vector& x, Vector& y) const {
    y.resize(x.size());
    for_each_block(x.size(), rows_a_block, threads_, [&](std::size_t first, std::size_t last) {
        for (std::size_t v = first; v < last; ++v) {
            double sum = 0;
            for (std::size_t i = adjacency.begin[v]; i < adjacency.begin[v + 1]; ++i) {
                sum += adjacency.weights[i] * x[adjacency.vertices[i]];
            }
            y[v] = sum;
        }
    });
}

double Linear::total(std::size_t count, const std::function<double(std::size_t, std::size_t)>& part) const {
    Vector parts((count + rows_a_block - 1) / rows_a_block);
    for_each_block(count, rows_a_block, threads_,
                   [&](std::size_t first, std::size_t last) { parts[first / rows_a_block] = part(first, last); });
    return std::accumulate(parts.begin(), parts.end(), 0.0);
}

double Linear::dot(const Vector& x, const Vector& y) const {
    return total(x.size(), [&](std::size_t first, std::size_t last) {
        return std::inner_product(x.data() + first, x.data() + last, y.data() + first, 0.0);
    });
}

double Linear::norm(const Vector& x) const {
    return std::sqrt(dot(x, x));
}

double Linear::sum(const Vector& x) const {
    return total(x.size(), [&](std::size_t first, std::size_t last) {
        return std::accumulate(x.data() + first, x.data() + last, 0.0);
    });
}

void Linear::add(double factor, const Vector& x, Vector& y) const {
    for_each_block(x.size(), rows_a_block, threads_, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            y[i] += factor * x[i];
        }
    });
}

void Linear::scale(double factor, Vector& x) const {
    for (double& entry : x) {
        entry *= factor;
    }
}

void Linear::remove(const std::vector<Vector>& vectors, Vector& x) const {
    const std::size_t blocks = (x.size() + rows_a_block - 1) / rows_a_block;
    std::vector<Vector> parts(blocks, Vector(vectors.size()));
    for_each_block(x.size(), rows_a_block, threads_, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = 0; i < vectors.size(); ++i) {
            parts[first / rows_a_block][i] =
                std::inner_product(x.data() + first, x.data() + last, vectors[i].data() + first, 0.0);
        }
    });
    Vector along(vectors.size(), 0);
    for (const Vector& part : parts) {
        std::transform(part.begin(), part.end(), along.begin(), along.begin(), std::plus<>());
    }
    for_each_block(x.size(), rows_a_block, threads_, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = 0; i < vectors.size(); ++i) {
            for (std::size_t j = first; j < last; ++j) {
                x[j] -= along[i] * vectors[i][j];
            }
        }
    });
}

bool solve_less(const Linear& linear, const Operator& multiply_s, const Vector& b, Vector& y) {
    constexpr int most_iterations = 1000;
    constexpr double tolerance = 1e-14;
    const double enough = tolerance * linear.norm(b);
    Vector residual = b;
    Vector direction = b;
    Vector image;
    y.assign(b.size(), 0);
    double squared = linear.dot(residual, residual);
    for (int i = 0; i < most_iterations && std::sqrt(squared) > enough; ++i) {
        multiply_s(direction, image);
        linear.rows(
            image.size(), [&](std::size_t v) { return direction[v] - image[v]; }, image);
        const double curvature = linear.dot(direction, image);
        if (!(curvature > 0)) {
            return false;
        }
        const double step = squared / curvature;
        linear.add(step, direction, y);
        linear.add(-step, image, residual);
        const double next = linear.dot(residual, residual);
        linear.rows(
            direction.size(), [&](std::size_t v) { return residual[v] + next / squared * direction[v]; }, direction);
        squared = next;
    }
    return std::sqrt(squared) <= enough;
}

} // namespace rabita
