// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lanes/lane_actions.hpp"

#include "core/explorer/lane_edits.hpp"
#include "widgets/controls/loss_chooser.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/number_text.hpp"

#include <QMenu>

namespace iou {

LaneActions::LaneActions(ExplorerModel& model, QObject* parent) : QObject(parent), m_model(model) {}

QString LaneActions::activeTitle() const {
    const auto active = static_cast<std::size_t>(m_model.activeLane());
    return text(titleOf(m_model.lanes()[active]));
}

void LaneActions::tryEdit(const QString& name, const QString& reason,
                          const std::function<bool(Explorer&)>& edit) {
    Explorer probe = m_model.document().explorer;
    if (!edit(probe)) return emit refused(reason);
    m_model.apply(name, [&](Document& d) { d.explorer = probe; });
}

void LaneActions::add(const LossEntry& entry) {
    tryEdit(tr("Add lane %1").arg(text(entry.name)),
            tr("There are %1 lanes already: remove one first.").arg(max_lanes),
            [&](Explorer& e) { return addLane(e, Loss(entry)).has_value(); });
}

void LaneActions::fill(QMenu& menu) {
    menu.setToolTipsVisible(true);
    QMenu* family = nullptr;
    const LossEntry* before = nullptr;
    for (const LossEntry& entry : registry()) {
        if (!before || before->info->family != entry.info->family)
            family = menu.addMenu(coreText(familyName(entry.info->family)));
        family->setToolTipsVisible(true);
        QAction* action = family->addAction(text(entry.name));
        action->setToolTip(lossTip(entry));
        action->setStatusTip(tr("Add a lane with this loss"));
        action->setData(tr("Add lane: %1 (%2)").arg(text(entry.name), text(entry.id)));
        connect(action, &QAction::triggered, this, [this, &entry] { add(entry); });
        before = &entry;
    }
}

void LaneActions::duplicate() {
    tryEdit(tr("Duplicate %1").arg(activeTitle()),
            tr("There are %1 lanes already: remove one first.").arg(max_lanes),
            [](Explorer& e) { return duplicateLane(e, e.active).has_value(); });
}

void LaneActions::remove() {
    tryEdit(tr("Remove %1").arg(activeTitle()), tr("The last lane stays."),
            [](Explorer& e) { return removeLane(e, e.active).has_value(); });
}

void LaneActions::move(int by) {
    tryEdit(tr("Move %1").arg(activeTitle()),
            by < 0 ? tr("This lane is the first already.") : tr("This lane is the last already."),
            [&](Explorer& e) {
                const int to = e.active + by;
                if (to < 0 || to >= static_cast<int>(e.lanes.size())) return false;
                moveLane(e, e.active, to);
                return true;
            });
}

void LaneActions::pin() {
    const bool full = m_model.pins().size() >= max_pins;
    tryEdit(tr("Pin %1").arg(activeTitle()),
            full ? tr("There are %1 pinned runs already: remove one first.").arg(max_pins)
                 : tr("This run is pinned already."),
            [](Explorer& e) { return pinLane(e, e.active).has_value(); });
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
        tr("Go to %1").arg(text(titleOf(m_model.lanes()[static_cast<std::size_t>(lane)]))),
        [&](Document& d) { d.explorer.active = lane; }, QStringLiteral("activate lane"));
}

void LaneActions::activateNext(int by) {
    const int count = static_cast<int>(m_model.lanes().size());
    activate((m_model.activeLane() + by + count) % count);
}

}  // namespace iou
