// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run_summary.hpp"
#include "widgets/model/shown_runs.hpp"

#include <limits>
#include <span>

namespace iou {

/// What a column of the table over runs says about a run.
struct CompareColumn {
    QString (*title)();
    QString (*tip)();
    double (*number)(const RunSummary&);  ///< null: the column holds words
    QString (*text)(const ShownRun&, const RunSummary&);
    const char* widest = "";  ///< the column is at least as wide as this
};

/// The number of a mark that a run never reaches; it sorts after all others.
inline constexpr double never_reached = std::numeric_limits<double>::infinity();

/// The columns in their order: the run's name first, and last a text that may be cut off. A row
/// more in the table behind it is a column more.
std::span<const CompareColumn> compareColumns();

}  // namespace iou
