#include "mentions/offices.hpp"

#include <algorithm>

namespace rabita {

namespace {

bool of_contact(Frame frame) {
    return frame == Frame::talk_noun || frame == Frame::call_noun || frame == Frame::visit_noun ||
           frame == Frame::reception_noun;
}

/// "المملكة", "الجمهورية": a word for a whole state.
bool stands_for_state(const InstitutionData& institution) {
    return institution.kind == "state" || institution.kind == "home";
}

} // namespace

/// Who serves an organisation stands for its state, if it has one, and for none otherwise.
void OfficeReader::belongs_to(OfficePhrase& phrase, const Reading& body) const {
    const OrganisationData& organisation = a_.lexicon().organisations[body.entry.index];
    if (organisation.state.empty()) {
        phrase.international = phrase.state.empty();
    } else if (phrase.state.empty()) {
        phrase.state = organisation.state;
    }
}

bool OfficeReader::body_step(OfficePhrase& phrase) const {
    constexpr std::uint8_t prepositions = proclitic::lam | proclitic::ba;
    const Reading* body = a_.find(phrase.last, EntryKind::organisation, prepositions);
    const Reading* institution = a_.find(phrase.last, EntryKind::institution, prepositions);
    if (institution != nullptr && a_.lexicon().institutions[institution->entry.index].kind == "side") {
        institution = nullptr; // "مدير المخابرات الفريق أول X": a rank
    }
    if (institution != nullptr && (institution->proclitics & proclitic::lam) != 0 &&
        stands_for_state(a_.lexicon().institutions[institution->entry.index])) {
        institution = nullptr; // "زيارة وزير الدفاع للمملكة الأردنية", "زيارة الوزير للمملكة"
    }
    phrase.worded = phrase.worded || institution != nullptr || body != nullptr;
    if (institution != nullptr && (body == nullptr || institution->last > body->last)) {
        phrase.last = institution->last;
        phrase.complement = true;
        phrase.definite = true;
        return true;
    }
    if (body == nullptr) {
        return false;
    }
    // "رئيس شؤون الاتحاد الأوروبي بوزارة الخارجية": what the office is about, not whom it serves.
    if (!one_of(a_.text().word(phrase.last - 1), {u"شوون", u"لشوون"})) {
        belongs_to(phrase, *body);
    }
    phrase.last = body->last;
    phrase.complement = true;
    phrase.definite = true;
    return true;
}

/// A definite word that nobody knows completes the office rather than names its holder: behind a noun that is still
/// owed its genitive ("فرع الإفتاء"), before an honorific, or in the name of a body.
bool OfficeReader::unknown_complement(const OfficePhrase& phrase) const {
    const std::uint32_t next = phrase.last + 1;
    if (a_.find(next, EntryKind::honorific, 0) != nullptr || names_.given_name(next, 0)) {
        return true;
    }
    if (phrase.worded && a_.text().word(phrase.last).starts_with(u"وال")) {
        return true;
    }
    if (phrase.data->shape != OfficeShape::head || a_.find(phrase.last, EntryKind::short_name, 0) != nullptr) {
        return false;
    }
    return phrase.last > phrase.first;
}

/// "أشاد المحافظ بجهود", "نوه المدير بدور": what the verb before the office is about.
bool OfficeReader::of_the_verb(std::uint32_t token) const {
    return one_of(a_.text().word(token),
                  {u"بجهود",    u"بدور",    u"باهميه",  u"بدعم",   u"بضروره", u"بمستوي", u"بحرص",
                   u"بنجاح",    u"بعمق",    u"بمتانه",  u"بمواقف", u"بحكمه",  u"بتعاون", u"بقرار",
                   u"بتوجيهات", u"باهتمام", u"بمتابعه", u"بزياره", u"بتسريع", u"بتعزيز"});
}

bool OfficeReader::word_step(OfficePhrase& phrase) const {
    const std::uint32_t pos = phrase.last;
    const std::u16string_view word = a_.text().word(pos);
    if ((names_.given_name(pos, 0) && (a_.flags(pos) & word_flag::common) == 0) ||
        a_.find(pos, EntryKind::state_pair, 0) != nullptr) {
        return false;
    }
    if (phrase.worded && names_.describes(pos)) {
        phrase.last = pos + 1; // "محافظ مؤسسة النقد العربي"
        return true;
    }
    // "يزور ولي العهد الولايات المتحدة"
    const Reading* country = state_reading(pos, 0);
    if (country != nullptr && country->last > pos + 1 && a_.has_article(pos)) {
        return false;
    }
    // "وزراء داخلية مصر والأردن": a second state begins a second office
    if (!phrase.state.empty() && (a_.find(pos, EntryKind::state, proclitic::conjunction) != nullptr ||
                                  a_.find(pos, EntryKind::capital, proclitic::conjunction) != nullptr)) {
        return false;
    }
    // "وزيرا الخارجية الإيطالي والألباني"
    const bool several = (phrase.detail & (surface::dual | surface::plural)) != 0;
    if (several && !phrase.state.empty() && a_.find(pos, EntryKind::demonym, proclitic::conjunction) != nullptr) {
        return false;
    }
    for (const Reading& reading : a_.at(pos)) {
        const EntryKind kind = reading.entry.kind;
        const bool verb = kind == EntryKind::trigger && (reading.entry.detail & surface::noun) == 0 &&
                          reading.proclitics <= proclitic::conjunction;
        // "يستعد الوزير للاجتماع مع نظيره"
        const bool deed = kind == EntryKind::trigger && (reading.proclitics & proclitic::lam) != 0 &&
                          !phrase.state.empty() && of_contact(a_.lexicon().triggers[reading.entry.index].frame);
        const bool small = kind == EntryKind::cue && cues_.function_word(reading.entry.index) &&
                           !(phrase.worded && word == u"والزياره"); // "مؤسسة الحج والزيارة"
        if (verb || small || deed || kind == EntryKind::honorific || kind == EntryKind::official ||
            kind == EntryKind::weekday || kind == EntryKind::relative_day ||
            (kind == EntryKind::office &&
             ((reading.proclitics & ~proclitic::conjunction) == 0 || !phrase.state.empty())) ||
            (kind == EntryKind::day_word && reading.proclitics == 0)) {
            return false;
        }
    }
    // "عمدة بلدة ترير": a place that no list has
    const bool unlisted_place = phrase.worded && a_.flags(pos) == 0 && a_.at(pos).empty() &&
                                one_of(a_.text().word(pos - 1), {u"بلده", u"مدينه", u"بلديه", u"ولايه", u"محافظه",
                                                                 u"منطقه", u"اقليم", u"مقاطعه", u"قضاء"});
    if (unlisted_place) {
        phrase.last = pos + 1;
        return true;
    }
    std::uint8_t proclitics = 0;
    const bool common = (a_.flags(pos) & word_flag::common) != 0 ||
                        (a_.stripped_flags(pos, &proclitics) & word_flag::common) != 0 ||
                        a_.find(pos, EntryKind::city, 0xFF) != nullptr;
    const bool definite = a_.has_article(pos);
    if (!common && !(definite && unknown_complement(phrase))) {
        return false;
    }
    const std::u16string_view before = a_.text().word(phrase.last - 1);
    const Reading* realm = a_.find(pos, EntryKind::institution, proclitic::lam);
    const bool whole_state = realm != nullptr && (realm->proclitics & proclitic::lam) != 0 &&
                             stands_for_state(a_.lexicon().institutions[realm->entry.index]);
    if (whole_state || word == u"للمره" || word == u"للمرات") {
        return false; // "زيارة الوزير للمملكة للمرة الثانية"
    }
    const bool affairs = word == u"لشوون" || word == u"للشوون";
    const bool owed =
        (phrase.data->shape == OfficeShape::head && !is_definite(before)) || before == u"لشوون" || affairs;
    const bool head_indefinite = phrase.data->shape == OfficeShape::head && !is_definite(a_.text().word(phrase.first));
    const bool at = // "بلدية" is no "ب" and "لديه"
        word.front() == u'ب' && word != u"بلديه" && a_.stripped_flags(pos, &proclitics) != 0 &&
        (proclitics & proclitic::ba) != 0;
    if (at && !(head_indefinite && phrase.worded && !of_the_verb(pos))) {
        return false; // "السفير بالجهود", "أشاد محافظ البكيرية بجهود"
    }
    if (word.starts_with(u"لل") && a_.cue(pos, cues_.media, proclitic::lam) != nullptr && !owed) {
        return false; // "القيادي المعارض للصحيفة": to whom he speaks
    }
    const bool prepositional = word.front() == u'ل' || at;
    // "رئيس الهيئة العامة للطيران وسلامة النقل الكويتية"
    const bool joined = word.front() == u'و' && phrase.worded && phrase.data->shape == OfficeShape::head &&
                        a_.has_article(pos + 1) && a_.find(pos + 2, EntryKind::demonym, 0) != nullptr;
    if (joined) {
        phrase.last = pos + 2;
        return true;
    }
    if (!definite && !owed && !(prepositional && phrase.complement)) {
        return false;
    }
    const bool of_body = prepositional && a_.cue(pos, cues_.named_thing, proclitic::lam) != nullptr;
    if (phrase.data->shape == OfficeShape::complete && !definite && !affairs && !of_body) {
        return false;
    }
    phrase.last = pos + 1;
    phrase.complement = phrase.worded = true;
    phrase.definite = phrase.definite || definite;
    return true;
}

/// "وزير الخارجية والتعاون والماليين بالخارج", "والمغاربة المقيمين في الخارج": the citizens abroad are part of the
/// office.
bool OfficeReader::expatriates_step(OfficePhrase& phrase) const {
    std::uint32_t pos = phrase.last;
    const bool minister = phrase.data->office == Office::minister || phrase.data->office == Office::foreign_minister;
    const std::u16string_view people = a_.text().word(pos);
    if (!minister || !phrase.complement || !people.starts_with(u"وال") || !a_.is_word(pos + 1)) {
        return false;
    }
    ++pos;
    pos += one_of(a_.text().word(pos), {u"المقيمين", u"المقيمون", u"العاملين"}) ? 1U : 0U;
    const bool at = a_.is_word(pos) && one_of(a_.text().word(pos), {u"بالخارج", u"بالمهجر"});
    const bool in =
        a_.is_word(pos + 1) && a_.text().word(pos) == u"في" && one_of(a_.text().word(pos + 1), {u"الخارج", u"المهجر"});
    if (!at && !in) {
        return false;
    }
    phrase.last = pos + (at ? 1 : 2);
    return true;
}

/// "المقررة الأممية المعنية بالأراضي المحتلة", "المعني بحقوق الإنسان في إيران": what the office is about.
bool OfficeReader::concern_step(OfficePhrase& phrase) const {
    constexpr std::uint32_t longest = 8; // words
    const std::uint32_t first = phrase.last + 1;
    if (!one_of(a_.text().word(phrase.last), {u"المعني", u"المعنيه"}) || !a_.is_word(first) ||
        !a_.text().word(first).starts_with(u"ب")) {
        return false;
    }
    std::uint32_t pos = first + 1;
    bool owed = !a_.text().word(first).starts_with(u"بال");
    while (pos - first < longest && a_.is_word(pos) && !names_.given_name(pos, 0)) {
        const std::u16string_view word = a_.text().word(pos);
        const Reading* place = a_.find(pos, EntryKind::state, 0);
        if (word == u"في") {
            owed = true;
        } else if (place != nullptr && owed) {
            owed = false;
            pos = place->last - 1;
        } else if (is_definite(word) || owed) {
            owed = !is_definite(word) && word != u"حاله";
        } else {
            break;
        }
        ++pos;
    }
    phrase.last = pos;
    phrase.complement = phrase.worded = true;
    return true;
}

/// "وزير العدل ومصلحة السجون بجمهورية جيبوتي": a second field that no list has, before the state.
bool OfficeReader::joined_part(OfficePhrase& phrase) const {
    const std::uint32_t field = phrase.last;
    const bool ministry = phrase.data->office == Office::minister && phrase.complement && phrase.state.empty();
    if (!ministry || !a_.is_word(field + 1) || a_.text().word(field).front() != u'و' ||
        is_definite(a_.text().word(field)) || !is_definite(a_.text().word(field + 1)) ||
        a_.find(field, EntryKind::trigger) != nullptr || a_.find(field, EntryKind::office) != nullptr ||
        a_.find(field, EntryKind::demonym) != nullptr) {
        return false;
    }
    const Reading* state = state_reading(field + 2, proclitic::ba);
    if (state == nullptr || (state->proclitics & proclitic::ba) == 0) {
        return false;
    }
    phrase.last = field + 2;
    return true;
}

} // namespace rabita
