// Merged events are written by the million: straight into the line, without a tree of values in between.

#include "record/event_json.hpp"

#include "record/json_fields.hpp"
#include "record/json_string.hpp"

namespace rabita {

namespace {

using record::append_json_string;

/// One line of JSON as it grows. Keys are plain words with their quotes and colon.
class EventLine {
public:
    EventLine& raw(std::string_view text) {
        line_ += text;
        return *this;
    }
    EventLine& text(std::string_view key, std::string_view value) {
        line_ += key;
        append_json_string(line_, value);
        return *this;
    }
    EventLine& text_or_null(std::string_view key, const std::optional<std::string>& value) {
        return value ? text(key, std::string_view(*value)) : raw(key).raw("null");
    }
    EventLine& number(std::string_view key, double value) { return raw(key).raw(record::Json(value).dump()); }
    EventLine& number_or_null(std::string_view key, const std::optional<double>& value) {
        return value ? number(key, *value) : raw(key).raw("null");
    }
    EventLine& number(std::string_view key, std::size_t value) { return raw(key).raw(std::to_string(value)); }

    EventLine& texts(std::string_view key, const std::vector<std::string>& values) {
        return list(key, values, [&](const std::string& value) { append_json_string(line_, value); });
    }

    template <class Value, class Write>
    EventLine& list(std::string_view key, const std::vector<Value>& values, const Write& write) {
        raw(key).raw("[");
        for (const Value& value : values) {
            raw(&value == values.data() ? "" : ",");
            write(value);
        }
        return raw("]");
    }

    std::string take() { return std::move(line_); }

private:
    std::string line_;
};

void write_date(EventLine& line, const std::optional<DateInterval>& date) {
    if (date) {
        line.text(",\"date\":{\"from\":", to_iso(date->first)).text(",\"to\":", to_iso(date->last)).raw("}");
    } else {
        line.raw(",\"date\":null");
    }
}

void write_place(EventLine& line, const std::optional<Place>& place) {
    if (place) {
        line.text(",\"place\":{\"name_ar\":", place->name_ar).text_or_null(",\"name_en\":", place->name_en);
        line.text_or_null(",\"state\":", place->state).raw("}");
    } else {
        line.raw(",\"place\":null");
    }
}

void write_evidence(EventLine& line, const Evidence& evidence, const Ties& ties) {
    const Source& source = ties.sources.at(evidence.source);
    line.text("{\"document\":", source.document).text_or_null(",\"source\":", source.outlet);
    line.number(",\"begin\":", evidence.span.begin).number(",\"end\":", evidence.span.end);
    line.text(",\"text\":", evidence.span.text).raw("}");
}

} // namespace

std::string to_json_line(const Event& event, const Ties& ties) {
    EventLine line;
    line.text("{\"id\":", event.id).text(",\"type\":", name(event.type)).text(",\"status\":", name(event.status));
    line.list(",\"arguments\":", event.arguments, [&](const Argument& argument) {
        line.text("{\"role\":", name(argument.role)).text(",\"actor\":", argument.actor).raw("}");
    });
    write_date(line, event.date);
    write_place(line, event.place);
    line.texts(",\"topics\":", event.topics).number_or_null(",\"tone\":", event.tone);
    line.text_or_null(",\"cameo\":", event.cameo).text_or_null(",\"plover\":", event.plover);
    line.number(",\"confidence\":", event.confidence);
    line.number(",\"independent_sources\":", event.independent_sources);
    line.list(",\"evidence\":", event.evidence, [&](const Evidence& piece) { write_evidence(line, piece, ties); });
    line.texts(",\"rules\":", event.rules).raw("}");
    return line.take();
}

} // namespace rabita
