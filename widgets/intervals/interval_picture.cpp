// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intervals/interval_picture.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/frame/painted_centre.hpp"
#include "widgets/plots/axes_painter.hpp"
#include "widgets/text/free_tr.hpp"
#include "widgets/text/number_text.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kSide = 24.0, kTop = 40.0, kBarHeight = 34.0;
constexpr double kLongestArrow = 90.0;  ///< pixels

void paintBar(QPainter& p, const QRectF& bar, const QColor& color, const QString& name,
              const Theme& theme) {
    p.setPen(QPen(color, 2.0 * theme.line_scale));
    p.setBrush(withAlpha(color, 0.22));
    p.drawRoundedRect(bar, 3.0, 3.0);
    p.setFont(uiFont(9.0));
    const QRectF place = bar.adjusted(6.0, 0.0, -6.0, 0.0);
    if (p.fontMetrics().horizontalAdvance(name) > place.width()) return;
    p.setPen(theme.text);
    p.drawText(place, Qt::AlignCenter, name);
}

/// Descent of 1 - measure moves an end this way.
void paintPull(QPainter& p, QPointF from, double pull, const Theme& theme) {
    // Long ones are compressed, so that one sees which is longer.
    const double unit = textUnit();
    const double length = kLongestArrow * unit * pull / (std::fabs(pull) + 0.7);
    if (std::fabs(length) < 1.0) return;
    const double way = length > 0.0 ? 1.0 : -1.0;
    const QPointF tip = from + QPointF(length, 0.0);
    const double head = std::min(8.0 * unit, std::fabs(length));
    p.setPen(QPen(theme.arrow, 2.4 * theme.line_scale, Qt::SolidLine, Qt::FlatCap));
    p.drawLine(from, tip - QPointF(way * head * 0.8, 0.0));
    p.setPen(Qt::NoPen);
    p.setBrush(theme.arrow);
    p.drawPolygon(QPolygonF{tip, tip - QPointF(way * head, head * 0.6),
                            tip - QPointF(way * head, -head * 0.6)});
}

void paintPulls(QPainter& p, const IntervalPlaces& places, const IntervalLab& lab,
                const IntervalOutcome& outcome, const Theme& theme) {
    const intervals::Sloped& slope = outcome.shared.of(lab.recipe.measure);
    const QRectF bar = places.bar(outcome.shown(), false);
    const double length = lab.target.d, y = bar.bottom() + 11.0 * textUnit();
    paintPull(p, {bar.left(), y}, slope.byFrom() * length, theme);
    paintPull(p, {bar.right(), y}, slope.byTo() * length, theme);
}

/// Between the bars: what they share, or the gap.
void paintShared(QPainter& p, const IntervalPlaces& places, const IntervalLab& lab,
                 const IntervalOutcome& outcome, const Theme& theme) {
    const auto& shown = outcome.shown();
    const bool meets = outcome.shared.overlap > 0.0;
    const double from = std::max(shown.from(), lab.target.from()),
                 to = std::min(shown.to(), lab.target.to());
    const QRectF between(QPointF(places.x(std::min(from, to)), places.target.bottom()),
                         QPointF(places.x(std::max(from, to)), places.pred.top()));
    if (meets) p.fillRect(between, theme.intersection);
    p.setFont(uiFont(9.0));
    const QString label = meets ? tr("shared %1").arg(numberText(outcome.shared.overlap, 3))
                                : tr("gap %1").arg(numberText(outcome.shared.gap, 3));
    const double y = between.center().y();
    if (!meets && between.width() > 1.0) {
        p.setPen(QPen(theme.enclosing, 1.4 * theme.line_scale, Qt::DotLine));
        p.drawLine(QPointF(between.left(), y), QPointF(between.right(), y));
    }
    QRectF box = QRectF(p.fontMetrics().boundingRect(label)).adjusted(-4, -1, 4, 1);
    box.moveCenter({between.center().x(), y});
    if (!meets) p.fillRect(box, theme.base);
    p.setPen(theme.text);
    p.drawText(box, Qt::AlignCenter, label);
}

/// The run as a band from top to bottom: where the prediction is at each step.
void paintRun(QPainter& p, const IntervalPlaces& places, const IntervalLab& lab,
              const IntervalOutcome& outcome, const Theme& theme) {
    const QRectF& area = places.run;
    if (area.height() < 24.0) return;
    p.save();
    p.setClipRect(area);
    const QRectF stripe(QPointF(places.x(lab.target.from()), area.top()),
                        QPointF(places.x(lab.target.to()), area.bottom()));
    p.fillRect(stripe, withAlpha(theme.target, 0.12));
    p.setPen(QPen(theme.target, 1.4 * theme.line_scale));
    p.drawLine(stripe.topLeft(), stripe.bottomLeft());
    p.drawLine(stripe.topRight(), stripe.bottomRight());
    const double steps = std::max(1, outcome.last());
    const auto y = [&](double k) { return area.top() + area.height() * k / steps; };
    QPolygonF left, right;
    for (int k = 0; k <= outcome.last(); ++k) {
        const auto& state = outcome.run.states[static_cast<std::size_t>(k)];
        left << QPointF(places.x(state.from()), y(k));
        right << QPointF(places.x(state.to()), y(k));
    }
    QPolygonF band = left;
    for (auto it = right.crbegin(); it != right.crend(); ++it) band << *it;
    p.setPen(Qt::NoPen);
    p.setBrush(withAlpha(theme.pred, 0.16));
    p.drawPolygon(band);
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(theme.pred, 1.6 * theme.line_scale));
    p.drawPolyline(left);
    p.drawPolyline(right);
    const double now = y(outcome.step);
    p.setPen(QPen(theme.accent, 1.4 * theme.line_scale));
    p.drawLine(QPointF(area.left(), now), QPointF(area.right(), now));
    p.setPen(QPen(theme.pred, 4.0 * theme.line_scale, Qt::SolidLine, Qt::FlatCap));
    p.drawLine(QPointF(places.x(outcome.shown().from()), now),
               QPointF(places.x(outcome.shown().to()), now));
    p.restore();
    p.setPen(theme.border);
    p.setBrush(Qt::NoBrush);
    p.drawRect(area);
    p.setFont(uiFont(9.0));
    p.setPen(theme.muted);
    const QString said = tr("step %1 of %2, IoU %3")
                             .arg(outcome.step)
                             .arg(outcome.last())
                             .arg(tableNumber(outcome.shared.iou.value, 3));
    const double unit = textUnit();
    const bool low = now > area.bottom() - 22.0 * unit;
    QRectF box = QRectF(p.fontMetrics().boundingRect(said)).adjusted(-3, 0, 3, 0);
    box.moveTopLeft({area.left() + 6.0, low ? now - 20.0 * unit : now + 2.0});
    p.fillRect(box, theme.patch);
    p.setPen(theme.text);
    p.drawText(box, Qt::AlignCenter, said);
}

/// The three measures in one line; the one that is descended on is set in bold.
void paintMeasures(QPainter& p, QSizeF size, const IntervalLab& lab, const IntervalOutcome& outcome,
                   const Theme& theme) {
    const char* const names[] = {"IoU", "GIoU", "DIoU"};
    const double unit = textUnit();
    double x = kSide * unit;
    for (int m = 0; m < 3; ++m) {
        const auto measure = static_cast<intervals::Measure>(m);
        QFont font = uiFont(12.0);
        font.setBold(measure == lab.recipe.measure);
        p.setFont(font);
        const QString said =
            QLatin1String(names[m]) + u' ' + tableNumber(outcome.shared.of(measure).value, 3);
        const double width = p.fontMetrics().horizontalAdvance(said);
        if (x + width > size.width() - 4.0) return;
        p.setPen(measure == lab.recipe.measure ? theme.text : theme.muted);
        p.drawText(QRectF(x, 8.0 * unit, width + 2.0, 22.0 * unit), Qt::AlignVCenter, said);
        x += width + 22.0 * unit;
    }
}

}  // namespace

IntervalPlaces::IntervalPlaces(QSizeF size, Range shown) : range(shown) {
    const double unit = textUnit(), side = kSide * unit, height = kBarHeight * unit;
    const double width = std::max(1.0, size.width() - 2.0 * side);
    target = QRectF(side, kTop * unit, width, height);
    pred = target.translated(0.0, height + 30.0 * unit);
    time = QRectF(side, target.top(), width, pred.bottom() + 26.0 * unit - target.top());
    const double top = time.bottom() + 40.0 * unit;
    run = QRectF(side, top, width, std::max(0.0, size.height() - top - 14.0 * unit));
}

double IntervalPlaces::x(double moment) const {
    return time.left() + (moment - range.lo) / (range.hi - range.lo) * time.width();
}

double IntervalPlaces::moment(double pixel) const {
    return range.lo + (pixel - time.left()) / time.width() * (range.hi - range.lo);
}

QRectF IntervalPlaces::bar(const intervals::Interval& interval, bool is_target) const {
    const QRectF& row = is_target ? target : pred;
    return {QPointF(x(interval.from()), row.top()), QPointF(x(interval.to()), row.bottom())};
}

Range fittingRange(const IntervalLab& lab, const IntervalOutcome& outcome) {
    double lo = lab.target.from(), hi = lab.target.to();
    for (const auto* state : {&lab.pred, &outcome.shown(), &outcome.run.states.back()}) {
        lo = std::min(lo, state->from());
        hi = std::max(hi, state->to());
    }
    const double room = 0.12 * (hi - lo);
    return {lo - room, hi + room};
}

void paintIntervals(QPainter& p, QSizeF size, const IntervalLab& lab,
                    const IntervalOutcome& outcome, Range shown, const Theme& theme) {
    p.fillRect(QRectF(QPointF(), size), theme.base);
    const IntervalPlaces places(size, shown);
    p.setFont(uiFont(axis_number_points));
    const double unit = textUnit();
    const auto ticks =
        axisTicks(shown, std::max(2, static_cast<int>(size.width() / (90.0 * unit))));
    for (const AxisTick& tick : ticks) {
        const double x = places.x(tick.value);
        p.setPen(QPen(theme.grid, 1.0));
        p.drawLine(QPointF(x, places.time.top()), QPointF(x, places.time.bottom()));
        p.setPen(theme.muted);
        p.drawText(
            QRectF(x - 60.0 * unit, places.time.bottom() + 4.0 * unit, 120.0 * unit, 16.0 * unit),
            Qt::AlignHCenter, tick.text);
    }
    p.setPen(QPen(theme.border, 1.2));
    p.drawLine(places.time.bottomLeft(), places.time.bottomRight());
    p.setPen(theme.muted);
    p.setFont(uiFont(9.0));
    p.drawText(QRectF(places.time.left(), places.time.bottom() + 20.0 * unit, places.time.width(),
                      18.0 * unit),
               Qt::AlignCenter, tr("time in seconds"));
    paintMeasures(p, size, lab, outcome, theme);
    p.save();
    p.setClipRect(QRectF(0.0, 0.0, size.width(), places.time.bottom()));
    paintBar(p, places.bar(lab.target, true), theme.target, tr("truth"), theme);
    if (outcome.step > 0) {
        p.setPen(QPen(withAlpha(theme.pred, 0.5), 1.4, Qt::DashLine));
        p.setBrush(Qt::NoBrush);
        p.drawRoundedRect(places.bar(lab.pred, false), 3.0, 3.0);
    }
    paintBar(p, places.bar(outcome.shown(), false), theme.pred, tr("prediction"), theme);
    paintShared(p, places, lab, outcome, theme);
    paintPulls(p, places, lab, outcome, theme);
    p.restore();
    paintRun(p, places, lab, outcome, theme);
}

}  // namespace iou
