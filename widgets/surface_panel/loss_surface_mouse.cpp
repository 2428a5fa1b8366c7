// SPDX-License-Identifier: GPL-3.0-or-later
// The mouse and the keys of LossSurfacePlot.
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/field/color_bar.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/relief/relief_widget.hpp"
#include "widgets/surface/surface_snapshot.hpp"
#include "widgets/surface_panel/loss_surface_plot.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <qcustomplot.h>

#include <cmath>

namespace iou {

namespace {
constexpr double kGripReach = 12.0;  ///< pixels around the point that grab it
constexpr double kDragStart = 4.0;
}  // namespace

bool LossSurfacePlot::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_plot) return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress: press(static_cast<QMouseEvent*>(event)); return true;
    case QEvent::MouseMove: move(static_cast<QMouseEvent*>(event)); return true;
    case QEvent::MouseButtonRelease: release(); return true;
    case QEvent::MouseButtonDblClick:
        startAt(map().valueAt(static_cast<QMouseEvent*>(event)->position()));
        return true;
    case QEvent::Wheel: {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        zoom(wheel->position(), std::pow(0.85, wheel->angleDelta().y() / 120.0));
        return true;
    }
    case QEvent::Leave: leave(); break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

bool LossSurfacePlot::onPoint(const QPointF& place) const {
    const PlotMap m = map();
    const auto now = marks().now;
    return now && m.rect.contains(place) && QLineF(m.at(*now), place).length() <= kGripReach;
}

std::optional<Box<>> LossSurfacePlot::boxOf(const QPointF& values) const {
    const SurfaceRequest r = request();
    if (!r.check()) return {};
    const Box<> box = boxAt(r, values.x(), values.y());
    if (!(box.w >= 0.0 && box.h >= 0.0) || !checkBox(box)) return {};
    return box;
}

void LossSurfacePlot::dragTo(const QPointF& values) {
    const auto [x, y] = soundPlace(request(), values.x(), values.y());
    if (const auto box = boxOf({x, y}))
        m_model.drag([&](Document& d) { d.explorer.scene.pred = *box; });
}

void LossSurfacePlot::letGo() {
    m_ranges.release();
    scheduleRefresh();
}

void LossSurfacePlot::startAt(const QPointF& values) {
    if (const auto box = boxOf(values))
        m_model.apply(tr("Start here"), [&](Document& d) { d.explorer.scene.pred = *box; });
}

void LossSurfacePlot::cutAt(const QPointF& values) {
    const ProfileCut kind = m_model.view().surface.cut;
    if (kind == ProfileCut::none) return;
    m_model.apply(tr("Move the profile"), [&](Document& d) {
        d.explorer.view.surface.cut_at = kind == ProfileCut::along_x ? values.y() : values.x();
    });
}

void LossSurfacePlot::connectBar() {
    const auto put = [](const Range& range) {
        return [range](Document& d) { d.explorer.view.surface.color_range = range; };
    };
    const QString name = tr("Colour range");
    connect(m_bar, &ColorBar::pressed, this, [this, name] { m_model.beginDrag(name); });
    connect(m_bar, &ColorBar::dragged, this,
            [this, put](const Range& range) { m_model.drag(put(range)); });
    connect(m_bar, &ColorBar::released, &m_model, &ExplorerModel::endDrag);
    connect(m_bar, &ColorBar::cancelled, &m_model, &ExplorerModel::cancelDrag);
    connect(m_bar, &ColorBar::nudged, this, [this, put, name](const Range& range) {
        m_model.apply(name, put(range), QStringLiteral("colour range"));
    });
    connect(m_bar, &ColorBar::resetRequested, this, [this] {
        m_model.apply(tr("Colour range of the values"),
                      [](Document& d) { d.explorer.view.surface.color_range.reset(); });
    });
}

void LossSurfacePlot::connectRelief() {
    const auto put = [](const ReliefView& view) {
        return [view](Document& d) {
            d.explorer.view.surface.azimuth_deg = view.azimuth_deg;
            d.explorer.view.surface.elevation_deg = view.elevation_deg;
        };
    };
    const QString name = tr("Turn the surface");
    connect(m_relief, &ReliefWidget::turnStarted, this, [this, name] { m_model.beginDrag(name); });
    connect(m_relief, &ReliefWidget::turned, this,
            [this, put](const ReliefView& view) { m_model.drag(put(view)); });
    connect(m_relief, &ReliefWidget::turnedByKey, this, [this, put, name](const ReliefView& view) {
        m_model.apply(name, put(view), QStringLiteral("turn surface"));
    });
    connect(m_relief, &ReliefWidget::pointTaken, this,
            [this] { m_model.beginDrag(tr("Move the point of the surface")); });
    connect(m_relief, &ReliefWidget::pointDragged, this, &LossSurfacePlot::dragTo);
    connect(m_relief, &ReliefWidget::pressed, this, [this] { m_ranges.hold(); });
    connect(m_relief, &ReliefWidget::released, this, &LossSurfacePlot::letGo);
    connect(m_relief, &ReliefWidget::dragEnded, &m_model, &ExplorerModel::endDrag);
    connect(m_relief, &ReliefWidget::dragCancelled, &m_model, &ExplorerModel::cancelDrag);
    connect(m_relief, &ReliefWidget::hovered, this, &LossSurfacePlot::hoverValues);
    connect(m_relief, &ReliefWidget::clicked, this, &LossSurfacePlot::cutAt);
    connect(m_relief, &ReliefWidget::doubleClicked, this, &LossSurfacePlot::startAt);
    connect(m_relief, &ReliefWidget::zoomed, this,
            [this](double factor) { zoom(map().rect.center(), factor); });
}

void LossSurfacePlot::press(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    const QPointF place = event->position();
    const PlotMap m = map();
    if (m_grip != Grip::none || !m.rect.contains(place)) return;
    m_pressed_at = place;
    m_ranges.hold();
    if (event->button() == Qt::LeftButton && onPoint(place)) {
        m_grip = Grip::pressed_point;
        m_grip_offset = m.at(*marks().now) - place;
    } else if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
        m_grip = Grip::pressed_ground;
        m_pan_x = m.x;
        m_pan_y = m.y;
    }
}

void LossSurfacePlot::move(QMouseEvent* event) {
    const QPointF place = event->position();
    const bool far = QLineF(m_pressed_at, place).length() >= kDragStart;
    if (m_grip == Grip::pressed_point && far) {
        m_grip = Grip::point;
        m_model.hover().setBox({});
        m_hover.reset();
        m_model.beginDrag(tr("Move the point of the surface"));
    }
    if (m_grip == Grip::pressed_ground && far) {
        m_grip = Grip::ground;
        m_plot->setCursor(Qt::ClosedHandCursor);
        m_model.beginDrag(tr("Pan the surface"));
    }
    if (m_grip == Grip::point)
        movePoint(place + m_grip_offset, event->modifiers() & Qt::ShiftModifier);
    if (m_grip == Grip::ground) {
        const PlotMap m = map();
        const double dx =
            (place.x() - m_pressed_at.x()) / m.rect.width() * (m_pan_x.hi - m_pan_x.lo);
        const double dy = (place.y() - m_pressed_at.y()) / m.rect.height() *
                          (m_pan_y.hi - m_pan_y.lo) * (m.y_down ? 1.0 : -1.0);
        m_model.drag([&](Document& d) {
            d.explorer.view.surface.follow_scene = false;
            d.explorer.view.surface.x_range = {m_pan_x.lo - dx, m_pan_x.hi - dx};
            d.explorer.view.surface.y_range = {m_pan_y.lo - dy, m_pan_y.hi - dy};
        });
    }
    if (m_grip == Grip::none) hover(place);
}

void LossSurfacePlot::release() {
    if (m_grip == Grip::point || m_grip == Grip::ground) m_model.endDrag();
    if (m_grip == Grip::pressed_ground) cutAt(map().valueAt(m_pressed_at));
    m_grip = Grip::none;
    m_plot->unsetCursor();
    letGo();
}

void LossSurfacePlot::movePoint(QPointF place, bool one_axis) {
    if (one_axis) {
        const QPointF start = m_pressed_at + m_grip_offset;
        const QPointF way = place - start;
        if (std::abs(way.x()) >= std::abs(way.y()))
            place.setY(start.y());
        else
            place.setX(start.x());
    }
    // Beyond the rim as within it: a pixel is worth the same everywhere.
    dragTo(map().valueAt(place));
}

void LossSurfacePlot::zoom(const QPointF& place, double factor) {
    const PlotMap m = map();
    if (!m.rect.contains(place)) return;
    const QPointF fixed = m.valueAt(place);
    const auto scaled = [&](const Range& r, double at) {
        return Range{at + (r.lo - at) * factor, at + (r.hi - at) * factor};
    };
    const Range x = scaled(m.x, fixed.x());
    const Range y = scaled(m.y, fixed.y());
    const auto sensible = [](const Range& r) {
        const double size = std::max(std::abs(r.lo), std::abs(r.hi));
        return r.hi - r.lo > 1e-6 * size && r.hi - r.lo < 1e9;
    };
    if (!sensible(x) || !sensible(y)) return;
    m_model.apply(
        tr("Zoom the surface"),
        [&](Document& d) {
            d.explorer.view.surface.follow_scene = false;
            d.explorer.view.surface.x_range = x;
            d.explorer.view.surface.y_range = y;
        },
        QStringLiteral("surface zoom"));
}

void LossSurfacePlot::hover(const QPointF& place) {
    const bool hot = onPoint(place);
    const PlotMap m = map();
    const auto values = m.rect.contains(place) ? std::optional(m.valueAt(place)) : std::nullopt;
    m_plot->setCursor(hot                        ? Qt::SizeAllCursor
                      : values && boxOf(*values) ? Qt::CrossCursor
                                                 : Qt::ArrowCursor);
    hoverValues(values, hot);
}

void LossSurfacePlot::hoverValues(const std::optional<QPointF>& values, bool on_point) {
    m_hot = on_point;
    m_hover = values;
    const bool ghost = values && !on_point;
    m_model.hover().setBox(ghost ? boxOf(*values) : std::optional<Box<>>());
    replotMarks();
}

void LossSurfacePlot::replotMarks() {
    m_relief->setMarks(marks());
    if (!m_plot->isHidden()) m_plot->layer(QStringLiteral("marks"))->replot();
}

void LossSurfacePlot::leave() {
    if (m_grip != Grip::none) return;
    hoverValues({}, false);
}

void LossSurfacePlot::paintReadout(QPainter& painter) const {
    const auto frame = m_source.frame();
    if (!m_hover || !frame) return;
    const SurfaceRequest r = request();
    if (!r.check()) return;
    const Box<> box = boxAt(r, m_hover->x(), m_hover->y());
    double value = std::nan("");
    if (box.w >= 0.0 && box.h >= 0.0) value = shownValue(r, box);
    const QString words = tr("%1 %2   %3 %4   %5 %6")
                              .arg(localText(axisLabel(r.x.axis)), numberText(m_hover->x(), 4),
                                   localText(axisLabel(r.y.axis)), numberText(m_hover->y(), 4),
                                   shownName(r), numberText(value, 5));
    const Theme& theme = themeOf(*this);
    painter.setFont(uiFont(8.5));
    QRectF pill = painter.boundingRect(QRectF(), Qt::AlignLeft, words).adjusted(-8, -4, 8, 4);
    const QRectF area(m_plot->axisRect()->rect());
    pill.moveBottomLeft(area.bottomLeft() + QPointF(8, -8));
    // Out of the way of the pointer.
    if (pill.adjusted(-16, -24, 16, 0).contains(map().at(*m_hover))) pill.moveTop(area.top() + 8);
    painter.setPen(QPen(theme.border, 1.0));
    painter.setBrush(withAlpha(theme.panel, 0.92));
    painter.drawRoundedRect(pill, 4, 4);
    painter.setPen(theme.text);
    painter.drawText(pill, Qt::AlignCenter, words);
}

void LossSurfacePlot::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_grip != Grip::none) {
        m_model.cancelDrag();
        m_grip = Grip::none;
        m_plot->unsetCursor();
        letGo();
        return;
    }
    const bool down = m_plot->yAxis->rangeReversed();
    QPointF way;
    switch (event->key()) {
    case Qt::Key_Left: way = {-1.0, 0.0}; break;
    case Qt::Key_Right: way = {1.0, 0.0}; break;
    case Qt::Key_Up: way = {0.0, down ? -1.0 : 1.0}; break;
    case Qt::Key_Down: way = {0.0, down ? 1.0 : -1.0}; break;
    default: QWidget::keyPressEvent(event); return;
    }
    double step = m_model.view().unit;
    if (event->modifiers() & Qt::ShiftModifier) step *= 10.0;
    if (event->modifiers() & Qt::ControlModifier) step *= 0.1;
    const SurfaceRequest r = request();
    if (!r.check()) return;
    const Box<> box = boxAt(r, axisValue(r.pred, r.x.axis) + way.x() * step,
                            axisValue(r.pred, r.y.axis) + way.y() * step);
    if (!(box.w >= 0.0 && box.h >= 0.0)) return;
    m_model.apply(
        tr("Nudge"), [&](Document& d) { d.explorer.scene.pred = box; },
        QStringLiteral("surface nudge"));
}

void LossSurfacePlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (changesLook(*event)) applyColors();
}

void LossSurfacePlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

}  // namespace iou
