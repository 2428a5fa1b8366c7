// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/frame/painted_centre.hpp"
#include "widgets/masks/mask_picture.hpp"
#include "widgets/masks/mask_view.hpp"

#include <optional>

namespace iou {

/// The middle of the mask lab: both masks, painted with the mouse, their product and the gradient.
///
/// Mouse: a drag in a mask paints it, draws a Gaussian blob from its middle outwards, or erases, as
/// the tool is; with Ctrl it erases. Keys: Tab goes to the other mask, arrows move the brush
/// (Shift: four cells), Space touches, Esc restores a stroke.
class MaskCentre : public PaintedCentre {
    Q_OBJECT
public:
    explicit MaskCentre(DocumentHistory& history, QWidget* parent = nullptr);

    void paintPicture(QPainter& painter, QSizeF size, const Theme& theme) override;
    /// Where a place of a mask is on screen; x, y in cells.
    QPointF placeOf(MaskSquare square, double x, double y) const;

protected:
    void paintMarks(QPainter& painter, const Theme& theme) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    MaskPlaces places() const { return {QSizeF(size()), m_view.value().side}; }
    std::optional<MaskSquare> squareUnder(QPointF pixel) const;
    const MaskLevels& maskOf(MaskSquare square) const;
    void beginStroke(MaskSquare square, QPointF cell, bool erases);
    void continueStroke(QPointF cell);
    void followPointer(QPointF pixel);

    MaskView& m_view;
    MaskSquare m_square = MaskSquare::pred;  ///< under the brush
    QPointF m_brush{24.0, 24.0};             ///< in cells
    bool m_shows_brush = false;
    bool m_strokes = false;
    bool m_erases = false;
    QPointF m_from;       ///< of the stroke, its last touch or the middle of its blob
    MaskLevels m_stroke;  ///< the mask under the stroke; before the blob
};

}  // namespace iou
