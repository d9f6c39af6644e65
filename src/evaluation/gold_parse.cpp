// The JSON form of a gold article.

#include "evaluation/gold.hpp"
#include "rabita/error.hpp"
#include "record/json_reader.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace rabita {

namespace {

using record::JsonReader;
using TextOf = std::function<std::string(const std::string&)>;

struct Field {
    const char* name;
    Role role;
    bool required;
};

std::vector<Field> fields_of(EventType type) {
    switch (type) {
    case EventType::meeting:
    case EventType::call:
    case EventType::agreement: return {{"participants", Role::participant, true}};
    case EventType::visit: return {{"visitors", Role::visitor, true}, {"host", Role::host, true}};
    case EventType::statement: return {{"speakers", Role::speaker, true}, {"targets", Role::target, false}};
    case EventType::message: return {{"senders", Role::sender, true}, {"receivers", Role::receiver, true}};
    case EventType::action: return {{"agents", Role::agent, true}, {"recipients", Role::recipient, true}};
    }
    return {};
}

bool is_state_code(std::string_view key) {
    return key.size() == 2 && std::all_of(key.begin(), key.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// The sentence around the bytes [first, last): up to the nearest . ! ؟ or line break on either side.
std::pair<std::size_t, std::size_t> widened(std::string_view text, std::size_t first, std::size_t last) {
    std::size_t begin = 0;
    std::size_t end = text.size();
    for (const std::string_view mark : {".", "!", "؟", "\n"}) {
        const std::size_t before = first < mark.size() ? std::string_view::npos : text.rfind(mark, first - mark.size());
        if (before != std::string_view::npos) {
            begin = std::max(begin, before + mark.size());
        }
        end = std::min(end, text.find(mark, last));
    }
    return {begin, end};
}

class Parser {
public:
    Parser(const JsonReader& json, const TextOf& text_of) : json_(json), text_of_(text_of) {}

    GoldArticle parse() {
        read_document();
        if (const auto actors = json_.find("actors")) {
            for (const auto& [key, actor] : actors->members()) {
                read_actor(key, actor);
            }
        }
        for (const JsonReader& event : json_.at("events").elements()) {
            article_.events.push_back(read_event(event));
        }
        return std::move(article_);
    }

private:
    void read_document() {
        Document& document = article_.document;
        document.id = json_.at("id").string();
        if (const auto published = json_.find("published")) {
            document.published = published->day();
            document.published_from = PublishedFrom::input;
        }
        if (const auto text = json_.optional_string("text"); text && !text->empty()) {
            document.text = *text;
            return;
        }
        const auto file = json_.find("text_file");
        if (!file) {
            json_.fail("neither \"text\" nor \"text_file\" is there");
        }
        try {
            document.text = text_of_(file->string());
        } catch (const InputError& error) {
            file->fail(error.what());
        }
    }

    void read_actor(const std::string& key, const JsonReader& json) {
        GoldActor actor;
        actor.kind = json.at("kind").parsed(parse_actor_kind);
        actor.state = json.optional_string("state");
        if (actor.kind == ActorKind::state) {
            if (!is_state_code(key)) {
                json.fail("the key of a state is its ISO code, two capital letters");
            }
            actor.state = key;
        } else {
            actor.names = json.at("names").strings();
            actor.plain = plain_names(actor.names);
            actor.office = json.optional_parsed("office", parse_office);
        }
        article_.actors.emplace(key, std::move(actor));
    }

    GoldEvent read_event(const JsonReader& json) {
        GoldEvent event;
        event.type = json.at("type").parsed(parse_event_type);
        event.status = json.optional_parsed("status", parse_status).value_or(Status::occurred);
        for (const Field& field : fields_of(event.type)) {
            read_role(json, field, event);
        }
        event.date = read_date(json);
        const std::vector<JsonReader> evidence = json.at("evidence").elements();
        if (evidence.empty()) {
            json.at("evidence").fail("at least one piece of the text is expected");
        }
        for (const JsonReader& piece : evidence) {
            event.sentences.push_back(sentence_of(piece));
        }
        const auto optional = json.find("optional");
        event.optional = optional && optional->boolean();
        return event;
    }

    void read_role(const JsonReader& json, const Field& field, GoldEvent& event) {
        if (!field.required && !json.find(field.name)) {
            return;
        }
        const JsonReader value = json.at(field.name);
        const std::vector<JsonReader> keys = value.is_string() ? std::vector{value} : value.elements();
        if (field.required && keys.empty()) {
            value.fail("at least one actor is expected");
        }
        for (const JsonReader& key : keys) {
            add_argument(field.role, key, event);
        }
    }

    void add_argument(Role role, const JsonReader& json, GoldEvent& event) {
        const std::string key = json.string();
        if (!article_.actors.contains(key)) {
            if (!is_state_code(key)) {
                json.fail("\"" + key + "\" is not among /actors");
            }
            GoldActor state;
            state.state = key;
            article_.actors.emplace(key, std::move(state));
        }
        event.arguments.push_back({role, key});
    }

    static std::optional<DateInterval> read_date(const JsonReader& json) {
        const auto date = json.find("date");
        if (!date) {
            return std::nullopt;
        }
        const std::vector<JsonReader> days = date->elements();
        if (days.size() != 2) {
            date->fail("a date is null or its first and last day");
        }
        const DateInterval out{days[0].day(), days[1].day()};
        if (out.last < out.first) {
            date->fail("the last day is before the first");
        }
        return out;
    }

    Span sentence_of(const JsonReader& json) const {
        const std::string piece = json.string();
        const std::string_view text = article_.document.text;
        const std::size_t found = text.find(piece);
        if (piece.empty() || found == std::string_view::npos) {
            json.fail("not in the text: «" + piece + "»; copy it from there, character by character");
        }
        const auto [begin, end] = widened(text, found, found + piece.size());
        const std::string_view sentence = text.substr(begin, end - begin);
        const std::size_t before = character_count(text.substr(0, begin));
        return {before, before + character_count(sentence), std::string(sentence)};
    }

    const JsonReader& json_;
    const TextOf& text_of_;
    GoldArticle article_;
};

} // namespace

GoldArticle parse_gold(const nlohmann::json& json, const TextOf& text_of) {
    const JsonReader reader(json, "");
    return Parser(reader, text_of).parse();
}

} // namespace rabita
