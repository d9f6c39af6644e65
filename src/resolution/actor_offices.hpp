#pragma once

#include "resolution/actor_table.hpp"

#include <algorithm>
#include <initializer_list>

namespace rabita {

/// Whether the article gives the actor one of these offices. O(offices).
inline bool has_office(const ArticleActor& actor, std::initializer_list<Office> offices) {
    return std::any_of(actor.offices.begin(), actor.offices.end(), [&](Office office) {
        return std::find(offices.begin(), offices.end(), office) != offices.end();
    });
}

inline bool minister(const ArticleActor& actor) {
    return has_office(actor, {Office::foreign_minister, Office::defence_minister, Office::minister,
                              Office::deputy_foreign_minister, Office::head_of_government});
}

inline bool head(const ArticleActor& actor) {
    return has_office(actor, {Office::head_of_state, Office::head_of_government});
}

inline bool anybody(const ArticleActor&) {
    return true;
}

} // namespace rabita
