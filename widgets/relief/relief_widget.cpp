// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/relief/relief_widget.hpp"

#include "widgets/drawing/style.hpp"
#include "widgets/surface/surface_source.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr int kRestMs = 150;
constexpr double kGripReach = 12.0;  ///< pixels around the point that grab it
constexpr double kDragStart = 4.0;
constexpr double kDegreesPerPixel = 0.5;
constexpr double kDegreesPerKey = 5.0;

ReliefView turnedBy(const ReliefView& view, double azimuth_deg, double elevation_deg) {
    return {std::remainder(view.azimuth_deg + azimuth_deg, 360.0),
            std::clamp(view.elevation_deg + elevation_deg, 5.0, 90.0)};
}

}  // namespace

ReliefWidget::ReliefWidget(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Surface in three dimensions"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_grip == Grip::turn || m_grip == Grip::point) return m_rest.start();
        finish();
        update();
    });
}

void ReliefWidget::setFrame(const std::shared_ptr<const SurfaceFrame>& frame, const QString& name) {
    if (frame == m_frame && name == m_name) return;
    m_frame = frame;
    m_name = name;
    outdate();
}

void ReliefWidget::setMarks(const SurfaceMarks& marks) {
    m_marks = marks;
    update();
}

void ReliefWidget::setView(const ReliefView& view) {
    if (view == m_view) return;
    m_view = view;
    outdate();
}

void ReliefWidget::setPixelRatio(double ratio) {
    m_ratio = ratio;
    outdate();
}

void ReliefWidget::outdate() {
    m_quick = true;
    m_picture.reset();
    m_rest.start();
    update();
}

void ReliefWidget::finish() {
    m_rest.stop();
    if (m_quick) m_picture.reset();
    m_quick = false;
}

const ReliefPicture& ReliefWidget::picture() {
    const Theme& theme = themeOf(*this);
    if (!m_picture || m_dark != theme.dark) {
        m_dark = theme.dark;
        m_picture.emplace(*m_frame, m_view, QRectF(rect()),
                          m_ratio > 0.0 ? m_ratio : devicePixelRatioF(), m_quick, theme);
    }
    return *m_picture;
}

std::optional<QPointF> ReliefWidget::placeOf(const QPointF& values) {
    if (!m_frame) return {};
    return picture().placeOf(values, *m_frame);
}

bool ReliefWidget::onPoint(const QPointF& place) {
    if (!m_marks.now) return false;
    const auto now = placeOf(*m_marks.now);
    return now && QLineF(*now, place).length() <= kGripReach;
}

void ReliefWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    painter.fillRect(rect(), theme.base);
    if (m_frame) picture().paint(painter, *m_frame, m_marks, m_name, theme);
}

void ReliefWidget::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_grip != Grip::none || !m_frame) return;
    m_pressed_at = event->position();
    m_pressed_view = m_view;
    m_grip = onPoint(m_pressed_at) ? Grip::pressed_point : Grip::pressed;
    emit pressed();
    if (m_grip != Grip::pressed_point) return;
    m_last_value = *m_marks.now;
    m_last_place = *placeOf(m_last_value);
    m_grip_offset = m_last_place - m_pressed_at;
}

QPointF ReliefWidget::draggedTo(const QPointF& place) {
    if (const auto values = picture().valuesAt(place)) {
        m_last_place = place;
        m_last_value = *values;
        return m_last_value;
    }
    return m_last_value + picture().levelWay(place - m_last_place);
}

void ReliefWidget::mouseMoveEvent(QMouseEvent* event) {
    if (!m_frame) return;
    const QPointF way = event->position() - m_pressed_at;
    const bool far = std::hypot(way.x(), way.y()) >= kDragStart;
    if (m_grip == Grip::pressed && far) {
        m_grip = Grip::turn;
        setCursor(Qt::ClosedHandCursor);
        emit turnStarted();
    }
    if (m_grip == Grip::pressed_point && far) {
        m_grip = Grip::point;
        emit pointTaken();
    }
    if (m_grip == Grip::turn)
        emit turned(
            turnedBy(m_pressed_view, -way.x() * kDegreesPerPixel, way.y() * kDegreesPerPixel));
    if (m_grip == Grip::point) emit pointDragged(draggedTo(event->position() + m_grip_offset));
    if (m_grip != Grip::none) return;
    const bool hot = onPoint(event->position());
    const auto values = picture().valuesAt(event->position());
    setCursor(hot ? Qt::SizeAllCursor : values ? Qt::CrossCursor : Qt::OpenHandCursor);
    emit hovered(values, hot);
}

void ReliefWidget::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_grip == Grip::none) return;
    const Grip grip = std::exchange(m_grip, Grip::none);
    unsetCursor();
    if (grip == Grip::turn || grip == Grip::point) emit dragEnded();
    emit released();
    if (grip != Grip::pressed || !m_frame) return;
    if (const auto values = picture().valuesAt(event->position())) emit clicked(*values);
}

void ReliefWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_frame) return;
    if (const auto values = picture().valuesAt(event->position())) emit doubleClicked(*values);
}

void ReliefWidget::wheelEvent(QWheelEvent* event) {
    emit zoomed(std::pow(0.85, event->angleDelta().y() / 120.0));
}

void ReliefWidget::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && (m_grip == Grip::turn || m_grip == Grip::point)) {
        m_grip = Grip::none;
        unsetCursor();
        emit dragCancelled();
        emit released();
        return;
    }
    if (event->modifiers() == Qt::AltModifier) {
        switch (event->key()) {
        case Qt::Key_Left: return emit turnedByKey(turnedBy(m_view, kDegreesPerKey, 0.0));
        case Qt::Key_Right: return emit turnedByKey(turnedBy(m_view, -kDegreesPerKey, 0.0));
        case Qt::Key_Up: return emit turnedByKey(turnedBy(m_view, 0.0, kDegreesPerKey));
        case Qt::Key_Down: return emit turnedByKey(turnedBy(m_view, 0.0, -kDegreesPerKey));
        default: break;
        }
    }
    QWidget::keyPressEvent(event);
}

void ReliefWidget::leaveEvent(QEvent*) { emit hovered({}, false); }

void ReliefWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    outdate();
}

}  // namespace iou
