#include "lexicon/inflection.hpp"

#include "lexicon/data_model.hpp"

namespace rabita {

namespace {

using Letters = std::u16string;

struct Pronoun {
    const char16_t* text;
    std::uint32_t feature;
};

constexpr Pronoun pronouns[] = {{u"ه", surface::pronoun_he},
                                {u"ها", surface::pronoun_she},
                                {u"هما", surface::pronoun_dual},
                                {u"هم", surface::pronoun_they}};

bool weak(const Letters& word) {
    return word.ends_with(u'ي') || word.ends_with(u'ا');
}

Letters without_last(const Letters& word) {
    return word.substr(0, word.size() - 1);
}

void add_with_pronouns(std::vector<Form>& out, const Letters& stem, const Letters& before_pronoun,
                       std::uint32_t features) {
    out.push_back({stem, features});
    for (const Pronoun& pronoun : pronouns) {
        out.push_back({before_pronoun + pronoun.text, features | pronoun.feature});
    }
}

void add_perfect(std::vector<Form>& out, const Letters& verb, bool hamza) {
    const bool ends_weak = weak(verb) && verb.size() > 2 && !hamza;
    const Letters stem = ends_weak ? without_last(verb) : verb;
    const Letters feminine = stem + u"ت";
    const Letters dual = ends_weak ? stem + (verb.ends_with(u'ا') ? u"وا" : u"يا") : verb + u"ا";
    add_with_pronouns(out, verb, verb.ends_with(u'ي') ? stem + u"ا" : verb, surface::perfect);
    add_with_pronouns(out, feminine, feminine, surface::perfect | surface::feminine);
    add_with_pronouns(out, dual, dual, surface::perfect | surface::dual);
    out.push_back({feminine + u"ا", surface::perfect | surface::feminine | surface::dual});
    // Object pronouns on the plural ("دعوه") are rarer than the nouns they look like.
    out.push_back({stem + u"وا", surface::perfect | surface::plural});
}

void add_imperfect(std::vector<Form>& out, const Letters& verb) {
    const Letters body = verb.substr(1);
    const bool ends_weak = body.size() > 1 && (body.ends_with(u'ي') || body.ends_with(u'و'));
    const Letters short_body = ends_weak ? without_last(body) : body;
    for (const char16_t person : {u'ي', u'ت'}) {
        const std::uint32_t gender = person == u'ت' ? surface::feminine : 0U;
        const Letters front(1, person);
        add_with_pronouns(out, front + body, front + body, surface::imperfect | gender);
        if (ends_weak) {
            out.push_back({front + short_body, surface::imperfect | gender});
        }
        out.push_back({front + body + u"ان", surface::imperfect | gender | surface::dual});
        out.push_back({front + body + u"ا", surface::imperfect | gender | surface::dual});
        out.push_back({front + short_body + u"ون", surface::imperfect | gender | surface::plural});
        out.push_back({front + short_body + u"وا", surface::imperfect | gender | surface::plural});
    }
}

void add_possessed(std::vector<Form>& out, const Letters& noun, std::uint32_t features) {
    const bool feminine = noun.ends_with(u'ه');
    const bool hamza = noun.ends_with(u'ء');
    const Letters stem = feminine ? without_last(noun) + u"ت" : noun;
    for (const Pronoun& pronoun : pronouns) {
        const std::uint32_t all = features | pronoun.feature;
        out.push_back({stem + pronoun.text, all});
        if (hamza) {
            out.push_back({without_last(noun) + u"ي" + pronoun.text, all});
            out.push_back({without_last(noun) + u"و" + pronoun.text, all});
        }
    }
}

void add_noun(std::vector<Form>& out, const Letters& noun, std::uint32_t features) {
    out.push_back({noun, features});
    out.push_back({u"ال" + noun, features | surface::definite});
    if (!noun.ends_with(u'ه') && !noun.ends_with(u'ء') && !noun.ends_with(u"ات")) {
        out.push_back({noun + u"ا", features});
    }
    if (noun.ends_with(u'ء')) {
        out.push_back({noun + u"ا", features});
    }
    add_possessed(out, noun, features);
}

Letters dual_stem(const Letters& noun) {
    if (noun.ends_with(u'ه')) {
        return without_last(noun) + u"ت";
    }
    return noun.ends_with(u'ء') ? without_last(noun) + u"ء" : noun;
}

} // namespace

std::vector<Form> verb_forms(const Letters& perfect, const Letters& imperfect, bool hamza) {
    std::vector<Form> out;
    if (!perfect.empty()) {
        add_perfect(out, perfect, hamza);
    }
    if (!imperfect.empty()) {
        add_imperfect(out, imperfect);
    }
    return out;
}

std::vector<Form> noun_forms(const Letters& singular, const std::vector<Letters>& plurals) {
    std::vector<Form> out;
    add_noun(out, singular, surface::noun);
    for (const Letters& plural : plurals) {
        add_noun(out, plural, surface::noun | surface::plural);
    }
    for (const char16_t* ending : {u"ان", u"ين", u"ا", u"ي"}) {
        if (singular.ends_with(u"ات")) {
            break;
        }
        const Letters dual = dual_stem(singular) + ending;
        out.push_back({dual, surface::noun | surface::dual});
        if (dual.ends_with(u'ن')) {
            out.push_back({u"ال" + dual, surface::noun | surface::dual | surface::definite});
        }
    }
    return out;
}

std::vector<Form> participle_forms(const Letters& masculine) {
    const Letters stem = masculine.ends_with(u'ي') ? without_last(masculine) : masculine;
    return {{masculine + u"ا", surface::noun},
            {masculine + u"ه", surface::noun | surface::feminine},
            {masculine + u"تا", surface::noun | surface::feminine | surface::dual},
            {stem + u"ين", surface::noun | surface::plural},
            {masculine + u"ان", surface::noun | surface::dual}};
}

} // namespace rabita
