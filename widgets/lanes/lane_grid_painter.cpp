// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_grid_painter.hpp"

#include "core/explorer/lane.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/drawing/picture_group.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/field/color_bar.hpp"
#include "widgets/lanes/lane_grid_layout.hpp"
#include "widgets/lanes/lane_surfaces.hpp"
#include "widgets/surface/surface_ranges.hpp"
#include "widgets/surface/surface_snapshot.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kCellBorder = 2.0;  // around a cell

void takeNotes(LaneCell& cell) {
    cell.note = cardLine(cell.scene.card, cell.scene.card.size());
    cell.short_note = cardLine(cell.scene.card, 1);
}

}  // namespace

void moveOn(LaneGridSnapshot& grid, const LaneGridSnapshot& next, double way) {
    for (std::size_t i = 0; i < std::min(grid.cells.size(), next.cells.size()); ++i) {
        moveOn(grid.cells[i].scene, next.cells[i].scene, way);
        moveOn(grid.cells[i].marks, next.cells[i].marks, way);
        takeNotes(grid.cells[i]);
    }
}

LaneGridSnapshot laneGridOf(const ExplorerModel& model) {
    LaneGridSnapshot grid;
    for (const int i : gridLanes(model)) {
        const Lane& lane = model.lanes()[static_cast<std::size_t>(i)];
        LaneCell cell;
        cell.lane = i;
        cell.title = text(titleAmong(model.lanes(), i));
        cell.style = lane.style;
        cell.active = i == model.activeLane();
        cell.scene = cellSnapshot(model, i);
        takeNotes(cell);
        cell.camera = model.cameras().of(i);
        // Cells that share their axes fit what all have in common.
        cell.fitted = model.view().compare.shared_axes ? model.scene().pred : cell.scene.pred;
        grid.cells.push_back(std::move(cell));
    }
    return grid;
}

LaneGridSnapshot laneGridOf(const ExplorerModel& model, const LaneSurfaces& surfaces) {
    LaneGridSnapshot grid = laneGridOf(model);
    for (LaneCell& cell : grid.cells) {
        cell.surface = surfaces.frame(cell.lane);
        cell.marks = surfaceMarksOf(model, cell.lane);
        if (cell.surface) cell.marks.best = cell.surface->best;
    }
    return grid;
}

PlotMap surfaceMap(const QRectF& body, const SurfaceFrame& frame) {
    const SurfaceRequest& r = frame.surface.request;
    return {body, {r.x.lo, r.x.hi}, {r.y.lo, r.y.hi}, growsDownwards(r.y.axis)};
}

namespace {

void paintCellHeader(QPainter& painter, const QRectF& header, const LaneCell& cell,
                     const LaneGridLayout& layout, const Theme& theme) {
    painter.save();
    painter.setClipRect(header);
    painter.fillRect(header,
                     cell.active ? withAlpha(theme.accent, theme.dark ? 0.3 : 0.16) : theme.panel);
    const QString& note = layout.long_notes ? cell.note : cell.short_note;
    const QFontMetricsF notes(laneNoteFont());
    const bool two = layout.header_lines > 1;
    QRectF line = header;
    if (two) line.setBottom(header.bottom() - notes.height() - 2.0);
    paintLaneSwatch(
        painter, theme, cell.style,
        QRectF(line.left() + spacing::unit, line.top(), lane_swatch_length, line.height()));
    const QRectF rest = laneTextRect(line);
    const double taken = two ? 0.0 : notes.horizontalAdvance(note) + spacing::unit;
    const FittedName name =
        fittedName(cell.title, laneTitleFont(cell.active), rest.width() - taken);
    painter.setFont(name.font);
    painter.setPen(theme.text);
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, name.words);
    painter.setFont(laneNoteFont());
    painter.setPen(theme.muted);
    const QRectF below(rest.left(), line.bottom() - 2.0, rest.width(), notes.height());
    painter.drawText(two ? below : rest, Qt::AlignVCenter | (two ? Qt::AlignLeft : Qt::AlignRight),
                     note);
    painter.restore();
}

/// What the colours span, where cells have no bar in common.
void paintCellRange(QPainter& painter, const QRectF& body, const SurfaceFrame& frame,
                    const Theme& theme) {
    const Range& range = frame.scale.range;
    const QString words = numberText(range.lo, 3) + QStringLiteral(" … ") + numberText(range.hi, 3);
    painter.save();
    painter.setFont(uiFont(8.0));
    const QFontMetricsF metrics(painter.font());
    const QSizeF size(metrics.horizontalAdvance(words) + 10.0, metrics.height() + 4.0);
    const QRectF card(body.bottomLeft() + QPointF(6.0, -size.height() - 6.0), size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(card, 3.0, 3.0);
    painter.setPen(theme.text);
    painter.drawText(card, Qt::AlignCenter, words);
    painter.restore();
}

void paintCellSurface(QPainter& painter, const CellPlace& place, const LaneCell& cell,
                      const LaneGridLayout& layout, const Theme& theme) {
    const QRectF& body = place.body;
    painter.fillRect(body, theme.base);
    if (!cell.surface) return;
    const PlotMap map = surfaceMap(body, *cell.surface);
    paintSurface(painter, map, *cell.surface, theme);
    paintMarks(painter, map, cell.marks, theme);
    auto [x, y] = cellAxes(*cell.surface, body.size());
    if (!place.x_axis) x = {{}, {}, false};
    if (!place.y_axis) y = {{}, {}, false};
    paintAxes(painter, map, x, y, theme, false);
    if (!layout.one_scale) paintCellRange(painter, body, *cell.surface, theme);
}

/// The name of what all surfaces show; empty where they differ.
QString commonName(const LaneGridSnapshot& grid) {
    QString common;
    for (const LaneCell& cell : grid.cells) {
        if (!cell.surface) continue;
        const QString name = shownName(cell.surface->surface.request);
        if (!common.isEmpty() && name != common) return QCoreApplication::translate("iou", "value");
        common = name;
    }
    return common;
}

void paintGround(QPainter& painter, QSizeF view, const LaneGridLayout& layout, const Theme& theme) {
    painter.fillRect(QRectF({}, view), theme.base);
    // Lines between the cells; places left empty look as the figure does.
    for (const CellPlace& place : layout.places)
        painter.fillRect((place.header | place.body)
                                 .adjusted(-kCellBorder, -kCellBorder, kCellBorder, kCellBorder) &
                             QRectF({}, view),
                         theme.border);
}

}  // namespace

void paintLaneGrid(QPainter& painter, QSizeF view, const LaneGridSnapshot& grid, const Theme& theme,
                   bool ground, bool scenes) {
    if (grid.cells.empty()) return;
    SceneHighlights highlights;
    highlights.ground = ground;
    const LaneGridLayout layout = laneGridLayout(view, grid);
    if (ground) paintGround(painter, view, layout, theme);
    for (std::size_t i = 0; i < layout.places.size(); ++i) {
        const LaneCell& cell = grid.cells[i];
        const PictureGroup group(painter, "lane");
        const CellPlace& place = layout.places[i];
        paintCellHeader(painter, place.header, cell, layout, theme);
        if (cell.surface || !scenes) {
            if (cell.surface) paintCellSurface(painter, place, cell, layout, theme);
            continue;
        }
        painter.save();
        painter.translate(place.body.topLeft());
        paintScene(
            painter, place.body.size(), cell.scene,
            cell.camera.value_or(fittingCamera(cell.fitted, cell.scene.target, place.body.size())),
            theme, highlights, cell.placement ? &*cell.placement : nullptr);
        painter.restore();
    }
    if (!layout.one_scale) return;
    const auto shown = std::find_if(grid.cells.begin(), grid.cells.end(),
                                    [](const LaneCell& cell) { return cell.surface != nullptr; });
    paintColorBar(painter, layout.bar, shown->surface->scale, commonName(grid), layout.bar_numbers,
                  theme);
}

}  // namespace iou
