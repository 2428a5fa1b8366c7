// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/eased_numbers.hpp"
#include "widgets/frame/painted_centre.hpp"
#include "widgets/occlusion/occlusion_picture.hpp"
#include "widgets/occlusion/occlusion_view.hpp"

namespace iou {

/// The middle of the lab of hidden parts: someone behind something, the truth around all of them,
/// the visible part and a prediction.
///
/// Mouse: the end of the visible part and that of the prediction are dragged. Keys: Tab chooses
/// which of the two, arrows move it (Shift: ten times as far).
class OcclusionCentre : public PaintedCentre {
    Q_OBJECT
public:
    explicit OcclusionCentre(DocumentHistory& history, QWidget* parent = nullptr);

    void paintPicture(QPainter& painter, QSizeF size, const Theme& theme) override;
    /// Where a handle is on screen: the prediction's end, or the visible part's.
    QPointF handle(bool of_pred) const;

protected:
    void paintMarks(QPainter& painter, const Theme& theme) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    enum class Held { none, visible, pred };

    OcclusionPlaces places(QSizeF size) const;
    Held under(QPointF pixel) const;
    /// The share of the truth between its far side and a place on screen.
    double shareAt(QPointF pixel) const;
    void dragTo(QPointF pixel);
    void letGo();

    OcclusionView& m_view;
    bool m_pred_chosen = true;
    Held m_held = Held::none;
    QPointF m_grip;  ///< from the pointer to the handle
    /// The prediction what is seen was made for: it stays from press to release and eases then.
    Box<> m_held_pred{};
    EasedNumbers m_seen_pred;  ///< cx, cy, w, h
};

}  // namespace iou
