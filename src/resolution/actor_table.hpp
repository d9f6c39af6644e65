#pragma once

#include "mentions/analysis.hpp"
#include "mentions/mention.hpp"
#include "rabita/extraction.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rabita {

using ActorIndex = std::uint32_t;

/// An actor of one article while it is being put together.
struct ArticleActor {
    Actor actor;
    std::vector<std::u16string> names; ///< folded, longest first
    std::vector<Office> offices;
    std::vector<std::u16string> titles;    ///< folded office phrases that the article gives
    std::optional<std::uint32_t> official; ///< index into the lexicon
    bool international = false;
    bool feminine = false;      ///< a woman, as a title or a verb tells
    bool titled = false;        ///< the article gives an office, if a former one
    bool honoured = false;      ///< the article styles them "سعادة" or the like
    bool anonymous = false;     ///< "مسؤول أمريكي": one of many
    bool state_guessed = false; ///< nobody says whom the person serves; the article's own state is assumed
};

/// The actors of one article and which mention stands for which of them. Named persons are known from the start, so
/// that a headline's "وزير الخارجية الروسي" finds the man whom the body names.
class ActorTable {
public:
    ActorTable(const Analysis& analysis, const std::vector<Mention>& mentions, std::string home,
               std::optional<Day> published);

    const ArticleActor& operator[](ActorIndex index) const { return actors_[index]; }
    std::size_t size() const { return actors_.size(); }
    const std::string& home() const { return home_; }

    /// The named person, organisation or state of a mention; empty for offices alone and pronouns.
    std::optional<ActorIndex> fixed(std::uint32_t mention) const { return fixed_[mention]; }

    ActorIndex state(const std::string& iso2);

    /// The person in this office of this state that the article names, else its holder by the lexicon on `day`, else
    /// a nameless one. Offices that a state has more than once ("نائب الرئيس", "وزير الداخلية") go by their titles.
    ActorIndex office_holder(Office office, const std::string& state, std::optional<Day> day,
                             const std::vector<std::u16string>& titles = {});

    /// Only the first half of office_holder(): somebody the article names.
    /// An office of no class of its own ("ولي ولي العهد") must be given in the same words.
    std::optional<ActorIndex> named_holder(Office office, const std::string& state,
                                           const std::vector<std::u16string>& titles = {}) const;

    /// False for a person of whom neither article nor lexicon tells an office or a state.
    bool official_person(ActorIndex actor) const;

    /// Whether what this actor says is a statement: whoever holds or held an office, but not "مسؤول أمريكي", whom the
    /// article leaves without a name on purpose.
    bool speaks(ActorIndex actor) const;

    /// The person whom the article gives this very title, of any state; the latest if several.
    std::optional<ActorIndex> titled(const std::vector<std::u16string>& titles) const;

    /// The person whose title one of these shortens, or of whose short title one of these is the whole: "رئيس المجلس",
    /// "رئيس مجلس الشورى". The latest if several.
    std::optional<ActorIndex> titled_in_short(const std::vector<std::u16string>& titles) const;

    /// The office that the article gives, else the one the lexicon knows for the day of publication.
    std::optional<Office> office_of(ActorIndex actor) const;

    /// Whether nothing but a count of the states named tells whom the person serves.
    bool doubtful_state(ActorIndex actor) const;

    /// Whether the person acts for an organisation of states on the day of publication ("غروسي"): no state speaks
    /// through them, whatever their nationality.
    bool serves_organisation(ActorIndex actor) const;

    /// The actor as it is written down: without a state that is only guessed from the states named most, or that is
    /// only the nationality of who serves an organisation of states.
    Actor record(ActorIndex index) const;

    void note_feminine(ActorIndex actor) { actors_[actor].feminine = true; }

    /// A guessed state that something contradicts.
    void forget_state(ActorIndex actor);

    void note_office(ActorIndex actor, Office office, const std::string& state);

private:
    static bool shortens(std::u16string_view title, std::u16string_view whole);
    void add_person(std::uint32_t mention);
    std::optional<ActorIndex> ranked_given_name(const Mention& mention, const std::u16string& name) const;
    std::optional<ActorIndex> longer_named(const Mention& mention, const std::u16string& name) const;
    std::optional<ActorIndex> same_person(const Mention& mention, const std::u16string& name) const;
    bool only_namesake(std::uint32_t official, const Mention& mention) const;
    std::optional<std::uint32_t> pick_official(const Mention& mention) const;
    static bool titled_given_name(const ArticleActor& actor, const Mention& mention, const std::u16string& name);
    std::optional<std::uint32_t> holder_named(const Mention& mention) const;
    bool spelt_like_holder(const Mention& mention, const std::u16string& name, const OfficialData& holder) const;
    bool foreign_name(const Mention& mention) const;
    static bool family_name_first(const ArticleActor& actor);
    bool rather(ActorIndex one, ActorIndex other, const Mention& mention) const;
    bool serves(std::uint32_t official, const Mention& mention) const;
    ActorIndex create_person(const Mention& mention, const std::u16string& name, const std::string& surface);
    void enrich(ActorIndex index, const Mention& mention, const std::u16string& name, const std::string& surface);
    void add_body(std::uint32_t mention);
    std::string state_of(const Mention& mention) const;
    std::string state_of_office(const Mention& mention) const;
    std::optional<std::uint32_t> known_holder(Office office, const std::string& state, Day day,
                                              const std::vector<std::u16string>& titles) const;
    Actor known_official(std::uint32_t official, Office office) const;
    ActorIndex insert(ArticleActor actor);
    ActorIndex find_or_insert(Actor actor, const std::string& surface);

    const Analysis& a_;
    const std::vector<Mention>& mentions_;
    std::string home_;
    void place_foreigners();
    void serve(ArticleActor& actor, const std::string& state) const;
    bool home_sure_ = false;
    std::optional<Day> published_;
    std::vector<ArticleActor> actors_;
    std::vector<std::optional<ActorIndex>> fixed_;
};

} // namespace rabita
