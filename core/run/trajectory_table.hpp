// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/not_finite.hpp"
#include "core/run/run_line.hpp"

#include <Eigen/Core>

#include <string>
#include <string_view>

namespace iou {

/// Begins the comment line of our CSV files that holds the recipe of a run.
inline constexpr std::string_view recipe_comment = "# recipe ";

/// Names of a trajectory's columns, split by commas: step, prediction (pcx,pcy,pw,ph), target
/// (tcx,tcy,tw,th), loss, iou, enlargement, direction (dcx,dcy,dw,dh), running mean. The boxes are
/// named as `eval --pairs` wants them.
std::string_view trajectoryColumns();
/// One row per state (row k: before step k), columns as trajectoryColumns(). Pixels.
Eigen::ArrayXXd trajectoryTable(const RunRequest& run, const Trajectory& trajectory);
/// What of such a table is not finite, by step.
NotFinite notFiniteOf(const Eigen::ArrayXXd& trajectory_table);
/// The same as CSV: the recipe as a comment, the header, the rows; numbers are the shortest that
/// read back alike.
std::string trajectoryCsv(const RunRequest& run, const Trajectory& trajectory);

}  // namespace iou
