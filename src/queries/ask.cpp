// A small grammar over questions: forms of words with places for names, tried in order.

#include "queries/ask.hpp"

#include "queries/ask_time.hpp"
#include "text/folding.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace rabita {

namespace {

using Words = std::vector<AskWord>;
using Names = std::map<char, std::string>;

constexpr std::array<std::string_view, 9> punctuation{"؟", "?", "!", ".", "،", ",", "؛", "«", "»"};

std::string without_punctuation(std::string text) {
    for (const std::string_view mark : punctuation) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
            text.replace(at, mark.size(), " ");
        }
    }
    return text;
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) {
            words.emplace_back(text.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return words;
}

Words words_of(std::string_view question) {
    Words words;
    for (std::string& written : split(without_punctuation(std::string(question)))) {
        std::string folded = fold_utf8(written);
        words.push_back({std::move(written), std::move(folded)});
    }
    return words;
}

/// One place of a pattern.
struct PatternPlace {
    std::vector<std::string> words; ///< one of these; none: a name
    bool may_be_left_out = false;
    char name = 0;        ///< 'A' or 'B'
    std::string attached; ///< what is written onto the name: و ب ل
};

/// "(اخر) {A} و{B}" as places. Words in brackets that belong together, "(what is)", come and go one by one.
std::vector<PatternPlace> places_of(std::string_view pattern) {
    std::vector<PatternPlace> places;
    bool open = false;
    for (std::string word : split(pattern)) {
        PatternPlace place;
        open = open || word.starts_with("(");
        place.may_be_left_out = open;
        open = open && !word.ends_with(")");
        std::erase_if(word, [](char c) { return c == '(' || c == ')'; });
        if (const std::size_t brace = word.find('{'); brace != std::string::npos) {
            place.name = word[brace + 1];
            place.attached = word.substr(0, brace);
        } else {
            for (std::size_t begin = 0; begin <= word.size();) {
                const std::size_t end = std::min(word.find('|', begin), word.size());
                place.words.push_back(fold_utf8(word.substr(begin, end - begin)));
                begin = end + 1;
            }
        }
        places.push_back(std::move(place));
    }
    return places;
}

class Match {
public:
    Match(const Words& words, const std::vector<PatternPlace>& places, const NameTest& is_name)
        : words_(words), places_(places), is_name_(is_name) {}

    std::optional<Names> find() { return fits(0, 0) ? std::optional(names_) : std::nullopt; }

private:
    bool fits(std::size_t word, std::size_t place) {
        if (place == places_.size()) {
            return word == words_.size();
        }
        const PatternPlace& here = places_[place];
        if (here.name != 0) {
            return fits_name(word, place);
        }
        if (word < words_.size() &&
            std::find(here.words.begin(), here.words.end(), words_[word].folded) != here.words.end() &&
            fits(word + 1, place + 1)) {
            return true;
        }
        return here.may_be_left_out && fits(word, place + 1);
    }

    bool fits_name(std::size_t word, std::size_t place) {
        if (word >= words_.size()) {
            return false;
        }
        const PatternPlace& here = places_[place];
        std::string first = words_[word].written;
        if (!here.attached.empty()) {
            if (!first.starts_with(here.attached)) {
                return false;
            }
            first.erase(0, here.attached.size());
        }
        std::string text = first;
        for (std::size_t end = word + 1; end <= words_.size(); ++end) {
            const std::string name = without_article(text);
            if (!name.empty() && fits(end, place + 1) && is_name_(name)) {
                names_[here.name] = name;
                return true;
            }
            if (end < words_.size()) {
                text += (text.empty() ? "" : " ") + words_[end].written;
            }
        }
        return false;
    }

    /// "the US" is looked for as "US".
    static std::string without_article(const std::string& text) {
        return text.starts_with("the ") || text.starts_with("The ") ? text.substr(4) : text;
    }

    const Words& words_;
    const std::vector<PatternPlace>& places_;
    const NameTest& is_name_;
    Names names_;
};

std::vector<std::string> filled(std::string_view command, const Names& names) {
    std::vector<std::string> arguments;
    std::string quoted; // a part in single quotes is one argument
    for (const std::string& word : split(command)) {
        if (word.size() == 3 && word.front() == '{') {
            arguments.push_back(names.at(word[1]));
        } else if (!quoted.empty() || word.starts_with("'")) {
            quoted += (quoted.empty() ? "" : " ") + word;
            if (quoted.ends_with("'")) {
                arguments.push_back(quoted.substr(1, quoted.size() - 2));
                quoted.clear();
            }
        } else {
            arguments.push_back(word);
        }
    }
    return arguments;
}

} // namespace

Understood understand(std::string_view question, const NameTest& is_name) {
    Words words = words_of(question);
    const std::vector<std::string> time = take_time(words);
    Understood out;
    for (const AskRule& rule : ask_rules()) {
        const std::vector<PatternPlace> places = places_of(rule.pattern);
        if (const auto names = Match(words, places, is_name).find()) {
            out.arguments = filled(rule.command, *names);
            out.arguments.insert(out.arguments.end(), time.begin(), time.end());
            out.unknown_name.clear();
            return out;
        }
        const NameTest any = [](const std::string&) { return true; };
        const auto guess = out.unknown_name.empty() ? Match(words, places, any).find() : std::nullopt;
        for (const auto& [place, text] : guess.value_or(Names{})) {
            if (out.unknown_name.empty() && !is_name(text)) {
                out.unknown_name = text;
            }
        }
    }
    return out;
}

std::string command_line(const std::vector<std::string>& arguments) {
    std::string out = "rabita";
    for (const std::string& argument : arguments) {
        const bool quote = argument.empty() || argument.find_first_of(" '\"\\$`") != std::string::npos;
        std::string text = argument;
        for (std::size_t at = text.find('\''); at != std::string::npos; at = text.find('\'', at + 4)) {
            text.replace(at, 1, "'\\''");
        }
        out += ' ' + (quote ? "'" + text + "'" : text);
    }
    return out;
}

} // namespace rabita
