// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rotated/rotated_canvas.hpp"

#include "widgets/canvas/canvas_overlay.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/text/number_text.hpp"

#include <QMouseEvent>
#include <QPainter>
#include <qmath.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace iou {

namespace {

constexpr double kPressMoves = 3.0;  ///< pixels until a press is a drag
constexpr double kWheelDouble = 360.0;
constexpr double kTurnStep = std::numbers::pi / 12.0;
constexpr double kAlignReach = std::numbers::pi / 90.0;
constexpr double kLeastSide = 1.0;  ///< pixels of the view
constexpr double kLeastSpan = 1e-4, kGreatestSpan = 1e10;

QPointF arrowWay(int key) {
    switch (key) {
    case Qt::Key_Left: return {-1.0, 0.0};
    case Qt::Key_Right: return {1.0, 0.0};
    case Qt::Key_Up: return {0.0, -1.0};
    case Qt::Key_Down: return {0.0, 1.0};
    default: return {};
    }
}

}  // namespace

RotatedCanvas::RotatedCanvas(RotatedView& view, QWidget* parent) : QWidget(parent), m_view(view) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Rotated boxes"));
    setAccessibleDescription(tr("Tab goes to the other box, arrow keys move it, with Alt they "
                                "turn it."));
    setStatusTip(tr("Drag a box to move it, a handle to resize it, the knob to turn it; drag empty "
                    "ground to move the view, wheel to zoom, double click to fit."));
    connect(&m_view, &RotatedView::changed, this, &RotatedCanvas::follow);
    connect(&m_view, &RotatedView::selectionChanged, this, qOverload<>(&QWidget::update));
}

Camera RotatedCanvas::camera() const {
    return m_camera ? *m_camera : rotatedCamera(m_view.value(), QSizeF(size()));
}

void RotatedCanvas::setCamera(const std::optional<Camera>& camera) {
    m_camera = camera;
    update();
}

void RotatedCanvas::fit() { setCamera({}); }

void RotatedCanvas::zoom(double factor, QPointF about) {
    const QPointF fixed = transform().toScene(about);
    Camera next = camera();
    next.span = std::clamp(next.span / factor, kLeastSpan, kGreatestSpan);
    const QPointF now = SceneTransform(next, QSizeF(size())).toScene(about);
    next.cx += fixed.x() - now.x();
    next.cy += fixed.y() - now.y();
    m_camera = next;
    update();
}

void RotatedCanvas::follow() {
    // A box that has left the view is looked for, but not under the hand.
    if (m_camera && m_drag == Drag::none) {
        const SceneTransform t = transform();
        const QRectF seen(rect());
        for (const RotatedWhich which : {RotatedWhich::pred, RotatedWhich::target}) {
            const RotatedBox<>& box = m_view.box(which);
            if (!seen.contains(t.toView(box.cx, box.cy))) m_camera.reset();
        }
    }
    update();
}

void RotatedCanvas::setHot(const RotatedGrip& grip) {
    if (grip == m_hot) return;
    m_hot = grip;
    if (!grip.any()) return unsetCursor(), update();
    if (grip.turns)
        setCursor(Qt::PointingHandCursor);
    else if (static_cast<int>(grip.handle) >= resize_handle_count)
        setCursor(Qt::SizeAllCursor);
    else
        setCursor(Qt::CrossCursor);
    update();
}

QString RotatedCanvas::boxName(RotatedWhich which) const {
    return which == RotatedWhich::pred ? tr("prediction") : tr("truth");
}

void RotatedCanvas::mousePressEvent(QMouseEvent* event) {
    if (m_drag != Drag::none) return;
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
    m_press = m_pointer = event->position();
    m_press_camera = camera();
    m_drag = Drag::pressed;
    m_grip = event->button() == Qt::LeftButton
                 ? rotatedGripAt(m_press, transform(), m_view.box(RotatedWhich::pred),
                                 m_view.value().target, m_view.selected())
                 : RotatedGrip{};
    if (!m_grip.any()) return;
    m_view.setPlaying(false);
    m_view.select(m_grip.which);
    m_start = m_view.box(m_grip.which);
}

RotatedBox<> RotatedCanvas::dragged(QPointF pixel, Qt::KeyboardModifiers modifiers) const {
    const SceneTransform t(m_press_camera, QSizeF(size()));
    RotatedBox<> box = m_start;
    const bool shift = modifiers.testFlag(Qt::ShiftModifier);
    const bool alt = modifiers.testFlag(Qt::AltModifier);
    if (m_grip.turns) {
        const QPointF center = t.toView(box.cx, box.cy);
        const auto direction = [&](QPointF at) {
            return std::atan2(at.y() - center.y(), at.x() - center.x());
        };
        box.a += std::remainder(direction(pixel) - direction(m_press), 2.0 * std::numbers::pi);
        if (shift || modifiers.testFlag(Qt::ControlModifier)) {
            box.a = std::round(box.a / kTurnStep) * kTurnStep;
        } else if (!alt) {
            const double other = m_view
                                     .box(m_grip.which == RotatedWhich::pred ? RotatedWhich::target
                                                                             : RotatedWhich::pred)
                                     .a;
            const double off = std::remainder(box.a - other, 0.5 * std::numbers::pi);
            if (std::abs(off) < kAlignReach) box.a -= off;
        }
        return box;
    }
    QPointF by = (pixel - m_press) / t.scale();
    if (m_grip.handle == Handle::body) {
        if (shift) (std::abs(by.x()) < std::abs(by.y()) ? by.rx() : by.ry()) = 0.0;
        box.cx += by.x();
        box.cy += by.y();
        return box;
    }
    const double c = std::cos(box.a), s = std::sin(box.a);
    const HandleSides sides = handleSides(m_grip.handle);
    const double both = alt ? 2.0 : 1.0, least = kLeastSide / t.scale();
    double w = box.w + both * sides.x * (by.x() * c + by.y() * s);
    double h = box.h + both * sides.y * (by.y() * c - by.x() * s);
    if (shift && sides.x != 0 && sides.y != 0 && box.w > 0.0 && box.h > 0.0) {
        const double k = std::max(w / box.w, h / box.h);
        w = k * box.w;
        h = k * box.h;
    }
    w = std::max(w, least);
    h = std::max(h, least);
    if (!alt) {
        const double x = 0.5 * sides.x * (w - box.w), y = 0.5 * sides.y * (h - box.h);
        box.cx += x * c - y * s;
        box.cy += x * s + y * c;
    }
    box.w = w;
    box.h = h;
    return box;
}

void RotatedCanvas::mouseMoveEvent(QMouseEvent* event) {
    m_pointer = event->position();
    if (m_drag == Drag::none)
        return setHot(rotatedGripAt(m_pointer, transform(), m_view.box(RotatedWhich::pred),
                                    m_view.value().target, m_view.selected()));
    if (m_drag == Drag::pressed) {
        if ((m_pointer - m_press).manhattanLength() < kPressMoves) return;
        m_drag = m_grip.any() ? Drag::box : Drag::view;
        if (m_drag == Drag::box) {
            m_camera = m_press_camera;  // the view stays while boxes move
            const QString name = boxName(m_grip.which);
            const bool resizes = static_cast<int>(m_grip.handle) < resize_handle_count;
            m_view.lab().beginDrag(m_grip.turns ? tr("Turn %1").arg(name)
                                   : resizes    ? tr("Resize %1").arg(name)
                                                : tr("Move %1").arg(name));
        }
    }
    if (m_drag == Drag::box) {
        m_view.dragBox(m_grip.which, dragged(m_pointer, event->modifiers()));
        const double between = m_view.box(RotatedWhich::pred).a - m_view.value().target.a;
        m_aligned =
            m_grip.turns && std::abs(std::remainder(between, 0.5 * std::numbers::pi)) < 1e-12;
        return update();
    }
    Camera next = m_press_camera;
    const QPointF by = (m_pointer - m_press) / transform().scale();
    next.cx -= by.x();
    next.cy -= by.y();
    m_camera = next;
    update();
}

void RotatedCanvas::endDrag(bool keep) {
    const Drag drag = std::exchange(m_drag, Drag::none);
    m_aligned = false;
    if (drag == Drag::box) keep ? m_view.lab().endDrag() : m_view.lab().cancelDrag();
    if (drag == Drag::view && !keep) m_camera = m_press_camera;
    update();
}

void RotatedCanvas::mouseReleaseEvent(QMouseEvent*) { endDrag(true); }

void RotatedCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    const bool ground =
        !rotatedGripAt(event->position(), transform(), m_view.box(RotatedWhich::pred),
                       m_view.value().target, m_view.selected())
             .any();
    if (event->button() == Qt::LeftButton && ground) return fit();
    mousePressEvent(event);
}

void RotatedCanvas::wheelEvent(QWheelEvent* event) {
    if (m_drag != Drag::none) return event->ignore();
    zoom(std::exp2(event->angleDelta().y() / kWheelDouble), event->position());
    event->accept();
}

void RotatedCanvas::leaveEvent(QEvent*) {
    if (m_drag == Drag::none) setHot({});
}

void RotatedCanvas::resizeEvent(QResizeEvent*) { update(); }

bool RotatedCanvas::isMine(const QKeyEvent& key) const {
    const QPointF way = arrowWay(key.key());
    if (key.modifiers() & Qt::AltModifier) return way.x() != 0.0;
    return !way.isNull() || (key.key() == Qt::Key_Escape && m_drag != Drag::none);
}

void RotatedCanvas::nudge(QPointF way, double turn) {
    if (m_drag != Drag::none) return;
    const RotatedWhich which = m_view.selected();
    RotatedBox<> box = m_view.box(which);
    box.cx += way.x();
    box.cy += way.y();
    box.a += turn;
    const bool turns = turn != 0.0;
    m_view.setPlaying(false);
    m_view.setBox(which, box, (turns ? tr("Turn %1") : tr("Nudge %1")).arg(boxName(which)),
                  QStringLiteral("rotated %1 %2").arg(static_cast<int>(which)).arg(turns));
}

bool RotatedCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isMine(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        // Tab leaves the canvas after the second box.
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Tab && m_view.selected() == RotatedWhich::pred)
            return m_view.select(RotatedWhich::target), true;
        if (key == Qt::Key_Backtab && m_view.selected() == RotatedWhich::target)
            return m_view.select(RotatedWhich::pred), true;
    }
    return QWidget::event(event);
}

void RotatedCanvas::keyPressEvent(QKeyEvent* event) {
    if (!isMine(*event)) return QWidget::keyPressEvent(event);
    if (event->key() == Qt::Key_Escape) return endDrag(false);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->modifiers().testFlag(Qt::AltModifier)) {
        const double turn = qDegreesToRadians(shift ? 15.0 : 1.0);
        return nudge({}, event->key() == Qt::Key_Left ? -turn : turn);
    }
    double pixels = shift ? 10.0 : 1.0;
    if (event->modifiers().testFlag(Qt::ControlModifier)) pixels *= 0.1;
    nudge(arrowWay(event->key()) * pixels, 0.0);
}

void RotatedCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    paintRotatedScene(painter, QSizeF(size()), m_view.value(), m_view.outcome(), camera(), theme,
                      {m_view.selected(), m_drag == Drag::none ? m_hot : m_grip});
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_drag == Drag::box) {
        const RotatedBox<>& box = m_view.box(m_grip.which);
        const bool resizes = static_cast<int>(m_grip.handle) < resize_handle_count;
        std::vector<ReadoutField> fields;
        if (m_grip.turns)
            fields = {{tr("angle"), numberText(qRadiansToDegrees(box.a), 4) + u'°'}};
        else if (resizes)
            fields = {{QStringLiteral("w"), numberText(box.w)},
                      {QStringLiteral("h"), numberText(box.h)}};
        else
            fields = {{QStringLiteral("x"), numberText(box.cx)},
                      {QStringLiteral("y"), numberText(box.cy)}};
        paintReadout(painter, QSizeF(size()), m_pointer, fields,
                     m_aligned ? tr("in line with the other box") : QString(), theme);
    }
    if (!hasFocus()) return;
    painter.setPen(QPen(withAlpha(theme.accent, 0.7), 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void RotatedCanvas::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void RotatedCanvas::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace iou
