// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/suppress/suppress_steps.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/suppress/suppress_picture.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include <utility>

namespace iou {

namespace {

constexpr double kWordPoints = 10.0;

}  // namespace

SuppressSteps::SuppressSteps(const SuppressLab& lab, QImage picture)
    : m_lab(lab), m_picture(std::move(picture)) {
    m_lab.step = -1;
    m_outcome = outcomeOf(m_lab);
}

int SuppressSteps::last() const { return static_cast<int>(m_outcome.result.selections.size()); }

void SuppressSteps::paint(QPainter& painter, QSizeF size, const Theme& theme, int step) {
    if (m_lab.step != step) {
        m_lab.step = step;
        m_outcome = outcomeOf(m_lab);
    }
    const QFont font = uiFont(kWordPoints);
    const double foot = 2.0 * QFontMetricsF(font).height();
    const QSizeF frame(size.width(), std::max(1.0, size.height() - foot));
    painter.fillRect(QRectF({0.0, 0.0}, size), theme.window);
    const FrameScene scene = suppressScene(m_lab, m_outcome, m_picture, theme);
    paintFrame(painter, frame, scene, frameCamera(scene.size, frame), theme, {},
               [this](QPainter& p, const SceneTransform& t, const Theme& colors) {
                   paintSuppressors(p, t, colors, m_lab, m_outcome);
               });
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(QRectF(0.0, frame.height(), size.width(), 0.75 * foot), Qt::AlignCenter,
                     selectionWords(m_outcome));
}

}  // namespace iou
