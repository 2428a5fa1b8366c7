// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/detector/detector_view.hpp"

class QWidget;

namespace iou {

/// Every loss by the lab's measure: mean, difference to the reference paired by seed, its standard
/// error, 95 % interval, p of the sign flips and Holm's.
QWidget* makeDetectorDifferences(DocumentHistory& history, QWidget* parent);
/// Every loss by every measure: the mean of the reference, the difference of the others, in colour
/// where it is significant by Holm over the table.
QWidget* makeDetectorMeasures(DocumentHistory& history, QWidget* parent);

/// Every loss under every method of suppression, by the lab's measure: mean, and the difference to
/// the same loss under the first method, paired by seed. What an IoU head is good for.
QWidget* makeDetectorRules(DocumentHistory& history, QWidget* parent);

}  // namespace iou
