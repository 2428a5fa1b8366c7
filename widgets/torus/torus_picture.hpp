// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/torus/torus_lab.hpp"
#include "widgets/drawing/theme.hpp"

#include <QPolygonF>
#include <QRectF>

#include <vector>

class QPainter;

namespace iou {

/// The square of the two angles: phi to the right, psi upwards, as everybody draws them.
struct TorusPlaces {
    QRectF square;

    explicit TorusPlaces(QSizeF size);
    QPointF at(const torus::Corner& corner) const;
    torus::Corner angleAt(QPointF pixel) const;
    /// The region's outline this many turns away.
    QPolygonF outline(const torus::Region& region, int turns_phi, int turns_psi) const;
};

/// Turns by which a copy of a region can be seen.
inline constexpr int torus_turns[] = {-1, 0, 1};

void paintTorus(QPainter& painter, QSizeF size, const TorusLab& lab, const TorusOutcome& outcome,
                const Theme& theme);

}  // namespace iou
