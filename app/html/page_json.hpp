// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

#include <string>
#include <vector>

namespace iou {

/// All the digits; what is not finite becomes null.
QJsonArray jsonNumbers(const std::vector<double>& numbers);
/// Six significant digits: for drawing.
QJsonArray jsonRounded(const std::vector<double>& numbers);

/// JSON that may stand in a script element whatever its texts hold: "<", ">", "&" and the line
/// separators of Unicode are written as escapes.
QByteArray inScript(const QJsonObject& object);
QByteArray inScript(const std::string& json);

}  // namespace iou
