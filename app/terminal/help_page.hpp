// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace iou {

/// The help of a program or of one of its commands: what it does, how it is called, its own options
/// under their headings with defaults and what they exclude, and its commands by name. No line is
/// longer than `columns`, but where one word is.
std::string helpPage(const CLI::App& command, int columns);

/// Columns of the terminal that standard output is, from 60 to 100; 80 where it is none.
int helpColumns();

}  // namespace iou
