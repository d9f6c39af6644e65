#include "store/merged_event.hpp"

#include "record/sha256.hpp"
#include "store/cast.hpp"
#include "store/likeness.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace rabita {

namespace {

/// Where dates contradict, those that most origins agree on; of equals those of the earlier report. What took place is
/// dated by those who say that it did.
std::optional<DateInterval> common_date(const TellingGroup& tellings, const std::vector<std::size_t>& origins,
                                        Status status) {
    std::vector<std::size_t> dated;
    for (const bool any_status : {false, true}) {
        for (std::size_t i = 0; i < tellings.size() && (!any_status || dated.empty()); ++i) {
            if (tellings[i]->event->date && (any_status || tellings[i]->event->status == status)) {
                dated.push_back(i);
            }
        }
    }
    std::optional<DateInterval> best;
    std::size_t most = 0;
    for (const std::size_t i : dated) {
        DateInterval common = *tellings[i]->event->date;
        std::set<std::size_t> agreeing;
        for (const std::size_t k : dated) {
            const DateInterval& date = *tellings[k]->event->date;
            if (gap_days(common, date) == 0) {
                common = {std::max(common.first, date.first), std::min(common.last, date.last)};
                agreeing.insert(origins[k]);
            }
        }
        if (agreeing.size() > most) {
            best = common;
            most = agreeing.size();
        }
    }
    return best;
}

/// It took place if any article says so; otherwise the latest word holds, a denial before a plan of the same day. A
/// denial of unknown day holds: it follows upon a plan.
Status common_status(const TellingGroup& tellings) {
    std::optional<Day> last_plan; // no day is before any day
    std::optional<Day> last_denial;
    bool denied = false;
    for (const Telling* telling : tellings) {
        const Status status = telling->event->status;
        if (status == Status::occurred) {
            return status;
        }
        const bool denial = status == Status::denied;
        denied = denied || denial;
        std::optional<Day>& last = denial ? last_denial : last_plan;
        last = std::max(last, denial ? std::optional(telling->published().value_or(Day::max())) : telling->published());
    }
    return denied && last_denial >= last_plan ? Status::denied : Status::planned;
}

std::vector<Report> history_of(const TellingGroup& tellings, const std::vector<std::size_t>& origins) {
    std::vector<Report> out;
    TellingGroup order = tellings;
    const auto key = [](const Telling* telling) {
        return std::tuple(!telling->published(), telling->published(), telling->source, telling->number);
    };
    std::map<const Telling*, std::size_t> origin;
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        origin[tellings[i]] = origins[i];
    }
    std::sort(order.begin(), order.end(), [&](const Telling* a, const Telling* b) { return key(a) < key(b); });
    for (const Telling* telling : order) {
        const ArticleEvent& told = *telling->event;
        out.push_back({telling->source, told.status, told.date, told.place, origin[telling]});
    }
    return out;
}

/// The place that most tellings name; of equals the one that comes first.
std::optional<Place> common_place(const TellingGroup& tellings) {
    std::map<std::string, std::size_t> votes;
    std::optional<Place> best;
    for (const Telling* telling : tellings) {
        if (telling->event->place) {
            ++votes[telling->event->place->name_ar];
        }
    }
    for (const Telling* telling : tellings) {
        const auto& place = telling->event->place;
        if (place && (!best || votes[place->name_ar] > votes[best->name_ar])) {
            best = place;
        }
    }
    return best;
}

void add_code(const TellingGroup& tellings, Event& event) {
    const Telling* surest = nullptr;
    for (const Telling* telling : tellings) {
        const bool has_code = telling->event->cameo || telling->event->plover || telling->event->tone;
        if (has_code && (surest == nullptr || telling->event->confidence > surest->event->confidence)) {
            surest = telling;
        }
    }
    if (surest != nullptr) {
        event.cameo = surest->event->cameo;
        event.plover = surest->event->plover;
        event.tone = surest->event->tone;
    }
}

void add_evidence(const TellingGroup& tellings, Event& event) {
    for (const Telling* telling : tellings) {
        for (const Span& span : telling->event->evidence) {
            event.evidence.push_back({telling->source, span});
        }
    }
    const auto place = [](const Evidence& e) { return std::tuple(e.source, e.span.begin, e.span.end); };
    auto& all = event.evidence;
    std::sort(all.begin(), all.end(), [&](const Evidence& a, const Evidence& b) { return place(a) < place(b); });
    const auto same = [&](const Evidence& a, const Evidence& b) { return place(a) == place(b); };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
}

/// What every telling adds to.
void add_lists(const TellingGroup& tellings, Event& event) {
    std::set<std::string> topics;
    for (const Telling* telling : tellings) {
        const ArticleEvent& told = *telling->event;
        topics.insert(told.topics.begin(), told.topics.end());
        event.confidence = std::max(event.confidence, told.confidence);
        for (const std::string& rule : told.rules) {
            if (std::find(event.rules.begin(), event.rules.end(), rule) == event.rules.end()) {
                event.rules.push_back(rule);
            }
        }
    }
    event.topics.assign(topics.begin(), topics.end());
}

/// Those who take part, and whom it is about.
void add_arguments(const TellingGroup& tellings, Event& event) {
    std::set<Argument> arguments;
    for (const Part& part : united_cast(tellings)) {
        arguments.insert(part.argument());
    }
    for (const Telling* telling : tellings) {
        for (const Argument& argument : telling->arguments) {
            if (argument.role == Role::target) {
                arguments.insert(argument);
            }
        }
    }
    event.arguments.assign(arguments.begin(), arguments.end());
}

bool copied_words(const Telling& a, const Telling& b) {
    const bool statement = a.event->type == EventType::statement;
    return statement ? same_statement(a.words, b.words) : near_copy(a.words, b.words);
}

/// Disjoint sets over the tellings, by their index.
class Classes {
public:
    explicit Classes(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }

    void join(std::size_t a, std::size_t b) { parent_[root(a)] = root(b); }

    /// For each element the number of its class, counted from 0 in the order of first elements.
    std::vector<std::size_t> numbers() {
        std::map<std::size_t, std::size_t> of_root;
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < parent_.size(); ++i) {
            out.push_back(of_root.try_emplace(root(i), of_root.size()).first->second);
        }
        return out;
    }

private:
    std::size_t root(std::size_t i) {
        while (parent_[i] != i) {
            parent_[i] = parent_[parent_[i]];
            i = parent_[i];
        }
        return i;
    }

    std::vector<std::size_t> parent_;
};

} // namespace

Event merged_event(const TellingGroup& tellings, const std::vector<std::size_t>& origins) {
    Event event;
    event.type = tellings.front()->event->type;
    event.status = common_status(tellings);
    event.date = common_date(tellings, origins, event.status);
    event.place = common_place(tellings);
    add_arguments(tellings, event);
    add_lists(tellings, event);
    add_code(tellings, event);
    add_evidence(tellings, event);
    event.history = history_of(tellings, origins);
    event.independent_sources = 1 + *std::max_element(origins.begin(), origins.end());
    return event;
}

std::vector<std::size_t> origins_of(const TellingGroup& tellings) {
    if (tellings.size() == 1) {
        return {0};
    }
    Classes classes(tellings.size());
    std::map<std::string, std::size_t> by_outlet;
    std::map<std::string, std::size_t> by_text;
    std::map<std::u16string, std::size_t> by_words;
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        const Document& document = tellings[i]->article->document;
        std::vector<std::u16string> words = tellings[i]->spans;
        words.push_back(comparable_words(document.title.value_or("")));
        classes.join(i, by_text.try_emplace(tellings[i]->article->sha256, i).first->second);
        if (document.source) {
            classes.join(i, by_outlet.try_emplace(*document.source, i).first->second);
        }
        for (const std::u16string& copied : words) {
            if (is_distinctive(copied)) {
                classes.join(i, by_words.try_emplace(copied, i).first->second);
            }
        }
        for (std::size_t k = 0; k < i; ++k) {
            if (copied_words(*tellings[i], *tellings[k])) {
                classes.join(i, k);
            }
        }
    }
    return classes.numbers();
}

std::string event_id(const Event& event, const std::string& article_sha256, unsigned attempt) {
    std::string key(name(event.type));
    for (const Argument& argument : event.arguments) {
        key.append("\n").append(name(argument.role)).append(" ").append(argument.actor);
    }
    if (event.date) {
        key.append("\n").append(to_iso(event.date->first)).append(" ").append(to_iso(event.date->last));
    }
    const Span& span = event.evidence.front().span;
    key.append("\n").append(article_sha256).append(" ").append(std::to_string(span.begin));
    key.append(" ").append(std::to_string(span.end));
    if (attempt > 0) {
        key.append("\n").append(std::to_string(attempt));
    }
    return "e-" + sha256_hex(key).substr(0, 12);
}

} // namespace rabita
