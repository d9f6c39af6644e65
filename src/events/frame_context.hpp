#pragma once

#include "events/sentence_view.hpp"

#include <functional>
#include <map>
#include <string_view>
#include <vector>

namespace rabita {

/// What the frames of one sentence share: finding subjects, status, dates; collecting what was found.
class FrameContext {
public:
    FrameContext(const SentenceView& view, std::vector<EventMention>& out) : view_(view), out_(out) {}

    const SentenceView& view() const { return view_; }

    /// Who does what the verb says: before it, behind it, the head of its relative clause, or dropped.
    struct Subject {
        std::vector<ArgumentMention> arguments;
        std::uint32_t behind = 0; ///< end of the subject when it stands behind the verb, else the verb's end
        bool explicit_ = false;   ///< a mention, not a dropped subject
        bool before = false;
    };
    Subject subject_of(const Trigger& verb) const;

    /// The subject of the clause that a noun stands in: of the verb before it, or the first bare group before it.
    std::vector<ArgumentMention> clause_subject(std::uint32_t token) const;

    /// The subject of the nearest verb of the sentence before this one that has one of its own.
    std::optional<std::vector<ArgumentMention>> former_subject(const Trigger& verb) const;

    std::vector<ArgumentMention> arguments(const Group& group, Role role) const;
    std::vector<ArgumentMention> pronoun(const Trigger& trigger, Role role) const;

    /// An event with status, date, place and the trigger's codes filled in; [first, last) is its evidence.
    EventMention begin(EventType type, const Trigger& trigger, std::uint32_t first, std::uint32_t last,
                       std::string_view rule) const;
    void add(EventMention event) { out_.push_back(std::move(event)); }
    const std::vector<EventMention>& found() const { return out_; }
    std::vector<EventMention>& found() { return out_; }

    /// First group behind `from` with one of these markers, before `to`.
    std::optional<Group> group_with(std::uint32_t from, std::uint32_t to, std::initializer_list<Marker> markers) const;
    /// The first group of [from, to), if it is a place behind one of these.
    std::optional<Group> place_with(std::uint32_t from, std::uint32_t to, std::initializer_list<Marker> markers) const;
    /// "وفدا من البنك برئاسة X" right behind `from`: the members that are named stand for the delegation.
    std::optional<Group> delegation_leader(std::uint32_t from) const;
    std::optional<Group> leader_of(const Group& body) const;
    bool is_actor(const Group& group) const; ///< not merely a place
    bool is_place(std::uint32_t mention) const;

    bool relative_before(std::uint32_t token) const;

    /// First token of what the verb says was said.
    std::uint32_t content_of(const Trigger& verb) const;

    /// The date on which a statement was made; `last` is the end of the words that tell who made it.
    std::optional<std::uint32_t> statement_date(const Trigger& verb, std::uint32_t last) const;

private:
    Subject find_subject(const Trigger& verb) const;
    std::optional<Group> known_person(std::uint32_t from, std::uint32_t to) const;
    bool of_own_country(const std::vector<ArgumentMention>& arguments) const;
    std::optional<Group> did_before(const Trigger& verb) const;
    std::optional<Group> reported_subject(std::uint32_t from, std::uint32_t token) const;
    const Trigger* verb_before(std::uint32_t token) const;
    bool someone_else(const Trigger& verb) const;
    bool people(const Mention& m) const;
    bool relative_agrees(const Trigger& verb) const;
    std::vector<ArgumentMention> person_before(std::uint32_t token) const;
    bool visited(const Group& group) const;
    bool named_for(const Group& group) const;
    bool heads_clause(std::uint32_t token) const;
    bool met_by_noun(std::uint32_t verb, std::uint32_t mention) const;
    std::optional<std::uint32_t>
    subject_behind_comma(const Trigger& noun,
                         const std::function<std::optional<std::uint32_t>(const Group&)>& single) const;
    std::optional<std::uint32_t> pronoun_owner(const Trigger& noun) const;
    std::optional<std::uint32_t> person_beside(const Trigger& noun) const;
    bool other_gender(const Trigger& noun, const Mention& m) const;
    std::optional<std::uint32_t> subject_of_relative(std::uint32_t token) const;
    Status status_of(const Trigger& trigger) const;
    std::optional<std::uint32_t> nearest_date(const Trigger& trigger, std::uint32_t last) const;
    std::optional<std::uint32_t> entry_date() const;
    bool denied_any(const Trigger& trigger) const;
    bool denied_by_speaker(const Trigger& trigger) const;
    std::optional<Status> denied_before(const Trigger& trigger) const;
    bool was_to_be(std::uint32_t planned) const;
    bool told_of_the_past(std::uint32_t token) const;
    bool before_that(const Trigger& verb) const;
    Status status_of_verb(const Trigger& verb) const;
    Status status_of_noun(const Trigger& noun) const;
    std::optional<Status> described_as(const Trigger& noun) const;
    std::optional<Status> carried(const Trigger& noun) const;
    bool aimed_at(const Trigger& noun) const;
    bool only_thought_of(std::uint32_t cancelling) const;
    bool day_of_saying(const Trigger& noun, std::uint32_t date) const;
    bool of_another_event(std::uint32_t date) const;
    bool holds(std::uint32_t token) const;
    bool set_off(const Trigger& noun) const;
    bool during_future(const Trigger& noun) const;
    bool makes_future(std::uint32_t token) const;
    bool quoted(std::uint32_t token) const;
    bool will_begin(const Trigger& noun) const;
    std::optional<std::uint32_t> date_before_saying(const Trigger& verb) const;
    std::optional<std::uint32_t> closing_quote(std::uint32_t open) const;
    bool beside(std::uint32_t date, std::uint32_t last) const;
    bool told_with(const Trigger& verb, std::uint32_t date) const;
    bool belongs_aside(std::uint32_t date) const;
    bool told_of_aside(std::uint32_t verb) const;
    bool happens(std::uint32_t token) const;
    std::optional<Status> before_or_after(const Trigger& noun) const;
    bool spoken_of(const Trigger& trigger) const;
    const Trigger* carrier_of(const Trigger& noun) const;
    bool heading_there(const Trigger& trigger) const;
    bool aide_before(std::uint32_t verb) const;
    bool byline(const Group& group, const Trigger& verb) const;
    bool announced_about(std::uint32_t about) const;
    bool said_at(std::uint32_t token) const;
    std::uint32_t journey_asked(const Trigger& trigger, std::uint32_t end) const;
    bool fits(const Trigger& trigger, std::uint32_t last, std::uint32_t date) const;
    std::uint32_t other_day(const Trigger& trigger, std::uint32_t last) const;
    bool set_for_a_day(std::uint32_t token) const;
    bool journey_ahead(const Trigger& trigger, std::uint32_t token) const;
    bool dated_before(const Trigger& trigger, std::uint32_t date) const;
    bool looked_forward_to(const Trigger& trigger) const;
    bool after_perfect(const Trigger& trigger) const;
    bool since(const Trigger& trigger, std::uint32_t date) const;
    bool agreed_on(const Trigger& noun) const;
    bool purpose(const Trigger& trigger) const;
    bool may_come_about(const Trigger& noun) const;
    bool presupposed(const Trigger& trigger) const;
    bool earlier_occasion(const Trigger& trigger) const;
    bool subject_behind(const Trigger& verb) const;
    bool behind_letter(const Trigger& verb, std::uint32_t token) const;
    std::optional<std::vector<ArgumentMention>> subject_to_come(std::uint32_t token) const;
    std::optional<Group> head_of_relative(std::uint32_t token) const;

    const SentenceView& view_;
    std::vector<EventMention>& out_;
    mutable unsigned depth_ = 0;                        ///< of subjects being looked for
    mutable std::map<std::uint32_t, Subject> subjects_; ///< found so far, by the token of the verb
};

void read_meetings(FrameContext& context);
void read_attendance(FrameContext& context);
void read_visits(FrameContext& context);
void read_exchanges(FrameContext& context); ///< messages
void read_agreements(FrameContext& context);
void read_statements(FrameContext& context);

/// The same arguments in another role.
std::vector<ArgumentMention> as_role(std::vector<ArgumentMention> arguments, Role role);

} // namespace rabita
