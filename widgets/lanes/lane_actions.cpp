// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_actions.hpp"

#include "core/explorer/lane_edits.hpp"
#include "core/registry/loss_sources.hpp"
#include "core/registry/registry.hpp"
#include "widgets/controls/loss_groups.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/plain_text.hpp"

#include <QMenu>

namespace iou {

LaneActions::LaneActions(ExplorerModel& model, QObject* parent) : QObject(parent), m_model(model) {}

QString LaneActions::activeTitle() const {
    return text(titleAmong(m_model.lanes(), m_model.activeLane()));
}

void LaneActions::tryEdit(const QString& name, const std::function<Result<Done>(Explorer&)>& edit) {
    Explorer probe = m_model.document().explorer;
    if (const auto done = edit(probe); !done) return emit refused(localText(done.error()));
    m_model.apply(name, [&](Document& d) { d.explorer = probe; });
}

void LaneActions::add(const LossEntry& entry) {
    tryEdit(tr("Add lane %1").arg(text(listedName(entry))),
            [&](Explorer& e) { return addLane(e, Loss(entry)); });
}

void LaneActions::fill(QMenu& menu) {
    list(menu);
    connect(&m_model, &ExplorerModel::lossesChanged, &menu, [this, &menu] {
        menu.clear();
        for (QMenu* family : menu.findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly))
            family->deleteLater();
        list(menu);
    });
}

void LaneActions::list(QMenu& menu) {
    menu.setToolTipsVisible(true);
    for (const LossGroup& group : lossGroups()) {
        QMenu* family = menu.addMenu(group.heading);
        family->setToolTipsVisible(true);
        for (const LossPointer& entry : group.losses) {
            const QString name = text(listedName(*entry));
            QAction* action = family->addAction(plainEntry(name));
            action->setToolTip(lossTip(*entry));
            action->setStatusTip(tr("Add a lane with this loss"));
            action->setData(entry->source.kind == formula_kind
                                ? tr("Add lane: %1").arg(name)
                                : tr("Add lane: %1 (%2)").arg(name, text(entry->id)));
            connect(action, &QAction::triggered, this, [this, entry] { add(*entry); });
        }
    }
}

void LaneActions::duplicate() {
    tryEdit(tr("Duplicate %1").arg(activeTitle()),
            [](Explorer& e) { return duplicateLane(e, e.active); });
}

void LaneActions::remove() {
    tryEdit(tr("Remove %1").arg(activeTitle()),
            [](Explorer& e) { return removeLane(e, e.active); });
}

void LaneActions::move(int by) {
    tryEdit(tr("Move %1").arg(activeTitle()),
            [&](Explorer& e) { return moveLane(e, e.active, e.active + by); });
}

void LaneActions::pin() {
    tryEdit(tr("Pin %1").arg(activeTitle()), [](Explorer& e) { return pinLane(e, e.active); });
}

void LaneActions::removePin(int pin) {
    const auto& pins = m_model.pins();
    if (pin < 0 || pin >= static_cast<int>(pins.size())) return;
    m_model.apply(tr("Unpin %1").arg(text(titleOf(pins[static_cast<std::size_t>(pin)].lane))),
                  [&](Document& d) { iou::removePin(d.explorer, pin); });
}

void LaneActions::activate(int lane) {
    if (lane < 0 || lane >= static_cast<int>(m_model.lanes().size())) return;
    m_model.apply(
        tr("Go to %1").arg(text(titleAmong(m_model.lanes(), lane))),
        [&](Document& d) { d.explorer.active = lane; }, QStringLiteral("activate lane"));
}

void LaneActions::activateNext(int by) {
    const int count = static_cast<int>(m_model.lanes().size());
    activate((m_model.activeLane() + by + count) % count);
}

}  // namespace iou
