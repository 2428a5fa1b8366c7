// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/occlusion/occlusion_centre.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace iou {

namespace {

constexpr double kHandleReach = 9.0;  ///< pixels
constexpr double kSnapShare = 0.01;   ///< of the truth: to the end of the visible part and its own

std::vector<double> numbersOf(const Box<>& box) { return {box.cx, box.cy, box.w, box.h}; }
Box<> boxOf(const std::vector<double>& n) { return {n[0], n[1], n[2], n[3]}; }

}  // namespace

OcclusionCentre::OcclusionCentre(DocumentHistory& history, QWidget* parent)
    : PaintedCentre(parent), m_view(sharedOf<OcclusionView>(history)) {
    setAccessibleName(tr("A truth that is partly hidden"));
    setAccessibleDescription(
        tr("Tab chooses the prediction or the visible part, arrow keys move its end."));
    connect(&m_view, &OcclusionView::changed, this, qOverload<>(&QWidget::update));
    connect(&m_seen_pred, &EasedNumbers::moved, this, qOverload<>(&QWidget::update));
}

void OcclusionCentre::paintPicture(QPainter& painter, QSizeF size, const Theme& theme) {
    paintOcclusion(painter, size, places(size), m_view.value(), m_view.outcome(), theme);
}

OcclusionPlaces OcclusionCentre::places(QSizeF size) const {
    if (size == QSizeF(this->size())) {
        if (m_held != Held::none) return OcclusionPlaces(size, m_held_pred);
        if (m_seen_pred.isMoving()) return OcclusionPlaces(size, boxOf(m_seen_pred.now()));
    }
    return OcclusionPlaces(size, m_view.outcome().pred);
}

QPointF OcclusionCentre::handle(bool of_pred) const {
    const occlusion::Judged& judged = m_view.outcome();
    const Box<>& box = of_pred ? judged.pred : judged.visible;
    const QPointF at = facingSide(box, m_view.value().side);
    // Beside one another, so that both can be held where the ends meet.
    const double beside =
        (of_pred ? 0.25 : -0.25) * (m_view.value().side == occlusion::Side::left ||
                                            m_view.value().side == occlusion::Side::right
                                        ? judged.truth.h
                                        : judged.truth.w);
    const bool level = m_view.value().side == occlusion::Side::left ||
                       m_view.value().side == occlusion::Side::right;
    return places(size()).at(at.x() + (level ? 0.0 : beside), at.y() + (level ? beside : 0.0));
}

void OcclusionCentre::paintMarks(QPainter& p, const Theme& theme) {
    for (const bool of_pred : {false, true}) {
        p.setPen(QPen(of_pred ? theme.pred : theme.interpolated, 2.0));
        p.setBrush(theme.base);
        p.drawEllipse(handle(of_pred), 6.0, 6.0);
        if (!hasFocus() || of_pred != m_pred_chosen) continue;
        p.setBrush(Qt::NoBrush);
        p.setPen(QPen(theme.accent, 1.0, Qt::DotLine));
        p.drawEllipse(handle(of_pred), 10.0, 10.0);
    }
}

OcclusionCentre::Held OcclusionCentre::under(QPointF pixel) const {
    const auto near = [&](bool of_pred) {
        const QPointF d = pixel - handle(of_pred);
        return std::hypot(d.x(), d.y()) <= kHandleReach;
    };
    return near(true) ? Held::pred : near(false) ? Held::visible : Held::none;
}

double OcclusionCentre::shareAt(QPointF pixel) const {
    const QRectF truth = places(size()).rect(occluded_truth);
    switch (m_view.value().side) {
    case occlusion::Side::left: return (truth.right() - pixel.x()) / truth.width();
    case occlusion::Side::top: return (truth.bottom() - pixel.y()) / truth.height();
    case occlusion::Side::bottom: return (pixel.y() - truth.top()) / truth.height();
    case occlusion::Side::right: break;
    }
    return (pixel.x() - truth.left()) / truth.width();
}

void OcclusionCentre::dragTo(QPointF pixel) {
    const double share = shareAt(pixel + m_grip);
    const double visible = 1.0 - m_view.value().alpha;
    m_view.lab().drag([&](OcclusionLab& lab) {
        if (m_held == Held::visible) {
            lab.alpha = std::clamp(1.0 - share, 0.0, 1.0);
            return;
        }
        double extension = share - visible;
        if (std::fabs(extension) < kSnapShare) extension = 0.0;
        if (std::fabs(share - 1.0) < kSnapShare) extension = lab.alpha;
        lab.extension = std::clamp(extension, least_extension, most_extension);
    });
}

void OcclusionCentre::mousePressEvent(QMouseEvent* event) {
    m_seen_pred.finish();
    m_held_pred = m_view.outcome().pred;
    m_held = event->button() == Qt::LeftButton ? under(event->position()) : Held::none;
    if (m_held == Held::none) return QWidget::mousePressEvent(event);
    m_pred_chosen = m_held == Held::pred;
    m_grip = handle(m_pred_chosen) - event->position();
    m_view.lab().beginDrag(m_pred_chosen ? tr("Reach of the prediction") : tr("Hidden share"));
    update();
}

void OcclusionCentre::mouseMoveEvent(QMouseEvent* event) {
    if (m_held != Held::none) return dragTo(event->position());
    const bool level = m_view.value().side == occlusion::Side::left ||
                       m_view.value().side == occlusion::Side::right;
    setCursor(under(event->position()) == Held::none ? Qt::ArrowCursor
              : level                                ? Qt::SizeHorCursor
                                                     : Qt::SizeVerCursor);
}

void OcclusionCentre::mouseReleaseEvent(QMouseEvent*) {
    if (m_held != Held::none) m_view.lab().endDrag();
    letGo();
}

void OcclusionCentre::letGo() {
    if (std::exchange(m_held, Held::none) != Held::none) {
        m_seen_pred.set(numbersOf(m_held_pred));
        m_seen_pred.go(numbersOf(m_view.outcome().pred));
    }
    update();
}

void OcclusionCentre::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_held != Held::none) {
        m_view.lab().cancelDrag();
        return letGo();
    }
    // Right and down are towards more of the truth where the hidden side is there.
    const auto side = m_view.value().side;
    const int along = side == occlusion::Side::right || side == occlusion::Side::bottom ? 1 : -1;
    int way = 0;
    if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down) way = along;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up) way = -along;
    if (way == 0) return QWidget::keyPressEvent(event);
    const double step = way * (event->modifiers().testFlag(Qt::ShiftModifier) ? 0.1 : 0.01);
    m_view.lab().apply(
        m_pred_chosen ? tr("Reach of the prediction") : tr("Hidden share"),
        [&](OcclusionLab& lab) {
            if (m_pred_chosen)
                lab.extension = std::clamp(lab.extension + step, least_extension, most_extension);
            else
                lab.alpha = std::clamp(lab.alpha - step, 0.0, 1.0);
        },
        m_pred_chosen ? QStringLiteral("occlusion extension") : QStringLiteral("occlusion alpha"));
}

/// Tab goes to the other handle, then on.
bool OcclusionCentre::focusNextPrevChild(bool next) {
    if (hasFocus() && m_pred_chosen == next) {
        m_pred_chosen = !next;
        update();
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

}  // namespace iou
