#include "store/likeness.hpp"

#include <algorithm>

namespace rabita {

namespace {

constexpr int conflict_days = 1;        ///< tellings of one event may differ so much in its day
constexpr std::size_t least_shared = 6; ///< words; "the minister said" is no copy of itself
constexpr int always_first = -1000000;
constexpr int always_last = 1000000;

/// FNV-1a, 63 bits: the same on every machine, and a whole number from 0 in every database.
class Hash {
public:
    Hash& add(std::string_view text) {
        for (const char c : text) {
            mix(static_cast<unsigned char>(c));
        }
        mix(0);
        return *this;
    }

    std::int64_t value() const { return static_cast<std::int64_t>(hash_ >> 1U); }

private:
    void mix(unsigned char byte) { hash_ = (hash_ ^ byte) * 1099511628211ULL; }

    std::uint64_t hash_ = 14695981039346656037ULL;
};

int day_number(Day day) {
    return static_cast<int>(day.time_since_epoch().count());
}

const std::string& side_of(const Part& part) {
    return part.state.empty() ? part.actor : part.state;
}

bool has_office(const Part& part) {
    return part.office && *part.office != Office::other && !part.state.empty();
}

Fit officials_fit(const Part& a, const Part& b) {
    const bool one_named = a.named != b.named;
    const bool same_office = has_office(a) && has_office(b) && a.office == b.office && a.state == b.state;
    return one_named && same_office ? Fit::office : Fit::none;
}

/// Counts and takes out the pairs of parts of exactly this fit.
std::size_t take_pairs(std::vector<Part>& shorter, std::vector<Part>& longer, Fit wanted) {
    std::size_t taken = 0;
    for (auto part = shorter.begin(); part != shorter.end();) {
        const auto other = std::find_if(longer.begin(), longer.end(),
                                        [&](const Part& candidate) { return fit(*part, candidate) == wanted; });
        if (other == longer.end()) {
            ++part;
            continue;
        }
        longer.erase(other);
        part = shorter.erase(part);
        ++taken;
    }
    return taken;
}

void add_days(std::vector<TellingKey>& keys, const Telling& telling, std::string_view one, std::string_view other) {
    const auto type = name(telling.event->type);
    if (const auto& date = telling.event->date) {
        keys.push_back({Hash().add("day").add(type).add(one).add(other).value(),
                        day_number(date->first) - conflict_days, day_number(date->last) + conflict_days});
    }
    if (const auto& published = telling.published()) {
        const int reach = (news_days + 1) / 2;
        keys.push_back({Hash().add("news").add(type).add(one).add(other).value(), day_number(*published) - reach,
                        day_number(*published) + reach});
    }
}

void add_contact_keys(std::vector<TellingKey>& keys, const Telling& telling) {
    const auto& core = telling.core;
    for (std::size_t i = 0; i < core.size(); ++i) {
        if (core.size() == 1 || core[i].role == Role::visitor) {
            add_days(keys, telling, core[i].actor, name(core[i].role));
        }
        for (std::size_t k = i + 1; k < core.size(); ++k) {
            const auto& [low, high] = std::minmax(side_of(core[i]), side_of(core[k]));
            add_days(keys, telling, low, high);
        }
    }
}

void add_statement_keys(std::vector<TellingKey>& keys, const Telling& telling) {
    const auto& published = telling.published();
    const int reach = (news_days + 1) / 2;
    const int first = published ? day_number(*published) - reach : always_first;
    const int last = published ? day_number(*published) + reach : always_last;
    for (const Part& part : telling.core) {
        if (part.named || !has_office(part)) {
            keys.push_back({Hash().add("said").add(part.actor).value(), first, last});
        }
        if (has_office(part)) {
            keys.push_back({Hash().add("said").add(name(*part.office)).add(part.state).value(), first, last});
        }
    }
}

bool times_could_agree(const Telling& a, const Telling& b) {
    const auto& x = a.event->date;
    const auto& y = b.event->date;
    return x && y ? gap_days(*x, *y) <= conflict_days : within_news_days(a.published(), b.published());
}

bool statements_could_be_one(const Telling& a, const Telling& b) {
    const bool news = !a.published() || !b.published() || within_news_days(a.published(), b.published());
    return news && same_statement(a.words, b.words) && cast_fit(a.core, b.core);
}

} // namespace

Fit fit(const Part& a, const Part& b) {
    if (a.role != b.role) {
        return Fit::none;
    }
    if (a.actor == b.actor) {
        return Fit::same;
    }
    if (a.kind == ActorKind::official && b.kind == ActorKind::official) {
        return officials_fit(a, b);
    }
    const bool same_side = !a.state.empty() && a.state == b.state;
    return same_side && a.kind != b.kind ? Fit::side : Fit::none;
}

std::optional<CastFit> cast_fit(const std::vector<Part>& a, const std::vector<Part>& b) {
    std::vector<Part> shorter = a.size() <= b.size() ? a : b;
    std::vector<Part> longer = a.size() <= b.size() ? b : a;
    const std::size_t least = shorter.size();
    const std::size_t most = longer.size();
    const bool visitor = least == 1 && shorter.front().role == Role::visitor;
    CastFit out;
    out.same = take_pairs(shorter, longer, Fit::same);
    out.office = take_pairs(shorter, longer, Fit::office);
    out.side = take_pairs(shorter, longer, Fit::side);
    out.partial = least < 2 && most > least;
    const bool enough = least >= 2 || (least == most && out.side == 0) || (visitor && out.same == 1);
    return shorter.empty() && enough && least > 0 ? std::optional(out) : std::nullopt;
}

std::vector<TellingKey> keys_of(const Telling& telling) {
    std::vector<TellingKey> keys;
    if (telling.event->type == EventType::statement) {
        add_statement_keys(keys, telling);
    } else {
        add_contact_keys(keys, telling);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

bool could_be_one(const Telling& a, const Telling& b) {
    if (a.event->type != b.event->type) {
        return false;
    }
    if (is_twin(a, b)) {
        return true;
    }
    if (a.event->type == EventType::statement) {
        return statements_could_be_one(a, b);
    }
    return times_could_agree(a, b) && cast_fit(a.core, b.core);
}

bool near_copy(const WordSet& a, const WordSet& b) {
    constexpr std::size_t long_enough = 12;
    const std::size_t shared = shared_words(a, b);
    const std::size_t shorter = std::min(a.size(), b.size());
    // In whole numbers, so that no rounding decides.
    const bool alike = shared * 5 >= (a.size() + b.size() - shared) * 4;
    const bool shortened = shorter >= long_enough && shared * 10 >= shorter * 9;
    return shared >= least_shared && (alike || shortened);
}

bool same_statement(const WordSet& a, const WordSet& b) {
    constexpr std::size_t long_enough = 10;
    const std::size_t shorter = std::min(a.size(), b.size());
    const bool cut =
        shorter >= long_enough && std::max(a.size(), b.size()) <= 2 * shorter && shared_words(a, b) * 4 >= shorter * 3;
    return cut || near_copy(a, b);
}

bool is_twin(const Telling& a, const Telling& b) {
    return a.article->sha256 == b.article->sha256 && a.number == b.number && a.event->type == b.event->type &&
           a.event->status == b.event->status && a.event->date == b.event->date &&
           a.event->arguments == b.event->arguments && a.event->evidence == b.event->evidence;
}

int gap_days(const DateInterval& a, const DateInterval& b) {
    if (a.first <= b.last && b.first <= a.last) {
        return 0;
    }
    const auto gap = a.last < b.first ? b.first - a.last : a.first - b.last;
    return static_cast<int>(gap.count());
}

} // namespace rabita
