// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entries/menu_builder.hpp"
#include "app/own_formula/editor_room.hpp"
#include "app/own_formula/own_formula_files.hpp"
#include "app/panels/panel_set.hpp"
#include "app/window/menus.hpp"
#include "core/composed/loss_parts.hpp"
#include "core/own_formula/formula_entry.hpp"
#include "core/registry/loss_sources.hpp"
#include "core/registry/registry.hpp"
#include "core/session/own_losses.hpp"
#include "widgets/controls/loss_groups.hpp"
#include "widgets/loss/loss_composer.hpp"
#include "widgets/loss/loss_panel.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/own_formula/formula_card.hpp"
#include "widgets/own_formula/own_formula.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/plain_text.hpp"

#include <QDockWidget>

#include <algorithm>

namespace iou {

namespace {

/// The surface shows the active lane's loss minus this one.
void subtract(ExplorerModel& model, const LossPointer& entry) {
    model.apply(Menus::tr("Difference to %1").arg(text(listedName(*entry))), [&](Document& d) {
        SurfaceView& view = d.explorer.view.surface;
        view.color_range.reset();
        view.term.clear();
        view.minus = Loss(entry);
    });
}

void listDifferences(QMenu& menu, ExplorerModel& model) {
    menu.clear();
    for (QMenu* family : menu.findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly))
        family->deleteLater();
    for (const LossGroup& group : lossGroups()) {
        QMenu* family = menu.addMenu(group.heading);
        for (const LossPointer& entry : group.losses) {
            const QString name = text(listedName(*entry));
            QAction* const action = family->addAction(plainEntry(name));
            action->setStatusTip(
                Menus::tr("The surface shows the loss minus this one; how far apart they are is "
                          "shown beside the formula"));
            action->setToolTip(plainTip(Menus::tr("Difference to %1").arg(name)));
            action->setData(Menus::tr("Difference to %1").arg(name));
            QObject::connect(action, &QAction::triggered, &menu,
                             [&model, entry] { subtract(model, entry); });
        }
    }
}

/// What the active lane's loss is made of, in the dialog that makes another of it.
void compose(QWidget& window, ExplorerModel& model, const composed::LossParts& parts) {
    auto* dialog = window.findChild<LossComposer*>();
    if (!dialog) {
        dialog = new LossComposer(model, &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->open(parts);
}

/// Puts a wrapper around the active lane's loss; where it does not go the dialog says why.
void wrap(QWidget& window, ExplorerModel& model, const composed::Wrapper& wrapper) {
    composed::LossParts parts = composed::partsOf(model.run().loss);
    parts.wrappers.push_back({&wrapper});
    const auto loss = composed::lossOfParts(parts);
    if (!loss) return compose(window, model, parts);
    model.apply(Menus::tr("Take %1").arg(text(loss->name())),
                [&](Document& d) { d.run().loss = *loss; });
}

/// One entry for each wrapper, and one for the dialog.
void addComposing(MenuBuilder& builder, QMenu& menu, ExplorerModel& model) {
    QWidget& window = builder.window();
    QMenu* const wrappers = menu.addMenu(Menus::tr("&Wrap it in"));
    builder.restWithExplorer(wrappers->menuAction());
    for (const composed::Wrapper& wrapper : composed::wrappers()) {
        const QString title = LossComposer::wrapperTitle(wrapper);
        QAction* const action = builder.addEntry(
            wrappers,
            {plainEntry(title), QStringLiteral("%1 %2").arg(coreText(wrapper.sentence),
                                                            QString::fromUtf8(wrapper.source))},
            [&window, &model, &wrapper] { wrap(window, model, wrapper); });
        action->setData(Menus::tr("Wrap the loss in %1").arg(title));
    }
    builder.addEntry(
        &menu,
        {Menus::tr("&Made of others…"),
         Menus::tr("A sum of losses with weights, and wrappers around it, by choosing")},
        [&window, &model] { compose(window, model, composed::partsOf(model.run().loss)); });
}

void bringToFront(PanelSet& panels, const QString& id) {
    if (QDockWidget* const dock = panels.find(id)) {
        dock->show();
        dock->raise();
    }
}

}  // namespace

void addLossMenu(MenuBuilder& builder, ExplorerModel& model, PanelSet& panels,
                 OwnFormulaFiles& formulas) {
    QMenu* menu = builder.addMenu(Menus::tr("L&oss"));
    LossPanel& panel = panels.content<LossPanel>();
    if (QDockWidget* const dock = panels.find(QStringLiteral("loss")))
        new EditorRoom(panels.window(), *dock, panel);
    const auto edit = [&panels, &panel] {
        bringToFront(panels, QStringLiteral("loss"));
        panel.setEditing(true);
    };
    builder.addEntry(menu,
                     {Menus::tr("&Own formula"),
                      Menus::tr("Edit the loss as a formula; every view follows while you type"),
                      menuKeys("Ctrl+L")},
                     edit);
    QAction* const copy = builder.addEntry(
        menu,
        {Menus::tr("Edit a &copy"), Menus::tr("The active lane takes a copy of its loss, to edit")},
        [&panel, edit] {
            panel.card()->formula().editCopy();
            edit();
        });
    QMenu* const differences = menu->addMenu(Menus::tr("&Difference to"));
    builder.restWithExplorer(differences->menuAction());
    listDifferences(*differences, model);
    QObject::connect(&model, &ExplorerModel::lossesChanged, differences,
                     [differences, &model] { listDifferences(*differences, model); });
    addComposing(builder, *menu, model);
    menu->addSeparator();
    builder.addEntry(menu,
                     {Menus::tr("O&pen formula…"),
                      Menus::tr("A .loss file for the active lane; it is read again when another "
                                "program saves it")},
                     [&formulas] { formulas.openDialog(); });
    QAction* const save = builder.addEntry(
        menu,
        {Menus::tr("&Save formula…"), Menus::tr("The formula of the active lane as a .loss file")},
        [&formulas] { formulas.saveDialog(); });
    QAction* const forget = builder.addEntry(
        menu,
        {Menus::tr("&Remove unused formulas"),
         Menus::tr("Formulas that no lane, pinned run, surface or batch uses leave the lists")},
        [&model] {
            model.apply(Menus::tr("Remove unused formulas"),
                        [](Document& d) { forgetUnusedLosses(d); });
        });
    const auto refresh = [&model, &panel, copy, save, forget] {
        copy->setEnabled(!panel.card()->formula().isProgram());
        save->setEnabled(own::formulaOf(model.run().loss.entry()));
        forget->setEnabled(!model.document().own_losses.empty());
    };
    for (const auto changed : {&ExplorerModel::lossChanged, &ExplorerModel::lossesChanged,
                               &ExplorerModel::documentLoaded})
        QObject::connect(&model, changed, &builder, refresh);
    refresh();
}

void addProgramEntry(MenuBuilder& builder, const std::function<void()>& open) {
    builder.addEntry(
        builder.addMenu(Menus::tr("L&oss")),
        {Menus::tr("My &program…"),
         Menus::tr("A program of yours as the loss: PyTorch, NumPy or any other code")},
        open);
}

}  // namespace iou
