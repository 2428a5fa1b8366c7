// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/theme.hpp"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace iou {

struct SceneSnapshot;

/// The numbers in the upper left corner of a scene: loss, value and details. A low view has the
/// loss and the IoU in one line, to leave the boxes free.
class NumberCard {
public:
    /// view: the size of the scene, logical pixels.
    NumberCard(const SceneSnapshot& scene, QSizeF view);

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

/// What text in a scene stands on.
void paintCardGround(QPainter& painter, const QRectF& card, const Theme& theme);

}  // namespace iou
