// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iou {

/// A number for columns and readouts that change while one looks: it keeps its width, about
/// `digits` significant digits, as 0.1234, 12.34 or, below 0.01 and from 1e6, 1.23e−3. Locale's
/// decimal point, true minus, "∞" and "undefined".
QString tableNumber(double x, int digits = 4);

}  // namespace iou
