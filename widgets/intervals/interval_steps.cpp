// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intervals/interval_steps.hpp"

#include "widgets/intervals/interval_picture.hpp"

namespace iou {

IntervalSteps::IntervalSteps(const IntervalLab& lab) : m_lab(lab), m_outcome(outcomeOf(lab)) {}

void IntervalSteps::paint(QPainter& painter, QSizeF size, const Theme& theme, int step) {
    showStep(m_outcome, m_lab, step);
    paintIntervals(painter, size, m_lab, m_outcome, fittingRange(m_lab, m_outcome), theme);
}

}  // namespace iou
