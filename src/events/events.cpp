#include "events/events.hpp"

#include "events/frame_context.hpp"

#include <algorithm>

namespace rabita {

namespace {

constexpr std::uint32_t teaser_line = 14; // tokens: longer lines are prose that happens to begin like a teaser

bool starts_line(const Text& text, std::uint32_t token) {
    return token == 0 || text.tokens[token - 1].kind == TokenKind::line_break;
}

std::uint32_t line_end(const Text& text, std::uint32_t token) {
    while (token < text.tokens.size() && text.tokens[token].kind != TokenKind::line_break) {
        ++token;
    }
    return token;
}

bool ends_like_prose(const Text& text, std::uint32_t end) {
    return end > 0 && (text.tokens[end - 1].mark == u'.' || text.tokens[end - 1].mark == u'"');
}

} // namespace

std::uint32_t article_end(const Analysis& analysis, const Cues& cues) {
    const Text& text = analysis.text();
    const auto count = static_cast<std::uint32_t>(text.tokens.size());
    for (std::uint32_t token = 0; token < count; ++token) {
        if (!starts_line(text, token) || analysis.cue(token, cues.comments, 0) == nullptr) {
            continue;
        }
        if (line_end(text, token) - token <= teaser_line && token > count / 5) {
            return token;
        }
    }
    return count;
}

std::vector<bool> teaser_sentences(const Analysis& analysis, const Cues& cues) {
    const Text& text = analysis.text();
    std::vector<bool> teasers(text.sentences.size(), false);
    bool below_teaser = false;
    for (std::size_t i = 0; i < text.sentences.size(); ++i) {
        const Sentence& sentence = text.sentences[i];
        const bool first_of_line = starts_line(text, sentence.first);
        const bool announces = first_of_line && analysis.cue(sentence.first, cues.teaser, 0) != nullptr;
        if (announces) {
            teasers[i] = true;
            below_teaser = true;
        } else if (below_teaser && first_of_line) {
            // Headlines below a teaser have no full stop.
            below_teaser = !ends_like_prose(text, line_end(text, sentence.first));
            teasers[i] = below_teaser;
        } else {
            teasers[i] = below_teaser;
        }
    }
    return teasers;
}

/// "يجب ألا يكون هناك لقاء", "يتعين على الرئيس ألا يلتقي".
bool should_not(const SentenceView& view, std::uint32_t not_to) {
    const std::uint32_t from = not_to > view.first() + 5 ? not_to - 5 : view.first();
    for (std::uint32_t i = from; i < not_to; ++i) {
        if (one_of(view.word(i), {u"يجب", u"ينبغي", u"يتعين"})) {
            return true;
        }
    }
    return false;
}

/// "إذا التقى", "لو زار", "هل يلتقي ...؟": asked or supposed, not told.
bool hypothetical(const SentenceView& view, const EventMention& event) {
    if (event.type == EventType::statement) {
        return false;
    }
    const Analysis& a = view.analysis();
    const std::uint32_t from = event.trigger > view.first() + 8 ? event.trigger - 8 : view.first();
    for (std::uint32_t i = from; i < event.trigger; ++i) {
        if (!a.is_word(i) || view.mention_at(i)) {
            continue; // "جان إيف لو دريان"
        }
        const std::u16string_view word = a.text().word(i);
        if (word == u"الا" && should_not(view, i)) {
            return true;
        }
        const bool none = a.cue(i, view.cues().pointless) != nullptr && i > view.first() &&
                          view.has_cue(i > view.first() + 3 ? i - 3 : view.first(), i, view.cues().negation);
        if (none) {
            return true; // "لا جدوى من عقد لقاء"
        }
        if (word == u"اذا" || word == u"لو" || word == u"هل" || word == u"وهل" || word == u"واذا" || word == u"ولو") {
            return true;
        }
    }
    return false;
}

/// "زار الوفد الطبي المدينة": who did it is no actor, and nobody else did it.
bool unknown_actor(const EventMention& event) {
    return event.type != EventType::statement &&
           std::any_of(event.arguments.begin(), event.arguments.end(),
                       [](const ArgumentMention& a) { return a.source == ArgumentSource::unknown; });
}

std::vector<EventMention> find_events(const Analysis& analysis, const Cues& cues, const std::vector<Mention>& mentions,
                                      const std::vector<TemporalExpression>& dates, std::uint32_t end) {
    std::vector<EventMention> out;
    const Text& text = analysis.text();
    const std::vector<bool> teasers = teaser_sentences(analysis, cues);
    for (std::uint32_t i = 0; i < text.sentences.size(); ++i) {
        const Sentence& sentence = text.sentences[i];
        if (sentence.last > end || teasers[i]) {
            continue;
        }
        const SentenceView view(analysis, cues, mentions, dates, sentence, i);
        std::vector<EventMention> here;
        FrameContext context(view, here);
        read_meetings(context);
        read_visits(context);
        read_attendance(context);
        read_exchanges(context);
        read_agreements(context);
        read_statements(context);
        std::erase_if(here,
                      [&](const EventMention& event) { return hypothetical(view, event) || unknown_actor(event); });
        std::stable_sort(here.begin(), here.end(),
                         [](const EventMention& a, const EventMention& b) { return a.trigger < b.trigger; });
        out.insert(out.end(), here.begin(), here.end());
    }
    return out;
}

} // namespace rabita
