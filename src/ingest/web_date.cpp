#include "ingest/web_date.hpp"

#include "ingest/arabic_line.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <vector>

namespace rabita {

namespace {

struct MonthName {
    std::string_view folded;
    unsigned month;
};

constexpr std::array month_names{MonthName{"يناير", 1},         MonthName{"جانفي", 1},
                                 MonthName{"كانون الثاني", 1},  MonthName{"january", 1},
                                 MonthName{"jan", 1},           MonthName{"فبراير", 2},
                                 MonthName{"فيفري", 2},         MonthName{"شباط", 2},
                                 MonthName{"february", 2},      MonthName{"feb", 2},
                                 MonthName{"مارس", 3},          MonthName{"اذار", 3},
                                 MonthName{"march", 3},         MonthName{"mar", 3},
                                 MonthName{"ابريل", 4},         MonthName{"افريل", 4},
                                 MonthName{"نيسان", 4},         MonthName{"april", 4},
                                 MonthName{"apr", 4},           MonthName{"مايو", 5},
                                 MonthName{"ماي", 5},           MonthName{"ايار", 5},
                                 MonthName{"may", 5},           MonthName{"يونيو", 6},
                                 MonthName{"يونيه", 6},         MonthName{"جوان", 6},
                                 MonthName{"حزيران", 6},        MonthName{"june", 6},
                                 MonthName{"jun", 6},           MonthName{"يوليو", 7},
                                 MonthName{"يوليوز", 7},        MonthName{"يوليه", 7},
                                 MonthName{"جويليه", 7},        MonthName{"تموز", 7},
                                 MonthName{"july", 7},          MonthName{"jul", 7},
                                 MonthName{"اغسطس", 8},         MonthName{"غشت", 8},
                                 MonthName{"اوت", 8},           MonthName{"اب", 8},
                                 MonthName{"august", 8},        MonthName{"aug", 8},
                                 MonthName{"سبتمبر", 9},        MonthName{"شتنبر", 9},
                                 MonthName{"ايلول", 9},         MonthName{"september", 9},
                                 MonthName{"sep", 9},           MonthName{"sept", 9},
                                 MonthName{"اكتوبر", 10},       MonthName{"تشرين الاول", 10},
                                 MonthName{"october", 10},      MonthName{"oct", 10},
                                 MonthName{"نوفمبر", 11},       MonthName{"نونبر", 11},
                                 MonthName{"تشرين الثاني", 11}, MonthName{"november", 11},
                                 MonthName{"nov", 11},          MonthName{"ديسمبر", 12},
                                 MonthName{"دجنبر", 12},        MonthName{"كانون الاول", 12},
                                 MonthName{"december", 12},     MonthName{"dec", 12}};

/// A number or a word of a line.
struct Part {
    std::string text; ///< folded; digits are ASCII
    bool number = false;

    unsigned value() const {
        unsigned out = 0;
        std::from_chars(text.data(), text.data() + text.size(), out);
        return out;
    }
    bool year() const { return number && text.size() == 4 && value() >= 1990 && value() <= 2100; }
    bool short_number() const { return number && text.size() <= 2; }
};

std::vector<Part> parts_of(std::string_view line) {
    std::vector<Part> out;
    bool begin = true;
    for (const char c : folded_line(line)) {
        const bool digit = c >= '0' && c <= '9';
        if (c == ' ') {
            begin = true;
            continue;
        }
        if (begin || digit != out.back().number) {
            out.push_back({{}, digit});
        }
        out.back().text += c;
        begin = false;
    }
    return out;
}

std::optional<Day> day_of(unsigned year, unsigned month, unsigned day) {
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)), std::chrono::month(month),
                                           std::chrono::day(day)};
    return date.ok() && year >= 1990 ? std::optional(Day(date)) : std::nullopt;
}

/// The month that the words at `at` name, and how many words it takes; a second name ("فبراير/شباط") counts too.
unsigned month_at(const std::vector<Part>& parts, std::size_t& at) {
    unsigned month = 0;
    for (int names = 0; names < 2 && at < parts.size() && !parts[at].number; ++names) {
        std::size_t taken = 0;
        for (const MonthName& entry : month_names) {
            const bool pair = entry.folded.find(' ') != std::string_view::npos;
            const std::string here =
                pair && at + 1 < parts.size() ? parts[at].text + ' ' + parts[at + 1].text : parts[at].text;
            if (here == entry.folded && (month == 0 || month == entry.month)) {
                month = entry.month;
                taken = pair ? 2 : 1;
                break;
            }
        }
        if (taken == 0) {
            break;
        }
        at += taken;
    }
    return month;
}

/// 10 فبراير/شباط 2024; February 10, 2024
std::optional<Day> named_month(const std::vector<Part>& parts, std::size_t at) {
    if (parts[at].short_number()) {
        std::size_t next = at + 1;
        const unsigned month = month_at(parts, next);
        if (month != 0 && next < parts.size() && parts[next].year()) {
            return day_of(parts[next].value(), month, parts[at].value());
        }
        return std::nullopt;
    }
    std::size_t next = at;
    const unsigned month = month_at(parts, next);
    if (month != 0 && next + 1 < parts.size() && parts[next].short_number() && parts[next + 1].year()) {
        return day_of(parts[next + 1].value(), month, parts[next].value());
    }
    return std::nullopt;
}

/// 2024-02-10; 10/02/2024
std::optional<Day> numeric(const std::vector<Part>& parts, std::size_t at) {
    if (at + 2 >= parts.size()) {
        return std::nullopt;
    }
    const Part& a = parts[at];
    const Part& b = parts[at + 1];
    const Part& c = parts[at + 2];
    if (a.year() && b.short_number() && c.short_number()) {
        return day_of(a.value(), b.value(), c.value());
    }
    if (!a.short_number() || !b.short_number() || !c.year()) {
        return std::nullopt;
    }
    const auto day_first = day_of(c.value(), b.value(), a.value());
    return day_first ? day_first : day_of(c.value(), a.value(), b.value());
}

std::optional<Day> bare_number(const Part& part) {
    if (!part.number) {
        return std::nullopt;
    }
    const std::string_view text = part.text;
    if (text.size() == 8) {
        return parse_iso_day(std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4, 2)) + '-' +
                             std::string(text.substr(6)));
    }
    if (text.size() != 10 && text.size() != 13) {
        return std::nullopt;
    }
    std::int64_t seconds = 0;
    std::from_chars(text.data(), text.data() + 10, seconds);
    return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

std::optional<Day> plausible(std::optional<Day> day) {
    static constexpr Day earliest = std::chrono::sys_days(std::chrono::year(1990) / 1 / 1);
    return day && *day >= earliest ? day : std::nullopt;
}

} // namespace

std::optional<Day> find_day(std::string_view line) {
    const std::vector<Part> parts = parts_of(line);
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (const auto day = named_month(parts, at)) {
            return day;
        }
        if (const auto day = numeric(parts, at)) {
            return day;
        }
    }
    return std::nullopt;
}

std::optional<Day> parse_web_day(std::string_view text) {
    const std::vector<Part> parts = parts_of(text);
    if (parts.empty() || parts.size() > 14) {
        return std::nullopt;
    }
    // 20240210T120000, 1707566400
    if (const auto day = parts.size() <= 4 ? plausible(bare_number(parts.front())) : std::nullopt) {
        return day;
    }
    return find_day(text);
}

std::optional<Day> day_in_url(std::string_view url) {
    for (std::size_t at = url.find_first_of("/-_="); at != std::string_view::npos;
         at = url.find_first_of("/-_=", at + 1)) {
        const std::vector<Part> parts = parts_of(url.substr(at + 1, 10));
        if (parts.empty() || !parts.front().number) {
            continue;
        }
        if (parts.size() >= 3 && parts[0].year()) {
            if (const auto day = numeric(parts, 0)) {
                return day;
            }
        }
        if (parts[0].text.size() == 8 && parts[0].text.starts_with("20")) {
            if (const auto day = bare_number(parts[0])) {
                return day;
            }
        }
    }
    return std::nullopt;
}

} // namespace rabita
