// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/theme.hpp"
#include "widgets/model/shown_runs.hpp"
#include "widgets/scene/scene_drawing.hpp"
#include "widgets/snapshot/card_entries.hpp"

#include <QRectF>
#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

class QPainter;

namespace iou {

struct SceneSnapshot;

/// The numbers in the upper left corner of a scene: the first one large, with a bar where it is a
/// share, the others below. In a low view the first two share one line, so that the boxes stay
/// visible.
class SceneCard {
public:
    /// view: the size of the scene, logical pixels; one_line: as in a low one.
    SceneCard(const SceneSnapshot& scene, QSizeF view, bool one_line = false);

    /// Empty where there is nothing to show.
    const QRectF& rect() const { return m_rect; }
    /// To another corner of the view.
    void moveTo(const QPointF& top_left) { m_rect.moveTopLeft(top_left); }
    void paint(QPainter& painter, const Theme& theme) const;

private:
    struct Row {
        CardEntry entry;
        double top, height;
    };
    void addFirst(const CardEntry& entry);
    void addRow(const CardEntry& entry);
    void widen(double width) { m_width = std::max(m_width, width); }
    void paintFirst(QPainter& painter, const Theme& theme) const;
    void paintRow(QPainter& painter, const Row& row, const Theme& theme) const;

    double m_margin;
    QString m_line;  ///< all there is in a low view
    std::optional<CardEntry> m_first;
    std::vector<Row> m_rows;
    double m_width = 0.0, m_height = 0.0;  ///< inside the margins
    QRectF m_rect;
};

/// The background of text in a scene.
void paintCardGround(QPainter& painter, const QRectF& card, const Theme& theme);

/// Where it is said why the next step changes the box: at the lower edge, beside or above `key` and
/// the numbers; empty where it has no room.
QRectF whyRect(const SceneSnapshot& scene, QSizeF view, const QRectF& key, const QRectF& numbers);
void paintWhy(const SceneDrawing& d, const QRectF& card);

/// The runs drawn in a scene under a heading, with the IoU each has reached.
QSizeF runLegendSize(const std::vector<ShownRun>& runs);
void paintRunLegend(QPainter& painter, const QRectF& card, const std::vector<ShownRun>& runs,
                    const Theme& theme);

}  // namespace iou
