#pragma once

#include "mentions/analysis.hpp"
#include "mentions/cues.hpp"
#include "mentions/mention.hpp"

#include <optional>
#include <string_view>

namespace rabita {

/// States by name, capital, city, territory, metonym ("الكرملين") or demonym.
class StateReader {
public:
    StateReader(const Analysis& analysis, const Cues& cues, std::uint32_t end) : a_(analysis), cues_(cues), end_(end) {}

    /// The longest reading that begins at the token; empty where the words name something else.
    std::optional<Mention> read(std::uint32_t token) const;

private:
    bool demonym_at(std::uint32_t token) const;
    bool about_jordan() const;
    bool names_state(EntryKind kind, std::string_view iso2) const;

    const Analysis& a_;
    const Cues& cues_;
    std::uint32_t end_;
    mutable std::optional<bool> jordan_; ///< asked for only where "عمان" stands
};

} // namespace rabita
