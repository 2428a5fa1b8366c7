// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/occlusion/occlusion_picture.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/hatch.hpp"
#include "widgets/text/free_tr.hpp"
#include "widgets/text/number_text.hpp"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace iou {

namespace {

constexpr double kRim = 10.0;          ///< pixels about a prediction that reaches far
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
    const double k = textScale();
    const auto line = [&](double top, double height) {
        return QRectF(16.0 * k, top * k, size.width() - 32.0 * k, height * k);
    };
    p.setFont(uiFont(15.0));
    p.setPen(judged.above ? theme.warning : theme.text);
    p.drawText(line(10.0, 26.0), Qt::AlignLeft | Qt::AlignVCenter,
               iou + QStringLiteral("   ") + bound);
    p.setFont(uiFont(10.0));
    p.setPen(theme.muted);
    p.drawText(line(36.0, 20.0), Qt::AlignLeft | Qt::AlignVCenter, word);
}

std::array<QString, 3> keyNames() {
    return {tr("truth, annotated whole"), tr("visible part"), tr("prediction")};
}

/// Row and left end of each name; one that has no room beside the others begins another row.
std::array<std::pair<int, double>, 3> keyPlaces(double width) {
    const QFontMetricsF metrics(uiFont(9.0));
    const double k = textScale(), left = 16.0 * k;
    std::array<std::pair<int, double>, 3> places;
    int row = 0;
    double x = left;
    for (std::size_t i = 0; const QString& name : keyNames()) {
        const double wide = metrics.horizontalAdvance(name) + 30.0 * k;
        if (x > left && x + wide > width) {
            ++row;
            x = left;
        }
        places[i++] = {row, x};
        x += wide + 16.0 * k;
    }
    return places;
}

constexpr double kKeyRow = 20.0;

void paintKey(QPainter& p, QSizeF size, const Theme& theme) {
    const std::pair<QColor, Qt::PenStyle> lines[] = {{theme.target, Qt::SolidLine},
                                                     {theme.interpolated, Qt::DotLine},
                                                     {theme.pred, Qt::DashLine}};
    p.setFont(uiFont(9.0));
    const double k = textScale();
    const auto places = keyPlaces(size.width());
    for (std::size_t i = 0; const QString& name : keyNames()) {
        const auto& [row, x] = places[i];
        const double y = size.height() - (16.0 + kKeyRow * (places.back().first - row)) * k;
        p.setPen(QPen(lines[i].first, 2.5 * theme.line_scale, lines[i].second));
        p.drawLine(QPointF(x, y), QPointF(x + 22.0 * k, y));
        p.setPen(theme.text);
        p.drawText(QRectF(x + 27.0 * k, y - 10.0 * k, size.width() - x, 20.0 * k), Qt::AlignVCenter,
                   name);
        ++i;
    }
}

}  // namespace

OcclusionPlaces::OcclusionPlaces(QSizeF size, const Box<>& pred) {
    const double above = 58.0 * textScale();  // for words
    const double below = (28.0 + kKeyRow * keyPlaces(size.width()).back().first) * textScale();
    const double height = std::max(1.0, size.height() - above - below);
    scale = std::min(size.width(), height) / kSeen;
    const double across = std::max(std::fabs(pred.left() - occluded_truth.cx),
                                   std::fabs(pred.right() - occluded_truth.cx));
    const double down = std::max(std::fabs(pred.top() - occluded_truth.cy),
                                 std::fabs(pred.bottom() - occluded_truth.cy));
    const auto fit = [&](double room, double reach) {
        scale = std::min(scale, 0.5 * std::max(1.0, room - 2.0 * kRim) / reach);
    };
    fit(size.width(), across);
    fit(height, down);
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

void paintOcclusion(QPainter& p, QSizeF size, const OcclusionPlaces& places,
                    const OcclusionLab& lab, const occlusion::Judged& judged, const Theme& theme) {
    p.fillRect(QRectF(QPointF(), size), theme.base);
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
