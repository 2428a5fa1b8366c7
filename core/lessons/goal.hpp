// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/session/document.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace iou {

/// What a person is to bring about: comparisons of quantities, joined by "and".
///
///   1 - loss.giou < iou - 0.3 and abs(pred.cx - target.cx) < 0.05
///   0.49 < iou < 0.51
///
/// Sums, products, quotients, parentheses and abs() of numbers and of these quantities:
///   iou, distance (of the centres), area_ratio (prediction to target), gap_x, gap_y (>= 0)
///   pred.X, target.X          X: cx cy w h left top right bottom
///   loss.ID                   value of a loss of the registry with its default parameters
///   slope.ID, dcx.ID .. dh.ID largest partial by size, and each partial, of that loss
///   chosen.ID                 1 when the active lane has that loss
///   parameter.NAME            of the active lane's loss
///   alpha                     coefficient of the interpolated box shown
///   rate, steps, lanes, playhead
///   stepping.FORM             1 when the active lane steps in xyxy, cxcywh or log
///   run.final_iou, run.enlargement (largest), run.steps_to_50, _75, _95 (inf when never)
class Goal {
public:
    /// At most 1000 characters, nested at most 50 deep. The error names the column.
    static Result<Goal> parse(std::string_view text);
    bool met(const Document& document, int playhead) const;
    const std::string& text() const { return m_text; }

    struct Node;

private:
    std::string m_text;
    std::shared_ptr<const Node> m_root;
};

}  // namespace iou
