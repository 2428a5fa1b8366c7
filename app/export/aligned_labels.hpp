// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace iou {

/// Lines up the fields of all forms in a widget.
void alignLabels(QWidget& options);

}  // namespace iou
