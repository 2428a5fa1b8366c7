// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

namespace iou::testing {

/// One text of an SVG: where it is and how it runs.
struct PlacedText {
    QString words;
    QRectF area;
    bool upright;       ///< runs upwards; others that are turned are left out
    double size = 0.0;  ///< of the font
};

inline std::vector<PlacedText> textsOf(const QByteArray& svg) {
    std::vector<PlacedText> texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != u"text")
            continue;
        const auto attributes = reader.attributes();
        const auto number = [&](const char* name) {
            return attributes.value(QLatin1String(name)).toDouble();
        };
        const auto turned = attributes.value(QStringLiteral("transform"));
        const double height = 0.72 * number("font-size");
        const double width = std::max(number("textLength"), 0.5 * height);
        const QPointF at(number("x"), number("y"));
        const bool upright = turned.startsWith(u"rotate(-90");
        const QRectF area = upright ? QRectF(at.x() - height, at.y() - width, height, width)
                                    : QRectF(at.x(), at.y() - height, width, height);
        const QString words = reader.readElementText();
        // Less the rounding of what is written.
        if (turned.isEmpty() || upright)
            texts.push_back(
                {words, area.adjusted(0.3, 0.0, -0.3, 0.0), upright, number("font-size")});
    }
    return texts;
}

}  // namespace iou::testing
