// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/eased_numbers.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/scene/scene_geometry.hpp"

#include <QWidget>

#include <functional>
#include <optional>

namespace iou {

/// Where a canvas looks. A camera set by hand is the model's (Cameras). Without one it has a will
/// of its own: it holds both boxes and the whole run, stays while it shows them well and the
/// numbers find a place beside them, and else goes over to where it does. While a scene is held by
/// hand it stands still.
class CanvasCamera : public QObject {
    Q_OBJECT
public:
    /// The numbers of the canvas.
    struct Numbers {
        std::function<QSizeF()> corner;               ///< what they take up in the upper left one
        std::function<bool(const Camera&)> coverBox;  ///< wherever they step aside to
    };
    /// view: the canvas.
    CanvasCamera(ExplorerModel& model, const QWidget& view, Numbers numbers);

    /// The lane of a cell among others; -1: whichever is active.
    void setLane(int lane);

    Camera now() const;
    /// The hand takes over; empty: the camera has its will again.
    void look(const std::optional<Camera>& camera);
    /// Fits boxes and run in at once, whatever it shows; of use while the hand has not taken over.
    void fit();

signals:
    void moved();

private:
    bool isCell() const { return m_lane >= 0; }
    int lane() const;
    const std::optional<Camera>& byHand() const;
    Box<> content() const;
    Box<> contentOf(int lane) const;
    Camera fitting(const Box<>& content) const;
    bool holdsWell(const Camera& camera, const Box<>& content) const;
    void follow();
    void receiveRuns();

    QSizeF view() const { return QSizeF(m_view.size()); }

    ExplorerModel& m_model;
    const QWidget& m_view;
    Numbers m_numbers;
    int m_lane = -1;
    EasedNumbers m_will;  ///< cx, cy, logarithm of the span
    bool m_fresh = true;  ///< the run of what it was fitted to is on its way
};

}  // namespace iou
