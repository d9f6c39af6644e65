#include "rabita/query.hpp"
#include "web/plot_parts.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace rabita {

namespace {

using namespace plots;
using Counts = std::array<std::size_t, all_event_types.size()>;

constexpr double bars_height = 220;
constexpr double axis_room = 40;
constexpr int most_steps = 70;

/// The first day of the step that holds `day`.
Day step_start(Day day, Step step) {
    const std::chrono::year_month_day date{day};
    switch (step) {
    case Step::day: return day;
    case Step::week: return day - (std::chrono::weekday{day} - std::chrono::Monday);
    case Step::month: return Day{date.year() / date.month() / 1};
    default: return Day{date.year() / 1 / 1};
    }
}

Day next_step(Day start, Step step) {
    const std::chrono::year_month_day date{start};
    switch (step) {
    case Step::day: return start + std::chrono::days(1);
    case Step::week: return start + std::chrono::days(7);
    case Step::month: return Day{(date.year() / date.month() / 1) + std::chrono::months(1)};
    default: return Day{(date.year() / date.month() / 1) + std::chrono::years(1)};
    }
}

/// The finest step of which the days from first to last hold no more than fit.
Step step_for(Day first, Day last) {
    const auto days = (last - first).count() + 1;
    return days <= most_steps        ? Step::day
           : days <= most_steps * 7  ? Step::week
           : days <= most_steps * 30 ? Step::month
                                     : Step::year;
}

/// "3 May", "May 2025" or "2025", in either language.
std::string step_label(Day start, Step step, PlotLanguage language) {
    static constexpr std::array<const char*, 12> english{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    static constexpr std::array<const char*, 12> arabic{"يناير", "فبراير", "مارس",   "أبريل",  "مايو",   "يونيو",
                                                        "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};
    const std::chrono::year_month_day date{start};
    const unsigned month = static_cast<unsigned>(date.month()) - 1;
    const std::string year = digits(std::to_string(static_cast<int>(date.year())), language);
    const std::string named = language == PlotLanguage::arabic ? arabic[month] : english[month];
    if (step == Step::year) {
        return year;
    }
    return step == Step::month ? named + " " + year
                               : digits(std::to_string(static_cast<unsigned>(date.day())), language) + " " + named;
}

class TimelinePlot {
public:
    TimelinePlot(const Ties& ties, const std::vector<std::size_t>& events, const PlotOptions& options)
        : options_(options), events_(events.size()) {
        for (const std::size_t index : events) {
            if (const auto& date = ties.events[index].date) {
                first_ = counted_ == 0 ? date->first : std::min(first_, date->first);
                last_ = counted_ == 0 ? date->first : std::max(last_, date->first);
                ++counted_;
            }
        }
        step_ = step_for(first_, last_);
        for (Day start = step_start(first_, step_); counted_ > 0 && start <= last_; start = next_step(start, step_)) {
            steps_.emplace(start, Counts{});
        }
        for (const std::size_t index : events) {
            if (const auto& date = ties.events[index].date) {
                const auto type = static_cast<std::size_t>(ties.events[index].type);
                ++steps_.at(step_start(date->first, step_))[type];
                used_[type] = true;
            }
        }
    }

    Plot draw() {
        Canvas canvas(options_.format, options_.width, head + bars_height + axis_room + legend + margin, paper);
        heading(canvas, options_, leftward(options_) ? "الأحداث عبر الزمن" : "Events over time", note());
        if (!steps_.empty()) {
            bars(canvas);
        }
        kinds(canvas);
        Plot out{{}, canvas.missing_glyphs(), counted_, events_};
        out.bytes = std::move(canvas).bytes();
        return out;
    }

private:
    std::string note() const {
        const std::string all = showing(counted_, counted_, Noun::events, options_.language);
        const std::size_t undated = events_ - counted_;
        if (undated == 0) {
            return all;
        }
        return all + (leftward(options_) ? "، وبلا تاريخ: " + number(undated, options_.language)
                                         : ", " + number(undated, options_.language) + " undated");
    }

    void bars(Canvas& canvas) const {
        std::size_t most = 1;
        for (const auto& [start, counts] : steps_) {
            std::size_t sum = 0;
            for (const std::size_t count : counts) {
                sum += count;
            }
            most = std::max(most, sum);
        }
        const double foot = head + 12 + bars_height;
        const double unit = bars_height / static_cast<double>(most);
        scale(canvas, foot, unit, most);
        std::size_t i = 0;
        for (const auto& [start, counts] : steps_) {
            bar(canvas, i, counts, foot, unit);
            tick(canvas, i++, start, foot);
        }
    }

    double wide() const { return (options_.width - 2 * margin - 30) / static_cast<double>(steps_.size()); }

    double left_of(std::size_t i) const {
        const double along = margin + 30 + wide() * static_cast<double>(i);
        return leftward(options_) ? options_.width - along - wide() : along;
    }

    void scale(Canvas& canvas, double foot, double unit, std::size_t most) const {
        const bool left = leftward(options_);
        const std::size_t step = std::max<std::size_t>(1, (most + 3) / 4);
        for (std::size_t value = 0; value <= most; value += step) {
            const double y = foot - unit * static_cast<double>(value);
            canvas.line(margin + (left ? 0 : 30), y, options_.width - margin - (left ? 30 : 0), y, 0.7, faint);
            canvas.text(left ? options_.width - margin : margin, y, number(value, options_.language),
                        {10, false, quiet, left ? Anchor::right : Anchor::left, 0, false});
        }
    }

    void bar(Canvas& canvas, std::size_t i, const Counts& counts, double foot, double unit) const {
        const double gap = std::min(2.0, wide() * 0.15);
        double top = foot;
        for (const EventType type : all_event_types) {
            const double tall = unit * static_cast<double>(counts[static_cast<std::size_t>(type)]);
            top -= tall;
            if (tall > 0) {
                canvas.rectangle(left_of(i) + gap / 2, top, wide() - gap, tall, kind_colour(type));
            }
        }
    }

    void tick(Canvas& canvas, std::size_t i, Day start, double foot) const {
        constexpr double room = 84; // of a label
        const auto every = static_cast<std::size_t>(std::max(1.0, room / wide() + 0.999));
        const double x = left_of(i) + wide() / 2;
        if (i % every == 0 && x > margin + 30 && x < options_.width - margin - 20) {
            canvas.line(x, foot, x, foot + 4, 0.7, quiet);
            canvas.text(x, foot + 14, step_label(start, step_, options_.language),
                        {10, false, quiet, Anchor::middle, 0, false});
        }
    }

    void kinds(Canvas& canvas) const {
        const bool left = leftward(options_);
        const double way = left ? -1 : 1;
        double x = left ? options_.width - margin : margin;
        const double y = canvas.height() - margin;
        for (const EventType type : all_event_types) {
            if (used_[static_cast<std::size_t>(type)]) {
                const TextStyle style{11, false, quiet, left ? Anchor::right : Anchor::left, 0, false};
                const std::string text = kind_name(type, options_.language);
                canvas.disc(x + way * 5, y, 5, kind_colour(type));
                canvas.text(x + way * 14, y, text, style);
                x += way * (canvas.text_width(text, style) + 30);
            }
        }
    }

    const PlotOptions& options_;
    std::size_t events_;
    std::size_t counted_ = 0;
    Day first_;
    Day last_;
    Step step_ = Step::month;
    std::map<Day, Counts> steps_;
    std::array<bool, all_event_types.size()> used_{};
};

} // namespace

Plot plot_timeline(const Ties& ties, const std::vector<std::size_t>& events, const PlotOptions& options) {
    return TimelinePlot(ties, events, options).draw();
}

} // namespace rabita
