#include "lexicon/compiler.hpp"
#include "lexicon/inflection.hpp"
#include "text/folding.hpp"

#include <algorithm>
#include <array>

namespace rabita {

namespace {

constexpr std::pair<std::string_view, Frame> frames[] = {
    {"meet", Frame::meet},
    {"receive", Frame::receive},
    {"gather", Frame::gather},
    {"attend", Frame::attend},
    {"attend_noun", Frame::attend_noun},
    {"head", Frame::head},
    {"talk", Frame::talk},
    {"talk_noun", Frame::talk_noun},
    {"reception_noun", Frame::reception_noun},
    {"call_verb", Frame::call_verb},
    {"call_noun", Frame::call_noun},
    {"travel", Frame::travel},
    {"leave", Frame::leave},
    {"stay", Frame::stay},
    {"visit", Frame::visit},
    {"visit_noun", Frame::visit_noun},
    {"tour_noun", Frame::tour_noun},
    {"accompany", Frame::accompany},
    {"dispatch", Frame::dispatch},
    {"say", Frame::say},
    {"say_noun", Frame::say_noun},
    {"sign", Frame::sign},
    {"agreement_noun", Frame::agreement_noun},
    {"address", Frame::address},
    {"invite", Frame::invite},
    {"send", Frame::send},
    {"carry", Frame::carry},
    {"get", Frame::get},
    {"message_noun", Frame::message_noun},
    {"light", Frame::light},
    {"other", Frame::other},
};

/// "only" of a trigger row: which of its forms are no other word.
bool allowed(const Form& form, const std::vector<std::string>& only) {
    if (only.empty()) {
        return true;
    }
    const auto asked = [&](std::string_view name) { return std::find(only.begin(), only.end(), name) != only.end(); };
    const std::uint32_t f = form.features;
    return (asked("imperfect") && (f & surface::imperfect) != 0) || (asked("perfect") && (f & surface::perfect) != 0) ||
           (asked("feminine") && (f & surface::feminine) != 0) ||
           (asked("indefinite") && (f & (surface::definite | surface::any_pronoun)) == 0) ||
           (asked("pronoun") && (f & surface::any_pronoun) != 0) ||
           (asked("plural") && (f & (surface::plural | surface::dual)) != 0);
}

std::optional<Frame> parse_frame(std::string_view name) {
    for (const auto& [text, frame] : frames) {
        if (text == name) {
            return frame;
        }
    }
    return std::nullopt;
}

} // namespace

void LexiconCompiler::add_heads(const JsonSource& file) {
    if (!file.has("heads")) {
        return;
    }
    for (const auto& [word, forms] : file.child("heads").members()) {
        heads_.emplace_back(word, Head{forms.texts("f"), forms.texts("dual"), forms.texts("plural")});
    }
}

void LexiconCompiler::add_office(const JsonSource& row) {
    OfficeData office;
    office.id = row.text("id");
    const auto kind = parse_office(row.text("office"));
    if (!kind) {
        row.fault("is no office", "/office");
    }
    office.office = kind.value_or(Office::other);
    const std::string shape = row.text("shape");
    if (shape != "head" && shape != "rank" && shape != "complete") {
        row.fault("must be head, rank or complete", "/shape");
    }
    office.shape = shape == "head" ? OfficeShape::head : shape == "rank" ? OfficeShape::rank : OfficeShape::complete;
    office.state = known_state(row, "state", false);
    office.deputy = row.flag("deputy", false);
    data_.offices.push_back(std::move(office));
    add_office_forms(row, static_cast<std::uint32_t>(data_.offices.size() - 1));
}

void LexiconCompiler::add_office_forms(const JsonSource& row, std::uint32_t index) {
    for (const std::string& text : row.texts("phrases")) {
        const bool dual = text.ends_with("ان") || text.ends_with("ين");
        const bool single_word = text.find(' ') == std::string::npos;
        phrase(text, EntryKind::office, index, dual && single_word ? surface::dual : 0);
    }
    if (!row.has("head")) {
        return;
    }
    const std::string word = row.text("head");
    const auto head = std::find_if(heads_.begin(), heads_.end(), [&](const auto& h) { return h.first == word; });
    if (head == heads_.end()) {
        row.fault("is not among the heads", "/head");
        return;
    }
    for (const std::string& complement : row.texts("complements")) {
        const auto add = [&](const std::string& form, std::uint32_t detail) {
            phrase(complement.empty() ? form : form + " " + complement, EntryKind::office, index, detail);
        };
        add(word, 0);
        std::for_each(head->second.feminine.begin(), head->second.feminine.end(),
                      [&](const std::string& form) { add(form, surface::feminine); });
        std::for_each(head->second.dual.begin(), head->second.dual.end(),
                      [&](const std::string& form) { add(form, surface::dual); });
        std::for_each(head->second.plural.begin(), head->second.plural.end(),
                      [&](const std::string& form) { add(form, surface::plural); });
    }
}

void LexiconCompiler::add_trigger(const JsonSource& row) {
    TriggerData trigger;
    trigger.id = row.text("id");
    const auto frame = parse_frame(row.text("frame"));
    if (!frame) {
        row.fault("is no frame", "/frame");
    }
    trigger.frame = frame.value_or(Frame::other);
    trigger.cameo = row.text_or("cameo", "");
    trigger.plover = row.text_or("plover", "");
    trigger.tone = row.number_or("tone", 0);
    trigger.hamza = row.flag("hamza", false);
    trigger.opens = row.flag("opens", false);
    trigger.holder = row.flag("holder", false);
    trigger.object = row.flag("object", false);
    const std::string part = row.text("part");
    trigger.verb = part == "verb";
    for (const std::string& word : row.texts("needs")) {
        if (word == ":") {
            trigger.colon = true;
            continue;
        }
        trigger.needs.push_back(data_.vocabulary.add(fold_text(word)));
    }
    const std::size_t index = data_.triggers.size();
    data_.triggers.push_back(std::move(trigger));
    const std::vector<std::string> only = row.texts("only");
    const bool pronouns = row.flag("pronouns", true);
    std::vector<std::u16string> except; // forms that are another word
    for (const std::string& word : row.texts("except")) {
        except.push_back(fold_text(word));
    }
    const auto add = [&](const std::vector<Form>& forms) {
        for (const Form& form : forms) {
            const bool excepted = std::find(except.begin(), except.end(), form.text) != except.end();
            if (!excepted && allowed(form, only) && (pronouns || (form.features & surface::any_pronoun) == 0)) {
                folded_phrase(form.text, EntryKind::trigger, index, form.features);
            }
        }
    };
    if (part == "noun") {
        std::vector<std::u16string> plurals;
        for (const std::string& plural : row.texts("plurals")) {
            plurals.push_back(fold_text(plural));
        }
        add(noun_forms(fold_text(row.text("singular")), plurals));
        return;
    }
    const std::string perfect = row.text_or("perfect", "");
    add(verb_forms(fold_text(perfect), fold_text(row.text_or("imperfect", "")), perfect.ends_with("أ")));
    for (const std::string& extra : row.texts("extra_perfect")) {
        folded_phrase(fold_text(extra), EntryKind::trigger, index, surface::perfect);
    }
    for (const std::string& extra : row.texts("extra")) {
        folded_phrase(fold_text(extra), EntryKind::trigger, index, surface::imperfect);
    }
    const std::string participle = row.text_or("participle", "");
    if (!participle.empty()) {
        for (const Form& form : participle_forms(fold_text(participle))) {
            folded_phrase(form.text, EntryKind::trigger, index, form.features);
        }
    }
}

void LexiconCompiler::add_cues(const JsonSource& file) {
    if (!file.has("cues")) {
        return;
    }
    for (const auto& [name, words] : file.child("cues").members()) {
        const CueClass index = data_.cues.try_emplace(name, static_cast<CueClass>(data_.cues.size())).first->second;
        for (const std::string& word : words.own_texts()) {
            phrase(word, EntryKind::cue, index);
        }
    }
}

void LexiconCompiler::add_institution(const JsonSource& row) {
    data_.institutions.push_back({row.text("id"), row.text("kind"), row.flag("head", false)});
    const InstitutionData& added = data_.institutions.back();
    const bool spoken = added.kind == "body" || added.kind == "movement";
    for (const std::string& form : row.texts("forms")) {
        phrase(form, spoken ? EntryKind::body_head : EntryKind::institution, data_.institutions.size() - 1);
    }
}

void LexiconCompiler::add_home_mark(const JsonSource& row) {
    const auto state = data_.state_index(known_state(row, "state", true));
    phrase(row.text("ar"), EntryKind::home_mark, state.value_or(0), home_mark::own);
}

void LexiconCompiler::add_writing_place(const JsonSource& row) {
    const auto state = data_.state_index(known_state(row, "state", true));
    phrase(row.text("ar"), EntryKind::home_mark, state.value_or(0), home_mark::outlet);
}

void LexiconCompiler::add_dynasty(const JsonSource& row) {
    const auto state = data_.state_index(known_state(row, "state", true));
    phrase(row.text("ar"), EntryKind::home_mark, state.value_or(0), home_mark::dynasty);
}

void LexiconCompiler::add_agency(const JsonSource& row) {
    const auto state = data_.state_index(known_state(row, "state", true));
    phrase(row.text("ar"), EntryKind::home_mark, state.value_or(0), home_mark::agency);
}

void LexiconCompiler::add_word_lists(const JsonSource& file) {
    flag_words(file.texts("given"), word_flag::given_name);
    flag_words(file.texts("particles"), word_flag::name_particle);
    flag_words(file.texts("given_ambiguous"), word_flag::given_name | word_flag::ambiguous_name);
    flag_words(file.texts("subjects"), word_flag::subject);
    flag_words(file.texts("words"), word_flag::common);
    for (const std::string& honorific : file.texts("honorifics")) {
        phrase(honorific, EntryKind::honorific, 0);
    }
    for (const std::string& word : file.texts("day_words")) {
        phrase(word, EntryKind::day_word, 0);
    }
    for (const std::string& word : file.texts("year_words")) {
        phrase(word, EntryKind::year_word, 0);
    }
    if (file.has("numbers")) {
        for (const auto& [word, value] : file.child("numbers").members()) {
            if (value.value().is_number_integer()) {
                phrase(word, EntryKind::number, value.value().get<std::uint32_t>());
            } else {
                value.fault("must be an integer");
            }
        }
    }
}

} // namespace rabita
