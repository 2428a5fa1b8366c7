// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace iou {

/// An option or argument of a command, as help, manual page and completions show it.
struct OptionFacts {
    std::string long_name, short_name;  ///< without dashes; both empty: an argument
    std::string type;                   ///< "FILE"; empty: a flag
    std::string help;
    std::string heading;                       ///< what it belongs to: "Losses", "Run", "Output"
    std::vector<std::string> words;            ///< values there are, where they can be listed
    std::vector<std::string> excludes, needs;  ///< others, as they are written: "--recipe"
    bool is_folder = false;
    bool required = false;
    bool repeated = false;  ///< takes several values, or may be given several times

    bool isArgument() const { return long_name.empty() && short_name.empty(); }
    /// The help with all of that in words: the values there are, what it excludes and needs.
    std::string said() const;
};

/// The program itself, or one of its commands.
struct CommandFacts {
    std::string path;  ///< "geometry torus"; empty: the program
    std::string help;
    std::vector<OptionFacts> options;
    std::vector<std::string> commands;  ///< names of its own commands

    /// In the order in which they are first met; the one of what has none comes last.
    std::vector<std::string> headings() const;
};

/// Of one command.
CommandFacts factsOf(const CLI::App& command);
/// The program, then each command before those inside it.
std::vector<CommandFacts> commandFacts(const CLI::App& program);

}  // namespace iou
