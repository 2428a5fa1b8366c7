// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/theme.hpp"
#include "widgets/scene/scene_geometry.hpp"

#include <QImage>
#include <QString>

#include <functional>
#include <vector>

namespace iou {

/// One box of an image frame, as it is shown.
struct FrameBox {
    Box<> box{};      ///< pixels of the image
    QString name{};   ///< for hints and screen readers: "truth 3"
    QString label{};  ///< at its corner, where there is room beside the others; may be empty
    QColor color{};
    Qt::PenStyle dash = Qt::SolidLine;
    double width = 2.0;    ///< of its line, multiplied by the theme's line_scale
    double fill = 0.0;     ///< opacity of its ground
    double opacity = 1.0;  ///< of line and label
    bool fixed = false;    ///< shown, and not to be taken hold of
    friend bool operator==(const FrameBox&, const FrameBox&) = default;
};

/// Words at a point of the image, near it where there is room beside labels and other notes.
struct FrameNote {
    QPointF at;
    QString text;
    friend bool operator==(const FrameNote&, const FrameNote&) = default;
};

/// An image and the boxes in it, later ones over earlier ones. y points down.
struct FrameScene {
    QSizeF size{640.0, 480.0};  ///< pixels of the image
    QImage image{};             ///< null: an empty sheet
    std::vector<FrameBox> boxes{};
    std::vector<FrameNote> notes{};
};

/// What a lab draws under or over the boxes.
using FrameLayer = std::function<void(QPainter&, const SceneTransform&, const Theme&)>;

/// What the hand is doing; nothing of it is in a picture for a file.
struct FrameHighlights {
    int hot = -1;  ///< box under the pointer
    std::vector<int> selected{};
    Handle handle = Handle::none;  ///< of the one selected box, under the pointer
    bool focused = false;
};

/// The camera that shows the whole frame with a margin.
Camera frameCamera(QSizeF frame, QSizeF view);

/// Paints into (0, 0, view).
void paintFrame(QPainter& painter, QSizeF view, const FrameScene& scene, const Camera& camera,
                const Theme& theme, const FrameLayer& under, const FrameLayer& over,
                const FrameHighlights& highlights = {});

}  // namespace iou
