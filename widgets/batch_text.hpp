// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iou {

/// A recorded column of a batch for reading: "mean 1 − IoU", "mean |Δcx|", ... A column that is not
/// known by name is shown as it is.
QString quantityTitle(const QString& column);
/// "412 M", "3.1 k": three digits and a prefix.
QString countText(double count);
/// "0:14", "1:02:03"; "–" while it is not known (negative).
QString durationText(double seconds);

}  // namespace iou
