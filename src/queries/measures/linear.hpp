#pragma once

#include "rabita/compressed_graph.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace rabita {

using Vector = std::vector<double>;

/// The sum of the weights at each vertex. O(edges).
Vector strengths(const Adjacency& adjacency);

/// Vector arithmetic whose sums are taken over blocks of fixed size, so that they do not depend on the threads.
class Linear {
public:
    explicit Linear(unsigned threads) : threads_(threads) {}

    /// y = A x, or the value of `entry` at each row.
    void rows(std::size_t count, const std::function<double(std::size_t)>& entry, Vector& y) const;

    /// y_v = sum of weight × x_u over v's neighbours.
    void multiply(const Adjacency& adjacency, const Vector& x, Vector& y) const;

    double dot(const Vector& x, const Vector& y) const;
    double norm(const Vector& x) const;
    double sum(const Vector& x) const;

    /// y += factor × x.
    void add(double factor, const Vector& x, Vector& y) const;

    void scale(double factor, Vector& x) const;

    /// Takes away from x what lies along the vectors, which are at right angles and of length 1.
    void remove(const std::vector<Vector>& vectors, Vector& x) const;

    unsigned threads() const { return threads_; }

private:
    double total(std::size_t count, const std::function<double(std::size_t, std::size_t)>& part) const;

    unsigned threads_;
};

/// y = A x for a symmetric matrix without negative entries.
using Operator = std::function<void(const Vector& x, Vector& y)>;

struct EigenPair {
    double value = 0;
    Vector vector; ///< of length 1
    bool converged = false;
};

/// The greatest eigenvalue, and the direction in its eigenspace that is nearest to all-equal entries. Lanczos with full
/// orthogonalisation, restarted from the best vector so far; Golub and Van Loan, "Matrix computations", chapter 10.
EigenPair leading_eigenvector(const Linear& linear, std::size_t size, const Operator& multiply);

/// Solves (I − S) y = b by conjugate gradients, where S is symmetric with eigenvalues below 1; false when it does not
/// come within 1e-14 of b's length.
bool solve_less(const Linear& linear, const Operator& multiply_s, const Vector& b, Vector& y);

} // namespace rabita
