// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detector/detector_steps.hpp"

#include "core/experiment/remembered.hpp"
#include "widgets/detector/detector_picture.hpp"
#include "widgets/drawing/fonts.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

constexpr double kStepWords = 10.0;

}  // namespace

DetectorSteps::DetectorSteps(const DetectorLab& lab) : m_lab(lab) {
    const auto run = detector::oneRun(lab.recipe, lab.seed, static_cast<std::size_t>(lab.loss));
    m_replay = detector::rememberedReplay(run);
    if (m_replay) return;
    auto made = detector::replay(run, 0, 0, nullptr);
    m_replay = made ? detector::remember(run, std::move(*made))
                    : std::make_shared<const detector::Replay>();
}

int DetectorSteps::last() const { return m_replay->moments.empty() ? 0 : lastPlaceOf(m_lab); }

void DetectorSteps::paint(QPainter& painter, QSizeF size, const Theme& theme, int step) {
    const auto scene = sceneOf(m_lab, *m_replay, step);
    const QFont font = uiFont(kStepWords);
    const double foot = 3.2 * QFontMetricsF(font).height();
    const QSizeF image(size.width(), std::max(1.0, size.height() - foot));
    painter.fillRect(QRectF({0.0, 0.0}, size), theme.window);
    const FrameScene frame = detectorFrame(scene, theme);
    paintFrame(painter, image, frame, frameCamera(frame.size, image), theme, {}, {});
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(QRectF(0.0, image.height(), size.width(), foot),
                     Qt::AlignCenter | Qt::TextWordWrap,
                     detectorSceneWords(m_lab, scene) + u'\n' + detectorNotice());
}

}  // namespace iou
