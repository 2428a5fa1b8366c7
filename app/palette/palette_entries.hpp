// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QMenuBar;

namespace iou {

class ExplorerModel;

/// One line of the command palette.
struct PaletteEntry {
    QString title;  ///< "Gradient arrows", "Loss: GIoU"
    QString place;  ///< "View › Theme"
    QString keys;   ///< as the platform writes them; may be empty
    QString tip;
    bool is_on = false;  ///< a switch that is on, or the present choice
    std::function<void()> run;
    QString also = {};  ///< other names it is found by, with commas
};

/// What a typed text stands for that no entry lists.
struct TypedEntry {
    std::optional<PaletteEntry> entry;
    QString fault;  ///< why it stands for nothing; empty: it does not try to
};

/// Property of an action that works while presenting: true where the palette finds it then.
inline constexpr const char* presentable_entry = "presentable";

/// Every enabled action of the menus.
QList<PaletteEntry> menuEntries(const QMenuBar& menus);
/// What an audience may see searched: lessons and losses.
QList<PaletteEntry> presentedEntries(const QMenuBar& menus, ExplorerModel& model);
/// Choices of the document that no menu lists: losses, optimisers, forms and notations.
QList<PaletteEntry> settingEntries(ExplorerModel& model);
/// A loss made of others, or a formula, as it is typed: "focaler(ciou)", "5 l1 + 2 giou",
/// "1 - iou".
TypedEntry typedLoss(ExplorerModel& model, const QString& query);
/// An action's or a menu's text without mnemonic and dots.
QString plainLabel(QString label);

}  // namespace iou
