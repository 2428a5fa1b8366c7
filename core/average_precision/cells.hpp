// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/average_precision/boxes.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace iou::average_precision {

/// What one image holds of one category: indices of truths in their order, of detections by falling
/// score (of equal ones in their order).
struct Cell {
    std::span<const int> truths, detections;
};

/// Boxes by category and image.
class Cells {
public:
    explicit Cells(const Boxes& boxes);

    /// The cells of a category that hold anything, by rising image.
    std::vector<Cell> of(int category) const&;
    std::vector<Cell> of(int category) && = delete;  ///< they view into this

private:
    const Boxes& m_boxes;
    std::vector<int> m_truths, m_detections;                    ///< by category, image
    std::vector<std::size_t> m_first_truth, m_first_detection;  ///< of each category, and the end
};

/// Detections of several cells in the order of an evaluation: positions in their concatenation by
/// falling score, of equal ones as they stand.
std::vector<int> rankedPositions(const Boxes& boxes, std::span<const int> detections);

}  // namespace iou::average_precision
