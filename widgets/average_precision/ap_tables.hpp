// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/average_precision/ap_view.hpp"

class QWidget;

namespace iou {

/// Every detection with its score to type, its fate at the lab's threshold, and by which truth.
QWidget* makeDetectionTable(DocumentHistory& history, QWidget* parent);
/// Every truth with its box to type, and by which detection it was found.
QWidget* makeTruthTable(DocumentHistory& history, QWidget* parent);

}  // namespace iou
