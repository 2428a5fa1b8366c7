// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entries/menu_builder.hpp"
#include "app/lessons/presentation.hpp"
#include "app/palette/command_palette.hpp"
#include "app/palette/key_sheet.hpp"
#include "app/window/menus.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/model/explorer_model.hpp"

#include <QMenuBar>
#include <QMessageBox>

namespace iou {

namespace {

void showKeys(QMainWindow& window) {
    auto* sheet = new KeySheet(*window.menuBar(), &window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->show();
}

void showPalette(QMainWindow& window, ExplorerModel& model, bool presenting) {
    const QMenuBar& menus = *window.menuBar();
    auto* palette = new CommandPalette(
        presenting ? presentedEntries(menus, model) : menuEntries(menus) + settingEntries(model),
        [&model](const QString& q) { return typedLoss(model, q); }, &window);
    palette->show();
}

void showAbout(QMainWindow& window) {
    QMessageBox::about(
        &window, Menus::tr("About iouscope"),
        Menus::tr(
            "<h3>iouscope %1</h3><p>Bounding-box regression losses, live: drag two boxes and see "
            "value, gradient, surface and regression change.</p><p>Free software under the GNU "
            "General Public License, version 3 or later.</p>")
            .arg(QStringLiteral(IOUSCOPE_VERSION)));
}

}  // namespace

void addHelpMenu(MenuBuilder& builder, ExplorerModel& model, const Presentation& presentation,
                 const std::function<void()>& welcome) {
    QMenu* menu = builder.addMenu(Menus::tr("&Help"), true);
    QMainWindow& window = builder.window();
    builder.addEntry(menu,
                     {Menus::tr("First &steps…"),
                      Menus::tr("Two losses from one start, and three things to try")},
                     welcome);
    builder.addEntry(menu,
                     {Menus::tr("&Keys"), Menus::tr("Every key and mouse gesture"), menuKeys("F1")},
                     [&window] { showKeys(window); });
    QAction* find = builder.addEntry(
        menu,
        {Menus::tr("&Find a command"), Menus::tr("Find a command, a loss or a setting by its name"),
         menuKeys("Ctrl+Shift+P"), glyphIcon(Glyph::search)},
        [&window, &model, &presentation] { showPalette(window, model, presentation.active()); });
    find->setProperty(presentable_entry, false);
    builder.addEndTool(find, Menus::tr("Find"));
    builder.addEntry(
        menu,
        {Menus::tr("&About iouscope"), Menus::tr("Version and licence"), menuKeys("Shift+F1")},
        [&window] { showAbout(window); });
}

}  // namespace iou
