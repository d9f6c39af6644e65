#pragma once

#include "sample.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace rabita::sample {

/// Officials as articles name them: in several spellings, by office alone, known, and of another state.
inline Actor person(int number) {
    struct Form {
        const char* id;
        const char* name;
        const char* state;
        std::optional<Office> office;
        bool known;
    };
    static const std::vector<Form> forms{
        {"official/salim-alamry-DZ", "سليم العمري", "DZ", Office::minister, false},
        {"official/salim-bn-ahmd-alamry-DZ", "سليم بن أحمد العمري", "DZ", Office::minister, false},
        {"official/alamry-DZ", "العمري", "DZ", Office::minister, false},
        {"official/minister-DZ", nullptr, "DZ", Office::minister, false},
        {"official/srghy-tsarnkwf-RU", "سيرغي تسارنكوف", "RU", Office::special_envoy, false},
        {"official/srjy-tsarnkwf-RU", "سيرجي تسارنكوف", "RU", Office::diplomat, false},
        {"official/sergey-tsarenkov", "سيرغي تسارنكوف", "RU", Office::special_envoy, true},
        {"official/special_envoy-RU", nullptr, "RU", Office::special_envoy, false},
        {"official/jwn-smyth-US", "جون سميث", "US", Office::ambassador, false},
        {"official/jwn-smyth-GB", "جون سميث", "GB", Office::ambassador, false},
        {"official/jwn-smyth", "جون سميث", nullptr, std::nullopt, false},
        {"official/smyth-US", "سميث", "US", std::nullopt, false},
    };
    const Form& form = forms[static_cast<std::size_t>(number) % forms.size()];
    Actor actor;
    actor.id = form.id;
    if (form.name != nullptr) {
        actor.name_ar = form.name;
        actor.mentions = {form.name};
    }
    if (form.state != nullptr) {
        actor.state = form.state;
    }
    actor.office = form.office;
    actor.known = form.known;
    return actor;
}

constexpr int people = 12;

/// Articles that agree and contradict each other in every way that merging decides about.
inline std::vector<Extraction> random_articles(std::mt19937& random, int count) {
    const auto pick = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    const std::vector<std::string> words{
        "التقى الوزير نظيره في العاصمة وبحث معه العلاقات بين البلدين والتعاون",
        "عقد الجانبان جلسة مباحثات موسعة في مقر الوزارة", "اجتمعا",
        "التقى الوزير نظيره في العاصمة وبحث معه العلاقات بين البلدين والتعاون المشترك اليوم"};
    std::vector<Extraction> articles;
    for (int i = 0; i < count; ++i) {
        std::vector<ArticleEvent> events;
        std::vector<Actor> named;
        for (int k = pick(4); k >= 0; --k) {
            const Day first = *parse_iso_day("2024-02-01") + std::chrono::days{pick(9)};
            const DateInterval date{first, first + std::chrono::days{pick(3) == 0 ? pick(12) : 0}};
            ArticleEvent event = meeting("", pick(3) == 0 ? std::nullopt : std::optional(date),
                                         words[static_cast<std::size_t>(pick(4))]);
            event.status = static_cast<Status>(pick(3));
            event.type = pick(4) == 0 ? EventType::statement : pick(4) == 0 ? EventType::visit : EventType::meeting;
            const bool statement = event.type == EventType::statement;
            const bool visit = event.type == EventType::visit;
            for (int p = statement ? 1 : 1 + pick(3); p > 0; --p) {
                named.push_back(person(pick(people)));
                const Role role = statement ? Role::speaker : visit ? Role::visitor : Role::participant;
                event.arguments.push_back({role, named.back().id});
            }
            if (statement || visit) {
                Actor state;
                state.kind = ActorKind::state;
                state.state = pick(2) == 0 ? "DZ" : "RU";
                state.id = "state/" + *state.state;
                event.arguments.push_back({statement ? Role::target : Role::host, state.id});
                named.push_back(state);
            }
            if (pick(3) == 0) {
                event.place = Place{pick(2) == 0 ? "موسكو" : "الجزائر", std::nullopt, std::nullopt};
            }
            std::sort(event.arguments.begin(), event.arguments.end());
            event.arguments.erase(std::unique(event.arguments.begin(), event.arguments.end()), event.arguments.end());
            events.push_back(std::move(event));
        }
        const std::string published = to_iso(*parse_iso_day("2024-02-03") + std::chrono::days{pick(20)});
        Extraction made = article(std::to_string(i), pick(4) ? published.c_str() : nullptr,
                                  pick(3) == 0 ? nullptr
                                  : pick(2)    ? "و"
                                               : "ص",
                                  std::move(events));
        made.actors.clear();
        std::sort(named.begin(), named.end(), [](const Actor& a, const Actor& b) { return a.id < b.id; });
        for (const Actor& actor : named) {
            if (made.actors.empty() || made.actors.back().id != actor.id) {
                made.actors.push_back(actor);
            }
        }
        if (i > 0 && pick(8) == 0) { // a copy under another id
            made = articles[static_cast<std::size_t>(pick(i))];
            made.document.id = "copy-" + std::to_string(i);
        }
        articles.push_back(std::move(made));
    }
    return articles;
}

} // namespace rabita::sample
