#pragma once

#include "lexicon/data_model.hpp"
#include "lexicon/json_source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// Builds a LexiconData from JSON files; what a file holds is told by its top-level keys.
class LexiconCompiler {
public:
    explicit LexiconCompiler(Faults& faults) : faults_(&faults) {}

    /// Parses and validates one file; `path` names it in faults.
    void add_file(const std::string& path, std::string_view contents);

    /// Compiles all that was added. States come first, so that the rest can refer to them.
    LexiconData compile();

private:
    void compile_key(const char* key, void (LexiconCompiler::*step)(const JsonSource&));

    void add_state(const JsonSource& row);
    void add_state_forms(const JsonSource& row);
    void add_official(const JsonSource& row);
    void add_organisation(const JsonSource& row);
    void add_city(const JsonSource& row);
    void add_state_pair(const JsonSource& row);
    void add_office(const JsonSource& row);
    void add_trigger(const JsonSource& row);
    void add_institution(const JsonSource& row);
    void add_home_mark(const JsonSource& row);
    void add_dynasty(const JsonSource& row);
    void add_writing_place(const JsonSource& row);
    void add_agency(const JsonSource& row);
    void add_month(const JsonSource& row);
    void add_hijri_month(const JsonSource& row);
    void add_weekday(const JsonSource& row);
    void add_relative_day(const JsonSource& row);
    void add_part(const JsonSource& row);
    void add_anchor(const JsonSource& row);
    void add_ordinal(const JsonSource& row);
    void add_unit(const JsonSource& row);
    void add_era(const JsonSource& row);
    void add_heads(const JsonSource& file);
    void add_cues(const JsonSource& file);
    void add_word_lists(const JsonSource& file);

    void add_demonyms(const JsonSource& row, std::uint32_t index);
    void add_office_forms(const JsonSource& row, std::uint32_t index);
    std::string known_state(const JsonSource& row, const char* key, bool required);
    std::optional<Day> bound(const JsonSource& row, const char* key, bool upper);
    void phrase(const std::string& text, EntryKind kind, std::size_t index, std::uint32_t detail = 0);
    void folded_phrase(std::u16string_view folded, EntryKind kind, std::size_t index, std::uint32_t detail);
    void person_phrase(const std::string& text, EntryKind kind, std::size_t index);
    void flag_words(const std::vector<std::string>& words, std::uint8_t flag);

    struct Source {
        std::string path;
        nlohmann::json json;
    };
    struct Head {
        std::vector<std::string> feminine, dual, plural;
    };

    Faults* faults_;
    std::vector<Source> sources_;
    std::vector<std::pair<std::string, Head>> heads_;
    LexiconData data_;
};

} // namespace rabita
