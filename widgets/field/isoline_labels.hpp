// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace iou {

/// A number on its line.
struct LineLabel {
    std::size_t line;  ///< index of the line it belongs to
    QPointF middle;
    double angle_deg;   ///< of the text, clockwise, -90 to 90: it never stands on its head
    QPolygonF outline;  ///< what the text covers, for leaving the line out there
};

/// Finds places for labels: at most one per line, where the line is straightest, inside `area` and
/// clear of one another and of `taken`. Lines that are short against their text have none.
/// sizes: of the text of each line, in the units of the points; empty: no label. wishes: for each
/// line, where its number stood in the picture before; it stays near there as long as that serves,
/// so that numbers go along with their lines.
std::vector<LineLabel> placeLabels(const std::vector<QPolygonF>& lines,
                                   const std::vector<QSizeF>& sizes, const QRectF& area,
                                   const std::vector<QPointF>& taken,
                                   const std::vector<std::optional<QPointF>>& wishes = {});

/// The pieces of a line outside all labels.
std::vector<QPolygonF> piecesBeside(const QPolygonF& line, const std::vector<LineLabel>& labels);

}  // namespace iou
