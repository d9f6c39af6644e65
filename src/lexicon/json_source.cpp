#include "lexicon/json_source.hpp"

#include "rabita/error.hpp"

namespace rabita {

namespace {

const nlohmann::json empty_object = nlohmann::json::object();

} // namespace

void Faults::add(const std::string& file, const std::string& pointer, const std::string& what) {
    lines_.push_back(file + "#" + pointer + ": " + what);
}

void Faults::throw_if_any() const {
    if (lines_.empty()) {
        return;
    }
    std::string all;
    for (const std::string& line : lines_) {
        all += (all.empty() ? "" : "\n") + line;
    }
    throw LexiconError(all);
}

void JsonSource::fault(const std::string& what, const std::string& below) const {
    faults_->add(file_, pointer_ + below, what);
}

const nlohmann::json* JsonSource::find(const char* key, bool required) const {
    if (!value_->is_object()) {
        fault("must be an object");
        return nullptr;
    }
    const auto found = value_->find(key);
    if (found == value_->end() || found->is_null()) {
        if (required) {
            fault("is missing", std::string("/") + key);
        }
        return nullptr;
    }
    return &*found;
}

std::string JsonSource::text(const char* key) const {
    const Json* found = find(key, true);
    if (found == nullptr) {
        return {};
    }
    if (!found->is_string() || found->get_ref<const std::string&>().empty()) {
        fault("must be a text that is not empty", std::string("/") + key);
        return {};
    }
    return found->get<std::string>();
}

std::string JsonSource::text_or(const char* key, const char* otherwise) const {
    const Json* found = find(key, false);
    return found == nullptr || *found == "" ? otherwise : text(key);
}

std::vector<std::string> JsonSource::texts(const char* key) const {
    const Json* found = find(key, false);
    if (found == nullptr) {
        return {};
    }
    return JsonSource(*found, file_, pointer_ + "/" + key, *faults_).own_texts();
}

std::vector<std::string> JsonSource::own_texts() const {
    std::vector<std::string> out;
    if (!value_->is_array()) {
        fault("must be a list of texts");
        return out;
    }
    for (std::size_t i = 0; i < value_->size(); ++i) {
        const Json& item = (*value_)[i];
        if (item.is_string()) {
            out.push_back(item.get<std::string>());
        } else {
            fault("must be a text", "/" + std::to_string(i));
        }
    }
    return out;
}

bool JsonSource::flag(const char* key, bool otherwise) const {
    const Json* found = find(key, false);
    if (found == nullptr) {
        return otherwise;
    }
    if (!found->is_boolean()) {
        fault("must be true or false", std::string("/") + key);
        return otherwise;
    }
    return found->get<bool>();
}

double JsonSource::number_or(const char* key, double otherwise) const {
    const Json* found = find(key, false);
    if (found == nullptr) {
        return otherwise;
    }
    if (!found->is_number()) {
        fault("must be a number", std::string("/") + key);
        return otherwise;
    }
    return found->get<double>();
}

int JsonSource::integer(const char* key) const {
    const Json* found = find(key, true);
    if (found == nullptr) {
        return 0;
    }
    if (!found->is_number_integer()) {
        fault("must be an integer", std::string("/") + key);
        return 0;
    }
    return found->get<int>();
}

bool JsonSource::has(const char* key) const {
    return value_->is_object() && value_->contains(key) && !(*value_)[key].is_null();
}

JsonSource JsonSource::child(const char* key) const {
    const Json* found = find(key, true);
    return {found == nullptr ? empty_object : *found, file_, pointer_ + "/" + key, *faults_};
}

std::vector<JsonSource> JsonSource::list(const char* key, bool required) const {
    std::vector<JsonSource> out;
    const Json* found = find(key, required);
    if (found == nullptr) {
        return out;
    }
    if (!found->is_array()) {
        fault("must be a list", std::string("/") + key);
        return out;
    }
    out.reserve(found->size());
    for (std::size_t i = 0; i < found->size(); ++i) {
        out.emplace_back((*found)[i], file_, pointer_ + "/" + key + "/" + std::to_string(i), *faults_);
    }
    return out;
}

std::vector<std::pair<std::string, JsonSource>> JsonSource::members() const {
    std::vector<std::pair<std::string, JsonSource>> out;
    if (!value_->is_object()) {
        fault("must be an object");
        return out;
    }
    for (const auto& [key, value] : value_->items()) {
        out.emplace_back(key, JsonSource(value, file_, pointer_ + "/" + key, *faults_));
    }
    return out;
}

} // namespace rabita
