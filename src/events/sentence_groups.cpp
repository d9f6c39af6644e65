#include "events/sentence_view.hpp"

#include <algorithm>

namespace rabita {

bool SentenceView::coordinated(std::uint32_t previous, std::uint32_t next) const {
    const Mention& a = mentions_[previous];
    const Mention& b = mentions_[next];
    // "بين A وكل من B وC"
    const std::uint32_t each_of = b.first > a.last + 1 ? b.first - 2 : b.first;
    const Reading* each = a_.is_word(each_of) ? a_.cue(each_of, cues_.each_of) : nullptr;
    const bool with_each = each != nullptr && each->proclitics == proclitic::conjunction && each_of - a.last <= 1;
    // "بين السفير وقيادات من الحزب"
    const Reading* some_of = a_.is_word(a.last) ? a_.cue(a.last, cues_.transparent) : nullptr;
    const bool peoples = a.kind == MentionKind::state && a.form == StateForm::demonym && a.number == Number::plural;
    const bool with_some = some_of != nullptr && (a.kind == MentionKind::person || peoples) &&
                           some_of->proclitics == proclitic::conjunction && b.first - a.last <= 2;
    // "بين مسؤولين أمريكيين وروس", "مسؤولين روس وتنظيم X"
    if (peoples && b.first == a.last && b.kind == MentionKind::state && b.number == Number::plural) {
        return true;
    }
    if (peoples && b.kind == MentionKind::organisation && b.first == a.last + 1 &&
        one_of(word(a.last), {u"وتنظيم", u"وحركه", u"وجماعه", u"وحزب", u"وفصيل", u"وفصايل", u"وقياده", u"وممثلين",
                              u"وممثلون", u"وقيادات"})) {
        return true;
    }
    if ((b.proclitics & proclitic::conjunction) == 0 && !with_each && !with_some && !goes_on(a, b)) {
        // "A، وB": the conjunction may stand alone before a title without its own proclitic.
        return false;
    }
    if (b.kind == MentionKind::state && b.form == StateForm::demonym) {
        return false;
    }
    if (a_.text().word(b.first).starts_with(u'ف')) {
        return false; // "فالقدس" begins a thought, "وفلسطين" goes on with a list
    }
    for (std::uint32_t i = a.last; i < b.first; ++i) {
        const bool verb = std::any_of(triggers_.begin(), triggers_.end(),
                                      [&](const Trigger& t) { return t.token == i && t.finite(); });
        if (verb || a_.mark(i) == u':' || a_.cue(i, cues_.relative) != nullptr || a_.cue(i, cues_.that) != nullptr) {
            return false;
        }
    }
    // "زيارة بيونغيانغ قريبا وترامب دعا": what a verb follows opens a clause of its own.
    const bool opens_clause =
        b.first > a.last && std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& t) {
            return t.token == b.last && t.finite() && !t.is(surface::dual | surface::plural);
        });
    return b.first - a.last <= 9 && !opens_clause;
}

/// "التقى A، ثم B", "استقبل A وأيضا B": one person after the other.
bool SentenceView::goes_on(const Mention& a, const Mention& b) const {
    const std::uint32_t link = b.first - 1;
    return a.kind == MentionKind::person && b.kind == MentionKind::person && link >= a.last && link - a.last <= 1 &&
           one_of(word(link), {u"ثم", u"وايضا", u"وكذلك"});
}

/// "A ووفد من الحركة": nobody of those who came along is named.
bool SentenceView::in_company(std::uint32_t person, std::uint32_t body) const {
    const Mention& a = mentions_[person];
    const Mention& m = mentions_[body];
    const Reading* delegation =
        a.kind == MentionKind::person && m.kind != MentionKind::person && m.first - a.last <= 3 && a_.is_word(a.last)
            ? a_.cue(a.last, cues_.delegation)
            : nullptr;
    return delegation != nullptr && delegation->proclitics == proclitic::conjunction;
}

/// "A، وكيل الوزارة بوزارة الصحة، وB": the body belongs to A's title, and B stands beside A.
bool SentenceView::of_title(std::uint32_t person, std::uint32_t body) const {
    const Mention& a = mentions_[person];
    const Mention& m = mentions_[body];
    if (a.kind != MentionKind::person || m.kind == MentionKind::person || body + 1 >= last_mention_) {
        return false;
    }
    const Mention& next = mentions_[body + 1];
    const bool listed = next.kind == MentionKind::person && (next.proclitics & proclitic::conjunction) != 0 &&
                        next.first == m.last + 1 && a_.mark(m.last) == u',';
    const bool inside = (m.proclitics & proclitic::ba) != 0 || marker_of(body) == Marker::in;
    return listed && inside && m.first - a.last <= 3 && a.office.has_value();
}

/// "A والي طنجة، وB قائد الحامية في طنجة، وC", "A وكبير المستشارين للبيت الأبيض B": the list goes on behind a place,
/// and over a title that nobody knows. Gives the list, or nothing.
Group* SentenceView::list_before(std::vector<Group>& groups, std::uint32_t mention) const {
    if (mentions_[mention].kind != MentionKind::person || groups.empty()) {
        return nullptr;
    }
    std::size_t list = groups.size() - 1;
    const auto aside = [&](const Group& group) {
        return group.members.size() == 1 && mentions_[group.members.front()].kind == MentionKind::state &&
               (group.marker == Marker::in || group.marker == Marker::ba || group.marker == Marker::lam);
    };
    if (list > 0 && aside(groups[list])) {
        --list;
    }
    const bool conjoined = (mentions_[mention].proclitics & proclitic::conjunction) != 0;
    const std::uint32_t last = groups[list].members.back();
    if (mentions_[last].kind != MentionKind::person) {
        return nullptr;
    }
    if (conjoined) {
        const bool behind_place = list + 1 < groups.size() && groups[list].members.size() > 1;
        return behind_place && coordinated(last, mention) ? &groups[list] : nullptr;
    }
    return unknown_title(last, mention) ? &groups[list] : nullptr;
}

/// "A والممثل التجاري الأميركي B": words that begin with a conjunction and tell of no deed stand between two persons.
bool SentenceView::unknown_title(std::uint32_t previous, std::uint32_t next) const {
    constexpr std::uint32_t longest_title = 8;
    const Mention& m = mentions_[next];
    std::uint32_t first = mentions_[previous].last;
    first += a_.mark(first) == u',' ? 1 : 0;
    std::uint8_t proclitics = 0;
    a_.stripped_flags(first, &proclitics);
    const bool opens = a_.is_word(first) && a_.text().word(first).starts_with(u'و') &&
                       (proclitics & proclitic::conjunction) != 0 && first + 1 < m.first;
    if (!m.bare_name || !opens || m.first - first > longest_title) {
        return false;
    }
    for (std::uint32_t i = first; i < m.first; ++i) {
        const bool deed =
            std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& t) { return t.token == i; });
        const bool small = std::any_of(a_.at(i).begin(), a_.at(i).end(), [&](const Reading& r) {
            return r.entry.kind == EntryKind::cue && cues_.function_word(r.entry.index);
        });
        if (!a_.is_word(i) || deed || small || is_date(i)) {
            return false;
        }
    }
    return true;
}

std::vector<Group> SentenceView::groups(std::uint32_t from, std::uint32_t to) const {
    std::vector<Group> out;
    std::optional<std::uint32_t> previous;
    for (std::uint32_t i = first_mention_; i < last_mention_; ++i) {
        const Mention& m = mentions_[i];
        if (m.first >= to) {
            break;
        }
        if (m.first < from) {
            continue;
        }
        // "نجامينا (تشاد) وجيبوتي (جيبوتي)": the country of the town before
        const bool in_brackets = previous && a_.mark(m.first - 1) == u'(' && m.first - 1 == mentions_[*previous].last &&
                                 m.kind == MentionKind::state && m.state == mentions_[*previous].state;
        if (in_brackets) {
            continue;
        }
        const Marker marker = marker_of(i);
        if (marker == Marker::adjective || (previous && (of_title(*previous, i) || in_company(*previous, i)))) {
            continue;
        }
        if (Group* list = marker == Marker::bare ? list_before(out, i) : nullptr) {
            list->members.push_back(i);
            list->last = m.last;
        } else if (previous && !out.empty() && coordinated(*previous, i) &&
                   (marker == Marker::bare || marker == out.back().marker)) {
            out.back().members.push_back(i);
            out.back().last = m.last;
        } else {
            if (out.empty()) {
                out.reserve(4);
            }
            Group group;
            group.marker = marker;
            group.members.push_back(i);
            group.first = m.first;
            group.last = m.last;
            group.each_of = m.first > from && (a_.cue(m.first - 1, cues_.each_of) != nullptr ||
                                               (m.first > from + 1 && a_.cue(m.first - 2, cues_.each_of) != nullptr));
            out.push_back(std::move(group));
        }
        previous = i;
    }
    return out;
}

} // namespace rabita
