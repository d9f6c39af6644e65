// What `rabita evaluate --json` writes.

#include "cli/evaluate_report.hpp"

#include <fmt/format.h>

namespace rabita {

namespace {

/// Four places, as exactly as a double holds them.
Json rounded(double value) {
    return Json::parse(fmt::format("{:.4f}", value));
}

Json share_json(const Share& share) {
    const auto value = share.value();
    return value ? rounded(*value) : Json(nullptr);
}

Json counts_json(const Counts& counts) {
    return Json{{"precision", rounded(counts.precision())},
                {"recall", rounded(counts.recall())},
                {"f1", rounded(counts.f1())},
                {"tp", counts.right},
                {"fp", counts.alarms},
                {"fn", counts.missed}};
}

Json event_json(const EventInWords& event) {
    Json arguments = Json::array();
    for (const auto& [role, who] : event.who) {
        arguments.push_back(Json{{"role", name(role)}, {"actor", who}});
    }
    Json date = nullptr;
    if (event.date) {
        date = Json::array({to_iso(event.date->first), to_iso(event.date->last)});
    }
    return Json{{"type", name(event.type)},
                {"status", name(event.status)},
                {"date", std::move(date)},
                {"arguments", std::move(arguments)},
                {"rules", event.rules}};
}

Json finding_json(const Finding& finding) {
    Json out{{"kind", name(finding.kind)}, {"article", finding.article}};
    if (finding.wanted) {
        out["wanted"] = event_json(*finding.wanted);
        out["wanted"].erase("rules");
    }
    if (finding.had) {
        out["read"] = event_json(*finding.had);
    }
    if (finding.targets) {
        out["targets"] = Json{{"wanted", finding.targets->wanted}, {"read", finding.targets->had}};
    }
    if (finding.kind == DisagreementKind::missed) {
        out["read_there"] = Json::array();
        for (const EventInWords& event : finding.read_there) {
            out["read_there"].push_back(event_json(event));
        }
    }
    out["sentences"] = Json::array();
    for (const Span& sentence : finding.sentences) {
        out["sentences"].push_back(Json{{"begin", sentence.begin}, {"end", sentence.end}, {"text", sentence.text}});
    }
    return out;
}

} // namespace

Json figures_json(const Figures& figures) {
    Json by_type = Json::object();
    for (const EventType type : measured_types) {
        Json row = counts_json(figures.of(type).found);
        row["exact"] = figures.of(type).exact;
        by_type[std::string(name(type))] = std::move(row);
    }
    return Json{{"articles", figures.articles},
                {"not_extracted", figures.not_extracted},
                {"by_type", std::move(by_type)},
                {"contact", counts_json(figures.contact())},
                {"statement", counts_json(figures.of(EventType::statement).found)},
                {"all", counts_json(figures.all())},
                {"contact_exact", counts_json(figures.contact_exact())},
                {"dates", share_json(figures.dates)},
                {"dates_of", figures.dates.of},
                {"status", share_json(figures.statuses)},
                {"targets", counts_json(figures.targets)},
                {"pairs", counts_json(figures.pairs)}};
}

Json findings_json(const std::vector<Finding>& findings) {
    Json out = Json::array();
    for (const Finding& finding : findings) {
        out.push_back(finding_json(finding));
    }
    return out;
}

} // namespace rabita
