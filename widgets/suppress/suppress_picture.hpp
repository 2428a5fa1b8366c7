// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/suppress/suppress_outcome.hpp"
#include "widgets/frame/frame_scene.hpp"

namespace iou {

/// Truths and detections, each in the colour of its fate, with the overlaps that suppress as notes
/// where they are few.
FrameScene suppressScene(const SuppressLab& lab, const SuppressOutcome& outcome,
                         const QImage& picture, const Theme& theme);

/// From every suppressor an arrow to what it suppressed; those of the last selection are strong
/// while one steps through.
void paintSuppressors(QPainter& painter, const SceneTransform& transform, const Theme& theme,
                      const SuppressLab& lab, const SuppressOutcome& outcome);

/// "Selection 2 of 5: #8 with score 0.85; suppresses 1", for the step that is shown.
QString selectionWords(const SuppressOutcome& outcome);

}  // namespace iou
