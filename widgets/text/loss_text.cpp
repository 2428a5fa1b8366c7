// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/loss_text.hpp"

#include "widgets/text/core_words.hpp"
#include "widgets/text/free_tr.hpp"

namespace iou {

QString valueName(const LossEntry& entry) {
    const QString name = text(entry.name);
    if (entry.kind == Kind::metric || name.endsWith(QStringLiteral("loss"), Qt::CaseInsensitive))
        return name;
    const auto note = name.indexOf(QStringLiteral(" ("));
    return tr("%1 loss").arg(name.left(note)) + (note < 0 ? QString() : name.mid(note));
}

}  // namespace iou
