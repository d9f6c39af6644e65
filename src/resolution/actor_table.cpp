#include "resolution/actor_table.hpp"

#include "mentions/mentions.hpp"
#include "resolution/name_match.hpp"
#include "resolution/transliterate.hpp"

#include <unicode/unistr.h>

#include <algorithm>
#include <numeric>

namespace rabita {

namespace {

/// "أمير منطقة الرياض" is "أمير الرياض".
std::u16string plain_title(std::u16string_view title) {
    std::u16string out;
    for (const std::u16string_view word : name_words(title)) {
        if (word != u"منطقه" && word != u"مدينه" && word != u"ولايه" && word != u"محافظه" && word != u"اماره") {
            out += word;
            out += u' ';
        }
    }
    return out;
}

/// The first words of a title; all of a shorter one.
std::u16string_view leading_words(std::u16string_view title, std::size_t count) {
    std::size_t end = 0;
    for (; count > 0 && end != std::u16string_view::npos; --count) {
        end = title.find(u' ', end == 0 ? 0 : end + 1);
    }
    return end == std::u16string_view::npos ? title : title.substr(0, end);
}

/// Offices that several hold at once, of whom the lexicon may know one.
bool shared_office(std::u16string_view title) {
    static constexpr std::u16string_view shared[] = {
        u"وزير الدوله ",    u"وزيره الدوله ",  u"وزير دوله ",      u"وزيره دوله ", u"نايب رييس الوز",
        u"نايبه رييس الوز", u"نايب رييس مجلس", u"نايب رييس الحكو", u"مستشار ال",   u"مستشاره ال",
        u"مساعد ",          u"عضو ",           u"الرييس العام ",   u"كبير "};
    return std::any_of(std::begin(shared), std::end(shared),
                       [&](std::u16string_view beginning) { return title.starts_with(beginning); });
}

/// Whether a title that an article gives is that of a term, which may end with the state's adjective: "مدير وكالة
/// الاستخبارات المركزية الأمريكية". A single word says too little. Both have a space behind each word.
bool same_office_title(std::u16string_view term, std::u16string_view title) {
    if (title.find(u' ') + 1 >= title.size() || !term.starts_with(title) || shared_office(title)) {
        return false;
    }
    const std::u16string_view rest = term.substr(title.size());
    return rest.empty() || (rest.find(u' ') + 1 == rest.size() && rest.starts_with(u"ال") &&
                            (rest.ends_with(u"ي ") || rest.ends_with(u"يه ")));
}

std::string utf8_of(const std::u16string& text) {
    std::string out;
    icu::UnicodeString(text.data(), static_cast<std::int32_t>(text.size())).toUTF8String(out);
    return out;
}

/// "مسؤول في الخارجية", "مصدر دبلوماسي"
bool nobody_in_particular(Office office, const std::vector<std::u16string>& titles) {
    const bool official = std::any_of(titles.begin(), titles.end(), [](const std::u16string& title) {
        return title.starts_with(u"مسوول") || title.starts_with(u"المسوول");
    });
    return office == Office::diplomat || official;
}

} // namespace

ActorTable::ActorTable(const Analysis& analysis, const std::vector<Mention>& mentions, std::string home,
                       std::optional<Day> published)
    : a_(analysis), mentions_(mentions), home_(std::move(home)), published_(published), fixed_(mentions.size()) {
    home_sure_ = !home_.empty() && home_is_sure(analysis, mentions, home_);
    // Full names first: a surname finds its owner even where it stands before him.
    for (const std::size_t least : {2U, 1U}) {
        for (std::uint32_t i = 0; i < mentions.size(); ++i) {
            const Mention& m = mentions[i];
            const bool full = m.name_last - m.name_first >= 2;
            if (m.kind == MentionKind::person && m.named() && full == (least == 2)) {
                add_person(i);
            }
        }
    }
    place_foreigners();
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
        if (mentions[i].kind == MentionKind::organisation || mentions[i].kind == MentionKind::institution) {
            add_body(i);
        } else if (mentions[i].kind == MentionKind::state && !mentions[i].state.empty()) {
            fixed_[i] = state(mentions[i].state);
        }
    }
}

/// "أعلن سفير كندا ... وقال السفير X": the office is told with its state where its holder is not named.
std::string ActorTable::state_of_office(const Mention& mention) const {
    std::string state;
    const bool single = mention.office && *mention.office != Office::other && *mention.office != Office::minister;
    for (const Mention& m : mentions_) {
        const bool same = single && m.kind == MentionKind::person && !m.state.empty() && m.office == mention.office &&
                          !m.former && !m.counterpart;
        if (same && (m.named() || (!state.empty() && state != m.state))) {
            return {};
        }
        state = same ? m.state : state;
    }
    return state;
}

std::string ActorTable::state_of(const Mention& mention) const {
    if (!mention.state.empty() || mention.international || mention.counterpart || mention.bare_name ||
        mention.of_own_country || (mention.private_post && !mention.office)) {
        return mention.state;
    }
    const std::string told = state_of_office(mention);
    return told.empty() ? home_ : told;
}

bool ActorTable::doubtful_state(ActorIndex index) const {
    const ArticleActor& actor = actors_[index];
    return actor.state_guessed && !home_sure_ && actor.actor.state == home_ && actor.actor.kind == ActorKind::official;
}

bool ActorTable::serves_organisation(ActorIndex index) const {
    const ArticleActor& actor = actors_[index];
    const auto of_many = [](Office office) { return office == Office::igo_head || office == Office::un_official; };
    if (actor.international || !actor.official || actor.actor.kind != ActorKind::official) {
        return actor.international && actor.actor.kind == ActorKind::official;
    }
    const auto& terms = a_.lexicon().officials[*actor.official].terms;
    const bool serves = std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
        return of_many(term.office) && (published_ ? term.covers(*published_) : actor.actor.office == term.office);
    });
    const bool of_state = std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
        return !of_many(term.office) && published_ && term.covers(*published_);
    });
    return serves && !of_state;
}

Actor ActorTable::record(ActorIndex index) const {
    Actor out = actors_[index].actor;
    out.office = office_of(index);
    if (doubtful_state(index) || serves_organisation(index)) {
        out.state.reset();
    }
    if (out.kind == ActorKind::organisation && !out.state && !out.mentions.empty()) {
        out.name_ar = *std::max_element(out.mentions.begin(), out.mentions.end(),
                                        [](const std::string& x, const std::string& y) { return x.size() < y.size(); });
    }
    return out;
}

void ActorTable::add_person(std::uint32_t index) {
    const Mention& m = mentions_[index];
    const std::uint8_t proclitics = m.name_first == m.first ? m.proclitics : std::uint8_t{0};
    const std::string surface = surface_of(a_, m.name_first, m.name_last, proclitics);
    const std::u16string name = name_key(surface);
    std::optional<ActorIndex> actor = ranked_given_name(m, name);
    actor = actor ? actor : longer_named(m, name);
    if (const auto official = actor ? std::nullopt : pick_official(m)) {
        for (ActorIndex i = 0; i < actors_.size(); ++i) {
            if (actors_[i].official == official) {
                actor = i;
            }
        }
    }
    if (!actor) {
        actor = same_person(m, name);
    }
    if (!actor) {
        actor = create_person(m, name, surface);
    }
    enrich(*actor, m, name, surface);
    fixed_[index] = actor;
}

/// "محمد بن عبدالرحمن" where the article has named a "محمد بن عبدالرحمن بن عبدالعزيز" whom the lexicon does not know.
std::optional<ActorIndex> ActorTable::longer_named(const Mention& mention, const std::u16string& name) const {
    constexpr std::uint32_t with_father = 3; // words
    if (mention.officials.empty() || mention.name_last - mention.name_first < with_father) {
        return std::nullopt;
    }
    const std::u16string begins = name + u" بن ";
    for (ActorIndex i = 0; i < actors_.size(); ++i) {
        const ArticleActor& other = actors_[i];
        if (!other.official && other.actor.kind == ActorKind::official &&
            std::any_of(other.names.begin(), other.names.end(),
                        [&](const std::u16string& longer) { return longer.starts_with(begins); })) {
            return i;
        }
    }
    return std::nullopt;
}

ActorIndex ActorTable::create_person(const Mention& mention, const std::u16string& name, const std::string& surface) {
    ArticleActor created;
    created.actor.kind = ActorKind::official;
    created.international = mention.international;
    if (const auto official = pick_official(mention)) {
        const OfficialData& data = a_.lexicon().officials[*official];
        created.official = official;
        created.feminine = data.gender == "f" || data.gender == "female";
        created.actor.id = "official/" + data.id;
        created.actor.name_ar = data.ar;
        created.actor.name_en = data.en;
        created.actor.known = true;
        if (!data.state.empty()) {
            created.actor.state = data.state;
        }
        if (!data.wikidata.empty()) {
            created.actor.wikidata = data.wikidata;
        }
        return insert(std::move(created));
    }
    const std::string state = state_of(mention);
    created.actor.id = "official/" + slug(surface);
    created.actor.name_ar = surface;
    created.actor.name_en = transliterate(surface);
    created.names.push_back(name);
    created.state_guessed = mention.state.empty() && state_of_office(mention).empty();
    if (!state.empty() && !mention.international) {
        created.actor.state = state;
        created.actor.id += "-" + state;
    }
    return insert(std::move(created));
}

void ActorTable::enrich(ActorIndex index, const Mention& mention, const std::u16string& name,
                        const std::string& surface) {
    ArticleActor& actor = actors_[index];
    if (std::find(actor.names.begin(), actor.names.end(), name) == actor.names.end()) {
        actor.names.push_back(name);
    }
    auto& surfaces = actor.actor.mentions;
    if (std::find(surfaces.begin(), surfaces.end(), surface) == surfaces.end()) {
        surfaces.push_back(surface);
    }
    actor.titled = actor.titled || !mention.titles.empty();
    actor.honoured = actor.honoured || mention.honoured;
    actor.international = actor.international || mention.international;
    if (mention.office && !mention.former) {
        note_office(index, *mention.office, mention.state);
        actor.titles.insert(actor.titles.end(), mention.titles.begin(), mention.titles.end());
    }
    actor.feminine = actor.feminine || mention.feminine;
    const bool open = !actor.actor.state || actor.state_guessed;
    const bool unsaid = !actor.actor.known || !actor.actor.state; // the lexicon may know the person and not the state
    if (unsaid && !mention.state.empty() && !mention.former && open) {
        actor.actor.state = mention.state;
        actor.state_guessed = false;
    }
}

std::optional<Office> ActorTable::office_of(ActorIndex index) const {
    const ArticleActor& actor = actors_[index];
    // "الوزير" alone says less than the lexicon knows.
    const bool told = actor.actor.office && *actor.actor.office != Office::minister;
    if (told || !actor.official) {
        return actor.actor.office;
    }
    const auto& terms = a_.lexicon().officials[*actor.official].terms;
    const auto held = std::find_if(terms.begin(), terms.end(),
                                   [&](const Term& term) { return !published_ || term.covers(*published_); });
    return held != terms.end() && (published_ || terms.size() == 1) ? std::optional(held->office) : actor.actor.office;
}

bool ActorTable::official_person(ActorIndex index) const {
    const ArticleActor& actor = actors_[index];
    return actor.actor.kind != ActorKind::official || actor.actor.known || !actor.offices.empty() || actor.honoured ||
           (actor.actor.state && !actor.state_guessed);
}

bool ActorTable::speaks(ActorIndex index) const {
    return !actors_[index].anonymous && (actors_[index].titled || official_person(index));
}

void ActorTable::forget_state(ActorIndex index) {
    actors_[index].actor.state.reset();
}

void ActorTable::note_office(ActorIndex index, Office office, const std::string& state) {
    ArticleActor& actor = actors_[index];
    if (!state.empty() && actor.actor.state && *actor.actor.state != state) {
        return;
    }
    if (!actor.actor.office || *actor.actor.office == Office::other) {
        actor.actor.office = office;
    }
    if (std::find(actor.offices.begin(), actor.offices.end(), office) == actor.offices.end()) {
        actor.offices.push_back(office);
    }
}

ActorIndex ActorTable::insert(ArticleActor actor) {
    actors_.push_back(std::move(actor));
    return static_cast<ActorIndex>(actors_.size() - 1);
}

ActorIndex ActorTable::find_or_insert(Actor actor, const std::string& surface) {
    for (ActorIndex i = 0; i < actors_.size(); ++i) {
        if (actors_[i].actor.id == actor.id) {
            auto& surfaces = actors_[i].actor.mentions;
            if (!surface.empty() && std::find(surfaces.begin(), surfaces.end(), surface) == surfaces.end()) {
                surfaces.push_back(surface);
            }
            return i;
        }
    }
    if (!surface.empty()) {
        actor.mentions.push_back(surface);
    }
    ArticleActor created;
    created.actor = std::move(actor);
    return insert(std::move(created));
}

void ActorTable::add_body(std::uint32_t index) {
    const Mention& m = mentions_[index];
    // "وزراء الصناعة بمجلس التعاون": the council's name stands behind its ministers.
    const Reading* inner = m.named() ? a_.find(m.name_first, EntryKind::organisation) : nullptr;
    const std::uint8_t taken_off = inner != nullptr ? inner->proclitics : std::uint8_t{0};
    std::string surface = m.named() ? surface_of(a_, m.name_first, m.name_last, taken_off)
                                    : surface_of(a_, m.first, m.last, m.proclitics);
    constexpr std::string_view states = "دول ";
    if (m.organisation && surface.starts_with(states)) {
        surface.erase(0, states.size()); // "دول مجلس التعاون" are the council
    }
    Actor actor;
    actor.kind = ActorKind::organisation;
    if (m.organisation) {
        const OrganisationData& data = a_.lexicon().organisations[*m.organisation];
        actor.id = "organisation/" + data.id;
        actor.name_ar = data.ar;
        actor.name_en = data.en;
        actor.known = true;
        if (!data.state.empty()) {
            actor.state = data.state;
        }
        if (!data.wikidata.empty()) {
            actor.wikidata = data.wikidata;
        }
    } else {
        const InstitutionData& data = a_.lexicon().institutions[*m.institution];
        const std::string state = m.state.empty() && !m.international ? home_ : m.state;
        actor.id = "organisation/" + (data.head ? slug(surface) : data.id) + (state.empty() ? "" : "-" + state);
        actor.name_ar = surface;
        actor.name_en = transliterate(surface);
        if (!state.empty()) {
            actor.state = state;
        }
    }
    fixed_[index] = find_or_insert(std::move(actor), surface);
}

ActorIndex ActorTable::state(const std::string& iso2) {
    Actor actor;
    actor.id = "state/" + iso2;
    actor.kind = ActorKind::state;
    actor.state = iso2;
    actor.known = true;
    if (const auto index = a_.lexicon().state_index(iso2)) {
        const StateData& data = a_.lexicon().states[*index];
        actor.name_ar = data.ar;
        actor.name_en = data.en;
        if (!data.wikidata.empty()) {
            actor.wikidata = data.wikidata;
        }
    }
    return find_or_insert(std::move(actor), "");
}

std::optional<ActorIndex> ActorTable::named_holder(Office office, const std::string& state,
                                                   const std::vector<std::u16string>& titles) const {
    const bool by_words = office == Office::other || office == Office::legislator || office == Office::minister;
    const auto same_title = [&](const ArticleActor& actor) {
        return !by_words || titles.empty() ||
               std::any_of(titles.begin(), titles.end(), [&](const std::u16string& title) {
                   return std::any_of(actor.titles.begin(), actor.titles.end(), [&](const std::u16string& known) {
                       return known.starts_with(title) || plain_title(known) == plain_title(title) ||
                              title.starts_with(known) || leading_words(known, 3) == leading_words(title, 3);
                   });
               });
    };
    for (ActorIndex i = 0; i < actors_.size(); ++i) {
        const ArticleActor& actor = actors_[i];
        if (actor.actor.kind != ActorKind::official || actor.names.empty()) {
            continue;
        }
        const bool same_state = state.empty() ? !actor.actor.state || actor.international : actor.actor.state == state;
        const bool holds = std::find(actor.offices.begin(), actor.offices.end(), office) != actor.offices.end();
        if (same_state && (by_words && !titles.empty() ? same_title(actor) : holds)) {
            return i;
        }
    }
    // The only minister or member of parliament of that state whom the article names.
    std::optional<ActorIndex> only;
    for (ActorIndex i = 0; i < actors_.size() && by_words && office != Office::other && !state.empty(); ++i) {
        const ArticleActor& actor = actors_[i];
        const bool holds = std::find(actor.offices.begin(), actor.offices.end(), office) != actor.offices.end();
        if (actor.names.empty() || actor.actor.state != state || !holds) {
            continue;
        }
        if (only) {
            only.reset();
            break;
        }
        only = i;
    }
    if (only) {
        return only;
    }
    // Known officials whose office the article does not say.
    for (ActorIndex i = 0; i < actors_.size(); ++i) {
        if (!actors_[i].official || actors_[i].actor.state != state || by_words) {
            continue;
        }
        for (const Term& term : a_.lexicon().officials[*actors_[i].official].terms) {
            if (term.office == office && (!published_ || term.covers(*published_))) {
                return i;
            }
        }
    }
    return std::nullopt;
}

std::optional<ActorIndex> ActorTable::titled(const std::vector<std::u16string>& titles) const {
    for (ActorIndex i = static_cast<ActorIndex>(actors_.size()); i > 0; --i) {
        const ArticleActor& actor = actors_[i - 1];
        const bool same =
            !actor.names.empty() && std::any_of(titles.begin(), titles.end(), [&](const std::u16string& title) {
                return title.find(u' ') + 1 < title.size() &&
                       std::find(actor.titles.begin(), actor.titles.end(), title) != actor.titles.end();
            });
        if (same) {
            return i - 1;
        }
    }
    return std::nullopt;
}

/// "رئيس المجلس" for "رئيس مجلس الشورى", "المدير العام" for "مدير عام الجمارك" and for "المدير العام للجمارك".
bool ActorTable::shortens(std::u16string_view title, std::u16string_view whole) {
    title.remove_suffix(title.ends_with(u' ') ? 1 : 0);
    const std::size_t noun = title.rfind(u' ') + 1;
    if (noun == 0 || noun >= title.size() || !title.substr(noun).starts_with(u"ال")) {
        return false;
    }
    const std::u16string_view post = title.substr(0, noun - 1);
    if (post.ends_with(u"وزير") || post.ends_with(u"وزيره") || post.ends_with(u"سفير")) {
        return false;
    }
    const auto begins = [&](std::u16string_view words) {
        return whole.size() > words.size() + 1 && whole.starts_with(words) && whole[words.size()] == u' ';
    };
    const std::u16string body = u" " + std::u16string(title.substr(noun + 2));
    const bool definite = post.starts_with(u"ال") && post.find(u' ') == std::u16string_view::npos;
    return begins(std::u16string(post) + body) ||
           (definite && (begins(title) || begins(std::u16string(post.substr(2)) + body)));
}

std::optional<ActorIndex> ActorTable::titled_in_short(const std::vector<std::u16string>& titles) const {
    for (ActorIndex i = static_cast<ActorIndex>(actors_.size()); i > 0; --i) {
        const ArticleActor& actor = actors_[i - 1];
        for (const std::u16string& held : actor.titles) {
            const bool same = !actor.names.empty() && std::any_of(titles.begin(), titles.end(), [&](const auto& title) {
                return shortens(title, held) || shortens(held, title);
            });
            if (same) {
                return i - 1;
            }
        }
    }
    return std::nullopt;
}

/// The official of the lexicon who held the office on that day: one of the offices that a state has once, or one that
/// the title tells word by word, if it tells it of one alone.
std::optional<std::uint32_t> ActorTable::known_holder(Office office, const std::string& state, Day day,
                                                      const std::vector<std::u16string>& titles) const {
    const bool once = office == Office::head_of_state || office == Office::head_of_government ||
                      office == Office::foreign_minister || office == Office::defence_minister;
    const bool changing = office == Office::spokesperson || office == Office::ambassador || office == Office::diplomat;
    // "الرئيس الإيراني" is no head of state.
    const bool president = office == Office::head_of_state && !titles.empty() &&
                           (titles.front().starts_with(u"الرييس ") || titles.front().starts_with(u"رييس "));
    const auto holds = [&](const Term& term) {
        const bool told = std::any_of(titles.begin(), titles.end(), [&](const std::u16string& title) {
            return same_office_title(term.words, title);
        });
        return term.covers(day) && (once ? term.office == office : told);
    };
    const auto presides = [&](const Term& term) {
        return term.covers(day) && term.words.starts_with(u"رييس الجمهوريه ");
    };
    std::optional<std::uint32_t> out;
    const auto with = [&](std::uint32_t official, const auto& term) {
        const OfficialData& data = a_.lexicon().officials[official];
        return std::any_of(data.terms.begin(), data.terms.end(), term);
    };
    std::span<const std::uint32_t> candidates = a_.lexicon().officials_of(state);
    if (president) {
        const auto found = std::find_if(candidates.begin(), candidates.end(),
                                        [&](std::uint32_t official) { return with(official, presides); });
        if (found != candidates.end()) {
            return *found;
        }
    }
    std::vector<std::uint32_t> all;
    if (state.empty() && office == Office::igo_head) { // "رئيسة المفوضية الأوروبية"
        all.resize(a_.lexicon().officials.size());
        std::iota(all.begin(), all.end(), 0U);
        candidates = all;
    }
    for (const std::uint32_t i : changing ? std::span<const std::uint32_t>() : candidates) {
        if (with(i, holds)) {
            if (once) {
                return i;
            }
            if (out) {
                return std::nullopt;
            }
            out = i;
        }
    }
    return out;
}

Actor ActorTable::known_official(std::uint32_t official, Office office) const {
    const OfficialData& data = a_.lexicon().officials[official];
    Actor actor;
    actor.id = "official/" + data.id;
    actor.kind = ActorKind::official;
    actor.name_ar = data.ar;
    actor.name_en = data.en;
    if (!data.state.empty()) {
        actor.state = data.state;
    }
    const bool holds =
        std::any_of(data.terms.begin(), data.terms.end(), [&](const Term& t) { return t.office == office; });
    const bool presides = office == Office::head_of_state && !holds;
    actor.office = presides ? Office::head_of_government : office; // "الرئيس الإيراني"
    actor.known = true;
    if (!data.wikidata.empty()) {
        actor.wikidata = data.wikidata;
    }
    return actor;
}

ActorIndex ActorTable::office_holder(Office office, const std::string& state, std::optional<Day> day,
                                     const std::vector<std::u16string>& titles) {
    if (const auto named = named_holder(office, state, titles)) {
        return *named;
    }
    const bool told = !state.empty() || office == Office::igo_head;
    if (const auto known = day && told ? known_holder(office, state, *day, titles) : std::nullopt) {
        return find_or_insert(known_official(*known, office), "");
    }
    Actor actor;
    // Offices of no class of their own are told apart by their words.
    const std::string words = office == Office::other && !titles.empty() ? "-" + slug(utf8_of(titles.front())) : "";
    actor.id = "official/" + std::string(name(office)) + words + (state.empty() ? "" : "-" + state);
    actor.kind = ActorKind::official;
    actor.office = office;
    if (!state.empty()) {
        actor.state = state;
    }
    const ActorIndex index = find_or_insert(std::move(actor), "");
    actors_[index].anonymous = nobody_in_particular(office, titles);
    if (state.empty() && (office == Office::special_envoy || office == Office::un_official)) {
        note_office(index, office, state); // "مبعوث الأمم المتحدة إلى سوريا": his office says who he is
    }
    return index;
}

} // namespace rabita
