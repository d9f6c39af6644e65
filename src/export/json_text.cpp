#include "export/json_text.hpp"

namespace rabita {

ExportJson json_of(const Value& value) {
    return std::visit([](const auto& content) { return ExportJson(content); }, value);
}

std::string json_line(const ExportJson& value) {
    return value.dump(-1, ' ', false, ExportJson::error_handler_t::replace);
}

ExportJson json_object(const Attributes& attributes) {
    ExportJson out = ExportJson::object();
    for (const auto& [attribute, value] : attributes) {
        out[attribute] = json_of(value);
    }
    return out;
}

} // namespace rabita
