#include "lexicon/compiler.hpp"

#include "text/folding.hpp"
#include "text/text.hpp"

namespace rabita {

namespace {

/// "عبد الفتاح" and "عبدالفتاح" are one name: the other way of writing it, or an empty list.
std::vector<std::u16string> respaced(const std::vector<std::u16string>& words) {
    std::vector<std::u16string> out;
    bool changed = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool splits = words[i].size() > 5 && words[i].starts_with(u"عبدال");
        const bool joins = words[i] == u"عبد" && i + 1 < words.size() && words[i + 1].starts_with(u"ال");
        if (splits) {
            out.emplace_back(u"عبد");
            out.push_back(words[i].substr(3));
        } else if (joins) {
            out.push_back(words[i] + words[i + 1]);
            ++i;
        } else {
            out.push_back(words[i]);
        }
        changed = changed || splits || joins;
    }
    return changed ? out : std::vector<std::u16string>();
}

std::vector<std::u16string> words_of(std::string_view text) {
    const Text read = read_text(text);
    std::vector<std::u16string> words;
    for (std::size_t i = 0; i < read.tokens.size(); ++i) {
        if (read.tokens[i].kind != TokenKind::line_break && read.tokens[i].fold_length > 0) {
            words.emplace_back(read.word(i));
        }
    }
    return words;
}

} // namespace

void LexiconCompiler::add_file(const std::string& path, std::string_view contents) {
    try {
        sources_.push_back({path, nlohmann::json::parse(contents)});
    } catch (const nlohmann::json::parse_error& error) {
        faults_->add(path, "", "is not JSON at byte " + std::to_string(error.byte));
    }
}

void LexiconCompiler::compile_key(const char* key, void (LexiconCompiler::*step)(const JsonSource&)) {
    for (const Source& source : sources_) {
        const JsonSource file(source.json, source.path, "", *faults_);
        if (!file.has(key)) {
            continue;
        }
        for (const JsonSource& row : file.list(key)) {
            (this->*step)(row);
        }
    }
}

LexiconData LexiconCompiler::compile() {
    compile_key("states", &LexiconCompiler::add_state);
    compile_key("states", &LexiconCompiler::add_state_forms);
    compile_key("organisations", &LexiconCompiler::add_organisation);
    compile_key("officials", &LexiconCompiler::add_official);
    compile_key("cities", &LexiconCompiler::add_city);
    compile_key("state_pairs", &LexiconCompiler::add_state_pair);
    for (const Source& source : sources_) {
        const JsonSource file(source.json, source.path, "", *faults_);
        add_heads(file);
        add_cues(file);
        add_word_lists(file);
    }
    compile_key("offices", &LexiconCompiler::add_office);
    compile_key("triggers", &LexiconCompiler::add_trigger);
    compile_key("institutions", &LexiconCompiler::add_institution);
    compile_key("home_marks", &LexiconCompiler::add_home_mark);
    compile_key("dynasties", &LexiconCompiler::add_dynasty);
    compile_key("written_at", &LexiconCompiler::add_writing_place);
    compile_key("agencies", &LexiconCompiler::add_agency);
    compile_key("months", &LexiconCompiler::add_month);
    compile_key("hijri_months", &LexiconCompiler::add_hijri_month);
    compile_key("weekdays", &LexiconCompiler::add_weekday);
    compile_key("relative", &LexiconCompiler::add_relative_day);
    compile_key("parts", &LexiconCompiler::add_part);
    compile_key("anchors", &LexiconCompiler::add_anchor);
    compile_key("ordinals", &LexiconCompiler::add_ordinal);
    compile_key("units", &LexiconCompiler::add_unit);
    compile_key("era", &LexiconCompiler::add_era);
    faults_->throw_if_any();
    data_.phrases.freeze();
    for (std::uint32_t i = 0; i < data_.officials.size(); ++i) {
        data_.officials_by_state[data_.officials[i].state].push_back(i);
    }
    return std::move(data_);
}

void LexiconCompiler::phrase(const std::string& text, EntryKind kind, std::size_t index, std::uint32_t detail) {
    std::vector<WordId> ids;
    for (const std::u16string& word : words_of(text)) {
        ids.push_back(data_.vocabulary.add(word));
    }
    if (!ids.empty()) {
        data_.phrases.add(ids, {kind, static_cast<std::uint32_t>(index), detail});
    }
}

void LexiconCompiler::folded_phrase(std::u16string_view folded, EntryKind kind, std::size_t index,
                                    std::uint32_t detail) {
    const WordId id = data_.vocabulary.add(folded);
    data_.phrases.add(std::span(&id, 1), {kind, static_cast<std::uint32_t>(index), detail});
}

void LexiconCompiler::person_phrase(const std::string& text, EntryKind kind, std::size_t index) {
    phrase(text, kind, index);
    std::vector<WordId> ids;
    for (const std::u16string& word : respaced(words_of(text))) {
        ids.push_back(data_.vocabulary.add(word));
    }
    if (!ids.empty()) {
        data_.phrases.add(ids, {kind, static_cast<std::uint32_t>(index), 0});
    }
}

void LexiconCompiler::flag_words(const std::vector<std::string>& words, std::uint8_t flag) {
    for (const std::string& word : words) {
        const WordId id = data_.vocabulary.add(fold_text(word));
        if (data_.word_flags.size() <= id) {
            data_.word_flags.resize(id + 1024);
        }
        data_.word_flags[id] |= flag;
    }
}

std::string LexiconCompiler::known_state(const JsonSource& row, const char* key, bool required) {
    if (!required && !row.has(key)) {
        return {};
    }
    std::string iso2 = row.text(key);
    if (!iso2.empty() && !data_.state_index(iso2)) {
        row.fault("is no state of states.json: " + iso2, std::string("/") + key);
    }
    return iso2;
}

std::optional<CueClass> LexiconData::cue(std::string_view name) const {
    const auto found = cues.find(name);
    return found != cues.end() ? std::optional(found->second) : std::nullopt;
}

const TriggerData* LexiconData::trigger(std::string_view id) const {
    const auto found =
        std::find_if(triggers.begin(), triggers.end(), [&](const TriggerData& row) { return row.id == id; });
    return found != triggers.end() ? &*found : nullptr;
}

std::span<const std::uint32_t> LexiconData::officials_of(std::string_view iso2) const {
    const auto found = officials_by_state.find(iso2);
    return found != officials_by_state.end() ? std::span<const std::uint32_t>(found->second)
                                             : std::span<const std::uint32_t>();
}

std::optional<std::uint32_t> LexiconData::state_index(std::string_view iso2) const {
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (states[i].iso2 == iso2) {
            return static_cast<std::uint32_t>(i);
        }
    }
    return std::nullopt;
}

} // namespace rabita
