#pragma once

#include "lexicon/trie.hpp"
#include "rabita/extraction.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rabita {

struct StateData {
    std::string iso2;
    std::string wikidata;
    std::string en;
    std::string ar;
    std::string capital_ar;
    std::string capital_en;
};

/// A term of office; empty bounds are unknown or open.
struct Term {
    Office office = Office::other;
    std::string title;
    std::u16string words; ///< the title folded, a space behind each word
    std::optional<Day> from;
    std::optional<Day> to;

    /// Whether the office was held on that day; an end that is not known is open.
    bool covers(Day day) const { return (!from || *from <= day) && (!to || day <= *to); }
};

struct OfficialData {
    std::string id;
    std::string wikidata;
    std::string en;
    std::string ar;
    std::string state; ///< ISO code, or empty
    std::string gender;
    std::vector<Term> terms;
};

struct OrganisationData {
    std::string id;
    std::string wikidata;
    std::string en;
    std::string ar;
    std::string state;
    std::string kind;
    bool acts = true;
};

struct CityData {
    std::string ar;
    std::string en;
    std::string state;
};

/// Two states that one word names.
struct StatePair {
    std::string first;
    std::string second;
};

enum class Number : std::uint8_t { singular, dual, plural };

/// How an office phrase is completed.
enum class OfficeShape : std::uint8_t {
    complete, ///< "وزير الخارجية": nothing is owed
    head,     ///< "رئيس", "مدير": needs a complement that says of what
    rank      ///< "الفريق أول", "الأمير": a rank or style that stands before a name
};

struct OfficeData {
    std::string id;
    Office office = Office::other;
    OfficeShape shape = OfficeShape::complete;
    std::string state; ///< the state that the title implies ("خادم الحرمين الشريفين" → SA), or empty
    bool deputy = false; ///< "نائب", "مساعد": the office that follows is somebody else's
};

/// Which argument frame a trigger opens; the frames are described in src/lexicon/README.md.
enum class Frame : std::uint8_t {
    meet,
    receive,
    gather,
    attend,
    attend_noun,
    head,
    talk,
    talk_noun,
    reception_noun,
    call_verb,
    call_noun,
    travel,
    leave,
    stay,
    visit,
    visit_noun,
    tour_noun,
    accompany,
    dispatch,
    say,
    say_noun,
    sign,
    agreement_noun,
    address,
    invite,
    send,
    carry,
    get,
    message_noun,
    light,
    other
};

struct TriggerData {
    std::string id;
    Frame frame = Frame::other;
    bool verb = true;
    std::vector<WordId> needs; ///< one of these words must follow within the clause; empty: none
    bool hamza = false;        ///< stands only where the text writes the hamza ("هنأ", not "هنا")
    bool opens = false; ///< stands only where a sentence or clause begins ("وبين الوزير أن", not "وبين البلدين")
    bool colon = false; ///< a colon or quotation mark serves as well
    bool holder = false; ///< somebody with his office right behind it serves for what it needs ("أبرز الوزير X جهود")
    bool object = false; ///< never without an object ("اتهم", "حث"): of one name behind it, that is the object
    std::string cameo;
    std::string plover;
    double tone = 0;
};

/// Entry::detail of a trigger: how its surface is inflected.
namespace surface {
inline constexpr std::uint32_t perfect = 1;
inline constexpr std::uint32_t imperfect = 2;
inline constexpr std::uint32_t noun = 4;
inline constexpr std::uint32_t definite = 8;
inline constexpr std::uint32_t feminine = 16;
inline constexpr std::uint32_t dual = 32;
inline constexpr std::uint32_t plural = 64;
inline constexpr std::uint32_t pronoun_he = 128;
inline constexpr std::uint32_t pronoun_she = 256;
inline constexpr std::uint32_t pronoun_dual = 512;
inline constexpr std::uint32_t pronoun_they = 1024;
inline constexpr std::uint32_t weak = 2048; ///< a state's name that is first of all another word ("مالي")
inline constexpr std::uint32_t any_pronoun = pronoun_he | pronoun_she | pronoun_dual | pronoun_they;
} // namespace surface

/// What tells of an article's own state (the detail of EntryKind::home_mark).
namespace home_mark {
inline constexpr std::uint32_t own = 1;     ///< said at home only: a palace, "أمير البلاد المفدى"
inline constexpr std::uint32_t outlet = 2;  ///< where it is written, be it about abroad: an outlet, a month's name
inline constexpr std::uint32_t agency = 3;  ///< the state's agency, where it signs
inline constexpr std::uint32_t dynasty = 4; ///< the ruling house, in the name of an official whose state is not said
} // namespace home_mark

/// Groups of small words that rules ask for by name ("future", "negation", "media", ...).
using CueClass = std::uint32_t;

/// Lets a map of strings be asked for a view.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

enum class RelativeUnit : std::uint8_t { day, week, month, quarter, year };

struct RelativeDay {
    RelativeUnit unit = RelativeUnit::day;
    int offset = 0;
};

/// A part of a month or year as the fractions of it that a reader means.
enum class PeriodPart : std::uint8_t { begin, middle, end, first_day, last_day, first_half, second_half };

/// A part of a government that acts under its own name: ministry, embassy, presidency, army, parliament.
struct InstitutionData {
    std::string id;
    std::string kind;  ///< ministry, presidency, embassy, parliament, army, cabinet; "state" and "side" stand for the
                       ///< state; "body" and "movement" are bodies where they speak, a movement of no state
    bool head = false; ///< needs a complement ("وزارة الصحة")
};

/// Properties of single words.
namespace word_flag {
inline constexpr std::uint8_t given_name = 1;
inline constexpr std::uint8_t name_particle = 2;
inline constexpr std::uint8_t common = 4;
inline constexpr std::uint8_t ambiguous_name = 8;
inline constexpr std::uint8_t subject = 16; ///< what people talk about; closes no name
} // namespace word_flag

/// The compiled lexicon.
struct LexiconData {
    std::vector<StateData> states;
    std::vector<OfficialData> officials;
    std::unordered_map<std::string, std::vector<std::uint32_t>, TextHash, std::equal_to<>> officials_by_state;
    std::vector<OrganisationData> organisations;
    std::vector<CityData> cities;
    std::vector<StatePair> state_pairs;
    std::vector<OfficeData> offices;
    std::vector<TriggerData> triggers;
    std::unordered_map<std::string, CueClass, TextHash, std::equal_to<>> cues; ///< by name
    std::vector<RelativeDay> relative_days;
    std::vector<InstitutionData> institutions;

    Vocabulary vocabulary;
    PhraseTrie phrases;
    std::vector<std::uint8_t> word_flags; ///< by WordId

    std::uint8_t flags(WordId word) const { return word < word_flags.size() ? word_flags[word] : std::uint8_t{0}; }
    std::optional<CueClass> cue(std::string_view name) const;
    const TriggerData* trigger(std::string_view id) const; ///< nullptr if the lexicon has none; O(triggers)
    std::optional<std::uint32_t> state_index(std::string_view iso2) const;
    /// Indices of the officials of a state in the lexicon's order; empty for a state without any.
    std::span<const std::uint32_t> officials_of(std::string_view iso2) const;
};

} // namespace rabita
