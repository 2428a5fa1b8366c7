// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/terminal/interrupt.hpp"
#include "app/terminal/loss_files.hpp"
#include "app/terminal/messages.hpp"
#include "core/base/result.hpp"
#include "core/registry/loss.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

/// What the commands of iouscope-batch share. Each command stands in a file of its own: it adds its
/// options to the program and, when chosen, stores its exit status.
namespace iou::batch {

using enum ExitStatus;

void addLosses(CLI::App& program, ExitStatus& status);
void addEval(CLI::App& program, ExitStatus& status);
void addExplain(CLI::App& program, ExitStatus& status);
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
void addCheck(CLI::App& program, ExitStatus& status);
void addBench(CLI::App& program, ExitStatus& status);
void addExport(CLI::App& program, ExitStatus& status);

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
/// What a table calls a loss of that spec: a formula by its first characters.
std::string tableLabel(const std::string& spec);
/// -o FILE; standard output by default.
void addOutput(CLI::App& command, std::string& path, const std::string& help);
/// A validator: a whole number from lo to hi.
CLI::Validator whole(std::int64_t lo, std::int64_t hi);

}  // namespace iou::batch
