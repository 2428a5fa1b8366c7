// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>

class QWidget;

namespace iou {

/// The frame moved, and shrunk where necessary, so that a person can reach it: unchanged when at
/// least 64 px of its top strip (32 px high) are on one of the screens, else inside the first one.
/// Logical pixels.
QRect reachable(const QRect& frame, const QList<QRect>& screens);

/// The areas of all screens available to windows, the widget's own first.
QList<QRect> screensFor(const QWidget& widget);

}  // namespace iou
