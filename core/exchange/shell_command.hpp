// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/run/run_line.hpp"
#include "core/surface/surface.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Lines for a POSIX shell that make the same numbers as the window shows.
namespace iou {

/// The text as one word of a shell: bare where nothing in it is special, else in single quotes.
std::string shellWord(std::string_view text);

/// The words of a line of a shell: parted by blanks, single and double quotes and backslashes read
/// as a shell reads them, nothing expanded. A quote that does not end is an error.
Result<std::vector<std::string>> shellWords(std::string_view line);

/// Value, partials (of a direction: its published step) and terms of one pair.
std::string evalCommand(const Loss& loss, const Box<>& pred, const Box<>& target);
/// The trajectory of a run into a file; empty: standard output.
std::string runCommand(const RunRequest& run, std::string_view output);
/// A surface, at the samples of the request, into a file; empty: standard output.
std::string surfaceCommand(const SurfaceRequest& request, std::string_view output);

}  // namespace iou
