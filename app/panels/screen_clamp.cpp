// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/screen_clamp.hpp"

#include "core/numbers/bounded.hpp"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace iou {

QRect reachable(const QRect& frame, const QList<QRect>& screens) {
    if (screens.isEmpty()) return frame;
    const QRect strip(frame.topLeft(), QSize(frame.width(), std::min(frame.height(), 32)));
    for (const QRect& screen : screens) {
        const QRect seen = screen & strip;
        if (seen.width() >= std::min(64, frame.width()) && seen.height() >= strip.height() / 2 &&
            strip.top() >= screen.top())
            return frame;
    }
    const QRect& home = screens.first();
    QRect moved(frame.topLeft(), frame.size().boundedTo(home.size()));
    moved.moveLeft(bounded(moved.left(), home.left(), home.right() - moved.width() + 1));
    moved.moveTop(bounded(moved.top(), home.top(), home.bottom() - moved.height() + 1));
    return moved;
}

QList<QRect> screensFor(const QWidget& widget) {
    QList<QRect> areas{widget.screen()->availableGeometry()};
    for (const QScreen* screen : QGuiApplication::screens()) areas << screen->availableGeometry();
    return areas;
}

}  // namespace iou
