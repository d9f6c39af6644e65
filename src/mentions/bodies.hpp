#pragma once

#include "mentions/analysis.hpp"
#include "mentions/cues.hpp"
#include "mentions/mention.hpp"
#include "mentions/offices.hpp"

#include <optional>

namespace rabita {

/// Bodies that no list knows: "هيئة المنافسة", "المكتب الإعلامي لرئيس الوزراء اليوناني". A head noun and what completes
/// it are taken for a body only where they speak or are met: behind a reporting verb, before one, behind "بيان لـ", or
/// as the partner in a meeting.
class BodyReader {
public:
    BodyReader(const Analysis& analysis, const Cues& cues, const OfficeReader& offices, std::uint32_t end)
        : a_(analysis), cues_(cues), offices_(offices), end_(end) {}

    std::optional<Mention> read(std::uint32_t token) const;

private:
    bool complete_step(Mention& m) const;
    bool place_step(Mention& m) const;
    bool word_step(Mention& m) const;
    bool behind_report(std::uint32_t token, std::uint8_t proclitics) const;
    bool before_report(std::uint32_t token) const;
    bool joins(std::uint32_t token, EntryKind kind) const;
    bool of_sports(const Mention& m) const;
    bool is_met(std::uint32_t token, std::uint8_t proclitics) const;
    bool reports(std::uint32_t token) const;

    const Analysis& a_;
    const Cues& cues_;
    const OfficeReader& offices_;
    std::uint32_t end_;
};

} // namespace rabita
