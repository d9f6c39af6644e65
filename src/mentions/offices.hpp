#pragma once

#include "mentions/analysis.hpp"
#include "mentions/cues.hpp"
#include "mentions/names.hpp"

#include <optional>
#include <string>

namespace rabita {

/// An office phrase: its head, its complement, and the state it serves if it says so.
struct OfficePhrase {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    const OfficeData* data = nullptr;
    std::uint32_t detail = 0; ///< surface features of the head: gender, number
    std::uint8_t proclitics = 0;
    std::string state;          ///< served
    std::string posted;         ///< where an ambassador or envoy is sent
    bool international = false; ///< of an organisation that belongs to no state
    bool complement = false;    ///< more than the head was read
    bool definite = false;
    bool own = false; ///< "وزير خارجية بلاده"
    bool former = false;
    bool worded = false; ///< the complement is more than a state: "رئيس الهيئة", not "رئيس تركيا"

    /// "رئيس" is a head of state only of a state.
    Office office() const {
        return worded && data->shape == OfficeShape::head && data->office == Office::head_of_state ? Office::other
                                                                                                   : data->office;
    }
};

/// Whether a folded word has the article, behind a proclitic too.
inline bool is_definite(std::u16string_view word) {
    return word.size() > 3 && (word.starts_with(u"ال") || word.starts_with(u"لل") || word.substr(1).starts_with(u"ال"));
}

/// Reads office phrases: "وزير الخارجية الروسي", "سفير المملكة المغربية لدى روسيا", "رئيس الوكالة الوطنية لـ ...".
class OfficeReader {
public:
    OfficeReader(const Analysis& analysis, const Cues& cues, const NameReader& names)
        : a_(analysis), cues_(cues), names_(names) {}

    std::optional<OfficePhrase> read(std::uint32_t token, std::uint8_t allowed_proclitics) const;

private:
    bool of_united_nations(const Reading& head) const;
    bool personal_name(std::uint32_t token) const;
    bool accusative(std::uint32_t token, const Reading& head) const;
    bool adjective(std::uint32_t token) const;
    bool and_to(std::uint32_t token) const;
    bool complement_step(OfficePhrase& phrase) const;
    bool state_step(OfficePhrase& phrase) const;
    bool principal_step(OfficePhrase& phrase) const;
    bool named_behind(const OfficePhrase& phrase, const Reading& state) const;
    bool travels(std::uint32_t office) const;
    bool named_at_post(std::uint32_t pos) const;
    bool joined_part(OfficePhrase& phrase) const;
    bool expatriates_step(OfficePhrase& phrase) const;
    bool concern_step(OfficePhrase& phrase) const;
    std::uint32_t behind_second_post(const OfficePhrase& phrase, std::uint32_t pos) const;
    bool posting_step(OfficePhrase& phrase) const;
    bool nested_step(OfficePhrase& phrase) const;
    void nested_name(OfficePhrase& phrase, Office office) const;
    void belongs_to(OfficePhrase& phrase, const Reading& body) const;
    bool body_step(OfficePhrase& phrase) const;
    bool word_step(OfficePhrase& phrase) const;
    bool of_the_verb(std::uint32_t token) const;
    bool unknown_complement(const OfficePhrase& phrase) const;
    void quoted_step(OfficePhrase& phrase) const;
    bool serves_abroad(const OfficePhrase& phrase) const;
    const Reading* state_reading(std::uint32_t token, std::uint8_t proclitics) const;

    const Analysis& a_;
    const Cues& cues_;
    const NameReader& names_;
};

} // namespace rabita
