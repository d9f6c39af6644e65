#include "queries/statistics.hpp"

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <numeric>

namespace rabita {

double poisson_tail(std::size_t count, double mean) {
    return count == 0 ? 1 : boost::math::gamma_p(static_cast<double>(count), mean);
}

double binomial_tail(std::size_t count, std::size_t trials, double chance) {
    if (count == 0) {
        return 1;
    }
    if (count > trials) {
        return 0;
    }
    return boost::math::ibeta(static_cast<double>(count), static_cast<double>(trials - count + 1), chance);
}

std::vector<double> adjusted(const std::vector<double>& ps) {
    std::vector<std::size_t> order(ps.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ps[a] < ps[b]; });
    std::vector<double> qs(ps.size());
    double least = 1;
    for (std::size_t rank = ps.size(); rank > 0; --rank) {
        const std::size_t at = order[rank - 1];
        least = std::min(least, ps[at] * static_cast<double>(ps.size()) / static_cast<double>(rank));
        qs[at] = least;
    }
    return qs;
}

double median(const std::vector<double>& sorted) {
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

} // namespace rabita
