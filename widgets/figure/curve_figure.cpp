// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/curve_figure.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/lane_style.hpp"
#include "widgets/drawing/picture_group.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/plots/axes_painter.hpp"
#include "widgets/plots/curve_ends.hpp"
#include "widgets/plots/simplified_line.hpp"
#include "widgets/run/run_curves.hpp"
#include "widgets/text/free_tr.hpp"
#include "widgets/text/number_text.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

/// How much room a legend takes.
struct LegendLook {
    double sample;  ///< length of a line sample
    double gap;     ///< between its entries
    bool values;    ///< at the playhead
};
constexpr LegendLook kUsualLegend{22.0, spacing::wide, true};
/// For less room; a dash pattern needs its length to be told from others.
constexpr std::array kTighterLegends{LegendLook{18.0, spacing::unit, true},
                                     LegendLook{22.0, spacing::wide, false},
                                     LegendLook{18.0, spacing::unit, false}};

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

/// The playhead of a curve as an index with its fraction.
double progressOf(const Curve& curve, const CurveSnapshot& snapshot) {
    const int step = stepOf(curve, snapshot);
    const auto last = static_cast<int>(curve.values.size()) - 1;
    if (step >= last) return step;
    return std::min<double>(step + (curve.now < 0 ? snapshot.ahead : curve.ahead), last);
}

/// On the line between two values where the playhead is between them.
double valueAt(const Curve& curve, double index) {
    const auto k = static_cast<Eigen::Index>(index);
    if (k >= curve.values.size()) return std::nan("");
    const double on = index - static_cast<double>(k);
    return on > 0.0 ? (1.0 - on) * curve.values[k] + on * curve.values[k + 1] : curve.values[k];
}

/// Room for any value, so that nothing shifts from frame to frame.
double usualValueWidth(const QFontMetricsF& metrics) {
    return metrics.horizontalAdvance(QStringLiteral("−0.0000"));
}

/// The roomiest look whose entries stand in one row; the usual one where none does.
LegendLook legendLook(const CurveSnapshot& snapshot, const QFontMetricsF& metrics, double room) {
    const auto fits = [&](const LegendLook& look) {
        double width = -look.gap;
        for (const Curve& curve : snapshot.curves) {
            if (curve.name.isEmpty()) continue;
            const double value = look.values ? 6.0 + usualValueWidth(metrics) : 0.0;
            width += look.sample + 6.0 + metrics.horizontalAdvance(curve.name) + value + look.gap;
        }
        return width <= room;
    };
    if (fits(kUsualLegend)) return kUsualLegend;
    const auto tighter = std::find_if(kTighterLegends.begin(), kTighterLegends.end(), fits);
    return tighter == kTighterLegends.end() ? kUsualLegend : *tighter;
}

/// A row of line samples with names and the values at the playhead; returns its height.
double paintLegend(QPainter& p, const QRectF& area, const CurveSnapshot& snapshot,
                   const Theme& theme) {
    const PictureGroup group(p, "legend");
    p.setFont(uiFont(8.5));
    const QFontMetricsF metrics(uiFont(8.5));
    const double height = metrics.height() + 6.0;
    const LegendLook look = legendLook(snapshot, metrics, area.width());
    double x = area.left(), y = area.top();
    for (const Curve& curve : snapshot.curves) {
        if (curve.name.isEmpty()) continue;
        const double now =
            look.values ? curve.number.value_or(valueNow(curve, snapshot)) : std::nan("");
        const QString value = std::isnan(now) ? QString() : tableNumber(now);
        const double name = metrics.horizontalAdvance(curve.name);
        double total = look.sample + 6.0 + name;
        if (look.values)
            total += 6.0 + std::max(usualValueWidth(metrics), metrics.horizontalAdvance(value));
        if (x > area.left() && x + total > area.right()) {
            x = area.left();
            y += height;
        }
        const double middle = y + height / 2.0;
        if (curve.style < 0) {
            p.setPen(curve.pen);
            p.drawLine(QPointF(x, middle), QPointF(x + look.sample, middle));
        } else {
            paintLaneSwatch(p, theme, curve.style, {x, y, look.sample, height},
                            curve.pen.color().alphaF());
        }
        p.setPen(theme.muted);
        p.drawText(QRectF(x + look.sample + 6.0, y, name + 2.0, height), Qt::AlignVCenter,
                   curve.name);
        p.setPen(theme.text);
        p.drawText(QRectF(x + look.sample + name + 12.0, y, total, height), Qt::AlignVCenter,
                   value);
        x += total + look.gap;
    }
    return y + height - area.top();
}

Eigen::Index longest(const CurveSnapshot& snapshot) {
    Eigen::Index count = 0;
    for (const Curve& curve : snapshot.curves) count = std::max(count, curve.values.size());
    return count;
}

/// Where the k-th of `count` values stands.
double placeOf(const CurveSnapshot& snapshot, double k, Eigen::Index count) {
    if (snapshot.axis_label.isEmpty() || count < 2) return k;
    const Range& a = snapshot.axis;
    return a.lo + (a.hi - a.lo) * k / static_cast<double>(count - 1);
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
            line.append(map.at(placeOf(snapshot, static_cast<double>(k), count), curve.values[k]));
    }
    if (count > 0 && (count - 1) % stride != 0 && std::isfinite(curve.values[count - 1]))
        line.append(map.at(placeOf(snapshot, static_cast<double>(count - 1), count),
                           curve.values[count - 1]));
    flush();
    if (curve.style >= 0)
        paintLaneMarkers(p, theme, curve.style, whole, 3.2, curve.pen.color().alphaF());
}

void paintPlot(QPainter& p, const PlotMap& map, const CurveSnapshot& snapshot, bool lower,
               const Theme& theme) {
    p.save();
    const auto place_now = [&](const Curve& curve) {
        return placeOf(snapshot, progressOf(curve, snapshot), curve.values.size());
    };
    for (const Curve& curve : snapshot.curves) {
        if (curve.lower != lower) continue;
        QRectF seen = map.rect;
        if (snapshot.reveals) seen.setRight(map.at(place_now(curve), map.y.lo).x());
        if (seen.width() <= 0.0) continue;
        p.setClipRect(seen);
        const PictureGroup of_curve(p, "curve");
        paintCurve(p, map, snapshot, curve, theme);
    }
    p.setClipRect(map.rect);
    const PictureGroup group(p, "now");
    if (snapshot.has_run) {
        const double x =
            map.at(placeOf(snapshot, snapshot.playhead + snapshot.ahead, longest(snapshot)),
                   map.y.lo)
                .x();
        p.setPen(QPen(theme.accent, 1.4));
        p.drawLine(QPointF(x, map.rect.top()), QPointF(x, map.rect.bottom()));
    }
    p.restore();
    // Not clipped: at the first and the last step half of a dot lies outside.
    for (const Curve& curve : snapshot.curves) {
        const double now = valueAt(curve, progressOf(curve, snapshot));
        if (curve.lower != lower || !std::isfinite(now)) continue;
        p.setPen(QPen(curve.pen.color(), 2.0));
        p.setBrush(theme.base);
        p.drawEllipse(map.at(place_now(curve), now), 3.5, 3.5);
    }
}

constexpr double kEndGap = 7.0;       ///< between the end of a curve and its name
constexpr double kNamesShare = 0.16;  ///< of the width: what wider names would take is the plots'

QFont endFont() { return uiFont(8.0); }

/// Room for the names at the ends of the curves; 0 where there is none.
double roomForEnds(const CurveSnapshot& snapshot, double width) {
    const QFontMetricsF metrics(endFont());
    double widest = 0.0;
    for (const Curve& curve : snapshot.curves)
        if (!curve.name.isEmpty()) widest = std::max(widest, metrics.horizontalAdvance(curve.name));
    return widest <= kNamesShare * width ? widest + kEndGap : 0.0;
}

/// The names of a plot's curves beside their ends; where a film reveals them, of those that are
/// there.
void paintEnds(QPainter& p, const PlotMap& map, const CurveSnapshot& snapshot, bool lower) {
    const PictureGroup group(p, "names");
    const QFontMetricsF metrics(endFont());
    std::vector<const Curve*> named;
    std::vector<double> ends;
    for (const Curve& curve : snapshot.curves) {
        const auto last = static_cast<double>(curve.values.size() - 1);
        if (curve.lower != lower || curve.name.isEmpty()) continue;
        if (snapshot.reveals && progressOf(curve, snapshot) < last) continue;
        Eigen::Index k = curve.values.size();
        while (k > 0 && !std::isfinite(curve.values[k - 1])) --k;
        if (k == 0) continue;
        named.push_back(&curve);
        ends.push_back(map.at(0.0, curve.values[k - 1]).y());
    }
    const double half = 0.5 * metrics.height();
    const auto places =
        spreadApart(ends, metrics.height(), map.rect.top() + half, map.rect.bottom() - half);
    p.setFont(endFont());
    for (std::size_t i = 0; i < named.size(); ++i) {
        p.setPen(named[i]->pen.color());
        p.drawText(QRectF(map.rect.right() + kEndGap, places[i] - half,
                          metrics.horizontalAdvance(named[i]->name) + 2.0, 2.0 * half),
                   Qt::AlignVCenter | Qt::AlignLeft, named[i]->name);
    }
}

/// One of the plots of a figure.
struct CurvePlot {
    PlotMap map;
    AxisLook x, y;

    CurvePlot(const Range& values, const Range& steps, const QString& y_label,
              const QString& x_label)
        : map{{}, steps, values}, x{{}, x_label}, y{{}, y_label} {}

    void setTicks(double width, double height) {
        x.ticks = axisTicks(map.x, std::clamp(static_cast<int>(width / 70.0), 2, 10));
        y.ticks = axisTicks(map.y, std::clamp(static_cast<int>(height / 36.0), 1, 8));
    }
};

constexpr double kPlotGap = 12.0;
constexpr double kUpperShare = 0.62;  ///< of the height, of two plots
constexpr double kWide = 2.6;         ///< a place so much wider than high has its plots in a row

/// One below the other, over one axis of steps.
void placeBelow(std::vector<CurvePlot>& plots, const QRectF& room) {
    const bool two = plots.size() > 1;
    const double height = room.height() - roomBelow(plots[0].x) - (two ? kPlotGap : 0.0);
    const auto share = [&](std::size_t i) {
        return !two ? 1.0 : i == 0 ? kUpperShare : 1.0 - kUpperShare;
    };
    double left = 0.0;
    for (std::size_t i = 0; i < plots.size(); ++i) {
        plots[i].setTicks(room.width(), height * share(i));
        left = std::max(left, roomLeft(plots[i].y));
    }
    double top = room.top();
    for (std::size_t i = 0; i < plots.size(); ++i) {
        plots[i].map.rect = {room.left() + left, top, room.width() - left, height * share(i)};
        top += plots[i].map.rect.height() + kPlotGap;
    }
    if (two) {
        plots[0].x.has_texts = false;
        plots[0].x.label.clear();
    }
}

/// Side by side, each as high as the place.
void placeBeside(std::vector<CurvePlot>& plots, const QRectF& room, double names) {
    const double gap = kPlotGap + names;
    const double width = (room.width() - gap) / static_cast<double>(plots.size());
    double from = room.left();
    for (CurvePlot& plot : plots) {
        const double height = room.height() - roomBelow(plot.x);
        plot.setTicks(width, height);
        const double left = roomLeft(plot.y);
        plot.map.rect = {from + left, room.top(), width - left, height};
        from += width + gap;
    }
}

}  // namespace

CurveSnapshot curveSnapshotOf(const ExplorerModel& model, const Theme& theme) {
    CurveSnapshot snapshot;
    snapshot.playhead = model.clock().playhead();
    const std::vector<RunCurve> curves = runCurvesOf(model.clock(), theme);
    for (const RunCurve& curve : curves)
        snapshot.curves.push_back({curve.name, curve.values(), curve.pen, curve.isLower(),
                                   curve.style, curve.run.step, 0.0,
                                   curve.readable(curve.run.step)});
    snapshot.upper_label = comparedQuantity(curves);
    const auto lower = std::ranges::find_if(curves, &RunCurve::isLower);
    if (lower != curves.end())
        snapshot.lower_label =
            lower->quantity == RunCurve::Quantity::enlargement ? tr("δ")
            : lower->quantity == RunCurve::Quantity::term      ? quantityName(lower->quantity)
            : lower + 1 != curves.end() && (lower + 1)->quantity != lower->quantity
                ? tr("error")
                : quantityName(lower->quantity);
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
    QRectF rest = area;
    if (texts.legend) rest.setTop(rest.top() + paintLegend(painter, area, snapshot, theme) + 4.0);
    rest.setTop(rest.top() + 6.0);
    const bool beside = two && rest.width() > kWide * rest.height();
    const double names =
        texts.legend ? roomForEnds(snapshot, beside ? 0.5 * rest.width() : rest.width()) : 0.0;
    rest.setRight(rest.right() - std::max(8.0, names));
    std::vector<CurvePlot> plots{
        {rangeOf(snapshot, false, {0.0, 1.0}), steps, texts.upper, texts.step}};
    if (two)
        plots.push_back({rangeOf(snapshot, true, {0.0, 0.01}), steps, texts.lower, texts.step});
    if (beside)
        placeBeside(plots, rest, names);
    else
        placeBelow(plots, rest);
    for (std::size_t i = 0; i < plots.size(); ++i) {
        const CurvePlot& plot = plots[i];
        if (plot.map.rect.width() <= 20.0 || plot.map.rect.height() <= 10.0) continue;
        paintAxes(painter, plot.map, plot.x, plot.y, theme, true);
        paintPlot(painter, plot.map, snapshot, i == 1, theme);
        if (names > 0.0) paintEnds(painter, plot.map, snapshot, i == 1);
    }
    painter.restore();
}

}  // namespace iou
