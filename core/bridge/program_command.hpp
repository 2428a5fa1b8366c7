// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace iou::bridge {

/// How a program of the user is started: words, which no shell reads, and the folder it works in.
struct ProgramCommand {
    std::vector<std::string> words;
    std::string folder;
    friend bool operator==(const ProgramCommand&, const ProgramCommand&) = default;
};

/// How long a program may take.
struct ProgramLimits {
    int start_ms = 60'000;  ///< until it is ready: a framework is loaded
    int batch_ms = 5'000;   ///< for an answer,
    double pair_ms = 0.1;   ///< and for each pair of it
    int leave_ms = 1'000;   ///< to go when asked to
    int term_ms = 2'000;    ///< to go after SIGTERM
    friend bool operator==(const ProgramLimits&, const ProgramLimits&) = default;
};

/// "60,5,0.1": seconds until it is ready, seconds for an answer, milliseconds for each pair of it;
/// what is left out at the end stays as it is by itself.
Result<ProgramLimits> limitsOf(std::string_view text);
/// The same as text.
std::string limitsText(const ProgramLimits& limits);

/// The command of a line as one types it, "python3 my_loss.py". An empty folder is the current one.
Result<ProgramCommand> commandOf(std::string_view line, const std::string& folder = {});
/// The words as a shell would take them.
std::string shownCommand(const ProgramCommand& command);
/// The file the program is written in, as a path: the first word after the first that names one, or
/// the first itself where it is a path; empty: none is found.
std::string scriptOf(const ProgramCommand& command);
/// A mark of what a file holds, another one where it changed; empty: it cannot be read.
std::string fileMark(const std::string& path);
/// The folder with iouscope_loss.py, beside the running program; empty: it is not found.
std::string pythonFolder();

}  // namespace iou::bridge
