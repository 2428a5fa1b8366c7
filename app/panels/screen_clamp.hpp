// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>

class QWidget;

namespace iou {

/// The frame moved, and shrunk where it must be, so that a person can reach it: unchanged when its
/// top strip (32 px high) shows at least 64 px on one of the screens, else inside the first of
/// them. Logical pixels.
QRect reachable(const QRect& frame, const QList<QRect>& screens);

/// The areas of all screens that windows may cover, the widget's own first.
QList<QRect> screensFor(const QWidget& widget);

}  // namespace iou
