// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bridge/program_code.hpp"
#include "core/registry/loss_sources.hpp"

/// Programs of the user as losses. Reading one out of a session or a recipe never starts it: who
/// has been told the command, and agreed, calls start().
namespace iou::bridge {

/// The one program of this command while anybody holds it. Not started.
std::shared_ptr<Program> programOf(const ProgramCommand& command);
/// Ends all that run, and waits for that.
void stopPrograms();

/// A loss of what the program is now. Each call makes another one, so that nothing computed by an
/// earlier state of the file passes for the new one's.
LossPointer programEntry(const std::shared_ptr<Program>& program, const Declaration& declaration);
/// The same, started and waited for: for who has agreed to the command.
Result<LossPointer> startedLoss(const ProgramCommand& command, const Progress* progress = nullptr,
                                const ProgramLimits& limits = {});

/// What programs that a text names, and that are not started, are called: a pattern with %1 for the
/// file, "%1 (not started)". Those there are get the new name. Before anything else uses losses.
void nameUnstarted(const std::string& pattern);

/// The program behind an entry; null: it is none.
const ProgramCode* programCodeOf(const LossEntry& entry);
/// Whether the file of a program differs from what it was when the entry was made.
bool scriptChanged(const LossEntry& entry);

/// What the last error of a program was, of all that were asked in vain; nothing: all is well.
std::optional<Error> programFault();

/// The reader of the kind.
Result<LossPointer> readProgram(std::string_view text);

}  // namespace iou::bridge
