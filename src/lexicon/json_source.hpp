#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// Collects the faults of lexicon files, so that all are shown at once.
class Faults {
public:
    void add(const std::string& file, const std::string& pointer, const std::string& what);
    bool empty() const { return lines_.empty(); }
    void throw_if_any() const; ///< LexiconError with a line for each

private:
    std::vector<std::string> lines_;
};

/// A value of a lexicon file that knows where it stands; faults are recorded, never thrown.
class JsonSource {
public:
    using Json = nlohmann::json;

    JsonSource(const Json& value, std::string file, std::string pointer, Faults& faults)
        : value_(&value), file_(std::move(file)), pointer_(std::move(pointer)), faults_(&faults) {}

    std::string text(const char* key) const; ///< required, not empty
    std::string text_or(const char* key, const char* otherwise) const;
    std::vector<std::string> texts(const char* key) const; ///< may be missing
    bool flag(const char* key, bool otherwise) const;
    double number_or(const char* key, double otherwise) const;
    int integer(const char* key) const; ///< required
    bool has(const char* key) const;
    JsonSource child(const char* key) const; ///< required object
    std::vector<JsonSource> list(const char* key, bool required = true) const;
    std::vector<std::pair<std::string, JsonSource>> members() const;
    std::vector<std::string> own_texts() const; ///< this value as a list of texts
    const Json& value() const { return *value_; }
    void fault(const std::string& what, const std::string& below = "") const;

private:
    const Json* find(const char* key, bool required) const;

    const Json* value_;
    std::string file_;
    std::string pointer_;
    Faults* faults_;
};

} // namespace rabita
