#include "store/personal_name.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace rabita;

namespace {

double likeness(const char* a, const char* b) {
    return name_likeness(personal_name(a), personal_name(b));
}

} // namespace

TEST_CASE("spellings of one name are alike") {
    CHECK(likeness("سيرغي لافروف", "سيرجى لافروف") > 0.9);
    CHECK(likeness("أنتوني بلينكن", "انتوني بلنكن") > 0.9);
    CHECK(likeness("محمد الخليفي", "محمد بن عبدالعزيز بن صالح الخليفي") > 0.95);
    CHECK(likeness("محمد بن سلمان", "محمد بن سلمان بن عبد العزيز") > 0.9);
    CHECK(likeness("عبد المجيد تبون", "عبدالمجيد تبون") == 1);
    CHECK(likeness("نويل بارو", "جان نويل بارو") >= 0.9);
    CHECK(likeness("العمري", "سالم العمري") == 0.75);
}

TEST_CASE("other names are not") {
    CHECK(likeness("حسن العيسى", "حسين العيسى") == 0);
    CHECK(likeness("كريم سالم", "كرم سليم") == 0);
    CHECK(likeness("سالم العمري", "خالد العمري") == 0);
    CHECK(likeness("محمد أحمد", "أحمد محمد") == 0);
    CHECK(likeness("", "أحمد محمد") == 0);
    CHECK(likeness("سالم", "سالم العمري") == 0);
}
