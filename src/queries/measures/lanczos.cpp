#include "queries/measures/linear.hpp"

#include <algorithm>
#include <cmath>

namespace rabita {

namespace {

constexpr std::size_t most_steps = 40; // vectors kept at a time
constexpr int most_restarts = 500;
constexpr double eigenvalue_tolerance = 1e-13; // of the eigenvalue
// What is left when the vectors span all that the first one leads to: going on from such noise would bring in other
// vectors of the same eigenvalue.
constexpr double nothing_left = 1e-11;

/// A symmetric tridiagonal matrix.
struct Tridiagonal {
    Vector diagonal;
    Vector beside; ///< one less

    /// Does it have an eigenvalue above `value`? By the signs of a factorisation (Sturm).
    bool has_above(double value) const {
        double pivot = 1;
        for (std::size_t i = 0; i < diagonal.size(); ++i) {
            const double off = i == 0 ? 0 : beside[i - 1];
            pivot = diagonal[i] - value - (i == 0 ? 0 : off * off / pivot);
            if (pivot > 0) {
                return true;
            }
            pivot = pivot == 0 ? -1e-300 : pivot;
        }
        return false;
    }

    double greatest_eigenvalue() const {
        double low = diagonal[0];
        double high = diagonal[0];
        for (std::size_t i = 0; i < diagonal.size(); ++i) {
            const double left = i == 0 ? 0 : std::abs(beside[i - 1]);
            const double right = i + 1 == diagonal.size() ? 0 : std::abs(beside[i]);
            low = std::min(low, diagonal[i] - left - right);
            high = std::max(high, diagonal[i] + left + right);
        }
        for (double middle = low + (high - low) / 2; low < middle && middle < high; middle = low + (high - low) / 2) {
            (has_above(middle) ? low : high) = middle;
        }
        return high;
    }

    /// By inverse iteration just above the eigenvalue, where elimination needs no exchange of rows.
    Vector eigenvector_of(double value) const {
        const std::size_t size = diagonal.size();
        const double shift = value + std::max(std::abs(value) * 1e-14, 1e-290);
        Vector x(size, 1);
        Vector pivots(size);
        for (int round = 0; round < 4; ++round) {
            pivots[0] = shift - diagonal[0];
            for (std::size_t i = 1; i < size; ++i) {
                pivots[i] = shift - diagonal[i] - beside[i - 1] * beside[i - 1] / pivots[i - 1];
                x[i] += beside[i - 1] / pivots[i - 1] * x[i - 1];
            }
            x[size - 1] /= pivots[size - 1];
            for (std::size_t i = size - 1; i-- > 0;) {
                x[i] = (x[i] + beside[i] * x[i + 1]) / pivots[i];
            }
            double greatest = 0;
            for (const double entry : x) {
                greatest = std::max(greatest, std::abs(entry));
            }
            for (double& entry : x) {
                entry /= greatest;
            }
        }
        double squares = 0;
        for (const double entry : x) {
            squares += entry * entry;
        }
        for (double& entry : x) {
            entry /= std::sqrt(squares);
        }
        return x;
    }
};

class Lanczos {
public:
    Lanczos(const Linear& linear, const Operator& multiply) : linear_(linear), multiply_(multiply) {}

    /// Betters `best` by one run of steps from its vector.
    void run(EigenPair& best) {
        basis_.assign(1, best.vector);
        matrix_ = {};
        while (basis_.size() <= most_steps) {
            const double next = step();
            const double value = matrix_.greatest_eigenvalue();
            const Vector mix = matrix_.eigenvector_of(value);
            best.converged =
                next <= nothing_left * value || next * std::abs(mix.back()) <= eigenvalue_tolerance * value;
            if (best.converged || basis_.size() == most_steps) {
                best.value = value;
                best.vector = mixed(mix);
                return;
            }
            linear_.scale(1 / next, image_);
            matrix_.beside.push_back(next);
            basis_.push_back(image_);
        }
    }

private:
    /// Multiplies the last vector and takes away what lies along it and the one before, then, for what rounding left,
    /// along all of them; the length of what is left.
    double step() {
        multiply_(basis_.back(), image_);
        const double along = linear_.dot(basis_.back(), image_);
        matrix_.diagonal.push_back(along);
        linear_.add(-along, basis_.back(), image_);
        if (basis_.size() > 1) {
            linear_.add(-matrix_.beside.back(), basis_[basis_.size() - 2], image_);
        }
        linear_.remove(basis_, image_);
        return linear_.norm(image_);
    }

    Vector mixed(const Vector& mix) const {
        Vector sum(basis_.front().size(), 0);
        for (std::size_t i = 0; i < mix.size(); ++i) {
            linear_.add(mix[i], basis_[i], sum);
        }
        linear_.scale(1 / linear_.norm(sum), sum);
        return sum;
    }

    const Linear& linear_;
    const Operator& multiply_;
    std::vector<Vector> basis_;
    Vector image_;
    Tridiagonal matrix_;
};

} // namespace

EigenPair leading_eigenvector(const Linear& linear, std::size_t size, const Operator& multiply) {
    EigenPair best;
    if (size == 0) {
        best.converged = true;
        return best;
    }
    best.vector.assign(size, 1 / std::sqrt(static_cast<double>(size)));
    Lanczos lanczos(linear, multiply);
    for (int i = 0; i < most_restarts && !best.converged; ++i) {
        lanczos.run(best);
    }
    for (double& entry : best.vector) {
        entry = std::abs(entry); // of a matrix without negative entries; the sign of rounding errors is left out
    }
    return best;
}

} // namespace rabita
