// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/exit_status.hpp"
#include "core/base/result.hpp"

#include <string>
#include <string_view>

namespace iou {

/// What stands before every message: the program, or the program and its command.
void setSpeaker(std::string name);

/// Prints "NAME: message" to standard error; whatever is in it, the terminal only shows it.
void note(std::string_view message);
/// The same; returns the status.
ExitStatus complain(ExitStatus status, const std::string& message);
ExitStatus complain(ExitStatus status, const Error& error);

/// Says where the instruction set that was asked for cannot be had.
void warnOfIsa();

/// The status a program ends with, once what it printed has reached its reader.
int finish(ExitStatus status);

}  // namespace iou
