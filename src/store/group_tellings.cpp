#include "store/group_tellings.hpp"

#include "store/group_contacts.hpp"
#include "store/group_statements.hpp"

#include <algorithm>

namespace rabita {

std::vector<TellingGroup> group_tellings(const std::vector<Telling>& tellings) {
    std::vector<const Telling*> statements;
    std::vector<const Telling*> contacts;
    for (const Telling& telling : tellings) {
        (telling.event->type == EventType::statement ? statements : contacts).push_back(&telling);
    }
    std::vector<TellingGroup> groups = group_contacts(contacts);
    std::vector<TellingGroup> more = group_statements(statements);
    std::move(more.begin(), more.end(), std::back_inserter(groups));
    for (TellingGroup& group : groups) {
        std::sort(group.begin(), group.end());
    }
    std::sort(groups.begin(), groups.end(),
              [](const TellingGroup& a, const TellingGroup& b) { return a.front() < b.front(); });
    return groups;
}

} // namespace rabita
