// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/curve_figure.hpp"

#include "widgets/explorer_model.hpp"
#include "widgets/figure/axes_painter.hpp"
#include "widgets/lane_look.hpp"
#include "widgets/run_curves.hpp"
#include "widgets/simplified_line.hpp"
#include "widgets/table_number.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

QString tr(const char* words) { return QCoreApplication::translate("iou", words); }

constexpr double kSample = 22.0;  ///< length of a line sample in the legend

/// The finite values of the curves with a little room, and `always` inside.
Range rangeOf(const CurveSnapshot& snapshot, bool lower, Range always) {
    Range range = always;
    for (const Curve& curve : snapshot.curves) {
        if (curve.lower != lower) continue;
        for (const double v : curve.values) {
            if (!std::isfinite(v)) continue;
            range.lo = std::min(range.lo, v);
            range.hi = std::max(range.hi, v);
        }
    }
    const double room = 0.06 * (range.hi - range.lo);
    return {range.lo - (range.lo < always.lo ? room : 0.3 * room), range.hi + room};
}

int stepOf(const Curve& curve, const CurveSnapshot& snapshot) {
    return curve.now < 0 ? snapshot.playhead : curve.now;
}

double valueNow(const Curve& curve, const CurveSnapshot& snapshot) {
    const int step = stepOf(curve, snapshot);
    return step < curve.values.size() ? curve.values[step] : std::nan("");
}

/// A row of line samples with names and the values at the playhead; returns its height.
double paintLegend(QPainter& p, const QRectF& area, const CurveSnapshot& snapshot,
                   const Theme& theme) {
    p.setFont(uiFont(8.5));
    const QFontMetricsF metrics(uiFont(8.5));
    const double height = metrics.height() + 6.0;
    // Room for any value, so that nothing shifts from frame to frame.
    const double usual = metrics.horizontalAdvance(QStringLiteral("−0.0000"));
    double x = area.left(), y = area.top();
    for (const Curve& curve : snapshot.curves) {
        if (curve.name.isEmpty()) continue;
        const double now = valueNow(curve, snapshot);
        const QString value = std::isnan(now) ? QString() : tableNumber(now);
        const double name = metrics.horizontalAdvance(curve.name);
        const double total =
            kSample + name + 12.0 + std::max(usual, metrics.horizontalAdvance(value));
        if (x > area.left() && x + total > area.right()) {
            x = area.left();
            y += height;
        }
        const double middle = y + height / 2.0;
        if (curve.look < 0) {
            p.setPen(curve.pen);
            p.drawLine(QPointF(x, middle), QPointF(x + kSample, middle));
        } else {
            paintLaneSwatch(p, theme, curve.look, {x, y, kSample, height},
                            curve.pen.color().alphaF());
        }
        p.setPen(theme.muted);
        p.drawText(QRectF(x + kSample + 6.0, y, name + 2.0, height), Qt::AlignVCenter, curve.name);
        p.setPen(theme.text);
        p.drawText(QRectF(x + kSample + name + 12.0, y, total, height), Qt::AlignVCenter, value);
        x += total + spacing::wide;
    }
    return y + height - area.top();
}

Eigen::Index longest(const CurveSnapshot& snapshot) {
    Eigen::Index count = 0;
    for (const Curve& curve : snapshot.curves) count = std::max(count, curve.values.size());
    return count;
}

/// Where the k-th of `count` values stands.
double placeOf(const CurveSnapshot& snapshot, Eigen::Index k, Eigen::Index count) {
    if (snapshot.axis_label.isEmpty() || count < 2) return static_cast<double>(k);
    const Range& a = snapshot.axis;
    return a.lo + (a.hi - a.lo) * static_cast<double>(k) / static_cast<double>(count - 1);
}

void paintCurve(QPainter& p, const PlotMap& map, const CurveSnapshot& snapshot, const Curve& curve,
                const Theme& theme) {
    p.setPen(curve.pen);
    p.setBrush(Qt::NoBrush);
    // No more points than pixels: of a long run every stride-th step.
    const auto count = curve.values.size();
    const Eigen::Index stride =
        std::max<Eigen::Index>(1, count / static_cast<Eigen::Index>(2.0 * map.rect.width() + 1.0));
    QPolygonF line, whole;
    const auto flush = [&] {
        if (line.size() > 1) strokeSimplified(p, line);
        whole += line;
        line.clear();
    };
    for (Eigen::Index k = 0; k < count; k += stride) {
        if (!std::isfinite(curve.values[k]))
            flush();
        else
            line.append(map.at(placeOf(snapshot, k, count), curve.values[k]));
    }
    if (count > 0 && (count - 1) % stride != 0 && std::isfinite(curve.values[count - 1]))
        line.append(map.at(placeOf(snapshot, count - 1, count), curve.values[count - 1]));
    flush();
    if (curve.look >= 0)
        paintLaneMarkers(p, theme, curve.look, whole, 3.2, curve.pen.color().alphaF());
}

void paintPlot(QPainter& p, const PlotMap& map, const CurveSnapshot& snapshot, bool lower,
               const Theme& theme) {
    p.save();
    p.setClipRect(map.rect);
    for (const Curve& curve : snapshot.curves)
        if (curve.lower == lower) paintCurve(p, map, snapshot, curve, theme);
    if (snapshot.has_run) {
        const double x =
            map.at(placeOf(snapshot, snapshot.playhead, longest(snapshot)), map.y.lo).x();
        p.setPen(QPen(theme.accent, 1.4));
        p.drawLine(QPointF(x, map.rect.top()), QPointF(x, map.rect.bottom()));
    }
    p.restore();
    // Not clipped: at the first and the last step half of a dot lies outside.
    for (const Curve& curve : snapshot.curves) {
        const double now = valueNow(curve, snapshot);
        if (curve.lower != lower || !std::isfinite(now)) continue;
        p.setPen(QPen(curve.pen.color(), 2.0));
        p.setBrush(theme.base);
        const int step = stepOf(curve, snapshot);
        p.drawEllipse(map.at(placeOf(snapshot, step, curve.values.size()), now), 3.5, 3.5);
    }
}

}  // namespace

CurveSnapshot curveSnapshotOf(const ExplorerModel& model, const Theme& theme) {
    CurveSnapshot snapshot;
    snapshot.playhead = model.playhead();
    const std::vector<RunCurve> curves = runCurvesOf(model, theme);
    for (const RunCurve& curve : curves)
        snapshot.curves.push_back(
            {curve.name, curve.values(), curve.pen, curve.isLower(), curve.look, curve.run.step});
    const auto quantity = [&](std::size_t i) { return curves[i].quantity; };
    if (curves.size() > 1 && quantity(0) == quantity(1))
        snapshot.upper_label = quantity(0) == RunCurve::Quantity::loss ? tr("loss") : tr("IoU");
    snapshot.has_run = !snapshot.curves.empty();
    return snapshot;
}

void paintCurveFigure(QPainter& painter, const QRectF& area, const CurveSnapshot& snapshot,
                      const CurveTexts& texts, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool own_axis = !snapshot.axis_label.isEmpty();
    const double last = std::max<double>(1.0, static_cast<double>(longest(snapshot) - 1));
    const Range steps = own_axis ? snapshot.axis : Range{0.0, last};
    // A lower plot without a curve leaves its room to the upper one.
    const bool two = std::any_of(snapshot.curves.begin(), snapshot.curves.end(),
                                 [](const Curve& c) { return c.lower; }) ||
                     !snapshot.has_run;
    const std::size_t plots = two ? 2 : 1;
    const auto share = [&](std::size_t i) { return !two ? 1.0 : i == 0 ? 0.62 : 0.38; };
    const std::array ranges{rangeOf(snapshot, false, {0.0, 1.0}),
                            rangeOf(snapshot, true, {0.0, 0.01})};
    const std::array labels{texts.upper, texts.lower};

    QRectF rest = area;
    if (texts.legend) rest.setTop(rest.top() + paintLegend(painter, area, snapshot, theme) + 4.0);
    AxisLook x{axisTicks(steps, std::clamp(static_cast<int>(area.width() / 70.0), 2, 10)),
               texts.step};
    const double below = roomBelow(x);
    const double gap = 12.0;
    const double room = rest.height() - below - (two ? gap : 0.0) - 6.0;
    std::array<AxisLook, 2> ys;
    double left = 0.0;
    for (std::size_t i = 0; i < plots; ++i) {
        const double height = room * share(i);
        ys[i] = {axisTicks(ranges[i], std::clamp(static_cast<int>(height / 36.0), 1, 8)),
                 labels[i]};
        left = std::max(left, roomLeft(ys[i]));
    }
    double top = rest.top() + 6.0;
    for (std::size_t i = 0; i < plots; ++i) {
        const double height = room * share(i);
        const PlotMap map{
            {area.left() + left, top, area.width() - left - 8.0, height}, steps, ranges[i]};
        AxisLook under = x;
        if (i + 1 < plots) {
            under.has_texts = false;
            under.label.clear();
        }
        if (map.rect.width() > 20.0 && height > 10.0) {
            paintAxes(painter, map, under, ys[i], theme, true);
            paintPlot(painter, map, snapshot, i == 1, theme);
        }
        top += height + gap;
    }
    painter.restore();
}

}  // namespace iou
