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
    std::vector<std::string> words;  ///< values there are, where they can be listed
    bool is_folder = false;

    bool isArgument() const { return long_name.empty() && short_name.empty(); }
};

/// The program itself, or one of its commands.
struct CommandFacts {
    std::string path;  ///< "geometry torus"; empty: the program
    std::string help;
    std::vector<OptionFacts> options;
    std::vector<std::string> commands;  ///< names of its own commands
};

/// The program, then each command before those inside it.
std::vector<CommandFacts> commandFacts(const CLI::App& program);

}  // namespace iou
