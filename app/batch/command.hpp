// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/terminal/interrupt.hpp"
#include "app/terminal/loss_files.hpp"
#include "app/terminal/messages.hpp"
#include "core/base/result.hpp"
#include "core/bridge/program_command.hpp"
#include "core/protocol/protocol.hpp"
#include "core/registry/loss.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <variant>
#include <vector>

/// What the commands of iouscope-batch share. Each command stands in a file of its own: it adds its
/// options to the program and, when chosen, stores its exit status.
namespace iou::batch {

using enum ExitStatus;

void addLosses(CLI::App& program, ExitStatus& status);
void addEval(CLI::App& program, ExitStatus& status);
void addExplain(CLI::App& program, ExitStatus& status);
void addCompare(CLI::App& program, ExitStatus& status);
void addGradients(CLI::App& program, ExitStatus& status);
void addContributions(CLI::App& program, ExitStatus& status);
void addAssign(CLI::App& program, ExitStatus& status);
void addNms(CLI::App& program, ExitStatus& status);
void addAp(CLI::App& program, ExitStatus& status);
void addGeometry(CLI::App& program, ExitStatus& status);
void addSurface(CLI::App& program, ExitStatus& status);
void addImport(CLI::App& program, ExitStatus& status);
void addPairs(CLI::App& program, ExitStatus& status);
void addDetect(CLI::App& program, ExitStatus& status);
void addRun(CLI::App& program, ExitStatus& status);
void addSimulate(CLI::App& program, ExitStatus& status);
void addMerge(CLI::App& program, ExitStatus& status);
void addSweep(CLI::App& program, ExitStatus& status);
void addCheck(CLI::App& program, ExitStatus& status);
void addBench(CLI::App& program, ExitStatus& status);
void addExport(CLI::App& program, ExitStatus& status);
void addReport(CLI::App& program, ExitStatus& status);
void addFind(CLI::App& program, ExitStatus& status);

/// An error with the status it ends the program with.
struct Refusal {
    ExitStatus status;
    Error error;
};
template <class T>
using Outcome = std::variant<T, Refusal>;

/// A protocol's name, or a file where it looks like one or is one.
Outcome<Protocol> loadProtocol(const std::string& name);

/// --threads: 0 (absent) is all that threadCount() finds.
void addThreads(CLI::App& command, int& threads);
/// The number of threads to use: as asked, else as Slurm grants CPUs to a task
/// (SLURM_CPUS_PER_TASK), else the cores the process may use.
int threadCount(int asked);
/// --program CMD: a program of the user, once started a loss by its title; where it is given, the
/// option --loss of the command need not be.
CLI::Option* addProgram(CLI::App& command, CLI::Option* loss);
/// --deadlines S,S,MS: how long such a program may take; addProgram() adds it too.
void addDeadlines(CLI::App& command);
const bridge::ProgramLimits& programLimits();
/// Starts what --program names and adds it to the list of losses; returns them in their order. That
/// it stands on the command line is the user's consent; nothing else starts a program.
Result<std::vector<Loss>> startPrograms();
/// Refuses a loss whose program is not running.
Result<Done> checkStarted(const Loss& loss);
/// --loss SPEC..., as text, and --program.
CLI::Option* addLossSpecs(CLI::App& command, std::vector<std::string>& specs);
/// Parses each; the error says which is wrong. The programs, where none is named.
Result<std::vector<Loss>> parseLosses(const std::vector<std::string>& specs);
/// The same; every loss of the registry where none is named.
Result<std::vector<Loss>> parseLossesOrAll(const std::vector<std::string>& specs);
/// What a table calls a loss of that spec: a formula by its title, or by its first characters.
std::string tableLabel(const std::string& spec);
/// -o FILE; standard output by default.
void addOutput(CLI::App& command, std::string& path, const std::string& help);
/// Tells of a recipe or recipe line that other numerics wrote; path: what it is called.
void noteNumerics(const std::string& path, std::string_view text);
/// A validator: a whole number from lo to hi.
CLI::Validator whole(std::int64_t lo, std::int64_t hi);
/// A validator: a number from lo to hi; nan is none.
CLI::Validator number(double lo, double hi);

}  // namespace iou::batch
