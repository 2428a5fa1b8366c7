// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/surface_figure.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/picture_group.hpp"
#include "widgets/field/color_bar.hpp"
#include "widgets/plots/axes_painter.hpp"
#include "widgets/surface/surface_ranges.hpp"
#include "widgets/surface/surface_snapshot.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/free_tr.hpp"
#include "widgets/text/number_text.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace iou {

namespace {

/// Pixels of a relief per logical pixel: enough for a picture at twice its size.
constexpr double kReliefRatio = 2.0;

/// The signs of a legend in as many lines as the width needs.
QStringList legendLines(const QStringList& signs, const QFont& font, double width) {
    const QFontMetricsF metrics(font);
    const QString gap = QStringLiteral("    ");
    QStringList lines;
    for (const QString& sign : signs) {
        if (!lines.isEmpty() && metrics.horizontalAdvance(lines.last() + gap + sign) <= width)
            lines.last() += gap + sign;
        else
            lines << sign;
    }
    return lines;
}

AxisLook look(const AxisRange& axis, double length, const QString& label) {
    const int count = std::clamp(static_cast<int>(length / 70.0), 2, 9);
    return {axisTicks({axis.lo, axis.hi}, count), label};
}

void paintFlat(QPainter& painter, const QRectF& rect, const SurfaceFrame& frame,
               const SurfaceMarks& marks, const AxisLook& x, const AxisLook& y,
               const Theme& theme) {
    const SurfaceRequest& shown = frame.surface.request;
    const PlotMap map{
        rect, {shown.x.lo, shown.x.hi}, {shown.y.lo, shown.y.hi}, growsDownwards(shown.y.axis)};
    {
        const PictureGroup group(painter, "map");
        paintSurface(painter, map, frame, theme, true);
    }
    {
        const PictureGroup group(painter, "run");
        paintMarks(painter, map, marks, theme);
    }
    paintAxes(painter, map, x, y, theme, false);
}

}  // namespace

SurfaceTexts surfaceTexts(const SurfaceFrame& frame, bool has_run, bool constant_colors) {
    const SurfaceRequest& shown = frame.surface.request;
    SurfaceTexts texts;
    texts.x = localText(axisLabel(shown.x.axis));
    texts.y = localText(axisLabel(shown.y.axis));
    texts.value = shownName(shown);
    QStringList& signs = texts.legend;
    if (has_run) signs << tr("○ start");
    signs << tr("● now");
    if (frame.best) {
        const bool highest = isAscended(shown);
        signs << (highest ? tr("✕ highest %1") : tr("✕ lowest %1"))
                     .arg(tableNumber(frame.best_value));
    }
    signs << surfaceNotes(frame);
    if (constant_colors) signs << tr("same colours throughout");
    return texts;
}

void paintSurfaceFigure(QPainter& painter, const QRectF& area, const SurfaceFrame& frame,
                        const SurfaceMarks& marks, const SurfaceTexts& texts, const Theme& theme,
                        const std::optional<ReliefView>& relief) {
    const SurfaceRequest& shown = frame.surface.request;
    const QFont legend_font = uiFont(8.0);
    const QStringList lines = legendLines(texts.legend, legend_font, area.width());
    const double line = QFontMetricsF(legend_font).height();
    const double legend = lines.isEmpty() ? 0.0 : line * static_cast<double>(lines.size()) + 6.0;
    const AxisLook x = look(shown.x, area.width() * 0.75, texts.x);
    const AxisLook y = look(shown.y, area.height() * 0.8, texts.y);
    QRectF rect = area.adjusted(roomLeft(y), 8.0, 0.0, -roomBelow(x) - legend);
    const double numbers = colorNumbersWidth(frame.scale, rect.height());
    if (texts.bar) rect.setRight(area.right() - colorBarWidth(numbers) - 10.0);
    if (rect.width() < 20.0 || rect.height() < 20.0) return;
    if (relief) {
        const QRectF room = rect.adjusted(-roomLeft(y), 0.0, 0.0, roomBelow(x));
        const PictureGroup group(painter, "relief");
        const ReliefPicture picture(frame, *relief, room, kReliefRatio, false, theme);
        picture.paint(painter, frame, marks, texts.value, theme);
    } else {
        paintFlat(painter, rect, frame, marks, x, y, theme);
    }
    if (texts.bar) {
        const PictureGroup group(painter, "colours");
        paintColorBar(painter, {rect.right() + 10.0, rect.top(), 0.0, rect.height()}, frame.scale,
                      texts.value, numbers, theme);
    }
    if (lines.isEmpty()) return;
    const PictureGroup group(painter, "legend");
    painter.setFont(legend_font);
    painter.setPen(theme.muted);
    for (qsizetype i = 0; i < lines.size(); ++i)
        painter.drawText(QRectF(area.left(),
                                area.bottom() - line * static_cast<double>(lines.size() - i),
                                area.width(), line),
                         Qt::AlignHCenter | Qt::AlignBottom, lines[i]);
}

}  // namespace iou
