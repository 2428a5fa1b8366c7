// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/loss_groups.hpp"

#include "core/explain/zero_rules.hpp"
#include "core/registry/registry.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/math_text.hpp"
#include "widgets/text/number_text.hpp"

#include <algorithm>

namespace iou {

namespace {

QString paragraph(const QString& html) {
    return QStringLiteral("<p style='margin:4px 0'>%1</p>").arg(html);
}

}  // namespace

std::vector<LossGroup> lossGroups() {
    std::vector<LossGroup> groups;
    for (LossPointer& entry : allLosses()) {
        const Family family = entry->info->family;
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const LossGroup& g) {
            return g.losses.front()->info->family == family;
        });
        if (group == groups.end())
            groups.push_back({coreText(familyName(family)), {std::move(entry)}});
        else
            group->losses.push_back(std::move(entry));
    }
    return groups;
}

QString lossTip(const LossEntry& entry) {
    QString tip = QStringLiteral("<qt><b>%1</b>").arg(text(listedName(entry)).toHtmlEscaped());
    if (!entry.sentence.empty()) tip += paragraph(coreText(entry.sentence).toHtmlEscaped());
    tip += paragraph(mathHtml(QString::fromUtf8(entry.info->formula)));
    tip += paragraph(coreText(entry.info->pathology).toHtmlEscaped());
    QStringList zeros;
    for (const Phrase& rule : zeroRules(entry)) zeros << localText(rule);
    if (!zeros.isEmpty())
        tip += paragraph(
            QStringLiteral("0/0: %1.").arg(zeros.join(QStringLiteral("; "))).toHtmlEscaped());
    if (entry.info->family != Family::own)
        tip += paragraph(QString::fromUtf8(entry.info->source).toHtmlEscaped());
    return tip + QStringLiteral("</qt>");
}

}  // namespace iou
