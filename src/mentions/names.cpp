#include "mentions/names.hpp"

#include <algorithm>

namespace rabita {

namespace {

constexpr std::uint32_t longest_name = 14;
constexpr std::uint32_t most_free_words = 3; // that nobody is called by, behind the first word or the last "بن X"

/// The forms under which a dictionary may have what stands before a possessive pronoun.
std::vector<std::u16string> unpossessed(std::u16string_view stem) {
    std::vector<std::u16string> out{std::u16string(stem)};
    const std::u16string body(stem.substr(0, stem.size() - 1));
    if (stem.back() == u'ت') {
        out.push_back(body + u"ه");
    } else if (stem.back() == u'ي') {
        out.push_back(body);
        out.push_back(body + u"ين");
    }
    return out;
}

} // namespace

bool NameReader::particle(std::uint32_t token) const {
    if ((a_.flags(token) & word_flag::name_particle) == 0) {
        return false;
    }
    // "لا" is a particle in "دي لا روزا" only.
    return a_.text().word(token) != u"لا" || (token > 0 && a_.is_word(token - 1) && a_.text().word(token - 1) == u"دي");
}

bool NameReader::filiation(std::uint32_t token) const {
    return a_.is_word(token) && is_filiation(a_.text().word(token));
}

bool NameReader::given_name(std::uint32_t token, std::uint8_t allowed_proclitics) const {
    if (!a_.is_word(token)) {
        return false;
    }
    if ((a_.flags(token) & word_flag::given_name) != 0) {
        return true;
    }
    if (a_.text().slice(token, token + 1) == "آن") {
        return token > 0 && a_.text().word(token - 1) != u"في"; // Anne; "في آن واحد"
    }
    // "بعيد وصوله", "بكين": a word of its own, not "عيد" or "كين" behind a letter.
    if ((a_.flags(token) & word_flag::common) != 0 || a_.find(token, EntryKind::capital, 0) != nullptr) {
        return false;
    }
    std::uint8_t proclitics = 0;
    const std::uint8_t flags = a_.stripped_flags(token, &proclitics);
    return (flags & word_flag::given_name) != 0 && (proclitics & ~allowed_proclitics) == 0;
}

bool NameReader::blocked(std::uint32_t token) const {
    for (const Reading& reading : a_.at(token)) {
        switch (reading.entry.kind) {
        case EntryKind::state:
        case EntryKind::capital:
        case EntryKind::demonym:
        case EntryKind::weekday:
        case EntryKind::relative_day:
        case EntryKind::month:
        case EntryKind::organisation:
        case EntryKind::cue:
        case EntryKind::honorific:
        case EntryKind::institution: return true;
        case EntryKind::trigger:
            // "بيرد" is Baird: no verb stands behind these letters.
            if ((reading.proclitics & (proclitic::ba | proclitic::kaf)) != 0 &&
                (reading.entry.detail & surface::noun) == 0) {
                break;
            }
            return true;
        case EntryKind::office:
            if (reading.proclitics == 0 || reading.proclitics == proclitic::conjunction) {
                return true;
            }
            break;
        default: break;
        }
    }
    return false;
}

/// A surname that is an ordinary word with the article: "هاشم الأحمر", "أحمد الخطيب".
bool NameReader::surname_behind_given(std::uint32_t token) const {
    const std::u16string_view word = a_.text().word(token);
    if (word == u"الامين" && a_.is_word(token + 1) && a_.text().word(token + 1) == u"العام") {
        return false; // "أندا فيليب الأمين العام": what he is
    }
    const bool behind_name =
        (a_.flags(token - 1) & word_flag::given_name) != 0 || particle(token - 2 < token ? token - 2 : 0);
    // "أحمد بن محمد السيد وزير ...", "أحمد بن محمد السيد، ...": an honorific that honours nobody is a surname.
    const Reading* honorific = a_.find(token, EntryKind::honorific, 0);
    const bool honours =
        honorific != nullptr && a_.is_word(token + 1) && a_.find(token + 1, EntryKind::office, 0) == nullptr;
    return word.size() >= 5 && word.starts_with(u"ال") && behind_name && !honours &&
           (a_.flags(token) & word_flag::subject) == 0 && // "بحث مع نظيره خالد بن علي الأوضاع"
           (honorific != nullptr || !blocked(token)) && a_.find(token, EntryKind::day_word, 0) == nullptr &&
           a_.find(token, EntryKind::anchor, 0) == nullptr && a_.find(token, EntryKind::ordinal, 0) == nullptr;
}

/// "الرئيس السيسي صباح اليوم": a part of the day, though "صباح" is a name, too.
bool NameReader::time_of_day(std::uint32_t token) const {
    return a_.find(token, EntryKind::day_word, 0) != nullptr &&
           (a_.find(token + 1, EntryKind::relative_day, 0) != nullptr ||
            a_.find(token + 1, EntryKind::weekday, 0) != nullptr);
}

/// "مشجعيها", "وتأكيدنا": a word of the language behind which a pronoun is written.
bool NameReader::possessed_word(std::uint32_t token) const {
    constexpr std::size_t shortest_stem = 4;
    const std::u16string_view word = a_.text().word(token);
    const auto common = [&](const std::u16string& form) {
        return (a_.lexicon().flags(a_.lexicon().vocabulary.find(form)) & word_flag::common) != 0;
    };
    // "لجنتي البيئة والتكنولوجيا": a dual that owns what follows; "كانتي الذي" is none.
    if (word.ends_with(u"تي") && word.size() > shortest_stem && a_.has_article(token + 1) &&
        !one_of(a_.text().word(token + 1), {u"الذي", u"التي"}) &&
        common(std::u16string(word.substr(0, word.size() - 2)) + u"ه")) {
        return true;
    }
    // "بإشارته"
    if (word.ends_with(u"ته") && word.size() > shortest_stem + 2) {
        const std::u16string owned(word.substr(0, word.size() - 2));
        const std::size_t joined = one_of(owned.substr(0, 1), {u"ب", u"ل", u"و", u"ف"}) ? 1 : 0;
        if (common(owned + u"ه") || (joined != 0 && common(owned.substr(1) + u"ه"))) {
            return true;
        }
    }
    for (const std::u16string_view pronoun : {u"هما", u"ها", u"هم", u"نا", u"كم"}) {
        if (!word.ends_with(pronoun) || word.size() < pronoun.size() + shortest_stem) {
            continue;
        }
        std::u16string_view stem = word.substr(0, word.size() - pronoun.size());
        if (stem.front() == u'و' && stem.size() > shortest_stem) {
            stem.remove_prefix(1);
        }
        const auto forms = unpossessed(stem);
        if (std::any_of(forms.begin(), forms.end(), common)) {
            return true;
        }
    }
    return false;
}

/// "آلان بيرسيه" folds to "الآن"; the original letter tells them apart.
bool NameReader::alan(std::uint32_t token) const {
    return a_.text().word(token) == u"الان" && a_.text().slice(token, token + 1).starts_with("آ");
}

/// "فإن" folds to the "فان" of Dutch names, "وأن" to the "آن" of English ones.
bool NameReader::and_that(std::uint32_t token) const {
    const std::u16string_view word = a_.text().word(token);
    if (word == u"ان" || word == u"وان") {
        const std::string_view slice = a_.text().slice(token, token + 1);
        return slice.find("أ") != std::string_view::npos || slice.find("إ") != std::string_view::npos;
    }
    const bool opens_clause =
        a_.is_word(token + 1) && one_of(a_.text().word(token + 1), {u"ما", u"هذا", u"هذه", u"ذلك", u"من"});
    return word == u"فان" && (opens_clause || a_.text().slice(token, token + 1).find("إ") != std::string_view::npos);
}

/// "أكد العاهل لترامب": whom the letter before the name makes another.
bool NameReader::to_somebody(std::uint32_t token) const {
    const auto& readings = a_.at(token);
    constexpr std::uint16_t shortest = 6; // "لوونغ" is a name of its own
    if (a_.text().tokens[token].fold_length < shortest) {
        return false;
    }
    return std::any_of(readings.begin(), readings.end(), [](const Reading& reading) {
        const bool name = reading.entry.kind == EntryKind::official || reading.entry.kind == EntryKind::short_name ||
                          reading.entry.kind == EntryKind::titled_name;
        return name && (reading.proclitics & proclitic::lam) != 0;
    });
}

/// "السيدة ساندرا صوفيا لانزا، وزيرة": between an introduced name and the office behind the comma all is name.
std::uint32_t NameReader::up_to_office(std::uint32_t pos) const {
    constexpr std::uint32_t most_words = 3;
    for (std::uint32_t i = pos; i <= pos + most_words; ++i) {
        if (a_.mark(i) == u',') {
            const Reading* office = a_.find(i + 1, EntryKind::office, 0);
            return office != nullptr && i > pos ? i : pos;
        }
        const bool closed = !a_.is_word(i) || a_.text().slice(i, i + 1).starts_with("ال") ||
                            a_.find(i, EntryKind::cue) != nullptr || a_.find(i, EntryKind::trigger) != nullptr ||
                            a_.find(i, EntryKind::office) != nullptr || a_.find(i, EntryKind::demonym) != nullptr ||
                            a_.find(i, EntryKind::state) != nullptr || a_.find(i, EntryKind::honorific) != nullptr ||
                            a_.find(i, EntryKind::institution) != nullptr || to_somebody(i) || preposition_on(i) ||
                            a_.find(i, EntryKind::weekday) != nullptr || a_.find(i, EntryKind::day_word) != nullptr ||
                            a_.find(i, EntryKind::relative_day) != nullptr || a_.text().word(i).starts_with(u"لل");
        if (closed) {
            return pos;
        }
    }
    return pos;
}

bool NameReader::name_like(std::uint32_t token) const {
    if (!a_.is_word(token) || preposition_on(token) || and_that(token)) {
        return false;
    }
    if (alan(token)) {
        return true;
    }
    const char16_t letter = a_.text().word(token).empty() ? u' ' : a_.text().word(token).front();
    if (letter < 0x600 || letter > 0x6FF || a_.text().word(token).back() < 0x600) {
        return false;
    }
    // "شؤونا" with its nunation is no name.
    if (time_of_day(token) || a_.text().slice(token, token + 1).find("\u064B") != std::string_view::npos) {
        return false;
    }
    const std::uint8_t flags = a_.flags(token);
    // "أمير" and "باسم" may open a name; inside one they end it.
    const bool ordinary = (flags & word_flag::ambiguous_name) != 0 && (flags & word_flag::common) != 0;
    if (((flags & word_flag::given_name) != 0 || particle(token)) && !ordinary) {
        return true;
    }
    // "لإطلاعه", "لإبلاغه": what for, with a pronoun
    const std::u16string_view form = a_.text().word(token);
    const bool purpose = flags == 0 && form.size() > 5 && form.starts_with(u"لا") && form.ends_with(u'ه');
    const bool word_of = flags == 0 && (possessed_word(token) || future_verb(token));
    if (form.starts_with(u"لل") || form == u"لا" || purpose || word_of) {
        return false;
    }
    if ((flags & word_flag::common) != 0 || a_.text().tokens[token].fold_length < 2 || blocked(token) ||
        to_somebody(token)) {
        return false;
    }
    // "فانسان بيكار" is no human being: what follows can only be a name.
    if (letter == u'ف' && flags == 0 && a_.is_word(token + 1) && a_.flags(token + 1) == 0 && a_.at(token + 1).empty() &&
        a_.at(token).empty() && !a_.has_article(token + 1) && a_.word(token + 1) == no_word) {
        return true;
    }
    // "ولقاء", "بالعاصمة": a common word behind a proclitic. "كانتي" and "بوري" only look like it.
    std::uint8_t proclitics = 0;
    const std::uint8_t rest = a_.stripped_flags(token, &proclitics);
    const std::u16string_view word = a_.text().word(token);
    // "بمحافظة", "لفرصة"; what is left of "باول" is too short to tell.
    const bool prefixed =
        (proclitics == proclitic::ba && word.size() > 5) || (proclitics == proclitic::lam && word.size() > 4);
    if (prefixed && flags == 0 && (rest & word_flag::common) != 0 && (rest & word_flag::given_name) == 0) {
        return false;
    }
    if ((rest & word_flag::given_name) != 0 && (proclitics & (proclitic::ba | proclitic::lam)) != 0 && flags == 0) {
        return false; // "لسامح"
    }
    if (proclitics != 0 && a_.find(token, EntryKind::city, proclitics) != nullptr) {
        return false; // "بينبع", "لعدن"
    }
    const bool taken_apart =
        (proclitics & proclitic::conjunction) != 0 || word.substr(1).starts_with(u"ال") || word.starts_with(u"لل");
    return !taken_apart || (rest & word_flag::common) == 0 || (rest & word_flag::given_name) != 0;
}

bool NameReader::starts_next_person(std::uint32_t token, std::uint32_t words_so_far) const {
    const std::u16string_view word = a_.text().word(token);
    if (word.size() < 4 || word.front() != u'و' || (a_.flags(token) & word_flag::given_name) != 0) {
        return false;
    }
    std::uint8_t proclitics = 0;
    const std::uint8_t rest = a_.stripped_flags(token, &proclitics);
    if ((rest & word_flag::given_name) != 0) {
        return true;
    }
    for (const Reading& reading : a_.at(token)) {
        if ((reading.proclitics & proclitic::conjunction) != 0) {
            return true;
        }
    }
    return words_so_far >= 2;
}

/// "شدد محمد إبراهيم سند على": between given names and what the verb says of them stands their surname.
std::uint32_t NameReader::common_surname(std::uint32_t first, std::uint32_t pos) const {
    if (pos == first || !a_.is_word(pos) || a_.has_article(pos) || (a_.flags(pos) & word_flag::common) == 0 ||
        a_.text().word(pos).ends_with(u'ا') || a_.text().word(pos) == u"ذلك" || !a_.at(pos).empty()) {
        return pos;
    }
    // "السفير محمد إقبال.": what closes the clause behind a given name is no adverb.
    if (!a_.is_word(pos + 1)) {
        const char16_t mark = a_.mark(pos + 1);
        const bool closes = mark == u'.' || mark == u',' || mark == u')';
        const bool given = (a_.flags(pos - 1) & word_flag::given_name) != 0 &&
                           (a_.flags(pos - 1) & word_flag::common) == 0 && !a_.text().word(pos).ends_with(u'ه');
        std::uint8_t proclitics = 0;
        a_.stripped_flags(pos, &proclitics);
        return closes && given && proclitics == 0 ? pos + 1 : pos;
    }
    if (pos - first < 2) {
        return pos + surname_before_words(pos);
    }
    for (std::uint32_t i = first; i < pos; ++i) {
        if ((a_.flags(i) & word_flag::given_name) == 0) {
            return pos;
        }
    }
    static constexpr std::u16string_view content[] = {u"ان", u"انه", u"علي", u"الي", u"بان"};
    const std::u16string_view next = a_.text().word(pos + 1);
    const Reading* verb = a_.find(pos + 1, EntryKind::trigger, 0);
    const bool small = a_.text().tokens[pos].fold_length < 3 ||
                       one_of(a_.text().word(pos), {u"كما", u"منذ", u"حين", u"عند", u"بعد", u"قبل", u"حيث", u"كان"});
    const bool tells = !small && verb != nullptr && (verb->entry.detail & surface::noun) == 0 &&
                       a_.lexicon().triggers[verb->entry.index].frame == Frame::say;
    return tells || std::find(std::begin(content), std::end(content), next) != std::end(content) ? pos + 1 : pos;
}

std::uint32_t NameReader::extend(std::uint32_t first, std::uint32_t pos) const {
    std::uint32_t free_words = 0;
    while (pos < a_.text().tokens.size() && pos - first < longest_name) {
        if (hyphenated(pos) || initial(pos)) {
            pos += 2;
            continue;
        }
        // Whatever stands behind بن or آل is a name, however common a word it is.
        const bool owed = a_.is_word(pos) && particle(pos - 1) && !closing_particle(pos - 1) &&
                          (a_.text().word(pos - 1) != u"عبد" || a_.has_article(pos)) &&
                          a_.find(pos, EntryKind::cue, 0) == nullptr && !preposition_on(pos) &&
                          (a_.text().word(pos - 1) != u"الله" || !blocked(pos)) &&
                          (a_.text().word(pos - 1) != u"الدين" || name_like(pos));
        const bool surname = a_.is_word(pos) && surname_behind_given(pos);
        if (!a_.is_word(pos) ||
            (!name_like(pos) && !surname && !owed && !korean_syllable(first, pos) && !bears_city(pos) &&
             !closes_name(pos)) ||
            starts_next_person(pos, pos - first)) {
            break;
        }
        // "X بن تركي الأمين العام للمنظمة": a post of more words than one is no part of the name.
        const Reading* post = owed ? nullptr : a_.find(pos, EntryKind::office, 0);
        if (post != nullptr && post->last > pos + 1 && pos > first) {
            break;
        }
        const bool bound = particle(pos - 1) || particle(pos);
        free_words = bound ? 0 : free_words + ((a_.flags(pos) & word_flag::given_name) != 0 ? 0 : 1);
        if (free_words > most_free_words) {
            break;
        }
        ++pos;
    }
    pos = common_surname(first, pos);
    // A name does not end in a particle, but "أحمد ولد سيدي" does in his father's name.
    while (pos > first + 1 && particle(pos - 1) && (a_.flags(pos - 1) & word_flag::given_name) == 0 &&
           !one_of(a_.text().word(pos - 1), {u"الله", u"الدين", u"خان", u"زاده", u"اوغلي", u"بك", u"باشا"}) &&
           !(pos > first + 2 && filiation(pos - 2))) {
        --pos;
    }
    return pos;
}

std::optional<NameSpan> NameReader::known(std::uint32_t token, std::uint8_t proclitics, bool introduced) const {
    const Reading* full = a_.find(token, EntryKind::official, proclitics);
    const Reading* brief = a_.find(token, EntryKind::short_name, proclitics);
    if (brief == nullptr && introduced) {
        brief = a_.find(token, EntryKind::titled_name, proclitics);
    }
    const Reading* best = full != nullptr ? full : brief;
    if (best == nullptr) {
        return std::nullopt;
    }
    const bool of_god = best->last == token + 2 && a_.text().word(token) == u"عبد"; // "عبد الله" is one given name
    if (full != nullptr && filiation(full->last) && name_like(full->last + 1) && filiation(token + 1)) {
        return std::nullopt; // "محمد بن عبدالرحمن بن عبدالعزيز": another grandfather than the known one's
    }
    // A surname is no proof when a longer unknown name begins with it: "عبد الله القحطاني" is no king.
    if (full == nullptr && (of_god || (a_.flags(token) & word_flag::given_name) != 0) &&
        (name_like(best->last) || korean_syllable(token, best->last) ||
         (introduced && a_.is_word(best->last) && surname_behind_given(best->last)))) {
        return std::nullopt;
    }
    if (full == nullptr && best->last == token + 1 && describes(token)) {
        return std::nullopt;
    }
    // "الهاشمي الحامدي" is nobody's surname alone.
    const std::uint32_t next = best->last;
    if (full == nullptr && a_.has_article(token) && a_.has_article(next) && name_like(next) && a_.flags(next) == 0 &&
        a_.at(next).empty() && best->last == token + 1) {
        return std::nullopt;
    }
    // "كيم سونغ هو" is not "كيم": the family name comes first there.
    if (full == nullptr && another_of_family(*best)) {
        return introduced ? std::nullopt : std::optional(NameSpan{token, extend(token, token + 1), {}, true});
    }
    // A surname that is also a word or a given name proves nothing by itself.
    const bool weak =
        of_god || (best->last == token + 1 && (a_.flags(token) & (word_flag::common | word_flag::given_name)) != 0);
    const bool particle_like = a_.text().tokens[token].fold_length < 3 || a_.find(token, EntryKind::cue, 0) != nullptr;
    const bool lone = (of_god || (a_.flags(token) & word_flag::common) == 0) && !name_like(best->last) &&
                      (token == 0 || !a_.is_word(token - 1) || !name_like(token - 1));
    if (full == nullptr && (particle_like || (!introduced && weak && !lone))) {
        return std::nullopt;
    }
    NameSpan span{token, best->last, {}, full != nullptr};
    for (const Reading& reading : a_.at(token)) {
        if (reading.entry.kind == best->entry.kind && reading.last == best->last) {
            span.officials.push_back(reading.entry.index);
        }
    }
    while (particle(span.last) && a_.is_word(span.last + 1) && name_like(span.last + 1)) {
        const std::uint32_t longer = extend(span.first, span.last + 2);
        if (longer <= span.last + 1) {
            break; // "أم لا" is no part of a name
        }
        if (full == nullptr && (of_god || best->last == token + 1)) {
            return std::nullopt; // "سفر بن غالب" is not whoever is called Safar for short
        }
        span.last = longer;
    }
    // "محيي الدين سالم أحمد إبراهيم": a forefather more than the lexicon tells; a second name would go on.
    const std::uint8_t forefather = a_.is_word(span.last) ? a_.flags(span.last) : std::uint8_t{0};
    if ((full != nullptr || introduced) && (forefather & word_flag::given_name) != 0 &&
        (forefather & word_flag::ambiguous_name) == 0 && !name_like(span.last + 1) && name_like(span.last)) {
        ++span.last;
    }
    return span;
}

/// A given name that is a word, too, is a name when an unmistakable name follows it.
bool NameReader::clearly_named(std::uint32_t token) const {
    // "علي حسن", with the dotted letter, is no preposition.
    const bool ali = a_.text().word(token) == u"علي" && !preposition_on(token);
    if (ali && (a_.flags(token + 1) & word_flag::given_name) != 0 && name_like(token + 1)) {
        return true;
    }
    // "خالد البطش القيادي": a definite word and an office behind it
    if (a_.has_article(token + 1) && a_.at(token + 1).empty() && a_.is_word(token + 2) &&
        a_.find(token + 2, EntryKind::office, 0) != nullptr && a_.find(token, EntryKind::cue, 0) == nullptr) {
        return true;
    }
    if (a_.find(token, EntryKind::cue, 0) != nullptr || a_.find(token, EntryKind::trigger, 0) != nullptr ||
        (a_.flags(token) & word_flag::common) != 0 || !a_.is_word(token + 1)) {
        return false;
    }
    const std::uint8_t next = a_.flags(token + 1);
    const bool given = (next & word_flag::given_name) != 0 && (next & word_flag::ambiguous_name) == 0;
    const bool two_more =
        (next & word_flag::given_name) != 0 && name_like(token + 1) && a_.is_word(token + 2) && name_like(token + 2);
    return given || two_more || particle(token + 1) || (next == 0 && name_like(token + 1));
}

/// Right behind a finite verb.
bool NameReader::behind_verb(std::uint32_t token) const {
    const Reading* verb = token > 0 ? a_.find(token - 1, EntryKind::trigger) : nullptr;
    return verb != nullptr && (verb->entry.detail & surface::noun) == 0;
}

/// "إلى سيمونيتا سوماروجا رئيس الاتحاد السويسري": words that nobody knows, before an office, are who holds it.
std::optional<NameSpan> NameReader::before_office(std::uint32_t token) const {
    const bool stranger = a_.flags(token) == 0 && a_.word(token) == no_word;
    // "A، رئيس المجلس، ولوتشيا دريسير، رئيسة المجلس البلجيكي"
    const bool next = starts_next_person(token, 2);
    const bool listed = next && stranger && a_.mark(token - 1) == u',';
    if ((!stranger && !behind_verb(token)) || !name_like(token) || a_.has_article(token) || (next && !listed)) {
        return std::nullopt;
    }
    const std::uint32_t last = extend(token, token + 1);
    const std::uint32_t office = last + (a_.mark(last) == u',' ? 1U : 0U);
    if (last - token < 2 || last - token > 4 || a_.find(office, EntryKind::office, 0) == nullptr) {
        return std::nullopt;
    }
    return NameSpan{token, last, {}, true};
}

/// "قال كريم سعيد، المتحدث باسم": given names that are words, too, between a verb and an office.
std::optional<NameSpan> NameReader::holder_behind_verb(std::uint32_t token) const {
    constexpr std::uint32_t most_words = 4;
    if (!behind_verb(token) || (a_.flags(token) & word_flag::given_name) == 0 || preposition_on(token)) {
        return std::nullopt;
    }
    const auto means = [&](std::uint32_t at, std::initializer_list<EntryKind> kinds) {
        return std::any_of(kinds.begin(), kinds.end(), [&](EntryKind kind) { return a_.find(at, kind, 0) != nullptr; });
    };
    std::uint32_t last = token;
    while (a_.is_word(last) && last - token <= most_words && !means(last, {EntryKind::office})) {
        const bool names = (a_.flags(last) & word_flag::given_name) != 0 || name_like(last);
        // "راجح بادي،": what a comma closes is the surname.
        const bool closes = last > token && !a_.has_article(last) && a_.mark(last + 1) == u',';
        if (!(names || closes) || time_of_day(last) ||
            means(last, {EntryKind::cue, EntryKind::trigger, EntryKind::weekday, EntryKind::relative_day,
                         EntryKind::day_word, EntryKind::state, EntryKind::capital, EntryKind::organisation})) {
            return std::nullopt;
        }
        ++last;
    }
    const std::uint32_t office = a_.mark(last) == u',' ? last + 1 : last;
    const std::uint32_t words = last - token;
    return words >= 2 && words <= most_words && means(office, {EntryKind::office})
               ? std::optional(NameSpan{token, last, {}, true})
               : std::nullopt;
}

/// "السفير البرتغالي روي كوشتا": a word that means something, before one that can only be a name.
bool NameReader::common_opening(std::uint32_t token) const {
    if ((a_.flags(token) & word_flag::common) == 0 || a_.has_article(token) || !a_.is_word(token + 1) ||
        a_.text().tokens[token].fold_length < 3 || future_verb(token)) {
        return false;
    }
    for (const Reading& reading : a_.at(token)) {
        if (reading.proclitics == 0 && reading.entry.kind != EntryKind::demonym &&
            reading.entry.kind != EntryKind::short_name) {
            return false;
        }
    }
    if (a_.flags(token + 1) != 0 || a_.has_article(token + 1) || !name_like(token + 1) ||
        starts_next_person(token + 1, 2)) {
        return false;
    }
    // Prose goes on where a name would end: "وضع أسسا لرؤية".
    const std::uint32_t behind = extend(token, token + 1);
    const Reading* verb = a_.find(behind, EntryKind::trigger, 0);
    const bool ends =
        a_.find(behind, EntryKind::cue, 0) != nullptr || a_.find(behind, EntryKind::day_word, 0) != nullptr ||
        a_.find(behind, EntryKind::weekday, 0) != nullptr || a_.find(behind, EntryKind::relative_day, 0) != nullptr ||
        a_.find(behind, EntryKind::office, 0) != nullptr;
    return !a_.is_word(behind) || ends || (verb != nullptr && (verb->entry.detail & surface::noun) == 0);
}

/// "رئيس الديوان أسامة فقيه، ...": between a titled given name and a stop, a bare word is the surname.
bool NameReader::closing_surname(std::uint32_t first, std::uint32_t pos) const {
    if (pos != first + 1 || !a_.is_word(pos) || a_.is_word(pos + 1) || one_of(a_.text().word(pos), {u"عن", u"ذلك"}) ||
        !a_.at(pos).empty() || a_.has_article(pos) || (a_.flags(first) & word_flag::given_name) == 0 ||
        (a_.flags(first) & word_flag::ambiguous_name) != 0) {
        return false;
    }
    const std::u16string_view word = a_.text().word(pos);
    const bool inflected =
        word.ends_with(u'ا') || word.ends_with(u'ه') || word.ends_with(u"ين") || word.ends_with(u"ات");
    std::uint8_t proclitics = 0;
    a_.stripped_flags(pos, &proclitics);
    return (a_.flags(pos) & word_flag::common) != 0 && !inflected && proclitics == 0;
}

std::optional<NameSpan> NameReader::read(std::uint32_t token, bool introduced, std::uint8_t proclitics) const {
    if (!a_.is_word(token) || time_of_day(token) || and_that(token)) {
        return std::nullopt;
    }
    // "يزور الوزير رام الله": a place of two words.
    const auto long_place = [&](EntryKind kind) {
        const Reading* place = a_.find(token, kind, proclitic::ba | proclitic::lam);
        return place != nullptr && place->last > token + 1;
    };
    const bool city = long_place(EntryKind::city);
    if (city && a_.find(token, EntryKind::official, proclitics) == nullptr) {
        return std::nullopt;
    }
    if (auto span = known(token, proclitics, introduced)) {
        return span;
    }
    if (city || long_place(EntryKind::capital)) {
        return std::nullopt;
    }
    const bool given = given_name(token, proclitics);
    const bool ambiguous = (a_.flags(token) & word_flag::ambiguous_name) != 0;
    const bool fathers_name = a_.text().word(token) == u"بن" && a_.find(token + 1, EntryKind::cue, 0) == nullptr &&
                              !preposition_on(token + 1);
    const bool opens_with_particle = particle(token) && a_.is_word(token + 1) && (fathers_name || name_like(token + 1));
    if (!introduced && !given && !opens_with_particle) {
        return before_office(token);
    }
    // "قال بن هارتلي": behind a verb the first word of a name that is a particle elsewhere.
    if (!introduced && !(opens_with_particle && behind_verb(token)) &&
        (!given || (ambiguous && !clearly_named(token)))) {
        return holder_behind_verb(token);
    }
    // "سيدنا ولد بونا": whoever has a father here has a name.
    const bool fathered = introduced && filiation(token + 1) && !blocked(token);
    if (!given && introduced && describes(token)) {
        return std::nullopt;
    }
    if (!given && !opens_with_particle && !name_like(token) && !fathered && !(introduced && common_opening(token))) {
        return std::nullopt;
    }
    const bool ordinary = ambiguous && (a_.flags(token) & word_flag::common) != 0;
    const bool sultan =
        introduced && a_.text().word(token) == u"سلطان" && a_.is_word(token + 1) && name_like(token + 1);
    if (ordinary && !sultan &&
        (a_.find(token, EntryKind::office, 0) != nullptr || !a_.is_word(token + 1) || !name_like(token + 1))) {
        return std::nullopt;
    }
    const bool conjoined = a_.text().word(token).starts_with(u"وال") || starts_next_person(token, 0);
    if (preposition_on(token) || (proclitics == 0 && conjoined)) {
        return std::nullopt;
    }
    std::uint32_t last = extend(token, token + 1);
    if (introduced && closing_surname(token, last)) {
        ++last;
    }
    last = introduced ? up_to_office(last) : last;
    if (!introduced && last - token < 2) {
        return std::nullopt;
    }
    return NameSpan{token, last, {}, last - token >= 2};
}

} // namespace rabita
