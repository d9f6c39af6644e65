#pragma once

#include "mentions/mention.hpp"
#include "mentions/offices.hpp"

#include <optional>

namespace rabita {

/// Reads a person as the text names them: honorifics, offices, demonyms, the name, and what stands in apposition.
class PersonReader {
public:
    PersonReader(const Analysis& analysis, const Cues& cues)
        : a_(analysis), cues_(cues), names_(analysis), offices_(analysis, cues, names_) {}

    /// The person phrase that begins at this token; empty when none does.
    std::optional<Mention> read(std::uint32_t token) const;

private:
    struct State {
        Mention mention;
        std::uint32_t pos = 0;
        bool introduced = false;
        bool title = false;
    };

    bool step(State& state) const;
    bool counterpart_step(State& state) const;
    bool told_of_korea() const;
    bool second_office_step(State& state) const;
    bool below_royalty(const State& state) const;
    bool honorific_step(State& state) const;
    bool styles_official(std::uint32_t behind) const;
    static bool styles_woman(std::u16string_view first_word);
    bool closes_before_next(std::uint32_t behind) const;
    bool office_step(State& state) const;
    bool demonym_step(State& state) const;
    bool princely(const Mention& mention, std::uint32_t token) const;
    std::uint32_t quoted_name(std::uint32_t token) const;
    bool leads_to_name(const State& state, std::uint32_t token) const;
    bool ranked_name(std::uint32_t token) const;
    bool place_of_counterpart_step(State& state) const;
    std::optional<std::uint32_t> behind_offices(std::uint32_t token, const std::string& whose) const;
    bool high_style(std::uint32_t token) const;
    bool of_other_state(std::uint32_t token, const std::string& state) const;
    bool excellency(const State& state) const;
    static bool heads_cabinet(const Mention& mention);
    static bool rivals(const Mention& mention, const OfficePhrase& phrase);
    static bool envoy_of_another(const Mention& mention, const OfficePhrase& phrase);
    static bool secretary(const OfficePhrase& phrase);
    bool serves_another(const std::vector<std::uint32_t>& officials, const std::string& state) const;
    bool name_step(State& state) const;
    bool family_behind(const NameSpan& span) const;
    bool surname_like_demonym(const State& state, const NameSpan& span) const;
    bool names_principal(const std::vector<std::u16string>& titles, const NameSpan& span) const;
    bool kin_of_principal(const Mention& m, const NameSpan& span) const;
    bool separator_step(State& state) const;
    bool receives(const Mention& subject) const;
    bool meets(const Mention& subject) const;
    std::optional<Frame> verb_before(const Mention& subject) const;
    bool apposition_step(State& state, std::uint32_t pos) const;
    bool aside_step(State& state) const;
    std::u16string title_text(const OfficePhrase& phrase) const;
    void take_office(State& state, const OfficePhrase& phrase) const;
    std::string state_of_delegation(std::uint32_t person) const;
    bool acceptable(const State& state) const;
    std::uint8_t allowed(const State& state) const;

    const Analysis& a_;
    const Cues& cues_;
    NameReader names_;
    OfficeReader offices_;
};

} // namespace rabita
