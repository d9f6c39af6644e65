#include "ingest/language.hpp"

#include <catch2/catch.hpp>

using namespace rabita;

TEST_CASE("languages in Arabic letters are told apart") {
    CHECK(language_of("التقى عطاف لافروف.").arabic);
    CHECK(language_of("استقبل ديمتري شوڨاييف وگناد وپاتروشيف الوزير في ڤيينا.").arabic);
    CHECK(
        language_of(
            "وزیر امور خارجه ایران با همتای روسی خود در مسکو دیدار کرد و درباره روابط دو کشور گفت‌وگو کردند.")
            .code == "fa");
    CHECK(language_of("وزیر خارجہ نے اسلام آباد میں اپنے سعودی ہم منصب سے ملاقات کی اور تعلقات پر بات کی۔").code ==
          "ur");
    CHECK(language_of("وەزیری دەرەوەی عێراق لە بەغدا لەگەڵ هاوتا ئێرانییەکەی کۆبووەوە.").code == "ckb");
    CHECK(language_of("تاشقى ئىشلار مىنىستىرى بېيجىڭدا روسىيە مىنىستىرى بىلەن كۆرۈشتى ۋە سۆزلەشتى.").code == "ug");
    CHECK(language_of("د بهرنیو چارو وزیر په کابل کې له خپل ایراني سیال سره وکتل او په اړیکو یې خبرې وکړې.").code ==
          "ps");
}

TEST_CASE("other scripts are no Arabic, quotations are") {
    CHECK(language_of("The foreign minister met his counterpart in Cairo on Tuesday.").code == "en");
    CHECK(language_of("").code == "und");
    CHECK(language_of("قال الوزير في بيان نشرته صحيفة \"The New York Times\" أمس إن اللقاء كان مفيدا.").arabic);
}
