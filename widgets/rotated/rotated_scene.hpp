// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rotated/rotated_lab.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/rotated/rotated_view.hpp"
#include "widgets/scene/scene_geometry.hpp"

#include <QTransform>

#include <optional>

class QPainter;

namespace iou {

/// What the hand can take of a rotated box: a handle or its body, or the knob that turns it.
struct RotatedGrip {
    RotatedWhich which = RotatedWhich::pred;
    Handle handle = Handle::none;
    bool turns = false;
    bool any() const { return turns || handle != Handle::none; }
    friend bool operator==(const RotatedGrip&, const RotatedGrip&) = default;
};

/// What only the screen shows.
struct RotatedHighlights {
    std::optional<RotatedWhich> selected{};  ///< it has handles
    RotatedGrip hot{};
};

/// From a box's own axes in pixels, its centre at (0, 0), to the view.
QTransform rotatedFrame(const RotatedBox<>& box, const SceneTransform& t);
/// The box in these axes, and where its turning knob is.
QRectF rotatedRect(const RotatedBox<>& box, const SceneTransform& t);
QPointF turningKnob(const QRectF& rect);

/// What lies under a pixel: handles and knob of the selected box, then bodies, the smaller first.
RotatedGrip rotatedGripAt(QPointF pixel, const SceneTransform& t, const RotatedBox<>& pred,
                          const RotatedBox<>& target, RotatedWhich selected);

/// The camera that shows both boxes of the lab with a margin.
Camera rotatedCamera(const RotatedLab& lab, QSizeF view);
/// The same for every box of a run; one that goes very far is lost from sight.
Camera rotatedRunCamera(const RotatedLab& lab, const RotatedTrajectory& run, QSizeF view);
/// "step 40 of 200: IoU 0.812, KLD loss 0.21, 3.1° apart".
QString rotatedRunWords(const RotatedLab& lab, const RotatedOutcome& outcome);

/// Both boxes, what they share, their hull, where the prediction comes from and where descent moves
/// and turns it; into (0, 0, view).
void paintRotatedScene(QPainter& painter, QSizeF view, const RotatedLab& lab,
                       const RotatedOutcome& outcome, const Camera& camera, const Theme& theme,
                       const RotatedHighlights& highlights = {});

}  // namespace iou
