// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_json.hpp"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace iou {

/// Boxes, losses and how the box descends, as arguments: they replace what the session says, so
/// that a figure needs none.
struct RunOptions {
    std::vector<StagedLoss> losses;  ///< several: a lane each
    std::string pred, target;        ///< as typed; empty: the session's
    BoxNotation notation = BoxNotation::cxcywh;
    std::optional<Optimizer> optimizer;
    std::optional<double> rate;
    std::optional<int> steps;
    std::optional<BoxForm> form;
    std::string anchor;  ///< as typed
    bool code_weights = false, clamp_sizes = false;
};

/// Adds the options to a command; `out` lives as long.
void addRunOptions(CLI::App& command, RunOptions& out);

/// The session with what the options ask of it. Errors name the option.
Result<Session> withRunOptions(const RunOptions& options, Session session);

}  // namespace iou
