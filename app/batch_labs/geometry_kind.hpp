// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <span>
#include <vector>

namespace iou::batch {

/// A shape of the command `geometry`: which columns it reads from the table and what it writes for
/// each row. One source app/batch/geometry_NAME.cpp each.
struct GeometryKind {
    const char* word;                    ///< what is typed: "rotated"
    const char* help;                    ///< one sentence of the usage
    const char* counter;                 ///< first column of the result, the row from 0: "pair"
    std::vector<const char*> inputs;     ///< columns read, by their header names
    std::vector<const char*> values;     ///< columns written
    std::vector<const char*> gradients;  ///< further columns with --gradient, may be empty
    /// Fills `out` (values, then gradients where it has room for them) from the inputs of one row;
    /// an error says what of the row cannot be used and what would be right.
    Result<Done> (*row)(std::span<const double> in, std::span<double> out);
};

}  // namespace iou::batch
