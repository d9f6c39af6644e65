#include "mentions/names.hpp"

#include <algorithm>

namespace rabita {

/// "المجلس الأهلي الحضرمي", "مؤسسة النقد العربي": behind a definite noun an adjective of origin, though a surname, too.
bool NameReader::describes(std::uint32_t token) const {
    const std::uint32_t noun = token - 1;
    if (token == 0 || !a_.is_word(noun) || !a_.has_article(noun) || !a_.has_article(token) ||
        !a_.text().word(token).ends_with(u'ي')) {
        return false;
    }
    const auto readings = a_.at(noun);
    const bool introduces = std::any_of(readings.begin(), readings.end(), [](const Reading& reading) {
        const EntryKind kind = reading.entry.kind;
        const bool verb = kind == EntryKind::trigger && (reading.entry.detail & surface::noun) == 0; // "والتقى السيسي"
        return verb || kind == EntryKind::office || kind == EntryKind::honorific || kind == EntryKind::demonym ||
               kind == EntryKind::short_name || kind == EntryKind::official;
    });
    // "وزير الدفاع الصفدي": behind a whole title stands who bears it.
    constexpr std::uint32_t longest_title = 4;
    for (std::uint32_t i = noun - std::min(noun, longest_title); i < noun && !introduces; ++i) {
        const Reading* office = a_.is_word(i) ? a_.find(i, EntryKind::office) : nullptr;
        if (office != nullptr && office->last == token) {
            return false;
        }
    }
    return (a_.flags(noun) & word_flag::common) != 0 && (a_.flags(noun) & word_flag::given_name) == 0 && !introduces;
}

/// "كيم يونغ شول": the short name of somebody whose family name comes first, and given names that are not his.
bool NameReader::another_of_family(const Reading& family) const {
    const std::string& state = a_.lexicon().officials[family.entry.index].state;
    const std::uint32_t next = family.last;
    constexpr std::uint16_t longest_syllable = 5;
    const bool family_first = state == "KP" || state == "KR" || state == "CN" || state == "VN";
    return family_first && family.last == family.first + 1 && name_like(next) &&
           a_.text().tokens[next].fold_length <= longest_syllable && !starts_next_person(next, 1) &&
           (a_.flags(next) == 0 || ((a_.flags(next) & word_flag::common) == 0 && name_like(next + 1))) &&
           a_.at(next).empty() && !a_.has_article(next);
}

/// "كيم كي غوان", "كيم هو تشول": behind a Korean family name a short word is the first syllable, and what is tied to it
/// the second.
bool NameReader::korean_syllable(std::uint32_t first, std::uint32_t pos) const {
    constexpr std::uint16_t longest_syllable = 4;
    const bool middle = a_.text().word(first) == u"كيم" && a_.is_word(first + 1) && a_.is_word(first + 2) &&
                        one_of(a_.text().word(first + 1), {u"كي", u"هو", u"ان", u"سن"});
    return middle && (pos == first + 1 || pos == first + 2) && a_.find(first + 2, EntryKind::trigger) == nullptr &&
           a_.find(first + 2, EntryKind::cue) == nullptr &&
           a_.text().tokens[first + 2].fold_length <= longest_syllable && !a_.has_article(first + 2);
}

/// "سيتطرق", "وسيشرف": "سيلفا" only looks like it.
bool NameReader::future_verb(std::uint32_t token) const {
    constexpr std::size_t shortest = 5;
    std::u16string_view word = a_.text().word(token);
    word.remove_prefix(word.starts_with(u"وس") ? 1 : 0);
    return word.size() >= shortest && word.front() == u'س' && one_of(word.substr(1, 1), {u"ي", u"ت", u"ن"}) &&
           (a_.lexicon().flags(a_.lexicon().vocabulary.find(std::u16string(word.substr(1)))) & word_flag::common) != 0;
}

/// "صادق خان", "نادر شاه": words elsewhere, which close a name.
bool NameReader::closes_name(std::uint32_t token) const {
    const bool lee = a_.text().word(token) == u"لي" && a_.mark(token + 1) == u','; // "مايك لي، "
    // "كان راجح بادي قد قال", "نقل عن ميليس آلم قوله"
    const auto readings = a_.at(token);
    const bool meant =
        std::any_of(readings.begin(), readings.end(), [](const Reading& reading) { return reading.proclitics == 0; });
    const bool subject = !meant && a_.is_word(token + 1) && !a_.has_article(token) &&
                         one_of(a_.text().word(token + 1), {u"قد", u"قوله", u"قولها"}) &&
                         !a_.text().word(token).ends_with(u'ا');
    return (lee || subject || one_of(a_.text().word(token), {u"خان", u"شاه", u"باشا", u"بيك"})) &&
           (a_.flags(token - 1) & word_flag::given_name) != 0;
}

/// "خطيب زاده": these stand behind a name, and whatever follows is none.
bool NameReader::closing_particle(std::uint32_t token) const {
    return one_of(a_.text().word(token), {u"زاده", u"اوغلي"});
}

/// "مون جي-إن", "كيونغ-وها": what a hyphen ties to a name without a space is of the name, whatever it means alone.
bool NameReader::hyphenated(std::uint32_t mark) const {
    constexpr std::uint16_t longest_syllable = 4;
    const auto& tokens = a_.text().tokens;
    const bool tied = a_.mark(mark) == u'-' && a_.is_word(mark + 1) && tokens[mark].begin == tokens[mark - 1].end &&
                      tokens[mark + 1].begin == tokens[mark].end;
    return tied && (name_like(mark + 1) || (tokens[mark + 1].fold_length <= longest_syllable &&
                                            a_.find(mark + 1, EntryKind::state, 0) == nullptr &&
                                            a_.find(mark + 1, EntryKind::short_name, 0) == nullptr));
}

/// "سيفيرينو س. رودولفو": a letter that stands for a name.
bool NameReader::initial(std::uint32_t token) const {
    return a_.is_word(token) && a_.text().tokens[token].fold_length == 1 && a_.mark(token + 1) == u'.' &&
           a_.is_word(token + 2) && name_like(token + 2);
}

/// "وأوضح الوكيل حاتم قاضي أن", "النقيب فهد بتال الدوسري": how many words from here are the surname behind a given
/// name, though the first means something.
std::uint32_t NameReader::surname_before_words(std::uint32_t token) const {
    const std::uint8_t given = a_.flags(token - 1);
    std::uint8_t proclitics = 0;
    a_.stripped_flags(token, &proclitics);
    if ((given & word_flag::given_name) == 0 || (given & word_flag::common) != 0 || proclitics != 0 ||
        a_.text().tokens[token].fold_length < 3 || a_.text().word(token).ends_with(u'ه') ||
        one_of(a_.text().word(token), {u"كذلك", u"حينيذ", u"وقتيذ", u"نفسه", u"هنا", u"هناك"})) {
        return 0;
    }
    const std::u16string_view next = a_.text().word(token + 1);
    if (one_of(next, {u"ان", u"بان", u"انه", u"بانه", u"انها", u"بانها", u"قد", u"قوله", u"قولها"})) {
        return 1;
    }
    const bool family =
        a_.has_article(token + 1) && next.ends_with(u'ي') && a_.flags(token + 1) == 0 && a_.at(token + 1).empty();
    return family ? 2 : 0;
}

/// "ساندرا صوفيا إسكوبار": between a given name and a surname stands no capital.
bool NameReader::bears_city(std::uint32_t token) const {
    return a_.find(token, EntryKind::capital, 0) != nullptr && !a_.has_article(token) &&
           (a_.flags(token - 1) & word_flag::given_name) != 0 && a_.is_word(token + 1) && a_.flags(token + 1) == 0 &&
           a_.at(token + 1).empty() && name_like(token + 1) && !starts_next_person(token + 1, 2);
}

/// "على" folds to the name "علي"; the original letter tells them apart.
bool NameReader::preposition_on(std::uint32_t token) const {
    return a_.text().word(token) == u"علي" && a_.text().slice(token, token + 1).ends_with("ى");
}

} // namespace rabita
