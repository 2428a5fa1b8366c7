// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rotated/rotated_lab.hpp"
#include "widgets/frame/lab_steps.hpp"

namespace iou {

/// The run of the rotated prediction, from its start to its last step, under a camera that sees all
/// of it.
class RotatedSteps : public LabSteps {
public:
    explicit RotatedSteps(const RotatedLab& lab);

    int last() const override { return static_cast<int>(m_outcome.run.states.size()) - 1; }
    void paint(QPainter& painter, QSizeF size, const Theme& theme, int step) override;

private:
    RotatedLab m_lab;
    RotatedOutcome m_outcome;
};

}  // namespace iou
