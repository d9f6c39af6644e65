#include "resolution/article_record.hpp"

#include "mentions/mentions.hpp"

#include <algorithm>

namespace rabita {

namespace {

bool needs_two(EventType type) {
    return type == EventType::meeting || type == EventType::call || type == EventType::agreement;
}

class RecordWriter {
public:
    RecordWriter(const Analysis& analysis, const std::vector<Mention>& mentions, const ActorTable& actors,
                 std::vector<ResolvedEvent>& events, Extraction& extraction)
        : a_(analysis), mentions_(mentions), actors_(actors), events_(events), out_(extraction) {}

    void write() {
        std::vector<bool> used(actors_.size(), false);
        std::size_t number = 0;
        // A reception of nobody in particular is an event only if somebody is said to have sat in.
        std::erase_if(events_,
                      [](const ResolvedEvent& event) { return needs_two(event.type) && event.one.size() < 2; });
        for (ResolvedEvent& event : events_) {
            std::sort(event.pieces.begin(), event.pieces.end(), [](const auto& x, const auto& y) {
                return x.first != y.first ? x.first < y.first : x.last < y.last;
            });
        }
        std::stable_sort(events_.begin(), events_.end(), [](const ResolvedEvent& x, const ResolvedEvent& y) {
            return x.pieces.front().first < y.pieces.front().first;
        });
        for (const ResolvedEvent& event : events_) {
            out_.events.push_back(record(event, ++number));
            for (const auto* list : {&event.one, &event.other}) {
                for (const ActorIndex actor : *list) {
                    used[actor] = true;
                }
            }
        }
        for (ActorIndex i = 0; i < actors_.size(); ++i) {
            if (used[i]) {
                out_.actors.push_back(actors_.record(i));
            }
        }
        std::sort(out_.actors.begin(), out_.actors.end(), [](const Actor& x, const Actor& y) { return x.id < y.id; });
        const auto twins = std::unique(out_.actors.begin(), out_.actors.end(),
                                       [](const Actor& x, const Actor& y) { return x.id == y.id; });
        out_.actors.erase(twins, out_.actors.end());
    }

private:
    ArticleEvent record(const ResolvedEvent& event, std::size_t number) const {
        ArticleEvent out;
        out.id = "e" + std::to_string(number);
        out.type = event.type;
        out.status = event.status;
        const auto [first_role, second_role] = roles(event.type);
        for (const ActorIndex actor : event.one) {
            out.arguments.push_back({first_role, actors_[actor].actor.id});
        }
        for (const ActorIndex actor : event.other) {
            out.arguments.push_back({second_role, actors_[actor].actor.id});
        }
        std::sort(out.arguments.begin(), out.arguments.end());
        out.arguments.erase(std::unique(out.arguments.begin(), out.arguments.end()), out.arguments.end());
        out.date = event.date;
        out.date_reason = event.date ? event.date_reason : "";
        if (event.place) {
            out.place = place(*event.place);
        }
        out.tone = event.tone;
        if (!event.cameo.empty()) {
            out.cameo = event.cameo;
        }
        if (!event.plover.empty()) {
            out.plover = event.plover;
        }
        out.confidence = event.confidence;
        for (const auto& piece : event.pieces) {
            out.evidence.push_back(span(piece.first, piece.last));
        }
        const auto twins = std::unique(out.evidence.begin(), out.evidence.end());
        out.evidence.erase(twins, out.evidence.end());
        out.rules = event.rules;
        return out;
    }

    static std::pair<Role, Role> roles(EventType type) {
        switch (type) {
        case EventType::visit: return {Role::visitor, Role::host};
        case EventType::statement: return {Role::speaker, Role::target};
        case EventType::message: return {Role::sender, Role::receiver};
        default: return {Role::participant, Role::participant};
        }
    }

    Place place(std::uint32_t index) const {
        const Mention& m = mentions_[index];
        Place out;
        out.name_ar = surface_of(a_, m.first, m.last, m.proclitics);
        out.state = m.state;
        if (const auto state = a_.lexicon().state_index(m.state)) {
            const StateData& data = a_.lexicon().states[*state];
            out.name_en = m.form == StateForm::capital ? data.capital_en : data.en;
        }
        return out;
    }

    Span span(std::uint32_t first, std::uint32_t last) const {
        const Token& begin = a_.text().tokens[first];
        const Token& end = a_.text().tokens[last - 1];
        return {begin.begin, end.end, std::string(a_.text().slice(first, last))};
    }

    const Analysis& a_;
    const std::vector<Mention>& mentions_;
    const ActorTable& actors_;
    std::vector<ResolvedEvent>& events_;
    Extraction& out_;
};

} // namespace

void write_events(const Analysis& analysis, const std::vector<Mention>& mentions, const ActorTable& actors,
                  std::vector<ResolvedEvent>& events, Extraction& extraction) {
    RecordWriter(analysis, mentions, actors, events, extraction).write();
}

} // namespace rabita
