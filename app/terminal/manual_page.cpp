// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/manual_page.hpp"

#include "app/terminal/command_facts.hpp"
#include "core/base/version.hpp"

#include <algorithm>
#include <cctype>

namespace iou {

namespace {

/// Text as roff shows it; a line does not begin with one of its control characters.
std::string roff(const std::string& text) {
    std::string out;
    bool begins = true, comma = false;
    for (const char c : text) {
        // Long lists without blanks may be broken.
        if (comma && c != ' ' && c != '\n') out += "\\:";
        if (begins && (c == '.' || c == '\'')) out += "\\&";
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
        comma = c == ',';
        begins = c == '\n';
    }
    return out;
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

std::string bold(const std::string& text) { return "\\fB" + roff(text) + "\\fR"; }
std::string slanted(const std::string& text) { return "\\fI" + roff(text) + "\\fR"; }

std::string optionHead(const OptionFacts& option) {
    if (option.isArgument()) return slanted(option.type);
    std::string out;
    if (!option.short_name.empty()) out = bold("-" + option.short_name);
    if (!option.long_name.empty()) out += (out.empty() ? "" : ", ") + bold("--" + option.long_name);
    if (!option.type.empty()) out += ' ' + slanted(option.type);
    return out;
}

void addOptions(CommandFacts command, std::string& page) {
    // Every command has it.
    if (!command.path.empty())
        std::erase_if(command.options,
                      [](const OptionFacts& option) { return option.long_name == "help"; });
    const auto headings = command.headings();
    for (const std::string& heading : headings) {
        if (headings.size() > 1) page += ".PP\n" + slanted(heading) + '\n';
        for (const OptionFacts& option : command.options)
            if (option.heading == heading)
                page += ".TP\n" + optionHead(option) + '\n' + roff(option.said()) + '\n';
    }
}

}  // namespace

std::string manualPage(const CLI::App& program) {
    const std::string name = program.get_name();
    const auto commands = commandFacts(program);
    std::string summary = program.get_description();
    if (summary.ends_with('.')) summary.pop_back();
    std::string page = ".TH " + upper(name) + " 1 \"\" \"iouscope " + std::string(coreVersion()) +
                       "\" \"User Commands\"\n.ad l\n.SH NAME\n" + roff(name) + " \\- " +
                       roff(summary) + "\n.SH SYNOPSIS\n" + bold(name) + " [" + slanted("OPTIONS") +
                       "]\n";
    if (program.get_require_subcommand_min() > 0)
        page = page.substr(0, page.rfind(bold(name))) + bold(name) + ' ' + slanted("COMMAND") +
               " [" + slanted("OPTIONS") + "]\n";
    else
        page += ".br\n" + bold(name) + ' ' + slanted("COMMAND") + " [" + slanted("OPTIONS") + "]\n";
    page += ".SH OPTIONS\n";
    addOptions(commands.front(), page);
    page += ".SH COMMANDS\n";
    for (const CommandFacts& command : commands) {
        if (command.path.empty()) continue;
        page += ".SS " + bold(command.path) + '\n' + roff(command.help) + '\n';
        addOptions(command, page);
    }
    page += ".SH NOTES\n" + roff(program.get_footer()) + '\n';
    page += ".SH SEE ALSO\n" + bold(name == "iouscope" ? "iouscope-batch" : "iouscope") + "(1)\n";
    return page;
}

}  // namespace iou
