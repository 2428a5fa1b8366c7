// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intervals/interval_centre.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/intervals/interval_picture.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kReach = 7.0;        ///< pixels about an end
constexpr double kEndSnap = 5.0;      ///< pixels
constexpr double kTimeWheel = 360.0;  ///< eighths of a degree that double the scale
constexpr double kShortestShown = 1e-2, kLongestShown = 4e6;

/// Of the prediction in hand; what is not moved stays.
intervals::Interval spanning(double from, double to) {
    const double lo = std::min(from, to), hi = std::max(from, to);
    return withinLimits({0.5 * (lo + hi), hi - lo});
}

}  // namespace

IntervalCentre::IntervalCentre(DocumentHistory& history, QWidget* parent)
    : PaintedCentre(parent), m_view(sharedOf<IntervalView>(history)) {
    setAccessibleName(tr("Time line with two intervals"));
    setAccessibleDescription(
        tr("Tab chooses an interval, arrow keys move it, with Shift its end."));
    connect(&m_view, &IntervalView::changed, this, qOverload<>(&QWidget::update));
}

Range IntervalCentre::shownRange() const {
    if (!m_camera) return fittingRange(m_view.value(), m_view.outcome());
    return {m_camera->cx - 0.5 * m_camera->span, m_camera->cx + 0.5 * m_camera->span};
}

void IntervalCentre::look(const Range& range) {
    m_camera = Camera{0.5 * (range.lo + range.hi), 0.0, range.hi - range.lo};
    update();
}

const intervals::Interval& IntervalCentre::barOf(bool is_target) const {
    return is_target ? m_view.value().target : m_view.outcome().shown();
}

QPointF IntervalCentre::placeOf(bool is_target, double time) const {
    const IntervalPlaces places(size(), shownRange());
    return {places.x(time), (is_target ? places.target : places.pred).center().y()};
}

double IntervalCentre::timeAt(double x) const {
    return IntervalPlaces(size(), shownRange()).moment(x);
}

void IntervalCentre::paintPicture(QPainter& painter, QSizeF size, const Theme& theme) {
    paintIntervals(painter, size, m_view.value(), m_view.outcome(),
                   fittingRange(m_view.value(), m_view.outcome()), theme);
}

void IntervalCentre::paintShown(QPainter& painter, const Theme& theme) {
    paintIntervals(painter, size(), m_view.value(), m_view.outcome(), shownRange(), theme);
}

void IntervalCentre::paintMarks(QPainter& painter, const Theme& theme) {
    const IntervalPlaces places(size(), shownRange());
    const QRectF bar = places.bar(barOf(m_target_chosen), m_target_chosen);
    const QColor color = m_target_chosen ? theme.target : theme.pred;
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(theme.base);
    for (const double x : {bar.left(), bar.right()})
        painter.drawRoundedRect(QRectF(x - 4.0, bar.center().y() - 9.0, 8.0, 18.0), 3.0, 3.0);
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 1.0, Qt::DotLine));
    painter.drawRoundedRect(bar.adjusted(-5.0, -4.0, 5.0, 4.0), 5.0, 5.0);
}

void IntervalCentre::fit() { setCamera({}); }

void IntervalCentre::setCamera(const std::optional<Camera>& camera) {
    m_camera = camera;
    update();
}

void IntervalCentre::zoom(double factor) { zoomAbout(factor, 0.5 * width()); }

void IntervalCentre::zoomAbout(double factor, double x) {
    const Range range = shownRange();
    const double about = timeAt(x);
    const double span = std::clamp((range.hi - range.lo) / factor, kShortestShown, kLongestShown);
    const double share = (about - range.lo) / (range.hi - range.lo);
    look({about - share * span, about + (1.0 - share) * span});
}

IntervalCentre::Hold IntervalCentre::under(QPointF pixel) const {
    const IntervalPlaces places(size(), shownRange());
    for (const bool is_target : {m_target_chosen, !m_target_chosen}) {
        const QRectF bar = places.bar(barOf(is_target), is_target);
        if (pixel.y() < bar.top() - 4.0 || pixel.y() > bar.bottom() + 4.0) continue;
        const double to_from = std::fabs(pixel.x() - bar.left());
        const double to_to = std::fabs(pixel.x() - bar.right());
        // The ends of a short bar leave its middle to be held.
        const double reach = std::min(kReach, std::max(2.0, bar.width() / 3.0));
        if (std::min(to_from, to_to) <= reach || (pixel.x() < bar.left() && to_from <= kReach) ||
            (pixel.x() > bar.right() && to_to <= kReach))
            return {to_from < to_to ? Part::from : Part::to, is_target};
        if (pixel.x() > bar.left() && pixel.x() < bar.right()) return {Part::middle, is_target};
    }
    return {};
}

double IntervalCentre::snapped(double time, bool is_target) const {
    const IntervalPlaces places(size(), shownRange());
    const auto& other = barOf(!is_target);
    for (const double end : {other.from(), other.to()})
        if (std::fabs(places.x(time) - places.x(end)) <= kEndSnap) return end;
    return time;
}

void IntervalCentre::dragTo(QPointF pixel, Qt::KeyboardModifiers modifiers) {
    const double moved = timeAt(pixel.x()) - m_press_time;
    const bool is_target = m_hold.is_target, snaps = !modifiers.testFlag(Qt::AltModifier);
    const auto end = [&](double time) { return snaps ? snapped(time, is_target) : time; };
    intervals::Interval next = m_press_bar;
    if (m_hold.part == Part::middle) {
        next.c += moved;
        const double from = end(next.from()), to = end(next.to());
        next.c += from != next.from() ? from - next.from() : to - next.to();
        next = withinLimits(next);
    } else if (m_hold.part == Part::from) {
        next = spanning(end(m_press_bar.from() + moved), m_press_bar.to());
    } else {
        next = spanning(m_press_bar.from(), end(m_press_bar.to() + moved));
    }
    m_view.lab().drag([&](IntervalLab& lab) {
        (is_target ? lab.target : lab.pred) = next;
        lab.step = 0;
    });
}

void IntervalCentre::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return QWidget::mousePressEvent(event);
    m_hold = event->button() == Qt::LeftButton ? under(event->position()) : Hold{};
    m_press_range = shownRange();
    look(m_press_range);  // nothing moves away below the hand
    m_press_time = timeAt(event->position().x());
    if (m_hold.part == Part::none) {
        m_moves_time = true;
        return;
    }
    m_target_chosen = m_hold.is_target;
    m_press_bar = barOf(m_hold.is_target);
    m_view.lab().beginDrag(m_hold.is_target ? tr("Move the truth") : tr("Move the prediction"));
    update();
}

void IntervalCentre::mouseMoveEvent(QMouseEvent* event) {
    if (m_moves_time) {
        const IntervalPlaces places(size(), m_press_range);
        const double moved = places.moment(event->position().x()) - m_press_time;
        return look({m_press_range.lo - moved, m_press_range.hi - moved});
    }
    if (m_hold.part != Part::none) return dragTo(event->position(), event->modifiers());
    m_hot = under(event->position());
    setCursor(m_hot.part == Part::none     ? Qt::ArrowCursor
              : m_hot.part == Part::middle ? Qt::SizeAllCursor
                                           : Qt::SizeHorCursor);
}

void IntervalCentre::mouseReleaseEvent(QMouseEvent*) {
    if (m_hold.part != Part::none) m_view.lab().endDrag();
    m_hold = {};
    m_moves_time = false;
}

void IntervalCentre::mouseDoubleClickEvent(QMouseEvent* event) {
    if (under(event->position()).part == Part::none) fit();
}

void IntervalCentre::wheelEvent(QWheelEvent* event) {
    if (event->angleDelta().y() == 0) return;
    zoomAbout(std::exp2(event->angleDelta().y() / kTimeWheel), event->position().x());
    event->accept();
}

void IntervalCentre::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_hold.part != Part::none) {
        m_view.lab().cancelDrag();
        m_hold = {};
        return;
    }
    const int way = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (way == 0) return QWidget::keyPressEvent(event);
    const Range range = shownRange();
    const double step = way * (range.hi - range.lo) / 200.0;
    intervals::Interval next = barOf(m_target_chosen);
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        next = spanning(next.from(), std::max(next.from() + shortest_interval, next.to() + step));
    else
        next.c += step;
    look(range);
    m_view.setInterval(m_target_chosen, next,
                       m_target_chosen ? tr("Move the truth") : tr("Move the prediction"));
}

/// Tab goes to the other bar, then on.
bool IntervalCentre::focusNextPrevChild(bool next) {
    if (hasFocus() && m_target_chosen != next) {
        m_target_chosen = next;
        update();
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

}  // namespace iou
