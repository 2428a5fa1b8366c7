// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/loss_checklist.hpp"

#include "core/registry/registry.hpp"
#include "widgets/controls/loss_groups.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QSignalBlocker>

#include <algorithm>

namespace iou {

namespace {
constexpr int kEntryRole = Qt::UserRole;
}

LossChecklist::LossChecklist(QWidget* parent) : QListWidget(parent) {
    setAccessibleName(tr("Losses of the batch"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    listLosses();
    connect(this, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        const LossPointer entry = findLoss(item->data(kEntryRole).toString().toStdString());
        if (entry) emit toggled(entry.get(), item->checkState() == Qt::Checked);
    });
}

void LossChecklist::listLosses() {
    const QSignalBlocker quiet(this);
    clear();
    QFont heading_font = uiFont(8.0);
    heading_font.setBold(true);
    for (const LossGroup& group : lossGroups()) {
        auto* heading = new QListWidgetItem(group.heading, this);
        heading->setFlags(Qt::NoItemFlags);
        heading->setFont(heading_font);
        for (const LossPointer& entry : group.losses) {
            auto* item = new QListWidgetItem(text(listedName(*entry)), this);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
            item->setData(kEntryRole, text(lossKey(*entry)));
            item->setToolTip(lossTip(*entry));
        }
    }
}

QListWidgetItem* LossChecklist::itemOf(const LossEntry& entry) const {
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(kEntryRole).toString() == text(lossKey(entry))) return item(row);
    return nullptr;
}

void LossChecklist::showLosses(const std::vector<StagedLoss>& losses) {
    const QSignalBlocker quiet(this);
    for (int row = 0; row < count(); ++row) {
        const LossPointer entry = findLoss(item(row)->data(kEntryRole).toString().toStdString());
        if (!entry) continue;  // a heading
        const auto found = std::find_if(losses.begin(), losses.end(), [&](const StagedLoss& l) {
            return l.first.pointer() == entry;
        });
        item(row)->setCheckState(found == losses.end() ? Qt::Unchecked : Qt::Checked);
        if (found != losses.end() && !found->later.empty()) {
            item(row)->setText(text(found->title()));
            continue;
        }
        const QString set =
            found == losses.end()
                ? QString()
                : text(found->first.spec()).mid(static_cast<int>(Loss(entry).spec().size()) + 1);
        const QString name = text(listedName(*entry));
        item(row)->setText(set.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, set));
    }
}

QSize LossChecklist::sizeHint() const { return {190, 220}; }
QSize LossChecklist::minimumSizeHint() const { return {122, 90}; }

}  // namespace iou
