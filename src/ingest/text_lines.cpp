#include "ingest/text_lines.hpp"

#include "ingest/page_cues.hpp"
#include "ingest/utf8.hpp"
#include "ingest/web_date.hpp"

#include <algorithm>
#include <initializer_list>
#include <vector>

namespace rabita {

namespace {

struct Line {
    std::size_t begin = 0; ///< bytes
    std::size_t end = 0;
    std::string_view text; ///< without white space at the ends
    LineShape shape;
    LineKind kind = LineKind::text;

    bool prose() const { return shape.arabic() && shape.words >= (shape.ends_sentence ? 7U : 20U); }
};

/// White space that pages have at the ends of paragraphs, no-break and zero-width ones too.
constexpr std::string_view outer_spaces[] = {" ", "\t", "\r", "\u00A0", "\u200B", "\u200E", "\u200F", "\uFEFF"};

std::string_view without_outer_space(std::string_view text) {
    const auto strip = [&](auto matches, auto remove) {
        for (bool again = true; again;) {
            again = false;
            for (const std::string_view space : outer_spaces) {
                if (matches(space)) {
                    remove(space.size());
                    again = true;
                }
            }
        }
    };
    strip([&](std::string_view space) { return text.starts_with(space); },
          [&](std::size_t length) { text.remove_prefix(length); });
    strip([&](std::string_view space) { return text.ends_with(space); },
          [&](std::size_t length) { text.remove_suffix(length); });
    return text;
}

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> out;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        Line line{begin, end, without_outer_space(text.substr(begin, end - begin)), {}, LineKind::text};
        if (!line.text.empty()) {
            line.shape = shape_of(line.text);
            line.kind = kind_of_line(line.text, line.shape);
            out.push_back(line);
        }
        begin = end + 1;
    }
    return out;
}

std::size_t first_prose(const std::vector<Line>& lines) {
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [](const Line& line) { return line.kind == LineKind::text && line.prose(); });
    return static_cast<std::size_t>(found - lines.begin());
}

bool only_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The heading within a few lines before `from`, `from` itself if none stands there.
std::size_t heading_before(const std::vector<Line>& lines, std::size_t from) {
    constexpr std::size_t longest_item = 5; // lines
    for (std::size_t back = 1; back <= std::min(longest_item, from); ++back) {
        if (lines[from - back].kind == LineKind::teaser) {
            return from - back;
        }
        if (lines[from - back].shape.ends_sentence) {
            break;
        }
    }
    return from;
}

/// Items that a page lists below its article end in how often they were read and "| 02 أغسطس 2026". Gives the heading
/// of the list, or its first item; of two headings ("اقرأ أيضا", "اقرأ المزيد") the first.
std::size_t begin_of_list(const std::vector<Line>& lines) {
    for (std::size_t i = first_prose(lines) + 1; i + 1 < lines.size(); ++i) {
        if (only_digits(lines[i].text) && lines[i + 1].text.starts_with('|') && find_day(lines[i + 1].text)) {
            const std::size_t heading = heading_before(lines, i);
            return heading < i ? heading_before(lines, heading) : i - 1;
        }
    }
    return lines.size();
}

/// The article is over at the first heading of what follows it, once a fifth of the words is behind.
std::size_t end_of_article(const std::vector<Line>& lines) {
    const std::size_t list = begin_of_list(lines);
    std::size_t all = 0;
    for (const Line& line : lines) {
        all += line.shape.words;
    }
    std::size_t seen = 0;
    for (std::size_t i = 0; i < list; ++i) {
        if (lines[i].kind == LineKind::end && seen * 5 > all) {
            return i;
        }
        seen += lines[i].shape.words;
    }
    return list;
}

bool begins_with_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}

/// "وأضاف", "كما", "من جانبه": the paragraph goes on from the one before.
bool goes_on(std::string_view paragraph) {
    const bool whole_word =
        begins_with_one_of(paragraph, {"وجه",   "وصف",    "وقع",  "وصل",   "وافق", "وقف",   "ودع",  "وزير", "وزارة",
                                       "وكالة", "واشنطن", "ولي ", "وسائل", "وفد",  "وثق",   "وبخ",  "وبّخ",  "وعد ",
                                       "وفاة",  "فاز",    "فرض",  "فجر",   "فتح",  "فرنسا", "فاجأ", "فلسط", "في "});
    return !whole_word &&
           begins_with_one_of(paragraph, {"و", "ف", "كما ", "ثم ", "لكن", "إلا ", "غير ", "يذكر ", "يُذكر ", "يشار ",
                                          "يأتي ", "هذا ", "بدوره", "بدورها", "من جانب", "من جهت", "كذلك ", "جاء ذلك"});
}

/// Behind its article a page of such a network has the first sentences of other stories, three to five: paragraphs none
/// of which goes on from the one before.
std::size_t begin_of_other_stories(const std::vector<Line>& lines) {
    constexpr std::size_t fewest = 3;
    constexpr std::size_t shortest = 10; // words
    const auto opening = lines.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(lines.size(), 3));
    const bool such_network = std::any_of(
        lines.begin(), opening, [](const Line& line) { return line.text.find("(CNN)") != std::string_view::npos; });
    std::size_t begin = lines.size();
    while (such_network && begin > 2 && lines[begin - 1].shape.words >= shortest && !goes_on(lines[begin - 1].text)) {
        --begin;
    }
    return lines.size() - begin >= fewest ? begin : lines.size();
}

/// Each code point of [begin, end) becomes one line break.
void blank(std::string_view text, std::size_t begin, std::size_t end, std::string& out) {
    for (std::size_t i = begin; i < end; ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
            out += '\n';
        }
    }
}

bool is_menu(const Line& line) {
    return line.shape.separators >= 2 && line.shape.separators * 3 >= line.shape.words && !line.shape.ends_sentence;
}

/// The dash itself goes, the words of the dateline stay: they tell which agency writes.
std::size_t dash_begin(std::string_view text, std::size_t end) {
    std::size_t begin = end - 1;
    while ((static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) {
        --begin;
    }
    return begin;
}

class Cleaner {
public:
    explicit Cleaner(std::string_view text) : text_(text), lines_(lines_of(text)) {}

    std::string run() {
        const std::size_t end = std::min(end_of_article(lines_), begin_of_other_stories(lines_));
        bool below_teaser = false;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const Line& line = lines_[i];
            const bool bare_teaser = line.kind == LineKind::teaser && line.shape.words <= 3;
            const bool headline = below_teaser && !line.shape.ends_sentence && line.shape.words <= 16;
            below_teaser = bare_teaser || headline;
            if (i >= end || headline || drops(line)) {
                remove(line.begin, line.end);
                continue;
            }
            const auto line_at = static_cast<std::size_t>(line.text.data() - text_.data());
            const std::size_t dateline = line.kind == LineKind::text ? dateline_length(line.text) : 0;
            if (dateline > 0) {
                remove(dash_begin(text_, line_at + dateline), line_at + dateline);
            }
            if (const auto offer = glued_offer(line.text)) {
                remove(line_at + offer->first, line_at + offer->second);
            }
        }
        out_ += text_.substr(copied_);
        return std::move(out_);
    }

private:
    static bool drops(const Line& line) {
        return line.kind == LineKind::teaser || line.kind == LineKind::furniture || line.kind == LineKind::credit ||
               is_menu(line);
    }

    void remove(std::size_t begin, std::size_t end) {
        out_ += text_.substr(copied_, begin - copied_);
        blank(text_, begin, end, out_);
        copied_ = end;
    }

    std::string_view text_;
    std::vector<Line> lines_;
    std::string out_;
    std::size_t copied_ = 0;
};

/// Bytes between the marks that end a sentence, at most.
std::size_t longest_sentence(std::string_view text) {
    std::size_t longest = 0;
    std::size_t length = 0;
    for (const char c : text) {
        // Four comparisons in a loop: `find_first_of` calls a search through the set for every byte.
        length = c == '\n' || c == '.' || c == '!' || c == '?' ? 0 : length + 1;
        longest = std::max(longest, length);
    }
    return longest;
}

/// Breaks what no writer would put into one sentence at a space, or in the middle of a word when there is none.
std::string with_bounded_sentences(std::string_view text) {
    constexpr std::size_t long_sentence = 2000; // code points
    constexpr std::size_t endless_word = 2 * long_sentence;
    if (longest_sentence(text) <= long_sentence) {
        return std::string(text);
    }
    std::string out;
    out.reserve(text.size());
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = decode_utf8(text, at);
        const bool ends = c == '\n' || c == '.' || c == '!' || c == '?' || c == 0x061F;
        length = ends ? 0 : length + 1;
        if ((length > long_sentence && c == ' ') || length > endless_word) {
            out += '\n';
            length = 0;
        } else {
            out += text.substr(begin, at - begin);
        }
    }
    return out;
}

} // namespace

LineFindings read_lines(std::string_view utf8) {
    constexpr std::size_t longest_date_line = 10; // words
    LineFindings out;
    const std::vector<Line> lines = lines_of(utf8);
    const std::size_t first = first_prose(lines);
    const std::size_t end = end_of_article(lines);
    for (std::size_t i = 0; i < std::min(end, lines.size()); ++i) {
        const Line& line = lines[i];
        if (const std::size_t dateline = out.agency ? 0 : dateline_length(line.text); dateline > 0) {
            out.agency = agency_in(line.text.substr(0, dateline));
        }
        const bool short_line = line.shape.words <= 4 && (i < first || i + 3 >= end);
        if (!out.agency && (line.kind == LineKind::source || short_line)) {
            out.agency = agency_in(line.text);
        }
        if (!out.day && i < first && line.shape.words <= longest_date_line && !line.shape.ends_sentence) {
            out.day = find_day(line.text);
        }
    }
    return out;
}

std::string without_page_furniture(std::string_view utf8) {
    return with_bounded_sentences(Cleaner(utf8).run());
}

} // namespace rabita
