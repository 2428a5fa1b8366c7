// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/detector_lab.hpp"
#include "core/experiment/experiment.hpp"
#include "widgets/frame/lab_steps.hpp"

#include <memory>

namespace iou {

/// The training of the run that is looked at, from the anchors over its checkpoints to the end.
class DetectorSteps : public LabSteps {
public:
    /// Makes the run again, which takes about a second of an experiment of the usual size.
    explicit DetectorSteps(const DetectorLab& lab);

    int last() const override;
    void paint(QPainter& painter, QSizeF size, const Theme& theme, int step) override;

private:
    DetectorLab m_lab;
    std::shared_ptr<const detector::Replay> m_replay;
};

}  // namespace iou
