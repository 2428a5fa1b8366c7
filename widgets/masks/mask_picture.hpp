// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/masks/mask_lab.hpp"
#include "widgets/drawing/theme.hpp"

#include <QRectF>

#include <array>

class QPainter;

namespace iou {

/// The four squares of the mask painter's picture.
enum class MaskSquare { pred, target, both, gradient };
inline constexpr std::size_t mask_squares = 4;

/// Where they are: two by two, or side by side where that makes them larger.
struct MaskPlaces {
    std::array<QRectF, mask_squares> squares;
    QRectF bar;  ///< of the gradient's colours
    int side;    ///< cells

    MaskPlaces(QSizeF size, int cells);
    const QRectF& of(MaskSquare square) const { return squares[static_cast<std::size_t>(square)]; }
    /// In pixels.
    QPointF at(MaskSquare square, double x, double y) const;
    /// In cells.
    QPointF cellAt(MaskSquare square, QPointF pixel) const;
};

void paintMasks(QPainter& painter, QSizeF size, const MaskLab& lab, const MaskOutcome& outcome,
                const Theme& theme);

}  // namespace iou
