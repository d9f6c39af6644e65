#pragma once

#include "mentions/analysis.hpp"
#include "mentions/cues.hpp"
#include "mentions/mentions.hpp"
#include "mentions/temporal.hpp"
#include "rabita/lexicon.hpp"
#include "text/text.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

namespace rabita::test {

/// A text read up to its mentions and dates, with the built-in lexicon.
struct Reading {
    explicit Reading(std::string original_text, const char* published = nullptr)
        : original(std::move(original_text)), text(read_text(original)), analysis(text, Lexicon::builtin().data()),
          cues(Lexicon::builtin().data()), end(static_cast<std::uint32_t>(text.tokens.size())),
          mentions(find_mentions(analysis, cues, end)),
          dates(find_dates(analysis, published == nullptr ? std::nullopt : parse_iso_day(published), end)) {}
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    std::string slice(std::uint32_t first, std::uint32_t last) const {
        return first < last ? std::string(text.slice(first, last)) : std::string();
    }

    /// The names of all persons, titles and proclitics off, as the text writes them.
    std::vector<std::string> names() const {
        std::vector<std::string> out;
        for (const Mention& mention : mentions) {
            if (mention.kind == MentionKind::person && mention.named()) {
                const bool at_start = mention.name_first == mention.first;
                out.push_back(surface_of(analysis, mention.name_first, mention.name_last,
                                         at_start ? mention.proclitics : std::uint8_t{0}));
            }
        }
        return out;
    }

    /// The only mention of a kind; a failed requirement when there is none or are several.
    const Mention& only(MentionKind kind) const {
        const Mention* found = nullptr;
        std::size_t count = 0;
        for (const Mention& mention : mentions) {
            if (mention.kind == kind) {
                found = &mention;
                ++count;
            }
        }
        INFO(original);
        REQUIRE(count == 1);
        return *found;
    }

    std::string original;
    Text text;
    Analysis analysis;
    Cues cues;
    std::uint32_t end;
    std::vector<Mention> mentions;
    std::vector<TemporalExpression> dates;
};

} // namespace rabita::test
