#include "events/frame_context.hpp"

#include <algorithm>

namespace rabita {

namespace {

constexpr std::uint32_t between_reach = 12; ///< words of an agreement's name before who concluded it

/// Agreements signed or concluded: "وقع X وY مذكرة", "اتفق X وY على إنشاء", "تم التوصل إلى اتفاق بين X وY".
class AgreementReader {
public:
    explicit AgreementReader(FrameContext& context) : c_(context), view_(context.view()) {}

    void run() {
        for (const Trigger& trigger : view_.triggers()) {
            if (trigger.data->frame == Frame::sign) {
                sign(trigger);
            } else if (trigger.data->frame == Frame::agreement_noun) {
                noun(trigger);
            }
        }
        for (std::uint32_t i = view_.first(); i < view_.last(); ++i) {
            const Reading* name = view_.analysis().cue(i, view_.cues().agreement_object);
            if (name != nullptr && !view_.mention_at(i) && view_.analysis().find(i, EntryKind::trigger) == nullptr) {
                told_by_name(*name);
            }
        }
    }

private:
    using Arguments = std::vector<ArgumentMention>;

    struct Signers {
        Arguments arguments;
        std::uint32_t behind = 0;
        bool several = false;
    };

    void agree(const Trigger& t, Arguments one, const Arguments& other, std::uint32_t last, const char* rule) {
        EventMention event = c_.begin(EventType::agreement, t, t.token, last, rule);
        event.arguments = as_role(std::move(one), Role::participant);
        const Arguments rest = as_role(other, Role::participant);
        event.arguments.insert(event.arguments.end(), rest.begin(), rest.end());
        c_.add(std::move(event));
    }

    /// "وقع X مع Y اتفاقية", "وقع X وY مذكرة", "ووقعا إعلانا", "أبرمت الاتفاقية بين X وY".
    void sign(const Trigger& t) {
        const std::uint32_t end = view_.clause_end(t.token);
        const bool agrees = t.data->id == "sign.ittafaqa";
        if (joint_statement(t)) {
            return;
        }
        if (one_of(view_.word(t.token - 1), {u"بمجرد", u"حال", u"حالما"})) {
            return; // not yet
        }
        if (agrees ? !settles_deal(t, end) : on_behalf(t)) {
            return;
        }
        const Signers signers = signers_of(t);
        const std::uint32_t near = names_agreement(t) ? std::min(end, signers.behind + 6) : end;
        const auto with = partner(std::max(signers.behind, t.last), near);
        if (with && !signers.arguments.empty()) {
            agree(t, signers.arguments, c_.arguments(*with, Role::participant), with->last, "agreement.with");
        } else if (signers.several) {
            agree(t, signers.arguments, {}, std::max(signers.behind, t.last), "agreement.together");
        } else if (const auto between = c_.group_with(t.last, end, {Marker::between});
                   between && !stranger(t.last) && !t.is(surface::plural)) {
            agree(t, c_.arguments(*between, Role::participant), {}, between->last, "agreement.between");
        }
    }

    /// "أعلنت إثيوبيا وإريتريا ذلك في بيان مشترك وقع الاثنين": those who declare it signed it.
    bool joint_statement(const Trigger& t) {
        if (t.token < view_.first() + 2 || view_.word(t.token - 1) != u"مشترك" ||
            !one_of(view_.word(t.token - 2), {u"بيان", u"اعلان", u"بروتوكول"}) || !t.is(surface::perfect)) {
            return false;
        }
        const Arguments who = c_.clause_subject(t.token - 1);
        const bool several = who.size() > 1 || (who.size() == 1 && is_several(who.front()));
        if (several) {
            agree(t, who, {}, t.last, "agreement.joint-statement");
        }
        return true;
    }

    /// "اتفقا على إنشاء": something is to be made; "على أهمية", "على مواصلة" is no more than talk.
    bool settles_deal(const Trigger& t, std::uint32_t end) const {
        const auto on = view_.cue_position(t.last, end, view_.cues().on);
        if (!on) {
            return false;
        }
        std::uint32_t object = *on + 1;
        while (object < view_.last() && object < *on + 3 && (!view_.analysis().is_word(object) || number(object))) {
            ++object;
        }
        return view_.is_cue(object, view_.cues().deal);
    }

    bool number(std::uint32_t token) const {
        return view_.is_cue(token, view_.cues().span) && !view_.is_cue(token, view_.cues().on);
    }

    /// Who signs, and whether there is more than one of them.
    Signers signers_of(const Trigger& t) const {
        Signers out;
        out.behind = t.last;
        if (names_agreement(t)) {
            // "الاتفاق الذي أبرمته طهران مع واشنطن": only who stands right behind; others are strangers.
            for (const Group& group : view_.groups(t.last, std::min(view_.last(), t.last + 3))) {
                if (group.marker == Marker::bare && c_.is_actor(group) && (group.first == t.last || group.each_of)) {
                    out.arguments = c_.arguments(group, Role::participant);
                    out.behind = group.last;
                }
                break;
            }
        } else {
            const auto subject = c_.subject_of(t);
            const bool said = subject.explicit_ || t.is(surface::dual) || !stranger(t.last);
            const bool vague = t.is(surface::plural) && !subject.explicit_; // "يوقعون اتفاقات": nobody in particular
            out.arguments = said && !vague ? subject.arguments : Arguments();
            out.behind = subject.behind;
        }
        out.several = out.arguments.size() > 1 || (t.is(surface::dual) && !out.arguments.empty()) ||
                      (out.arguments.size() == 1 && is_several(out.arguments.front()));
        return out;
    }

    /// "الاتفاق الذي أبرم": the relative describes what was signed, not who signed.
    bool names_agreement(const Trigger& t) const {
        if (!c_.relative_before(t.token)) {
            return t.token > view_.first() &&
                   view_.is_cue(t.token - 1, view_.cues().agreement_object); // "اتفاق أبرم مع"
        }
        std::uint32_t relative = t.token;
        while (relative > view_.first() && !view_.is_cue(relative, view_.cues().relative)) {
            --relative;
        }
        const auto before = relative > view_.first() ? view_.mention_at(relative - 1) : std::nullopt;
        const bool someone = before && view_.marker_of(*before) != Marker::adjective;
        return !someone || t.is(surface::any_pronoun);
    }

    bool is_several(const ArgumentMention& argument) const {
        if (argument.source != ArgumentSource::mention) {
            return false;
        }
        const Mention& m = view_.mention(argument.index);
        return m.kind == MentionKind::group || (m.kind == MentionKind::person && m.number != Number::singular);
    }

    /// A word that stands where the subject is and names no actor: "وقع النادي اتفاقا مع".
    bool stranger(std::uint32_t token) const {
        const Analysis& a = view_.analysis();
        return a.is_word(token) && !view_.mention_at(token) && !view_.is_date(token) &&
               a.find(token, EntryKind::cue) == nullptr && a.find(token, EntryKind::day_word) == nullptr &&
               a.find(token, EntryKind::trigger) == nullptr && !view_.word(token).ends_with(u'ا');
    }

    /// Behind مع; "بالتعاون مع X" and the like tell of others.
    std::optional<Group> partner(std::uint32_t from, std::uint32_t end) const {
        const auto with = c_.group_with(from, end, {Marker::with});
        if (!with) {
            return std::nullopt;
        }
        for (std::uint32_t i = with->first; i > from && with->first - i < 4; --i) {
            if (one_of(view_.word(i - 1), {u"بالتعاون", u"بالتنسيق", u"تزامنا", u"بالتزامن", u"بالتوازي", u"مقارنه"})) {
                return std::nullopt;
            }
        }
        return with;
    }

    /// "وقعها عن الجانب السعودي A، وعن الجانب الصيني B".
    bool on_behalf(const Trigger& t) {
        bool stands_for = false;
        for (std::uint32_t i = t.last; i < std::min(view_.last(), t.last + 8); ++i) {
            stands_for = stands_for || one_of(view_.word(i), {u"عن", u"وعن"});
        }
        Arguments signers;
        std::uint32_t last = t.last;
        for (const Group& group : view_.groups(t.last, stands_for ? view_.last() : t.last)) {
            for (const ArgumentMention& argument : c_.arguments(group, Role::participant)) {
                if (view_.mention(argument.index).named()) {
                    signers.push_back(argument);
                    last = group.last;
                }
            }
        }
        if (signers.size() < 2) {
            return false;
        }
        agree(t, signers, {}, last, "agreement.on-behalf");
        return true;
    }

    /// "توقيع مذكرة التفاهم بين X وY", "توقيع مصر وقطر اتفاقية", "التوصل إلى اتفاق بين X وY".
    void noun(const Trigger& t) {
        if (unsettled(t)) {
            return;
        }
        const std::uint32_t end = view_.clause_end(t.token);
        const std::uint32_t reach = t.is(surface::any_pronoun) ? std::min(end, t.last + 2) : end;
        if (const auto between = c_.group_with(t.last, end, {Marker::between}); between && between->first < reach) {
            agree(t, c_.arguments(*between, Role::participant), {}, between->last, "agreement.noun");
        }
        if (t.data->id == "agree.tawassul") {
            announced(t, t.last, end);
            return;
        }
        const auto owner = c_.group_with(t.last, end, {Marker::bare});
        if (!owner || owner->first != t.last) {
            return;
        }
        if (const auto with = partner(owner->last, end)) {
            agree(t, c_.arguments(*owner, Role::participant), c_.arguments(*with, Role::participant), with->last,
                  "agreement.noun-with");
        } else if (owner->members.size() > 1) {
            agree(t, c_.arguments(*owner, Role::participant), {}, owner->last, "agreement.noun-together");
        }
    }

    /// "إبرام أي اتفاق", "يسعى إلى التوصل إلى اتفاق": spoken of, not come about.
    bool unsettled(const Trigger& t) const {
        if (view_.word(t.last) == u"اي" || view_.word(t.last) == u"مثل") {
            return true;
        }
        if (t.data->id == "agree.tawassul") {
            return !settled(t.token);
        }
        const Trigger* asks = view_.before(t.token, {Frame::say, Frame::invite}, 24);
        const bool asked = asks != nullptr && (asks->data->plover == "REQUEST" || asks->data->plover == "THREATEN");
        const std::uint32_t from = t.token > view_.first() + 3 ? t.token - 3 : view_.first();
        const auto aims = view_.cue_position(from, t.token, view_.cues().aims);
        const bool of_another = aims && !view_.groups(*aims, t.token).empty(); // "الزيارة إلى عمان بتوقيع"
        return asked || (aims && !of_another && !led_to(*aims));
    }

    /// "محادثات أدت إلى توقيع": what came about.
    bool led_to(std::uint32_t token) const {
        return token > view_.first() &&
               one_of(view_.word(token - 1), {u"ادت", u"ادي", u"افضت", u"افضي", u"انتهت", u"انتهي", u"توصل", u"توصلت"});
    }

    /// "بعد التوصل", "تم التوصل", "أعلنت الوزارة التوصل", "بموجب اتفاق": it has come about.
    bool settled(std::uint32_t token) const {
        bool beside = true; // "أعلن التزامه بالاتفاق" announces something else
        for (const std::uint32_t i : words_before(token, 2)) {
            if (view_.is_cue(i, view_.cues().past) || (beside && view_.is_cue(i, view_.cues().concluded))) {
                return !supposed(i);
            }
            beside = one_of(view_.word(i),
                            {u"عن", u"الي", u"اقامه", u"تاسيس", u"اطلاق", u"توقيع", u"ابرام", u"التوصل", u"امضاء"});
        }
        return false;
    }

    /// The nearest words before a token that are no part of a name.
    std::vector<std::uint32_t> words_before(std::uint32_t token, std::size_t count) const {
        constexpr std::uint32_t longest_name = 10;
        std::vector<std::uint32_t> out;
        const std::uint32_t from = token > view_.first() + longest_name ? token - longest_name : view_.first();
        for (std::uint32_t i = token; i > from && out.size() < count; --i) {
            if (view_.analysis().is_word(i - 1) && !view_.mention_at(i - 1)) {
                out.push_back(i - 1);
            }
        }
        return out;
    }

    /// "إذا تم التوصل", "لم يتم", "في حال التوصل", "قبل إعلان".
    bool supposed(std::uint32_t token) const {
        const std::uint32_t from = token > view_.first() + 4 ? token - 4 : view_.first();
        for (std::uint32_t i = from; i <= token; ++i) {
            if (view_.is_cue(i, view_.cues().negation) || view_.is_cue(i, view_.cues().ahead) ||
                view_.is_cue(i, view_.cues().planned) ||
                one_of(view_.word(i), {u"حال", u"حاله", u"اذا", u"لو", u"هل", u"ان"})) {
                return true;
            }
        }
        return false;
    }

    /// "أعلنت X شراكة مع Y": who announces it concluded it.
    void announced(const Trigger& t, std::uint32_t from, std::uint32_t end) {
        const Trigger* says = view_.before(t.token, {Frame::say}, 4);
        const auto with = c_.group_with(from, std::min(end, from + between_reach), {Marker::with});
        if (says == nullptr || says->data->id != "say.aalana" || !with) {
            return;
        }
        const auto subject = c_.subject_of(*says);
        if (subject.explicit_) {
            agree(t, subject.arguments, c_.arguments(*with, Role::participant), with->last, "agreement.announced");
        }
    }

    /// Agreements told of by their name alone: "بعد اتفاق بين X وY", "الاتفاق الذي تم بين X وY".
    void told_by_name(const Reading& name) {
        const bool known = std::any_of(view_.triggers().begin(), view_.triggers().end(), [&](const Trigger& t) {
            const bool reads = t.data->frame == Frame::sign || t.data->frame == Frame::agreement_noun;
            return reads && t.token < name.first && name.first - t.token <= between_reach;
        });
        // "بعد عقود من الحرب"
        const bool decades = one_of(view_.word(name.last - 1), {u"عقود", u"عقد", u"عقدا", u"عقدين"});
        const TriggerData* data = known || decades ? nullptr : view_.analysis().lexicon().trigger("agree.tawqia");
        if (data == nullptr) {
            return;
        }
        Trigger t;
        t.token = name.first;
        t.last = name.last;
        t.data = data;
        t.features = surface::noun;
        t.proclitics = name.proclitics;
        if (const auto passive = passive_behind(name)) {
            concluded_between(t, *passive, "agreement.passive");
        } else if (approved(t.token)) {
            concluded_between(t, t.last, "agreement.approved");
        } else if (settled(t.token)) {
            concluded_between(t, t.last, "agreement.told");
            announced(t, t.last, view_.clause_end(t.token));
        } else if (headline(t) || dated(t)) {
            concluded_between(t, t.last, "agreement.headline");
        }
    }

    void concluded_between(const Trigger& t, std::uint32_t from, const char* rule) {
        std::uint32_t reach = std::min(view_.clause_end(from), from + between_reach);
        // "الاتفاق على تسهيل الحركة بين": what was agreed on lies between.
        reach = std::min(reach, view_.cue_position(from, reach, view_.cues().on).value_or(reach));
        reach = std::min(reach, view_.cue_position(from, reach, view_.cues().with).value_or(reach));
        Arguments parties = demonyms(t.last);
        std::uint32_t last = t.last + 3;
        if (parties.empty()) {
            const auto between = c_.group_with(from, reach, {Marker::between});
            if (!between ||
                (between->members.size() < 2 && !is_several(c_.arguments(*between, Role::participant)[0]))) {
                return;
            }
            parties = c_.arguments(*between, Role::participant);
            last = between->last;
        }
        EventMention event = c_.begin(EventType::agreement, t, t.token, last, rule);
        event.arguments = as_role(std::move(parties), Role::participant);
        const bool approval = event.rule == "agreement.approved" && event.status == Status::planned;
        if (event.status == Status::occurred || approval) {
            event.status = Status::occurred;
            c_.add(std::move(event));
        }
    }

    /// "الاتفاق الذي تم بين X وY", "اتفاق تم التوصل إليه بين": where the passive verb ends.
    std::optional<std::uint32_t> passive_behind(const Reading& name) const {
        for (const Trigger& light : view_.triggers()) {
            const bool passive = (light.data->id == "light.tammat" || light.data->id == "light.jara") &&
                                 light.is(surface::perfect) && light.token >= name.last && light.token - name.last <= 4;
            if (passive && (c_.relative_before(light.token) || light.token - name.last <= 2)) {
                return light.last;
            }
        }
        return std::nullopt;
    }

    /// "وافق مجلس الوزراء على اتفاقية بين": approved, and so concluded; a draft is not.
    bool approved(std::uint32_t token) const {
        const auto before = words_before(token, 3);
        return before.size() >= 2 && before.front() + 1 == token && view_.is_cue(before.front(), view_.cues().on) &&
               (view_.is_cue(before[1], view_.cues().approves) ||
                (before.size() > 2 && view_.is_cue(before[2], view_.cues().approves)));
    }

    /// "اتفاق سوري عراقي على تشكيل لجنة": a new agreement opens its sentence.
    bool headline(const Trigger& t) const {
        const Analysis& a = view_.analysis();
        const bool opens = t.token == view_.first() || a.mark(t.token - 1) == u':';
        const bool definite = a.has_article(t.token) || view_.word(t.last).starts_with(u"ال");
        const bool open_end = view_.has_cue(t.last, std::min(view_.last(), t.last + 5), view_.cues().planned);
        return opens && !definite && !open_end;
    }

    /// "الاتفاق الروسي الأمريكي أمس الأول": of a day that is over.
    bool dated(const Trigger& t) const {
        if (demonyms(t.last).empty()) {
            return false;
        }
        const auto date = view_.date_in(t.last, std::min(view_.last(), t.last + 4));
        return date && !view_.date(*date).future && !view_.date(*date).period;
    }

    /// "اتفاق أمريكي تركي": two demonyms right behind the name.
    Arguments demonyms(std::uint32_t from) const {
        Group pair;
        for (std::uint32_t i = from; i < std::min(view_.last(), from + 5); ++i) {
            const auto index = view_.mention_at(i);
            if (index && view_.mention(*index).kind == MentionKind::state &&
                view_.mention(*index).form == StateForm::demonym) {
                pair.members.push_back(*index);
            } else if (!pair.members.empty() && view_.analysis().is_word(i)) {
                break;
            }
        }
        return pair.members.size() < 2 ? Arguments() : c_.arguments(pair, Role::participant);
    }

    FrameContext& c_;
    const SentenceView& view_;
};

} // namespace

void read_agreements(FrameContext& context) {
    AgreementReader(context).run();
}

} // namespace rabita
