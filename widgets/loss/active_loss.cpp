// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/loss/active_loss.hpp"

#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"

namespace iou {

ActiveLoss::ActiveLoss(ExplorerModel& model, QWidget* parent)
    : LossChooser(parent), m_model(model) {
    connect(this, &LossChooser::chosen, this, [this](const LossEntry* entry) {
        m_model.apply(tr("Choose %1").arg(text(entry->name)),
                      [&](Document& d) { d.run().loss = Loss(*entry); });
    });
    connect(&m_model, &ExplorerModel::lossesChanged, this, [this] {
        listLosses();
        refresh();
    });
    connect(&m_model, &ExplorerModel::lossChanged, this, &ActiveLoss::refresh);
    connect(&m_model, &ExplorerModel::documentLoaded, this, &ActiveLoss::refresh);
    refresh();
}

void ActiveLoss::refresh() { showLoss(m_model.run().loss.entry()); }

}  // namespace iou
