// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/frame/painted_centre.hpp"
#include "widgets/torus/torus_picture.hpp"
#include "widgets/torus/torus_view.hpp"

#include <optional>

namespace iou {

/// The middle of the torus lab: two regions on the square of the two angles, whose opposite sides
/// are one.
///
/// Mouse: a region or one of its corners is dragged; a double click on an outline adds a corner;
/// while drawing, each click is a corner, and a double click or a click on the first one closes the
/// region. Keys: Tab chooses the other region, arrows move the chosen corner, or the region (Shift:
/// ten degrees), Delete removes the corner, Return closes, Esc gives up.
class TorusCentre : public PaintedCentre {
    Q_OBJECT
public:
    explicit TorusCentre(DocumentHistory& history, QWidget* parent = nullptr);

    void paintPicture(QPainter& painter, QSizeF size, const Theme& theme) override;
    QPointF placeOf(const torus::Corner& corner) const { return places().at(corner); }
    QString copied() const override;
    bool paste(const QString& words) override;

protected:
    void paintMarks(QPainter& painter, const Theme& theme) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    /// What lies under the pointer, and how many turns from where it is drawn.
    struct Found {
        int corner = -1;  ///< -1: none
        int edge = -1;    ///< from this corner to the next; -1: none
        bool inside = false;
        int turns_phi = 0, turns_psi = 0;
    };

    TorusPlaces places() const { return TorusPlaces(QSizeF(size())); }
    Found find(bool is_target, QPointF pixel) const;
    void dragTo(QPointF pixel);
    void addCorner(QPointF pixel);
    void closeDrawing();
    void insertCorner(bool is_target, const Found& found, QPointF pixel);
    void removeCorner();

    TorusView& m_view;
    int m_corner = -1;  ///< of the chosen region
    bool m_drags = false;
    QPointF m_press, m_pointer;
    torus::Region m_press_region;
    std::vector<torus::Corner> m_drawn;
};

}  // namespace iou
