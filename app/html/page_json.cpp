// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/page_json.hpp"

#include <QJsonDocument>

#include <cmath>

namespace iou {

QJsonArray jsonNumbers(const std::vector<double>& numbers) {
    QJsonArray array;
    for (const double x : numbers) array.append(std::isfinite(x) ? QJsonValue(x) : QJsonValue());
    return array;
}

QJsonArray jsonRounded(const std::vector<double>& numbers) {
    QJsonArray array;
    for (const double x : numbers)
        array.append(std::isfinite(x) ? QJsonValue(QString::number(x, 'g', 6).toDouble())
                                      : QJsonValue());
    return array;
}

QByteArray inScript(const QJsonObject& object) {
    return inScript(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
}

QByteArray inScript(const std::string& json) {
    // None of these stands outside a text in JSON.
    QByteArray safe = QByteArray::fromStdString(json);
    safe.replace('&', "\\u0026").replace('<', "\\u003c").replace('>', "\\u003e");
    return safe.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
}

}  // namespace iou
