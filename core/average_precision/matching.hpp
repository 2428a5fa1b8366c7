// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/average_precision/cells.hpp"
#include "core/average_precision/evaluation.hpp"

namespace iou::average_precision {

/// Of one detection, by size: a bit per IoU threshold.
struct Marks {
    std::array<std::uint16_t, size_count> hit{}, ignored{};
};

/// Matches of one cell at all sizes and thresholds. Room to work in is kept between calls.
class Matcher {
public:
    explicit Matcher(const Boxes& boxes) : m_boxes(boxes) {}

    /// Marks of the cell's first marks.size() detections, and who took which truth over objects of
    /// the judged size into `judgements` (by detection; empty: not wanted).
    void match(const Cell& cell, std::span<Marks> marks, Size judged_size,
               std::span<Judgement> judgements);
    /// Truths of the last cell that count at each size.
    const std::array<int, size_count>& counted() const { return m_counted; }

private:
    struct Candidate {
        double iou;
        int slot;  ///< among the truths, those that count first
    };

    void prepare(const Cell& cell, AreaRange range, std::size_t detections);
    const Truth& truth(int index) const { return m_boxes.truths[static_cast<std::size_t>(index)]; }

    const Boxes& m_boxes;
    std::array<int, size_count> m_counted{};
    std::vector<int> m_order;             ///< slots: indices of truths
    int m_in = 0;                         ///< slots below it count
    std::vector<Candidate> m_candidates;  ///< of each detection, by slot
    std::vector<std::size_t> m_first;
    std::vector<std::uint8_t> m_taken;
};

}  // namespace iou::average_precision
