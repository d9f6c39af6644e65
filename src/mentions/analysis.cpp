#include "mentions/analysis.hpp"

#include <algorithm>

namespace rabita {

namespace {

/// One way of reading a word as proclitics and the rest.
struct Split {
    std::u16string_view rest;
    std::uint8_t proclitics;
    bool definite_lam; ///< "للرئيس": the rest stands for "الرئيس"
};

/// At most eight splits; none for words too short to carry a proclitic.
class Splits {
public:
    explicit Splits(std::u16string_view word) {
        from(word, 0);
        if (word.size() > 2 && (word.front() == u'و' || word.front() == u'ف')) {
            add({word.substr(1), proclitic::conjunction, false});
            from(word.substr(1), proclitic::conjunction);
        }
    }

    const Split* begin() const { return splits_; }
    const Split* end() const { return splits_ + count_; }

private:
    void from(std::u16string_view word, std::uint8_t before) {
        if (word.size() < 3) {
            return;
        }
        const char16_t first = word.front();
        const auto with = [before](std::uint8_t flag) { return static_cast<std::uint8_t>(before | flag); };
        if (first == u'ل' && word[1] == u'ل' && word.size() > 3) {
            add({word.substr(2), with(proclitic::lam), true});
            add({word.substr(1), with(proclitic::lam), false}); // "للندن"
        } else if (first == u'ل') {
            add({word.substr(1), with(proclitic::lam), false});
        } else if (first == u'ب') {
            add({word.substr(1), with(proclitic::ba), false});
        } else if (first == u'ك') {
            add({word.substr(1), with(proclitic::kaf), false});
        } else if (first == u'س' && (word[1] == u'ي' || word[1] == u'ت' ||
                                     (word.size() > 5 && (word[1] == u'ن' || word[1] == u'ا')))) { // "سنعقد", "سألتقي"
            add({word.substr(1), with(proclitic::sin), false});
        }
    }

    void add(Split split) {
        if (count_ < 8) {
            splits_[count_++] = split;
        }
    }

    Split splits_[8]{};
    std::size_t count_ = 0;
};

WordId id_of(const Split& split, const Vocabulary& vocabulary, std::u16string& buffer) {
    if (!split.definite_lam) {
        return vocabulary.find(split.rest);
    }
    buffer.assign(u"ال");
    buffer += split.rest;
    return vocabulary.find(buffer);
}

} // namespace

Analysis::Analysis(const Text& text, const LexiconData& lexicon) : text_(&text), lexicon_(&lexicon) {
    const auto count = static_cast<std::uint32_t>(text.tokens.size());
    words_.resize(count, no_word);
    stripped_.resize(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        if (text.tokens[i].fold_length > 0) {
            words_[i] = lexicon.vocabulary.find(text.word(i));
        }
    }
    readings_.reserve(count);
    offsets_.reserve(count + 1);
    kinds_.resize(count);
    cues_.resize(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        offsets_.push_back(static_cast<std::uint32_t>(readings_.size()));
        read_token(i);
        std::stable_sort(readings_.begin() + offsets_.back(), readings_.end(),
                         [](const Reading& a, const Reading& b) { return a.last > b.last; });
        summarise(i);
    }
    offsets_.push_back(static_cast<std::uint32_t>(readings_.size()));
}

void Analysis::read_token(std::uint32_t token) {
    if (text_->tokens[token].kind != TokenKind::word) {
        return;
    }
    if (words_[token] != no_word) {
        walk(token, words_[token], 0);
    }
    std::u16string buffer;
    for (const Split& split : Splits(text_->word(token))) {
        const WordId rest = id_of(split, lexicon_->vocabulary, buffer);
        if (rest == no_word) {
            continue;
        }
        if (stripped_[token].flags == 0) {
            stripped_[token] = {lexicon_->flags(rest), split.proclitics};
        }
        walk(token, rest, split.proclitics);
    }
}

/// "مالي" is Mali behind a preposition or a word for a state, "المالي" Malian behind an office or a body; else money.
bool Analysis::weak_place_stands(std::uint32_t token, EntryKind kind) const {
    if (token == 0 || text_->tokens[token - 1].kind != TokenKind::word) {
        return kind == EntryKind::state; // it opens a clause
    }
    if (kind == EntryKind::demonym) {
        // "وزير المياه المجري": behind a portfolio that no list has
        const std::u16string_view portfolio = text_->word(token - 1);
        const bool ministers =
            token > 1 && text_->tokens[token - 2].kind == TokenKind::word &&
            (text_->word(token - 2).ends_with(u"وزير") || text_->word(token - 2).ends_with(u"وزيره"));
        if (ministers && portfolio.starts_with(u"ال") && text_->word(token).starts_with(u"ال")) {
            return true;
        }
        const auto before = std::span(readings_).subspan(offsets_[token - 1], offsets_[token] - offsets_[token - 1]);
        // "اتفاق أمريكي تركي"; but "السعودي تركي الفيصل"
        const bool indefinite = !text_->word(token - 1).starts_with(u"ال");
        const auto counterpart = lexicon_->cue("counterpart");
        return std::any_of(before.begin(), before.end(), [&](const Reading& r) {
            const bool his = r.entry.kind == EntryKind::cue && counterpart && r.entry.index == *counterpart;
            const bool described = r.entry.kind == EntryKind::office || r.entry.kind == EntryKind::institution || his ||
                                   (r.entry.kind == EntryKind::demonym && indefinite);
            return described && r.last == token;
        });
    }
    const auto before = std::span(readings_).subspan(offsets_[token - 1], offsets_[token] - offsets_[token - 1]);
    if (std::any_of(before.begin(), before.end(), [](const Reading& r) {
            return r.entry.kind == EntryKind::state ||
                   (r.entry.kind == EntryKind::trigger && (r.entry.detail & surface::noun) == 0);
        })) {
        return true; // "النيجر ومالي", "وقعت مالي"
    }
    // "بوركينا فاسو ومالي"
    constexpr std::uint32_t longest_state = 4;
    for (std::uint32_t first = token - std::min(token, longest_state); first + 1 < token; ++first) {
        const auto longer = std::span(readings_).subspan(offsets_[first], offsets_[first + 1] - offsets_[first]);
        if (std::any_of(longer.begin(), longer.end(),
                        [&](const Reading& r) { return r.entry.kind == EntryKind::state && r.last == token; })) {
            return true;
        }
    }
    const std::u16string_view word = text_->word(token - 1);
    static constexpr std::u16string_view openers[] = {
        u"في",   u"الي",  u"من",   u"مع",  u"بين",    u"دوله", u"دولتي", u"جمهوريه", u"حكومه", u"العاصمه", u"داخل",
        u"شمال", u"جنوب", u"رييس", u"وسط", u"حكومتي", u"علي",  u"ضد",    u"سفير",    u"زياره", u"خارجيه"};
    return std::find(std::begin(openers), std::end(openers), word) != std::end(openers);
}

void Analysis::walk(std::uint32_t token, WordId first, std::uint8_t proclitics) {
    PhraseTrie::Node node = lexicon_->phrases.step(PhraseTrie::root, first);
    auto next = token + 1;
    while (node != PhraseTrie::root) {
        for (const Entry& entry : lexicon_->phrases.entries(node)) {
            const bool place =
                entry.kind == EntryKind::state || entry.kind == EntryKind::capital || entry.kind == EntryKind::demonym;
            if (place && (entry.detail & surface::weak) != 0 && !weak_place_stands(token, entry.kind)) {
                continue;
            }
            readings_.push_back({token, next, entry, proclitics});
        }
        // "مون جاي-إن", "مون جاي- إن": a hyphen inside a name is no boundary.
        auto follow = next;
        if (mark(follow) == u'-' && is_word(follow + 1)) {
            const std::size_t before = text_->tokens[follow].begin - text_->tokens[follow - 1].end;
            const std::size_t behind = text_->tokens[follow + 1].begin - text_->tokens[follow].end;
            follow += before + behind <= 1 ? 1U : 0U;
        }
        if (follow >= words_.size() || words_[follow] == no_word) {
            return;
        }
        node = lexicon_->phrases.step(node, words_[follow]);
        next = follow + 1;
    }
}

void Analysis::summarise(std::uint32_t token) {
    static_assert(static_cast<unsigned>(EntryKind::era) < 32);
    for (const Reading& reading : std::span(readings_).subspan(offsets_[token])) {
        kinds_[token] |= kind_bit(reading.entry.kind);
        if (reading.entry.kind == EntryKind::cue) {
            cues_[token] |= cue_bit(reading.entry.index);
        }
    }
}

const Reading* Analysis::longest(std::size_t token, EntryKind kind, std::uint8_t allowed) const {
    for (const Reading& reading : at(token)) {
        if (reading.entry.kind == kind && (reading.proclitics & ~allowed) == 0) {
            return &reading;
        }
    }
    return nullptr;
}

const Reading* Analysis::longest_cue(std::size_t token, CueClass cue, std::uint8_t allowed) const {
    for (const Reading& reading : at(token)) {
        if (reading.entry.kind == EntryKind::cue && reading.entry.index == cue &&
            (reading.proclitics & ~allowed) == 0) {
            return &reading;
        }
    }
    return nullptr;
}

bool Analysis::has_article(std::size_t token) const {
    if (!is_word(token)) {
        return false;
    }
    const std::u16string_view word = text_->word(token);
    static constexpr std::u16string_view proclitics = u"وفبك"; // "حاليا" has none
    const bool behind_proclitic =
        word.size() > 3 && proclitics.find(word[0]) != proclitics.npos && word.substr(1).starts_with(u"ال");
    const bool article = word.size() > 3 && (word.starts_with(u"ال") || word.starts_with(u"لل") || behind_proclitic);
    return article && text_->slice(token, token + 1).find("إل") == std::string_view::npos;
}

} // namespace rabita
