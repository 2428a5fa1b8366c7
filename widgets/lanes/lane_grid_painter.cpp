// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_grid_painter.hpp"

#include "core/explorer/lane.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/lanes/lane_surfaces.hpp"
#include "widgets/surface/surface_ranges.hpp"
#include "widgets/surface/surface_snapshot.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kGap = 2.0;          // between cells
constexpr double kCellAspect = 1.25;  // width to height a scene looks best in

constexpr double kHeaderSwatch = 30.0;  // length of a lane's line in its header

QFont titleFont(const LaneCell& cell) {
    QFont font = uiFont(9.0);
    font.setBold(cell.active);
    return font;
}

QFont headerNoteFont() { return uiFont(8.5); }

QRectF textOf(const QRectF& header) {
    return header.adjusted(2.0 * spacing::unit + kHeaderSwatch, 0.0, -spacing::unit, 0.0);
}

bool noteFits(const LaneCell& cell, const QString& note, const QRectF& header) {
    return QFontMetricsF(titleFont(cell)).horizontalAdvance(cell.title) + spacing::wide +
               QFontMetricsF(headerNoteFont()).horizontalAdvance(note) <=
           textOf(header).width();
}

double headerHeight() { return std::ceil(QFontMetricsF(uiFont(9.0)).height()) + 8.0; }

}  // namespace

LaneGridSnapshot laneGridOf(const ExplorerModel& model) {
    LaneGridSnapshot grid;
    for (const int i : gridLanes(model)) {
        const Lane& lane = model.lanes()[static_cast<std::size_t>(i)];
        LaneCell cell;
        cell.lane = i;
        cell.title = text(titleOf(lane));
        cell.style = lane.style;
        cell.active = i == model.activeLane();
        cell.scene = cellSnapshot(model, i);
        cell.note = cell.scene.value_text + QStringLiteral("   ") + cell.scene.details;
        cell.short_note = cell.scene.details.section(QStringLiteral("   "), 0, 0);
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

std::vector<CellPlace> cellPlaces(QSizeF view, int count) {
    const double header = headerHeight();
    int columns = 1;
    double best = 0.0;
    for (int c = 1; c <= count; ++c) {
        const int rows = (count + c - 1) / c;
        const double w = (view.width() - kGap * (c - 1)) / c;
        const double h = (view.height() - kGap * (rows - 1)) / rows - header;
        const double size = std::min(w, h * kCellAspect) * count / (c * rows);
        if (size > best) {
            best = size;
            columns = c;
        }
    }
    const int rows = (count + columns - 1) / columns;
    const double w = std::floor((view.width() - kGap * (columns - 1)) / columns);
    const double h = std::floor((view.height() - kGap * (rows - 1)) / rows);
    std::vector<CellPlace> places;
    for (int i = 0; i < count; ++i) {
        const int column = i % columns, row = i / columns;
        const QPointF corner(column * (w + kGap), row * (h + kGap));
        places.push_back(
            {QRectF(corner, QSizeF(w, header)),
             QRectF(corner + QPointF(0.0, header), QSizeF(w, std::max(1.0, h - header)))});
    }
    return places;
}

void fitNotes(LaneGridSnapshot& grid, const std::vector<CellPlace>& places) {
    const auto header = [&](const LaneCell& cell) {
        return places[static_cast<std::size_t>(&cell - grid.cells.data())].header;
    };
    if (std::all_of(grid.cells.begin(), grid.cells.end(),
                    [&](const LaneCell& cell) { return noteFits(cell, cell.note, header(cell)); }))
        return;
    for (LaneCell& cell : grid.cells) cell.note = cell.short_note;
}

void paintCellHeader(QPainter& painter, const QRectF& header, const LaneCell& cell,
                     const Theme& theme) {
    painter.save();
    painter.setClipRect(header);
    painter.fillRect(header,
                     cell.active ? withAlpha(theme.accent, theme.dark ? 0.3 : 0.16) : theme.panel);
    paintLaneSwatch(
        painter, theme, cell.style,
        QRectF(header.left() + spacing::unit, header.top(), kHeaderSwatch, header.height()));
    const QFont font = titleFont(cell);
    const QRectF rest = textOf(header);
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(font).elidedText(cell.title, Qt::ElideRight, rest.width()));
    if (noteFits(cell, cell.note, header)) {
        painter.setFont(headerNoteFont());
        painter.setPen(theme.muted);
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignRight, cell.note);
    }
    painter.restore();
}

void paintCellSurface(QPainter& painter, const QRectF& body, const LaneCell& cell,
                      const Theme& theme) {
    painter.fillRect(body, theme.base);
    if (!cell.surface) return;
    const PlotMap map = surfaceMap(body, *cell.surface);
    paintSurface(painter, map, *cell.surface, theme);
    paintMarks(painter, map, cell.marks, theme);
    // What the colours span, since no cell has a colour bar of its own.
    painter.save();
    const Range& range = cell.surface->scale.range;
    const QString words = numberText(range.lo, 3) + QStringLiteral(" … ") + numberText(range.hi, 3);
    painter.setFont(uiFont(8.0));
    const QFontMetricsF metrics(painter.font());
    const QSizeF size(metrics.horizontalAdvance(words) + 10.0, metrics.height() + 4.0);
    const QRectF card(body.bottomLeft() + QPointF(6.0, -size.height() - 6.0), size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(theme.panel, 0.88));
    painter.drawRoundedRect(card, 3.0, 3.0);
    painter.setPen(theme.text);
    painter.drawText(card, Qt::AlignCenter, words);
    painter.restore();
}

void paintLaneGrid(QPainter& painter, QSizeF view, LaneGridSnapshot grid, const Theme& theme,
                   bool ground) {
    SceneHighlights highlights;
    highlights.ground = ground;
    const auto places = cellPlaces(view, static_cast<int>(grid.cells.size()));
    fitNotes(grid, places);
    if (ground) {
        painter.fillRect(QRectF({}, view), theme.base);
        // Lines between the cells; places left empty look as the figure does.
        for (const CellPlace& place : places)
            painter.fillRect((place.header | place.body).adjusted(-kGap, -kGap, kGap, kGap) &
                                 QRectF({}, view),
                             theme.border);
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        const LaneCell& cell = grid.cells[i];
        paintCellHeader(painter, places[i].header, cell, theme);
        const QRectF& body = places[i].body;
        if (cell.surface) {
            paintCellSurface(painter, body, cell, theme);
            continue;
        }
        painter.save();
        painter.translate(body.topLeft());
        paintScene(painter, body.size(), cell.scene,
                   cell.camera.value_or(fittingCamera(cell.fitted, cell.scene.target, body.size())),
                   theme, highlights);
        painter.restore();
    }
}

}  // namespace iou
