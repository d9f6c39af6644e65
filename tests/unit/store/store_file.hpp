#pragma once

#include "rabita/event.hpp"
#include "record/event_json.hpp"

#include <unistd.h>

#include <filesystem>
#include <string>

namespace rabita::sample {

/// A path for a store that goes away with the test.
class StoreFile {
public:
    StoreFile() : folder_(std::filesystem::temp_directory_path() / ("rabita-store-" + std::to_string(getpid()))) {
        std::filesystem::remove_all(folder_);
    }
    ~StoreFile() { std::filesystem::remove_all(folder_); }
    StoreFile(const StoreFile&) = delete;
    StoreFile& operator=(const StoreFile&) = delete;

    std::string path(const std::string& name = "ties.db") const { return (folder_ / "new" / name).string(); }

private:
    std::filesystem::path folder_;
};

/// Everything in ties as text, to compare two of them.
inline std::string dump(const Ties& ties) {
    std::string out;
    for (const Event& event : ties.events) {
        out += to_json_line(event, ties) + "\n";
        for (const Report& report : event.history) {
            out += "  " + std::to_string(report.source) + " " + std::string(name(report.status)) + " " +
                   (report.date ? to_iso(report.date->first) + " " + to_iso(report.date->last) : "undated") + " " +
                   (report.place ? report.place->name_ar : "") + " " + std::to_string(report.origin) + "\n";
        }
    }
    Extraction rest;
    rest.actors = ties.actors;
    out += to_json_line(rest);
    for (const Source& source : ties.sources) {
        out += "\n" + source.document + " " + source.sha256 + " " + source.title.value_or("-") + " " +
               source.outlet.value_or("-") + " " + (source.published ? to_iso(*source.published) : "-");
    }
    return out;
}

} // namespace rabita::sample
