#include "store/merged_event.hpp"

#include "record/sha256.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace rabita {

namespace {

std::optional<DateInterval> common_date(const TellingGroup& tellings) {
    std::optional<DateInterval> out;
    for (const Telling* telling : tellings) {
        const auto& date = telling->event->date;
        if (date && out) {
            out = {std::max(out->first, date->first), std::min(out->last, date->last)};
        } else if (date) {
            out = date;
        }
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
    std::set<Argument> arguments;
    std::set<std::string> topics;
    for (const Telling* telling : tellings) {
        const ArticleEvent& told = *telling->event;
        arguments.insert(told.arguments.begin(), told.arguments.end());
        topics.insert(told.topics.begin(), told.topics.end());
        event.confidence = std::max(event.confidence, told.confidence);
        for (const std::string& rule : told.rules) {
            if (std::find(event.rules.begin(), event.rules.end(), rule) == event.rules.end()) {
                event.rules.push_back(rule);
            }
        }
    }
    event.arguments.assign(arguments.begin(), arguments.end());
    event.topics.assign(topics.begin(), topics.end());
}

/// Disjoint sets over the tellings, by their index.
class Classes {
public:
    explicit Classes(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }

    void join(std::size_t a, std::size_t b) { parent_[root(a)] = root(b); }

    std::size_t count() const {
        std::size_t roots = 0;
        for (std::size_t i = 0; i < parent_.size(); ++i) {
            roots += parent_[i] == i ? 1 : 0;
        }
        return roots;
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

Event merged_event(const TellingGroup& tellings) {
    const ArticleEvent& first = *tellings.front()->event;
    Event event;
    event.type = first.type;
    const auto occurred = [](const Telling* telling) { return telling->event->status == Status::occurred; };
    event.status = std::any_of(tellings.begin(), tellings.end(), occurred) ? Status::occurred : first.status;
    event.date = common_date(tellings);
    event.place = common_place(tellings);
    add_lists(tellings, event);
    add_code(tellings, event);
    add_evidence(tellings, event);
    event.independent_sources = independent_sources(tellings);
    return event;
}

std::size_t independent_sources(const TellingGroup& tellings) {
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
    }
    return classes.count();
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
