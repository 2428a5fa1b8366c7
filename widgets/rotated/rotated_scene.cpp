// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rotated/rotated_scene.hpp"

#include "core/geometry/box_between.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/rotated/rotated_arrows.hpp"
#include "widgets/text/number_text.hpp"

#include <QPainter>
#include <qmath.h>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kKnobAway = 30.0;  ///< pixels from the edge
constexpr double kReach = 9.0;      ///< half the side of a handle's hit area
constexpr double kGripSide = 8.0;
constexpr double kFarthestPixel = 1e6;  ///< Qt's painters count no further
constexpr double kWidestRun = 8.0;      ///< times what shows its start and the truth

/// The smallest box with level sides around it.
Box<> uprightAround(const RotatedBox<>& box) {
    const double c = std::abs(std::cos(box.a)), s = std::abs(std::sin(box.a));
    return {box.cx, box.cy, c * box.w + s * box.h, s * box.w + c * box.h};
}

QPolygonF inView(std::span<const ScenePoint> points, const SceneTransform& t) {
    QPolygonF out;
    for (const ScenePoint& p : points) {
        const QPointF at = t.toView(p[0], p[1]);
        out << QPointF(std::clamp(at.x(), -kFarthestPixel, kFarthestPixel),
                       std::clamp(at.y(), -kFarthestPixel, kFarthestPixel));
    }
    return out;
}

QPolygonF outline(const RotatedBox<>& box, const SceneTransform& t) {
    const auto corners = cornersOf(box);
    return inView(corners, t);
}

void paintGround(QPainter& p, QSizeF view, const SceneTransform& t, const Theme& theme) {
    p.fillRect(QRectF({0.0, 0.0}, view), theme.base);
    const GridSteps steps = gridSteps(t.scale());
    const QPointF from = t.toScene({0.0, 0.0}), to = t.toScene({view.width(), view.height()});
    for (const auto& [step, color] :
         {std::pair(steps.minor, theme.grid), std::pair(steps.major, theme.grid_major)}) {
        p.setPen(QPen(color, 1.0));
        for (double x = std::ceil(from.x() / step) * step; x < to.x(); x += step) {
            const double at = t.toView(x, 0.0).x();
            p.drawLine(QPointF(at, 0.0), QPointF(at, view.height()));
        }
        for (double y = std::ceil(from.y() / step) * step; y < to.y(); y += step) {
            const double at = t.toView(0.0, y).y();
            p.drawLine(QPointF(0.0, at), QPointF(view.width(), at));
        }
    }
}

/// The outline, and a notch in the middle of the right side: where the width points to.
void paintTurned(QPainter& p, const RotatedBox<>& box, const SceneTransform& t, const QColor& color,
                 double width, double fill) {
    p.setBrush(fill > 0.0 ? QBrush(withAlpha(color, fill)) : QBrush(Qt::NoBrush));
    p.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    p.drawPolygon(outline(box, t));
    const QTransform frame = rotatedFrame(box, t);
    const QRectF rect = rotatedRect(box, t);
    p.setPen(QPen(withAlpha(color, 0.6), 1.2));
    p.drawLine(frame.map(QPointF(0.0, 0.0)), frame.map(QPointF(rect.right(), 0.0)));
    p.setBrush(color);
    p.setPen(Qt::NoPen);
    p.drawEllipse(frame.map(QPointF(0.0, 0.0)), 3.0, 3.0);
}

void paintRun(QPainter& p, const RotatedLab& lab, const RotatedOutcome& outcome,
              const SceneTransform& t, const Theme& theme) {
    QPolygonF path;
    for (const RotatedState& state : outcome.run.states) {
        const QPointF at = t.toView(state.box.cx, state.box.cy);
        if (std::abs(at.x()) < kFarthestPixel && std::abs(at.y()) < kFarthestPixel) path << at;
    }
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(theme.path, 1.6 * theme.line_scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.drawPolyline(path);
    if (outcome.step == 0) return;
    p.setPen(QPen(withAlpha(theme.pred, 0.55), 1.4 * theme.line_scale, Qt::DashLine));
    p.drawPolygon(outline(lab.pred, t));
}

void paintGrips(QPainter& p, const RotatedBox<>& box, const SceneTransform& t,
                const RotatedGrip& hot, const QColor& color, const Theme& theme) {
    const QTransform frame = rotatedFrame(box, t);
    const QRectF rect = rotatedRect(box, t), shown = handleFrame(rect);
    const QPointF knob = turningKnob(shown);
    p.setPen(QPen(color, 1.2));
    p.drawLine(frame.map(QPointF(0.0, shown.top())), frame.map(knob));
    p.setBrush(theme.base);
    for (int i = 0; i < resize_handle_count; ++i) {
        const auto handle = static_cast<Handle>(i);
        const double half = 0.5 * kGripSide * (hot.handle == handle ? 1.4 : 1.0);
        const QPointF at = handlePoint(shown, handle);
        p.setPen(QPen(color, 1.5));
        p.drawPolygon(
            frame.map(QPolygonF(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))));
    }
    p.setPen(QPen(color, 1.8));
    p.setBrush(hot.turns ? color : theme.base);
    p.drawEllipse(frame.map(knob), hot.turns ? 7.5 : 6.0, hot.turns ? 7.5 : 6.0);
}

void paintName(QPainter& p, const RotatedBox<>& box, const SceneTransform& t, const QString& name,
               const QColor& color, bool above, const Theme& theme) {
    const QPolygonF corners = outline(box, t);
    const auto [top, bottom] = std::minmax_element(
        corners.begin(), corners.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); });
    QRectF at = QRectF(p.fontMetrics().boundingRect(name)).adjusted(-4, -1, 4, 1);
    const QPointF away(0.0, 14.0 * textScale());
    at.moveCenter(above ? *top - away : *bottom + away);
    p.fillRect(at, theme.patch);
    p.setPen(color);
    p.drawText(at, Qt::AlignCenter, name);
}

}  // namespace

QTransform rotatedFrame(const RotatedBox<>& box, const SceneTransform& t) {
    const QPointF center = t.toView(box.cx, box.cy);
    QTransform frame;
    frame.translate(center.x(), center.y());
    frame.rotateRadians(box.a);
    return frame;
}

QRectF rotatedRect(const RotatedBox<>& box, const SceneTransform& t) {
    const double w = std::min(box.w * t.scale(), kFarthestPixel);
    const double h = std::min(box.h * t.scale(), kFarthestPixel);
    return {-0.5 * w, -0.5 * h, w, h};
}

QPointF turningKnob(const QRectF& rect) { return {0.0, rect.top() - kKnobAway}; }

RotatedGrip rotatedGripAt(QPointF pixel, const SceneTransform& t, const RotatedBox<>& pred,
                          const RotatedBox<>& target, RotatedWhich selected) {
    const auto boxOf = [&](RotatedWhich w) -> const RotatedBox<>& {
        return w == RotatedWhich::pred ? pred : target;
    };
    const auto local = [&](RotatedWhich w) {
        return rotatedFrame(boxOf(w), t).inverted().map(pixel);
    };
    const auto near = [](QPointF a, QPointF b) {
        return std::abs(a.x() - b.x()) <= kReach && std::abs(a.y() - b.y()) <= kReach;
    };
    const QRectF held = handleFrame(rotatedRect(boxOf(selected), t));
    const QPointF at = local(selected);
    if (near(at, turningKnob(held))) return {selected, Handle::none, true};
    for (int i = 0; i < resize_handle_count; ++i)
        if (near(at, handlePoint(held, static_cast<Handle>(i))))
            return {selected, static_cast<Handle>(i), false};
    const bool small_pred = pred.w * pred.h <= target.w * target.h;
    const RotatedWhich first = small_pred ? RotatedWhich::pred : RotatedWhich::target;
    const RotatedWhich second = small_pred ? RotatedWhich::target : RotatedWhich::pred;
    for (const RotatedWhich which : {first, second})
        if (handleFrame(rotatedRect(boxOf(which), t)).contains(local(which)))
            return {which, Handle::body, false};
    return {};
}

Camera rotatedCamera(const RotatedLab& lab, QSizeF view) {
    return fittingCamera(uprightAround(lab.pred), uprightAround(lab.target), view);
}

Camera rotatedRunCamera(const RotatedLab& lab, const RotatedTrajectory& run, QSizeF view) {
    const Camera usual = rotatedCamera(lab, view);
    Box<> all = uprightAround(lab.target);
    for (const RotatedState& state : run.states) all = enclosingBox(all, uprightAround(state.box));
    const Camera whole = fittingCamera(all, all, view);
    return whole.span <= kWidestRun * usual.span ? whole : usual;
}

QString rotatedRunWords(const RotatedLab& lab, const RotatedOutcome& outcome) {
    const std::string_view name = lab.loss.info().name;
    return RotatedView::tr("step %1 of %2: IoU %3, %4 loss %5, %6° apart")
        .arg(QString::number(outcome.step), QString::number(outcome.run.states.size() - 1),
             tableNumber(outcome.overlap.iou(), 3),
             QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())),
             tableNumber(outcome.chosen.value, 3), tableNumber(outcome.degrees_apart, 3));
}

void paintRotatedScene(QPainter& p, QSizeF view, const RotatedLab& lab,
                       const RotatedOutcome& outcome, const Camera& camera, const Theme& theme,
                       const RotatedHighlights& marks) {
    const SceneTransform t(camera, view);
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setClipRect(QRectF({0.0, 0.0}, view));
    paintGround(p, view, t, theme);
    p.setFont(uiFont(9.0));
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(theme.enclosing, 1.5 * theme.line_scale, Qt::DotLine));
    p.drawPolygon(inView(outcome.hull, t));
    paintTurned(p, lab.target, t, theme.target, 2.2 * theme.line_scale, 0.10);
    p.setPen(Qt::NoPen);
    p.setBrush(theme.intersection);
    p.drawPolygon(inView(outcome.shared, t));
    paintRun(p, lab, outcome, t, theme);
    paintTurned(p, outcome.box, t, theme.pred, 2.2 * theme.line_scale, 0.06);
    paintRotatedArrows(p, outcome, t, view, theme);
    const bool pred_above = outcome.box.cy <= lab.target.cy;
    paintName(p, lab.target, t, RotatedView::tr("truth"), theme.target, !pred_above, theme);
    paintName(p, outcome.box, t,
              outcome.step == 0 ? RotatedView::tr("prediction")
                                : RotatedView::tr("prediction, step %1").arg(outcome.step),
              theme.pred, pred_above, theme);
    if (marks.selected) {
        const bool pred = *marks.selected == RotatedWhich::pred;
        paintGrips(p, pred ? outcome.box : lab.target, t,
                   marks.hot.which == *marks.selected ? marks.hot : RotatedGrip{},
                   pred ? theme.pred : theme.target, theme);
    }
    p.restore();
}

}  // namespace iou
