#include "ingest/page_cues.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace rabita {

namespace {

using Cue = std::string_view;

constexpr std::size_t heading_words = 8; // a line that heads something is no longer
constexpr std::size_t furniture_words = 16;

// As folded_line() gives them.
constexpr std::array end_headings{Cue("مقالات ذات صله"),
                                  Cue("اخبار ذات صله"),
                                  Cue("مواضيع ذات صله"),
                                  Cue("موضوعات ذات صله"),
                                  Cue("روابط ذات صله"),
                                  Cue("قصص ذات صله"),
                                  Cue("ذات صله"),
                                  Cue("مقالات مشابهه"),
                                  Cue("مواضيع مشابهه"),
                                  Cue("اخبار مشابهه"),
                                  Cue("اخبار متعلقه"),
                                  Cue("موضوعات متعلقه"),
                                  Cue("مواضيع متعلقه"),
                                  Cue("مقالات متعلقه"),
                                  Cue("مواضيع متعلقة"),
                                  Cue("مقالات مرتبطه"),
                                  Cue("اخبار مرتبطه"),
                                  Cue("مواضيع مرتبطه"),
                                  Cue("قد يعجبك"),
                                  Cue("قد يهمك"),
                                  Cue("قد يعجبكم"),
                                  Cue("قد يهمكم"),
                                  Cue("ربما يعجبك"),
                                  Cue("ربما يهمك"),
                                  Cue("اخترنا لك"),
                                  Cue("اخترنا لكم"),
                                  Cue("مختارات"),
                                  Cue("التعليقات"),
                                  Cue("تعليقات القراء"),
                                  Cue("تعليقات الزوار"),
                                  Cue("اراء القراء"),
                                  Cue("راي القراء"),
                                  Cue("ردود القراء"),
                                  Cue("ردود الافعال علي المقال"),
                                  Cue("اترك رد"),
                                  Cue("اترك ردا"),
                                  Cue("اترك تعليق"),
                                  Cue("اترك تعليقا"),
                                  Cue("اترك تعليقك"),
                                  Cue("اضف تعليق"),
                                  Cue("اضف تعليقا"),
                                  Cue("اضف تعليقك"),
                                  Cue("اكتب تعليق"),
                                  Cue("اكتب تعليقا"),
                                  Cue("اكتب تعليقك"),
                                  Cue("علق علي الخبر"),
                                  Cue("شارك برايك"),
                                  Cue("شاركنا رايك"),
                                  Cue("لن يتم نشر عنوان بريدك"),
                                  Cue("لن يتم نشر بريدك"),
                                  Cue("الحقول الالزاميه"),
                                  Cue("الاكثر قراءه"),
                                  Cue("الاكثر مشاهده"),
                                  Cue("الاكثر شيوعا"),
                                  Cue("الاكثر تداولا"),
                                  Cue("الاكثر تعليقا"),
                                  Cue("الاكثر زياره"),
                                  Cue("احدث الاخبار"),
                                  Cue("المزيد من الاخبار"),
                                  Cue("المزيد من"),
                                  Cue("المزيد في"),
                                  Cue("اخبار اخري"),
                                  Cue("مواضيع اخري"),
                                  Cue("مقالات اخري"),
                                  Cue("اقرا في هذا القسم"),
                                  Cue("من نفس القسم"),
                                  Cue("كلمات دلاليه"),
                                  Cue("كلمات مفتاحيه"),
                                  Cue("الكلمات الدلاليه"),
                                  Cue("الكلمات المفتاحيه"),
                                  Cue("الوسوم"),
                                  Cue("وسوم"),
                                  Cue("تاغات"),
                                  Cue("علامات"),
                                  Cue("اشترك في"),
                                  Cue("اشتركوا في"),
                                  Cue("النشره البريديه"),
                                  Cue("النشره الاخباريه"),
                                  Cue("القائمه البريديه"),
                                  Cue("جميع الحقوق محفوظه"),
                                  Cue("كل الحقوق محفوظه"),
                                  Cue("كافه الحقوق محفوظه"),
                                  Cue("حقوق النشر"),
                                  Cue("عن الكاتب"),
                                  Cue("نبذه عن الكاتب"),
                                  Cue("المقال السابق"),
                                  Cue("المقال التالي"),
                                  Cue("الخبر السابق"),
                                  Cue("الخبر التالي"),
                                  Cue("الموضوع السابق"),
                                  Cue("المشاركات السابقه"),
                                  Cue("ملاحظه التحرير"),
                                  Cue("related articles"),
                                  Cue("related posts"),
                                  Cue("leave a reply"),
                                  Cue("leave a comment"),
                                  Cue("comments"),
                                  Cue("tags"),
                                  Cue("you may also like"),
                                  Cue("share this")};

constexpr std::array teasers{Cue("اقرا ايضا"),    Cue("اقرا كذلك"),      Cue("اقراوا ايضا"),   Cue("اقرءوا ايضا"),
                             Cue("اقرا المزيد"),  Cue("اقرا المقال"),    Cue("شاهد ايضا"),     Cue("شاهدوا ايضا"),
                             Cue("شاهد الفيديو"), Cue("طالع ايضا"),      Cue("طالع المزيد"),   Cue("انظر ايضا"),
                             Cue("تابع ايضا"),    Cue("تابع القراءه"),   Cue("لقراءه المزيد"), Cue("للمزيد"),
                             Cue("قد يهمك ايضا"), Cue("مواضيع قد تهمك"), Cue("اقرا التفاصيل"), Cue("التفاصيل في"),
                             Cue("read more"),    Cue("read also")};

/// With a title in the same line one story is offered, and the article goes on; alone they head what follows it.
constexpr std::array offers{Cue("قد يهمك"),   Cue("قد يهمكم"),   Cue("قد يعجبك"),  Cue("قد يعجبكم"),
                            Cue("ربما يهمك"), Cue("ربما يعجبك"), Cue("اخترنا لك"), Cue("اخترنا لكم")};
constexpr unsigned shortest_offer = 5; // words, with its title

constexpr std::array colon_teasers{Cue("اقرا"), Cue("شاهد"), Cue("طالع"), Cue("فيديو"), Cue("بالفيديو"), Cue("بالصور")};

constexpr std::array furniture{Cue("شارك"),
                               Cue("مشاركه"),
                               Cue("شاركها"),
                               Cue("شاركه"),
                               Cue("انشر"),
                               Cue("غرد"),
                               Cue("فيسبوك"),
                               Cue("تويتر"),
                               Cue("واتساب"),
                               Cue("واتس اب"),
                               Cue("تيليجرام"),
                               Cue("تلغرام"),
                               Cue("تيليغرام"),
                               Cue("لينكدان"),
                               Cue("بينتيريست"),
                               Cue("ماسنجر"),
                               Cue("طباعه"),
                               Cue("نسخ الرابط"),
                               Cue("تم نسخ"),
                               Cue("ارسل الي صديق"),
                               Cue("ارسال بالبريد"),
                               Cue("تابعنا علي"),
                               Cue("تابعونا علي"),
                               Cue("تابعنا"),
                               Cue("تابعونا"),
                               Cue("انضم الي قناتنا"),
                               Cue("انضموا"),
                               Cue("تسجيل الدخول"),
                               Cue("سجل الدخول"),
                               Cue("دخول"),
                               Cue("الرئيسيه"),
                               Cue("الصفحه الرئيسيه"),
                               Cue("انت هنا"),
                               Cue("العوده الي"),
                               Cue("اعلان"),
                               Cue("اعلانات"),
                               Cue("مساحه اعلانيه"),
                               Cue("بحث"),
                               Cue("القائمه"),
                               Cue("استمع"),
                               Cue("حجم الخط"),
                               Cue("تكبير الخط"),
                               Cue("عدد المشاهدات"),
                               Cue("المشاهدات"),
                               Cue("مشاهدات"),
                               Cue("عدد القراءات"),
                               Cue("عدد الزيارات"),
                               Cue("وقت القراءه"),
                               Cue("مده القراءه"),
                               Cue("زمن القراءه"),
                               Cue("اخر تحديث"),
                               Cue("تاريخ النشر"),
                               Cue("تم النشر"),
                               Cue("نشر في"),
                               Cue("نشر بتاريخ"),
                               Cue("حدث في"),
                               Cue("نستخدم ملفات"),
                               Cue("يستخدم هذا الموقع"),
                               Cue("ملفات تعريف الارتباط"),
                               Cue("تم تفعيل"),
                               Cue("شكرا لاشتراكك"),
                               Cue("طقس اليوم"),
                               Cue("مواقيت الصلاه"),
                               Cue("اسعار العملات"),
                               Cue("شريط الاخبار"),
                               Cue("عاجل الان"),
                               Cue("استطلاع"),
                               Cue("تحميل التطبيق"),
                               Cue("حمل التطبيق"),
                               Cue("connect with us"),
                               Cue("hi what are you looking for"),
                               Cue("share"),
                               Cue("tweet"),
                               Cue("facebook"),
                               Cue("whatsapp"),
                               Cue("print"),
                               Cue("next previous"),
                               Cue("انتهي"),
                               Cue("يتبع")};

constexpr std::array credits{Cue("الصوره"), Cue("صوره"),  Cue("تصوير"),        Cue("مصدر الصوره"),
                             Cue("صور"),    Cue("ارشيف"), Cue("صوره ارشيفيه"), Cue("photo"),
                             Cue("getty"),  Cue("غيتي"),  Cue("image")};

constexpr std::array bylines{Cue("كتب"),    Cue("كتبت"),   Cue("بقلم"),   Cue("تحرير"), Cue("اعداد"),
                             Cue("متابعه"), Cue("الكاتب"), Cue("المحرر"), Cue("مراسل"), Cue("by")};

constexpr std::array sources{Cue("المصدر"), Cue("المصادر"), Cue("مصدر الخبر")};

struct Agency {
    Cue folded;
    std::string_view name;
};

constexpr std::array agencies{Agency{"رويترز", "رويترز"},   Agency{"reuters", "رويترز"},
                              Agency{"ا ف ب", "أ ف ب"},     Agency{"اف ب", "أ ف ب"},
                              Agency{"افب", "أ ف ب"},       Agency{"فرانس برس", "أ ف ب"},
                              Agency{"afp", "أ ف ب"},       Agency{"ا ب", "أ ب"},
                              Agency{"اسوشيتد برس", "أ ب"}, Agency{"ap", "أ ب"},
                              Agency{"د ب ا", "د ب أ"},     Agency{"dpa", "د ب أ"},
                              Agency{"واس", "واس"},         Agency{"spa", "واس"},
                              Agency{"وام", "وام"},         Agency{"wam", "وام"},
                              Agency{"قنا", "قنا"},         Agency{"qna", "قنا"},
                              Agency{"كونا", "كونا"},       Agency{"kuna", "كونا"},
                              Agency{"بنا", "بنا"},         Agency{"bna", "بنا"},
                              Agency{"بترا", "بترا"},       Agency{"petra", "بترا"},
                              Agency{"و م ع", "و م ع"},     Agency{"ومع", "و م ع"},
                              Agency{"map", "و م ع"},       Agency{"واج", "واج"},
                              Agency{"aps", "واج"},         Agency{"وات", "وات"},
                              Agency{"tap", "وات"},         Agency{"ا ش ا", "أ ش أ"},
                              Agency{"اش ا", "أ ش أ"},      Agency{"سانا", "سانا"},
                              Agency{"sana", "سانا"},       Agency{"واع", "واع"},
                              Agency{"ina", "واع"},         Agency{"وفا", "وفا"},
                              Agency{"wafa", "وفا"},        Agency{"الاناضول", "الأناضول"},
                              Agency{"شينخوا", "شينخوا"},   Agency{"تاس", "تاس"},
                              Agency{"سبوتنيك", "سبوتنيك"}, Agency{"نوفوستي", "نوفوستي"},
                              Agency{"ارنا", "إرنا"},       Agency{"فارس", "فارس"},
                              Agency{"سونا", "سونا"},       Agency{"سبا", "سبأ"},
                              Agency{"وال", "وال"},         Agency{"cnn", "CNN"},
                              Agency{"bbc", "BBC"},         Agency{"وكالات", "وكالات"},
                              Agency{"الوكالات", "وكالات"}};

constexpr std::array cities{
    Cue("الرباط"),      Cue("الجزائر"), Cue("تونس"),    Cue("طرابلس"),     Cue("بنغازي"),  Cue("القاهره"),
    Cue("الخرطوم"),     Cue("نواكشوط"), Cue("مقديشو"),  Cue("جيبوتي"),     Cue("الرياض"),  Cue("جده"),
    Cue("مكه المكرمه"), Cue("نيوم"),    Cue("الدوحه"),  Cue("المنامه"),    Cue("الكويت"),  Cue("مسقط"),
    Cue("دبي"),         Cue("ابوظبي"),  Cue("ابو ظبي"), Cue("صنعاء"),      Cue("عدن"),     Cue("بغداد"),
    Cue("اربيل"),       Cue("دمشق"),    Cue("بيروت"),   Cue("عمان"),       Cue("القدس"),   Cue("القدس المحتله"),
    Cue("رام الله"),    Cue("غزه"),     Cue("انقره"),   Cue("اسطنبول"),    Cue("طهران"),   Cue("موسكو"),
    Cue("كييف"),        Cue("باريس"),   Cue("لندن"),    Cue("برلين"),      Cue("مدريد"),   Cue("روما"),
    Cue("بروكسل"),      Cue("جنيف"),    Cue("فيينا"),   Cue("واشنطن"),     Cue("نيويورك"), Cue("الامم المتحده"),
    Cue("بكين"),        Cue("طوكيو"),   Cue("نيودلهي"), Cue("اسلام اباد"), Cue("كابول"),   Cue("اديس ابابا"),
    Cue("نيروبي"),      Cue("انجمينا"), Cue("باماكو"),  Cue("نيامي"),      Cue("داكار"),   Cue("الدار البيضاء"),
    Cue("اتلانتا"),     Cue("سيدني"),   Cue("اوتاوا"),  Cue("اثينا"),      Cue("عواصم")};

constexpr std::array countries{Cue("الامارات"),
                               Cue("الامارات العربيه المتحده"),
                               Cue("مصر"),
                               Cue("بريطانيا"),
                               Cue("المملكه المتحده"),
                               Cue("الولايات المتحده الامريكيه"),
                               Cue("الولايات المتحده"),
                               Cue("فرنسا"),
                               Cue("روسيا"),
                               Cue("تركيا"),
                               Cue("لبنان"),
                               Cue("العراق")};

bool has_colon_after_cue(std::string_view line) {
    const std::size_t at = line.find(':');
    return at != std::string_view::npos && at < 40;
}

bool is_one_of(std::string_view folded, const auto& phrases) {
    return std::find(phrases.begin(), phrases.end(), folded) != phrases.end();
}

bool is_agency(std::string_view folded) {
    return std::any_of(agencies.begin(), agencies.end(), [&](const Agency& a) { return a.folded == folded; });
}

bool is_day_part(std::string_view folded) {
    return !folded.empty() && folded.front() >= '0' && folded.front() <= '9' && folded.size() <= 40;
}

/// One part of a dateline, between its commas, brackets and dashes.
bool is_dateline_part(std::string_view part, bool& names_place_or_agency) {
    const std::string folded = folded_line(part);
    if (folded.empty()) {
        return true;
    }
    const std::size_t digit = folded.find_first_of("0123456789"); // "الرياض 25 شوال 1436"
    const std::string_view place =
        std::string_view(folded).substr(0, digit == std::string::npos ? digit : digit - (digit > 0 ? 1 : 0));
    const bool known = is_one_of(place, cities) || is_agency(place);
    names_place_or_agency = names_place_or_agency || known;
    return known || is_one_of(folded, countries) || is_day_part(folded);
}

struct Delimiter {
    std::size_t length = 0; ///< bytes; 0 where none begins
    bool closes = false;    ///< can end a dateline
};

Delimiter delimiter_at(std::string_view text, std::size_t at) {
    switch (text[at]) {
    case '-':
    case ':': return {1, true};
    case '(':
    case ')':
    case '/':
    case ',':
    case '|':
    case '[':
    case ']': return {1, false};
    case '\xD8': return {at + 1 < text.size() && text[at + 1] == '\x8C' ? std::size_t{2} : 0, false}; // "،"
    case '\xE2': break;
    default: return {};
    }
    for (const std::string_view dash : {"\u2013", "\u2014", "\u2015", "\u2212"}) {
        if (text.substr(at).starts_with(dash)) {
            return {dash.size(), true};
        }
    }
    return {};
}

} // namespace

LineKind kind_of_line(std::string_view line, const LineShape& shape) {
    if (shape.words == 0 || shape.words > furniture_words) {
        return LineKind::text;
    }
    // Every cue is shorter than this, and only what a line begins with is asked for.
    constexpr std::size_t longest_cue = 160; // bytes
    std::size_t prefix = std::min(line.size(), longest_cue);
    while (prefix < line.size() && (static_cast<unsigned char>(line[prefix]) & 0xC0U) == 0x80U) {
        ++prefix;
    }
    const std::string folded = folded_line(line.substr(0, prefix));
    if (begins_with_any(folded, teasers)) {
        return LineKind::teaser;
    }
    if (shape.words >= shortest_offer && begins_with_any(folded, offers)) {
        return LineKind::teaser;
    }
    const bool heading = shape.words <= heading_words || line.find(':') != std::string_view::npos;
    if (heading && begins_with_any(folded, end_headings)) {
        return LineKind::end;
    }
    const bool colon = has_colon_after_cue(line);
    if (colon && begins_with_any(folded, sources)) {
        return LineKind::source;
    }
    if (shape.words <= 6 && !shape.ends_sentence && begins_with_any(folded, bylines)) {
        return LineKind::byline;
    }
    if ((line.front() == '(' || colon || shape.words <= 3) && begins_with_any(folded, credits)) {
        return LineKind::credit;
    }
    if (colon && begins_with_any(folded, colon_teasers)) {
        return LineKind::teaser;
    }
    const bool short_line = shape.words <= 5 || !shape.ends_sentence;
    return short_line && begins_with_any(folded, furniture) ? LineKind::furniture : LineKind::text;
}

std::optional<std::string> agency_in(std::string_view line) {
    const std::string folded = folded_line(line);
    for (const Agency& agency : agencies) {
        const std::array phrase{agency.folded};
        if (holds_any(folded, phrase)) {
            return std::string(agency.name);
        }
    }
    return std::nullopt;
}

std::optional<std::pair<std::size_t, std::size_t>> glued_offer(std::string_view paragraph) {
    constexpr std::string_view offer = "اقرأ أيضاً";
    constexpr std::size_t shortest_headline = 5; // words
    constexpr std::size_t longest_headline = 18;
    constexpr std::array openers{
        std::string_view("من جانبه"), std::string_view("من جانبها"), std::string_view("من جهته"),
        std::string_view("من جهتها"), std::string_view("من جهة"),    std::string_view("من ناحيته"),
        std::string_view("كما "),     std::string_view("فيما "),     std::string_view("جاء ذلك"),
        std::string_view("يذكر "),    std::string_view("حضر "),      std::string_view("يشار ")};
    // Arabic letters share their first bytes, so that `find` stops at every second one.
    static const std::boyer_moore_horspool_searcher searcher(offer.begin(), offer.end());
    const auto begin =
        static_cast<std::size_t>(std::search(paragraph.begin(), paragraph.end(), searcher) - paragraph.begin());
    if (begin == paragraph.size() || begin == 0 || begin + offer.size() >= paragraph.size() ||
        static_cast<unsigned char>(paragraph[begin + offer.size()]) < 0x80U) {
        return std::nullopt;
    }
    std::size_t words = 0;
    for (std::size_t at = begin + offer.size(); words < longest_headline;) {
        at = paragraph.find(' ', at);
        if (at == std::string_view::npos) {
            return std::nullopt;
        }
        const std::string_view rest = paragraph.substr(++at);
        ++words;
        const bool joined = rest.starts_with("و") && !rest.starts_with("وال") && !rest.starts_with("ول");
        const bool opens = std::any_of(openers.begin(), openers.end(),
                                       [&](std::string_view opener) { return rest.starts_with(opener); });
        if (rest.starts_with(' ') || (words >= shortest_headline && (joined || opens))) {
            return std::pair{begin, at};
        }
    }
    return std::nullopt;
}

std::size_t dateline_length(std::string_view paragraph) {
    constexpr std::size_t longest = 140; // bytes
    bool named = false;
    std::size_t part = 0;
    std::size_t closed = 0;
    for (std::size_t at = 0; at < std::min(paragraph.size(), longest);) {
        const Delimiter delimiter = delimiter_at(paragraph, at);
        if (delimiter.length == 0) {
            ++at;
            continue;
        }
        if (!is_dateline_part(paragraph.substr(part, at - part), named)) {
            break;
        }
        at += delimiter.length;
        part = at;
        closed = delimiter.closes && named ? at : closed;
    }
    return closed;
}

} // namespace rabita
