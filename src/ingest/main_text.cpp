#include "ingest/main_text.hpp"

#include "ingest/page_cues.hpp"
#include "ingest/web_date.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace rabita {

namespace {

using Word = std::string_view;

// Parts of class names and ids of what stands beside an article, sorted. An element called so is left out unless it
// holds most of the page's prose: then the name tells of a layout ("content-with-sidebar"), not of a box.
constexpr std::array boxes{Word("addthis"),
                           Word("addtoany"),
                           Word("advert"),
                           Word("advertisement"),
                           Word("adsbygoogle"),
                           Word("author"),
                           Word("avatar"),
                           Word("banner"),
                           Word("bio"),
                           Word("breadcrumb"),
                           Word("breadcrumbs"),
                           Word("breaking"),
                           Word("byline"),
                           Word("caption"),
                           Word("comment"),
                           Word("commentlist"),
                           Word("comments"),
                           Word("consent"),
                           Word("cookie"),
                           Word("cookies"),
                           Word("copyright"),
                           Word("credit"),
                           Word("crumbs"),
                           Word("currency"),
                           Word("disqus"),
                           Word("footer"),
                           Word("gdpr"),
                           Word("jp"),
                           Word("keywords"),
                           Word("latest"),
                           Word("login"),
                           Word("masthead"),
                           Word("menu"),
                           Word("meta"),
                           Word("mostread"),
                           Word("nav"),
                           Word("navbar"),
                           Word("navigation"),
                           Word("newsletter"),
                           Word("pager"),
                           Word("pagination"),
                           Word("poll"),
                           Word("popular"),
                           Word("popup"),
                           Word("prayer"),
                           Word("promo"),
                           Word("rating"),
                           Word("readalso"),
                           Word("readmore"),
                           Word("recommend"),
                           Word("recommendations"),
                           Word("recommended"),
                           Word("related"),
                           Word("relatedposts"),
                           Word("replies"),
                           Word("reply"),
                           Word("respond"),
                           Word("search"),
                           Word("share"),
                           Word("sharedaddy"),
                           Word("sharing"),
                           Word("sidebar"),
                           Word("signature"),
                           Word("skip"),
                           Word("social"),
                           Word("sponsor"),
                           Word("sponsored"),
                           Word("subscribe"),
                           Word("subscription"),
                           Word("tag"),
                           Word("tagcloud"),
                           Word("tags"),
                           Word("ticker"),
                           Word("toolbar"),
                           Word("trending"),
                           Word("userinfo"),
                           Word("vote"),
                           Word("weather"),
                           Word("widget"),
                           Word("widgets")};

constexpr std::array strong_boxes{Word("comment"), Word("commentlist"), Word("comments"),
                                  Word("disqus"),  Word("related"),     Word("relatedposts"),
                                  Word("replies"), Word("respond"),     Word("sidebar")};

struct Worth {
    double value = 0;
    std::size_t prose = 0; ///< words
    std::size_t first = 0; ///< blocks below it
    std::size_t last = 0;
};

class Finder {
public:
    Finder(const std::vector<PageBlock>& blocks, std::string_view title)
        : blocks_(blocks), title_(folded_line(title)), kind_(blocks.size()), out_(blocks.size(), false) {}

    MainText run() {
        read_kinds();
        drop_boxes();
        const xmlNode* holder = best_element();
        if (holder == nullptr) {
            return {};
        }
        holder = first_of_several(holder);
        return collect(holder);
    }

private:
    bool prose(std::size_t i) const {
        const PageBlock& block = blocks_[i];
        const LineShape& shape = block.shape;
        if (kind_[i] != LineKind::text || block.caption || !shape.arabic() || block.link_words * 3 > shape.words) {
            return false;
        }
        if (block.heading != nullptr || shape.separators * 4 > shape.words) {
            return false;
        }
        return shape.ends_sentence && !teaser_excerpt(i) ? shape.words >= 7 : shape.words >= 20 && !teaser_excerpt(i);
    }

    /// The beginning of another article, cut off, below its linked headline.
    bool teaser_excerpt(std::size_t i) const {
        const bool below_link = i > 0 && blocks_[i - 1].linked() && blocks_[i - 1].shape.words >= 4;
        return below_link && (blocks_[i].shape.trails_off || blocks_[i].shape.words < 40) &&
               (blocks_[i].shape.trails_off || blocks_[i - 1].heading != nullptr);
    }

    void read_kinds() {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            kind_[i] = kind_of_line(blocks_[i].text, blocks_[i].shape);
        }
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (prose(i)) {
                all_prose_ += blocks_[i].shape.words;
            }
            for (const xmlNode* node = blocks_[i].parent; node != nullptr; node = node->parent) {
                Worth& worth = worth_.try_emplace(node, Worth{0, 0, i, i}).first->second;
                worth.prose += prose(i) ? blocks_[i].shape.words : 0;
                worth.last = i + 1;
            }
        }
    }

    static bool inside_article(const xmlNode* node) {
        while (node != nullptr && !has_tag(node, {"article", "main"})) {
            node = node->parent;
        }
        return node != nullptr;
    }

    bool is_box(const xmlNode* node, std::size_t prose_words) const {
        if (has_tag(node, {"html", "body", "main", "article"})) {
            return false;
        }
        const auto at_most = [&](double share) {
            return static_cast<double>(prose_words) <= share * static_cast<double>(all_prose_);
        };
        if (has_tag(node, {"nav", "footer", "aside", "form", "dialog", "menu", "figcaption", "label"})) {
            return at_most(0.4);
        }
        if (tag(node) == "header" || attribute(node, "role") == "banner") {
            return at_most(0.25) && !inside_article(node); // there it may hold the lead
        }
        const std::vector<std::string> words = style_words(node);
        if (std::find(words.begin(), words.end(), "hentry") != words.end()) { // among whose classes are its tags
            return false;
        }
        for (const std::string& word : words) {
            if (std::binary_search(strong_boxes.begin(), strong_boxes.end(), word)) {
                return at_most(0.75);
            }
            if (std::binary_search(boxes.begin(), boxes.end(), word)) {
                return at_most(0.3);
            }
        }
        return false;
    }

    void drop_boxes() {
        for (auto& [node, worth] : worth_) {
            if (is_box(node, worth.prose)) {
                std::fill(out_.begin() + static_cast<std::ptrdiff_t>(worth.first),
                          out_.begin() + static_cast<std::ptrdiff_t>(worth.last), true);
            }
        }
    }

    double value(std::size_t i) const {
        const PageBlock& block = blocks_[i];
        const auto words = static_cast<double>(block.shape.words);
        if (prose(i)) {
            return words;
        }
        return -static_cast<double>(block.link_words) - 0.3 * (words - static_cast<double>(block.link_words)) -
               (teaser_excerpt(i) ? 0.5 * words : 0);
    }

    const xmlNode* best_element() {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            for (const xmlNode* node = blocks_[i].parent; !out_[i] && node != nullptr; node = node->parent) {
                worth_[node].value += value(i);
            }
        }
        const xmlNode* best = nullptr;
        double most = 0;
        std::size_t smallest = 0;
        for (const PageBlock& block : blocks_) { // in document order, so that ties fall alike in every run
            for (const xmlNode* node = block.parent; node != nullptr; node = node->parent) {
                const Worth& worth = worth_[node];
                const std::size_t size = worth.last - worth.first;
                if (worth.value > most || (best != nullptr && worth.value == most && size < smallest)) {
                    best = node;
                    most = worth.value;
                    smallest = size;
                }
            }
        }
        return best;
    }

    /// Where several whole articles follow each other (endless scrolling, the posts of a forum), the first.
    const xmlNode* first_of_several(const xmlNode* holder) const {
        std::vector<const xmlNode*> whole;
        for_each_element(holder, [&](const xmlNode* node) {
            const auto worth = worth_.find(node);
            if (node == holder || worth == worth_.end() || worth->second.prose < 12 || !is_article(node)) {
                return;
            }
            if (whole.empty() || worth->second.first >= worth_.at(whole.back()).last) {
                whole.push_back(node);
            }
        });
        return whole.size() >= 2 ? whole.front() : holder;
    }

    static bool is_article(const xmlNode* node) {
        if (tag(node) == "article") {
            return true;
        }
        const std::vector<std::string> words = style_words(node);
        const auto has = [&](Word word) { return std::find(words.begin(), words.end(), word) != words.end(); };
        return has("postbit") || has("postcontainer") || has("postbody") || (has("forum") && has("post"));
    }

    bool is_date_line(const PageBlock& block) const {
        return block.shape.words <= 10 && !block.shape.ends_sentence && find_day(block.text).has_value();
    }

    bool is_title(const PageBlock& block) const { return !title_.empty() && folded_line(block.text) == title_; }

    /// A block inside the article's element that belongs to the text.
    bool belongs(std::size_t i) const {
        const PageBlock& block = blocks_[i];
        return !out_[i] && kind_[i] == LineKind::text && !block.caption && !block.linked() && !is_title(block) &&
               !is_date_line(block) && !teaser_excerpt(i) && block.shape.arabic() &&
               block.shape.separators * 3 <= std::max<std::size_t>(block.shape.words, 3);
    }

    MainText collect(const xmlNode* holder) const {
        const Worth& worth = worth_.at(holder);
        MainText text{{}, worth.first, worth.last};
        std::size_t all = 0;
        for (std::size_t i = worth.first; i < worth.last; ++i) {
            all += !out_[i] && prose(i) ? blocks_[i].shape.words : 0;
        }
        std::size_t seen = 0;
        bool below_teaser = false;
        for (std::size_t i = worth.first; i < worth.last; ++i) {
            seen += !out_[i] && prose(i) ? blocks_[i].shape.words : 0;
            if (kind_[i] == LineKind::end && !out_[i] && seen * 4 >= all && all > 0) {
                break;
            }
            const bool fragment = !prose(i) && !blocks_[i].shape.ends_sentence;
            below_teaser = kind_[i] == LineKind::teaser || (below_teaser && fragment && blocks_[i].linked());
            if (!below_teaser && belongs(i)) {
                text.blocks.push_back(i);
            }
        }
        trim(text.blocks);
        return text;
    }

    /// Fragments before the first and behind the last prose are headings, names and labels of the page.
    void trim(std::vector<std::size_t>& chosen) const {
        const auto is_prose = [&](std::size_t i) { return prose(i); };
        const auto first = std::find_if(chosen.begin(), chosen.end(), is_prose);
        if (first == chosen.end()) {
            chosen.clear();
            return;
        }
        auto last = std::find_if(chosen.rbegin(), chosen.rend(), is_prose).base();
        while (last != chosen.end() && (blocks_[*last].shape.ends_sentence || blocks_[*last].list_item) &&
               blocks_[*last].shape.words >= 2) {
            ++last;
        }
        chosen = std::vector<std::size_t>(first, last);
    }

    const std::vector<PageBlock>& blocks_;
    std::string title_;
    std::vector<LineKind> kind_;
    std::vector<bool> out_;
    std::unordered_map<const xmlNode*, Worth> worth_;
    std::size_t all_prose_ = 0;
};

} // namespace

MainText find_main_text(const std::vector<PageBlock>& blocks, std::string_view title) {
    return Finder(blocks, title).run();
}

} // namespace rabita
