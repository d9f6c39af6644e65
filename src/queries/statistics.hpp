#pragma once

#include <cstddef>
#include <vector>

namespace rabita {

/// The chance of `count` or more of a Poisson number of this mean, above 0. O(1).
double poisson_tail(std::size_t count, double mean);

/// The chance of `count` or more successes of `trials` at `chance` each. O(1).
double binomial_tail(std::size_t count, std::size_t trials, double chance);

/// Each p adjusted for their number: the least false discovery rate at which it counts. Benjamini and Hochberg,
/// "Controlling the false discovery rate", 1995. O(n log n).
std::vector<double> adjusted(const std::vector<double>& ps);

/// Of sorted values, at least one. O(1).
double median(const std::vector<double>& sorted);

} // namespace rabita
