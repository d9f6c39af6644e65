#include "mentions/temporal.hpp"

#include "mentions/calendar.hpp"

#include <algorithm>

namespace rabita {

namespace {

using namespace std::chrono;

class DateReader {
public:
    DateReader(const Analysis& analysis, std::optional<Day> published, std::uint32_t end)
        : a_(analysis), published_(published), end_(end) {}

    std::vector<TemporalExpression> run() {
        for (std::uint32_t token = 0; token < end_;) {
            auto found = read(token);
            if (!found) {
                ++token;
                continue;
            }
            token = std::max(found->last, token + 1);
            add(*found);
        }
        return std::move(dates_);
    }

private:
    std::optional<TemporalExpression> read(std::uint32_t token) const {
        if (!may_open_date(a_, token)) {
            return std::nullopt;
        }
        if (auto date = numeric(token)) {
            return date;
        }
        if (auto date = day_and_month(token)) {
            return date;
        }
        if (auto date = part_of_period(token)) {
            return date;
        }
        if (auto date = relative(token)) {
            return date;
        }
        if (auto date = weekday(token)) {
            return date;
        }
        if (auto date = ago(token)) {
            return date;
        }
        if (auto date = month(token)) {
            return date;
        }
        return year_alone(token);
    }

    /// "من 28 أبريل إلى 3 مايو", "يومي الاثنين والثلاثاء": the second date ends what the first one began.
    bool ends_span(const TemporalExpression& before, const TemporalExpression& found) const {
        const bool days = before.interval && found.interval && !before.period && !found.period &&
                          before.interval->first < found.interval->first &&
                          found.interval->first - before.interval->first < std::chrono::days(60);
        if (!days || before.first == 0 || !a_.is_word(before.first - 1)) {
            return false;
        }
        const std::u16string_view opening = a_.text().word(before.first - 1);
        const bool until = a_.is_word(before.last) && found.first == before.last + 1 &&
                           (a_.text().word(before.last) == u"الي" || a_.text().word(before.last) == u"حتي");
        const bool both = found.first == before.last && before.weekday &&
                          a_.text().word(found.first).starts_with(u"و") &&
                          a_.find(found.first, EntryKind::weekday) != nullptr;
        return (until && opening == u"من") || (both && opening.ends_with(u"يومي"));
    }

    /// "شهري مايو ويونيو", "في سبتمبر أو أكتوبر المقبلين": from the first month to the second.
    bool ends_months(const TemporalExpression& before, const TemporalExpression& found) const {
        const bool both = found.first == before.last && a_.text().word(before.first) == u"شهري" &&
                          a_.is_word(found.first) && a_.text().word(found.first).starts_with(u"و");
        const bool either =
            found.first == before.last + 1 && a_.is_word(before.last) && a_.text().word(before.last) == u"او";
        return (both || either) && before.yearless && before.interval && found.interval &&
               whole_month(*before.interval) && whole_month(*found.interval);
    }

    /// Whether the second date was the end of a span that the first one began.
    bool prolong(TemporalExpression& span, const TemporalExpression& found) const {
        if (ends_months(span, found)) {
            span.interval = joined_months(*span.interval, *found.interval);
            span.future = found.future;
            span.yearless = found.yearless;
        } else if (ends_span(span, found)) {
            span.interval->last = found.interval->first;
            if (span.weekday) {
                const unsigned last = std::chrono::weekday(found.interval->first).iso_encoding();
                span.interval->first = found.interval->first - days((last + 7 - *span.weekday) % 7);
                span.future = found.future;
            }
            span.weekday.reset();
        } else {
            return false;
        }
        span.last = found.last;
        return true;
    }

    /// "اليوم الثلاثاء الموافق 23 يونيو 2026" is one expression: the most explicit part decides.
    void add(TemporalExpression found) {
        if (!dates_.empty() && prolong(dates_.back(), found)) {
            return;
        }
        if (!dates_.empty() && adjacent(dates_.back().last, found.first)) {
            TemporalExpression& before = dates_.back();
            if (before.weekday && !found.weekday && !found.period && found.interval && !explicit_(found)) {
                // "أمس" after a weekday: the weekday wins, as below.
                before.last = found.last;
                return;
            }
            if (found.weekday && !published_ && !before.interval && !before.weekday && !before.period) {
                before.last = found.last; // "يومه الجمعة", before the date itself
                before.weekday = found.weekday;
                return;
            }
            if (found.weekday && before.interval && !before.period && published_) {
                // The weekday printed beside "اليوم" wins when it is the nearest such day.
                before.interval = single_day(nearest_weekday(before.interval->first, *found.weekday));
                before.last = found.last;
                return;
            }
            if (found.interval && !found.period && (!before.period || !before.interval)) {
                found.first = before.first;
                found.future = found.future || before.future;
                before = found;
                return;
            }
        }
        dates_.push_back(found);
    }

    bool explicit_(const TemporalExpression& date) const {
        const auto& tokens = a_.text().tokens;
        return std::any_of(tokens.begin() + date.first, tokens.begin() + date.last,
                           [](const Token& token) { return token.kind == TokenKind::number; });
    }

    bool adjacent(std::uint32_t before, std::uint32_t after) const {
        if (after < before || after - before > 3) {
            return false;
        }
        for (std::uint32_t i = before; i < after; ++i) {
            const char16_t mark = a_.mark(i);
            const bool filler = mark == u',' || mark == u'(' || mark == u')' || mark == u'/' || mark == u'-' ||
                                a_.find(i, EntryKind::day_word) != nullptr || a_.find(i, EntryKind::era) != nullptr ||
                                a_.text().word(i) == u"الموافق" || a_.text().word(i) == u"لتاريخ" ||
                                a_.text().word(i) == u"بتاريخ" || a_.text().word(i) == u"الموافقه";
            if (!filler) {
                return false;
            }
        }
        return true;
    }

    std::optional<int> number(std::uint32_t token) const {
        if (token >= end_ || a_.text().tokens[token].kind != TokenKind::number) {
            return std::nullopt;
        }
        const std::u16string_view digits = a_.text().word(token);
        if (digits.size() > 4) {
            return std::nullopt;
        }
        int value = 0;
        for (const char16_t digit : digits) {
            if (digit < u'0' || digit > u'9') {
                return std::nullopt;
            }
            value = value * 10 + (digit - u'0');
        }
        return value;
    }

    std::optional<int> year_number(std::uint32_t token) const {
        const auto value = number(token);
        return value && *value >= 1900 && *value <= 2100 ? value : std::nullopt;
    }

    TemporalExpression make(std::uint32_t first, std::uint32_t last, std::optional<DateInterval> interval) const {
        TemporalExpression date;
        date.first = first;
        date.last = last;
        date.interval = interval;
        date.period = interval && interval->first != interval->last;
        date.future = interval && published_ && interval->first > *published_;
        return date;
    }

    std::optional<TemporalExpression> numeric(std::uint32_t token) const {
        const auto first = number(token);
        const char16_t mark = a_.mark(token + 1);
        const auto second = number(token + 2);
        const auto third = number(token + 4);
        if (!first || !second || !third || (mark != u'/' && mark != u'-' && mark != u'.') ||
            a_.mark(token + 3) != mark) {
            return std::nullopt;
        }
        const bool year_first = *first > 31;
        const int y = year_first ? *first : *third;
        const int d = year_first ? *third : *first;
        const auto day = valid_day(y < 100 ? y + 2000 : y, *second, d);
        return day ? std::optional(make(token, token + 5, single_day(*day))) : std::nullopt;
    }

    const Reading* month_reading(std::uint32_t token, std::uint8_t proclitics) const {
        return a_.find(token, EntryKind::month, proclitics);
    }

    /// The month and its second name, then the year or "المقبل", from `pos`, which stands behind the day.
    struct MonthTail {
        unsigned month = 0;
        std::uint32_t last = 0;
        std::optional<int> year;
        Direction direction = Direction::none;
    };

    std::optional<MonthTail> month_tail(std::uint32_t pos, std::uint8_t proclitics) const {
        if (a_.is_word(pos) && a_.text().word(pos) == u"من" && a_.is_word(pos + 1) &&
            a_.text().word(pos + 1) == u"شهر") {
            ++pos;
        }
        if (a_.is_word(pos) && (a_.text().word(pos) == u"شهر" || a_.text().word(pos) == u"شهري")) {
            ++pos;
        } else if (a_.is_word(pos) && a_.text().word(pos) == u"من" && month_reading(pos + 1, 0) != nullptr) {
            ++pos;
        }
        const Reading* name = month_reading(pos, proclitics);
        if (name == nullptr) {
            return std::nullopt;
        }
        MonthTail tail;
        tail.month = name->entry.index;
        tail.last = name->last;
        if (const Reading* twin = month_reading(tail.last, 0); twin != nullptr && twin->entry.index == tail.month) {
            tail.last = twin->last; // "يوليو تموز"
        }
        while (a_.mark(tail.last) == u'/' || a_.mark(tail.last) == u'-' || a_.mark(tail.last) == u'(') {
            const bool bracket = a_.mark(tail.last) == u'(';
            const Reading* second = month_reading(tail.last + 1, 0);
            if (second == nullptr || second->entry.index != tail.month) {
                break;
            }
            tail.last = second->last;
            if (bracket && a_.mark(tail.last) == u')') {
                ++tail.last;
            }
        }
        std::uint32_t pos_year = tail.last;
        if (a_.mark(pos_year) == u',') {
            ++pos_year;
        }
        if (a_.find(pos_year, EntryKind::year_word) != nullptr ||
            (a_.is_word(pos_year) && a_.text().word(pos_year) == u"من")) {
            ++pos_year;
        }
        if (a_.find(pos_year, EntryKind::year_word) != nullptr) {
            ++pos_year;
        }
        if (const auto y = year_number(pos_year)) {
            tail.year = y;
            tail.last = pos_year + 1;
        } else if (const Reading* anchor = a_.find(tail.last, EntryKind::anchor, 0)) {
            tail.direction = static_cast<Direction>(anchor->entry.index + 1);
            tail.last = anchor->last;
        }
        if (a_.find(tail.last, EntryKind::era, 0) != nullptr) {
            ++tail.last;
        }
        return tail;
    }

    std::optional<int> year_for(const MonthTail& tail, std::optional<int> day) const {
        return tail.year    ? tail.year
               : published_ ? nearest_year(*published_, tail.month, day, tail.direction)
                            : std::nullopt;
    }

    /// "9 و10 أبريل", "9-10 أبريل", "9 إلى 10 أبريل": where the second day stands.
    std::optional<std::uint32_t> range_end(std::uint32_t pos) const {
        const bool hyphen = a_.mark(pos) == u'-';
        const bool word = a_.is_word(pos) && (a_.text().word(pos) == u"و" || a_.text().word(pos) == u"الي" ||
                                              one_of(a_.text().word(pos), {u"حتي", u"وحتي", u"لغايه", u"ولغايه"}));
        const bool day = number(pos + 1) || a_.find(pos + 1, EntryKind::ordinal, 0) != nullptr;
        return (hyphen || word) && day ? std::optional(pos + 1) : std::nullopt;
    }

    std::optional<TemporalExpression> day_and_month(std::uint32_t token) const {
        auto value = number(token);
        std::uint32_t pos = token + 1;
        const Reading* ordinal = value ? nullptr : a_.find(token, EntryKind::ordinal, 0);
        if (ordinal != nullptr && !part_before(token) && a_.is_word(ordinal->last) &&
            (a_.text().word(ordinal->last) == u"من" || a_.text().word(ordinal->last) == u"والعشرين" ||
             month_reading(ordinal->last, 0) != nullptr || range_end(ordinal->last))) {
            value = static_cast<int>(ordinal->entry.index);
            pos = ordinal->last;
        }
        if (!value || *value < 1 || *value > 31) {
            return std::nullopt;
        }
        if (const Reading* hijri = a_.find(pos, EntryKind::hijri_month, 0);
            hijri != nullptr && month_reading(pos, 0) == nullptr) {
            return hijri_date(token, hijri->last);
        }
        if (const auto until = range_end(pos)) {
            const auto rest = day_and_month(*until);
            const auto first_day = value;
            if (rest && rest->interval) {
                const year_month_day last_ymd(rest->interval->last);
                const auto first = valid_day(static_cast<int>(last_ymd.year()),
                                             static_cast<int>(static_cast<unsigned>(last_ymd.month())), *first_day);
                if (first && *first < rest->interval->last) {
                    return make(token, rest->last, DateInterval{*first, rest->interval->last});
                }
            }
        }
        if (auto date = day_of_this_month(token, pos, *value)) {
            return date;
        }
        const auto tail = month_tail(pos, 0);
        if (!tail) {
            return std::nullopt;
        }
        const auto y = year_for(*tail, *value);
        if (!y) {
            return make(token, tail->last, std::nullopt);
        }
        const auto day = valid_day(*y, static_cast<int>(tail->month), *value);
        if (!day) {
            return std::nullopt;
        }
        TemporalExpression date = make(token, tail->last, single_day(*day));
        date.yearless = !tail->year && tail->direction == Direction::none;
        return date;
    }

    /// "النصف الثاني من يونيو" is no second of June.
    bool part_before(std::uint32_t token) const {
        if (token == 0 || !a_.is_word(token - 1)) {
            return false;
        }
        const std::u16string_view word = a_.text().word(token - 1);
        return word == u"النصف" || word == u"الربع" || word == u"الثلث" || word == u"الاسبوع" || word == u"الثلاثي" ||
               word == u"السداسي" || word == u"الشطر";
    }

    /// "12 من الشهر الجاري", "في 3 من هذا الشهر".
    std::optional<TemporalExpression> day_of_this_month(std::uint32_t token, std::uint32_t pos, int day) const {
        while (a_.is_word(pos) && a_.text().word(pos) == u"من") {
            ++pos;
        }
        const auto period = relative(pos);
        if (!period || !period->interval || !period->period) {
            return std::nullopt;
        }
        const year_month_day first(period->interval->first);
        const bool month = first.day() == std::chrono::day(1) &&
                           period->interval->last - period->interval->first < days(32) &&
                           period->interval->last - period->interval->first > days(26);
        const auto date = month ? valid_day(static_cast<int>(first.year()),
                                            static_cast<int>(static_cast<unsigned>(first.month())), day)
                                : std::nullopt;
        return date ? std::optional(make(token, period->last, single_day(*date))) : std::nullopt;
    }

    /// A Hijri date only marks its place; the Gregorian one beside it is what counts.
    std::optional<TemporalExpression> hijri_date(std::uint32_t token, std::uint32_t last) const {
        if (number(last)) {
            ++last;
        }
        if (a_.find(last, EntryKind::era, 0) != nullptr) {
            ++last;
        }
        return make(token, last, std::nullopt);
    }

    std::optional<TemporalExpression> part_of_period(std::uint32_t token) const {
        const Reading* part = a_.find(token, EntryKind::part, proclitic::conjunction | proclitic::ba);
        if (part == nullptr) {
            return std::nullopt;
        }
        auto whole = month(part->last);
        const bool of = a_.is_word(part->last) && a_.text().word(part->last) == u"من";
        if (!whole) {
            whole = relative(part->last + (of ? 1 : 0));
        }
        if (!whole) {
            whole = year_alone(part->last + (of ? 1 : 0));
        }
        if (!whole || (whole->interval && whole->interval->first == whole->interval->last)) {
            return std::nullopt;
        }
        whole->first = token;
        if (whole->interval) {
            whole->interval = part_of(*whole->interval, static_cast<PeriodPart>(part->entry.index));
            whole->period = whole->interval->first != whole->interval->last;
        }
        return whole;
    }

    std::optional<TemporalExpression> relative(std::uint32_t token) const {
        const Reading* reading = a_.find(token, EntryKind::relative_day, proclitic::conjunction | proclitic::lam);
        if (reading == nullptr || names_a_day(*reading) || year_number(reading->last) ||
            counts_from_event(a_, *reading)) {
            return std::nullopt;
        }
        const RelativeDay& day = a_.lexicon().relative_days[reading->entry.index];
        if (const auto same = day_told_before(*reading, day)) {
            return same;
        }
        TemporalExpression date = make(token, reading->last, relative_interval(day, published_));
        date.future = day.offset > 0;
        date.period = day.unit != RelativeUnit::day;
        return date;
    }

    /// "في اليوم نفسه", "في اليوم التالي", "وهو اليوم الذي": a day that the text told before.
    std::optional<TemporalExpression> day_told_before(const Reading& reading, const RelativeDay& day) const {
        const bool the_day = day.unit == RelativeUnit::day && day.offset == 0 && reading.last == reading.first + 1 &&
                             a_.text().word(reading.first).ends_with(u"اليوم");
        if (!the_day) {
            return std::nullopt;
        }
        const auto word = [&](std::uint32_t token) {
            return a_.is_word(token) ? a_.text().word(token) : std::u16string_view();
        };
        const std::u16string_view before = reading.first > 0 ? word(reading.first - 1) : std::u16string_view();
        const std::u16string_view after = word(reading.last);
        const int shift = after == u"التالي" || after == u"الموالي" ? 1 : after == u"السابق" ? -1 : 0;
        const bool same = before.ends_with(u"نفس") || before.ends_with(u"ذات") || before.ends_with(u"ذلك") ||
                          after == u"نفسه" || after == u"ذاته" || after == u"عينه" || after == u"الذي";
        if (!same && shift == 0) {
            return std::nullopt;
        }
        const auto known = std::find_if(dates_.rbegin(), dates_.rend(), [](const TemporalExpression& d) {
            return d.interval && d.interval->first == d.interval->last;
        });
        const bool word_of_it = shift != 0 || after == u"نفسه" || after == u"ذاته" || after == u"عينه";
        TemporalExpression date = make(reading.first, word_of_it ? reading.last + 1 : reading.last, std::nullopt);
        if (known != dates_.rend()) {
            date.interval = single_day(known->interval->first + days(shift));
        }
        return date;
    }

    /// "اليوم الوطني" and "اليوم العالمي" are feasts, "اليوم الأول" is one of several.
    bool names_a_day(const Reading& reading) const {
        return reading.last - reading.first == 1 && a_.is_word(reading.last) &&
               (one_of(a_.text().word(reading.last), {u"الوطني", u"العالمي", u"الدولي"}) ||
                a_.find(reading.last, EntryKind::ordinal, 0) != nullptr);
    }

    std::optional<TemporalExpression> weekday(std::uint32_t token) const {
        const Reading* reading = a_.find(token, EntryKind::weekday, proclitic::conjunction | proclitic::lam);
        if (reading == nullptr || ordinal_position(token)) {
            return std::nullopt;
        }
        TemporalExpression date = make(token, reading->last, std::nullopt);
        date.weekday = reading->entry.index;
        if (published_) {
            date.interval = single_day(last_weekday(*published_, *date.weekday));
        }
        if (const Reading* anchor = a_.find(reading->last, EntryKind::anchor, 0)) {
            date.last = anchor->last;
            if (published_ && anchor->entry.index == 2) {
                date.interval = single_day(next_weekday(*published_ + days(1), *date.weekday));
                date.future = true;
            } else if (published_ && anchor->entry.index == 0 && date.interval->first == *published_) {
                date.interval = single_day(*published_ - days(7));
            }
            date.weekday.reset();
        }
        return date;
    }

    /// "المجلس الأحد عشر": not a day.
    bool ordinal_position(std::uint32_t token) const {
        return a_.is_word(token + 1) && (a_.text().word(token + 1) == u"عشر" || a_.text().word(token + 1) == u"عشره");
    }

    /// "قبل يومين", "منذ ثلاثة أيام".
    std::optional<TemporalExpression> ago(std::uint32_t token) const {
        if (!a_.is_word(token)) {
            return std::nullopt;
        }
        const std::u16string_view word = a_.text().word(token);
        if ((word != u"قبل" && word != u"منذ") || event_offset(a_, token)) {
            return std::nullopt;
        }
        std::uint32_t pos = token + 1;
        int count = 1;
        bool counted = false;
        if (const auto value = number(pos)) {
            count = *value;
            counted = true;
            ++pos;
        } else if (const Reading* spelled = a_.find(pos, EntryKind::number, 0)) {
            count = static_cast<int>(spelled->entry.index);
            counted = true;
            pos = spelled->last;
        }
        const Reading* unit = a_.find(pos, EntryKind::unit, 0);
        if (unit == nullptr || (unit->entry.detail == 3 && !counted)) {
            return std::nullopt;
        }
        if (unit->entry.detail == 2) {
            count = 2;
        }
        const auto kind = static_cast<RelativeUnit>(unit->entry.index);
        const bool told = counted || unit->entry.detail != 1;
        TemporalExpression date = make(token, unit->last, std::nullopt);
        if (published_ && kind == RelativeUnit::day) {
            date.interval = single_day(*published_ - days(count));
        } else if (told && word == u"قبل" && (kind == RelativeUnit::year || kind == RelativeUnit::month)) {
            date.interval = relative_interval({kind, -count}, published_);
            date.period = true;
        }
        return date;
    }

    std::optional<TemporalExpression> month(std::uint32_t token) const {
        constexpr std::uint8_t proclitics = proclitic::conjunction | proclitic::lam | proclitic::ba;
        const bool announced =
            a_.is_word(token) && (a_.text().word(token) == u"شهر" || a_.text().word(token) == u"شهري");
        const auto tail = month_tail(token, announced ? std::uint8_t{0} : proclitics);
        if (!tail || (!announced && !tail->year && tail->direction == Direction::none && !stands_for_time(token))) {
            return std::nullopt;
        }
        const auto y = year_for(*tail, std::nullopt);
        TemporalExpression date = make(
            token, tail->last, y ? std::optional(month_interval(std::chrono::year(*y), tail->month)) : std::nullopt);
        date.yearless = !tail->year && tail->direction == Direction::none;
        return date;
    }

    /// A month name is often another word ("ماي", "آب"): a preposition of time or a second name must stand beside it.
    bool stands_for_time(std::uint32_t token) const {
        if (token > 0 && a_.is_word(token - 1)) {
            const std::u16string_view before = a_.text().word(token - 1);
            if (before == u"في" || before == u"خلال" || before == u"منذ" || before == u"حتي" || before == u"اواخر" ||
                before == u"اوايل" || before == u"منتصف" || before == u"مطلع" || before == u"نهايه" ||
                before == u"بدايه" || before == u"الي" || before == u"فاتح" || before == u"بحلول") {
                return true;
            }
        }
        const Reading* name = month_reading(token, proclitic::conjunction | proclitic::lam | proclitic::ba);
        const Reading* twin = name != nullptr ? month_reading(name->last, 0) : nullptr;
        return (a_.mark(token + 1) == u'/' && month_reading(token + 2, 0) != nullptr) ||
               (twin != nullptr && twin->entry.index == name->entry.index);
    }

    std::optional<TemporalExpression> year_alone(std::uint32_t token) const {
        std::uint32_t pos = token;
        if (token > 0 && a_.is_word(token - 1) && a_.text().word(token - 1) == u"منذ") {
            return std::nullopt;
        }
        if (a_.find(pos, EntryKind::year_word, proclitic::conjunction | proclitic::lam | proclitic::ba) != nullptr) {
            ++pos;
        } else {
            const bool announced = token > 0 && a_.is_word(token - 1) &&
                                   (a_.text().word(token - 1) == u"في" || a_.text().word(token - 1) == u"خلال");
            if (!announced) {
                return std::nullopt;
            }
        }
        const auto y = year_number(pos);
        if (!y) {
            return std::nullopt;
        }
        const std::chrono::year value(*y);
        return make(token, pos + 1, DateInterval{sys_days(value / January / 1), sys_days(value / December / 31)});
    }

    const Analysis& a_;
    std::optional<Day> published_;
    std::uint32_t end_;
    std::vector<TemporalExpression> dates_;
};

} // namespace

std::vector<TemporalExpression> find_dates(const Analysis& analysis, std::optional<Day> published, std::uint32_t end) {
    std::vector<TemporalExpression> dates = DateReader(analysis, published, end).run();
    const auto own = day_of_text(analysis, dates);
    const bool near = own && (!published || (*own - *published < days(4) && *published - *own < days(4)));
    return near && own != published ? DateReader(analysis, own, end).run() : dates;
}

} // namespace rabita
