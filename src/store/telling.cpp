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

std::vector<Argument> core_of(const ArticleEvent& event) {
    std::vector<Argument> core;
    for (const Argument& argument : event.arguments) {
        if (argument.role != Role::target) {
            core.push_back(argument);
        }
    }
    std::sort(core.begin(), core.end());
    core.erase(std::unique(core.begin(), core.end()), core.end());
    return core;
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

std::vector<Telling> tellings_of(const std::vector<const Extraction*>& articles) {
    std::vector<Telling> out;
    for (std::size_t source = 0; source < articles.size(); ++source) {
        for (const ArticleEvent& event : articles[source]->events) {
            Telling telling{source, articles[source], &event, core_of(event), {}};
            for (const Span& span : event.evidence) {
                telling.spans.push_back(comparable_words(span.text));
            }
            out.push_back(std::move(telling));
        }
    }
    return out;
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
