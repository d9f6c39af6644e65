#pragma once

#include "events/event_mention.hpp"
#include "resolution/actor_table.hpp"
#include "text/text.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rabita {

/// An event of one article with its actors; what EventMentions are merged into.
struct ResolvedEvent {
    EventType type = EventType::meeting;
    Status status = Status::occurred;
    std::vector<ActorIndex> one;   ///< participants, visitors, speakers, senders
    std::vector<ActorIndex> other; ///< host, targets, receivers
    std::optional<DateInterval> date;
    std::string date_reason;
    std::optional<std::uint32_t> place; ///< Mention
    struct Piece {
        std::uint32_t sentence;
        std::uint32_t first;
        std::uint32_t last;
    };
    std::vector<Piece> pieces;
    std::vector<std::string> rules;
    std::string cameo;
    std::string plover;
    double tone = 0;
    double confidence = 0;
    bool background = false;
    bool earlier = false;    ///< another one than the news
    bool asserted = true;    ///< the status is told, not only assumed
    bool whole_stay = false; ///< the date covers a stated length
};

/// Whether people speak to each other in such an event: a meeting or a call.
bool contact(EventType type);

/// Merges tellings of one event inside an article: headline, lead, body, "اللقاء".
class EventMerger {
public:
    EventMerger(const ActorTable& actors, const std::vector<Mention>& mentions, std::optional<Day> published)
        : actors_(actors), mentions_(mentions), published_(published) {}

    /// Adds a telling; gives the index of the event that it became part of.
    std::size_t add(ResolvedEvent event);

    /// Whether add() would merge it with an event told before.
    bool knows(const ResolvedEvent& event) const;

    /// Adds evidence, and participants that sat in, to the last contact event that can be meant; empty if none.
    std::optional<std::size_t> add_anaphora(const ResolvedEvent& telling);

    /// Adds evidence to the last contact of the same people; empty if none is told.
    std::optional<std::size_t> add_retelling(const ResolvedEvent& telling);

    std::vector<ResolvedEvent>& events() { return events_; }

private:
    bool one_journey(const ResolvedEvent& a, const ResolvedEvent& b) const;
    static bool phoned(const ResolvedEvent& talks, const ResolvedEvent& call);
    bool apart_by_status(const ResolvedEvent& a, const ResolvedEvent& b) const;
    bool same(const ResolvedEvent& a, const ResolvedEvent& b) const;
    bool same_contact(const ResolvedEvent& a, const ResolvedEvent& b) const;
    bool covers(const std::vector<ActorIndex>& a, const std::vector<ActorIndex>& b) const;
    bool nameless(ActorIndex actor) const;
    bool headline_of(const ResolvedEvent& headline, const ResolvedEvent& body) const;
    bool stands_for(ActorIndex actor, ActorIndex state) const;
    bool places_fit(const ResolvedEvent& a, const ResolvedEvent& b) const;
    void leave_to_person(ResolvedEvent& event) const;
    std::optional<std::size_t> planned_before(const ResolvedEvent& telling) const;
    void absorb(ResolvedEvent& into, const ResolvedEvent& from) const;
    void absorb_telling(ResolvedEvent& into, const ResolvedEvent& from) const;
    void unite(std::vector<ActorIndex>& into, const std::vector<ActorIndex>& from) const;

    const ActorTable& actors_;
    const std::vector<Mention>& mentions_;
    std::optional<Day> published_;
    std::vector<ResolvedEvent> events_;
};

/// Whether two intervals can be the day of one event: equal, one inside the other, or one unknown.
bool dates_fit(const std::optional<DateInterval>& a, const std::optional<DateInterval>& b);

} // namespace rabita
