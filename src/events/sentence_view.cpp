#include "events/sentence_view.hpp"

#include <algorithm>

namespace rabita {

bool verbal_noun(std::u16string_view word) {
    const bool intensive = word.size() == 5 && word.front() == u'ت' && word[3] == u'ي' && word[4] != u'ا';
    const bool tenth = word.size() >= 7 && word.starts_with(u"است") && word[word.size() - 2] == u'ا';
    const bool eighth = word.size() == 6 && word.front() == u'ا' && word[2] == u'ت' && word[4] == u'ا';
    return intensive || tenth || eighth;
}

SentenceView::SentenceView(const Analysis& analysis, const Cues& cues, const std::vector<Mention>& mentions,
                           const std::vector<TemporalExpression>& dates, Sentence sentence, std::uint32_t number)
    : a_(analysis), cues_(cues), mentions_(mentions), dates_(dates), sentence_(sentence), number_(number) {
    const auto starts = [](const Mention& m, std::uint32_t token) { return m.first < token; };
    first_mention_ = static_cast<std::uint32_t>(
        std::lower_bound(mentions.begin(), mentions.end(), sentence.first, starts) - mentions.begin());
    last_mention_ = static_cast<std::uint32_t>(
        std::lower_bound(mentions.begin(), mentions.end(), sentence.last, starts) - mentions.begin());
    collect_triggers();
    for (std::uint32_t i = first_mention_; i < last_mention_; ++i) {
        markers_.push_back(read_marker(i));
    }
}

std::optional<std::uint32_t> SentenceView::mention_at(std::uint32_t token) const {
    for (std::uint32_t i = first_mention_; i < last_mention_; ++i) {
        if (mentions_[i].first <= token && token < mentions_[i].last) {
            return i;
        }
    }
    return std::nullopt;
}

bool SentenceView::is_date(std::uint32_t token) const {
    return date_in(token, token + 1).has_value();
}

std::optional<std::uint32_t> SentenceView::date_in(std::uint32_t from, std::uint32_t to) const {
    const auto begin =
        std::lower_bound(dates_.begin(), dates_.end(), from,
                         [](const TemporalExpression& d, std::uint32_t token) { return d.last <= token; });
    if (begin == dates_.end() || begin->first >= to) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(begin - dates_.begin());
}

/// A phrase like "أعضاء" or "وفدا من" that ends where the mention begins.
const Reading* SentenceView::transparent_before(std::uint32_t mention_first, std::uint32_t token) const {
    for (std::uint32_t start = token; start + 2 > token && start >= sentence_.first; --start) {
        const Reading* seen = a_.is_word(start) ? a_.cue(start, cues_.transparent) : nullptr;
        if (seen != nullptr && seen->last == mention_first) {
            return seen;
        }
        if (start == 0) {
            break;
        }
    }
    return nullptr;
}

/// "ناقشا التوتر مع كندا", "العلاقات الثنائية مع فرنسا": a state to which something stands in relation is no partner.
bool SentenceView::related(std::uint32_t mention, std::uint32_t with) const {
    if (mentions_[mention].kind != MentionKind::state || with < sentence_.first + 1) {
        return false;
    }
    std::uint32_t noun = with - 1;
    while (noun > sentence_.first && a_.has_article(noun) && !is_cue(noun, cues_.between_things) && with - noun < 3) {
        --noun; // "الثنائية"
    }
    return a_.is_word(noun) && a_.cue(noun, cues_.between_things, proclitic::conjunction) != nullptr &&
           a_.find(noun, EntryKind::trigger) == nullptr; // what is agreed on has parties
}

Marker SentenceView::read_marker(std::uint32_t index) const {
    const Mention& m = mentions_[index];
    if (m.kind == MentionKind::state && m.form == StateForm::demonym && m.number == Number::singular) {
        return Marker::adjective;
    }
    if ((m.proclitics & proclitic::ba) != 0) {
        // "مرفوقا بولي العهد"
        const bool joined =
            m.first > sentence_.first && a_.is_word(m.first - 1) && a_.cue(m.first - 1, cues_.accompanied) != nullptr;
        return joined ? Marker::company : Marker::ba;
    }
    if ((m.proclitics & proclitic::lam) != 0) {
        // "تكريما للرئيس": for whom the banquet is; "ممثلين لحركة"
        const std::u16string_view before = word(m.first - 1);
        const bool members = one_of(before, {u"ممثلين", u"ممثلون", u"وممثلين", u"وممثلون"});
        return one_of(before, {u"تكريما", u"احتفاء"}) ? Marker::with : members ? Marker::bare : Marker::lam;
    }
    if ((m.proclitics & proclitic::kaf) != 0) {
        return Marker::kaf;
    }
    std::uint32_t token = m.first;
    while (token > sentence_.first) {
        --token;
        if (a_.mark(token) == u'"' || a_.cue(token, cues_.each_of) != nullptr) {
            const Reading* each = a_.cue(token, cues_.each_of);
            if (each != nullptr && (each->proclitics & proclitic::ba) != 0) {
                return Marker::ba;
            }
            if (each != nullptr && (each->proclitics & proclitic::lam) != 0) {
                return Marker::lam;
            }
            continue;
        }
        if (!a_.is_word(token)) {
            return Marker::bare;
        }
        // "التقى أعضاء مجلس الأمن": the body itself.
        if (const Reading* seen = transparent_before(m.first, token); seen != nullptr) {
            if ((seen->proclitics & proclitic::ba) != 0) {
                return Marker::ba;
            }
            if ((seen->proclitics & proclitic::lam) != 0) {
                return Marker::lam;
            }
            token = seen->first;
            if (token == sentence_.first) {
                return Marker::bare;
            }
            continue;
        }
        // "بمدينة الرياض", "إلى مقام الملك": what stands before such a word goes for the name behind it.
        std::u16string_view bearer = a_.text().word(token);
        const char16_t proclitic = bearer.empty() ? u' ' : bearer.front();
        bearer.remove_prefix(proclitic == u'ب' || proclitic == u'ل' ? 1 : 0);
        const bool town =
            m.kind == MentionKind::state && one_of(bearer, {u"مدينه", u"محافظه", u"ولايه", u"بلده", u"جزيره", u"مطار"});
        const bool seat = m.kind == MentionKind::person && one_of(bearer, {u"مقام", u"حضره"});
        if ((town || seat) && token + 1 == m.first) {
            if (proclitic == u'ل') {
                return Marker::lam;
            }
            if (proclitic == u'ب' && bearer.size() < a_.text().word(token).size()) {
                return Marker::ba;
            }
            continue;
        }
        if (a_.text().word(token) == u"من" && token > sentence_.first) {
            if (a_.cue(token - 1, cues_.each_of) != nullptr) {
                continue;
            }
        }
        break;
    }
    if (token == m.first || (m.proclitics & proclitic::conjunction) != 0) {
        return Marker::bare;
    }
    // "على هامش أعمال الجمعية": where it was; "على هامش القمة مع نظيره" has a partner, "على هامش زيارته لفرنسا" a host
    const bool journey = std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& t) {
        return t.data->frame == Frame::visit_noun && t.token < token && t.token + 3 > token;
    });
    const bool partner = journey || a_.cue(token, cues_.with) != nullptr || a_.cue(token, cues_.between) != nullptr;
    for (std::uint32_t i = token; !partner && i + 3 > token && i > sentence_.first && a_.is_word(i); --i) {
        if (a_.text().word(i) == u"هامش") {
            return Marker::about;
        }
    }
    if (token > sentence_.first && a_.cue(token - 1, cues_.by) != nullptr &&
        a_.cue(token - 1, cues_.by)->last == token + 1) {
        return Marker::by;
    }
    // "إضافة إلى X" goes nowhere.
    if (token > sentence_.first && a_.cue(token - 1, cues_.besides) != nullptr &&
        a_.cue(token - 1, cues_.besides)->last == token + 1) {
        return Marker::about;
    }
    const bool opens = std::any_of(triggers_.begin(), triggers_.end(),
                                   [&](const Trigger& t) { return t.token == token && t.data->opens; });
    if (opens) {
        return Marker::bare; // "وبين الوزير أن"
    }
    const std::pair<CueClass, Marker> markers[] = {{cues_.with, Marker::with},
                                                   {cues_.between, Marker::between},
                                                   {cues_.from, Marker::from},
                                                   {cues_.to, Marker::to},
                                                   {cues_.in, Marker::in},
                                                   {cues_.on, Marker::on},
                                                   {cues_.presence, Marker::presence},
                                                   {cues_.company, Marker::company}};
    for (const auto& [cue, marker] : markers) {
        if (a_.cue(token, cue) != nullptr) {
            return marker == Marker::with && related(index, token) ? Marker::genitive : marker;
        }
    }
    const std::u16string_view word = a_.text().word(token);
    const bool verb = std::any_of(triggers_.begin(), triggers_.end(),
                                  [&](const Trigger& t) { return t.token == token && t.finite(); });
    if (verb) {
        return Marker::bare; // "عبر الوزير عن أمله" is no way through
    }
    if (one_of(word, {u"وفق", u"حسب", u"بحسب", u"وفقا", u"طبقا"})) {
        return Marker::about; // who is the source of it
    }
    if (word == u"عن" || word == u"حول" || word == u"بشان" || word == u"ازاء" || word == u"تجاه" || word == u"ضد" ||
        word == u"منذ" || word == u"عبر" || word == u"قبل" || word == u"بعد") {
        return Marker::about;
    }
    // "أحد مستشاري الرئيس": not he himself.
    // "شقيقة الزعيم" likewise; "شقيقه" is a style.
    const bool his = word.ends_with(u"شقيقه") && a_.text().slice(token, token + 1).ends_with("ه");
    if (a_.cue(token, cues_.people_of) != nullptr && !his && !m.kin) {
        return Marker::genitive;
    }
    // "موقف الجزائر", "وفد روسيا": a noun that the mention completes; "أعلنت أيضا الرئاسة" has none.
    const bool adverb = one_of(word, {u"ايضا", u"كذلك", u"مجددا", u"لاحقا", u"حاليا", u"قريبا", u"رسميا", u"موخرا",
                                      u"سابقا", u"شخصيا", u"علنا", u"تباعا", u"هاتفيا", u"مباشره", u"سريعا", u"غدا"});
    const bool noun = !adverb && (a_.flags(token) & word_flag::common) != 0 && !word.starts_with(u"ال") &&
                      !word.starts_with(u"وال") && a_.find(token, EntryKind::trigger) == nullptr &&
                      a_.find(token, EntryKind::cue) == nullptr && !is_date(token) && !mention_at(token);
    // "وفد من الكونغرس برئاسة X"
    if (one_of(word, {u"برياسه", u"بقياده", u"وعضويه", u"وبعضويه"}) && m.kind == MentionKind::person) {
        return Marker::company;
    }
    // "مأدبة على شرف X"
    if (word == u"شرف" && token > sentence_.first && a_.cue(token - 1, cues_.on, 0) != nullptr) {
        return Marker::with;
    }
    // "في مطار الرئاسة"
    if (m.kind == MentionKind::institution && a_.cue(token, cues_.named_thing, proclitic::ba) != nullptr) {
        return Marker::genitive;
    }
    const bool house = one_of(word, {u"مقر", u"مكتب", u"منزل", u"بيت", u"اقامه", u"ديوان"});
    // "بعد قرارات الرئيس", "على تصريحات الوزير"
    const auto preposition = [&](std::uint32_t at) {
        return a_.is_word(at) &&
               one_of(a_.text().word(at), {u"علي", u"بعد", u"بسبب", u"حول", u"عن", u"من", u"رغم", u"ضد", u"في"});
    };
    const bool owned = noun && token > sentence_.first && preposition(token - 1) && word.ends_with(u"ات");
    if (owned || (noun && (m.kind != MentionKind::person || house))) {
        return Marker::genitive;
    }
    return Marker::bare;
}

bool SentenceView::closes_soon(std::uint32_t from) const {
    for (std::uint32_t i = from; i < std::min(sentence_.last, from + 6); ++i) {
        if (a_.mark(i) == u'"') {
            return true;
        }
    }
    return false;
}

bool SentenceView::quotes_few_words(std::uint32_t mark) const {
    const auto before = mark > sentence_.first + 4 ? mark - 4 : sentence_.first;
    for (std::uint32_t i = before; i < mark; ++i) {
        if (a_.mark(i) == u'"') {
            return true;
        }
    }
    return closes_soon(mark + 1);
}

bool SentenceView::light_gap(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
        const char16_t mark = a_.mark(i);
        if (mark == u':' || mark == u';') {
            return false;
        }
        if (a_.cue(i, cues_.that) != nullptr) {
            return false;
        }
        // A name may stand in quotation marks; a quotation is not stepped into.
        if (mark == u'"' && i + 1 != to && !quotes_few_words(i)) {
            return false;
        }
        if (mark == u'"' && i + 1 == to && !closes_soon(to)) {
            return false;
        }
        const bool verb = std::any_of(triggers_.begin(), triggers_.end(),
                                      [&](const Trigger& t) { return t.token == i && t.finite(); });
        if (verb) {
            return false;
        }
    }
    return true;
}

std::optional<Group> SentenceView::subject_before(std::uint32_t token) const {
    std::uint32_t pos = token;
    while (pos > sentence_.first && a_.is_word(pos - 1) &&
           (a_.text().word(pos - 1) == u"قد" || a_.text().word(pos - 1) == u"لم" || a_.text().word(pos - 1) == u"لن" ||
            a_.text().word(pos - 1) == u"سوف" || a_.text().word(pos - 1) == u"لا" ||
            a_.text().word(pos - 1) == u"كان" || a_.text().word(pos - 1) == u"كانا" ||
            a_.text().word(pos - 1) == u"كانتا")) {
        --pos;
    }
    // "عباس (82 عاما) قال"
    constexpr std::uint32_t longest_bracket = 6;
    if (pos > sentence_.first && a_.mark(pos - 1) == u')') {
        for (std::uint32_t i = pos - 1; i > sentence_.first && pos - i < longest_bracket; --i) {
            if (a_.mark(i - 1) == u'(') {
                pos = i - 1;
                break;
            }
        }
    }
    // Dates and one comma may stand between a headline's subject and its verb.
    std::uint32_t probe = pos;
    while (probe > sentence_.first && (is_date(probe - 1) || a_.mark(probe - 1) == u',') && pos - probe < 6) {
        --probe;
    }
    const auto all = groups(sentence_.first, token);
    if (all.empty()) {
        return std::nullopt;
    }
    // "تسيبراس، الذي ما زال يحكم، حذر": behind the aside the subject is still he.
    if (pos > sentence_.first && a_.mark(pos - 1) == u',') {
        for (auto group = all.rbegin(); group != all.rend(); ++group) {
            const bool opens = a_.mark(group->last) == u',' && a_.is_word(group->last + 1) &&
                               a_.cue(group->last + 1, cues_.relative, 0) != nullptr && pos - group->last < 28;
            if (opens && group->marker == Marker::bare) {
                return *group;
            }
        }
    }
    // "إن السفير X في موسكو يجري مباحثات": where he is stands between
    if (all.size() > 1) {
        const Group& place = all.back();
        const Group& who = all[all.size() - 2];
        const bool there = (place.marker == Marker::in || place.marker == Marker::ba) && place.last == pos &&
                           place.first - who.last <= 1 && mentions_[place.members.front()].kind == MentionKind::state;
        const bool opens = who.first == sentence_.first || a_.cue(who.first - 1, cues_.that) != nullptr;
        if (there && opens && who.marker == Marker::bare &&
            mentions_[who.members.front()].kind == MentionKind::person) {
            return who;
        }
    }
    const Group& last = all.back();
    const bool touches = last.last == pos || (last.last == probe && probe != pos && is_date(probe)) ||
                         (last.last + 1 == pos && a_.mark(last.last) == u'"');
    // A comma closes an apposition: "روته، الأمين العام، أكد".
    // "وكان غريفيث، وصل"
    const bool named_first =
        last.first == sentence_.first + 1 && one_of(word(sentence_.first), {u"كان", u"وكان", u"وكانت"});
    // "أن الولايات المتحدة وتركيا، توصلتا"
    const bool reported = last.first > sentence_.first && last.members.size() > 1 &&
                          a_.cue(last.first - 1, cues_.that, proclitic::conjunction) != nullptr;
    const bool after_comma =
        last.last + 1 == pos && a_.mark(last.last) == u',' && (last.last - last.first > 3 || named_first || reported);
    if ((touches || after_comma) && last.marker == Marker::bare) {
        return last;
    }
    return std::nullopt;
}

/// "التقت X، التي تشغل المنصب، بـY": the clause goes on behind a relative between commas. Gives where it does.
std::optional<std::uint32_t> SentenceView::behind_aside(std::uint32_t token, std::uint32_t relative) const {
    constexpr std::uint32_t longest_opening = 8;
    constexpr std::uint32_t longest_aside = 28;
    std::uint32_t open = relative;
    while (open > token + 1 && a_.mark(open - 1) != u',' && relative - open < longest_opening) {
        --open;
    }
    const bool between_commas = open > token + 1 && a_.mark(open - 1) == u',' &&
                                (open == relative || a_.cue(open, cues_.occasion, 0) != nullptr);
    // "يتوجه الأمير وليام الذي يأتي ثانيا في ولاية العرش، إلى إسرائيل": the comma closes what no comma opened.
    const bool described = relative > token + 1 && mention_at(relative - 1).has_value();
    if (!between_commas && !described) {
        return std::nullopt;
    }
    for (std::uint32_t i = relative + 1; i + 1 < std::min(sentence_.last, relative + longest_aside); ++i) {
        if (a_.mark(i) == u',') {
            // "يلتقي X الذي يزور المنطقة، رئيس الوزراء": the object of a verb whose subject stands right behind it
            const auto object = mention_at(i + 1);
            const bool awaited = described && mentions_[*mention_at(relative - 1)].first == token + 1 && object &&
                                 mentions_[*object].kind == MentionKind::person && mentions_[*object].proclitics == 0;
            const bool goes_on = a_.cue(i + 1, cues_.with) != nullptr || a_.cue(i + 1, cues_.to) != nullptr ||
                                 awaited || (between_commas && object.has_value());
            return goes_on ? std::optional(i) : std::nullopt;
        }
    }
    return std::nullopt;
}

/// "الزيارة التي تستمر ثلاثة أيام، بالملكة", "التي تبدأ اليوم إلى لندن": the relative tells only how long or since
/// when. Gives where the clause goes on, or the token itself.
std::uint32_t SentenceView::behind_span(std::uint32_t relative) const {
    const std::uint32_t verb = relative + 1;
    const bool lasts = is_cue(verb, cues_.lasts);
    if (!is_cue(relative, cues_.relative) || (!lasts && !(is_cue(verb, cues_.visit_begins) && is_date(verb + 1)))) {
        return relative;
    }
    std::uint32_t end = verb + 1;
    while (end < sentence_.last && (is_date(end) || a_.mark(end) == u',' || is_cue(end, cues_.span) ||
                                    a_.text().tokens[end].kind == TokenKind::number)) {
        ++end;
    }
    return end > verb + 1 ? end : relative;
}

std::pair<std::uint32_t, std::uint32_t> SentenceView::aside_behind(std::uint32_t token) const {
    for (std::uint32_t i = token + 1; i < sentence_.last && a_.mark(i) != u':' && a_.mark(i) != u';'; ++i) {
        if (a_.is_word(i) && !mention_at(i) && a_.cue(i, cues_.relative) != nullptr) {
            const auto behind = behind_aside(token, i);
            return behind ? std::pair(i, *behind) : std::pair(0U, 0U);
        }
    }
    return {0, 0};
}

std::uint32_t SentenceView::clause_end(std::uint32_t token) const {
    if (token < sentence_.first || token >= sentence_.last) {
        return find_clause_end(token);
    }
    clause_ends_.resize(sentence_.last - sentence_.first);
    std::uint32_t& known = clause_ends_[token - sentence_.first];
    if (known == 0) {
        known = find_clause_end(token);
    }
    return known;
}

std::uint32_t SentenceView::find_clause_end(std::uint32_t token) const {
    std::uint32_t end = sentence_.last;
    std::uint32_t aside_first = 0;
    std::uint32_t aside_last = 0;
    for (std::uint32_t i = token + 1; i < sentence_.last; ++i) {
        const char16_t mark = a_.mark(i);
        if (mark == u':' || mark == u';') {
            end = i;
            break;
        }
        const bool opens = a_.cue(i, cues_.relative) != nullptr || a_.cue(i, cues_.that) != nullptr ||
                           (a_.is_word(i) && a_.text().word(i) == u"حيث");
        const std::uint32_t span_end = opens && aside_last == 0 ? behind_span(i) : i;
        if (span_end > i) {
            aside_first = i;
            aside_last = span_end;
            i = span_end - 1;
            continue;
        }
        if (opens && a_.is_word(i) && !mention_at(i)) {
            const auto behind = a_.cue(i, cues_.relative) != nullptr ? behind_aside(token, i) : std::nullopt;
            if (behind && aside_last == 0) {
                aside_first = i;
                aside_last = *behind;
                i = *behind;
                continue;
            }
            end = i;
            break;
        }
    }
    for (const Trigger& trigger : triggers_) {
        const bool inside = trigger.token >= aside_first && trigger.token < aside_last;
        if (trigger.token > token && trigger.finite() && !inside) {
            end = std::min(end, trigger.token);
            break;
        }
    }
    return end;
}

bool SentenceView::only_dates(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
        if (a_.mark(i) != u',' && !is_date(i)) {
            return false;
        }
    }
    return true;
}

std::uint32_t SentenceView::past_aside(std::uint32_t token) const {
    constexpr std::uint32_t longest = 12;
    const std::uint32_t first = token + 1;
    if (a_.mark(token) != u',' || !a_.is_word(first)) {
        return token;
    }
    const bool adverbial =
        is_date(first) || is_cue(first, cues_.occasion) || is_cue(first, cues_.in) || word(first).starts_with(u'ب');
    for (std::uint32_t i = first; adverbial && i < std::min(sentence_.last, token + longest); ++i) {
        if (a_.mark(i) == u',') {
            return i + 1;
        }
        const auto named = mention_at(i);
        const bool place = named && mentions_[*named].kind == MentionKind::state;
        const bool told = std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& t) {
            return t.token == i && (t.finite() || t.is(surface::any_pronoun));
        });
        if ((named && !place && mentions_[*named].kind != MentionKind::organisation) || told) {
            break;
        }
    }
    return token;
}

/// Tokens from one to another, a mention counted as three at most: titles may be long.
std::uint32_t SentenceView::distance(std::uint32_t from, std::uint32_t to) const {
    constexpr std::uint32_t longest_mention = 3;
    std::uint32_t out = to - from;
    for (std::uint32_t i = first_mention_; i < last_mention_ && mentions_[i].first < to; ++i) {
        const std::uint32_t length = mentions_[i].last - mentions_[i].first;
        if (mentions_[i].first > from && mentions_[i].last <= to && length > longest_mention) {
            out -= length - longest_mention;
        }
    }
    return out;
}

const Trigger* SentenceView::before(std::uint32_t token, std::initializer_list<Frame> frames,
                                    std::uint32_t reach) const {
    const Trigger* best = nullptr;
    for (const Trigger& trigger : triggers_) {
        if (trigger.token >= token) {
            break;
        }
        if (std::find(frames.begin(), frames.end(), trigger.data->frame) != frames.end() &&
            distance(trigger.token, token) <= reach) {
            best = &trigger;
        } else if (trigger.finite()) {
            best = nullptr;
        }
    }
    return best;
}

bool SentenceView::is_cue(std::uint32_t token, CueClass cue) const {
    return a_.is_word(token) && a_.cue(token, cue) != nullptr;
}

std::optional<std::uint32_t> SentenceView::cue_position(std::uint32_t from, std::uint32_t to, CueClass cue) const {
    for (std::uint32_t i = std::max(from, sentence_.first); i < std::min(to, sentence_.last); ++i) {
        if (is_cue(i, cue)) {
            return i;
        }
    }
    return std::nullopt;
}

bool SentenceView::has_cue(std::uint32_t from, std::uint32_t to, CueClass cue) const {
    return cue_position(from, to, cue).has_value();
}

} // namespace rabita
