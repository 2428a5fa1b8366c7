// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawing/hatch.hpp"

#include "widgets/drawing/round_numbers.hpp"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace iou {

namespace {

constexpr int kMostLines = 4000;
constexpr double kJoined = 1e-6;  ///< pieces so near are one

using Piece = std::pair<double, double>;  ///< of a line, by x

/// The pieces of the line y = level - slant x in the cells, joined.
std::vector<Piece> piecesOf(const std::vector<QRectF>& cells, double level, double slant) {
    std::vector<Piece> pieces;
    for (const QRectF& cell : cells) {
        const double at_top = (level - cell.top()) * slant;
        const double at_bottom = (level - cell.bottom()) * slant;
        const double from = std::max(cell.left(), std::min(at_top, at_bottom));
        const double to = std::min(cell.right(), std::max(at_top, at_bottom));
        if (from < to) pieces.emplace_back(from, to);
    }
    std::sort(pieces.begin(), pieces.end());
    std::vector<Piece> joined;
    for (const Piece& piece : pieces)
        if (!joined.empty() && piece.first <= joined.back().second + kJoined)
            joined.back().second = std::max(joined.back().second, piece.second);
        else
            joined.push_back(piece);
    return joined;
}

}  // namespace

void paintHatch(QPainter& painter, const std::vector<QRectF>& cells, const QPen& pen,
                double spacing, HatchWay way) {
    if (cells.empty()) return;
    QRectF whole;
    for (const QRectF& cell : cells) whole |= cell;
    // A line goes through all points of one level: of y + x where it rises, of y - x where it
    // falls.
    const double slant = way == HatchWay::rising ? 1.0 : -1.0;
    const double step = spacing * std::numbers::sqrt2;
    const double a = slant * whole.left(), b = slant * whole.right();
    const double lowest = whole.top() + std::min(a, b), highest = whole.bottom() + std::max(a, b);
    if (!((highest - lowest) / step < kMostLines)) return;
    QList<QLineF> lines;
    for (const double level : multiplesWithin(step, lowest, highest))
        for (const auto& [from, to] : piecesOf(cells, level, slant))
            lines.append({from, level - slant * from, to, level - slant * to});
    painter.setPen(pen);
    painter.drawLines(lines);
}

}  // namespace iou
