#include "events/frame_context.hpp"

#include <algorithm>

namespace rabita {

namespace {

constexpr std::uint32_t subject_reach = 18;
constexpr unsigned deepest = 8; // clauses that lend each other their subject

class Deeper {
public:
    explicit Deeper(unsigned& depth) : depth_(depth) { ++depth_; }
    ~Deeper() { --depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

private:
    unsigned& depth_;
};

ArgumentMention source_argument(ArgumentSource source, Role role) {
    ArgumentMention argument;
    argument.source = source;
    argument.role = role;
    return argument;
}

} // namespace

std::vector<ArgumentMention> as_role(std::vector<ArgumentMention> arguments, Role role) {
    for (ArgumentMention& argument : arguments) {
        argument.role = role;
    }
    return arguments;
}

bool FrameContext::is_place(std::uint32_t index) const {
    const Mention& m = view_.mention(index);
    return m.kind == MentionKind::state && !side_of_talks(m, view_.analysis().lexicon()) &&
           (m.form == StateForm::name || m.form == StateForm::capital || m.form == StateForm::city ||
            m.form == StateForm::territory || m.form == StateForm::government);
}

/// "فلسطينيين آخرين", "رسالة للأردنيين": people of a state, not the state; "الإيرانيين" alone is the state.
bool FrameContext::people(const Mention& m) const {
    if (m.kind != MentionKind::state || m.form != StateForm::demonym || m.number != Number::plural) {
        return false;
    }
    const Analysis& a = view_.analysis();
    const bool officials =
        m.first > view_.first() && a.is_word(m.first - 1) && a.cue(m.first - 1, view_.cues().transparent) != nullptr;
    return !officials && (!a.has_article(m.first) || (m.proclitics & proclitic::lam) != 0);
}

bool FrameContext::is_actor(const Group& group) const {
    return std::any_of(group.members.begin(), group.members.end(), [&](std::uint32_t i) {
        const Mention& m = view_.mention(i);
        return !(m.kind == MentionKind::state && (m.form == StateForm::city || m.form == StateForm::territory)) &&
               !people(m);
    });
}

std::vector<ArgumentMention> FrameContext::arguments(const Group& group, Role role) const {
    std::vector<ArgumentMention> out;
    for (const std::uint32_t index : group.members) {
        const Mention& m = view_.mention(index);
        if (m.kind == MentionKind::state && (m.form == StateForm::city || m.form == StateForm::territory)) {
            continue;
        }
        ArgumentMention argument;
        argument.role = role;
        argument.index = index;
        out.push_back(argument);
    }
    return out;
}

std::vector<ArgumentMention> FrameContext::pronoun(const Trigger& trigger, Role role) const {
    const std::u16string_view behind = trigger.is(surface::noun) ? view_.word(trigger.last) : std::u16string_view();
    const bool of_noun =
        trigger.is(surface::noun) && trigger.data->frame != Frame::reception_noun &&
        (trigger.is(surface::pronoun_he | surface::pronoun_she) || behind == u"له" || behind == u"لها");
    auto owner = of_noun ? pronoun_owner(trigger) : std::nullopt;
    owner = owner || !of_noun ? owner : person_beside(trigger);
    if (owner) {
        ArgumentMention argument;
        argument.role = role;
        argument.index = *owner;
        return {argument};
    }
    if (trigger.is(surface::pronoun_he)) {
        return {source_argument(ArgumentSource::pronoun_he, role)};
    }
    if (trigger.is(surface::pronoun_she)) {
        return {source_argument(ArgumentSource::pronoun_she, role)};
    }
    if (trigger.is(surface::pronoun_dual)) {
        return {source_argument(ArgumentSource::pronoun_dual, role)};
    }
    if (trigger.is(surface::pronoun_they)) {
        return {source_argument(ArgumentSource::pronoun_they, role)};
    }
    // "زيارة له إلى", "لقاء لهما"
    if (trigger.is(surface::noun) && view_.analysis().is_word(trigger.last)) {
        const std::u16string_view word = view_.analysis().text().word(trigger.last);
        if (word == u"له") {
            return {source_argument(ArgumentSource::pronoun_he, role)};
        }
        if (word == u"لها") {
            return {source_argument(ArgumentSource::pronoun_she, role)};
        }
        if (word == u"لهما") {
            return {source_argument(ArgumentSource::pronoun_dual, role)};
        }
    }
    return {};
}

/// The person named last before the token in this sentence, else whoever was spoken of.
std::vector<ArgumentMention> FrameContext::person_before(std::uint32_t token) const {
    std::vector<ArgumentMention> out = {source_argument(ArgumentSource::dropped, Role::participant)};
    for (const Group& group : view_.groups(view_.first(), token)) {
        const Mention& m = view_.mention(group.members.front());
        const bool partner = group.marker == Marker::with && m.counterpart; // "عقده مع نظيره، إلى أنه بحث"
        if (m.kind == MentionKind::person && m.number == Number::singular && group.members.size() == 1 && !partner) {
            out = arguments(group, Role::participant);
        }
    }
    return out;
}

/// "خلال زيارته مصر قال X": the place belongs to the visit.
bool FrameContext::visited(const Group& group) const {
    // "قد زار سفارة بلاده، والتقى": the house
    const bool house = view_.mention(group.members.front()).kind == MentionKind::institution;
    return (house || is_place(group.members.front())) &&
           std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& t) {
               const bool visits = t.data->frame == Frame::visit_noun || (house && t.data->frame == Frame::visit);
               return visits && t.last <= group.first && group.first - t.last <= 1;
           });
}

/// "حول قمة هلسنكي": the city that a meeting is called after.
bool FrameContext::named_for(const Group& group) const {
    const StateForm form = view_.mention(group.members.front()).form;
    const bool city = group.members.size() == 1 && is_place(group.members.front()) && form == StateForm::capital;
    return city && std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& t) {
               return t.data->frame == Frame::talk_noun && t.last == group.first;
           });
}

/// "أعلن أن الرئيس، X، سيستقبل نظيره": what opens a nominal clause is its subject.
bool FrameContext::heads_clause(std::uint32_t token) const {
    return token == view_.first() ||
           (view_.analysis().is_word(token - 1) && view_.analysis().cue(token - 1, view_.cues().that) != nullptr);
}

/// "وقال عقب لقائه X": X is whom the noun tells of, not who speaks.
bool FrameContext::met_by_noun(std::uint32_t verb, std::uint32_t mention) const {
    return std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& t) {
        const bool his = t.is(surface::pronoun_he | surface::pronoun_she) && mention - t.last <= 4;
        const bool aim = (t.proclitics & proclitic::lam) != 0 && t.last == mention; // "سيتوجه للقاء الملكة"
        return t.token >= verb && t.last <= mention && t.is(surface::noun) && (his || aim) &&
               (t.data->frame == Frame::talk_noun || t.data->frame == Frame::reception_noun);
    });
}

std::optional<std::vector<ArgumentMention>> FrameContext::former_subject(const Trigger& verb) const {
    for (auto other = view_.triggers().rbegin(); other != view_.triggers().rend(); ++other) {
        if (other->token >= verb.token || !other->finite()) {
            continue;
        }
        if (other->data->frame == Frame::say) {
            return std::nullopt;
        }
        const Subject former = subject_of(*other);
        const bool unknown = former.arguments.front().source == ArgumentSource::unknown;
        const bool person = former.explicit_ && former.arguments.front().source == ArgumentSource::mention &&
                            view_.mention(former.arguments.front().index).kind != MentionKind::state;
        if (person || unknown) {
            return former.arguments;
        }
    }
    return std::nullopt;
}

/// "وفد من الهيئة يقوم بزيارة", "اجتمع الفريق بـ": words that name no actor stand where the subject is.
bool FrameContext::someone_else(const Trigger& verb) const {
    const Analysis& a = view_.analysis();
    const bool contact = verb.data->frame == Frame::meet || verb.data->frame == Frame::receive ||
                         verb.data->frame == Frame::visit || verb.data->frame == Frame::travel ||
                         verb.data->frame == Frame::leave;
    const auto stranger = [&](std::uint32_t token) {
        const bool purpose = a.is_word(token) && a.text().word(token).starts_with(u"لل"); // "التقيا للمرة الأولى"
        return a.is_word(token) && a.has_article(token) && (a.flags(token) & word_flag::common) != 0 && !purpose &&
               a.word(token) != no_word && !view_.mention_at(token) && !view_.is_date(token) &&
               a.find(token, EntryKind::cue) == nullptr && a.find(token, EntryKind::day_word) == nullptr &&
               a.find(token, EntryKind::trigger) == nullptr;
    };
    const auto titled_stranger = [&](std::uint32_t token) {
        std::uint8_t proclitics = 0;
        a.stripped_flags(token, &proclitics);
        return a.is_word(token) && (a.flags(token) & word_flag::common) != 0 && proclitics == 0 &&
               a.at(token).empty() && !view_.mention_at(token) && !view_.is_date(token) &&
               !a.text().word(token).ends_with(u'ا') && view_.mention_at(token + 1) &&
               is_place(*view_.mention_at(token + 1));
    };
    const bool behind_titled = contact && verb.data->frame != Frame::visit && titled_stranger(verb.last);
    const bool behind = contact && (verb.proclitics & proclitic::conjunction) == 0 && verb.last < view_.last() &&
                        stranger(verb.last) && verb.data->frame != Frame::visit;
    const bool new_name = verb.token > view_.first() && a.is_word(verb.token - 1) && a.flags(verb.token - 1) == 0 &&
                          a.at(verb.token - 1).empty() && !view_.mention_at(verb.token - 1) &&
                          !view_.is_date(verb.token - 1) &&
                          (a.text().tokens[verb.token - 1].fold_length > 2 || heads_clause(verb.token - 1)) &&
                          !a.text().word(verb.token - 1).ends_with(u"يه"); // "بعد زيارة أخوية التقى خلالها X"
    const bool before = (verb.proclitics & proclitic::conjunction) == 0 && verb.token > view_.first() &&
                        ((verb.is(surface::imperfect) && stranger(verb.token - 1)) || new_name) &&
                        !relative_before(verb.token);
    // "فريق من البيت الأبيض سيغادر": the body is not who leaves.
    const auto groups = view_.groups(view_.first(), verb.token);
    const bool some_of = contact && (verb.proclitics & proclitic::conjunction) == 0 && !groups.empty() &&
                         groups.back().last == verb.token && groups.back().marker == Marker::from &&
                         view_.mention(groups.back().members.front()).kind != MentionKind::person;
    // "وفد رفيع زار": nobody of the delegation is named.
    const std::uint32_t near = verb.token > view_.first() + 2 ? verb.token - 2 : view_.first();
    const auto delegation = view_.cue_position(near, verb.token, view_.cues().delegation);
    const bool some_delegation = contact && (verb.proclitics & proclitic::conjunction) == 0 && delegation &&
                                 !a.has_article(*delegation) && !view_.mention_at(verb.token - 1) &&
                                 !one_of(view_.word(*delegation - 1), {u"ضمن", u"في", u"راس"});
    return behind || behind_titled || before || some_of || some_delegation;
}

/// "نقل رسالة من الملك إلى الرئيس لزيارة الرياض": behind the letter stands no subject of who brings it.
bool FrameContext::behind_letter(const Trigger& verb, std::uint32_t token) const {
    const bool moves = verb.data->frame == Frame::send || verb.data->frame == Frame::carry;
    const auto letter = moves ? view_.cue_position(verb.last, token, view_.cues().message_object) : std::nullopt;
    const auto invitation = moves ? view_.cue_position(verb.last, token, view_.cues().invitation) : std::nullopt;
    const auto indefinite = [&](const std::optional<std::uint32_t>& noun) {
        return noun && !view_.analysis().has_article(*noun);
    };
    return indefinite(letter) || indefinite(invitation);
}

FrameContext::Subject FrameContext::subject_of(const Trigger& verb) const {
    if (const auto known = subjects_.find(verb.token); known != subjects_.end()) {
        return known->second;
    }
    // Verbs may wait for each other's subject: "قال إنه ... بعد لقائه".
    const Deeper deeper(depth_);
    if (depth_ > deepest) {
        Subject lost;
        lost.behind = verb.last;
        lost.arguments = {source_argument(ArgumentSource::dropped, Role::participant)};
        return lost;
    }
    return subjects_.emplace(verb.token, find_subject(verb)).first->second;
}

/// "سبق لواشنطن أن أشارت": who had done it before.
std::optional<Group> FrameContext::did_before(const Trigger& verb) const {
    if (verb.token < view_.first() + 3 || !view_.is_cue(verb.token - 1, view_.cues().that)) {
        return std::nullopt;
    }
    for (const Group& group : view_.groups(view_.first() + 1, verb.token)) {
        const bool here = group.marker == Marker::lam && group.last + 1 == verb.token && is_actor(group) &&
                          one_of(view_.word(group.first - 1), {u"سبق", u"وسبق"});
        if (here) {
            return group;
        }
    }
    return std::nullopt;
}

/// "الجزيرة – فهد الشمري التقى السفير": who wrote it, right behind the name of the paper.
bool FrameContext::byline(const Group& group, const Trigger& verb) const {
    constexpr std::uint32_t longest_paper = 4;
    const std::uint32_t dash = group.first - 1;
    const bool heads = group.first > view_.first() && group.first - view_.first() <= longest_paper;
    return heads && group.last == verb.token && group.members.size() == 1 &&
           (view_.analysis().mark(dash) == u'-' || view_.analysis().mark(dash) == u'–') &&
           !view_.mention(group.members.front()).office && subject_behind(verb);
}

/// "أحد كبار مساعدي الرئيس X وصل": somebody of his, whom nobody names.
bool FrameContext::aide_before(std::uint32_t verb) const {
    const auto groups = view_.groups(view_.first(), verb);
    if (groups.empty() || groups.back().last != verb || groups.back().first < view_.first() + 2) {
        return false;
    }
    const std::uint32_t aide = groups.back().first - 1;
    return groups.back().marker == Marker::genitive && view_.is_cue(aide, view_.cues().people_of) &&
           one_of(view_.word(aide - 1), {u"احد", u"كبار", u"كبير", u"ابرز"});
}

FrameContext::Subject FrameContext::find_subject(const Trigger& verb) const {
    Subject subject;
    subject.behind = verb.last;
    const bool own_subject = verb.data->frame == Frame::light || verb.data->frame == Frame::say;
    if (relative_before(verb.token) && relative_agrees(verb) && !(own_subject && subject_behind(verb))) {
        if (const auto head = head_of_relative(verb.token)) {
            subject.arguments = arguments(*head, Role::participant);
            if (!subject.arguments.empty()) {
                subject.explicit_ = subject.before = true;
                return subject;
            }
        }
    }
    // "قال إنه التقى", "قالت إنها كانت تجري", "قال إنه قد يلتقي": the pronoun stands for who speaks.
    const bool helped = one_of(view_.word(verb.token - 1), {u"كان", u"كانت", u"قد", u"لن", u"لم", u"سوف"});
    const std::uint32_t helper = helped ? 1 : 0;
    const std::uint32_t that = verb.token - 1 - helper;
    if (verb.token > view_.first() + 1 + helper && view_.analysis().is_word(that)) {
        const std::u16string_view word = view_.analysis().text().word(that);
        if (one_of(word, {u"انه", u"بانه", u"انها", u"بانها", u"وانه", u"وانها"})) {
            // "قال ترمب إن الصين نهبت ... وإنه أبلغ": who speaks, not of whom.
            const bool inner = word.front() == u'و' && verb.data->frame == Frame::say;
            const Trigger* says = inner ? verb_before(that) : nullptr;
            const bool goes_on = says != nullptr && says->data->frame == Frame::say;
            subject.arguments = goes_on ? subject_of(*says).arguments : clause_subject(that);
            const bool motion = verb.data->frame != Frame::say && verb.data->frame != Frame::light;
            const bool body = subject.arguments.front().source == ArgumentSource::mention &&
                              view_.mention(subject.arguments.front().index).kind != MentionKind::person;
            const ArgumentSource source = subject.arguments.front().source;
            const bool nobody = source == ArgumentSource::dropped || source == ArgumentSource::unknown;
            if (motion && (body || nobody)) {
                subject.arguments = person_before(verb.token); // "قالت الوزارة إنه سيزور": not the ministry
            }
            subject.explicit_ = subject.before = true;
            return subject;
        }
    }
    if (const auto earlier = did_before(verb)) {
        subject.arguments = arguments(*earlier, Role::participant);
        subject.explicit_ = subject.before = true;
        return subject;
    }
    const bool continues = (verb.proclitics & proclitic::conjunction) != 0;
    const bool of_other = relative_before(verb.token) && !relative_agrees(verb); // "لندن التي يجري فيها مباحثات"
    if (!continues && !of_other) {
        if (aide_before(verb.token)) {
            subject.arguments = {source_argument(ArgumentSource::unknown, Role::participant)};
            subject.explicit_ = subject.before = true;
            return subject;
        }
        const auto before = view_.subject_before(verb.token);
        // "إثر وفاة X، رئيس Y، أجرى الملك ...": what a comma closes is the subject only when none stands behind the
        // verb.
        const bool closed = before && before->last < verb.token && view_.analysis().mark(before->last) == u',' &&
                            !heads_clause(before->first);
        // "لدى مغادرة X واشنطن أمس، قالت الوزارة": what only a date joins to the verb gives way to what follows it.
        const bool loose = before && before->last < verb.token && view_.is_date(before->last) &&
                           !heads_clause(before->first) && subject_behind(verb);
        // "وعقب لقائه نظيره X قال Y": whom he met is not who speaks.
        const bool met = before && subject_behind(verb) && met_by_noun(view_.first(), before->first);
        // "وعن مشاركة الحوثيين قال X": what is spoken about
        const bool topic =
            before && before->first > view_.first() && before->first - view_.first() <= 4 &&
            one_of(view_.word(view_.first()), {u"عن", u"وعن", u"وحول", u"حول", u"وبشان", u"بشان", u"وبخصوص", u"بخصوص",
                                               u"وبسواله", u"وردا", u"ردا", u"وتعليقا", u"تعليقا"}) &&
            subject_behind(verb);
        // "ومع نهاية رئاسة X اجتمع مسؤولون": a clause that a preposition opens tells when.
        const bool when =
            before && before->first > view_.first() + 1 && before->first - view_.first() <= 4 &&
            one_of(view_.word(view_.first()), {u"مع", u"ومع", u"خلال", u"وخلال", u"عقب", u"وعقب", u"منذ", u"ومنذ",
                                               u"في", u"وفي", u"قبل", u"وقبل", u"بعد", u"وبعد"}) &&
            subject_behind(verb);
        if (before && is_actor(*before) && !visited(*before) && !loose && !met && !topic && !when &&
            !byline(*before, verb) && !(closed && subject_behind(verb))) {
            subject.arguments = arguments(*before, Role::participant);
            subject.explicit_ = subject.before = true;
            return subject;
        }
    }
    if (verb.data->frame != Frame::say && verb.is(surface::perfect) && someone_else(verb)) {
        subject.arguments = {source_argument(ArgumentSource::unknown, Role::participant)};
        return subject;
    }
    // A verb before its subject is singular; a dual or plural one has had its subject.
    const bool agrees = verb.is(surface::dual) || verb.is(surface::plural);
    const std::uint32_t end = agrees ? verb.last : std::min(view_.clause_end(verb.token), verb.last + subject_reach);
    for (const Group& group : view_.groups(verb.last, end)) {
        if (group.marker == Marker::with || group.marker == Marker::ba) {
            break;
        }
        // "وقال مخاطبا ترامب"
        const bool addressed = one_of(view_.word(group.first - 1), {u"مخاطبا", u"مخاطبه", u"مخاطبين", u"ممازحا"});
        if (group.marker != Marker::bare || !is_actor(group) || addressed || met_by_noun(verb.last, group.first)) {
            continue;
        }
        // "يشارك في اجتماع التحالف": whose meeting it is
        const bool holds = std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& t) {
            return t.last == group.first && t.token > verb.last && t.data->frame == Frame::talk_noun &&
                   !t.is(surface::definite | surface::any_pronoun) &&
                   (view_.is_cue(t.token - 1, view_.cues().in) || view_.is_cue(t.token - 1, view_.cues().occasion));
        });
        if (holds) {
            continue;
        }
        // "ويؤكد دعم بلاده": what he says of his country
        if (verb.data->frame == Frame::say && group.first > verb.last &&
            view_.mention(group.members.front()).kind == MentionKind::own_country) {
            break;
        }
        const bool motion = verb.data->frame == Frame::visit || verb.data->frame == Frame::travel ||
                            verb.data->frame == Frame::leave || verb.data->frame == Frame::stay;
        const bool house = verb.data->frame == Frame::visit && continues &&
                           view_.mention(group.members.front()).kind == MentionKind::institution;
        if (motion && (house || std::all_of(group.members.begin(), group.members.end(),
                                            [&](std::uint32_t i) { return is_place(i); }))) {
            continue; // places do not travel, and "وزار مجلس الشورى" tells where he went
        }
        // "كما أكدت تأييد لندن": what she supported
        const bool of_deed = group.first == verb.last + 1 && verbal_noun(view_.word(verb.last)) &&
                             view_.mention(group.members.front()).kind != MentionKind::person;
        if (of_deed || !view_.light_gap(verb.last, group.first) || behind_letter(verb, group.first) ||
            (verb.data->frame == Frame::invite && view_.has_cue(verb.last, group.first, view_.cues().to))) {
            break;
        }
        const auto leader = verb.data->frame == Frame::say ? std::nullopt : leader_of(group);
        subject.arguments = arguments(leader ? *leader : group, Role::participant);
        subject.explicit_ = true;
        subject.behind = leader ? leader->last : group.last;
        return subject;
    }
    if (agrees) {
        const bool they = verb.is(surface::plural) && verb.data->frame == Frame::light;
        subject.arguments = {
            source_argument(they ? ArgumentSource::pronoun_they : ArgumentSource::pronoun_dual, Role::participant)};
        return subject;
    }
    const bool says = verb.data->frame == Frame::say;
    if (!says && someone_else(verb)) {
        subject.arguments = {source_argument(ArgumentSource::unknown, Role::participant)};
        return subject;
    }
    // "غداة زيارة قام بها الأخير، حيث بحث": who did what the verb before says.
    if (auto former = says ? std::nullopt : former_subject(verb)) {
        subject.arguments = *former;
        return subject;
    }
    // "كان الوزير في باريس، حيث زار المعرض": the subject of the clause before.
    for (const Group& group : view_.groups(view_.first(), verb.token)) {
        if (group.marker == Marker::bare && view_.mention(group.members.front()).kind == MentionKind::person) {
            subject.arguments = arguments(group, Role::participant);
            return subject;
        }
    }
    subject.arguments = {source_argument(ArgumentSource::dropped, Role::participant)};
    return subject;
}

/// "قال X إن Y يأمل بعقد لقاء": behind "إن" stands the subject of what is reported.
std::optional<Group> FrameContext::reported_subject(std::uint32_t from, std::uint32_t token) const {
    for (std::uint32_t i = token; i > from; --i) {
        const Reading* that =
            view_.analysis().is_word(i - 1) ? view_.analysis().cue(i - 1, view_.cues().that) : nullptr;
        if (that == nullptr || view_.mention_at(i - 1)) {
            continue;
        }
        for (const Group& group : view_.groups(that->last, token)) {
            const bool opens = group.marker == Marker::bare && is_actor(group) && group.first <= that->last + 2;
            return opens ? std::optional(group) : std::nullopt;
        }
        return std::nullopt;
    }
    return std::nullopt;
}

const Trigger* FrameContext::verb_before(std::uint32_t token) const {
    const Trigger* verb = nullptr;
    const Trigger* light = nullptr;
    for (const Trigger& trigger : view_.triggers()) {
        if (trigger.token < token && trigger.finite()) {
            verb = &trigger;
            light = trigger.data->frame == Frame::light && trigger.data->id != "light.kana" ? &trigger : light;
        }
    }
    // "عقد الوزير، بعد لقائه الأمير الذي سلمه رسالة، اجتماعا": the accusative is the object of the light verb.
    const Analysis& a = view_.analysis();
    const bool new_clause =
        verb != nullptr && relative_before(verb->token) && view_.has_cue(verb->last, token, view_.cues().clause);
    if (new_clause) {
        for (auto main = view_.triggers().rbegin(); main != view_.triggers().rend(); ++main) {
            if (main->token < verb->token && main->finite() && !relative_before(main->token)) {
                return &*main;
            }
        }
    }
    const bool accusative =
        a.is_word(token) && a.text().word(token).ends_with(u'ا') && !a.text().word(token).starts_with(u"ال");
    const bool inside_relative = verb != nullptr && verb != light && relative_before(verb->token);
    return accusative && inside_relative && light != nullptr && token - light->token <= 40 ? light : verb;
}

/// "إثر مكالمة مع X تناولت الهجوم قال Y": the first verb behind that says who acts.
std::optional<std::vector<ArgumentMention>> FrameContext::subject_to_come(std::uint32_t token) const {
    unsigned verbs = 0;
    for (const Trigger& trigger : view_.triggers()) {
        if (trigger.token <= token || !trigger.finite() || relative_before(trigger.token)) {
            continue;
        }
        const Subject subject = subject_of(trigger);
        if (subject.explicit_) {
            return subject.before ? std::nullopt : std::optional(subject.arguments);
        }
        if (++verbs == 2) {
            break;
        }
    }
    return std::nullopt;
}

bool FrameContext::of_own_country(const std::vector<ArgumentMention>& arguments) const {
    return arguments.size() == 1 && arguments.front().source == ArgumentSource::mention &&
           view_.mention(arguments.front().index).kind == MentionKind::own_country;
}

std::vector<ArgumentMention> FrameContext::clause_subject(std::uint32_t token) const {
    if (const Trigger* verb = verb_before(token)) {
        if (const auto reported = reported_subject(verb->last, token)) {
            return arguments(*reported, Role::participant);
        }
        const Subject subject = subject_of(*verb);
        // "أعلن الوزير أن بلاده ستبدأ ... خلال لقاء مع": he sat there, not his country.
        const bool there = view_.is_cue(token - 1, view_.cues().occasion) && of_own_country(subject.arguments);
        const Trigger* says = there ? view_.before(verb->token, {Frame::say}, 20) : nullptr;
        return says != nullptr ? subject_of(*says).arguments : subject.arguments;
    }
    for (const Group& group : view_.groups(view_.first(), token)) {
        if (group.marker == Marker::bare && is_actor(group) && !named_for(group)) {
            return arguments(group, Role::participant);
        }
    }
    // "في لقاء مع X أكد Y": who acts comes later.
    if (auto later = token < view_.first() + 6 ? subject_to_come(token) : std::nullopt) {
        return *later;
    }
    return {source_argument(ArgumentSource::dropped, Role::participant)};
}

std::optional<Group> FrameContext::group_with(std::uint32_t from, std::uint32_t to,
                                              std::initializer_list<Marker> markers) const {
    for (Group& group : view_.groups(from, to)) {
        if (std::find(markers.begin(), markers.end(), group.marker) != markers.end() && is_actor(group)) {
            return group;
        }
    }
    return std::nullopt;
}

std::optional<Group> FrameContext::place_with(std::uint32_t from, std::uint32_t to,
                                              std::initializer_list<Marker> markers) const {
    for (Group& group : view_.groups(from, to)) {
        const bool marked = std::find(markers.begin(), markers.end(), group.marker) != markers.end();
        return marked && is_place(group.members.front()) ? std::optional(group) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace rabita
