// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/files/not_finite.hpp"
#include "core/simulate/simulator.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace iou {

/// Curves of a simulation as CSV: loss, step, and every recorded mean. Row k is the state before
/// step k, the last row the final state. The columns are the union over the losses, in order of
/// first appearance; a column a loss lacks is empty. Numbers are the shortest that read back alike.
std::string curvesCsv(const SimulationResult& result);

/// What of a loss's curves is not finite, by step; a part while its loss is not in force is
/// nothing.
NotFinite notFiniteOf(const LossCurves& curves);

/// Totals and per-loss figures as JSON ("format": "iouscope-summary"). A number that is not finite
/// is the word "nan", "inf" or "-inf". peak_memory_mb: of the process.
std::string summaryJson(const SimulationRecipe& recipe, const SimulationResult& result,
                        double peak_memory_mb);

/// The first rows of a result whose curves.csv is larger than so many bytes, as many as fit, as of
/// a simulation that was cancelled there; bad states stay those of the whole. Empty: all fits, or
/// nothing does.
std::optional<SimulationResult> fittingResult(const SimulationResult& result, std::size_t bytes);

/// Writes start, target and final box and the final errors of every case. *.npy: float32 of shape
/// losses x cases with the columns CaseResults::columns() by name; a case a cancelled loss did not
/// finish is NaN. *.csv: loss, case, and these columns, finished cases only.
Result<Done> writeCases(const SimulationResult& result, const std::string& path);
/// Whether writeCases() takes a file of that name.
Result<Done> checkCasesName(const std::string& path);

}  // namespace iou
