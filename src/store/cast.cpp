#include "store/cast.hpp"

#include "store/likeness.hpp"

#include <algorithm>
#include <tuple>

namespace rabita {

namespace {

int specificity(const Part& part) {
    switch (part.kind) {
    case ActorKind::state: return 0;
    case ActorKind::organisation: return 1;
    case ActorKind::official: return part.named ? 3 : 2;
    }
    return 0;
}

/// Takes from `left` every part that some part of `cast` not `used` yet stands for with exactly this fit.
void match(std::vector<Part>& cast, std::vector<bool>& used, std::vector<Part>& left, Fit wanted) {
    for (auto part = left.begin(); part != left.end();) {
        std::size_t i = 0;
        while (i < cast.size() && (used[i] || fit(cast[i], *part) != wanted)) {
            ++i;
        }
        if (i == cast.size()) {
            ++part;
            continue;
        }
        used[i] = true;
        if (specificity(cast[i]) < specificity(*part)) {
            cast[i] = *part;
        }
        part = left.erase(part);
    }
}

std::tuple<int, std::size_t> exactness(const Telling& telling) {
    int sum = 0;
    for (const Part& part : telling.core) {
        sum += specificity(part);
    }
    return {sum, telling.core.size()};
}

} // namespace

void unite_cast(std::vector<Part>& cast, const std::vector<Part>& more) {
    std::vector<Part> left = more;
    std::vector<bool> used(cast.size());
    for (const Fit wanted : {Fit::same, Fit::office, Fit::side}) {
        match(cast, used, left, wanted);
    }
    cast.insert(cast.end(), left.begin(), left.end());
    std::sort(cast.begin(), cast.end());
    cast.erase(std::unique(cast.begin(), cast.end()), cast.end());
}

std::vector<Part> united_cast(const TellingGroup& tellings) {
    TellingGroup order = tellings;
    std::stable_sort(order.begin(), order.end(),
                     [](const Telling* a, const Telling* b) { return exactness(*a) > exactness(*b); });
    std::vector<Part> cast;
    for (const Telling* telling : order) {
        unite_cast(cast, telling->core);
    }
    return cast;
}

} // namespace rabita
