#include "store/telling.hpp"

#include "text/folding.hpp"

#include <algorithm>

namespace rabita {

namespace {

/// Letters and digits as they are after folding; what is left of marks and symbols separates words.
bool is_word_unit(char16_t unit) {
    return (unit >= u'0' && unit <= u'9') || (unit >= u'a' && unit <= u'z') || (unit >= 0x00C0 && unit <= 0x024F) ||
           (unit >= 0x0620 && unit <= 0x064A) || (unit >= 0x066E && unit <= 0x06D3) || unit >= 0xD800;
}

const Actor* find_actor(const Extraction& article, const std::string& id) {
    const auto& actors = article.actors;
    const auto found = std::find_if(actors.begin(), actors.end(), [&](const Actor& actor) { return actor.id == id; });
    return found == actors.end() ? nullptr : &*found;
}

Part part_of(const Extraction& article, const Argument& argument, const Standing* standing) {
    Part part{argument.role, standing == nullptr ? argument.actor : standing->actor, ActorKind::official, {}, {}, true};
    if (const Actor* told = find_actor(article, argument.actor)) {
        part.kind = told->kind;
        part.state = told->state.value_or("");
        part.office = told->office;
        part.named = told->kind != ActorKind::official || told->name_ar || told->name_en;
    }
    if (standing != nullptr) {
        part.state = standing->state;
    }
    return part;
}

/// FNV-1a, 32 bits: the same on every machine.
std::uint32_t hash_of(std::u16string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char16_t unit : word) {
        hash = (hash ^ (unit & 0xFFU)) * 16777619U;
        hash = (hash ^ (unit >> 8U)) * 16777619U;
    }
    return hash;
}

WordSet words_of(const std::vector<std::u16string>& spans) {
    WordSet words;
    for (const std::u16string& span : spans) {
        for (std::size_t begin = 0; begin < span.size();) {
            const std::size_t end = std::min(span.find(u' ', begin), span.size());
            words.push_back(hash_of(std::u16string_view(span).substr(begin, end - begin)));
            begin = end + 1;
        }
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

template <class Value>
void sort_unique(std::vector<Value>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

} // namespace

std::u16string comparable_words(std::string_view utf8) {
    std::u16string out;
    bool gap = false;
    for (const char16_t unit : fold_text(utf8)) {
        if (!is_word_unit(unit)) {
            gap = !out.empty();
            continue;
        }
        if (gap) {
            out += u' ';
            gap = false;
        }
        out += unit;
    }
    return out;
}

Telling telling_of(std::size_t source, const Extraction& article, std::size_t number, const Standings& standings) {
    Telling telling;
    telling.source = source;
    telling.number = number;
    telling.article = &article;
    telling.event = &article.events[number];
    for (const Argument& argument : telling.event->arguments) {
        const auto found = standings.find(argument.actor);
        const Standing* standing = found == standings.end() ? nullptr : &found->second;
        telling.arguments.push_back({argument.role, standing == nullptr ? argument.actor : standing->actor});
        if (argument.role != Role::target) {
            telling.core.push_back(part_of(article, argument, standing));
        }
    }
    sort_unique(telling.arguments);
    sort_unique(telling.core);
    for (const Span& span : telling.event->evidence) {
        telling.spans.push_back(comparable_words(span.text));
    }
    telling.words = words_of(telling.spans);
    return telling;
}

std::vector<Telling> tellings_of(const std::vector<const Extraction*>& articles, const Standings& standings) {
    std::vector<Telling> out;
    for (std::size_t source = 0; source < articles.size(); ++source) {
        for (std::size_t number = 0; number < articles[source]->events.size(); ++number) {
            out.push_back(telling_of(source, *articles[source], number, standings));
        }
    }
    return out;
}

std::size_t shared_words(const WordSet& a, const WordSet& b) {
    std::size_t shared = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        shared += *i == *j ? 1 : 0;
        const bool both = *i == *j;
        const bool first = *i < *j;
        i += both || first ? 1 : 0;
        j += both || !first ? 1 : 0;
    }
    return shared;
}

bool is_distinctive(std::u16string_view words) {
    constexpr std::ptrdiff_t least = 5;
    return std::count(words.begin(), words.end(), u' ') + 1 >= least;
}

bool same_words(const Telling& a, const Telling& b) {
    const auto in_b = [&](const std::u16string& span) {
        return is_distinctive(span) && std::find(b.spans.begin(), b.spans.end(), span) != b.spans.end();
    };
    return std::any_of(a.spans.begin(), a.spans.end(), in_b);
}

bool within_news_days(const std::optional<Day>& a, const std::optional<Day>& b) {
    return a && b && std::chrono::abs(*a - *b) <= std::chrono::days{news_days};
}

} // namespace rabita
