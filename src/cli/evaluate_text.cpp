// What `rabita evaluate` prints for people.

#include "cli/answer_text.hpp"
#include "cli/article_run.hpp"
#include "cli/evaluate_report.hpp"
#include "cli/table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace rabita {

namespace {

constexpr std::array<std::pair<DisagreementKind, const char*>, 6> disagreement_headings{{
    {DisagreementKind::missed, "Missed"},
    {DisagreementKind::false_alarm, "False alarms"},
    {DisagreementKind::actors, "Found with other actors"},
    {DisagreementKind::status, "Found with another status"},
    {DisagreementKind::date, "Found with another date"},
    {DisagreementKind::targets, "Statements about others"},
}};

void add_row(Table& table, const std::string& name, const Counts& counts) {
    const auto share = [](double value) { return fmt::format("{:.4f}", value); };
    table.add({name, share(counts.precision()), share(counts.recall()), share(counts.f1()),
               std::to_string(counts.right), std::to_string(counts.alarms), std::to_string(counts.missed)});
}

std::string share_text(const Share& share) {
    const auto value = share.value();
    return value ? fmt::format("{:.4f} of {}", *value, share.of) : std::string("none to compare");
}

std::string labelled(const char* label, const std::string& text) {
    return fmt::format("  {:10}{}\n", label, one_line(text));
}

std::string rules_text(const EventInWords& event) {
    return event.rules.empty() ? "no rule named" : fmt::format("{}", fmt::join(event.rules, ", "));
}

/// "meeting, planned, 2024-02-09; participant: سيرغي لافروف (RU); participant: أحمد عطاف (DZ)"
std::string event_text(const EventInWords& event) {
    std::string out = fmt::format("{}, {}, {}", name(event.type), name(event.status),
                                  event.date ? date_text(event.date) : std::string("undated"));
    for (const auto& [role, who] : event.who) {
        out += fmt::format("; {}: {}", name(role), who);
    }
    return out;
}

std::string sides_text(const std::set<std::string>& sides) {
    return sides.empty() ? "nobody" : fmt::format("{}", fmt::join(sides, ", "));
}

std::string finding_text(const Finding& finding) {
    std::string out = one_line(finding.article) + '\n';
    if (finding.wanted) {
        out += labelled("gold", event_text(*finding.wanted));
    }
    if (finding.had) {
        out += labelled("read as", event_text(*finding.had)) + labelled("rules", rules_text(*finding.had));
    }
    if (finding.targets) {
        out += labelled("about",
                        "gold " + sides_text(finding.targets->wanted) + "; read " + sides_text(finding.targets->had));
    }
    if (finding.kind == DisagreementKind::missed && finding.read_there.empty()) {
        out += labelled("rules", "none fired there");
    }
    for (const EventInWords& event : finding.read_there) {
        out += labelled("there", event_text(event) + "; rules: " + rules_text(event));
    }
    for (const Span& sentence : finding.sentences) {
        const std::string text = one_line(sentence.text);
        out += labelled("sentence", text.substr(std::min(text.find_first_not_of(' '), text.size())));
    }
    return out + '\n';
}

} // namespace

std::string figures_text(const Figures& figures) {
    Table table({{"what"},
                 {"precision", Align::right},
                 {"recall", Align::right},
                 {"F1", Align::right},
                 {"right", Align::right},
                 {"false", Align::right},
                 {"missed", Align::right}});
    for (const EventType type : measured_types) {
        add_row(table, std::string(name(type)), figures.of(type).found);
    }
    add_row(table, "contact", figures.contact());
    add_row(table, "contact_exact", figures.contact_exact());
    add_row(table, "targets", figures.targets);
    add_row(table, "pairs", figures.pairs);
    add_row(table, "all", figures.all());
    return fmt::format("{}, {} without an extraction\n\n{}\ndates   {}\nstatus  {}\n",
                       counted(figures.articles, "article"), figures.not_extracted, table.text(),
                       share_text(figures.dates), share_text(figures.statuses));
}

std::string findings_text(const std::vector<Finding>& findings) {
    std::string out;
    for (const auto& [kind, heading] : disagreement_headings) {
        std::string section;
        std::size_t count = 0;
        for (const Finding& finding : findings) {
            if (finding.kind == kind) {
                section += finding_text(finding);
                ++count;
            }
        }
        if (count > 0) {
            out += fmt::format("{}: {}\n\n{}", heading, count, section);
        }
    }
    return out;
}

} // namespace rabita
