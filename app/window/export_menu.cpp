// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entries/menu_builder.hpp"
#include "app/export/code_dialog.hpp"
#include "app/export/export_dialog.hpp"
#include "app/export/film_presets.hpp"
#include "app/files/data_export.hpp"
#include "app/formats/formats.hpp"
#include "app/panels/panel_set.hpp"
#include "app/window/menus.hpp"
#include "app/window/window_picture.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"

namespace iou {

void addExportMenu(MenuBuilder& builder, ExplorerModel& model, PanelSet& panels, DataExport& data,
                   const std::function<Session()>& session) {
    QMenu* menu = builder.addMenu(Menus::tr("E&xport"), true);
    const auto show = [&model, session, &window = builder.window()](ExportDialog::Kind kind) {
        const QString name = kind == ExportDialog::Kind::film ? QStringLiteral("export_film")
                                                              : QStringLiteral("export_picture");
        auto* dialog = window.findChild<ExportDialog*>(name);
        if (!dialog) {
            dialog = new ExportDialog(kind, model, session, renderWindow, &window,
                                      window.findChild<FilmPresets*>());
            dialog->setObjectName(name);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
        }
        dialog->show();
        dialog->raise();
        dialog->activateWindow();
    };
    builder.addEntry(menu,
                     {Menus::tr("&Picture…"),
                      Menus::tr("%1 of the views, with a preview").arg(localText(pictureLabels())),
                      menuKeys("Ctrl+E")},
                     [show] { show(ExportDialog::Kind::picture); });
    QAction* const film =
        builder.addEntry(menu,
                         {Menus::tr("&Film…"),
                          Menus::tr("%1 of the run or of a lab's steps, with a preview")
                              .arg(localText(filmLabels())),
                          menuKeys("Ctrl+Shift+E")},
                         [show] { show(ExportDialog::Kind::film); });
    QObject::connect(&panels, &PanelSet::labChanged, film,
                     [film, &panels] { film->setEnabled(!panels.lab() || panels.lab()->steps); });
    builder.setOfExplorer(true);
    menu->addSeparator();
    builder.addEntry(
        menu, {Menus::tr("Data of the &run…"), Menus::tr("Every step of the run as CSV or NPY")},
        [&data] { data.exportRun(); });
    builder.addEntry(
        menu,
        {Menus::tr("Data of the &surface…"), Menus::tr("The values of the surface as CSV or NPY")},
        [&data] { data.exportSurface(false); });
    builder.addEntry(menu,
                     {Menus::tr("Data of the &field…"),
                      Menus::tr("The surface with its partial derivatives as CSV or NPY")},
                     [&data] { data.exportSurface(true); });
    menu->addSeparator();
    builder.addEntry(menu,
                     {Menus::tr("&Code of the loss…"),
                      Menus::tr("The loss as PyTorch, NumPy, C++ or LaTeX, to copy or to save")},
                     [&model, &window = builder.window()] {
                         auto* dialog = window.findChild<CodeDialog*>();
                         if (!dialog) {
                             dialog =
                                 new CodeDialog([&model] { return model.run().loss; }, &window);
                             for (const auto changed :
                                  {&ExplorerModel::lossChanged, &ExplorerModel::documentLoaded,
                                   &ExplorerModel::lanesChanged})
                                 QObject::connect(&model, changed, dialog, &CodeDialog::refresh);
                             dialog->setAttribute(Qt::WA_DeleteOnClose);
                         }
                         dialog->show();
                         dialog->raise();
                         dialog->activateWindow();
                     });
    builder.setOfExplorer(false);
}

}  // namespace iou
