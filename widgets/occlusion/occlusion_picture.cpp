// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/occlusion/occlusion_picture.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/hatch.hpp"
#include "widgets/frame/painted_centre.hpp"
#include "widgets/text/free_tr.hpp"
#include "widgets/text/number_text.hpp"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <tuple>

namespace iou {

namespace {

constexpr double kSeen = 460.0;        ///< of the picture about the truth, in both directions
constexpr double kScreenDepth = 70.0;  ///< by which what hides stands out beside the truth

/// Someone who stands there, as wide and high as the box.
QPainterPath figureIn(const QRectF& box) {
    QPainterPath path;
    const double w = box.width(), h = box.height();
    const double head = std::min(0.34 * w, 0.16 * h);
    const double x = box.center().x();
    path.addEllipse(QPointF(x, box.top() + head), head, head);
    path.addRoundedRect(QRectF(box.left(), box.top() + 2.15 * head, w, 0.38 * h), 0.22 * w,
                        0.22 * w);
    path.addRect(QRectF(x - 0.30 * w, box.top() + 0.50 * h, 0.60 * w, 0.16 * h));
    path.addRect(QRectF(x - 0.30 * w, box.top() + 0.64 * h, 0.26 * w, 0.36 * h));
    path.addRect(QRectF(x + 0.04 * w, box.top() + 0.64 * h, 0.26 * w, 0.36 * h));
    path.setFillRule(Qt::WindingFill);
    return path;
}

/// What stands before the truth: the hidden part and more of it.
QRectF screenOf(const QRectF& truth, const QRectF& visible, occlusion::Side side, double depth) {
    switch (side) {
    case occlusion::Side::left:
        return {QPointF(truth.left() - depth, truth.top() - depth),
                QPointF(visible.left(), truth.bottom() + depth)};
    case occlusion::Side::top:
        return {QPointF(truth.left() - depth, truth.top() - depth),
                QPointF(truth.right() + depth, visible.top())};
    case occlusion::Side::bottom:
        return {QPointF(truth.left() - depth, visible.bottom()),
                QPointF(truth.right() + depth, truth.bottom() + depth)};
    case occlusion::Side::right: break;
    }
    return {QPointF(visible.right(), truth.top() - depth),
            QPointF(truth.right() + depth, truth.bottom() + depth)};
}

void paintBox(QPainter& p, const QRectF& box, const QColor& color, Qt::PenStyle style, double width,
              const Theme& theme) {
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(theme.base, (width + 2.0) * theme.line_scale));
    p.drawRect(box);
    p.setPen(QPen(color, width * theme.line_scale, style));
    p.drawRect(box);
}

void paintNumbers(QPainter& p, QSizeF size, const occlusion::Judged& judged, const Theme& theme) {
    const QString iou = tr("IoU %1").arg(tableNumber(judged.iou, 3));
    const QString bound = tr("bound 1 − α = %1").arg(numberText(judged.bound, 3));
    const QString word = judged.inside  ? tr("inside the visible part: the bound holds")
                         : judged.above ? tr("reaches beyond: the bound does not hold")
                                        : tr("reaches beyond: the bound says nothing");
    const double unit = textUnit();
    p.setFont(uiFont(15.0));
    p.setPen(judged.above ? theme.warning : theme.text);
    p.drawText(QRectF(16.0, 10.0 * unit, size.width() - 32.0, 26.0 * unit),
               Qt::AlignLeft | Qt::AlignVCenter, iou + QStringLiteral("   ") + bound);
    p.setFont(uiFont(10.0));
    p.setPen(theme.muted);
    p.drawText(QRectF(16.0, 36.0 * unit, size.width() - 32.0, 20.0 * unit),
               Qt::AlignLeft | Qt::AlignVCenter, word);
}

void paintKey(QPainter& p, QSizeF size, const Theme& theme) {
    const std::tuple<QString, QColor, Qt::PenStyle> parts[] = {
        {tr("truth, annotated whole"), theme.target, Qt::SolidLine},
        {tr("visible part"), theme.interpolated, Qt::DotLine},
        {tr("prediction"), theme.pred, Qt::DashLine}};
    p.setFont(uiFont(9.0));
    const double unit = textUnit();
    double x = 16.0;
    const double y = size.height() - 16.0 * unit;
    for (const auto& [name, color, style] : parts) {
        const double width = p.fontMetrics().horizontalAdvance(name);
        if (x + width + 30.0 * unit > size.width()) return;
        p.setPen(QPen(color, 2.5 * theme.line_scale, style));
        p.drawLine(QPointF(x, y), QPointF(x + 22.0 * unit, y));
        p.setPen(theme.text);
        p.drawText(QRectF(x + 27.0 * unit, y - 10.0 * unit, width + 2.0, 20.0 * unit),
                   Qt::AlignVCenter, name);
        x += width + 46.0 * unit;
    }
}

}  // namespace

OcclusionPlaces::OcclusionPlaces(QSizeF size) {
    const double above = 58.0 * textUnit(), below = 28.0 * textUnit();  // for words
    const double height = std::max(1.0, size.height() - above - below);
    scale = std::min(size.width(), height) / kSeen;
    corner = QPointF(0.5 * size.width(), above + 0.5 * height) -
             QPointF(occluded_truth.cx, occluded_truth.cy) * scale;
}

QRectF OcclusionPlaces::rect(const Box<>& box) const {
    return {at(box.left(), box.top()), at(box.right(), box.bottom())};
}

QPointF facingSide(const Box<>& box, occlusion::Side hidden) {
    switch (hidden) {
    case occlusion::Side::left: return {box.left(), box.cy};
    case occlusion::Side::top: return {box.cx, box.top()};
    case occlusion::Side::bottom: return {box.cx, box.bottom()};
    case occlusion::Side::right: break;
    }
    return {box.right(), box.cy};
}

void paintOcclusion(QPainter& p, QSizeF size, const OcclusionLab& lab,
                    const occlusion::Judged& judged, const Theme& theme) {
    p.fillRect(QRectF(QPointF(), size), theme.base);
    const OcclusionPlaces places(size);
    const QRectF truth = places.rect(judged.truth), visible = places.rect(judged.visible);
    p.setPen(Qt::NoPen);
    p.setBrush(withAlpha(theme.target, 0.35));
    p.drawPath(figureIn(truth));
    if (lab.alpha > 0.0) {
        const QRectF screen = screenOf(truth, visible, lab.side, kScreenDepth * places.scale);
        p.fillRect(screen, theme.alternate);
        paintHatch(p, {screen}, QPen(theme.grid_major, 1.0), 9.0, HatchWay::rising);
        p.setPen(QPen(theme.border, 1.2));
        p.setBrush(Qt::NoBrush);
        p.drawRect(screen);
    }
    paintBox(p, truth, theme.target, Qt::SolidLine, 2.5, theme);
    paintBox(p, visible, theme.interpolated, Qt::DotLine, 2.0, theme);
    paintBox(p, places.rect(judged.pred), theme.pred, Qt::DashLine, 2.5, theme);
    paintNumbers(p, size, judged, theme);
    paintKey(p, size, theme);
}

}  // namespace iou
