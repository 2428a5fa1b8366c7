// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/drawing/glyph_icon.hpp"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace iou {

class FrameCanvas;

/// A flat button with a sign, for the row above or below an image.
QToolButton* frameTool(QWidget* parent, Glyph glyph, const QString& name, const QString& tip);
/// A list that is cut rather than the panels beside it.
QComboBox* frameCombo(QWidget* parent, const QString& name, const QString& tip);

/// Draws, duplicates and removes the boxes of a canvas.
class FrameTools : public QWidget {
    Q_OBJECT
public:
    explicit FrameTools(FrameCanvas& canvas, QWidget* parent = nullptr);
};

}  // namespace iou
