// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/frame_canvas.hpp"

#include "widgets/canvas/canvas_overlay.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/frame/frame_accessible.hpp"
#include "widgets/text/number_text.hpp"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace iou {

namespace {

constexpr double kDragBegins = 4.0;  ///< pixels
constexpr double kSnapPixels = 5.0;
constexpr double kWheelTurn = 360.0;   ///< eighths of a degree that double the scale
constexpr double kLeastDrawn = 3.0;    ///< pixels; a shorter drag draws nothing
constexpr double kSmallerShare = 0.6;  ///< of the area of the box above, to be taken before it
constexpr double kHeldShare = 0.3;     ///< as which the area of a selected box counts
constexpr double kNearest = 1e-4, kWidest = 1e8;  ///< of the camera's span

double gapBetween(double a_lo, double a_hi, double b_lo, double b_hi) {
    return std::max({0.0, b_lo - a_hi, a_lo - b_hi});
}

}  // namespace

FrameCanvas::FrameCanvas(FrameHand* hand, QWidget* parent) : QWidget(parent), m_hand(hand) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Image with boxes"));
    if (m_hand)
        setAccessibleDescription(
            tr("Tab goes through the boxes, arrow keys move what is selected."));
    installFrameAccess();
}

void FrameCanvas::setScene(FrameScene scene) {
    m_scene = std::move(scene);
    const auto count = static_cast<int>(m_scene.boxes.size());
    const auto is_gone = [count](int index) { return index >= count; };
    if (m_hot >= count) m_hot = -1;
    if (std::any_of(m_selected.begin(), m_selected.end(), is_gone)) {
        std::erase_if(m_selected, is_gone);
        emit selectionChanged();
    }
    announceFrame(*this);
    update();
}

void FrameCanvas::setLayers(FrameLayer under, FrameLayer over) {
    m_under = std::move(under);
    m_over = std::move(over);
    update();
}

void FrameCanvas::setDrawing(bool on) {
    if (on == m_drawing) return;
    m_drawing = on;
    updateCursor();
    showHint();
    emit drawingChanged(on);
}

void FrameCanvas::select(std::vector<int> indices) {
    std::sort(indices.begin(), indices.end());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    std::erase_if(indices,
                  [this](int i) { return i < 0 || i >= static_cast<int>(m_scene.boxes.size()); });
    if (indices == m_selected) return;
    m_selected = std::move(indices);
    emit selectionChanged();
    announceFrame(*this);
    showHint();
    update();
}

bool FrameCanvas::isSelected(int index) const {
    return std::binary_search(m_selected.begin(), m_selected.end(), index);
}

void FrameCanvas::setHot(int index) {
    if (index == m_hot) return;
    m_hot = index;
    emit hotChanged(index);
    showHint();
    update();
}

Camera FrameCanvas::camera() const {
    return m_camera ? *m_camera : frameCamera(m_scene.size, QSizeF(size()));
}

void FrameCanvas::setCamera(const std::optional<Camera>& camera) {
    m_camera = camera;
    update();
}

void FrameCanvas::zoom(double factor, QPointF about) {
    const QPointF fixed = transform().toScene(about);
    Camera camera = this->camera();
    camera.span = std::clamp(camera.span / factor, kNearest, kWidest);
    const QPointF now = SceneTransform(camera, QSizeF(size())).toScene(about);
    camera.cx += fixed.x() - now.x();
    camera.cy += fixed.y() - now.y();
    m_camera = camera;
    update();
}

int FrameCanvas::boxUnder(QPointF pixel) const {
    const SceneTransform t = transform();
    const auto holds = [&](int i) {
        const FrameBox& box = m_scene.boxes[static_cast<std::size_t>(i)];
        // Thin boxes can be taken too.
        return !(box.fixed && m_hand) &&
               t.toView(box.box).adjusted(-4.0, -4.0, 4.0, 4.0).contains(pixel);
    };
    // The upper one, unless a smaller one would hide below it; what is selected stays in the hand.
    int best = -1;
    double least = std::numeric_limits<double>::infinity();
    for (int i = static_cast<int>(m_scene.boxes.size()) - 1; i >= 0; --i) {
        if (!holds(i)) continue;
        const Box<>& box = m_scene.boxes[static_cast<std::size_t>(i)].box;
        const double area = box.w * box.h * (isSelected(i) ? kHeldShare : 1.0);
        if (area >= least * kSmallerShare) continue;
        least = area;
        best = i;
    }
    return best;
}

Handle FrameCanvas::handleUnder(QPointF pixel) const {
    if (m_selected.size() != 1) return Handle::none;
    const FrameBox& box = m_scene.boxes[static_cast<std::size_t>(m_selected.front())];
    if (box.fixed) return Handle::none;
    const Grip grip = gripAt(pixel, transform(), box.box, box.box, nullptr);
    const bool resizes =
        grip.kind == Grip::Kind::box && static_cast<int>(grip.handle) < resize_handle_count;
    return resizes ? grip.handle : Handle::none;
}

void FrameCanvas::mousePressEvent(QMouseEvent* event) {
    if (m_button != Qt::NoButton) return;
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
    m_button = event->button();
    m_press = m_pointer = event->position();
    m_press_modifiers = event->modifiers();
    m_press_camera = camera();
    m_drag = Drag::pressed;
    if (m_button != Qt::LeftButton || m_drawing) return;
    m_handle = handleUnder(m_press);
    if (m_handle != Handle::none) return;
    const int index = boxUnder(m_press);
    setHot(index);
    if (index < 0 || !m_hand) return;
    if (m_press_modifiers & Qt::ShiftModifier) {
        std::vector<int> chosen = m_selected;
        if (isSelected(index))
            std::erase(chosen, index);
        else
            chosen.push_back(index);
        select(std::move(chosen));
    } else if (!isSelected(index)) {
        select({index});
    }
}

void FrameCanvas::mouseMoveEvent(QMouseEvent* event) {
    m_pointer = event->position();
    if (m_drag == Drag::none) {
        const Handle handle = handleUnder(m_pointer);
        if (handle != m_handle) update();
        m_handle = handle;
        setHot(handle != Handle::none ? m_selected.front() : boxUnder(m_pointer));
        return updateCursor();
    }
    const QPointF way = m_pointer - m_press;
    if (m_drag == Drag::pressed) {
        if (std::hypot(way.x(), way.y()) < kDragBegins) return;
        beginDrag(event->modifiers());
    }
    drag(m_pointer, event->modifiers());
}

void FrameCanvas::beginDrag(Qt::KeyboardModifiers modifiers) {
    const bool holds = m_button == Qt::LeftButton && !m_drawing &&
                       (m_handle != Handle::none || (m_hot >= 0 && isSelected(m_hot)));
    if (m_button == Qt::MiddleButton || !m_hand) {
        m_drag = Drag::view;
    } else if (m_drawing) {
        m_drag = Drag::draw;
    } else if (holds) {
        m_drag = Drag::boxes;
        m_start.clear();
        for (const int i : m_selected)
            if (const FrameBox& box = m_scene.boxes[static_cast<std::size_t>(i)]; !box.fixed)
                m_start.push_back({i, box.box});
        const QString name = m_selected.size() == 1 ? hintName(m_selected.front()) : QString();
        m_hand->beginDrag(m_handle != Handle::none ? tr("Resize %1").arg(name)
                          : m_start.size() > 1
                              ? tr("Move %n boxes", "", static_cast<int>(m_start.size()))
                              : tr("Move %1").arg(name));
    } else {
        m_drag = modifiers & Qt::ShiftModifier     ? Drag::band
                 : modifiers & Qt::ControlModifier ? Drag::draw
                                                   : Drag::view;
    }
    updateCursor();
}

void FrameCanvas::drag(QPointF pixel, Qt::KeyboardModifiers modifiers) {
    const double scale = transform().scale();
    const QPointF delta = (pixel - m_press) / scale;
    if (m_drag == Drag::view) {
        Camera camera = m_press_camera;
        camera.cx -= delta.x();
        camera.cy -= delta.y();
        m_camera = camera;
    } else if (m_drag == Drag::boxes) {
        dragBoxes(delta, modifiers);
    }
    update();
}

void FrameCanvas::dragBoxes(QPointF delta, Qt::KeyboardModifiers modifiers) {
    const double scale = transform().scale();
    const bool resizes = m_handle != Handle::none;
    const EditRules rules{.keep_aspect = resizes && modifiers.testFlag(Qt::ShiftModifier),
                          .about_center = resizes && modifiers.testFlag(Qt::AltModifier),
                          .lock_axis = !resizes && modifiers.testFlag(Qt::ShiftModifier),
                          .snap = modifiers.testFlag(Qt::ControlModifier) ? gridSteps(scale).minor
                                                                          : 0.0,
                          .round = pixelStep(scale)};
    std::vector<MovedBox> boxes;
    m_guides.clear();
    for (const MovedBox& start : m_start) {
        const Handle handle = resizes ? m_handle : Handle::body;
        Box<> box = resizes ? resized(start.box, handle, delta, rules)
                            : moved(start.box, handle, delta, rules);
        const FrameBox* other = m_start.size() == 1 ? neighbourOf(start.index) : nullptr;
        if (other && m_snapping && rules.snap == 0.0) {
            SnappedBox snapped =
                snapToBox(box, start.box, other->box, handle, rules, kSnapPixels / scale);
            box = snapped.box;
            m_guides = std::move(snapped.guides);
        }
        boxes.push_back({start.index, box});
    }
    m_hand->drag(boxes);
}

const FrameBox* FrameCanvas::neighbourOf(int index) const {
    const Box<>& box = m_scene.boxes[static_cast<std::size_t>(index)].box;
    const FrameBox* nearest = nullptr;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < m_scene.boxes.size(); ++i) {
        const FrameBox& other = m_scene.boxes[i];
        if (static_cast<int>(i) == index || other.fixed) continue;
        const double apart =
            std::hypot(gapBetween(box.left(), box.right(), other.box.left(), other.box.right()),
                       gapBetween(box.top(), box.bottom(), other.box.top(), other.box.bottom()));
        const double centres = std::hypot(box.cx - other.box.cx, box.cy - other.box.cy);
        const double distance = apart * 1e3 + centres;
        if (distance < least) {
            least = distance;
            nearest = &other;
        }
    }
    return nearest;
}

QRectF FrameCanvas::drawnRect() const { return QRectF(m_press, m_pointer).normalized(); }

Box<> FrameCanvas::drawnBox() const {
    const SceneTransform t = transform();
    const double step = pixelStep(t.scale());
    const auto tidy = [step](double x) { return std::round(x / step) * step; };
    const QPointF a = t.toScene(drawnRect().topLeft()), b = t.toScene(drawnRect().bottomRight());
    const double l = tidy(a.x()), r = tidy(b.x()), top = tidy(a.y()), bottom = tidy(b.y());
    return {(l + r) * 0.5, (top + bottom) * 0.5, r - l, bottom - top};
}

void FrameCanvas::endDrag(bool keep) {
    const Drag drag = std::exchange(m_drag, Drag::none);
    m_button = Qt::NoButton;
    m_guides.clear();
    if (drag == Drag::boxes) {
        m_hand->endDrag(keep);
    } else if (drag == Drag::view && !keep) {
        m_camera = m_press_camera;
    } else if (drag == Drag::band && keep) {
        std::vector<int> inside;
        const SceneTransform t = transform();
        for (int i = 0; i < static_cast<int>(m_scene.boxes.size()); ++i) {
            const FrameBox& box = m_scene.boxes[static_cast<std::size_t>(i)];
            if (!box.fixed && drawnRect().contains(t.toView(box.box))) inside.push_back(i);
        }
        select(std::move(inside));
    } else if (drag == Drag::draw) {
        const QRectF rect = drawnRect();
        setDrawing(false);
        if (keep && std::min(rect.width(), rect.height()) >= kLeastDrawn)
            if (const int index = m_hand->add(drawnBox()); index >= 0) select({index});
    }
    updateCursor();
    update();
}

void FrameCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != m_button) return;
    const bool clicked = m_drag == Drag::pressed;
    const bool plain = m_hand && !(m_press_modifiers & Qt::ShiftModifier);
    if (clicked && m_button == Qt::LeftButton && plain && m_handle == Handle::none && !m_drawing) {
        const int index = boxUnder(event->position());
        select(index < 0 ? std::vector<int>{} : std::vector{index});
    }
    endDrag(true);
}

void FrameCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    const bool holds = m_hand && (boxUnder(event->position()) >= 0 ||
                                  handleUnder(event->position()) != Handle::none);
    if (event->button() == Qt::LeftButton && !holds) return fit();
    mousePressEvent(event);
}

void FrameCanvas::wheelEvent(QWheelEvent* event) {
    if (m_drag != Drag::none) return event->ignore();  // a drag keeps its scale
    zoom(std::exp2(event->angleDelta().y() / kWheelTurn), event->position());
    event->accept();
}

void FrameCanvas::leaveEvent(QEvent*) {
    if (m_drag == Drag::none) setHot(-1);
}

void FrameCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    const FrameHighlights highlights{m_hot, m_selected, m_handle, hasFocus()};
    paintFrame(painter, QSizeF(size()), m_scene, camera(), theme, m_under, m_over, highlights);
    paintMarks(painter, theme);
}

void FrameCanvas::paintMarks(QPainter& painter, const Theme& theme) {
    const SceneTransform t = transform();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_drag == Drag::boxes && m_start.size() == 1) {
        const int index = m_start.front().index;
        const Box<>& box = m_scene.boxes[static_cast<std::size_t>(index)].box;
        if (const FrameBox* other = neighbourOf(index))
            paintGuides(painter, t, box, other->box, m_guides, theme);
        const bool resizes = m_handle != Handle::none;
        const std::vector<ReadoutField> fields{{resizes ? QStringLiteral("w") : QStringLiteral("x"),
                                                numberText(resizes ? box.w : box.cx)},
                                               {resizes ? QStringLiteral("h") : QStringLiteral("y"),
                                                numberText(resizes ? box.h : box.cy)}};
        paintReadout(painter, QSizeF(size()), m_pointer, fields, guideText(m_guides), theme);
    }
    if (m_drag == Drag::band || m_drag == Drag::draw) {
        painter.setPen(
            QPen(theme.accent, 1.5, m_drag == Drag::band ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(withAlpha(theme.accent, 0.12));
        painter.drawRect(drawnRect());
    }
    if (!hasFocus()) return;
    painter.setPen(QPen(withAlpha(theme.accent, 0.7), 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void FrameCanvas::paintPicture(QPainter& painter, QSizeF size, const Theme& theme) const {
    paintFrame(painter, size, m_scene, frameCamera(m_scene.size, size), theme, m_under, m_over);
}

}  // namespace iou
