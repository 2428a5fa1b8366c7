// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/occlusion/occlusion_lab.hpp"
#include "widgets/drawing/theme.hpp"

#include <QRectF>

class QPainter;

namespace iou {

/// The truth and what is about it, in a widget or a file.
struct OcclusionPlaces {
    double scale = 1.0;
    QPointF corner;

    /// What is seen is the same for all predictions but those that reach beyond it.
    explicit OcclusionPlaces(QSizeF size, const Box<>& pred = occluded_truth);
    QRectF rect(const Box<>& box) const;
    QPointF at(double x, double y) const { return corner + QPointF(x, y) * scale; }
};

/// The middle of the side of a box that faces the hidden part.
QPointF facingSide(const Box<>& box, occlusion::Side hidden);

void paintOcclusion(QPainter& painter, QSizeF size, const OcclusionPlaces& places,
                    const OcclusionLab& lab, const occlusion::Judged& judged, const Theme& theme);

}  // namespace iou
