#include "ingest/json_record.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace rabita {

namespace {

using nlohmann::json;

/// What can be read of a record before a fault, if there is one.
struct Attempt {
    Document document;
    std::optional<Fault> fault;
};

std::size_t code_points(std::string_view text) {
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins));
}

std::optional<std::string> string_member(const json& record, const char* key) {
    const auto member = record.find(key);
    if (member == record.end() || !member->is_string()) {
        return std::nullopt;
    }
    return member->get<std::string>();
}

/// Numbers serve as ids too: many archives count their articles.
std::string id_of(const json& record, const std::string& place) {
    const auto id = record.find("id");
    if (id == record.end() || id->is_null()) {
        return place;
    }
    return id->is_string() ? id->get<std::string>() : id->dump();
}

bool only_space(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::optional<Fault> read_text(const json& record, const std::string& place, Document& document) {
    const auto text = record.find("text");
    if (text == record.end() || text->is_null()) {
        return Fault{FaultKind::no_text, place + ": the record has no \"text\"; add it or remove the record"};
    }
    if (!text->is_string()) {
        return Fault{FaultKind::no_text, place + ": \"text\" is a JSON " + text->type_name() + "; it must be a string"};
    }
    document.text = text->get<std::string>();
    if (only_space(document.text)) {
        return Fault{FaultKind::no_text, place + ": \"text\" is empty; add the article or remove the record"};
    }
    const std::size_t zero = document.text.find('\0');
    if (zero != std::string::npos) {
        const auto offset = std::to_string(code_points(std::string_view(document.text).substr(0, zero)));
        return Fault{FaultKind::null_character, place + ": U+0000 at character " + offset + " of \"text\"; remove it"};
    }
    return std::nullopt;
}

std::optional<Fault> read_published(const json& record, const std::string& place, Document& document) {
    const auto published = record.find("published");
    if (published == record.end() || published->is_null() || *published == "") {
        return std::nullopt;
    }
    if (published->is_string()) {
        document.published = parse_published(published->get_ref<const std::string&>());
    }
    if (document.published) {
        document.published_from = PublishedFrom::input;
        return std::nullopt;
    }
    return Fault{FaultKind::bad_date, place + ": \"published\" is " +
                                          published->dump(-1, ' ', false, json::error_handler_t::replace) +
                                          ", not an existing day; write it as YYYY-MM-DD, or null when unknown"};
}

Fault broken(const std::string& place, std::size_t column, const std::string& what) {
    return {FaultKind::broken_json,
            place + ':' + std::to_string(column) + ": " + what + "; each line must hold one complete JSON object"};
}

Attempt read_record(const json& record, const std::string& place) {
    Attempt out;
    if (!record.is_object()) {
        out.fault = broken(place, 1, std::string("a JSON ") + record.type_name() + " instead of a record");
        return out;
    }
    out.fault = read_text(record, place, out.document);
    if (!out.fault) {
        out.fault = read_published(record, place, out.document);
    }
    out.document.id = id_of(record, place);
    out.document.title = string_member(record, "title");
    out.document.source = string_member(record, "source");
    out.document.url = string_member(record, "url");
    return out;
}

Attempt parse_record(std::string_view text, const std::string& place) {
    try {
        return read_record(json::parse(text), place);
    } catch (const json::parse_error& error) {
        const bool cut = error.byte > text.size();
        const std::size_t column = code_points(text.substr(0, error.byte)) + (cut ? 1 : 0);
        return {{}, broken(place, column, cut ? "the JSON breaks off" : "not valid JSON")};
    } catch (const json::exception&) {
        return {{}, broken(place, 1, "a number in the JSON is too large")};
    }
}

std::optional<Document> accept(Attempt attempt, const FaultSink& report) {
    if (attempt.fault) {
        report(*attempt.fault);
        return std::nullopt;
    }
    return std::move(attempt.document);
}

bool digits_at(std::string_view text, std::size_t at) {
    const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    return digit(at) && digit(at + 1);
}

} // namespace

std::optional<Day> parse_published(std::string_view text) {
    const auto day = parse_iso_day(text.substr(0, 10));
    if (!day || text.size() == 10) {
        return day;
    }
    const bool time_follows = (text[10] == 'T' || text[10] == 't' || text[10] == ' ') && digits_at(text, 11) &&
                              text.size() > 13 && text[13] == ':' && digits_at(text, 14) &&
                              text.find_first_not_of("0123456789:.,+-Zz ", 16) == std::string_view::npos;
    return time_follows ? day : std::nullopt;
}

std::optional<Document> read_json_record(std::string_view text, const std::string& place, const FaultSink& report) {
    return accept(parse_record(text, place), report);
}

bool read_json_file(std::string_view text, const std::string& file, const DocumentSink& sink, const FaultSink& report) {
    const json whole = json::parse(text, nullptr, false);
    const auto is_object = [](const json& element) { return element.is_object(); };
    const bool records = whole.is_array() && !whole.empty() && std::all_of(whole.begin(), whole.end(), is_object);
    if (!records && !whole.is_object()) {
        return false;
    }
    const std::size_t count = records ? whole.size() : 1;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string place = records ? file + "#/" + std::to_string(i) : file;
        if (auto document = accept(read_record(records ? whole[i] : whole, place), report)) {
            sink(std::move(*document));
        }
    }
    return true;
}

} // namespace rabita
