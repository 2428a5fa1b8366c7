// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/suppress/suppress_outcome.hpp"
#include "widgets/frame/lab_steps.hpp"

#include <QImage>

namespace iou {

/// The selections of a suppression one after the other, from none to the last.
class SuppressSteps : public LabSteps {
public:
    /// picture: behind the boxes; may be null.
    SuppressSteps(const SuppressLab& lab, QImage picture);

    int last() const override;
    void paint(QPainter& painter, QSizeF size, const Theme& theme, int step) override;

private:
    SuppressLab m_lab;  ///< at the step of m_outcome
    SuppressOutcome m_outcome;
    QImage m_picture;
};

}  // namespace iou
