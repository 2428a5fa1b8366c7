// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/torus/torus_centre.hpp"

#include "core/torus/torus.hpp"
#include "widgets/torus/corner_text.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kCornerReach = 8.0, kEdgeReach = 6.0;  ///< pixels

double distanceTo(QPointF p, QPointF a, QPointF b) {
    const QPointF ab = b - a;
    const double length2 = QPointF::dotProduct(ab, ab);
    const double t =
        length2 > 0.0 ? std::clamp(QPointF::dotProduct(p - a, ab) / length2, 0.0, 1.0) : 0.0;
    const QPointF d = p - a - ab * t;
    return std::hypot(d.x(), d.y());
}

bool reachable(const torus::Corner& corner) {
    return std::fabs(corner.phi) <= torus::farthest_angle &&
           std::fabs(corner.psi) <= torus::farthest_angle;
}

}  // namespace

TorusCentre::TorusCentre(DocumentHistory& history, QWidget* parent)
    : PaintedCentre(parent), m_view(sharedOf<TorusView>(history)) {
    setAccessibleName(tr("Two regions on a torus"));
    setAccessibleDescription(tr("Tab chooses a region, arrow keys move it or its chosen corner."));
    connect(&m_view, &TorusView::changed, this, [this] {
        if (m_corner >= static_cast<int>(m_view.region(m_view.targetChosen()).size()))
            m_corner = -1;
        update();
    });
    connect(&m_view, &TorusView::handChanged, this, [this] {
        m_corner = -1;
        m_drawn.clear();
        setCursor(m_view.drawing() ? Qt::CrossCursor : Qt::ArrowCursor);
        update();
    });
}

void TorusCentre::paintPicture(QPainter& painter, QSizeF size, const Theme& theme) {
    paintTorus(painter, size, m_view.value(), m_view.outcome(), theme);
}

void TorusCentre::paintMarks(QPainter& p, const Theme& theme) {
    const TorusPlaces where = places();
    p.save();
    p.setClipRect(where.square.adjusted(-5.0, -5.0, 5.0, 5.0));
    const bool is_target = m_view.targetChosen();
    const QColor color = is_target ? theme.target : theme.pred;
    for (const int phi : torus_turns)
        for (const int psi : torus_turns) {
            const QPolygonF outline = where.outline(m_view.region(is_target), phi, psi);
            for (int i = 0; i < outline.size(); ++i) {
                p.setPen(QPen(i == m_corner ? theme.accent : color, i == m_corner ? 2.5 : 1.5));
                p.setBrush(theme.base);
                p.drawEllipse(outline[i], 4.5, 4.5);
            }
        }
    if (!m_drawn.empty()) {
        QPolygonF line;
        for (const torus::Corner& corner : m_drawn) line << where.at(corner);
        p.setPen(QPen(color, 2.0, Qt::DashLine));
        p.setBrush(Qt::NoBrush);
        p.drawPolyline(line);
        p.drawLine(line.back(), m_pointer);
        p.setBrush(color);
        for (const QPointF& at : line) p.drawEllipse(at, 3.5, 3.5);
    }
    p.restore();
    if (!hasFocus()) return;
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(theme.accent, 1.0, Qt::DotLine));
    p.drawRect(where.square.adjusted(-3.0, -3.0, 3.0, 3.0));
}

TorusCentre::Found TorusCentre::find(bool is_target, QPointF pixel) const {
    const TorusPlaces where = places();
    Found best;
    double nearest = kCornerReach;
    for (const int phi : torus_turns)
        for (const int psi : torus_turns) {
            const QPolygonF outline = where.outline(m_view.region(is_target), phi, psi);
            const int count = static_cast<int>(outline.size());
            for (int i = 0; i < count; ++i) {
                const QPointF d = pixel - outline[i];
                if (const double far = std::hypot(d.x(), d.y()); far <= nearest) {
                    nearest = far;
                    best = {i, -1, true, phi, psi};
                }
            }
            if (best.corner >= 0) continue;
            for (int i = 0; i < count; ++i)
                if (best.edge < 0 &&
                    distanceTo(pixel, outline[i], outline[(i + 1) % count]) <= kEdgeReach)
                    best = {-1, i, true, phi, psi};
            if (best.edge < 0 && !best.inside && outline.containsPoint(pixel, Qt::OddEvenFill))
                best = {-1, -1, true, phi, psi};
        }
    return best;
}

void TorusCentre::addCorner(QPointF pixel) {
    const torus::Corner corner = places().angleAt(pixel);
    if (m_drawn.size() >= least_corners) {
        const QPointF d = places().at(m_drawn.front()) - pixel;
        if (std::hypot(d.x(), d.y()) <= kCornerReach) return closeDrawing();
    }
    if (reachable(corner) && m_drawn.size() < most_corners) m_drawn.push_back(corner);
    update();
}

void TorusCentre::closeDrawing() {
    if (m_drawn.size() >= least_corners) {
        const bool is_target = m_view.targetChosen();
        m_view.lab().apply(tr("Draw region"),
                           [&](TorusLab& lab) { regionIn(lab, is_target) = m_drawn; });
    }
    m_view.setDrawing(false);
}

void TorusCentre::insertCorner(bool is_target, const Found& found, QPointF pixel) {
    if (m_view.region(is_target).size() >= most_corners) return;
    torus::Corner corner = places().angleAt(pixel);
    corner = {corner.phi - found.turns_phi * torus::period,
              corner.psi - found.turns_psi * torus::period};
    if (!reachable(corner)) return;
    m_view.lab().apply(tr("Add corner"), [&](TorusLab& lab) {
        regionIn(lab, is_target).change([&](auto& corners) {
            corners.insert(corners.begin() + found.edge + 1, corner);
        });
    });
    m_view.choose(is_target);
    m_corner = found.edge + 1;
    update();
}

void TorusCentre::removeCorner() {
    const bool is_target = m_view.targetChosen();
    if (m_corner < 0 || m_view.region(is_target).size() <= least_corners) return;
    m_view.lab().apply(tr("Remove corner"), [&](TorusLab& lab) {
        regionIn(lab, is_target).change([&](auto& corners) {
            corners.erase(corners.begin() + m_corner);
        });
    });
    m_corner = -1;
    update();
}

void TorusCentre::dragTo(QPointF pixel) {
    const TorusPlaces where = places();
    const torus::Corner from = where.angleAt(m_press), to = where.angleAt(pixel);
    const double phi = to.phi - from.phi, psi = to.psi - from.psi;
    torus::Region next = m_press_region;
    if (m_corner >= 0) {
        next.change([&](auto& corners) {
            torus::Corner& corner = corners[static_cast<std::size_t>(m_corner)];
            const torus::Corner there{corner.phi + phi, corner.psi + psi};
            if (reachable(there)) corner = there;
        });
    } else {
        next = moved(m_press_region, phi, psi);
    }
    m_view.lab().drag([&](TorusLab& lab) { regionIn(lab, m_view.targetChosen()) = next; });
}

void TorusCentre::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    m_press = m_pointer = event->position();
    if (m_view.drawing()) return addCorner(event->position());
    for (const bool is_target : {m_view.targetChosen(), !m_view.targetChosen()}) {
        const Found found = find(is_target, event->position());
        // What is chosen is taken before what lies over it, but not before the other's corners.
        if (!found.inside) continue;
        if (found.corner < 0 && find(!is_target, event->position()).corner >= 0) continue;
        m_view.choose(is_target);
        m_corner = found.corner;
        m_drags = true;
        m_press_region = m_view.region(is_target);
        m_view.lab().beginDrag(m_corner >= 0 ? tr("Move corner") : tr("Move region"));
        break;
    }
    update();
}

void TorusCentre::mouseMoveEvent(QMouseEvent* event) {
    m_pointer = event->position();
    if (m_view.drawing()) return update();
    if (m_drags) return dragTo(event->position());
    const Found found = find(m_view.targetChosen(), event->position());
    const Found other = find(!m_view.targetChosen(), event->position());
    setCursor(found.corner >= 0 || other.corner >= 0 ? Qt::PointingHandCursor
              : found.inside || other.inside         ? Qt::SizeAllCursor
                                                     : Qt::ArrowCursor);
}

void TorusCentre::mouseReleaseEvent(QMouseEvent*) {
    if (m_drags) m_view.lab().endDrag();
    m_drags = false;
}

void TorusCentre::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_view.drawing()) return closeDrawing();
    for (const bool is_target : {m_view.targetChosen(), !m_view.targetChosen()})
        if (const Found found = find(is_target, event->position()); found.edge >= 0)
            return insertCorner(is_target, found, event->position());
}

void TorusCentre::keyPressEvent(QKeyEvent* event) {
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 10.0 : 1.0;
    const auto move = [&](double phi, double psi) {
        if (m_corner < 0) return m_view.turn(phi, psi);
        const bool is_target = m_view.targetChosen();
        m_view.lab().apply(
            tr("Move corner"),
            [&](TorusLab& lab) {
                regionIn(lab, is_target).change([&](auto& corners) {
                    torus::Corner& corner = corners[static_cast<std::size_t>(m_corner)];
                    const torus::Corner there{corner.phi + phi, corner.psi + psi};
                    if (reachable(there)) corner = there;
                });
            },
            QStringLiteral("torus corner"));
    };
    switch (event->key()) {
    case Qt::Key_Left: return move(-step, 0.0);
    case Qt::Key_Right: return move(step, 0.0);
    case Qt::Key_Up: return move(0.0, step);
    case Qt::Key_Down: return move(0.0, -step);
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return removeCorner();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_view.drawing()) break;
        return closeDrawing();
    case Qt::Key_Escape:
        if (m_view.drawing()) return m_view.setDrawing(false);
        if (!m_drags) break;
        m_view.lab().cancelDrag();
        m_drags = false;
        return;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

/// Tab goes to the other region, then on.
bool TorusCentre::focusNextPrevChild(bool next) {
    if (hasFocus() && m_view.targetChosen() != next) {
        m_view.choose(next);
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

QString TorusCentre::copied() const { return regionText(m_view.region(m_view.targetChosen())); }

bool TorusCentre::paste(const QString& words) {
    const auto region = regionFromText(words);
    if (!region) return false;
    m_view.lab().apply(tr("Paste region"),
                       [&](TorusLab& lab) { regionIn(lab, m_view.targetChosen()) = *region; });
    return true;
}

}  // namespace iou
