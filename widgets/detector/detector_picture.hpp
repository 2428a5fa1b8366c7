// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/detector/detector_view.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/frame/frame_scene.hpp"

#include <QRectF>

class QPainter;

namespace iou {

/// "simulated detector; ... not COCO", in the interface's language.
QString detectorNotice();
/// What a loss of the recipe is called: "Smooth-L1", "L1 @200 CIoU", with the parameters in which
/// it differs from the same loss beside it.
QString detectorLossName(const DetectorLab& lab, std::size_t loss);

/// The lab's measure of every loss over the steps. step: the moment that is shown; negative: none.
void paintDetectorCurves(QPainter& painter, const QRectF& area, const DetectorLab& lab,
                         const std::vector<detector::MeanCurve>& curves, int step,
                         const Theme& theme);

/// The lab's measure of every loss against the reference: difference and 95 % interval.
void paintDetectorDifferences(QPainter& painter, const QRectF& area, const DetectorLab& lab,
                              const detector::Comparison& comparison, const Theme& theme);

/// Truths, what merely looks like them, and detections in the colours of true and false positives.
FrameScene detectorFrame(const std::optional<DetectorScene>& scene, const Theme& theme);
/// "Smooth-L1, step 300 of 600, image 1: 5 true and 3 false positives at IoU 0.5; AP 31.2".
QString detectorSceneWords(const DetectorLab& lab, const std::optional<DetectorScene>& scene);

/// All of it on one page, with the notice at its foot; a wide one has the scene beside the curves.
void paintDetectorPage(QPainter& painter, QSizeF size, const DetectorView& view,
                       const Theme& theme);

}  // namespace iou
