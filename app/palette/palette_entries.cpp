// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/palette_entries.hpp"

#include "core/base/spec_text.hpp"
#include "core/registry/loss_names.hpp"
#include "core/registry/loss_sources.hpp"
#include "core/registry/registry.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/box_form_text.hpp"
#include "widgets/text/core_words.hpp"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QRegularExpression>

#include <utility>

namespace iou {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PaletteEntries)
};

/// presented: those alone that are found while presenting.
void collect(const QMenu& menu, const QString& place, bool presented, QList<PaletteEntry>& out) {
    for (QAction* action : menu.actions()) {
        if (action->isSeparator() || !action->isEnabled()) continue;
        const QString title = plainLabel(action->text());
        if (action->menu()) {
            collect(*action->menu(), place + QStringLiteral(" › ") + title, presented, out);
            continue;
        }
        if (presented && !action->property(presentable_entry).toBool()) continue;
        const QString own =
            action->data().toString();  // for labels that only make sense in their menu
        out.append({own.isEmpty() ? title : own, place,
                    action->shortcut().toString(QKeySequence::NativeText), action->statusTip(),
                    action->isCheckable() && action->isChecked(), [action = QPointer(action)] {
                        if (action) action->trigger();
                    }});
    }
}

/// The choices of one setting.
template <class Value, class Is, class Set>
void choices(QList<PaletteEntry>& out, ExplorerModel& model, const QString& title,
             const QString& place, Value value, const Is& is, const Set& set) {
    out.append({title, place, {}, title, is(model.document(), value), [&model, title, value, set] {
                    model.apply(title, [&](Document& d) { set(d, value); });
                }});
}

/// A typed formula has no id.
QString lossEntryTitle(const LossEntry& entry) {
    const QString name = text(listedName(entry));
    return entry.source.kind == formula_kind ? Words::tr("Loss: %1").arg(name)
                                             : Words::tr("Loss: %1 (%2)").arg(name, text(entry.id));
}

QList<PaletteEntry> lossEntries(ExplorerModel& model) {
    QList<PaletteEntry> list;
    for (const LossPointer& entry : allLosses()) {
        choices(
            list, model, lossEntryTitle(*entry), coreText(familyName(entry->info->family)), entry,
            [](const Document& d, const LossPointer& e) { return d.run().loss.pointer() == e; },
            [](Document& d, const LossPointer& e) { d.run().loss = Loss(e); });
        for (const std::string& names : otherNames(entry->id))
            list.last().also += text(names) + QStringLiteral(", ");
    }
    return list;
}

}  // namespace

QString plainLabel(QString label) {
    static const QRegularExpression accelerator(QStringLiteral("&(.)"));  // && is an ampersand
    return label.replace(accelerator, QStringLiteral("\\1")).remove(QStringLiteral("…"));
}

QList<PaletteEntry> menuEntries(const QMenuBar& menus) {
    QList<PaletteEntry> list;
    for (const QAction* top : menus.actions())
        if (top->menu()) collect(*top->menu(), plainLabel(top->text()), false, list);
    return list;
}

QList<PaletteEntry> presentedEntries(const QMenuBar& menus, ExplorerModel& model) {
    QList<PaletteEntry> list;
    for (const QAction* top : menus.actions())
        if (top->menu()) collect(*top->menu(), plainLabel(top->text()), true, list);
    return list + lossEntries(model);
}

TypedEntry typedLoss(ExplorerModel& model, const QString& query) {
    const std::string spec = query.trimmed().toStdString();
    if (!isFormulaSpec(spec) && !isCompositionSpec(spec)) return {};
    auto loss = Loss::parse(spec);
    if (!loss) {
        auto formula = Loss::parse('=' + spec);  // the "=" may be left out here
        if (!formula) return {std::nullopt, localText(loss.error())};
        loss = std::move(formula);
    }
    if (loss->entry().builtIn() && loss->spec() == loss->id()) return {};  // listed
    QList<PaletteEntry> list;
    choices(
        list, model, Words::tr("Loss: %1").arg(text(loss->name())),
        coreText(familyName(Family::own)), *loss,
        [](const Document& d, const Loss& l) { return d.run().loss == l; },
        [](Document& d, const Loss& l) { d.run().loss = l; });
    return {list.first(), {}};
}

QList<PaletteEntry> settingEntries(ExplorerModel& model) {
    QList<PaletteEntry> list = lossEntries(model);
    for (const OptimizerEntry& entry : optimizers())
        choices(
            list, model, Words::tr("Optimiser: %1").arg(coreText(entry.name)), Words::tr("Run"),
            &entry,
            [](const Document& d, const OptimizerEntry* e) {
                return &d.run().optimizer.entry() == e;
            },
            [](Document& d, const OptimizerEntry* e) { d.run().optimizer = Optimizer(*e); });
    for (const BoxForm form : boxForms()) {
        choices(
            list, model, Words::tr("Steps in: %1").arg(boxFormTitle(form)), Words::tr("Run"), form,
            [](const Document& d, BoxForm f) { return d.run().form == f; },
            [](Document& d, BoxForm f) { d.run().form = f; });
        if (isAnchored(form)) continue;
        choices(
            list, model, Words::tr("Gradient in: %1").arg(boxFormTitle(form)), Words::tr("Terms"),
            form, [](const Document& d, BoxForm f) { return d.explorer.view.gradient_form == f; },
            [](Document& d, BoxForm f) { d.explorer.view.gradient_form = f; });
    }
    for (int i = 0; i < box_notation_count; ++i) {
        const auto notation = static_cast<BoxNotation>(i);
        choices(
            list, model,
            Words::tr("Box notation: %1 (%2)")
                .arg(text(notationName(notation)), text(notationFields(notation))),
            Words::tr("Boxes"), notation,
            [](const Document& d, BoxNotation n) { return d.explorer.view.notation == n; },
            [](Document& d, BoxNotation n) { d.explorer.view.notation = n; });
    }
    return list;
}

}  // namespace iou
