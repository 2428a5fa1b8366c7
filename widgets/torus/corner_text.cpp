// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/torus/corner_text.hpp"

#include "core/base/decimal.hpp"

#include <QStringList>

#include <cmath>
#include <vector>

namespace iou {

QString regionText(const torus::Region& region) {
    std::string out = "phi,psi\n";
    for (const torus::Corner& corner : region)
        out += formatShortest(corner.phi) + ',' + formatShortest(corner.psi) + '\n';
    return QString::fromStdString(out);
}

std::optional<torus::Region> regionFromText(const QString& text) {
    std::vector<torus::Corner> corners;
    const QStringList lines = text.trimmed().split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i == 0 && lines[0].trimmed() == QStringLiteral("phi,psi")) continue;
        const QStringList cells = lines[i].trimmed().split(u',');
        if (cells.size() != 2) return std::nullopt;
        const auto phi = parseNumber(cells[0].trimmed().toStdString());
        const auto psi = parseNumber(cells[1].trimmed().toStdString());
        if (!phi || !psi || std::fabs(*phi) > torus::farthest_angle ||
            std::fabs(*psi) > torus::farthest_angle)
            return std::nullopt;
        corners.push_back({*phi, *psi});
    }
    if (corners.size() < least_corners || corners.size() > most_corners) return std::nullopt;
    return corners;
}

}  // namespace iou
