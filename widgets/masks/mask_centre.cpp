// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/masks/mask_centre.hpp"

#include "core/numbers/bounded.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kLeastSigma = 0.5;  ///< cells

void putMask(MaskLab& lab, MaskSquare square, const MaskLevels& mask) {
    (square == MaskSquare::target ? lab.target : lab.pred) = mask;
}

}  // namespace

MaskCentre::MaskCentre(DocumentHistory& history, QWidget* parent)
    : PaintedCentre(parent), m_view(sharedOf<MaskView>(history)) {
    setAccessibleName(tr("Two masks to paint"));
    setAccessibleDescription(
        tr("Tab goes to the other mask, arrow keys move the brush, Space touches."));
    connect(&m_view, &MaskView::changed, this, qOverload<>(&QWidget::update));
    connect(&m_view, &MaskView::handChanged, this, qOverload<>(&QWidget::update));
    connect(&m_view, &MaskView::hotChanged, this, qOverload<>(&QWidget::update));
}

void MaskCentre::paintPicture(QPainter& painter, QSizeF size, const Theme& theme) {
    paintMasks(painter, size, m_view.value(), m_view.outcome(), theme);
}

QPointF MaskCentre::placeOf(MaskSquare square, double x, double y) const {
    return places().at(square, x, y);
}

const MaskLevels& MaskCentre::maskOf(MaskSquare square) const {
    return square == MaskSquare::target ? m_view.value().target : m_view.value().pred;
}

void MaskCentre::paintMarks(QPainter& p, const Theme& theme) {
    const MaskPlaces where = places();
    const int side = m_view.value().side;
    if (const int cell = m_view.hot(); cell >= 0) {
        p.setBrush(Qt::NoBrush);
        p.setPen(QPen(theme.accent, 1.5));
        const double x = cell % side, y = cell / side;
        for (std::size_t i = 0; i < mask_squares; ++i) {
            const auto square = static_cast<MaskSquare>(i);
            p.drawRect(QRectF(where.at(square, x, y), where.at(square, x + 1.0, y + 1.0)));
        }
    }
    if (!m_shows_brush && !hasFocus()) return;
    const QRectF& area = where.of(m_square);
    p.save();
    p.setClipRect(area);
    const double radius = m_view.brush().radius * area.width() / side;
    const QPointF middle = where.at(m_square, m_brush.x(), m_brush.y());
    p.setBrush(Qt::NoBrush);
    for (const auto& [color, width] : {std::pair{theme.base, 3.0}, std::pair{theme.text, 1.2}}) {
        p.setPen(QPen(color, width));
        if (m_view.tool() == MaskTool::blob) {
            p.drawLine(middle - QPointF(6.0, 0.0), middle + QPointF(6.0, 0.0));
            p.drawLine(middle - QPointF(0.0, 6.0), middle + QPointF(0.0, 6.0));
        } else {
            p.drawEllipse(middle, radius, radius);
        }
    }
    p.restore();
}

std::optional<MaskSquare> MaskCentre::squareUnder(QPointF pixel) const {
    const MaskPlaces where = places();
    for (std::size_t i = 0; i < mask_squares; ++i)
        if (where.squares[i].contains(pixel)) return static_cast<MaskSquare>(i);
    return std::nullopt;
}

void MaskCentre::beginStroke(MaskSquare square, QPointF cell, bool erases) {
    m_strokes = true;
    m_erases = erases;
    m_square = square;
    m_from = cell;
    m_stroke = maskOf(square);
    m_view.lab().beginDrag(square == MaskSquare::target ? tr("Paint the truth")
                                                        : tr("Paint the prediction"));
    if (m_view.tool() != MaskTool::blob || erases) continueStroke(cell);
}

void MaskCentre::continueStroke(QPointF cell) {
    const int side = m_view.value().side;
    MaskLevels next;
    if (m_view.tool() == MaskTool::blob && !m_erases) {
        const double sigma =
            std::max(kLeastSigma, std::hypot(cell.x() - m_from.x(), cell.y() - m_from.y()));
        next = withBlob(m_stroke, side, {m_from.x(), m_from.y(), sigma, sigma});
    } else {
        Brush brush = m_view.activeBrush();
        brush.erases = brush.erases || m_erases;
        next = m_stroke =
            stroked(m_stroke, side, m_from.x(), m_from.y(), cell.x(), cell.y(), brush);
        m_from = cell;
    }
    m_view.lab().drag([&](MaskLab& lab) { putMask(lab, m_square, next); });
}

void MaskCentre::followPointer(QPointF pixel) {
    const auto square = squareUnder(pixel);
    const MaskPlaces where = places();
    const int side = m_view.value().side;
    int cell = -1;
    if (square) {
        const QPointF at = where.cellAt(*square, pixel);
        cell = bounded(static_cast<int>(at.y()), 0, side - 1) * side +
               bounded(static_cast<int>(at.x()), 0, side - 1);
    }
    m_view.setHot(cell);
    m_shows_brush = square == MaskSquare::pred || square == MaskSquare::target;
    if (m_shows_brush && !m_strokes) m_square = *square;
    if (m_shows_brush || m_strokes) m_brush = where.cellAt(m_square, pixel);
    update();
}

void MaskCentre::mousePressEvent(QMouseEvent* event) {
    const auto square = squareUnder(event->position());
    if (event->button() != Qt::LeftButton ||
        (square != MaskSquare::pred && square != MaskSquare::target))
        return QWidget::mousePressEvent(event);
    beginStroke(*square, places().cellAt(*square, event->position()),
                event->modifiers().testFlag(Qt::ControlModifier));
}

void MaskCentre::mouseMoveEvent(QMouseEvent* event) {
    followPointer(event->position());
    if (m_strokes) continueStroke(places().cellAt(m_square, event->position()));
}

void MaskCentre::mouseReleaseEvent(QMouseEvent*) {
    if (m_strokes) m_view.lab().endDrag();
    m_strokes = false;
}

void MaskCentre::keyPressEvent(QKeyEvent* event) {
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 4.0 : 1.0;
    const double last = m_view.value().side;
    const auto move = [&](double x, double y) {
        m_brush = {bounded(m_brush.x() + x * step, 0.0, last),
                   bounded(m_brush.y() + y * step, 0.0, last)};
        update();
    };
    switch (event->key()) {
    case Qt::Key_Left: return move(-1.0, 0.0);
    case Qt::Key_Right: return move(1.0, 0.0);
    case Qt::Key_Up: return move(0.0, -1.0);
    case Qt::Key_Down: return move(0.0, 1.0);
    case Qt::Key_Escape:
        if (!m_strokes) break;
        m_view.lab().cancelDrag();
        m_strokes = false;
        return;
    case Qt::Key_Space: {
        beginStroke(m_square, m_brush, false);
        const double sigma = std::max(kLeastSigma, m_view.brush().radius * 0.5);
        if (m_view.tool() == MaskTool::blob) continueStroke(m_brush + QPointF(sigma, 0.0));
        m_view.lab().endDrag();
        m_strokes = false;
        return;
    }
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void MaskCentre::leaveEvent(QEvent*) {
    m_shows_brush = false;
    m_view.setHot(-1);
    update();
}

/// Tab goes to the other mask, then on.
bool MaskCentre::focusNextPrevChild(bool next) {
    const MaskSquare wanted = next ? MaskSquare::target : MaskSquare::pred;
    if (hasFocus() && m_square != wanted) {
        m_square = wanted;
        update();
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

}  // namespace iou
