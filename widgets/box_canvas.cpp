// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/box_canvas.hpp"

#include "core/geometry/box_between.hpp"
#include "widgets/box_edit.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <array>
#include <cmath>

namespace iou {

namespace {

constexpr double drag_threshold = 4.0;
constexpr double least_span = 1e-6, greatest_span = 1e10;

/// Tab order within a box.
constexpr std::array tab_handles{Handle::none, Handle::left, Handle::top, Handle::right,
                                 Handle::bottom};

QPointF arrowOf(int key) {
    switch (key) {
    case Qt::Key_Left: return {-1.0, 0.0};
    case Qt::Key_Right: return {1.0, 0.0};
    case Qt::Key_Up: return {0.0, -1.0};
    case Qt::Key_Down: return {0.0, 1.0};
    default: return {};
    }
}

}  // namespace

BoxCanvas::BoxCanvas(ExplorerModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Scene"));
    setAccessibleDescription(
        tr("Prediction and ground truth. Tab selects a box or an edge, arrow keys move it."));
    const auto repaint = [this] { update(); };
    connect(&m_model, &ExplorerModel::sceneChanged, this, repaint);
    connect(&m_model, &ExplorerModel::evaluationChanged, this, repaint);
    connect(&m_model, &ExplorerModel::lossChanged, this, repaint);
    connect(&m_model, &ExplorerModel::viewChanged, this, repaint);
    connect(&m_model, &ExplorerModel::trajectoryChanged, this, repaint);
    connect(&m_model, &ExplorerModel::playheadChanged, this, repaint);
    connect(&m_model, &ExplorerModel::hoverChanged, this, repaint);
    connect(&m_model, &ExplorerModel::cameraChanged, this, repaint);
    connect(&m_model, &ExplorerModel::documentLoaded, this, [this] {
        m_fitted = fittingCamera(m_model.scene().pred, m_model.scene().target, QSizeF(size()));
        update();
    });
    m_fitted = fittingCamera(m_model.scene().pred, m_model.scene().target, QSizeF(size()));
}

Camera BoxCanvas::camera() const { return m_model.camera().value_or(m_fitted); }

void BoxCanvas::fit() {
    m_fitted = fittingCamera(m_model.displayedBox(), m_model.scene().target, QSizeF(size()));
    m_model.setCamera({});
    update();
}

void BoxCanvas::zoom(double factor, QPointF about) {
    const QPointF fixed = transform().toScene(about);
    Camera camera = this->camera();
    camera.span = std::clamp(camera.span / factor, least_span, greatest_span);
    const QPointF now = SceneTransform(camera, QSizeF(size())).toScene(about);
    camera.cx += fixed.x() - now.x();
    camera.cy += fixed.y() - now.y();
    m_model.setCamera(camera);
}

void BoxCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const SceneHighlights highlights{.interactive = true,
                                     .selected = m_selected,
                                     .selected_handle = m_selected_handle,
                                     .hot = m_hot};
    const Theme& theme = themeOf(*this);
    paintScene(painter, QSizeF(size()), snapshotOf(m_model), camera(), theme, highlights);
    if (hasFocus()) {
        painter.setPen(QPen(withAlpha(theme.accent, 0.7), 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void BoxCanvas::resizeEvent(QResizeEvent*) {
    if (m_model.camera()) return;
    m_fitted = fittingCamera(m_model.displayedBox(), m_model.scene().target, QSizeF(size()));
}

Grip BoxCanvas::gripUnder(QPointF pixel) const {
    const SceneSnapshot scene = snapshotOf(m_model);
    const auto alpha = alphaHandlePoint(scene, transform());
    const bool can_slide = alpha && scene.alpha_is_free;
    return gripAt(pixel, transform(), scene.pred, scene.target, can_slide ? &*alpha : nullptr);
}

void BoxCanvas::mousePressEvent(QMouseEvent* event) {
    if (m_button != Qt::NoButton) return;
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
    m_button = event->button();
    m_press = event->position();
    setHot(gripUnder(m_press));
    if (m_button == Qt::LeftButton && !m_space && m_hot.kind == Grip::Kind::box)
        select(m_hot.which, Handle::none);
}

void BoxCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (m_button == Qt::NoButton) return setHot(gripUnder(event->position()));
    const QPointF way = event->position() - m_press;
    if (!m_tool && std::hypot(way.x(), way.y()) >= drag_threshold) takeUpTool();
    if (m_tool) m_tool->move(event->position(), event->modifiers());
}

void BoxCanvas::takeUpTool() {
    const ToolStart start{&m_model, m_press, camera(), QSizeF(size()),
                          gridSteps(transform().scale()).minor};
    m_space_used = m_space;
    if (m_button == Qt::MiddleButton || m_space || m_hot.kind == Grip::Kind::nothing)
        m_tool = panTool(start, [this](const Camera& camera) { m_model.setCamera(camera); });
    else if (m_hot.kind == Grip::Kind::alpha)
        m_tool = alphaTool(start);
    else
        m_tool = boxTool(start, m_hot);
    updateCursor();
}

void BoxCanvas::stopTool(bool keep) {
    m_button = Qt::NoButton;
    if (!m_tool) return;
    const auto tool = std::move(m_tool);
    keep ? tool->finish() : tool->cancel();
    updateCursor();
}

void BoxCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != m_button) return;
    stopTool(true);
    setHot(gripUnder(event->position()));
}

void BoxCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (gripUnder(event->position()).kind == Grip::Kind::nothing) fit();
}

void BoxCanvas::wheelEvent(QWheelEvent* event) {
    if (m_tool) return event->ignore();  // a drag keeps its scale
    zoom(std::exp2(event->angleDelta().y() / 360.0), event->position());
    event->accept();
}

void BoxCanvas::leaveEvent(QEvent*) {
    if (m_button == Qt::NoButton) setHot({});
}

void BoxCanvas::focusOutEvent(QFocusEvent* event) {
    m_space = false;
    QWidget::focusOutEvent(event);
    update();
}

bool BoxCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // These belong to the canvas while it has the focus.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool drag_escape = key->key() == Qt::Key_Escape && m_button != Qt::NoButton;
        if (key->key() == Qt::Key_Space || drag_escape || !arrowOf(key->key()).isNull()) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        // Tab leaves the canvas after the last edge.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool back = key->key() == Qt::Key_Backtab;
        if ((key->key() == Qt::Key_Tab || back) && selectNext(!back)) return true;
    }
    return QWidget::event(event);
}

void BoxCanvas::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Space) {
        if (event->isAutoRepeat()) return;
        m_space = true;
        m_space_used = false;
        updateCursor();
    } else if (key == Qt::Key_Escape && m_button != Qt::NoButton) {
        stopTool(false);
    } else if (key == Qt::Key_Escape && m_selected_handle != Handle::none) {
        select(m_selected, Handle::none);
    } else if (key >= Qt::Key_1 && key <= Qt::Key_8 &&
               !(event->modifiers() & Qt::ControlModifier)) {
        select(m_selected, static_cast<Handle>(key - Qt::Key_1));
    } else if (key == Qt::Key_0 && !(event->modifiers() & Qt::ControlModifier)) {
        select(m_selected, Handle::none);
    } else if (!arrowOf(key).isNull()) {
        nudge(arrowOf(key), event->modifiers());
    } else {
        QWidget::keyPressEvent(event);
    }
}

void BoxCanvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || event->isAutoRepeat())
        return QWidget::keyReleaseEvent(event);
    const bool tapped = m_space && !m_space_used && m_button == Qt::NoButton;
    m_space = false;
    updateCursor();
    if (tapped) emit spaceTapped();
}

bool BoxCanvas::selectNext(bool forward) {
    int index = m_selected == Which::pred ? 0 : static_cast<int>(tab_handles.size());
    for (std::size_t i = 0; i < tab_handles.size(); ++i)
        if (tab_handles[i] == m_selected_handle) index += static_cast<int>(i);
    index += forward ? 1 : -1;
    const int count = 2 * static_cast<int>(tab_handles.size());
    if (index < 0 || index >= count) {
        select(Which::pred, Handle::none);
        return false;
    }
    const auto which = index < count / 2 ? Which::pred : Which::target;
    select(which, tab_handles[static_cast<std::size_t>(index) % tab_handles.size()]);
    return true;
}

void BoxCanvas::select(Which which, Handle handle) {
    m_selected = which;
    m_selected_handle = handle;
    emit hintChanged(hintFor({Grip::Kind::box, which, handle}));
    update();
}

void BoxCanvas::nudge(QPointF direction, Qt::KeyboardModifiers modifiers) {
    if (m_tool) return;
    double length = m_model.view().unit;
    if (modifiers.testFlag(Qt::ShiftModifier)) length *= 10.0;
    if (modifiers.testFlag(Qt::ControlModifier)) length *= 0.1;
    const Box<> box = m_selected == Which::pred ? m_model.displayedBox() : m_model.scene().target;
    const Box<> next = m_selected_handle == Handle::none
                           ? moved(box, Handle::center, direction * length, {})
                           : resized(box, m_selected_handle, direction * length, {});
    if (!checkBox(next)) return;
    const QString name =
        m_selected == Which::pred ? tr("Nudge prediction") : tr("Nudge ground truth");
    const QString key = QStringLiteral("nudge %1 %2")
                            .arg(static_cast<int>(m_selected))
                            .arg(static_cast<int>(m_selected_handle));
    m_model.apply(
        name, [&](Document& d) { boxOf(d.scene, m_selected) = next; }, key);
}

void BoxCanvas::setHot(const Grip& grip) {
    if (grip == m_hot) return;
    m_hot = grip;
    updateCursor();
    emit hintChanged(hintFor(grip));
    update();
}

void BoxCanvas::updateCursor() {
    if (m_space) return setCursor(Qt::OpenHandCursor);
    if (m_tool && m_hot.kind == Grip::Kind::nothing) return setCursor(Qt::ClosedHandCursor);
    if (m_hot.kind == Grip::Kind::nothing) return setCursor(Qt::ArrowCursor);
    if (m_hot.kind == Grip::Kind::alpha) return setCursor(Qt::PointingHandCursor);
    const HandleSides s = handleSides(m_hot.handle);
    if (s.x == 0 && s.y == 0) return setCursor(Qt::SizeAllCursor);
    if (s.y == 0) return setCursor(Qt::SizeHorCursor);
    if (s.x == 0) return setCursor(Qt::SizeVerCursor);
    setCursor(s.x == s.y ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor);
}

QString BoxCanvas::hintFor(const Grip& grip) const {
    if (grip.kind == Grip::Kind::nothing)
        return tr("Drag empty ground to move the view, wheel to zoom, double click to fit.");
    if (grip.kind == Grip::Kind::alpha)
        return tr("Drag the interpolation coefficient; the tick is the smallest that makes the "
                  "boxes meet. Ctrl: steps of 0.05.");
    const QString box = grip.which == Which::pred ? tr("Prediction") : tr("Ground truth");
    if (handleSides(grip.handle).x == 0 && handleSides(grip.handle).y == 0)
        return tr("%1: drag to move. Shift locks an axis, Ctrl snaps to the grid, Esc restores.")
            .arg(box);
    return tr("%1: drag to resize. Shift keeps the aspect ratio, Alt the centre, Ctrl snaps, Esc "
              "restores.")
        .arg(box);
}

}  // namespace iou
