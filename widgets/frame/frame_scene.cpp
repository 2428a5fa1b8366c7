// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/frame_scene.hpp"

#include "widgets/drawing/fonts.hpp"
#include "widgets/frame/frame_labels.hpp"
#include "widgets/scene/scene_drawing.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace iou {

namespace {

constexpr double kMargin = 28.0;  ///< pixels around the fitted frame
constexpr double kHandle = 7.0;   ///< side of a handle
constexpr double kHotHandle = 10.0;
constexpr double kLabelPoints = 8.5;
constexpr double kLabelAway = 2.0;      ///< of a label from its box, so that it cuts no line
constexpr double kLabelRoom = 4.0;      ///< at either side of its words
constexpr double kNoteAway = 12.0;      ///< pixels left free at the point of a note
constexpr double kLeastLabelled = 6.0;  ///< pixels; smaller boxes have no label unless selected
constexpr double kFarAway = 1e6;        ///< pixels; Qt's painters count no further

QRectF drawable(const QRectF& box) {
    const QRectF all(-kFarAway, -kFarAway, 2.0 * kFarAway, 2.0 * kFarAway);
    return box.intersected(all);
}

void paintSheet(QPainter& p, QSizeF view, const FrameScene& scene, const SceneTransform& t,
                const Theme& theme) {
    const QRectF sheet =
        drawable({t.toView(0.0, 0.0), t.toView(scene.size.width(), scene.size.height())});
    p.fillRect(sheet, theme.base);
    if (scene.image.isNull()) {
        // Fewer lines than the explorer's scene has: the boxes are many.
        const double step = gridSteps(t.scale()).major;
        p.setPen(QPen(theme.grid, 1.0));
        for (double x = step; x < scene.size.width(); x += step)
            p.drawLine(t.toView(x, 0.0), t.toView(x, scene.size.height()));
        for (double y = step; y < scene.size.height(); y += step)
            p.drawLine(t.toView(0.0, y), t.toView(scene.size.width(), y));
    } else {
        paintPictureUnder(p, view, t, {scene.image, scene.size}, theme, 0.25);
    }
    p.setPen(QPen(theme.border, 1.0));
    p.setBrush(Qt::NoBrush);
    p.drawRect(sheet);
}

void paintBox(QPainter& p, const FrameBox& box, const QRectF& at, const Theme& theme, bool strong) {
    QColor line = withAlpha(box.color, box.opacity);
    const double fill = std::min(1.0, box.fill + (strong ? 0.08 : 0.0));
    p.setBrush(fill > 0.0 ? QBrush(withAlpha(box.color, fill * box.opacity)) : QBrush(Qt::NoBrush));
    QPen pen(line, box.width * theme.line_scale * (strong ? 1.5 : 1.0), box.dash, Qt::FlatCap,
             Qt::MiterJoin);
    p.setPen(pen);
    p.drawRect(at);
}

void paintHandlesOf(QPainter& p, const QRectF& box, Handle hot, const Theme& theme) {
    const QRectF frame = handleFrame(box);
    p.setPen(QPen(theme.accent, 1.5));
    p.setBrush(theme.base);
    for (int i = 0; i < resize_handle_count; ++i) {
        const auto handle = static_cast<Handle>(i);
        const double side = handle == hot ? kHotHandle : kHandle;
        QRectF square(0.0, 0.0, side, side);
        square.moveCenter(handlePoint(frame, handle));
        p.drawRect(square);
    }
}

/// From a note to its point, where it stands away from it.
void paintLeader(QPainter& p, const QRectF& place, QPointF at, const Theme& theme) {
    const QPointF way = place.center() - at;
    if (std::hypot(way.x(), way.y()) < 0.5 * (place.width() + kNoteAway) + 2.0) return;
    p.setPen(QPen(theme.muted, 1.0));
    p.drawLine(at, place.center());
}

void paintLabels(QPainter& p, QSizeF view, const FrameScene& scene, const SceneTransform& t,
                 const Theme& theme, const FrameHighlights& marks) {
    const QFont font = uiFont(kLabelPoints);
    const QFontMetricsF metrics(font);
    const QRectF seen({0.0, 0.0}, view);
    const auto strong = [&](int i) {
        return i == marks.hot || std::count(marks.selected.begin(), marks.selected.end(), i) > 0;
    };
    // What the hand is at comes first, then upper boxes before those they cover.
    std::vector<int> order;
    for (int i = static_cast<int>(scene.boxes.size()) - 1; i >= 0; --i)
        if (!scene.boxes[static_cast<std::size_t>(i)].label.isEmpty()) order.push_back(i);
    std::stable_partition(order.begin(), order.end(), strong);
    std::vector<WantedLabel> wanted;
    std::vector<int> whose;
    for (const int i : order) {
        const FrameBox& box = scene.boxes[static_cast<std::size_t>(i)];
        const QRectF at = t.toView(box.box);
        if (!at.intersects(seen)) continue;
        if (!strong(i) && std::max(at.width(), at.height()) < kLeastLabelled) continue;
        wanted.push_back(
            {.box = at.adjusted(-kLabelAway, -kLabelAway, kLabelAway, kLabelAway),
             .size = {metrics.horizontalAdvance(box.label) + 2.0 * kLabelRoom, metrics.height()},
             .must = strong(i)});
        whose.push_back(i);
    }
    for (const FrameNote& note : scene.notes) {
        QRectF point(0.0, 0.0, kNoteAway, kNoteAway);
        point.moveCenter(t.toView(note.at.x(), note.at.y()));
        wanted.push_back(
            {.box = point,
             .size = {metrics.horizontalAdvance(note.text) + kLabelRoom, metrics.height()},
             .around = true});
    }
    const auto places = placeLabels(wanted, seen);
    for (std::size_t k = whose.size(); k < places.size(); ++k)
        if (places[k]) paintLeader(p, *places[k], wanted[k].box.center(), theme);
    p.setFont(font);
    for (std::size_t k = 0; k < places.size(); ++k) {
        if (!places[k]) continue;
        p.fillRect(*places[k], theme.patch);
        if (k >= whose.size()) {
            p.setPen(theme.text);
            p.drawText(*places[k], Qt::AlignCenter, scene.notes[k - whose.size()].text);
            continue;
        }
        const FrameBox& box = scene.boxes[static_cast<std::size_t>(whose[k])];
        p.setPen(withAlpha(box.color, std::max(0.75, box.opacity)));
        p.drawText(*places[k], Qt::AlignCenter, box.label);
    }
}

}  // namespace

Camera frameCamera(QSizeF frame, QSizeF view) {
    const double w = std::max(1.0, view.width() - 2.0 * kMargin);
    const double h = std::max(1.0, view.height() - 2.0 * kMargin);
    const double scale =
        std::min(w / std::max(1.0, frame.width()), h / std::max(1.0, frame.height()));
    return {frame.width() * 0.5, frame.height() * 0.5,
            std::max(1.0, std::min(view.width(), view.height())) / scale};
}

void paintFrame(QPainter& painter, QSizeF view, const FrameScene& scene, const Camera& camera,
                const Theme& theme, const FrameLayer& under, const FrameLayer& over,
                const FrameHighlights& highlights) {
    const SceneTransform t(camera, view);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.setClipRect(QRectF({0.0, 0.0}, view));
    painter.fillRect(QRectF({0.0, 0.0}, view), theme.window);
    paintSheet(painter, view, scene, t, theme);
    const auto layer = [&](const FrameLayer& paint) {
        if (!paint) return;
        painter.save();
        paint(painter, t, theme);
        painter.restore();
    };
    layer(under);
    const QRectF seen = QRectF({0.0, 0.0}, view).adjusted(-8.0, -8.0, 8.0, 8.0);
    for (int i = 0; i < static_cast<int>(scene.boxes.size()); ++i) {
        const QRectF at = t.toView(scene.boxes[static_cast<std::size_t>(i)].box);
        if (!at.adjusted(-1.0, -1.0, 1.0, 1.0).intersects(seen)) continue;
        const bool strong = i == highlights.hot || std::count(highlights.selected.begin(),
                                                              highlights.selected.end(), i) > 0;
        paintBox(painter, scene.boxes[static_cast<std::size_t>(i)], drawable(at), theme, strong);
    }
    layer(over);
    paintLabels(painter, view, scene, t, theme, highlights);
    if (highlights.selected.size() == 1) {
        const auto i = static_cast<std::size_t>(highlights.selected.front());
        if (i < scene.boxes.size() && !scene.boxes[i].fixed)
            paintHandlesOf(painter, drawable(t.toView(scene.boxes[i].box)), highlights.handle,
                           theme);
    }
    painter.restore();
}

}  // namespace iou
