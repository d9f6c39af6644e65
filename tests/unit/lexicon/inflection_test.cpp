#include "lexicon/inflection.hpp"

#include "lexicon/data_model.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>

using namespace rabita;

namespace {

std::optional<std::uint32_t> features(const std::vector<Form>& forms, const std::u16string& text) {
    std::optional<std::uint32_t> found;
    for (const Form& form : forms) {
        if (form.text == text) {
            found = found.value_or(0) | form.features;
        }
    }
    return found;
}

} // namespace

#define CHECK_FORM(forms, text, wanted)                                                                                \
    do {                                                                                                               \
        const auto had = features(forms, text);                                                                        \
        INFO("form " #text);                                                                                           \
        REQUIRE(had);                                                                                                  \
        CHECK((*had & (wanted)) == (wanted));                                                                          \
    } while (false)

TEST_CASE("a sound verb in the forms that news uses") {
    const auto forms = verb_forms(u"استقبل", u"يستقبل");
    CHECK_FORM(forms, u"استقبل", surface::perfect);
    CHECK_FORM(forms, u"استقبلت", surface::perfect | surface::feminine);
    CHECK_FORM(forms, u"استقبلا", surface::perfect | surface::dual);
    CHECK_FORM(forms, u"استقبلوا", surface::perfect | surface::plural);
    CHECK_FORM(forms, u"استقبله", surface::perfect | surface::pronoun_he);
    CHECK_FORM(forms, u"استقبلها", surface::perfect | surface::pronoun_she);
    CHECK_FORM(forms, u"استقبلهما", surface::perfect | surface::pronoun_dual);
    CHECK_FORM(forms, u"استقبلهم", surface::perfect | surface::pronoun_they);
    CHECK_FORM(forms, u"استقبلته", surface::perfect | surface::feminine | surface::pronoun_he);
    CHECK_FORM(forms, u"يستقبل", surface::imperfect);
    CHECK_FORM(forms, u"تستقبل", surface::imperfect | surface::feminine);
    CHECK_FORM(forms, u"يستقبله", surface::imperfect | surface::pronoun_he);
    CHECK_FORM(forms, u"يستقبلان", surface::imperfect | surface::dual);
    CHECK_FORM(forms, u"يستقبلون", surface::imperfect | surface::plural);
    CHECK_FORM(forms, u"يستقبلا", surface::imperfect | surface::dual);
    CHECK_FORM(forms, u"يستقبلوا", surface::imperfect | surface::plural);
}

TEST_CASE("a verb that ends in ى loses it before endings and turns it into alif before pronouns") {
    const auto forms = verb_forms(u"التقي", u"يلتقي"); // folded التقى
    CHECK_FORM(forms, u"التقي", surface::perfect);
    CHECK_FORM(forms, u"التقت", surface::perfect | surface::feminine);
    CHECK_FORM(forms, u"التقيا", surface::perfect | surface::dual);
    CHECK_FORM(forms, u"التقوا", surface::perfect | surface::plural);
    CHECK_FORM(forms, u"التقاه", surface::perfect | surface::pronoun_he);
    CHECK_FORM(forms, u"التقته", surface::perfect | surface::feminine | surface::pronoun_he);
    CHECK_FORM(forms, u"يلتقون", surface::imperfect | surface::plural);
    CHECK_FORM(forms, u"يلتقيان", surface::imperfect | surface::dual);
    CHECK_FORM(forms, u"يلتق", surface::imperfect); // jussive: لم يلتق
    CHECK_FORM(forms, u"يلتقيه", surface::imperfect | surface::pronoun_he);
}

TEST_CASE("a verb that ends in a hamza keeps its alif before endings") {
    const auto forms = verb_forms(u"هنا", u"يهني", true); // folded هنأ
    CHECK_FORM(forms, u"هنا", surface::perfect);
    CHECK_FORM(forms, u"هنات", surface::perfect | surface::feminine);
    CHECK_FORM(forms, u"هناته", surface::perfect | surface::feminine | surface::pronoun_he);
    CHECK_FORM(forms, u"يهني", surface::imperfect);
}

TEST_CASE("a verb that ends in alif takes waw in the dual") {
    const auto forms = verb_forms(u"دعا", u"يدعو");
    CHECK_FORM(forms, u"دعت", surface::perfect | surface::feminine);
    CHECK_FORM(forms, u"دعوا", surface::perfect | surface::dual);
    CHECK_FORM(forms, u"دعاه", surface::perfect | surface::pronoun_he);
    CHECK_FORM(forms, u"يدعون", surface::imperfect | surface::plural);
    CHECK_FORM(forms, u"يدع", surface::imperfect);
}

TEST_CASE("no form is written with letters that folding changes") {
    for (const Form& form : verb_forms(u"اجري", u"يجري")) {
        CHECK(form.text.find_first_of(u"أإآىةئؤ") == std::u16string::npos);
    }
}

TEST_CASE("a noun in ta marbuta opens it before endings") {
    const auto forms = noun_forms(u"زياره", {u"زيارات"});
    CHECK_FORM(forms, u"زياره", surface::noun);
    CHECK_FORM(forms, u"الزياره", surface::noun | surface::definite);
    CHECK_FORM(forms, u"زيارته", surface::noun | surface::pronoun_he);
    CHECK_FORM(forms, u"زيارتها", surface::noun | surface::pronoun_she);
    CHECK_FORM(forms, u"زيارتهما", surface::noun | surface::pronoun_dual);
    CHECK_FORM(forms, u"زيارتان", surface::noun | surface::dual);
    CHECK_FORM(forms, u"زيارتين", surface::noun | surface::dual);
    CHECK_FORM(forms, u"الزيارتان", surface::noun | surface::dual | surface::definite);
    CHECK_FORM(forms, u"زيارات", surface::noun | surface::plural);
    CHECK_FORM(forms, u"زياراته", surface::noun | surface::plural | surface::pronoun_he);
    CHECK_FALSE(features(forms, u"زيارها"));
}

TEST_CASE("a noun that ends in hamza writes it on a seat before pronouns") {
    const auto forms = noun_forms(u"لقاء", {u"لقاءات"});
    CHECK_FORM(forms, u"لقاء", surface::noun);
    CHECK_FORM(forms, u"لقايه", surface::noun | surface::pronoun_he); // لقائه
    CHECK_FORM(forms, u"لقاوه", surface::noun | surface::pronoun_he); // لقاؤه
    CHECK_FORM(forms, u"لقاءه", surface::noun | surface::pronoun_he);
    CHECK_FORM(forms, u"لقايهما", surface::noun | surface::pronoun_dual);
    CHECK_FORM(forms, u"لقاءات", surface::noun | surface::plural);
    CHECK_FORM(forms, u"لقاءان", surface::noun | surface::dual);
}

TEST_CASE("a masculine noun carries its accusative alif") {
    const auto forms = noun_forms(u"اجتماع", {u"اجتماعات"});
    CHECK_FORM(forms, u"اجتماعا", surface::noun);
    CHECK_FORM(forms, u"الاجتماعات", surface::noun | surface::plural | surface::definite);
    CHECK_FORM(forms, u"اجتماعهم", surface::noun | surface::pronoun_they);
}

TEST_CASE("a participle that continues a clause agrees with its subject") {
    const auto forms = participle_forms(u"موكد"); // folded مؤكد
    CHECK_FORM(forms, u"موكدا", surface::noun);
    CHECK_FORM(forms, u"موكده", surface::noun | surface::feminine);
    CHECK_FORM(forms, u"موكدين", surface::noun | surface::plural);
    CHECK_FORM(forms, u"موكدان", surface::noun | surface::dual);
}

TEST_CASE("a verb known in one tense only has no forms of the other") {
    const auto forms = verb_forms(u"", u"يعتزم");
    CHECK_FALSE(forms.empty());
    CHECK(std::all_of(forms.begin(), forms.end(), [](const Form& f) { return (f.features & surface::perfect) == 0; }));
}
