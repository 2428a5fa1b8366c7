// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rotated/rotated_steps.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/rotated/rotated_scene.hpp"
#include "widgets/text/number_text.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace iou {

namespace {

constexpr double kRunWords = 10.0;  ///< points

}  // namespace

RotatedSteps::RotatedSteps(const RotatedLab& lab) : m_lab(lab), m_outcome(outcomeOf(lab)) {}

void RotatedSteps::paint(QPainter& painter, QSizeF size, const Theme& theme, int step) {
    showStep(m_outcome, m_lab, step);
    const QFont font = uiFont(kRunWords);
    const double foot = 2.0 * QFontMetricsF(font).height();
    const QSizeF view(size.width(), std::max(1.0, size.height() - foot));
    painter.fillRect(QRectF({0.0, 0.0}, size), theme.window);
    paintRotatedScene(painter, view, m_lab, m_outcome, rotatedRunCamera(m_lab, m_outcome.run, view),
                      theme);
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(QRectF(0.0, view.height(), size.width(), foot), Qt::AlignCenter,
                     rotatedRunWords(m_lab, m_outcome));
}

}  // namespace iou
