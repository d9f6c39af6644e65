#include "icu_pass.hpp"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <stdexcept>
#include <string>

namespace rabita::bench {

struct IcuPass::Iterators {
    const icu::Normalizer2* nfc = nullptr; // ICU owns it
    std::unique_ptr<icu::BreakIterator> sentences;
    std::unique_ptr<icu::BreakIterator> words;
};

namespace {

std::size_t count_sentences(icu::BreakIterator& iterator, const icu::UnicodeString& text) {
    iterator.setText(text);
    std::size_t count = 0;
    for (iterator.first(); iterator.next() != icu::BreakIterator::DONE;) {
        ++count;
    }
    return count;
}

std::size_t count_words(icu::BreakIterator& iterator, const icu::UnicodeString& text) {
    iterator.setText(text);
    std::size_t count = 0;
    for (iterator.first(); iterator.next() != icu::BreakIterator::DONE;) {
        count += iterator.getRuleStatus() >= UBRK_WORD_NUMBER ? 1U : 0U;
    }
    return count;
}

} // namespace

IcuPass::IcuPass() : iterators_(std::make_unique<Iterators>()) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale arabic("ar");
    iterators_->nfc = icu::Normalizer2::getNFCInstance(status);
    iterators_->sentences.reset(icu::BreakIterator::createSentenceInstance(arabic, status));
    iterators_->words.reset(icu::BreakIterator::createWordInstance(arabic, status));
    if (U_FAILURE(status)) {
        throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
    }
}

IcuPass::~IcuPass() = default;

IcuCounts IcuPass::run(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
    const icu::UnicodeString normal = iterators_->nfc->normalize(icu::UnicodeString::fromUTF8(piece), status);
    if (U_FAILURE(status)) {
        throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
    }
    return {count_sentences(*iterators_->sentences, normal), count_words(*iterators_->words, normal)};
}

} // namespace rabita::bench
