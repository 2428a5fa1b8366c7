// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/loss_checklist.hpp"

#include "core/registry/registry.hpp"
#include "widgets/controls/loss_groups.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>
#include <QSignalBlocker>
#include <QStyle>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace iou {

namespace {

/// The key of the loss; where it stands among those shown, or -1; whether the row is the second or
/// a later one of its loss.
enum Role { kEntryRole = Qt::UserRole, kIndexRole, kFurtherRole };

void makeCheckable(QListWidgetItem& item, const LossEntry& entry) {
    item.setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item.setCheckState(Qt::Unchecked);
    item.setData(kEntryRole, text(lossKey(entry)));
    item.setData(kIndexRole, -1);
    item.setToolTip(lossTip(entry));
}

}  // namespace

LossChecklist::LossChecklist(QWidget* parent) : QListWidget(parent) {
    setAccessibleName(tr("Losses of the batch"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    listLosses();
    connect(this, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        const LossPointer entry = findLoss(item->data(kEntryRole).toString().toStdString());
        if (!entry) return;
        const int index = item->data(kIndexRole).toInt();
        const bool on = item->checkState() == Qt::Checked;
        if (on && index < 0) emit added(entry.get());
        if (!on && index >= 0) emit removed(index);
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
            makeCheckable(*new QListWidgetItem(text(listedName(*entry)), this), *entry);
        }
    }
}

QListWidgetItem* LossChecklist::itemOf(const LossEntry& entry) const {
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(kEntryRole).toString() == text(lossKey(entry))) return item(row);
    return nullptr;
}

QString LossChecklist::titleOf(const StagedLoss& loss) {
    if (!loss.later.empty()) return text(loss.title());
    const LossEntry& entry = loss.first.entry();
    const auto plain = static_cast<int>(Loss(entry).spec().size());
    const QString set = text(loss.first.spec()).mid(plain + 1);
    const QString name = text(listedName(entry));
    return set.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, set);
}

void LossChecklist::removeFurtherRows() {
    for (int row = count() - 1; row >= 0; --row) {
        if (!item(row)->data(kFurtherRole).toBool()) continue;
        // It may be the one whose change is being signalled.
        const std::shared_ptr<QListWidgetItem> gone(takeItem(row));
        QTimer::singleShot(0, qApp, [gone] {});
    }
}

void LossChecklist::showLosses(const std::vector<StagedLoss>& losses) {
    const QSignalBlocker quiet(this);
    removeFurtherRows();
    for (int row = 0; row < count(); ++row) {
        const LossPointer entry = findLoss(item(row)->data(kEntryRole).toString().toStdString());
        if (!entry) continue;  // a heading
        item(row)->setCheckState(Qt::Unchecked);
        item(row)->setData(kIndexRole, -1);
        item(row)->setText(text(listedName(*entry)));
        for (std::size_t i = 0; i < losses.size(); ++i) {
            if (losses[i].first.pointer() != entry) continue;
            if (item(row)->checkState() == Qt::Checked) {
                auto* const further = new QListWidgetItem;
                makeCheckable(*further, *entry);
                further->setData(kFurtherRole, true);
                insertItem(++row, further);
            }
            item(row)->setCheckState(Qt::Checked);
            item(row)->setData(kIndexRole, static_cast<int>(i));
            item(row)->setText(titleOf(losses[i]));
        }
    }
}

int LossChecklist::namesWidth() const {
    constexpr int longest = 32;  // characters
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int names = std::min(sizeHintForColumn(0), longest * fontMetrics().averageCharWidth());
    return names + bar + 2 * frameWidth();
}

QSize LossChecklist::sizeHint() const { return {190, 220}; }
QSize LossChecklist::minimumSizeHint() const { return {122, 90}; }

}  // namespace iou
