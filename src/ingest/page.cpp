#include "ingest/page.hpp"

#include "ingest/encoding.hpp"
#include "ingest/main_text.hpp"
#include "ingest/page_metadata.hpp"
#include "ingest/utf8.hpp"
#include "ingest/web_date.hpp"

#include <algorithm>
#include <array>

namespace rabita {

namespace {

std::string clean_bytes(std::string_view html) {
    std::string out = first_invalid_utf8(html) ? repaired_utf8(html) : std::string(html);
    std::erase(out, '\0'); // the parser would end there
    return out;
}

/// The headline of a page whose markup names none: the last heading or line before the text.
std::optional<std::string> headline_above(const std::vector<PageBlock>& blocks, std::size_t first) {
    for (std::size_t i = first; i-- > 0 && first - i <= 12;) {
        const PageBlock& block = blocks[i];
        if (block.heading != nullptr && block.shape.words >= 3 && !block.linked()) {
            return block.text;
        }
    }
    return std::nullopt;
}

/// "جميع الحقوق محفوظة لصحيفة س 2024": the name in a copyright line.
std::optional<std::string> outlet_in_copyright(const std::vector<PageBlock>& blocks) {
    constexpr std::array ours{std::string_view("جميع"),   std::string_view("كافة"),      std::string_view("كل"),
                              std::string_view("الحقوق"), std::string_view("محفوظة"),    std::string_view("حقوق"),
                              std::string_view("النشر"),  std::string_view("Copyright"), std::string_view("©"),
                              std::string_view("(c)"),    std::string_view("محفوظه")};
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
        const std::string& line = block->text;
        if (line.find("©") == std::string::npos && line.find("الحقوق محفوظ") == std::string::npos) {
            continue;
        }
        std::string name;
        std::size_t words = 0;
        for (std::size_t begin = 0; begin < line.size();) {
            const std::size_t end = std::min(line.find(' ', begin), line.size());
            const std::string_view word = std::string_view(line).substr(begin, end - begin);
            begin = end + 1;
            const bool skip = std::find(ours.begin(), ours.end(), word) != ours.end() ||
                              word.find_first_not_of("0123456789.,") == std::string_view::npos;
            if (word == "-" || word == "|" || word == "–") {
                break;
            }
            if (!skip) {
                name += (name.empty() ? "" : " ") + std::string(word);
                ++words;
            }
            if (!skip && word.ends_with('.')) {
                name.pop_back();
                break;
            }
        }
        if (words >= 1 && words <= 5) {
            return name;
        }
    }
    return std::nullopt;
}

/// The day in a line near the headline, or behind the text.
std::optional<Day> visible_day(const std::vector<PageBlock>& blocks, const MainText& text) {
    constexpr std::size_t longest = 14; // words: "نشر يوم السبت 10 فبراير 2024 الساعة 12:30 بتوقيت غرينتش"
    const std::size_t first = text.blocks.front();
    for (std::size_t back = 0; back < first && back < 25; ++back) {
        const PageBlock& block = blocks[first - 1 - back];
        if (block.shape.words > longest || block.linked()) {
            continue;
        }
        if (const auto day = find_day(block.text)) {
            return day;
        }
        if (const auto day = find_day(text_below(block.parent))) { // its parts may stand apart by style alone
            return day;
        }
    }
    for (std::size_t i = first; i < std::min(text.blocks.back() + 6, blocks.size()); ++i) {
        const auto day = blocks[i].shape.words <= 10 && !blocks[i].linked() ? find_day(blocks[i].text) : std::nullopt;
        if (day && std::find(text.blocks.begin(), text.blocks.end(), i) == text.blocks.end()) {
            return day;
        }
    }
    return std::nullopt;
}

void set_published(const PageMetadata& metadata, const std::vector<PageBlock>& blocks, const MainText& text,
                   Document& out) {
    out.published = metadata.published;
    out.published_by = metadata.published_by;
    if (out.published) {
        out.published_from = PublishedFrom::markup;
    } else if (const auto day = text.blocks.empty() ? std::nullopt : visible_day(blocks, text)) {
        out.published = day;
        out.published_from = PublishedFrom::text;
        out.published_by = "line of the page";
    }
}

std::vector<std::string> lines_at(const std::vector<PageBlock>& blocks, const std::vector<std::size_t>& chosen) {
    std::vector<std::string> out;
    std::transform(chosen.begin(), chosen.end(), std::back_inserter(out),
                   [&](std::size_t i) { return blocks[i].text; });
    return out;
}

/// The text that the page's metadata holds, where scripts would have put it into the page.
std::vector<std::string> described_lines(const PageMetadata& metadata) {
    constexpr std::size_t article_words = 20;
    std::vector<std::string> out;
    std::string_view left = metadata.body ? std::string_view(*metadata.body) : std::string_view();
    if (shape_of(left).words < article_words) {
        return out;
    }
    while (!left.empty()) {
        const std::size_t end = std::min(left.find('\n'), left.size());
        if (std::string line = collapsed(left.substr(0, end)); !line.empty()) {
            out.push_back(std::move(line));
        }
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    return out;
}

} // namespace

std::optional<Document> read_page(std::string_view html, const std::string& name, const std::optional<std::string>& url,
                                  const Limits& limits) {
    const HtmlTree tree(clean_bytes(html), name, limits);
    const PageMetadata metadata = page_metadata(tree.root(), url);
    const std::vector<PageBlock> blocks = page_blocks(tree.root());
    const MainText text = find_main_text(blocks, metadata.title.value_or(""));
    Document out;
    out.title = metadata.title || text.blocks.empty() ? metadata.title : headline_above(blocks, text.blocks.front());
    out.text = out.title.value_or("");
    for (const std::string& line : text.blocks.empty() ? described_lines(metadata) : lines_at(blocks, text.blocks)) {
        out.text += (out.text.empty() ? "" : "\n") + line;
    }
    if (out.text.size() == out.title.value_or("").size()) {
        return std::nullopt;
    }
    out.url = metadata.url;
    out.source = metadata.outlet ? metadata.outlet : outlet_in_copyright(blocks);
    if (!out.source && out.url) {
        out.source = host_of(*out.url);
    }
    set_published(metadata, blocks, text, out);
    return out;
}

std::string read_fragment(std::string_view html, const std::string& name, const Limits& limits) {
    const HtmlTree tree(clean_bytes(html), name, limits);
    const std::vector<PageBlock> blocks = page_blocks(tree.root());
    std::vector<std::size_t> chosen = find_main_text(blocks, "").blocks;
    const auto words = [&](const auto& indices) {
        std::size_t sum = 0;
        for (const std::size_t i : indices) {
            sum += blocks[i].shape.words;
        }
        return sum;
    };
    std::vector<std::size_t> unlinked;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!blocks[i].linked() && !blocks[i].caption) {
            unlinked.push_back(i);
        }
    }
    if (words(chosen) * 2 < words(unlinked)) { // too little prose for the finder to go by
        chosen = unlinked;
    }
    std::string out;
    for (const std::size_t i : chosen) {
        out += (out.empty() ? "" : "\n") + blocks[i].text;
    }
    return out;
}

void read_markup_record(Document&& record, const std::string& place, const Intake& intake) {
    try {
        const std::string_view markup = record.text;
        const bool whole =
            markup.find("<body") != std::string_view::npos || markup.find("<BODY") != std::string_view::npos;
        std::optional<Document> page =
            whole ? read_page(markup, place, record.url, intake.options().limits) : std::nullopt;
        record.text = page ? std::move(page->text) : read_fragment(markup, place, intake.options().limits);
        if (page) {
            record.title = record.title ? record.title : page->title;
            record.source = record.source ? record.source : page->source;
            record.url = record.url ? record.url : page->url;
            if (!record.published) {
                record.published = page->published;
                record.published_from = page->published_from;
                record.published_by = page->published_by;
            }
        }
    } catch (const StreamFault& fault) {
        intake.fault(fault.fault());
        return;
    }
    if (record.text.empty()) {
        intake.passed_over(FaultKind::no_article, place + ": the markup holds no text");
        return;
    }
    intake.article(std::move(record), place);
}

bool looks_like_markup(std::string_view text) {
    std::size_t closing = 0;
    for (const std::string_view mark : {"</p>", "</div>", "</a>", "</span>", "<br", "</td>", "<p>", "<html", "</h",
                                        "</li>", "</body>", "<BR", "<P>", "</P>", "</FONT>", "</TD>", "</A>"}) {
        for (std::size_t at = text.find(mark); at != std::string_view::npos && closing < 2;
             at = text.find(mark, at + 1)) {
            ++closing;
        }
    }
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return closing >= 2 || (closing == 1 && first != std::string_view::npos && text[first] == '<');
}

} // namespace rabita
