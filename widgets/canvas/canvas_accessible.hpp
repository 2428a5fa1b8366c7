// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scene/scene_geometry.hpp"

#include <QList>
#include <QRectF>
#include <QString>

class QWidget;

namespace iou {

/// What a canvas holds for the keyboard and for screen readers: its boxes, the anchor of a code,
/// their edges and the coefficient.
class CanvasItems {
public:
    /// In the order of Tab: each box, then its edges; last the coefficient where it can be set.
    virtual QList<Grip> items() const = 0;
    virtual const Grip& selectedItem() const = 0;
    virtual void selectItem(const Grip& item) = 0;
    /// Moves an item by a number of key presses along (x, y); the coefficient follows their sum.
    virtual void nudgeItem(const Grip& item, QPointF presses) = 0;
    virtual QString itemName(const Grip& item) const = 0;
    /// "centre 1.42, 1.06; size 1.3 by 0.72" of a box, else the number of itemNumber().
    virtual QString itemText(const Grip& item) const = 0;
    /// Position of an edge (x or y), the coefficient, or a box's cx.
    virtual double itemNumber(const Grip& item) const = 0;
    virtual void setItemNumber(const Grip& item, double number) = 0;
    virtual QRectF itemRect(const Grip& item) const = 0;  ///< in pixels of the canvas

protected:
    ~CanvasItems() = default;
};

/// Makes the items of every canvas (a widget that is a CanvasItems) its children for screen
/// readers, with name, value and the actions increase and decrease; the selected one has the focus.
void installCanvasAccess();
/// Tells screen readers that another item is selected, or that its value has changed.
void announceSelection(QWidget& canvas);
void announceValue(QWidget& canvas);

}  // namespace iou
