// GraphML back into records: each event's `record` holds all that its articles tell, the vertices who the actors are.

#include "rabita/import.hpp"

#include "export/event_record.hpp"
#include "export/graphml_reader.hpp"
#include "rabita/error.hpp"
#include "record/json_fields.hpp"

#include <map>
#include <set>
#include <sstream>
#include <utility>

namespace rabita {

namespace {

using record::Json;

/// Id and sha256.
using ArticleKey = std::pair<std::string, std::string>;

/// A record on its way: what parse_extraction() takes.
struct Draft {
    Json document;
    std::set<std::string> actors;
    std::map<std::pair<std::size_t, std::string>, Json> events; ///< by begin of the first evidence, then id
};

Json text_or_null(const std::map<std::string, std::string>& data, const char* key) {
    const auto found = data.find(key);
    return found == data.end() || found->second.empty() ? Json(nullptr) : Json(found->second);
}

/// Whoever has no name is known by his label only.
Json actor_json(const std::map<std::string, std::string>& data) {
    Json out{{"id", data.at("id")}};
    for (const char* key : {"kind", "name_ar", "name_en", "state", "office", "wikidata"}) {
        out[key] = text_or_null(data, key);
    }
    const auto known = data.find("known");
    out["known"] = known != data.end() && (known->second == "true" || known->second == "True" || known->second == "1");
    const auto label = data.find("label");
    const bool nameless = out["name_ar"].is_null() && out["name_en"].is_null();
    out["mentions"] = Json::array();
    if (nameless && label != data.end()) {
        out["mentions"].push_back(label->second);
    }
    return out;
}

class Import {
public:
    explicit Import(std::string path) : path_(std::move(path)) {}

    void take(const GraphMlElement& element) {
        if (const auto found = element.data.find(record_attribute);
            found != element.data.end() && !found->second.empty()) {
            take_records(found->second, element.line);
        }
        if (!element.edge) {
            nodes_[element.data.at("id")] = actor_json(element.data);
        }
    }

    std::vector<Extraction> extractions() const {
        if (drafts_.empty()) {
            throw InputError(path_ + ": holds no whole events; export it with --view events (or multi) at level "
                                     "officials");
        }
        std::vector<Extraction> out;
        for (const auto& [key, draft] : drafts_) {
            try {
                out.push_back(parse_extraction(record::dump_line(json_of(draft))));
            } catch (const InputError& error) {
                throw InputError(path_ + ": article " + key.first + ": " + error.what());
            }
        }
        return out;
    }

private:
    void take_records(const std::string& lines, int line) {
        std::istringstream records(lines);
        for (std::string text; std::getline(records, text);) {
            take_record(text, line);
        }
    }

    void take_record(const std::string& text, int line) {
        const auto fail = [&](const std::string& what) {
            throw InputError(path_ + ":" + std::to_string(line) + ": the record of an event " + what);
        };
        if (holds_nul(text)) {
            fail("holds U+0000, which no name can have");
        }
        try {
            add(Json::parse(text));
        } catch (const nlohmann::json::exception&) {
            fail("is damaged; export the graph anew");
        }
    }

    void add(Json record) {
        const Json articles = record.at("articles");
        const Json evidence = record.at("evidence");
        record.erase("articles");
        for (std::size_t number = 0; number < articles.size(); ++number) {
            const Json& article = articles[number];
            Draft& draft = drafts_[{article.at("id").get<std::string>(), article.at("sha256").get<std::string>()}];
            draft.document = article;
            for (const Json& argument : record.at("arguments")) {
                draft.actors.insert(argument.at("actor").get<std::string>());
            }
            Json told = record;
            told["evidence"] = Json::array();
            for (const Json& piece : evidence) {
                if (piece.at("article").get<std::size_t>() == number) {
                    told["evidence"].push_back(piece);
                }
            }
            const auto begin = told["evidence"].at(0).at("begin").get<std::size_t>();
            draft.events[{begin, record.at("id").get<std::string>()}] = std::move(told);
        }
    }

    Json json_of(const Draft& draft) const {
        Json events = Json::array();
        for (const auto& [place, told] : draft.events) {
            events.push_back(told);
        }
        Json actors = Json::array();
        for (const std::string& id : draft.actors) {
            const auto found = nodes_.find(id);
            if (found == nodes_.end()) {
                throw InputError("no node of the graph is its actor " + id);
            }
            actors.push_back(found->second);
        }
        return {{"schema", "rabita.extraction/1"},
                {"document", draft.document},
                {"actors", std::move(actors)},
                {"events", std::move(events)}};
    }

    std::string path_;
    std::map<std::string, Json> nodes_; ///< by id
    std::map<ArticleKey, Draft> drafts_;
};

} // namespace

bool holds_nul(std::string_view json) {
    constexpr std::string_view escape = "\\u0000";
    for (std::size_t found = json.find(escape); found != std::string_view::npos; found = json.find(escape, found + 1)) {
        const std::size_t before = json.find_last_not_of('\\', found);
        const std::size_t backslashes = found - (before == std::string_view::npos ? std::size_t{0} : before + 1) + 1;
        if (backslashes % 2 == 1) {
            return true;
        }
    }
    return json.find('\0') != std::string_view::npos;
}

std::vector<Extraction> read_graphml(const std::string& path) {
    Import import(path);
    read_graphml_elements(path, [&](const GraphMlElement& element) { import.take(element); });
    return import.extractions();
}

} // namespace rabita
