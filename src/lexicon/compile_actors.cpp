#include "lexicon/compiler.hpp"

#include "text/folding.hpp"

#include <algorithm>

namespace rabita {

namespace {

/// A newer row of the same id, from an overlay, replaces the older one.
template <class Row, class Id>
std::size_t place(std::vector<Row>& rows, Row row, Id id) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].*id == row.*id) {
            rows[i] = std::move(row);
            return i;
        }
    }
    rows.push_back(std::move(row));
    return rows.size() - 1;
}

/// "كوري شمالي" → "الكوري الشمالي".
std::string definite(const std::string& text) {
    std::string out = "ال";
    for (const char c : text) {
        out += c;
        if (c == ' ') {
            out += "ال";
        }
    }
    return out;
}

} // namespace

void LexiconCompiler::add_state(const JsonSource& row) {
    StateData state;
    state.iso2 = row.text("iso2");
    state.wikidata = row.text_or("wikidata", "");
    state.en = row.text("en");
    state.ar = row.text("ar");
    if (state.iso2.size() != 2) {
        row.fault("must be an ISO 3166-1 alpha-2 code", "/iso2");
    }
    const JsonSource capital = row.child("capital");
    state.capital_ar = capital.text_or("ar", "");
    state.capital_en = capital.text_or("en", "");
    const auto capital_names = capital.texts("aliases");
    const std::string name = state.ar;
    const std::string capital_ar = state.capital_ar;
    const auto index = static_cast<std::uint32_t>(place(data_.states, std::move(state), &StateData::iso2));
    const std::vector<std::string> weak = row.texts("weak");
    const auto detail = [&](const std::string& text) {
        return std::find(weak.begin(), weak.end(), text) == weak.end() ? 0U : surface::weak;
    };
    phrase(name, EntryKind::state, index, detail(name));
    for (const std::string& alias : row.texts("aliases")) {
        phrase(alias, EntryKind::state, index, detail(alias));
    }
    for (const std::string& territory : row.texts("territories")) {
        phrase(territory, EntryKind::territory, index);
    }
    phrase(capital_ar, EntryKind::capital, index, detail(capital_ar));
    for (const std::string& alias : capital_names) {
        phrase(alias, EntryKind::capital, index, detail(alias));
    }
    for (const std::string& metonym : row.texts("metonyms")) {
        phrase(metonym, EntryKind::metonym, index);
    }
    add_demonyms(row, index);
}

/// What a state may be called beside its names; a name of another state ("جمهورية الكونغو الديمقراطية") goes before.
void LexiconCompiler::add_state_forms(const JsonSource& row) {
    const std::string name = row.text("ar");
    const std::uint32_t index = data_.state_index(row.text("iso2")).value();
    for (const char* form : {"جمهورية ", "دولة ", "مملكة "}) {
        phrase(form + name, EntryKind::state, index);
    }
    for (const char* kind : {" الشعبية", " الإسلامية", " العربية", " الاتحادية", " الديمقراطية", " الديمقراطية الشعبية",
                             " الاتحادية الديمقراطية", " الاشتراكية"}) {
        phrase("جمهورية " + name + kind, EntryKind::state, index);
    }
    for (const std::string& alias : row.texts("aliases")) {
        if (alias.find(' ') == std::string::npos) {
            phrase("جمهورية " + alias, EntryKind::state, index);
        }
    }
}

void LexiconCompiler::add_demonyms(const JsonSource& row, std::uint32_t index) {
    const JsonSource demonym = row.child("demonym");
    const std::vector<std::string> weak = row.texts("weak");
    const auto add = [&](const char* key, std::uint32_t detail) {
        for (const std::string& text : demonym.texts(key)) {
            detail |= std::find(weak.begin(), weak.end(), text) == weak.end() ? 0U : surface::weak;
            phrase(text, EntryKind::demonym, index, detail);
            phrase(definite(text), EntryKind::demonym, index, detail | surface::definite);
        }
    };
    add("m", 0);
    add("f", surface::feminine);
    add("plural", surface::plural);
    std::vector<std::u16string> names{fold_text(row.text("ar"))};
    for (const std::string& alias : row.texts("aliases")) {
        names.push_back(fold_text(alias));
    }
    for (const std::string& text : demonym.texts("m")) {
        // "وفدا تونسيا"; "روسيا" is the state.
        const std::string accusative = text + "ا";
        const bool state = std::find(names.begin(), names.end(), fold_text(accusative)) != names.end();
        if (!state && std::find(weak.begin(), weak.end(), text) == weak.end()) {
            phrase(accusative, EntryKind::demonym, index);
        }
        phrase("ال" + text + "ان", EntryKind::demonym, index, surface::dual | surface::definite);
        phrase("ال" + text + "ين", EntryKind::demonym, index, surface::plural | surface::definite);
    }
}

void LexiconCompiler::add_organisation(const JsonSource& row) {
    OrganisationData organisation;
    organisation.id = row.text("id");
    organisation.wikidata = row.text_or("wikidata", "");
    organisation.en = row.text("en");
    organisation.ar = row.text("ar");
    organisation.kind = row.text_or("kind", "");
    organisation.acts = row.flag("acts", true);
    organisation.state = known_state(row, "state", false);
    const std::string name = organisation.ar;
    const std::size_t index = place(data_.organisations, std::move(organisation), &OrganisationData::id);
    phrase(name, EntryKind::organisation, index);
    for (const std::string& alias : row.texts("aliases")) {
        phrase(alias, EntryKind::organisation, index);
    }
}

std::optional<Day> LexiconCompiler::bound(const JsonSource& row, const char* key, bool upper) {
    if (!row.has(key)) {
        return std::nullopt;
    }
    std::string text = row.text(key);
    if (text.size() == 4) {
        text += upper ? "-12-31" : "-01-01";
    } else if (text.size() == 7) {
        using namespace std::chrono;
        const auto first = parse_iso_day(text + "-01");
        if (first && upper) {
            const year_month_day day(*first);
            return sys_days(day.year() / day.month() / last);
        }
        text += "-01";
    }
    const auto day = parse_iso_day(text);
    if (!day) {
        row.fault("must be YYYY, YYYY-MM or YYYY-MM-DD", std::string("/") + key);
    }
    return day;
}

namespace {

/// "عادل الجبير" as some write it, "عادل جبير"; empty for a name of one word and one without the article.
std::string without_last_article(const std::string& name) {
    constexpr std::string_view article = " ال";
    constexpr std::size_t shortest_rest = 6; // three letters
    const std::size_t last = name.rfind(' ');
    const bool has = last != std::string::npos && name.compare(last, article.size(), article) == 0 &&
                     name.size() - last - article.size() >= shortest_rest;
    return has ? name.substr(0, last + 1) + name.substr(last + article.size()) : std::string();
}

} // namespace

void LexiconCompiler::add_official(const JsonSource& row) {
    OfficialData official;
    official.id = row.text("id");
    official.wikidata = row.text_or("wikidata", "");
    official.en = row.text("en");
    official.ar = row.text("ar");
    official.gender = row.text_or("gender", "");
    official.state = known_state(row, "state", false);
    for (const JsonSource& term : row.list("terms", false)) {
        const auto office = parse_office(term.text("office"));
        if (!office) {
            term.fault("is no office", "/office");
            continue;
        }
        const auto from = bound(term, "from", false);
        const auto to = bound(term, "to", true);
        if (from && to && *from > *to) {
            term.fault("ends before it begins");
        }
        std::string title = term.text_or("title", "");
        std::u16string words = title.empty() ? std::u16string() : fold_text(title) + u' ';
        official.terms.push_back({*office, std::move(title), std::move(words), from, to});
    }
    const std::string name = official.ar;
    const std::size_t index = place(data_.officials, std::move(official), &OfficialData::id);
    person_phrase(name, EntryKind::official, index);
    if (const std::string bare = without_last_article(name); !bare.empty()) {
        person_phrase(bare, EntryKind::official, index);
    }
    for (const std::string& alias : row.texts("aliases")) {
        person_phrase(alias, alias.find(' ') == std::string::npos ? EntryKind::short_name : EntryKind::official, index);
    }
    for (const std::string& titled : row.texts("titled")) {
        person_phrase(titled, EntryKind::titled_name, index);
    }
    for (const std::string& short_name : row.texts("short")) {
        person_phrase(short_name, EntryKind::short_name, index);
    }
}

void LexiconCompiler::add_state_pair(const JsonSource& row) {
    const auto states = row.texts("states");
    const auto known = [&](const std::string& iso2) {
        return std::any_of(data_.states.begin(), data_.states.end(),
                           [&](const StateData& state) { return state.iso2 == iso2; });
    };
    if (states.size() != 2 || !known(states[0]) || !known(states[1])) {
        row.fault("must be the codes of two known states", "/states");
        return;
    }
    data_.state_pairs.push_back({states[0], states[1]});
    for (const std::string& name : row.texts("ar")) {
        phrase(name, EntryKind::state_pair, data_.state_pairs.size() - 1);
    }
}

void LexiconCompiler::add_city(const JsonSource& row) {
    CityData city;
    const auto names = row.texts("ar");
    if (names.empty()) {
        row.fault("needs a name", "/ar");
        return;
    }
    city.ar = names.front();
    city.en = row.text_or("en", "");
    city.state = known_state(row, "state", true);
    data_.cities.push_back(std::move(city));
    for (const std::string& name : names) {
        phrase(name, EntryKind::city, data_.cities.size() - 1);
    }
}

} // namespace rabita
