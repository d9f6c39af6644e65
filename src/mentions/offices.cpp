#include "mentions/offices.hpp"

namespace rabita {

namespace {

constexpr std::uint32_t longest_office = 22;

bool of_government(Office office) {
    return office != Office::igo_head && office != Office::un_official;
}

} // namespace

const Reading* OfficeReader::state_reading(std::uint32_t token, std::uint8_t proclitics) const {
    const Reading* best = nullptr;
    for (const EntryKind kind : {EntryKind::state, EntryKind::metonym, EntryKind::capital}) {
        const Reading* reading = a_.find(token, kind, proclitics);
        if (reading != nullptr && (best == nullptr || reading->last > best->last)) {
            best = reading;
        }
    }
    return best;
}

bool OfficeReader::serves_abroad(const OfficePhrase& phrase) const {
    return phrase.data->office == Office::ambassador || phrase.data->office == Office::special_envoy ||
           phrase.data->office == Office::deputy_foreign_minister || phrase.data->office == Office::diplomat ||
           phrase.data->office == Office::un_official;
}

std::optional<OfficePhrase> OfficeReader::read(std::uint32_t token, std::uint8_t allowed) const {
    const Reading* head = a_.find(token, EntryKind::office, allowed);
    if (head == nullptr) {
        return std::nullopt;
    }
    if (head->last == token + 1 &&
        (personal_name(token) || accusative(token, *head) || adjective(token) || and_to(token))) {
        return std::nullopt;
    }
    // "مستعدة لمساعدة المغرب": help, no office
    if (head->last == token + 1 && a_.text().word(token).ends_with(u"مساعده") &&
        state_reading(token + 1, 0) != nullptr) {
        return std::nullopt;
    }
    OfficePhrase phrase;
    phrase.first = token;
    phrase.last = head->last;
    phrase.data = &a_.lexicon().offices[head->entry.index];
    phrase.detail = head->entry.detail;
    phrase.proclitics = head->proclitics;
    phrase.state = phrase.data->state;
    phrase.definite = is_definite(a_.text().word(token)) || head->last - head->first > 1;
    phrase.complement = head->last - head->first > 1;
    phrase.international = of_united_nations(*head);
    if (phrase.data->shape == OfficeShape::rank) {
        return phrase;
    }
    while (phrase.last - phrase.first < longest_office && complement_step(phrase)) {
    }
    // "رئيسة المفوضية الأوروبية"
    const bool of_many = !of_government(phrase.data->office) && phrase.data->shape == OfficeShape::complete;
    phrase.international = phrase.international || (of_many && phrase.state.empty());
    return phrase;
}

/// "المبعوث الأممي", "مبعوث الأمم المتحدة": the words of the office say whom it serves.
bool OfficeReader::of_united_nations(const Reading& head) const {
    for (std::uint32_t token = head.first + 1; token < head.last; ++token) {
        const std::u16string_view word = a_.text().word(token);
        if (one_of(word, {u"الاممي", u"الامميه", u"الدولي", u"الدوليه", u"الاوروبي", u"الامم", u"للامم"})) {
            return a_.lexicon().offices[head.entry.index].office == Office::special_envoy;
        }
    }
    return false;
}

/// "سلطان بن سعد", "الدكتور مساعد العيبان": an office word that is somebody's name.
bool OfficeReader::personal_name(std::uint32_t token) const {
    if ((a_.flags(token) & word_flag::given_name) == 0 || !a_.is_word(token + 1)) {
        return false;
    }
    const bool before_son = (a_.flags(token + 1) & word_flag::name_particle) != 0;
    const bool honoured = token > 0 && a_.is_word(token - 1) && a_.find(token - 1, EntryKind::honorific) != nullptr;
    // "سلطان الجلمود", "أمينة الصرارفي": no state and no body that anybody knows.
    const bool no_state = one_of(a_.text().word(token), {u"سلطان", u"امينه"}) && a_.has_article(token + 1) &&
                          a_.flags(token + 1) == 0 && a_.at(token + 1).empty();
    return before_son || no_state || (honoured && names_.name_like(token + 1));
}

/// "عُيّن وزيراً للخارجية": an accusative looks like the dual "وزيرا" without its vowels.
bool OfficeReader::accusative(std::uint32_t token, const Reading& head) const {
    if ((head.entry.detail & surface::dual) == 0 || !a_.text().word(token).ends_with(u'ا')) {
        return false;
    }
    if (a_.is_word(token + 1) && a_.cue(token + 1, cues_.countries, 0) != nullptr) {
        return false; // "التقى رئيسا البلدين"
    }
    const bool nunation = a_.text().slice(token, token + 1).find("\u064B") != std::string_view::npos;
    return nunation || !a_.is_word(token + 1) || a_.text().word(token + 1).front() == u'ل' ||
           a_.find(token + 1, EntryKind::cue, 0) != nullptr;
}

/// "التمثيل الدبلوماسي": an adjective behind a definite noun.
bool OfficeReader::adjective(std::uint32_t token) const {
    const std::u16string_view word = a_.text().word(token);
    if (word.find(u"دبلوماسي") == std::u16string_view::npos || token == 0 || !a_.is_word(token - 1)) {
        return false;
    }
    const std::u16string_view before = a_.text().word(token - 1);
    return before.find(u"ال") <= 2 && a_.find(token - 1, EntryKind::honorific) == nullptr &&
           a_.find(token - 1, EntryKind::demonym) == nullptr;
}

/// "وإلى" folds to the governor "والي"; the original letter tells them apart.
bool OfficeReader::and_to(std::uint32_t token) const {
    return a_.text().word(token) == u"والي" && a_.text().slice(token, token + 1).ends_with("ى");
}

bool OfficeReader::complement_step(OfficePhrase& phrase) const {
    if (!a_.is_word(phrase.last)) {
        const std::uint32_t before = phrase.last;
        quoted_step(phrase);
        return phrase.last != before;
    }
    if (const Reading* former = a_.cue(phrase.last, cues_.former, 0)) {
        phrase.last = former->last;
        phrase.former = true;
        return true;
    }
    // "زيارة رئيس كوريا الجنوبية الحالية للإمارات": of the visit, not of him.
    if (!phrase.state.empty() && one_of(a_.text().word(phrase.last), {u"الحاليه", u"المرتقبه", u"الرسميه", u"الاخيره",
                                                                      u"المقبله", u"القادمه", u"الجاريه", u"الاولي"})) {
        return false;
    }
    // "وزيرة العلاقات مع البرلمان"
    if (a_.text().word(phrase.last) == u"مع" && phrase.data->office == Office::minister &&
        one_of(a_.text().word(phrase.last - 1), {u"العلاقات", u"بالعلاقات"}) && a_.is_word(phrase.last + 1)) {
        phrase.last += 2;
        return true;
    }
    if (!phrase.state.empty() && one_of(a_.text().word(phrase.last), {u"الشقيقه", u"الشقيق", u"الصديقه", u"الصديق"})) {
        ++phrase.last; // "رئيس وزراء كندا الصديقة"
        return true;
    }
    if (one_of(a_.text().word(phrase.last), {u"بالنيابه", u"بالانابه", u"بالوكاله"})) {
        ++phrase.last; // "القائم بالأعمال بالنيابة"
        return true;
    }
    if (const Reading* accredited = a_.cue(phrase.last, cues_.accredited, 0)) {
        phrase.last = accredited->last;
        return true;
    }
    const Reading* country =
        phrase.state.empty() && !a_.has_article(phrase.last - 1) ? a_.cue(phrase.last, cues_.own_country, 0) : nullptr;
    if (country != nullptr && one_of(a_.text().word(phrase.last), {u"بلاده", u"بلادها", u"بلادنا"})) {
        phrase.last = country->last;
        return phrase.own = phrase.complement = phrase.definite = true;
    }
    if (const Reading* region = a_.cue(phrase.last, cues_.region); region != nullptr && serves_abroad(phrase)) {
        phrase.last = region->last;
        return true;
    }
    // "المبعوث الأممي إلى الصحراء"
    const Reading* to = serves_abroad(phrase) ? a_.cue(phrase.last, cues_.to, 0) : nullptr;
    if (const Reading* region = to != nullptr ? a_.cue(to->last, cues_.region, 0) : nullptr;
        region != nullptr && a_.find(to->last, EntryKind::territory, 0) == nullptr) {
        phrase.last = region->last;
        return true;
    }
    return expatriates_step(phrase) || concern_step(phrase) || principal_step(phrase) || state_step(phrase) ||
           posting_step(phrase) || nested_step(phrase) || body_step(phrase) || word_step(phrase) || joined_part(phrase);
}

/// A name in quotation marks belongs to the body that the office leads: المركز العالمي "اعتدال".
void OfficeReader::quoted_step(OfficePhrase& phrase) const {
    const Office office = phrase.data->office;
    const bool leads = office != Office::minister && office != Office::foreign_minister &&
                       office != Office::defence_minister && office != Office::head_of_state &&
                       office != Office::head_of_government && office != Office::ambassador;
    if (a_.mark(phrase.last) != u'"' || phrase.data->shape != OfficeShape::head || !phrase.complement || !leads) {
        return;
    }
    for (std::uint32_t end = phrase.last + 1; end < phrase.last + 5; ++end) {
        if (a_.mark(end) == u'"') {
            const auto name = names_.read(phrase.last + 1, true, 0); // "الوزير الأردني "وسام التهتموني""
            const bool whole = name && name->last == end && end - phrase.last > 2 && !phrase.state.empty();
            const bool opens_name = whole || (names_.given_name(phrase.last + 1, 0) &&
                                              (a_.flags(phrase.last + 1) & word_flag::ambiguous_name) == 0);
            phrase.last = opens_name ? phrase.last : end + 1;
            return;
        }
        if (!a_.is_word(end)) {
            return;
        }
    }
}

/// "وزير النفط بجنوب السودان بوت كانغ شول": the holder's name behind shows whose minister he is.
bool OfficeReader::named_behind(const OfficePhrase& phrase, const Reading& state) const {
    const bool minister = phrase.data->office == Office::minister;
    const bool elsewhere = state.entry.kind == EntryKind::state && (phrase.data->office == Office::legislator ||
                                                                    phrase.data->office == Office::foreign_minister ||
                                                                    phrase.data->office == Office::defence_minister);
    const bool preposition =
        state.proclitics == proclitic::ba || (state.proclitics == proclitic::lam && !travels(phrase.first));
    const std::uint32_t next = a_.mark(state.last) == u',' && elsewhere ? state.last + 1 : state.last;
    return phrase.state.empty() && (minister || elsewhere) && phrase.complement && preposition &&
           (names_.read(next, true, 0) || a_.find(next, EntryKind::honorific, 0) != nullptr);
}

bool OfficeReader::state_step(OfficePhrase& phrase) const {
    if (a_.find(phrase.last, EntryKind::state_pair, 0) != nullptr) {
        return false; // "الزعيمان الكوريان"
    }
    // "حاكم دبي", "محافظ جدة", "أمير منطقة تبوك"
    // and "رئيسة وزراء اسكتلندا"
    const bool of_place = phrase.data->shape == OfficeShape::head || phrase.data->office == Office::head_of_government;
    const Reading* city = of_place ? a_.find(phrase.last, EntryKind::city, 0) : nullptr;
    if (city != nullptr && state_reading(phrase.last, 0) == nullptr &&
        (a_.flags(phrase.last) & word_flag::given_name) == 0) {
        if (phrase.state.empty()) {
            phrase.state = a_.lexicon().cities[city->entry.index].state;
        }
        phrase.last = city->last;
        phrase.complement = phrase.definite = phrase.worded = true;
        return true;
    }
    if (const Reading* demonym = a_.find(phrase.last, EntryKind::demonym, 0)) {
        // "المتحدث باسم التحالف تركي الغامدي": a name that is a demonym elsewhere.
        const bool given = (a_.flags(phrase.last) & word_flag::given_name) != 0 && phrase.definite &&
                           (demonym->entry.detail & surface::definite) == 0 && names_.name_like(demonym->last);
        if (given) {
            return false;
        }
        const Reading* state = state_reading(phrase.last, 0);
        // "مغادرة ولي العهد السعودي السعودية": the country behind its own demonym is where he left.
        const bool again =
            !phrase.state.empty() && state != nullptr && a_.find(phrase.last - 1, EntryKind::demonym, 0) != nullptr;
        if (again) {
            return false;
        }
        if (state == nullptr || state->last < demonym->last) {
            // "الزعيم الكوري": the south has presidents
            if (phrase.state.empty() && a_.text().word(phrase.last) == u"الكوري" && demonym->last == phrase.last + 1 &&
                a_.text().word(phrase.first).ends_with(u"زعيم")) {
                phrase.state = "KP";
            }
            if (phrase.state.empty()) {
                phrase.state = a_.lexicon().states[demonym->entry.index].iso2;
            }
            phrase.last = demonym->last;
            phrase.definite = phrase.definite || (demonym->entry.detail & surface::definite) != 0;
            return true;
        }
    }
    constexpr std::uint8_t prepositions = proclitic::lam | proclitic::ba;
    const Reading* state = state_reading(phrase.last, prepositions);
    if (state == nullptr) {
        return false;
    }
    // "غادر وزير الدفاع جمهورية مصر": behind a definite word no genitive stands.
    if (state->proclitics == 0 && state->entry.kind == EntryKind::state && phrase.last > phrase.first + 1 &&
        phrase.state.empty() && a_.has_article(phrase.last - 1) &&
        a_.find(phrase.last, EntryKind::demonym, 0) == nullptr && !names_.read(state->last, true, 0)) {
        return false;
    }
    const std::string& iso2 = a_.lexicon().states[state->entry.index].iso2;
    // "زار وزير الخارجية العماني سوريا", "زيارة ولي العهد للأردن": where they went, not whom they serve.
    const std::u16string_view before = a_.text().word(phrase.last - 1);
    const bool goes = (state->proclitics & proclitic::lam) != 0 && travels(phrase.first);
    const bool new_one = (phrase.data->shape == OfficeShape::head && phrase.worded && phrase.state.empty() && !goes) ||
                         phrase.former || before == u"الجديد" || before == u"الجديده" || before == u"المنتخب";
    // "وزيرة الخارجية بجمهورية آيسلندا"
    const bool formal =
        phrase.state.empty() && phrase.complement &&
        one_of(a_.text().word(phrase.last), {u"بجمهوريه", u"بدوله", u"بمملكه", u"بسلطنه", u"بالجمهوريه", u"بالمملكه"});
    if ((!phrase.state.empty() && (state->proclitics == 0 || !serves_abroad(phrase))) ||
        (state->proclitics != 0 && !serves_abroad(phrase) && !(new_one && phrase.state.empty()) &&
         !named_behind(phrase, *state) && !formal)) {
        return false;
    }
    const bool owner_due = phrase.state.empty() && phrase.data->office == Office::ambassador;
    const bool abroad = ((state->proclitics & proclitic::ba) != 0 && !formal && !named_behind(phrase, *state)) ||
                        (serves_abroad(phrase) && state->proclitics != 0 && !owner_due && !formal);
    if (!abroad && phrase.state.empty() && !phrase.international) {
        phrase.state = iso2;
    } else {
        phrase.posted = iso2;
    }
    phrase.last = behind_second_post(phrase, state->last);
    phrase.complement = true;
    phrase.definite = true;
    return true;
}

/// "السفير لدى النمسا وسلوفاكيا الدكتور X": the token behind a second state that he is posted to, before his name.
std::uint32_t OfficeReader::behind_second_post(const OfficePhrase& phrase, std::uint32_t pos) const {
    const Reading* second = phrase.posted.empty() || (phrase.detail & (surface::dual | surface::plural)) != 0
                                ? nullptr
                                : state_reading(pos, proclitic::conjunction);
    const bool joined = second != nullptr && second->proclitics == proclitic::conjunction;
    return joined && (a_.find(second->last, EntryKind::honorific, 0) != nullptr || names_.read(second->last, true, 0))
               ? second->last
               : pos;
}

/// "زيارة المبعوث إلى واشنطن", "زيارة خالد مشعل رئيس المكتب لتركيا": where he goes, not where he is posted.
bool OfficeReader::travels(std::uint32_t office) const {
    constexpr std::uint32_t longest_name = 4;
    const auto names = [&](std::uint32_t token) {
        return (a_.flags(token) & (word_flag::given_name | word_flag::name_particle)) != 0 ||
               a_.find(token, EntryKind::official, 0) != nullptr ||
               a_.find(token, EntryKind::honorific, 0) != nullptr || (a_.flags(token) == 0 && a_.at(token).empty());
    };
    for (std::uint32_t token = office; token > 0 && office - token <= longest_name && a_.is_word(token - 1);) {
        --token;
        const Reading* before = a_.find(token, EntryKind::trigger);
        if (before != nullptr) {
            const Frame frame = a_.lexicon().triggers[before->entry.index].frame;
            return (frame == Frame::visit_noun || frame == Frame::travel) &&
                   (before->entry.detail & surface::definite) == 0; // "خلال الزيارة المبعوث إلى سوريا"
        }
        if (!names(token)) {
            return false;
        }
    }
    return false;
}

/// "وصل المبعوث إلى ليبيا عبد الله باتيلي": a name behind the state, so he is posted there.
bool OfficeReader::named_at_post(std::uint32_t pos) const {
    const Reading* to = a_.cue(pos, cues_.to, 0);
    const Reading* state = to == nullptr ? nullptr : state_reading(to->last, 0);
    return state != nullptr && names_.read(state->last, true, 0).has_value();
}

bool OfficeReader::posting_step(OfficePhrase& phrase) const {
    if ((phrase.detail & surface::dual) != 0 && phrase.last == phrase.first + 1) {
        return false; // "اجتمع الرئيسان في واشنطن"
    }
    std::uint32_t pos = phrase.last;
    if (const Reading* accredited = a_.cue(pos, cues_.accredited, 0)) {
        pos = accredited->last;
    }
    // "المجلس البابوي للحوار بين الأديان"
    if (phrase.worded && a_.cue(pos, cues_.between, 0) != nullptr && a_.is_word(pos + 1) &&
        state_reading(pos + 1, 0) == nullptr && is_definite(a_.text().word(pos + 1)) &&
        (a_.flags(pos + 1) & word_flag::common) != 0 && a_.find(pos + 1, EntryKind::office, 0) == nullptr &&
        a_.find(pos + 1, EntryKind::institution, 0) == nullptr) {
        phrase.last = pos + 2;
        return true;
    }
    const Reading* preposition = a_.cue(pos, cues_.in, 0);
    if (preposition == nullptr && serves_abroad(phrase) && (!travels(phrase.first) || named_at_post(pos))) {
        preposition = a_.cue(pos, cues_.to, 0);
    }
    if (preposition == nullptr) {
        return false;
    }
    // "القيادي في "حماس" محمود الزهار"
    const bool quoted = a_.mark(preposition->last) == u'"';
    const std::uint32_t target = quoted ? preposition->last + 1 : preposition->last;
    if (quoted) {
        const Reading* named = a_.find(target, EntryKind::organisation, 0);
        if (named == nullptr || a_.mark(named->last) != u'"' || phrase.data->shape != OfficeShape::head) {
            return false;
        }
        belongs_to(phrase, *named);
        phrase.last = named->last + 1;
        return phrase.complement = true;
    }
    // "سفير أيرلندا لدى الدولة": the country of who tells of it
    if (serves_abroad(phrase) && one_of(a_.text().word(target), {u"الدوله", u"السلطنه"}) &&
        state_reading(target, 0) == nullptr && a_.find(target, EntryKind::institution, 0) == nullptr) {
        phrase.last = target + 1;
        return true;
    }
    if (const Reading* state = state_reading(target, 0)) {
        const bool owner = phrase.state.empty() && !serves_abroad(phrase) && of_government(phrase.data->office) &&
                           !phrase.international && a_.cue(pos, cues_.in, 0) != nullptr;
        const bool names_follow = a_.find(state->last, EntryKind::honorific, 0) != nullptr ||
                                  names_.read(state->last, true, 0).has_value() || a_.mark(state->last) == u',';
        if (!owner && !names_follow && !serves_abroad(phrase) && !phrase.international &&
            of_government(phrase.data->office)) {
            return false; // "كانت وزيرة خارجية كوريا الجنوبية في واشنطن": where she was
        }
        (owner ? phrase.state : phrase.posted) = a_.lexicon().states[state->entry.index].iso2;
        phrase.last = behind_second_post(phrase, state->last);
        return true;
    }
    // "المندوب الدائم لدى الأمم المتحدة في جنيف، X"
    const Reading* city = serves_abroad(phrase) ? a_.find(target, EntryKind::city, 0) : nullptr;
    if (city != nullptr && a_.cue(pos, cues_.in, 0) != nullptr) {
        phrase.last = city->last;
        return true;
    }
    const Reading* body = a_.find(target, EntryKind::organisation, 0);
    if (body == nullptr) {
        body = a_.find(target, EntryKind::institution, 0);
    }
    // "المسؤول الثاني في النظام كيم يونغ شول"
    const bool named = body != nullptr && phrase.data->office == Office::other && names_.read(body->last, true, 0);
    if (body != nullptr && (serves_abroad(phrase) || phrase.data->shape == OfficeShape::head || named)) {
        if (!serves_abroad(phrase) && body->entry.kind == EntryKind::organisation) {
            belongs_to(phrase, *body);
        }
        phrase.last = body->last;
        phrase.complement = true;
        return true;
    }
    if (phrase.data->shape == OfficeShape::head && a_.is_word(target) && is_definite(a_.text().word(target)) &&
        (a_.flags(target) & word_flag::common) != 0 && a_.find(target, EntryKind::trigger, 0xFF) == nullptr) {
        phrase.last = target + 1;
        phrase.complement = true;
        return true;
    }
    return false;
}

/// "مبعوث الرئيس الروسي", "نائب وزير الدفاع": an office inside an office.
bool OfficeReader::nested_step(OfficePhrase& phrase) const {
    // "رئيس مدينة الملك عبدالله للطاقة": a body that bears a name.
    if (a_.cue(phrase.last - 1, cues_.named_thing) != nullptr && phrase.worded) {
        std::uint32_t pos = phrase.last;
        while (a_.find(pos, EntryKind::honorific, 0) != nullptr || a_.find(pos, EntryKind::office, 0) != nullptr) {
            ++pos;
        }
        if (const auto name = names_.read(pos, true, 0)) {
            phrase.last = name->last;
            return true;
        }
    }
    const bool takes = phrase.data->deputy || phrase.data->shape == OfficeShape::head ||
                       phrase.data->office == Office::special_envoy || phrase.data->office == Office::spokesperson ||
                       phrase.data->office == Office::ambassador || phrase.data->office == Office::security_official;
    if (!takes) {
        return false;
    }
    const Reading* office = a_.find(phrase.last, EntryKind::office, proclitic::lam);
    const std::u16string_view before = a_.text().word(phrase.last - 1);
    // "مدير مكتب الملك", "المتحدث باسم الرئيس"
    const bool bureau = before == u"مكتب" || before == u"ديوان" || before == u"باسم";
    // "ونقل ولي العهد للرئيس المصري تحيات": to whom, not whose.
    const bool royal = one_of(a_.text().word(phrase.first), {u"ولي", u"وولي", u"امير", u"الامير", u"ملك"});
    // "استقبال وزير الدفاع التركي للممثلة العليا"
    const bool to_another = office != nullptr && office->proclitics != 0 && !phrase.state.empty() &&
                            phrase.data->office != Office::special_envoy && phrase.data->office != Office::spokesperson;
    if (office == nullptr || to_another || (royal && office->proclitics != 0) ||
        (phrase.complement && office->proclitics == 0 && phrase.last != phrase.first + 1 && !bureau)) {
        return false;
    }
    const OfficeData& nested = a_.lexicon().offices[office->entry.index];
    // "انتقدت مسؤولة روسية نائب الرئيس": behind her adjective whom she speaks about.
    const bool object =
        office->proclitics == 0 && !phrase.state.empty() && phrase.data->state.empty() && !bureau && !phrase.complement;
    if (nested.shape == OfficeShape::rank || object) {
        return false;
    }
    if (phrase.state.empty()) {
        phrase.state = nested.state;
    }
    phrase.international = phrase.international || !of_government(nested.office);
    phrase.last = office->last;
    phrase.complement = true;
    phrase.definite = true;
    nested_name(phrase, nested.office);
    return true;
}

/// "متحدث باسم وولستروم": the name is of whom he speaks for.
bool OfficeReader::principal_step(OfficePhrase& phrase) const {
    // "المبعوث الخاص لهولاند نيكولا هولو"
    const bool envoy = phrase.data->office == Office::special_envoy && phrase.state.empty() && !phrase.international;
    if (const auto master = envoy ? names_.read(phrase.last, true, proclitic::lam) : std::nullopt;
        master && !master->officials.empty() && a_.find(phrase.last, EntryKind::state, proclitic::lam) == nullptr) {
        const Reading* known = a_.find(phrase.last, EntryKind::short_name, proclitic::lam);
        known = known != nullptr ? known : a_.find(phrase.last, EntryKind::official, proclitic::lam);
        if (known != nullptr && (known->proclitics & proclitic::lam) != 0) {
            phrase.state = a_.lexicon().officials[master->officials.front()].state;
            phrase.last = master->last;
            return phrase.complement = phrase.definite = true;
        }
    }
    const bool speaks_for = phrase.data->office == Office::spokesperson && !phrase.worded && !phrase.international &&
                            phrase.state.empty() && phrase.last > phrase.first &&
                            a_.text().word(phrase.last - 1) == u"باسم";
    // "متحدثة باسم مكتب ماي"
    const std::uint32_t bureau = one_of(a_.text().word(phrase.last), {u"مكتب", u"حكومه", u"اداره"}) ? 1 : 0;
    const auto name = speaks_for ? names_.read(phrase.last + bureau, true, 0) : std::nullopt;
    if (!name) {
        return false;
    }
    if (!name->officials.empty()) {
        phrase.state = a_.lexicon().officials[name->officials.front()].state;
    }
    phrase.last = name->last;
    phrase.complement = phrase.worded = true;
    return true;
}

/// "المبعوث الخاص للرئيس الأميركي دونالد ترامب": the name is the president's when he is known as one.
void OfficeReader::nested_name(OfficePhrase& phrase, Office office) const {
    std::uint32_t pos = phrase.last;
    if (a_.find(pos, EntryKind::state, 0) != nullptr) {
        return; // "باسم رئيس كوريا الجنوبية": no Correa
    }
    if (const Reading* demonym = a_.find(pos, EntryKind::demonym, 0)) {
        pos = demonym->last;
    }
    const auto name = names_.read(pos, true, 0);
    if (!name) {
        return;
    }
    for (const std::uint32_t official : name->officials) {
        for (const Term& term : a_.lexicon().officials[official].terms) {
            if (term.office == office) {
                if (phrase.state.empty()) {
                    phrase.state = a_.lexicon().officials[official].state;
                }
                phrase.last = name->last;
                return;
            }
        }
    }
}

} // namespace rabita
