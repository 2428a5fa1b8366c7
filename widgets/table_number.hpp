// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iou {

/// A number for columns and readouts that change while one looks: always `digits` significant
/// digits, so that it keeps its width; exponents below 1e-4 and from 1e6. Locale's decimal point,
/// true minus, "∞" and "undefined".
QString tableNumber(double x, int digits = 4);

}  // namespace iou
