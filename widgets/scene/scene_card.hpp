// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/theme.hpp"
#include "widgets/model/shown_runs.hpp"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace iou {

struct SceneSnapshot;

/// The numbers in the upper left corner of a scene: loss, value and details. In a low
/// view loss and IoU share one line, so that the boxes stay visible.
class SceneCard {
public:
    /// view: the size of the scene, logical pixels.
    SceneCard(const SceneSnapshot& scene, QSizeF view);

    const QRectF& rect() const { return m_rect; }
    void paint(QPainter& painter, const Theme& theme) const;

private:
    struct Line {
        QFont font;
        bool muted;
        QString text;
    };
    double m_margin;
    std::vector<Line> m_lines;
    QRectF m_rect;
};

/// The background of text in a scene.
void paintCardGround(QPainter& painter, const QRectF& card, const Theme& theme);

/// The runs drawn in a scene in the upper right corner, with the IoU each has reached.
void paintRunLegend(QPainter& painter, QSizeF view, const std::vector<ShownRun>& runs,
                    const Theme& theme);

}  // namespace iou
