// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detector/detector_picture.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/plots/axes_painter.hpp"
#include "widgets/plots/curve_ends.hpp"
#include "widgets/text/free_tr.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <optional>

namespace iou {

namespace {

constexpr double kNameSize = 8.5, kHeadingSize = 9.0;
constexpr double kLeastRange = 0.02;  ///< of a share of 1
constexpr double kWidestNames = 0.3;  ///< of the plot's width

void paintHeading(QPainter& p, QRectF& area, const QString& words, const Theme& theme) {
    QFont font = uiFont(kHeadingSize);
    font.setWeight(QFont::DemiBold);
    p.setFont(font);
    const QFontMetricsF metrics(p.font());
    p.setPen(theme.text);
    const double height =
        metrics.boundingRect(QRectF(0.0, 0.0, area.width(), 1e4), Qt::TextWordWrap, words).height();
    p.drawText(QRectF(area.topLeft(), QSizeF(area.width(), height)),
               Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words);
    area.setTop(area.top() + height + 0.3 * metrics.height());
}

void paintEmpty(QPainter& p, const QRectF& area, const QString& words, const Theme& theme) {
    p.setFont(uiFont(kHeadingSize));
    p.setPen(theme.muted);
    p.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, words);
}

/// In points of 100; an empty range where there is nothing.
std::optional<Range> rangeOf(const std::vector<detector::MeanCurve>& curves) {
    double lo = 1.0, hi = 0.0;
    for (const auto& curve : curves)
        for (const double x : curve.mean) {
            if (!std::isfinite(x)) continue;
            lo = std::min(lo, x);
            hi = std::max(hi, x);
        }
    if (lo > hi) return {};
    const double middle = 0.5 * (lo + hi);
    const double half = std::max(0.5 * kLeastRange, 0.56 * (hi - lo));
    return Range{100.0 * std::max(0.0, middle - half), 100.0 * (middle + half)};
}

double widestName(const QFontMetricsF& metrics, const DetectorLab& lab, double most) {
    double widest = 0.0;
    for (std::size_t i = 0; i < lab.recipe.losses.size(); ++i)
        widest = std::max(widest, metrics.horizontalAdvance(detectorLossName(lab, i)));
    return std::min(widest, most);
}

/// Points of a curve on screen; the steps nobody has reached are left out.
QPolygonF placesOf(const DetectorLab& lab, const detector::MeanCurve& curve, const PlotMap& map) {
    const auto steps = detector::checkpointSteps(lab.recipe);
    QPolygonF line;
    for (std::size_t k = 0; k < steps.size(); ++k)
        if (std::isfinite(curve.mean[k])) line << map.at(steps[k], 100.0 * curve.mean[k]);
    return line;
}

void paintNames(QPainter& p, const DetectorLab& lab, const std::vector<QPolygonF>& lines,
                const PlotMap& map, double width, const Theme& theme) {
    std::vector<std::size_t> shown;
    std::vector<double> wanted;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!lines[i].isEmpty()) {
            shown.push_back(i);
            wanted.push_back(lines[i].last().y());
        }
    p.setFont(uiFont(kNameSize));
    const QFontMetricsF metrics(p.font());
    const auto places =
        spreadApart(wanted, 0.95 * metrics.height(), map.rect.top(), map.rect.bottom());
    for (std::size_t k = 0; k < shown.size(); ++k) {
        const QRectF place(map.rect.right() + 8.0, places[k] - 0.5 * metrics.height(), width,
                           metrics.height());
        p.setPen(seriesPen(theme, shown[k]).color());
        p.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                   metrics.elidedText(detectorLossName(lab, shown[k]), Qt::ElideRight, width));
    }
}

/// "6 seeds", or while it trains "2 to 6 seeds".
QString seedsText(const std::vector<detector::MeanCurve>& curves) {
    int least = 1 << 20, most = 0;
    for (const auto& curve : curves)
        for (const int n : curve.seeds) {
            if (n == 0) continue;
            least = std::min(least, n);
            most = std::max(most, n);
        }
    if (least >= most) return most == 1 ? tr("one seed") : tr("mean of %1 seeds").arg(most);
    return tr("mean of %1 to %2 seeds").arg(least).arg(most);
}

}  // namespace

void paintDetectorCurves(QPainter& p, const QRectF& area, const DetectorLab& lab,
                         const std::vector<detector::MeanCurve>& curves, int step,
                         const Theme& theme) {
    p.fillRect(area, theme.base);
    QRectF plot = area.adjusted(8.0, 6.0, -8.0, -4.0);
    const auto range = rangeOf(curves);
    const QString name = measureName(lab.measure);
    paintHeading(p, plot,
                 range ? tr("%1 over the steps, %2").arg(name, seedsText(curves))
                       : tr("%1 over the steps").arg(name),
                 theme);
    if (!range)
        return paintEmpty(p, plot, tr("No checkpoint yet; Start trains every loss with every seed"),
                          theme);
    const Range steps{0.0, static_cast<double>(lab.recipe.steps)};
    const AxisLook x{axisTicks(steps, 5), tr("step")}, y{axisTicks(*range, 4), {}};
    const double names =
        widestName(QFontMetricsF(uiFont(kNameSize)), lab, kWidestNames * plot.width());
    plot.adjust(roomLeft(y), 2.0, -names - 10.0, -roomBelow(x));
    const PlotMap map{plot, steps, *range};
    paintAxes(p, map, x, y, theme, true);
    if (step >= 0) {
        p.setPen(QPen(theme.accent, 1.2 * theme.line_scale));
        p.drawLine(map.at(step, range->lo), map.at(step, range->hi));
    }
    std::vector<QPolygonF> lines;
    for (std::size_t i = 0; i < curves.size(); ++i) {
        lines.push_back(placesOf(lab, curves[i], map));
        const QPen pen = seriesPen(theme, i);
        p.setPen(pen);
        p.setBrush(Qt::NoBrush);
        p.drawPolyline(lines.back());
        p.setPen(QPen(pen.color(), 1.4 * theme.line_scale));
        p.setBrush(theme.base);
        for (const QPointF& at : lines.back()) p.drawEllipse(at, 2.4, 2.4);
    }
    paintNames(p, lab, lines, map, names, theme);
}

namespace {

/// Ends of all intervals and 0, in points of 100, with room.
Range differenceRange(const std::vector<const detector::Comparison::Row*>& rows, std::size_t m) {
    double lo = -0.1, hi = 0.1;
    for (const auto* row : rows) {
        const detector::Paired& d = row->cells[m].to_reference;
        for (const double x : {d.difference, d.lo, d.hi}) {
            if (!std::isfinite(x)) continue;
            lo = std::min(lo, 100.0 * x);
            hi = std::max(hi, 100.0 * x);
        }
    }
    const double room = 0.06 * (hi - lo);
    return {lo - room, hi + room};
}

void paintInterval(QPainter& p, const PlotMap& map, double y, const detector::Paired& d,
                   const QPen& pen, const Theme& theme) {
    if (!std::isfinite(d.difference)) return;
    p.setPen(QPen(pen.color(), 2.0 * theme.line_scale));
    if (std::isfinite(d.lo)) {
        const double left = map.at(100.0 * d.lo, 0.0).x(), right = map.at(100.0 * d.hi, 0.0).x();
        p.drawLine(QPointF(left, y), QPointF(right, y));
        for (const double end : {left, right})
            p.drawLine(QPointF(end, y - 3.5), QPointF(end, y + 3.5));
    }
    p.setBrush(pen.color());
    p.drawEllipse(QPointF(map.at(100.0 * d.difference, 0.0).x(), y), 3.4, 3.4);
}

}  // namespace

void paintDetectorDifferences(QPainter& p, const QRectF& area, const DetectorLab& lab,
                              const detector::Comparison& comparison, const Theme& theme) {
    p.fillRect(area, theme.base);
    QRectF plot = area.adjusted(8.0, 6.0, -10.0, -4.0);
    const auto reference = static_cast<std::size_t>(lab.recipe.reference);
    paintHeading(p, plot,
                 tr("%1 against %2, paired by seed, 95 % interval")
                     .arg(measureName(lab.measure), detectorLossName(lab, reference)),
                 theme);
    std::vector<const detector::Comparison::Row*> rows;
    for (const auto& row : comparison.rows)
        if (row.arm.rule == static_cast<std::size_t>(lab.rule)) rows.push_back(&row);
    const auto m = static_cast<std::size_t>(lab.measure);
    const bool any = std::any_of(rows.begin(), rows.end(), [m](const auto* row) {
        return std::isfinite(row->cells[m].to_reference.difference);
    });
    if (!any) return paintEmpty(p, plot, tr("No differences yet"), theme);
    const Range range = differenceRange(rows, m);
    const AxisLook x{axisTicks(range, 5), tr("points of %1").arg(measureName(lab.measure))};
    p.setFont(uiFont(kNameSize));
    const QFontMetricsF metrics(p.font());
    const double names = widestName(metrics, lab, kWidestNames * plot.width());
    plot.adjust(names + 8.0, 0.0, 0.0, -roomBelow(x));
    const PlotMap map{plot, range, {0.0, 1.0}};
    paintAxes(p, map, x, AxisLook{}, theme, true);
    p.setPen(QPen(theme.muted, 1.4 * theme.line_scale));
    p.drawLine(map.at(0.0, 0.0), map.at(0.0, 1.0));
    const double height = plot.height() / static_cast<double>(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double y = plot.top() + (static_cast<double>(i) + 0.5) * height;
        const QPen pen = seriesPen(theme, rows[i]->arm.loss);
        p.setFont(uiFont(kNameSize));
        p.setPen(theme.text);
        p.drawText(
            QRectF(plot.left() - names - 8.0, y - 0.5 * metrics.height(), names, metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter,
            metrics.elidedText(detectorLossName(lab, rows[i]->arm.loss), Qt::ElideRight, names));
        if (rows[i]->arm == rows[i]->reference) {
            p.setPen(QPen(pen.color(), 1.6 * theme.line_scale));
            p.setBrush(theme.base);
            p.drawEllipse(QPointF(map.at(0.0, 0.0).x(), y), 3.4, 3.4);
        } else {
            paintInterval(p, map, y, rows[i]->cells[m].to_reference, pen, theme);
        }
    }
}

}  // namespace iou
