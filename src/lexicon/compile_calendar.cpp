#include "lexicon/compiler.hpp"

namespace rabita {

namespace {

constexpr std::pair<std::string_view, RelativeUnit> units[] = {{"day", RelativeUnit::day},
                                                               {"week", RelativeUnit::week},
                                                               {"month", RelativeUnit::month},
                                                               {"quarter", RelativeUnit::quarter},
                                                               {"year", RelativeUnit::year}};

constexpr std::pair<std::string_view, PeriodPart> parts[] = {
    {"begin", PeriodPart::begin},         {"middle", PeriodPart::middle},     {"end", PeriodPart::end},
    {"first_day", PeriodPart::first_day}, {"last_day", PeriodPart::last_day}, {"h1", PeriodPart::first_half},
    {"h2", PeriodPart::second_half}};

template <class Pairs>
auto lookup(const Pairs& pairs, std::string_view name) -> std::optional<decltype(std::begin(pairs)->second)> {
    for (const auto& [text, value] : pairs) {
        if (text == name) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

void LexiconCompiler::add_month(const JsonSource& row) {
    const int month = row.integer("month");
    if (month < 1 || month > 12) {
        row.fault("must be 1 to 12", "/month");
        return;
    }
    for (const std::string& name : row.texts("names")) {
        phrase(name, EntryKind::month, static_cast<std::size_t>(month));
    }
}

void LexiconCompiler::add_hijri_month(const JsonSource& row) {
    for (const std::string& name : row.texts("names")) {
        phrase(name, EntryKind::hijri_month, static_cast<std::size_t>(row.integer("month")));
    }
}

void LexiconCompiler::add_weekday(const JsonSource& row) {
    const int iso = row.integer("iso");
    for (const std::string& name : row.texts("names")) {
        if (name.starts_with("ال")) {
            phrase(name, EntryKind::weekday, static_cast<std::size_t>(iso));
        }
    }
}

void LexiconCompiler::add_relative_day(const JsonSource& row) {
    const auto unit = lookup(units, row.text("unit"));
    if (!unit) {
        return; // hours and minutes do not move a day
    }
    data_.relative_days.push_back({*unit, row.integer("offset")});
    phrase(row.text("text"), EntryKind::relative_day, data_.relative_days.size() - 1);
}

void LexiconCompiler::add_part(const JsonSource& row) {
    const auto part = lookup(parts, row.text("part"));
    if (part) {
        phrase(row.text("text"), EntryKind::part, static_cast<std::size_t>(*part));
    }
}

void LexiconCompiler::add_anchor(const JsonSource& row) {
    const std::string direction = row.text("direction");
    const std::size_t index = direction == "past" ? 0 : direction == "current" ? 1 : 2;
    phrase(row.text("text"), EntryKind::anchor, index);
}

void LexiconCompiler::add_ordinal(const JsonSource& row) {
    phrase(row.text("text"), EntryKind::ordinal, static_cast<std::size_t>(row.integer("value")));
}

void LexiconCompiler::add_unit(const JsonSource& row) {
    const auto unit = lookup(units, row.text("unit"));
    if (!unit) {
        return;
    }
    const auto add = [&](const char* key, std::uint32_t count) {
        for (const std::string& text : row.texts(key)) {
            phrase(text, EntryKind::unit, static_cast<std::size_t>(*unit), count);
        }
    };
    add("singular", 1);
    add("dual", 2);
    add("plural", 3);
}

void LexiconCompiler::add_era(const JsonSource& row) {
    phrase(row.text("text"), EntryKind::era, row.text("calendar") == "hijri" ? 1 : 0);
}

} // namespace rabita
