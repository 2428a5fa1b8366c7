// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// A table of numbers read from NumPy's format.
struct NpyArray {
    std::size_t rows = 0, columns = 0;
    std::vector<double> values;  ///< row by row

    double at(std::size_t row, std::size_t column) const { return values[row * columns + column]; }
    /// Four numbers of a row.
    std::array<double, 4> four(std::size_t row, std::size_t first) const {
        return {at(row, first), at(row, first + 1), at(row, first + 2), at(row, first + 3)};
    }
};

/// NPY 1 to 3 of float32, float64, int32 or int64, little-endian, C or Fortran order, of two
/// dimensions (of one: a single row). Python objects are refused: reading them would run code. path
/// is for messages.
Result<NpyArray> readNpy(std::string_view bytes, const std::string& path);

}  // namespace iou
