#include "mentions/persons.hpp"

#include <algorithm>
#include <bit>

namespace rabita {

namespace {

constexpr std::uint8_t any_proclitic = proclitic::conjunction | proclitic::ba | proclitic::lam | proclitic::kaf;

int importance(Office office) {
    return office == Office::other ? 0 : office == Office::diplomat || office == Office::minister ? 1 : 2;
}

} // namespace

std::uint8_t PersonReader::allowed(const State& state) const {
    return state.pos == state.mention.first ? any_proclitic : std::uint8_t{0};
}

std::optional<Mention> PersonReader::read(std::uint32_t token) const {
    State state;
    state.mention.first = token;
    state.pos = token;
    // "وفد يرأسه X": whoever leads is somebody.
    // and so is each of "كل من X، ...، وY، ..."
    const Reading* each = token > 1 && a_.is_word(token - 2) ? a_.cue(token - 2, cues_.each_of) : nullptr;
    state.introduced = (token > 0 && a_.is_word(token - 1) && a_.cue(token - 1, cues_.led_by) != nullptr) ||
                       (each != nullptr && each->last == token);
    while (step(state)) {
    }
    if (!acceptable(state)) {
        return std::nullopt;
    }
    if (state.mention.state.empty() && !state.mention.international) {
        state.mention.state = state_of_delegation(token);
    }
    state.mention.last = state.pos;
    state.mention.bare_name = !state.introduced;
    state.mention.rank_only = state.introduced && !state.title;
    return state.mention;
}

bool PersonReader::acceptable(const State& state) const {
    const Mention& m = state.mention;
    if (state.pos == m.first) {
        return false;
    }
    if (m.named() || m.counterpart) {
        return true;
    }
    if (!state.title) {
        return false;
    }
    // An office alone is a person when the reader is supposed to know whose it is.
    return m.definite || !m.state.empty() || m.number == Number::dual;
}

bool PersonReader::step(State& state) const {
    if (state.pos >= a_.text().tokens.size()) {
        return false;
    }
    if (!a_.is_word(state.pos)) {
        return separator_step(state);
    }
    if (state.mention.named() && a_.cue(state.pos, cues_.blessing, 0) != nullptr) {
        return aside_step(state);
    }
    return counterpart_step(state) || place_of_counterpart_step(state) || second_office_step(state) ||
           office_step(state) || honorific_step(state) || demonym_step(state) || name_step(state);
}

bool PersonReader::counterpart_step(State& state) const {
    if (state.mention.named() || state.title) {
        return false;
    }
    const Reading* cue = a_.cue(state.pos, cues_.counterpart, allowed(state));
    if (cue == nullptr) {
        return false;
    }
    if (state.pos == state.mention.first) {
        state.mention.proclitics = cue->proclitics;
    }
    state.mention.counterpart = true;
    state.mention.feminine = a_.text().word(state.pos).find(u"نظيرت") != std::u16string_view::npos;
    state.introduced = state.title = true;
    state.pos = cue->last;
    if (a_.is_word(state.pos) && one_of(a_.text().word(state.pos), {u"الجديد", u"الجديده"})) {
        ++state.pos; // "نظيره الجديد X"
    }
    // "الرئيس الكوري الجنوبي ونظيره الشمالي"
    if (a_.is_word(state.pos) && one_of(a_.text().word(state.pos), {u"الشمالي", u"الجنوبي"}) && told_of_korea()) {
        state.mention.state = a_.text().word(state.pos) == u"الشمالي" ? "KP" : "KR";
        ++state.pos;
    }
    return true;
}

bool PersonReader::told_of_korea() const {
    const auto count = static_cast<std::uint32_t>(a_.text().tokens.size());
    for (std::uint32_t token = 0; token < count; ++token) {
        if (a_.is_word(token) && a_.text().word(token).find(u"كوري") != std::u16string_view::npos) {
            return true;
        }
    }
    return false;
}

/// "نظيره في كوريا الجنوبية".
bool PersonReader::place_of_counterpart_step(State& state) const {
    if (!state.mention.counterpart || state.mention.named() || !state.mention.state.empty() ||
        a_.cue(state.pos, cues_.in, 0) == nullptr) {
        return false;
    }
    const Reading* place = a_.find(state.pos + 1, EntryKind::state, 0);
    if (place == nullptr) {
        return false;
    }
    state.mention.state = a_.lexicon().states[place->entry.index].iso2;
    state.pos = place->last;
    return true;
}

/// The words of an office without what tells whose it is.
std::u16string PersonReader::title_text(const OfficePhrase& phrase) const {
    std::u16string out;
    for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
        const Reading* demonym = a_.is_word(i) ? a_.find(i, EntryKind::demonym) : nullptr;
        const Reading* state = a_.is_word(i) ? a_.find(i, EntryKind::state) : nullptr;
        if (!a_.is_word(i) || demonym != nullptr || state != nullptr) {
            for (const Reading* reading : {demonym, state}) {
                i = reading != nullptr ? std::max(i, reading->last - 1) : i; // "الكورية الجنوبية"
            }
            continue;
        }
        std::u16string_view word = a_.text().word(i);
        if (i == phrase.first && phrase.proclitics != 0) {
            word.remove_prefix(
                std::min<std::size_t>(word.size(), static_cast<std::size_t>(std::popcount(phrase.proclitics))));
        }
        out += word;
        out += u' ';
    }
    return out;
}

void PersonReader::take_office(State& state, const OfficePhrase& phrase) const {
    Mention& m = state.mention;
    const OfficeData& data = *phrase.data;
    // "قائد المنتخب", "مدير المهرجان", "رئيس مجلس إدارة" and behind it "شركة": no office of state
    for (std::uint32_t i = phrase.first + 1; i <= phrase.last; ++i) {
        if (a_.is_word(i) && a_.cue(i, cues_.private_body, proclitic::ba | proclitic::lam) != nullptr) {
            state.introduced = m.private_post = true;
            return;
        }
    }
    if (data.shape != OfficeShape::rank) {
        if (!m.office || importance(phrase.office()) > importance(*m.office)) {
            m.office = phrase.office();
        }
        m.titles.push_back(title_text(phrase));
        m.definite = m.definite || phrase.definite;
        m.head_office = m.head_office || data.shape == OfficeShape::head;
        state.title = true;
    } else if (!m.office) {
        m.office = data.office;
    }
    if (m.state.empty()) {
        m.state = phrase.state;
    }
    m.of_own_country = m.of_own_country || phrase.own;
    m.international = m.international || (phrase.international && m.state.empty());
    m.former = m.former || phrase.former;
    m.feminine = m.feminine || (phrase.detail & surface::feminine) != 0;
    if ((phrase.detail & surface::dual) != 0) {
        m.number = Number::dual;
    } else if ((phrase.detail & surface::plural) != 0) {
        m.number = Number::plural;
    }
    state.introduced = true;
}

bool PersonReader::office_step(State& state) const {
    // "الملك سلمان" is known as a whole.
    const Reading* style = a_.find(state.pos, EntryKind::short_name, allowed(state));
    const Reading* head = a_.find(state.pos, EntryKind::office, allowed(state));
    if (style != nullptr && head != nullptr && style->last > head->last && !state.mention.named()) {
        return false;
    }
    if (state.mention.named() && !state.mention.officials.empty() &&
        a_.find(state.pos, EntryKind::official, 0) != nullptr) {
        return false;
    }
    const auto phrase = offices_.read(state.pos, allowed(state));
    if (!phrase || phrase->last == state.pos) {
        return false;
    }
    const bool plural = (phrase->detail & (surface::dual | surface::plural)) != 0;
    if (state.mention.named()) {
        if (plural) {
            return false;
        }
        return apposition_step(state, state.pos);
    }
    if (state.title && phrase->office() == Office::head_of_state && phrase->data->shape != OfficeShape::rank &&
        state.mention.office != Office::head_of_state) {
        return false; // a head of state has no other office before that
    }
    if (state.title && !phrase->state.empty() && !state.mention.state.empty() && phrase->state != state.mention.state) {
        return false;
    }
    if (rivals(state.mention, *phrase)) {
        return false;
    }
    if (state.pos == state.mention.first) {
        state.mention.proclitics = phrase->proclitics;
    }
    take_office(state, *phrase);
    state.pos = phrase->last;
    return true;
}

/// "X نائب وزير الخارجية ووزير الدفاع في فنلندا": one person with two offices, when only the second says whose.
bool PersonReader::second_office_step(State& state) const {
    if (!state.title || state.mention.number != Number::singular) {
        return false;
    }
    const auto phrase = offices_.read(state.pos, proclitic::conjunction);
    const bool both = phrase && heads_cabinet(state.mention) && phrase->data->shape != OfficeShape::rank &&
                      importance(phrase->office()) >= importance(Office::minister);
    // "ولي العهد والرئيس المصري": a reign is no second office.
    const bool reigns =
        phrase && phrase->office() == Office::head_of_state && state.mention.office != Office::head_of_state;
    if (!phrase || reigns || (!state.mention.named() && !both) || phrase->proclitics != proclitic::conjunction ||
        (phrase->state.empty() && !both && !closes_before_next(phrase->last)) ||
        (!state.mention.state.empty() && state.mention.state != phrase->state) ||
        (phrase->detail & (surface::dual | surface::plural)) != 0 || names_.read(phrase->last, true, 0) ||
        serves_another(state.mention.officials, phrase->state)) {
        return false;
    }
    take_office(state, *phrase);
    state.pos = phrase->last;
    return true;
}

/// An office behind a name belongs to that name, unless it introduces the next one.
bool PersonReader::apposition_step(State& state, std::uint32_t pos) const {
    while (const Reading* honorific = a_.find(pos, EntryKind::honorific, 0)) {
        if (honorific->last <= pos || a_.find(honorific->last, EntryKind::office, 0) == nullptr) {
            break;
        }
        pos = honorific->last;
    }
    const auto phrase = offices_.read(pos, 0);
    // "X الملك": a title alone behind a name is somebody else.
    const bool lone = phrase && pos == state.pos && phrase->last == pos + 1 && phrase->state.empty() &&
                      phrase->data->office == Office::head_of_state;
    if (!phrase || lone || phrase->data->shape == OfficeShape::rank ||
        (phrase->detail & (surface::dual | surface::plural)) != 0) {
        return false;
    }
    // "التقى السفير X الرئيس اللبناني": whom the ambassador met.
    if (pos == state.pos && state.mention.office.value_or(Office::other) != Office::other && phrase->definite &&
        phrase->office() != *state.mention.office && a_.find(phrase->last - 1, EntryKind::demonym, 0) != nullptr &&
        meets(state.mention)) {
        return false;
    }
    // "التقى الوزير X المبعوث الأممي"
    if (pos == state.pos && state.mention.office && phrase->international && !state.mention.international &&
        meets(state.mention)) {
        return false;
    }
    const std::string& served = state.mention.state;
    if (envoy_of_another(state.mention, *phrase) ||
        (!phrase->state.empty() &&
         ((!served.empty() && phrase->state != served) || serves_another(state.mention.officials, phrase->state)))) {
        return false; // another state's office is another person's
    }
    // "X حاكم دبي معالي الرئيس العام Y": a high style opens the next person.
    const auto next = behind_offices(phrase->last, phrase->state.empty() ? served : phrase->state);
    const auto name = next ? names_.read(*next, true, 0) : std::nullopt;
    // "X، مستشار الرئيس الأمريكي دونالد ترامب،": the name behind the office is that of whom he serves.
    if (name && next == phrase->last && names_principal({title_text(*phrase)}, *name)) {
        take_office(state, *phrase);
        state.pos = name->last;
        return true;
    }
    const bool introduces = next && a_.is_word(*next) &&
                            ((a_.find(*next, EntryKind::honorific, 0) != nullptr && !high_style(*next)) || name) &&
                            !of_other_state(*next, phrase->state.empty() ? served : phrase->state);
    if (introduces || (next && a_.mark(*next) == u',' && receives(state.mention) && names_.read(*next + 1, true, 0))) {
        return false;
    }
    take_office(state, *phrase);
    state.pos = phrase->last;
    return true;
}

/// The frame of the verb right before somebody.
std::optional<Frame> PersonReader::verb_before(const Mention& subject) const {
    const Reading* verb = subject.first > 0 ? a_.find(subject.first - 1, EntryKind::trigger) : nullptr;
    const bool finite = verb != nullptr && (verb->entry.detail & surface::noun) == 0;
    return finite ? std::optional(a_.lexicon().triggers[verb->entry.index].frame) : std::nullopt;
}

/// "استقبل X المبعوث إلى الصحراء، Y": somebody is still owed to the verb.
bool PersonReader::receives(const Mention& subject) const {
    return verb_before(subject) == Frame::receive;
}

bool PersonReader::meets(const Mention& subject) const {
    const auto verb = verb_before(subject);
    return verb == Frame::receive || verb == Frame::meet;
}

bool PersonReader::honorific_step(State& state) const {
    if (state.mention.named()) {
        return false;
    }
    if (excellency(state)) {
        const char16_t first = a_.text().word(state.pos).front();
        state.mention.proclitics |= first == u'و'   ? proclitic::conjunction
                                    : first == u'ب' ? proclitic::ba
                                    : first == u'ل' ? proclitic::lam
                                                    : std::uint8_t{0};
        ++state.pos;
        return state.introduced = true;
    }
    const Reading* honorific = a_.find(state.pos, EntryKind::honorific, allowed(state));
    // "شقيقة الزعيم" is not "شقيقه"
    const bool sister_of = honorific != nullptr && a_.text().word(state.pos).ends_with(u"شقيقه") &&
                           a_.text().slice(state.pos, state.pos + 1).ends_with("ة");
    // "استقبل رئيس الوزراء القطري سعادة السيد X وزير خارجية مالي": the style opens the guest.
    const bool guest =
        state.title && high_style(state.pos) && meets(state.mention) && of_other_state(state.pos, state.mention.state);
    // "م. خالد السالم", "أ. د. سعد"; without the full stop the letter means something else ("2015 م").
    const bool letter = honorific != nullptr && one_of(a_.text().word(honorific->last - 1), {u"م", u"ا"}) &&
                        a_.mark(honorific->last) != u'.' && a_.mark(honorific->last) != u'/';
    if (honorific == nullptr || sister_of || guest || letter || below_royalty(state)) {
        return false;
    }
    if (state.pos == state.mention.first) {
        state.mention.proclitics = honorific->proclitics;
    }
    state.introduced = true;
    state.mention.honoured = state.mention.honoured || styles_official(honorific->last);
    state.mention.feminine = state.mention.feminine || styles_woman(a_.text().word(honorific->first));
    state.pos = honorific->last;
    if (a_.mark(state.pos) == u'.' || a_.mark(state.pos) == u'/') {
        ++state.pos;
    }
    return true;
}

bool PersonReader::demonym_step(State& state) const {
    if (!state.introduced) {
        return false;
    }
    const Reading* demonym = a_.find(state.pos, EntryKind::demonym, 0);
    if (demonym == nullptr || a_.find(state.pos, EntryKind::state_pair, 0) != nullptr) {
        return false; // "الزعيمان الكوريان" serve one each
    }
    // "تركي" and "هندي" are names, too, when a name is what is owed.
    if (!state.mention.named() && (a_.flags(state.pos) & word_flag::given_name) != 0 &&
        !(demonym->entry.detail & surface::definite)) {
        return false;
    }
    if (state.mention.named() && !state.title) {
        return false;
    }
    // "يزور الرئيس دونالد ترامب السعودية": behind a name the country, not her people.
    if (state.mention.named() && a_.find(state.pos, EntryKind::state, 0) != nullptr) {
        return false;
    }
    if (state.mention.state.empty()) {
        state.mention.state = a_.lexicon().states[demonym->entry.index].iso2;
    }
    // "الأمير السعودي", "الكاردينال الفرنسي": a rank and a state make somebody whom the reader knows.
    if (!state.title && state.mention.office && (demonym->entry.detail & surface::definite) != 0) {
        state.title = state.mention.definite = true;
        state.mention.titles.emplace_back(std::u16string(a_.text().word(state.pos - 1)) + u' ');
    }
    state.pos = demonym->last;
    return true;
}

bool PersonReader::name_step(State& state) const {
    Mention& m = state.mention;
    if (m.named() || m.number != Number::singular || (!state.introduced && names_.opens_none(state.pos))) {
        return false;
    }
    const auto span = names_.read(state.pos, state.introduced, allowed(state));
    const auto office = state.title && span && span->officials.empty() ? offices_.read(state.pos, 0) : std::nullopt;
    if (office && secretary(*office)) {
        return false; // "الأمين" is a name, too
    }
    // "الرئيس الكوري كيم جونغ أون": the short demonym is of either Korea.
    const bool of_north = span && m.state == "KR" && state.pos > m.first &&
                          a_.text().word(state.pos - 1) == u"الكوري" && serves_another(span->officials, m.state) &&
                          !serves_another(span->officials, "KP");
    m.state = of_north ? "KP" : m.state;
    if (!span || serves_another(span->officials, m.state)) {
        return false; // "التقى وزير الخارجية الأمريكي الأمير ..."
    }
    // "نظيره الروسيي، سيرغي لافروف": a misspelt adjective before the name.
    const bool adjective = m.counterpart && span->last == span->first + 1 && span->officials.empty() &&
                           a_.has_article(span->first) && a_.mark(span->last) == u',';
    if (const auto known = adjective ? names_.read(span->last + 1, true, 0) : std::nullopt;
        known && !known->officials.empty()) {
        state.pos = span->last;
        return true;
    }
    if (state.pos == m.first) {
        for (const Reading& reading : a_.at(state.pos)) {
            if (reading.entry.kind == EntryKind::official || reading.entry.kind == EntryKind::short_name) {
                m.proclitics = reading.proclitics;
                break;
            }
        }
        constexpr std::uint8_t of_names = word_flag::given_name | word_flag::name_particle; // "فون دير"
        if (span->officials.empty() && (a_.flags(state.pos) & of_names) == 0) {
            a_.stripped_flags(state.pos, &m.proclitics);
        }
        const bool listed = span->officials.empty() && !state.introduced && a_.flags(state.pos) == 0 &&
                            a_.mark(state.pos - 1) == u',' && a_.text().word(state.pos).starts_with(u'و');
        m.proclitics = listed ? proclitic::conjunction : m.proclitics;
    }
    if (names_principal(m.titles, *span)) {
        m.state = m.state.empty() ? a_.lexicon().officials[span->officials.front()].state : m.state;
        state.pos = span->last;
        return true;
    }
    if (kin_of_principal(m, *span)) {
        m.office.reset();
        m.titles.clear();
        m.head_office = m.definite = state.title = false;
        m.kin = true;
    }
    // The title in "الملك سلمان" is no part of the name.
    const Reading* style = a_.find(state.pos, EntryKind::office, allowed(state));
    m.name_first =
        style != nullptr && style->last < span->last && a_.has_article(state.pos) ? style->last : span->first;
    m.name_last = surname_like_demonym(state, *span) || family_behind(*span) ? span->last + 1 : span->last;
    m.officials = span->officials;
    state.pos = m.name_last;
    return true;
}

/// Commas, dashes, quotation marks and brackets between the parts of one person phrase.
bool PersonReader::separator_step(State& state) const {
    const char16_t mark = a_.mark(state.pos);
    if (aside_step(state)) {
        return true;
    }
    if (mark != u',' && mark != u'"' && mark != u'-' && mark != u':') {
        return false;
    }
    std::uint32_t next = state.pos + 1;
    while (a_.mark(next) == u',' || a_.mark(next) == u'"') {
        ++next;
    }
    if (!a_.is_word(next)) {
        return false;
    }
    if (state.mention.named()) {
        if (mark == u'"' && a_.mark(state.mention.name_first - 1) == u'"' && next == state.pos + 1) {
            state.pos = next;
            return true;
        }
        return mark != u':' && apposition_step(state, next);
    }
    if (!state.title || state.mention.number != Number::singular || mark == u':') {
        return false;
    }
    auto name = names_.read(next, true, 0);
    // "وزير خارجية النرويج، "بورج براند"،": what stands in marks behind a title is one name.
    if (const std::uint32_t close = a_.mark(next - 1) == u'"' ? quoted_name(next) : 0; close != 0) {
        state.mention.name_first = next;
        state.mention.name_last = close;
        state.mention.officials = name && name->last == close ? name->officials : std::vector<std::uint32_t>();
        state.pos = close;
        return true;
    }
    // A quotation that opens behind a title is no name, unless it closes behind one: "الزعيم "ركع وتوسل"".
    if (mark == u'"' && name && name->officials.empty() &&
        (a_.mark(name->last) != u'"' || !names_.given_name(next, 0))) {
        name.reset();
    }
    if (princely(state.mention, next)) {
        return false;
    }
    const bool honorific = a_.find(next, EntryKind::honorific, 0) != nullptr;
    // "وزير النقل، صالح العلي، سفير المملكة": the name belongs to the office behind it.
    if (name && a_.mark(name->last) == u',' && !state.mention.state.empty()) {
        const auto behind = offices_.read(name->last + 1, 0);
        const bool of_another = behind && (a_.has_article(behind->first) || names_.read(behind->last, true, 0) ||
                                           a_.find(behind->last, EntryKind::honorific, 0) != nullptr);
        if (behind && !behind->state.empty() && behind->state != state.mention.state && name->officials.empty() &&
            !of_another) {
            return false;
        }
    }
    const bool strong = name && (!name->officials.empty() || names_.given_name(next, 0) || name->last - next >= 2);
    if (strong || honorific || ranked_name(next) || leads_to_name(state, next)) {
        state.pos = next;
        return true;
    }
    return false;
}

/// "وزير الدولة، وزير الخارجية، السيد X": a second office of the one who is named behind it.
bool PersonReader::leads_to_name(const State& state, std::uint32_t token) const {
    const auto office = offices_.read(token, 0);
    const bool own = office && office->data->shape != OfficeShape::rank && office->proclitics == 0 &&
                     (office->detail & (surface::dual | surface::plural)) == 0 &&
                     (state.mention.state.empty() || office->state.empty() || office->state == state.mention.state);
    if (!own || rivals(state.mention, *office)) {
        return false;
    }
    const std::uint32_t next = a_.mark(office->last) == u',' ? office->last + 1 : office->last;
    return a_.find(next, EntryKind::honorific, 0) != nullptr || names_.read(next, true, 0).has_value();
}

/// "ولي العهد السعودي، الأمير محمد": a rank introduces the name.
bool PersonReader::ranked_name(std::uint32_t token) const {
    const auto rank = offices_.read(token, 0);
    return rank && rank->data->shape == OfficeShape::rank && rank->proclitics == 0 &&
           names_.read(rank->last, true, 0).has_value();
}

/// "وزير الخارجية وزير العدل الجيبوتي": nobody holds two portfolios side by side but a minister of state.
bool PersonReader::rivals(const Mention& mention, const OfficePhrase& phrase) {
    const auto portfolio = [](Office office) {
        return office == Office::minister || office == Office::foreign_minister || office == Office::defence_minister;
    };
    const bool of_state = std::any_of(mention.titles.begin(), mention.titles.end(), [](const std::u16string& title) {
        return title.starts_with(u"وزير الدوله") || title.starts_with(u"وزير دوله") || title.starts_with(u"نايب ") ||
               title.starts_with(u"النايب ");
    });
    return mention.office && ((portfolio(*mention.office) && portfolio(phrase.office()) && !of_state) ||
                              envoy_of_another(mention, phrase) || (!mention.state.empty() && secretary(phrase)));
}

/// "وزير الداخلية سفير المغرب": whom the minister received.
bool PersonReader::envoy_of_another(const Mention& mention, const OfficePhrase& phrase) {
    return (mention.office == Office::minister || mention.office == Office::foreign_minister ||
            mention.office == Office::defence_minister) &&
           phrase.office() == Office::ambassador;
}

/// "الأمين العام للجامعة": who serves all members holds no office of one of them.
bool PersonReader::secretary(const OfficePhrase& phrase) {
    return phrase.international && phrase.office() == Office::igo_head && phrase.state.empty();
}

/// "-حفظه الله-", "(واس)": a remark between dashes or brackets is stepped over.
bool PersonReader::aside_step(State& state) const {
    // ", حفظه الله,"
    const std::uint32_t wish = a_.is_word(state.pos) ? state.pos : state.pos + 1;
    if (const Reading* blessing =
            a_.is_word(wish) && state.introduced ? a_.cue(wish, cues_.blessing, proclitic::conjunction) : nullptr) {
        const bool closed = wish != state.pos && a_.mark(blessing->last) == a_.mark(state.pos);
        state.pos = closed ? blessing->last + 1 : blessing->last;
        return true;
    }
    const char16_t open = a_.mark(state.pos);
    if ((open != u'-' && open != u'(') || !state.introduced) {
        return false;
    }
    const char16_t close = open == u'(' ? u')' : u'-';
    for (std::uint32_t end = state.pos + 1; end < state.pos + 7; ++end) {
        if (a_.mark(end) == close) {
            // A name in brackets or dashes is worth reading.
            const auto name = names_.read(state.pos + 1, state.title, 0);
            const bool goes_on = names_.read(end + 1, true, 0).has_value(); // "(فلاديمير) بوتين"
            if (!state.mention.named() && name && name->last == end && !goes_on) {
                return false;
            }
            state.pos = end + 1;
            return true;
        }
        // "X -في اتصال هاتفي- أن": what is told there is no remark about him.
        const Reading* tells = a_.is_word(end) ? a_.find(end, EntryKind::trigger) : nullptr;
        if (open == u'(' && a_.text().tokens[end].kind == TokenKind::number) {
            continue; // "(82 عاما)"
        }
        if (!a_.is_word(end) || (tells != nullptr && state.mention.named())) {
            return false;
        }
    }
    return false;
}

} // namespace rabita
