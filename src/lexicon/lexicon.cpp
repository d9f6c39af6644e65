#include "rabita/lexicon.hpp"

#include "lexicon/compiler.hpp"
#include "lexicon/edit_distance.hpp"
#include "lexicon/embedded.hpp"
#include "rabita/error.hpp"
#include "text/folding.hpp"
#include "text/text.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace rabita {

namespace {

std::shared_ptr<const LexiconData> compile_with(const std::vector<std::string>& overlay_files) {
    Faults faults;
    LexiconCompiler compiler(faults);
    for (const EmbeddedFile& file : embedded_files()) {
        if (file.path.ends_with(".json") && !file.path.starts_with("schema/")) {
            compiler.add_file(std::string(file.path), file.contents);
        }
    }
    for (const std::string& path : overlay_files) {
        std::ifstream in(path, std::ios::binary);
        std::ostringstream contents;
        contents << in.rdbuf();
        if (!in) {
            throw InputError(path + ": cannot be read; give a lexicon file in JSON");
        }
        compiler.add_file(path, contents.str());
    }
    return std::make_shared<const LexiconData>(compiler.compile());
}

Actor state_actor(const StateData& state) {
    Actor actor;
    actor.id = "state/" + state.iso2;
    actor.kind = ActorKind::state;
    actor.name_ar = state.ar;
    actor.name_en = state.en;
    actor.state = state.iso2;
    actor.known = true;
    if (!state.wikidata.empty()) {
        actor.wikidata = state.wikidata;
    }
    return actor;
}

Actor organisation_actor(const OrganisationData& organisation) {
    Actor actor;
    actor.id = "organisation/" + organisation.id;
    actor.kind = ActorKind::organisation;
    actor.name_ar = organisation.ar;
    actor.name_en = organisation.en;
    actor.known = true;
    if (!organisation.state.empty()) {
        actor.state = organisation.state;
    }
    if (!organisation.wikidata.empty()) {
        actor.wikidata = organisation.wikidata;
    }
    return actor;
}

Actor official_actor(const OfficialData& official) {
    Actor actor;
    actor.id = "official/" + official.id;
    actor.kind = ActorKind::official;
    actor.name_ar = official.ar;
    actor.name_en = official.en;
    actor.known = true;
    if (!official.state.empty()) {
        actor.state = official.state;
    }
    if (!official.terms.empty()) {
        actor.office = official.terms.back().office;
    }
    if (!official.wikidata.empty()) {
        actor.wikidata = official.wikidata;
    }
    return actor;
}

std::optional<Actor> actor_of(const LexiconData& data, const Entry& entry) {
    switch (entry.kind) {
    case EntryKind::state:
    case EntryKind::capital:
    case EntryKind::metonym:
    case EntryKind::territory:
    case EntryKind::demonym: return state_actor(data.states[entry.index]);
    case EntryKind::organisation: return organisation_actor(data.organisations[entry.index]);
    case EntryKind::official:
    case EntryKind::short_name: return official_actor(data.officials[entry.index]);
    default: return std::nullopt;
    }
}

class Finder {
public:
    Finder(const LexiconData& data, std::string_view name)
        : data_(data), folded_(fold_text(name)), utf8_(fold_utf8(name)) {}

    std::vector<Candidate> run() {
        exact_phrase();
        for (const StateData& state : data_.states) {
            if (fold_text(state.capital_en) == folded_) {
                add(state_actor(state), 0.98);
            }
        }
        each_actor([this](const Actor& actor) { compare(actor); });
        std::stable_sort(found_.begin(), found_.end(),
                         [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
        return std::move(found_);
    }

private:
    void exact_phrase() {
        const std::string text(utf8_);
        const Text read = read_text(text);
        PhraseTrie::Node node = PhraseTrie::root;
        for (std::size_t i = 0; i < read.tokens.size(); ++i) {
            node = data_.phrases.step(node, data_.vocabulary.find(read.word(i)));
            if (node == PhraseTrie::root) {
                return;
            }
        }
        for (const Entry& entry : data_.phrases.entries(node)) {
            if (auto actor = actor_of(data_, entry)) {
                add(std::move(*actor), 1.0);
            }
        }
    }

    template <class Visit>
    void each_actor(Visit visit) {
        std::for_each(data_.states.begin(), data_.states.end(), [&](const auto& s) { visit(state_actor(s)); });
        std::for_each(data_.organisations.begin(), data_.organisations.end(),
                      [&](const auto& o) { visit(organisation_actor(o)); });
        std::for_each(data_.officials.begin(), data_.officials.end(), [&](const auto& o) { visit(official_actor(o)); });
    }

    void compare(const Actor& actor) {
        const std::string id = fold_utf8(actor.id);
        if (id == utf8_ || id.substr(id.find('/') + 1) == utf8_) {
            add(actor, 1.0);
            return;
        }
        double best = 0;
        for (const auto& name : {actor.name_ar, actor.name_en}) {
            if (name) {
                best = std::max(best, similarity(fold_text(*name)));
            }
        }
        if (best >= 0.6) {
            add(actor, best);
        }
    }

    /// 1 for equal; a whole name against its last word counts 0.95; near spellings by edit distance.
    double similarity(const std::u16string& name) const {
        if (name == folded_) {
            return 1.0;
        }
        const auto space = name.rfind(u' ');
        const std::u16string last = space == std::u16string::npos ? name : name.substr(space + 1);
        if (last == folded_) {
            return 0.95;
        }
        const double whole = spelling_similarity(name, folded_);
        return std::max(whole, 0.95 * spelling_similarity(last, folded_)) * 0.95;
    }

    void add(Actor actor, double score) {
        for (Candidate& candidate : found_) {
            if (candidate.actor.id == actor.id) {
                candidate.score = std::max(candidate.score, score);
                return;
            }
        }
        found_.push_back({std::move(actor), score});
    }

    const LexiconData& data_;
    std::u16string folded_;
    std::string utf8_;
    std::vector<Candidate> found_;
};

} // namespace

Lexicon Lexicon::builtin() {
    static const std::shared_ptr<const LexiconData> data = compile_with({});
    return Lexicon(data);
}

Lexicon Lexicon::with_overlays(const std::vector<std::string>& overlay_files) {
    return overlay_files.empty() ? builtin() : Lexicon(compile_with(overlay_files));
}

std::vector<Candidate> Lexicon::find(std::string_view name) const {
    return Finder(*data_, name).run();
}

} // namespace rabita
