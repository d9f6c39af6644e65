#include "rabita/pipeline.hpp"

#include "pipeline/rules_hash.hpp" // made by scripts/cmake/RulesVersion.cmake

namespace rabita {

std::string rules_version() {
    return RABITA_VERSION "-" RABITA_RULES;
}

} // namespace rabita
