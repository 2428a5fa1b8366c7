// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_grid_layout.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/field/color_bar.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/scaled_font.hpp"

#include <QFontMetricsF>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kCellGap = 2.0;
constexpr double kCellAspect = 1.25;  // width to height a scene looks best in
constexpr double kBarGap = 10.0;      // between the cells and the bar of colours
constexpr double kBeside = 1.6;       // two cells above each other must be so much larger
constexpr double kLeastPlot = 60.0;   // a side of a plot that still has axes

double headerHeight(int lines) {
    return std::ceil(QFontMetricsF(laneTitleFont(true)).height()) +
           (lines > 1 ? std::ceil(QFontMetricsF(laneNoteFont()).height()) : 0.0) + 8.0;
}

/// A note as wide as it gets: numbers change from step to step.
QString widestNote(const QString& note) {
    static const QRegularExpression number(QStringLiteral("−?\\d+([.,]\\d+)?(e−?\\d+)?"));
    QString widest;
    qsizetype from = 0, longest = 1;
    for (auto it = number.globalMatch(note); it.hasNext();)
        longest = std::max(longest, it.next().capturedLength());
    for (auto it = number.globalMatch(note); it.hasNext();) {
        const auto match = it.next();
        const bool whole = match.captured(1).isEmpty() && match.captured(2).isEmpty();
        widest +=
            note.mid(from, match.capturedStart() - from) +
            (whole ? QString(std::min<qsizetype>(longest, 4), u'0') : QStringLiteral("−0.0000"));
        from = match.capturedEnd();
    }
    return widest + note.mid(from);
}

/// Whether in every cell name and number stand in one line.
bool inOneLine(const LaneGridSnapshot& grid, double width, bool long_notes) {
    return std::all_of(grid.cells.begin(), grid.cells.end(), [&](const LaneCell& cell) {
        const QString& note = long_notes ? cell.note : cell.short_note;
        return QFontMetricsF(laneTitleFont(cell.active)).horizontalAdvance(cell.title) +
                   spacing::wide +
                   QFontMetricsF(laneNoteFont()).horizontalAdvance(widestNote(note)) <=
               laneTextRect({0.0, 0.0, width, 1.0}).width();
    });
}

bool alone(const LaneGridSnapshot& grid, double width) {
    return std::all_of(grid.cells.begin(), grid.cells.end(), [&](const LaneCell& cell) {
        return QFontMetricsF(laneNoteFont()).horizontalAdvance(widestNote(cell.note)) <=
               laneTextRect({0.0, 0.0, width, 1.0}).width();
    });
}

bool hasSurfaces(const LaneGridSnapshot& grid) {
    return std::any_of(grid.cells.begin(), grid.cells.end(),
                       [](const LaneCell& cell) { return cell.surface != nullptr; });
}

/// Whether all surfaces agree in what `of` gives.
template <class Of>
bool allShare(const LaneGridSnapshot& grid, const Of& of) {
    const SurfaceFrame* first = nullptr;
    for (const LaneCell& cell : grid.cells) {
        if (!cell.surface) continue;
        if (first && !(of(*first) == of(*cell.surface))) return false;
        first = cell.surface.get();
    }
    return first != nullptr;
}

void chooseHeaders(LaneGridLayout& layout, const LaneGridSnapshot& grid, double width) {
    layout.long_notes = inOneLine(grid, width, true);
    layout.header_lines = layout.long_notes || inOneLine(grid, width, false) ? 1 : 2;
    if (layout.header_lines == 2) layout.long_notes = alone(grid, width);
}

/// Takes room for axes: shared ones beside the first column and below each column's last cell.
void placeAxes(LaneGridLayout& layout, QSizeF view, const LaneGridSnapshot& grid) {
    const auto shown = std::find_if(grid.cells.begin(), grid.cells.end(),
                                    [](const LaneCell& cell) { return cell.surface != nullptr; });
    const bool shared = allShare(grid, [](const SurfaceFrame& frame) {
        const SurfaceRequest& q = frame.surface.request;
        return std::array{q.x.lo, q.x.hi, q.y.lo, q.y.hi};
    });
    const auto [x, y] = cellAxes(*shown->surface, layout.places.front().body.size());
    const double left = roomLeft(y), below = roomBelow(x);
    const int count = static_cast<int>(grid.cells.size());
    if (shared) {
        auto places =
            cellPlaces({view.width() - left, view.height() - below}, count, layout.header_lines);
        for (CellPlace& place : places) {
            place.header.translate(left, 0.0);
            place.body.translate(left, 0.0);
        }
        layout.places = places;
    }
    for (CellPlace& place : layout.places) {
        if (!shared) place.body.adjust(left, 0.0, 0.0, -below);
        place.y_axis = !shared || place.body.left() < left + 1.0;
        place.x_axis = true;
    }
    if (shared)  // only where nothing lies below
        for (CellPlace& place : layout.places)
            place.x_axis = std::none_of(layout.places.begin(), layout.places.end(),
                                        [&](const CellPlace& other) {
                                            return other.body.left() == place.body.left() &&
                                                   other.body.top() > place.body.top();
                                        });
}

}  // namespace

QFont laneTitleFont(bool active) {
    QFont font = uiFont(9.0);
    font.setBold(active);
    return font;
}

QFont laneNoteFont() { return uiFont(8.5); }

QRectF laneTextRect(const QRectF& header) {
    return header.adjusted(2.0 * spacing::unit + lane_swatch_length, 0.0, -spacing::unit, 0.0);
}

std::pair<AxisLook, AxisLook> cellAxes(const SurfaceFrame& frame, QSizeF plot) {
    const auto look = [](const AxisRange& axis, double length) {
        const int count = std::clamp(static_cast<int>(length / 55.0), 2, 7);
        return AxisLook{axisTicks({axis.lo, axis.hi}, count), localText(axisLabel(axis.axis))};
    };
    const SurfaceRequest& r = frame.surface.request;
    return {look(r.x, plot.width()), look(r.y, plot.height())};
}

std::vector<CellPlace> cellPlaces(QSizeF view, int count, int header_lines) {
    const double header = headerHeight(header_lines);
    // Four, six, eight and nine fill a rectangle; five and seven would be too thin a row.
    const bool fills = count > 3 && count != 5 && count != 7;
    int columns = 1;
    double best = 0.0;
    for (int c = 1; c <= count; ++c) {
        const int rows = (count + c - 1) / c;
        if (fills && c * rows != count) continue;
        const double w = (view.width() - kCellGap * (c - 1)) / c;
        const double h = (view.height() - kCellGap * (rows - 1)) / rows - header;
        const double fit = std::min(w, h * kCellAspect) * count / (c * rows);
        // What two do is compared from left to right.
        const double size = count == 2 && c == 2 ? kBeside * fit : fit;
        if (size > best) {
            best = size;
            columns = c;
        }
    }
    const int rows = (count + columns - 1) / columns;
    const double w = std::floor((view.width() - kCellGap * (columns - 1)) / columns);
    const double h = std::floor((view.height() - kCellGap * (rows - 1)) / rows);
    std::vector<CellPlace> places;
    for (int i = 0; i < count; ++i) {
        const int column = i % columns, row = i / columns;
        const QPointF corner(column * (w + kCellGap), row * (h + kCellGap));
        places.push_back(
            {QRectF(corner, QSizeF(w, header)),
             QRectF(corner + QPointF(0.0, header), QSizeF(w, std::max(1.0, h - header)))});
    }
    return places;
}

LaneGridLayout laneGridLayout(QSizeF view, const LaneGridSnapshot& grid) {
    LaneGridLayout layout;
    const int count = static_cast<int>(grid.cells.size());
    QSizeF room = view;
    if (hasSurfaces(grid) && allShare(grid, [](const SurfaceFrame& f) { return f.scale; })) {
        const auto shown =
            std::find_if(grid.cells.begin(), grid.cells.end(),
                         [](const LaneCell& cell) { return cell.surface != nullptr; });
        layout.bar_numbers = colorNumbersWidth(shown->surface->scale, view.height() - 60.0);
        const double width = colorBarWidth(layout.bar_numbers) + kBarGap + 4.0;
        layout.one_scale = view.width() > 4.0 * width;
        if (layout.one_scale) room.rwidth() -= width;
    }
    layout.places = cellPlaces(room, count);
    chooseHeaders(layout, grid, layout.places.front().header.width());
    if (layout.header_lines > 1) layout.places = cellPlaces(room, count, layout.header_lines);
    if (hasSurfaces(grid)) {
        const QSizeF body = layout.places.front().body.size();
        if (body.width() > kLeastPlot + 40.0 && body.height() > kLeastPlot + 20.0)
            placeAxes(layout, room, grid);
    }
    if (layout.one_scale) {
        const QRectF first = layout.places.front().body, last = layout.places.back().body;
        layout.bar = {room.width() + kBarGap, first.top() + 6.0, 0.0,
                      last.bottom() - first.top() - 12.0};
    }
    return layout;
}

FittedName fittedName(const QString& name, QFont font, double width) {
    const double whole = QFontMetricsF(font).horizontalAdvance(name);
    const double scale = whole > width ? std::clamp(width / whole, 0.75, 1.0) : 1.0;
    if (scale < 1.0) font = scaledFont(font, scale);
    return {font, QFontMetricsF(font).elidedText(name, Qt::ElideMiddle, width)};
}

}  // namespace iou
