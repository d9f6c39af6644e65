#include "mentions/several.hpp"

namespace rabita {

namespace {

class SeveralReader {
public:
    SeveralReader(const Analysis& analysis, const NameReader& names, const Mention& office)
        : a_(analysis), names_(names), office_(office), pos_(office.last) {}

    std::vector<Mention> run() {
        if (!office_.state.empty()) {
            states_.push_back({office_.state, office_.first});
        }
        read_pair();
        read_states();
        const std::uint32_t before_names = pos_;
        // "وزيري خارجية البلدين A وB"
        if (states_.empty() && a_.is_word(pos_) && is_both(a_.text().word(pos_))) {
            ++pos_;
        }
        skip_separator();
        read_names();
        if (people_.empty()) {
            return states_.size() > 1 ? by_state(before_names) : std::vector<Mention>{};
        }
        return people_;
    }

private:
    struct StateAt {
        std::string iso2;
        std::uint32_t token;
    };

    static bool is_both(std::u16string_view word) {
        return word == u"البلدين" || word == u"الدولتين" || word == u"الجانبين" || word == u"الطرفين";
    }

    const Reading* state_at(std::uint32_t token, std::uint8_t proclitics) const {
        for (const EntryKind kind : {EntryKind::demonym, EntryKind::state, EntryKind::capital}) {
            if (const Reading* reading = a_.find(token, kind, proclitics)) {
                return reading;
            }
        }
        return nullptr;
    }

    /// "زعيما الكوريتين"
    void read_pair() {
        if (const Reading* pair = states_.empty() ? a_.find(pos_, EntryKind::state_pair, 0) : nullptr) {
            const StatePair& states = a_.lexicon().state_pairs[pair->entry.index];
            states_.push_back({states.first, office_.first});
            states_.push_back({states.second, pos_});
            pos_ = pair->last;
        }
    }

    /// "... مصر والسعودية والأردن"
    void read_states() {
        while (const Reading* reading = state_at(pos_, proclitic::conjunction)) {
            if ((reading->proclitics & proclitic::conjunction) == 0 && !states_.empty()) {
                break;
            }
            // "والجزائري عبد المجيد تبون": the demonym opens the next person.
            if (reading->entry.kind == EntryKind::demonym && names_.read(reading->last, true, 0)) {
                break;
            }
            states_.push_back({a_.lexicon().states[reading->entry.index].iso2, pos_});
            pos_ = reading->last;
        }
    }

    void skip_separator() {
        while (a_.mark(pos_) == u',' || a_.mark(pos_) == u':' || a_.mark(pos_) == u'"' || a_.mark(pos_) == u'(') {
            ++pos_;
        }
        while (const Reading* honorific = a_.find(pos_, EntryKind::honorific, 0)) {
            pos_ = honorific->last;
        }
    }

    void read_names() {
        for (std::size_t number = 0; number < 8; ++number) {
            const std::uint32_t start = number == 0 ? office_.first : pos_;
            const std::uint8_t allowed = number == 0 ? std::uint8_t{0} : proclitic::conjunction;
            std::string state = number < states_.size() && states_.size() > 1 ? states_[number].iso2
                                : states_.size() == 1                         ? states_.front().iso2
                                                                              : std::string();
            bool opened = false;
            if (const Reading* demonym = a_.find(pos_, EntryKind::demonym, allowed)) {
                state = a_.lexicon().states[demonym->entry.index].iso2;
                pos_ = demonym->last;
                opened = true;
            } else if (const Reading* served = number > 0 ? a_.find(pos_, EntryKind::state, allowed) : nullptr;
                       served != nullptr && names_.read(served->last, true, 0)) {
                // "وزراء خارجية مصر A والأردن B"
                state = a_.lexicon().states[served->entry.index].iso2;
                pos_ = served->last;
                opened = true;
            } else if (const Reading* honorific = a_.find(pos_, EntryKind::honorific, allowed)) {
                pos_ = honorific->last;
                opened = true;
            }
            const auto name = names_.read(pos_, true, opened ? std::uint8_t{0} : allowed);
            if (!name || (number > 0 && !opened && !conjoined(pos_)) || remark(*name)) {
                return;
            }
            add_person(start, *name, state, number);
            pos_ = name->last;
            if (a_.mark(pos_) == u'"' || a_.mark(pos_) == u',') {
                const bool more =
                    a_.is_word(pos_ + 1) && conjoined(pos_ + 1) && names_.read(pos_ + 1, true, proclitic::conjunction);
                pos_ += more ? 1 : 0;
            }
        }
    }

    /// "زعيما البلدين، مستفيدين من", "ممثلي شركات تكنولوجية": one unknown word is no list of names.
    bool remark(const NameSpan& name) const {
        return people_.empty() && name.last == name.first + 1 && name.officials.empty() &&
               !names_.given_name(name.first, 0) && !(a_.is_word(name.last) && conjoined(name.last));
    }

    bool conjoined(std::uint32_t token) const { return a_.is_word(token) && a_.text().word(token).front() == u'و'; }

    void add_person(std::uint32_t start, const NameSpan& name, const std::string& state, std::size_t number) {
        Mention person = office_;
        person.number = Number::singular;
        person.first = start;
        person.last = name.last;
        person.name_first = name.first;
        person.name_last = name.last;
        person.officials = name.officials;
        person.state = state;
        if (number > 0) {
            person.proclitics = proclitic::conjunction;
        }
        people_.push_back(person);
    }

    std::vector<Mention> by_state(std::uint32_t end) const {
        std::vector<Mention> out;
        for (std::size_t i = 0; i < states_.size(); ++i) {
            Mention person = office_;
            person.number = Number::singular;
            person.state = states_[i].iso2;
            person.first = i == 0 ? office_.first : states_[i].token;
            person.last = i + 1 < states_.size() ? states_[i + 1].token : end;
            person.definite = true;
            if (i > 0) {
                person.proclitics = proclitic::conjunction;
            }
            out.push_back(person);
        }
        return out;
    }

    const Analysis& a_;
    const NameReader& names_;
    const Mention& office_;
    std::uint32_t pos_;
    std::vector<StateAt> states_;
    std::vector<Mention> people_;
};

} // namespace

std::vector<Mention> expand_several(const Analysis& analysis, const NameReader& names, const Mention& office) {
    return SeveralReader(analysis, names, office).run();
}

} // namespace rabita
