// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intervals/interval_lab.hpp"
#include "widgets/frame/lab_steps.hpp"

namespace iou {

/// The run on the time line, from the start of the prediction to its last step.
class IntervalSteps : public LabSteps {
public:
    explicit IntervalSteps(const IntervalLab& lab);

    int last() const override { return m_outcome.last(); }
    void paint(QPainter& painter, QSizeF size, const Theme& theme, int step) override;

private:
    IntervalLab m_lab;
    IntervalOutcome m_outcome;
};

}  // namespace iou
