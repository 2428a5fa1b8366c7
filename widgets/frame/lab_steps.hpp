// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>

class QPainter;

namespace iou {

struct Theme;

/// A lab that goes step by step, as pictures. Painted on one thread, whichever.
class LabSteps {
public:
    virtual ~LabSteps() = default;
    /// Steps are 0 to this one.
    virtual int last() const = 0;
    /// Into (0, 0, size), with what the step is in words.
    virtual void paint(QPainter& painter, QSizeF size, const Theme& theme, int step) = 0;
};

}  // namespace iou
