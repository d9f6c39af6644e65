#include "store/identities.hpp"

#include "store/personal_name.hpp"

#include <fmt/format.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <numeric>

namespace rabita {

namespace {

constexpr double sure = 0.86;
constexpr double doubtful = 0.6;
constexpr int longest_career = 40; // years

/// What one identity is compared by.
struct Person {
    std::string id;
    const Portrait* portrait = nullptr;
    bool known = false;
    std::vector<std::vector<std::u16string>> names; ///< full ones; a single word only where there is no other
    std::set<std::string> states;
    std::set<std::string> offices;
    std::set<std::string> company;
    int first_year = 0;
    int last_year = 0;

    bool surname_only() const { return names.empty() || names.front().size() < 2; }
};

bool is_named_official(const Portrait& portrait) {
    return portrait.values("kind").contains("official") &&
           (!portrait.values("name_ar").empty() || !portrait.values("mention").empty());
}

std::vector<std::vector<std::u16string>> names_of(const Portrait& portrait) {
    std::vector<std::vector<std::u16string>> all;
    for (const char* claim : {"name_ar", "mention"}) {
        for (const std::string& name : portrait.values(claim)) {
            all.push_back(personal_name(name));
        }
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::erase_if(all, [](const auto& name) { return name.empty(); });
    const bool any_full = std::any_of(all.begin(), all.end(), [](const auto& name) { return name.size() > 1; });
    std::erase_if(all, [&](const auto& name) { return any_full && name.size() < 2; });
    return all;
}

Person person_of(const std::string& id, const Portrait& portrait) {
    const bool compared = is_named_official(portrait);
    Person out{id,
               &portrait,
               portrait.known(),
               {},
               portrait.values("state"),
               portrait.values("office"),
               portrait.values("with"),
               0,
               0};
    out.names = compared ? names_of(portrait) : out.names;
    const std::set<std::string> years = portrait.values("year");
    if (!years.empty()) {
        out.first_year = std::stoi(*years.begin());
        out.last_year = std::stoi(*years.rbegin());
    }
    return out;
}

bool disjoint(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::none_of(a.begin(), a.end(), [&](const std::string& value) { return b.contains(value); });
}

bool other_states(const Person& a, const Person& b) {
    return !a.states.empty() && !b.states.empty() && disjoint(a.states, b.states);
}

bool other_times(const Person& a, const Person& b) {
    const bool dated = a.first_year != 0 && b.first_year != 0;
    return dated && std::max(a.first_year - b.last_year, b.first_year - a.last_year) > longest_career;
}

/// Nobody meets himself: an article tells of both in one event.
bool together(const Person& a, const Person& b) {
    return a.company.contains(b.id) || b.company.contains(a.id);
}

/// Never one person unless somebody decides so.
bool excluded(const Person& a, const Person& b) {
    return other_states(a, b) || other_times(a, b) || together(a, b) || (a.known && b.known);
}

/// Empty when the two are not even worth a reader's look.
struct Likeness {
    double score = 0;
    double name = 0;
};

double best_name(const Person& a, const Person& b) {
    double best = 0;
    for (const auto& x : a.names) {
        for (const auto& y : b.names) {
            best = std::max(best, name_likeness(x, y));
        }
    }
    return best;
}

/// The likeness of two persons of similar names: what is known beside the name adds and takes a little.
double score(const Person& a, const Person& b, double name) {
    const bool no_state = a.states.empty() && b.states.empty();
    const bool one_state = a.states.empty() != b.states.empty();
    const bool offices = !a.offices.empty() && !b.offices.empty();
    const bool same_office = offices && !disjoint(a.offices, b.offices);
    double out = name - (no_state ? 0.05 : one_state ? 0.08 : 0);
    out += same_office ? 0.08 : offices ? -0.05 : 0;
    out += disjoint(a.company, b.company) ? 0 : 0.04;
    return std::clamp(out, 0.0, 1.0);
}

std::optional<Likeness> likeness(const Person& a, const Person& b) {
    const double name = a.known && b.known ? 0 : best_name(a, b);
    if (name == 0) {
        return std::nullopt;
    }
    // The same full name elsewhere is worth a look, a similar one is not.
    const double likely = !excluded(a, b) ? score(a, b, name) : name >= 1 && !a.surname_only() ? doubtful : 0;
    return likely >= doubtful ? std::optional(Likeness{likely, name}) : std::nullopt;
}

std::string reason(const Person& a, const Person& b, double name) {
    std::string out = fmt::format("names {:.2f} alike", name);
    out += other_states(a, b) ? ", other states" : a.states.empty() || b.states.empty() ? ", state not told" : "";
    out += other_times(a, b) ? ", too far apart in time" : "";
    out += together(a, b) ? ", together in one event" : "";
    const bool offices = !a.offices.empty() && !b.offices.empty();
    out += !offices ? "" : disjoint(a.offices, b.offices) ? ", other office" : ", same office";
    out += disjoint(a.company, b.company) ? "" : ", same company";
    return out;
}

struct Pair {
    std::size_t a = 0;
    std::size_t b = 0;
    double score = 0;
    double name = 0;
};

class Matcher {
public:
    Matcher(const Portraits& portraits, const std::vector<Decision>& decisions) {
        for (const auto& [id, portrait] : portraits) {
            index_[id] = people_.size();
            people_.push_back(person_of(id, portrait));
        }
        cluster_.resize(people_.size());
        std::iota(cluster_.begin(), cluster_.end(), std::size_t{0});
        joined_by_.assign(people_.size(), 1);
        for (const Decision& decision : decisions) {
            decide(decision);
        }
    }

    Matching run() {
        join_decided();
        std::vector<Pair> pairs = compare();
        for (const bool surnames : {false, true}) {
            for (const Pair& pair : pairs) {
                if (pair.score >= sure && surname_pair(pair) == surnames && (!surnames || unambiguous(pair, pairs))) {
                    join(pair);
                }
            }
        }
        return result(pairs);
    }

private:
    void decide(const Decision& decision) {
        const auto one = index_.find(decision.identity);
        if (decision.undone || one == index_.end()) {
            return;
        }
        const auto other = index_.find(decision.value);
        if (decision.kind == Decision::Kind::rename) {
            renamed_[one->second] = decision.value;
        } else if (other != index_.end()) {
            decided_[std::minmax(one->second, other->second)] = {decision.kind, one->second}; // the later one holds
        }
    }

    void join_decided() {
        for (const auto& [pair, decided] : decided_) {
            if (decided.first == Decision::Kind::merge) {
                unite(pair.first, pair.second);
                preferred_[cluster_[pair.first]] = decided.second;
            }
        }
    }

    bool is_split(std::size_t a, std::size_t b) const {
        const auto found = decided_.find(std::minmax(a, b));
        return found != decided_.end() && found->second.first == Decision::Kind::split;
    }

    std::vector<Pair> compare() const {
        std::map<std::string, std::vector<std::size_t>> by_key;
        for (std::size_t i = 0; i < people_.size(); ++i) {
            for (const std::string& key : identity_keys(*people_[i].portrait)) {
                by_key[key].push_back(i);
            }
        }
        std::map<std::pair<std::size_t, std::size_t>, Pair> pairs;
        for (const auto& [key, members] : by_key) {
            for (std::size_t i = 0; i < members.size(); ++i) {
                for (std::size_t k = i + 1; k < members.size(); ++k) {
                    compare(members[i], members[k], pairs);
                }
            }
        }
        std::vector<Pair> out;
        for (const auto& [key, pair] : pairs) {
            out.push_back(pair);
        }
        std::stable_sort(out.begin(), out.end(), [](const Pair& x, const Pair& y) { return x.score > y.score; });
        return out;
    }

    void compare(std::size_t a, std::size_t b, std::map<std::pair<std::size_t, std::size_t>, Pair>& pairs) const {
        if (pairs.contains({a, b})) {
            return;
        }
        if (const auto found = likeness(people_[a], people_[b])) {
            pairs[{a, b}] = {a, b, found->score, found->name};
        }
    }

    bool surname_pair(const Pair& pair) const {
        return people_[pair.a].surname_only() || people_[pair.b].surname_only();
    }

    /// Whom else could the bare surname stand for?
    bool unambiguous(const Pair& pair, const std::vector<Pair>& pairs) const {
        const std::size_t surname = people_[pair.a].surname_only() ? pair.a : pair.b;
        std::set<std::size_t> clusters;
        for (const Pair& other : pairs) {
            if (other.score >= sure && (other.a == surname || other.b == surname)) {
                clusters.insert(cluster_[other.a == surname ? other.b : other.a]);
            }
        }
        clusters.erase(cluster_[surname]);
        return clusters.size() <= 1;
    }

    void join(const Pair& pair) {
        if (cluster_[pair.a] == cluster_[pair.b] || !may_unite(pair.a, pair.b)) {
            return;
        }
        joined_by_[pair.a] = std::min(joined_by_[pair.a], pair.score);
        joined_by_[pair.b] = std::min(joined_by_[pair.b], pair.score);
        unite(pair.a, pair.b);
    }

    bool may_unite(std::size_t a, std::size_t b) const {
        for (const std::size_t x : members(cluster_[a])) {
            for (const std::size_t y : members(cluster_[b])) {
                if (excluded(people_[x], people_[y]) || is_split(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    std::vector<std::size_t> members(std::size_t cluster) const {
        const auto found = lists_.find(cluster);
        return found == lists_.end() ? std::vector<std::size_t>{cluster} : found->second;
    }

    void unite(std::size_t a, std::size_t b) {
        const std::size_t into = std::min(cluster_[a], cluster_[b]);
        const std::size_t from = std::max(cluster_[a], cluster_[b]);
        if (into == from) {
            return;
        }
        std::vector<std::size_t> all = members(into);
        for (const std::size_t member : members(from)) {
            cluster_[member] = into;
            all.push_back(member);
        }
        lists_.erase(from);
        lists_[into] = std::move(all);
        if (const auto preferred = preferred_.find(from); preferred != preferred_.end()) {
            preferred_[into] = preferred->second;
        }
    }

    /// The one whom readers chose, else the known one, else the one most told of, else the fullest name.
    std::size_t representative(std::size_t cluster) const {
        if (const auto preferred = preferred_.find(cluster); preferred != preferred_.end()) {
            return preferred->second;
        }
        const std::vector<std::size_t> all = members(cluster);
        return *std::min_element(all.begin(), all.end(), [&](std::size_t a, std::size_t b) {
            const auto key = [&](std::size_t i) {
                const Person& person = people_[i];
                return std::tuple(!person.known, -person.portrait->articles(), -std::ssize(person.id), person.id);
            };
            return key(a) < key(b);
        });
    }

    Matching result(const std::vector<Pair>& pairs) const {
        Matching out;
        for (std::size_t i = 0; i < people_.size(); ++i) {
            if (cluster_[i] == i) { // the least member stands for its cluster
                add_actor(i, out);
            }
        }
        for (const Pair& pair : pairs) {
            if (cluster_[pair.a] != cluster_[pair.b] && !is_split(pair.a, pair.b)) {
                const Person& a = people_[pair.a];
                const Person& b = people_[pair.b];
                out.doubts.push_back({a.id, b.id, pair.score, reason(a, b, pair.name)});
            }
        }
        std::sort(out.doubts.begin(), out.doubts.end(), [](const Doubt& x, const Doubt& y) {
            return std::tie(x.identity, x.other) < std::tie(y.identity, y.other);
        });
        return out;
    }

    void add_actor(std::size_t cluster, Matching& out) const {
        const std::size_t chosen = representative(cluster);
        const std::string& id = people_[chosen].id;
        Portrait portrait;
        std::optional<std::string> name;
        for (const std::size_t member : members(cluster)) {
            portrait.add(*people_[member].portrait);
            const double score = member == chosen ? 1 : joined_by_[member];
            out.members[people_[member].id] = {id, score};
            if (const auto renamed = renamed_.find(member); renamed != renamed_.end()) {
                name = renamed->second;
            }
        }
        Actor actor = portrait.actor(id);
        actor.name_ar = name ? name : actor.name_ar;
        out.actors[id] = std::move(actor);
    }

    std::vector<Person> people_; ///< sorted by id
    std::map<std::string, std::size_t> index_;
    std::vector<std::size_t> cluster_;
    std::map<std::size_t, std::vector<std::size_t>> lists_; ///< of clusters with more than one member
    std::vector<double> joined_by_;
    std::map<std::pair<std::size_t, std::size_t>, std::pair<Decision::Kind, std::size_t>> decided_; ///< and into whom
    std::map<std::size_t, std::size_t> preferred_;                                                  ///< by cluster
    std::map<std::size_t, std::string> renamed_;
};

} // namespace

std::string_view name(Decision::Kind kind) {
    switch (kind) {
    case Decision::Kind::merge: return "merge";
    case Decision::Kind::split: return "split";
    case Decision::Kind::rename: return "rename";
    }
    return "";
}

std::set<std::string> identity_keys(const Portrait& portrait) {
    std::set<std::string> keys;
    if (!is_named_official(portrait)) {
        return keys;
    }
    for (const auto& name : names_of(portrait)) {
        for (std::size_t i = name.size() > 1 ? 1 : 0; i < name.size(); ++i) { // given names are too common
            const std::u16string sound = sound_of(name[i]);
            std::string key;
            icu::UnicodeString(sound.data(), static_cast<std::int32_t>(sound.size())).toUTF8String(key);
            keys.insert(key);
        }
    }
    return keys;
}

bool could_be_one_person(const Portrait& a, const Portrait& b) {
    return likeness(person_of("", a), person_of("", b)).has_value();
}

Matching match_identities(const Portraits& portraits, const std::vector<Decision>& decisions) {
    return Matcher(portraits, decisions).run();
}

} // namespace rabita
