// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explorer/camera.hpp"

#include <QSizeF>
#include <QString>

#include <optional>

class QPainter;

namespace iou {

struct Theme;

/// What the middle of a lab's workspace gives the window, beside being a widget. The window asks
/// while it is shown; the keys it wants itself it takes as every widget does.
class LabCentre {
public:
    virtual ~LabCentre() = default;

    /// The picture for files and for the clipboard, into (0, 0, size), whatever the widget's own
    /// size and theme; by painters alone. After settle() it shows what the document says.
    virtual void paintPicture(QPainter& painter, QSizeF size, const Theme& theme) = 0;
    /// Blocks until what is computed in the background is there.
    virtual void settle() {}

    virtual void fit() {}
    /// About the middle of what is seen.
    virtual void zoom(double /*factor*/) {}

    /// Where one looks; empty: all of the image is seen.
    virtual std::optional<Camera> camera() const { return {}; }
    virtual void setCamera(const std::optional<Camera>& /*camera*/) {}

    /// What is selected, as text that paste() takes; empty: nothing is, and a picture is copied.
    virtual QString copied() const { return {}; }
    /// False where the text is nothing this lab knows.
    virtual bool paste(const QString& /*text*/) { return false; }
};

}  // namespace iou
