#include "cli/reading_options.hpp"

#include "ingest/record_fields.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace rabita {

namespace {

std::string field_fault(const std::string& text) {
    const std::size_t equals = text.find('=');
    const auto fields = record_fields();
    const bool known = std::find(fields.begin(), fields.end(), text.substr(0, equals)) != fields.end();
    if (known && equals != std::string::npos && equals + 1 < text.size()) {
        return {};
    }
    return fmt::format("{} is not FIELD=NAME with FIELD one of {}", text, fmt::join(fields, ", "));
}

} // namespace

void add_reading_options(CLI::App& command, ReadingOptions& options) {
    command
        .add_option("--field", options.fields,
                    "Where JSON and CSV hold a field (text, title, published, source, url, id): a name or a JSON "
                    "pointer; may be repeated")
        ->type_name("FIELD=NAME")
        ->allow_extra_args(false)
        ->check(CLI::Validator(field_fault, "", "field"));
    command
        .add_option("--skipped", options.skipped, "List what is left out here: reason, tab, place and what is wrong")
        ->type_name("FILE");
    command.add_flag("--any-language", options.any_language, "Read articles that are not in Arabic as well");
    command.add_option("--max-article", options.max_article_megabytes, "Skip articles of more MB than this")
        ->check(CLI::Range(1, 1024))
        ->capture_default_str();
}

} // namespace rabita
