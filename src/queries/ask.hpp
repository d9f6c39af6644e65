#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rabita {

/// One form of question: words, "a|b" for either, "(a)" for a word that may be left out, "{A}" and "{B}" for names, and
/// "و{B}", "ب{B}", "ل{B}" for a name behind a proclitic. `command` takes the names.
struct AskRule {
    std::string_view pattern;
    std::string_view command;
    std::string_view example;  ///< a question that it takes, and
    std::string_view expected; ///< the command that comes of it; both are tested
};

/// In the order in which they are tried.
const std::vector<AskRule>& ask_rules();

/// What became of a question.
struct Understood {
    std::vector<std::string> arguments; ///< of the program; empty: not understood
    std::string unknown_name;           ///< a form fits, but nobody has this name
};

/// Is this the name of an actor?
using NameTest = std::function<bool(const std::string&)>;

/// A question in Arabic or English as a command. Spelling is folded (text/folding.hpp). A time ("in 2024", "في مايو
/// 2024", "since 2023", "بين 2023 و2024") may stand anywhere. O(rules × words²), and as many name tests as there are
/// ways to part the words of a question that has the form of a rule.
Understood understand(std::string_view question, const NameTest& is_name);

/// As one would type it: arguments with spaces in quotes.
std::string command_line(const std::vector<std::string>& arguments);

} // namespace rabita
