#include "ingest/json_record.hpp"

#include "ingest/page.hpp"
#include "ingest/record_fields.hpp"
#include "ingest/web_date.hpp"

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

/// The member that a name or, when it begins with '/', a JSON pointer stands for; null when there is none.
const json* member(const json& record, const std::string& name) {
    if (!name.starts_with('/')) {
        const auto found = record.find(name);
        return found == record.end() || found->is_null() ? nullptr : &*found;
    }
    try {
        const json::json_pointer pointer(name);
        return record.contains(pointer) && !record.at(pointer).is_null() ? &record.at(pointer) : nullptr;
    } catch (const json::exception&) {
        return nullptr;
    }
}

/// The first of a field's names that the record has.
const json* field(const json& record, std::string_view key, const FieldNames& given, std::string* name = nullptr) {
    for (const std::string& candidate : names_of_field(key, given)) {
        if (const json* found = member(record, candidate)) {
            if (name != nullptr) {
                *name = candidate;
            }
            return found;
        }
    }
    return nullptr;
}

std::optional<std::string> string_field(const json& record, std::string_view key, const FieldNames& given) {
    const json* found = field(record, key, given);
    return found != nullptr && found->is_string() ? std::optional(found->get<std::string>()) : std::nullopt;
}

/// Numbers serve as ids too: many archives count their articles.
std::string id_of(const json& record, const std::string& place, const FieldNames& given) {
    const json* id = field(record, "id", given);
    if (id == nullptr) {
        return place;
    }
    return id->is_string() ? id->get<std::string>() : id->dump();
}

bool only_space(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::optional<Fault> read_text(const json& record, const std::string& place, const FieldNames& given,
                               Document& document) {
    std::string name = "text";
    const json* text = field(record, "text", given, &name);
    if (text == nullptr) {
        return Fault{FaultKind::no_text,
                     place + ": the record has no \"" + names_of_field("text", given).front() +
                         "\"; add it, name its member with --field text=NAME, or remove the record"};
    }
    name = '"' + name + '"';
    if (!text->is_string()) {
        return Fault{FaultKind::no_text,
                     place + ": " + name + " is a JSON " + text->type_name() + "; it must be a string"};
    }
    document.text = text->get<std::string>();
    if (only_space(document.text)) {
        return Fault{FaultKind::no_text, place + ": " + name + " is empty; add the article or remove the record"};
    }
    const std::size_t zero = document.text.find('\0');
    if (zero != std::string::npos) {
        const auto offset = std::to_string(code_points(std::string_view(document.text).substr(0, zero)));
        return Fault{FaultKind::null_character,
                     place + ": U+0000 at character " + offset + " of " + name + "; remove it"};
    }
    return std::nullopt;
}

/// "published" must be a day; what only goes by a usual name ("date", "timestamp") counts when it is one.
std::optional<Fault> read_published(const json& record, const std::string& place, const FieldNames& given,
                                    Document& document) {
    std::string name;
    const json* published = field(record, "published", given, &name);
    if (published == nullptr || *published == "") {
        return std::nullopt;
    }
    if (published->is_string()) {
        document.published = parse_published(published->get_ref<const std::string&>());
    }
    const bool strict = name == "published" || given.contains("published");
    if (!document.published && (published->is_string() || !strict)) {
        document.published = parse_web_day(published->is_string() ? published->get<std::string>() : published->dump());
    }
    if (document.published) {
        document.published_from = PublishedFrom::input;
        document.published_by = name;
        return std::nullopt;
    }
    if (!strict) {
        return std::nullopt;
    }
    return Fault{FaultKind::bad_date, place + ": \"" + name + "\" is " +
                                          published->dump(-1, ' ', false, json::error_handler_t::replace) +
                                          ", not an existing day; write it as YYYY-MM-DD, or null when unknown"};
}

Fault broken(const std::string& place, std::size_t column, const std::string& what) {
    return {FaultKind::broken_json,
            place + ':' + std::to_string(column) + ": " + what + "; each line must hold one complete JSON object"};
}

Attempt read_record(const json& record, const std::string& place, const FieldNames& given) {
    Attempt out;
    if (!record.is_object()) {
        out.fault = broken(place, 1, std::string("a JSON ") + record.type_name() + " instead of a record");
        return out;
    }
    out.fault = read_text(record, place, given, out.document);
    if (!out.fault) {
        out.fault = read_published(record, place, given, out.document);
    }
    out.document.id = id_of(record, place, given);
    out.document.title = string_field(record, "title", given);
    out.document.source = string_field(record, "source", given);
    out.document.url = string_field(record, "url", given);
    return out;
}

Attempt parse_record(std::string_view text, const std::string& place, const FieldNames& given) {
    try {
        return read_record(json::parse(text), place, given);
    } catch (const json::parse_error& error) {
        const bool cut = error.byte > text.size();
        const bool surrogate = std::string_view(error.what()).find("surrogate") != std::string_view::npos;
        const std::size_t column = code_points(text.substr(0, error.byte)) + (cut ? 1 : 0);
        return {{},
                broken(place, column,
                       cut         ? "the JSON breaks off"
                       : surrogate ? "half a surrogate pair"
                                   : "not valid JSON")};
    } catch (const json::exception&) {
        return {{}, broken(place, 1, "a number in the JSON is too large")};
    }
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

void read_json_record(std::string_view text, const GivenInput& given, const std::string& place, const Intake& intake) {
    Attempt attempt = parse_record(text, place, intake.options().fields);
    if (attempt.fault) {
        intake.fault(*attempt.fault);
        return;
    }
    Document& document = attempt.document;
    given.mark(document);
    if (looks_like_markup(document.text)) {
        read_markup_record(std::move(document), place, intake);
    } else {
        intake.article(std::move(document), place);
    }
}

} // namespace rabita
