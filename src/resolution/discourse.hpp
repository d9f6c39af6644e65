#pragma once

#include "events/event_mention.hpp"
#include "resolution/actor_table.hpp"

#include <vector>

namespace rabita {

/// Who is being spoken of, as the text goes on; turns pronouns, groups and dropped subjects into actors.
class Discourse {
public:
    Discourse(const Analysis& analysis, const std::vector<Mention>& mentions, ActorTable& actors,
              std::optional<Day> day)
        : a_(analysis), mentions_(mentions), actors_(actors), day_(day) {}

    /// The actors that a mention stands for at this point of the text; empty when nobody can be meant.
    std::vector<ActorIndex> resolve(std::uint32_t mention);

    /// The actors of an argument of an event whose trigger is at this token.
    std::vector<ActorIndex> resolve(const ArgumentMention& argument, std::uint32_t trigger,
                                    std::uint32_t sentence_first);

    /// To be called in text order: the mentions up to this token have been read.
    void advance(std::uint32_t token);
    void note_subject(const std::vector<ActorIndex>& subject);
    /// Somebody who is no actor speaks.
    void note_media() {
        media_ = true;
        topic_.clear();
    }
    void note_speaker(const std::vector<ActorIndex>& speakers);
    void note_participants(const std::vector<ActorIndex>& participants, std::uint32_t token);
    /// Who sat in talks that took place: they are "الجانبان" though the text goes on to talks that are to come.
    void note_sides(const std::vector<ActorIndex>& participants);
    void note_delegation(const std::vector<ActorIndex>& visitors) { delegation_ = visitors; }

    /// Of whom the next "نظيره" is the counterpart; empty when the text does not tell.
    void note_antecedent(std::optional<ActorIndex> actor) { antecedent_ = actor; }
    std::optional<ActorIndex> antecedent() const { return antecedent_; }

private:
    /// The first mention that begins at the token or behind it.
    std::vector<Mention>::const_iterator mention_from(std::uint32_t token) const;
    std::vector<ActorIndex> persons_before(std::uint32_t token, bool (*fits)(const ArticleActor&));
    std::optional<ActorIndex> joined_before(const Mention& counterpart);
    bool joined_to_another(std::uint32_t token) const;
    bool reigns(ActorIndex actor, Office office) const;
    bool other_post(ActorIndex actor, Office office) const;
    std::vector<ActorIndex> group_before(std::uint32_t token, std::uint32_t sentence_first);
    std::vector<ActorIndex> heads_told_of(const Mention& mention);
    std::vector<ActorIndex> group(const Mention& mention);
    std::optional<ActorIndex> former_holder(Office office, const std::string& state) const;
    std::optional<ActorIndex> last_speaker(Office office) const;
    bool lesser(ActorIndex actor, Office office) const;
    static bool whoever(const Mention& mention);
    bool unnamed_before(const Mention& mention) const;
    std::vector<ActorIndex> office_alone(const Mention& mention);
    std::vector<ActorIndex> counterpart(const Mention& mention);
    std::vector<ActorIndex> body(std::uint32_t mention) const;
    std::vector<ActorIndex> several(const Mention& mention) const;
    bool styled(ActorIndex actor, const Mention& honorific) const;
    bool represented(const Mention& m) const;
    std::vector<ActorIndex> joined_states(std::uint32_t token);
    std::vector<ActorIndex> pronoun(std::uint32_t trigger, std::uint32_t sentence_first);
    std::vector<ActorIndex> recent_persons(std::size_t count, bool (*fits)(const ArticleActor&)) const;
    bool agrees(const std::vector<ActorIndex>& speakers, bool feminine) const;
    bool opens_sentence(const Mention& person) const;
    bool is_person(ActorIndex actor) const { return actors_[actor].actor.kind == ActorKind::official; }

    const Analysis& a_;
    const std::vector<Mention>& mentions_;
    ActorTable& actors_;
    std::optional<Day> day_;
    std::uint32_t next_ = 0;         ///< first mention not yet read
    std::vector<ActorIndex> recent_; ///< actors as mentioned, the latest last
    std::vector<ActorIndex> subject_;
    std::vector<ActorIndex> speaker_;
    std::vector<ActorIndex> topic_; ///< the subject of a sentence behind the last statement
    std::vector<ActorIndex> participants_;
    std::vector<ActorIndex> sides_;
    std::uint32_t participants_at_ = 0; ///< token of the event that they took part in
    std::vector<ActorIndex> delegation_;
    std::optional<ActorIndex> antecedent_;
    bool media_ = false;
    std::optional<ActorIndex> source_; ///< the body that spoke last
};

} // namespace rabita
