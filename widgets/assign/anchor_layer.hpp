// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/assigned.hpp"
#include "widgets/frame/frame_scene.hpp"

#include <QColor>
#include <QPixmap>

#include <memory>
#include <optional>
#include <vector>

namespace iou {

/// The colour of a level, the same everywhere.
QColor levelColor(const Theme& theme, int level);

/// The anchors of one setup, over an image.
struct AnchorPicture {
    const AssignedSetup* setup = nullptr;
    /// Anchors that the other setup does not make positive, or for another truth; rising.
    const std::vector<std::size_t>* different = nullptr;
    const std::vector<std::size_t>* other_truth = nullptr;
    AnchorLook look = AnchorLook::centres;
    int truth = -1;  ///< whose anchors stand out, and are shown as boxes
};

/// Centres: a dot for a positive, with a ring where it is forced; small grey ones are ignored.
/// Those of one place stand side by side. What differs has a halo.
void paintAnchors(QPainter& painter, const SceneTransform& transform, const Theme& theme,
                  const AnchorPicture& picture);

/// The same on a widget, where they are painted anew only when they look different: boxes are
/// dragged over thousands of them.
class KeptAnchors {
public:
    /// of: what the picture points into.
    void paint(QPainter& painter, const SceneTransform& transform, const Theme& theme,
               const AnchorPicture& picture, std::shared_ptr<const void> of);

private:
    struct Look {
        std::shared_ptr<const void> of;
        AnchorLook look;
        int truth;
        QSize size;
        double ratio, scale, line;
        QPointF origin;
        QRgb background;
        friend bool operator==(const Look&, const Look&) = default;
    };
    std::optional<Look> m_look;
    QPixmap m_pixmap;
};

}  // namespace iou
