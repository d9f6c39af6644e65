#include "ingest/given_input.hpp"

#include "record/sha256.hpp"

namespace rabita {

namespace {

constexpr std::size_t digest_digits = 32; // 128 bits: no two inputs will ever share them, even if somebody tries

std::string digest(std::string_view first, std::string_view second) {
    std::string all;
    all.reserve(first.size() + second.size() + 1);
    all.append(first).append(1, '\0').append(second);
    return sha256_hex(all).substr(0, digest_digits);
}

} // namespace

GivenInput::GivenInput(const Intake& intake, std::string_view form, std::string_view bytes, std::string_view place)
    : intake_(intake), place_(place) {
    const Limits& limits = intake.options().limits;
    // An entity of a page may become a longer text than it is itself, but not twice as long.
    const bool within_limits = bytes.size() <= limits.article_bytes / limits.text_share / 2;
    if (intake.options().known_input && within_limits) {
        anywhere_ = digest(form, bytes);
        here_ = digest(anywhere_, place);
    }
}

bool GivenInput::known() const {
    const auto& known = intake_.options().known_input;
    return !anywhere_.empty() && (known(anywhere_) || known(here_));
}

void GivenInput::mark(Document& document) const {
    document.input = document.id == place_ ? here_ : anywhere_;
}

std::string json_form(const ReadOptions& options) {
    std::string form = "json";
    for (const auto& [field, name] : options.fields) {
        form.append("\n").append(field).append("=").append(name);
    }
    return form;
}

} // namespace rabita
