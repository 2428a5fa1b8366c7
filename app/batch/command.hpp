// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/jobs/progress.hpp"
#include "core/registry/loss.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

/// What the commands of iouscope-batch share. Each command stands in a file of its own: it adds its
/// options to the program and, when chosen, stores its exit status.
namespace iou::batch {

/// Exit status of the program.
enum Status {
    done = 0,
    failed = 1,     ///< while working: a file that cannot be read or written, a failed check
    usage = 2,      ///< an option or an argument
    bad_input = 3,  ///< the content of a file
    cancelled = 130
};

void addLosses(CLI::App& program, int& status);
void addEval(CLI::App& program, int& status);
void addSurface(CLI::App& program, int& status);
void addRun(CLI::App& program, int& status);
void addSimulate(CLI::App& program, int& status);
void addCheck(CLI::App& program, int& status);
void addBench(CLI::App& program, int& status);

/// Prints "iouscope-batch: <message>" to standard error and returns the status.
int report(int status, const Error& error);
/// Prints a note to standard error.
void note(const std::string& text);

/// --threads: 0 (absent) is all cores.
void addThreads(CLI::App& command, int& threads);
/// The number of threads to use.
int threadCount(int asked);
/// --loss SPEC..., as text.
CLI::Option* addLossSpecs(CLI::App& command, std::vector<std::string>& specs);
/// Parses each; the error says which is wrong.
Result<std::vector<Loss>> parseLosses(const std::vector<std::string>& specs);
/// The same; every loss of the registry where none is named.
Result<std::vector<Loss>> parseLossesOrAll(const std::vector<std::string>& specs);
/// -o FILE; standard output by default.
void addOutput(CLI::App& command, std::string& path, const std::string& help);
/// A validator: a whole number from lo to hi.
CLI::Validator whole(std::int64_t lo, std::int64_t hi);

/// The progress of the running command; its cancel flag is set by the first SIGINT or SIGTERM, the
/// second one ends the program.
Progress& progress();
void catchSignals();

}  // namespace iou::batch
