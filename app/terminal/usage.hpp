// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace iou {

/// Reads the value of an option; an error names the option and says what would be right.
using ReadValue = std::function<Result<Done>(std::string_view value)>;

/// Adds an option whose value `read` takes; where it is given several times the last one counts.
CLI::Option* addOption(CLI::App& command, const std::string& names, const std::string& type,
                       const std::string& help, const ReadValue& read);
/// The same for an option that may be given several times; `read` takes each value.
CLI::Option* addRepeatedOption(CLI::App& command, const std::string& names, const std::string& type,
                               const std::string& help, const ReadValue& read);

/// The options that are added to the command from here on stand under this heading of its help;
/// without one under that of their name.
void startHeading(CLI::App& command, const std::string& heading = "Options");

/// Parses the arguments, without the program's name; callbacks of commands run meanwhile. The
/// result is the text of --help or --version where one was asked for (or what a package installs:
/// --manual-page, --completions=bash|zsh|fish), else empty. Errors name the
/// command and what would be right.
Result<std::string> parseArguments(CLI::App& program, std::span<const char* const> arguments);

/// "see iouscope render --help", for a program or one of its commands.
Phrase seeHelp(const CLI::App& command);

}  // namespace iou
