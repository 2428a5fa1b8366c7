// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/help_page.hpp"

#include "app/terminal/command_facts.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace iou {

namespace {

/// Where what an option does begins.
constexpr std::size_t kTextColumn = 26;

/// Characters of UTF-8.
std::size_t shownLength(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

/// Text in lines of so many columns, the first of which holds `at` characters already; the others
/// begin at `indent`.
class Filled {
public:
    Filled(std::size_t at, std::size_t indent, std::size_t columns)
        : m_at(at), m_indent(indent), m_columns(columns) {}

    void add(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
            addWord(text.substr(0, end));
            if (end < text.size() && text[end] == '\n') breakLine();
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }
    const std::string& text() const { return m_text; }

private:
    void breakLine() {
        m_text += '\n' + std::string(m_indent, ' ');
        m_at = m_indent;
        m_begins = true;
    }
    void put(std::string_view word) {
        m_text += word;
        m_at += shownLength(word);
        m_begins = false;
    }
    void addWord(std::string_view word) {
        if (word.empty()) return;
        if (!m_begins && m_at + 1 + shownLength(word) > m_columns)
            breakLine();
        else if (!m_begins)
            put(" ");
        // A list without blanks is broken behind its marks.
        while (m_at + shownLength(word) > m_columns) {
            const std::size_t mark = word.substr(0, m_columns - m_at).find_last_of(",|=/");
            if (mark == std::string_view::npos) break;
            put(word.substr(0, mark + 1));
            word.remove_prefix(mark + 1);
            breakLine();
        }
        put(word);
    }

    std::string m_text;
    std::size_t m_at, m_indent, m_columns;
    bool m_begins = true;
};

/// A line of two columns: what it is about, and the text, filled.
std::string twoColumns(const std::string& head, const std::string& text, std::size_t columns) {
    std::string out = "  " + head;
    std::size_t at = 2 + shownLength(head);
    if (at + 2 > kTextColumn) {
        out += '\n';
        at = 0;
    }
    out += std::string(kTextColumn - at, ' ');
    Filled filled(kTextColumn, kTextColumn, columns);
    filled.add(text);
    return out + filled.text() + '\n';
}

std::string filledLines(const std::string& text, std::size_t columns) {
    Filled filled(0, 0, columns);
    filled.add(text);
    return filled.text() + '\n';
}

std::string optionColumn(const OptionFacts& option) {
    std::string out = option.isArgument() ? option.type : "";
    if (!option.short_name.empty()) out = "-" + option.short_name;
    if (!option.long_name.empty()) out += (out.empty() ? "--" : ",--") + option.long_name;
    if (!option.isArgument() && !option.type.empty()) out += ' ' + option.type;
    return option.repeated ? out + " ..." : out;
}

/// What has to be given, then that there is more.
std::string usageLine(const CLI::App& command, const CommandFacts& facts, std::size_t columns) {
    std::string words;
    for (const CLI::App* app = &command; app; app = app->get_parent())
        words = app->get_name() + (words.empty() ? "" : " ") + words;
    std::string text = "Usage: " + words, arguments;
    const std::size_t indent = std::min<std::size_t>(text.size() + 1, kTextColumn);
    for (const OptionFacts& option : facts.options) {
        if (option.isArgument())
            arguments +=
                option.required ? ' ' + optionColumn(option) : " [" + optionColumn(option) + ']';
        else if (option.required)
            text += " --" + option.long_name + ' ' + option.type;
    }
    text += " [OPTIONS]" + arguments;
    if (!facts.commands.empty())
        text += command.get_require_subcommand_min() > 0 ? " COMMAND" : " [COMMAND]";
    Filled filled(0, indent, columns);
    filled.add(text);
    return filled.text() + '\n';
}

std::string commandRows(const CLI::App& command, std::size_t columns) {
    std::string out;
    std::vector<std::string> headings;
    const auto all = command.get_subcommands([](const CLI::App*) { return true; });
    for (const CLI::App* each : all)
        if (std::find(headings.begin(), headings.end(), each->get_group()) == headings.end())
            headings.push_back(each->get_group());
    for (const std::string& heading : headings) {
        out += '\n' + (headings.size() == 1 ? std::string("Commands") : heading) + ":\n";
        for (const CLI::App* each : all) {
            if (each->get_group() != heading) continue;
            const std::string& about = each->get_description();
            out += twoColumns(each->get_name(), about.substr(0, about.find('\n')), columns);
        }
    }
    if (out.empty()) return out;
    std::string words;
    for (const CLI::App* app = &command; app; app = app->get_parent())
        words = app->get_name() + ' ' + words;
    return out + '\n' +
           filledLines(words + "COMMAND --help has the options of a command.", columns);
}

}  // namespace

std::string helpPage(const CLI::App& command, int columns) {
    const auto width = static_cast<std::size_t>(columns);
    const CommandFacts facts = factsOf(command);
    std::string out = filledLines(facts.help, width) + '\n' + usageLine(command, facts, width);
    for (const std::string& heading : facts.headings()) {
        out += '\n' + heading + ":\n";
        for (const OptionFacts& option : facts.options)
            if (option.heading == heading)
                out += twoColumns(optionColumn(option), option.said(), width);
    }
    out += commandRows(command, width);
    if (!command.get_footer().empty()) out += '\n' + filledLines(command.get_footer(), width);
    return out;
}

int helpColumns() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
    return std::clamp<int>(size.ws_col, 60, 100);
}

}  // namespace iou
