#pragma once

#include "mentions/temporal.hpp"
#include "resolution/article_events.hpp"

#include <vector>

namespace rabita {

/// The days of events that the text dates by other events of the article: statements made at a meeting, the stay of a
/// visitor, "بعد يوم من", the day that the article gives its news.
class ArticleDates {
public:
    ArticleDates(const Analysis& analysis, const std::vector<TemporalExpression>& dates,
                 const std::vector<EventMention>& mentions, const ActorTable& actors, std::optional<Day> published)
        : a_(analysis), dates_(dates), mentions_(mentions), actors_(actors), published_(published),
          told_(mentions.size()) {}

    /// The mention tells of the event with this index of the merger; of several, called for each of them.
    void note(const EventMention& mention, std::size_t event) {
        auto& told = told_[static_cast<std::size_t>(&mention - mentions_.data())];
        if (told && *told != event) {
            told_together_.emplace_back(*told, event);
        }
        told = event;
    }

    /// Dates those of `events`, the merger's, that have no date yet.
    void run(std::vector<ResolvedEvent>& events);

private:
    using Events = std::vector<ResolvedEvent>;

    static bool shares(const std::vector<ActorIndex>& a, const std::vector<ActorIndex>& b);
    static bool takes(ResolvedEvent& event, const ResolvedEvent& from); ///< whether there is a date to take

    void find_offsets();
    void date_by_distance(Events& events) const;
    void relate(std::uint32_t phrase, const EventOffset& offset, const Sentence& sentence, Events& events) const;
    void date_before_day(ResolvedEvent* event, const EventOffset& offset, const Sentence& sentence) const;
    const EventMention* told_between(std::uint32_t from, std::uint32_t to, bool last) const;
    ResolvedEvent* event_of(const EventMention* mention, Events& events) const;
    void extend_stays(Events& events) const;
    void date_visits(Events& events) const;
    void date_present_visits(Events& events) const;
    void date_receptions(Events& events) const;
    std::uint32_t prose_before(std::uint32_t sentence) const;
    void date_news(Events& events) const;
    void date_together(Events& events) const;
    void date_on_sidelines(Events& events) const;
    std::uint32_t gathering_in(std::uint32_t from, std::uint32_t to, const char* occasion) const;
    std::optional<std::uint32_t> date_of_gathering(std::uint32_t noun) const;
    void date_likewise(Events& events) const;
    bool dated_in(std::uint32_t sentence) const;
    void date_by_statements(Events& events) const;
    void follow_visits(Events& events) const;
    bool dated_elsewhere(std::size_t mention) const;
    void date_during_visits(Events& events) const;
    void date_visit_beginnings(Events& events) const;
    void extend_meetings(std::uint32_t sentence, Events& events) const;
    void extend(ResolvedEvent& event, int days, const Sentence& sentence) const;
    void date_by_occasion(Events& events) const;
    bool date_at_meeting(const EventMention& mention, ResolvedEvent& event, const Events& events) const;
    bool date_at_visit(const EventMention& mention, ResolvedEvent& event, const Events& events) const;
    bool possible(const ResolvedEvent& event, const DateInterval& date) const;
    bool date_then(const EventMention& mention, ResolvedEvent& event) const;
    bool date_of_arrival(const EventMention& mention, ResolvedEvent& event) const;
    bool date_of_partner(const EventMention& mention, ResolvedEvent& event, const Events& events) const;
    bool date_at_gathering(const EventMention& mention, ResolvedEvent& event) const;
    bool date_behind_content(const EventMention& mention, ResolvedEvent& event) const;
    bool date_by_next_sentence(const EventMention& mention, ResolvedEvent& event, const Events& events) const;
    bool date_by_former_words(std::size_t mention, ResolvedEvent& event, const Events& events) const;
    std::optional<int> stay_in(const Sentence& sentence) const;
    std::optional<int> days_at(std::uint32_t token) const;
    bool speaking_in(std::uint32_t from, std::uint32_t to) const;
    const Reading* next_cue(std::uint32_t from, std::uint32_t to, const char* name) const;
    bool has_cue(std::uint32_t from, std::uint32_t to, const char* name) const;
    std::uint32_t frame_end(const EventMention& statement) const;
    const ResolvedEvent* visit_of(const EventMention& mention, const ResolvedEvent& event, const Events& events) const;

    const Analysis& a_;
    const std::vector<TemporalExpression>& dates_;
    const std::vector<EventMention>& mentions_;
    const ActorTable& actors_;
    std::optional<Day> published_;
    std::vector<std::optional<std::size_t>> told_;                   ///< by mention
    std::vector<std::pair<std::size_t, std::size_t>> told_together_; ///< events that one mention tells
    std::vector<std::pair<std::uint32_t, EventOffset>> offsets_;     ///< by the token where their words begin
};

} // namespace rabita
