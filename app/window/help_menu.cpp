// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/command_palette.hpp"
#include "app/palette/key_sheet.hpp"
#include "app/window/menu_builder.hpp"
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

void showPalette(QMainWindow& window, ExplorerModel& model) {
    auto* palette =
        new CommandPalette(menuEntries(*window.menuBar()) + settingEntries(model), &window);
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

void addHelpMenu(MenuBuilder& builder, ExplorerModel& model) {
    QMenu* menu = builder.addMenu(Menus::tr("&Help"), true);
    QMainWindow& window = builder.window();
    builder.addEntry(menu,
                     {Menus::tr("&Keys"), Menus::tr("Every key and mouse gesture"), menuKeys("F1")},
                     [&window] { showKeys(window); });
    builder.addEndTool(builder.addEntry(
        menu,
        {Menus::tr("&Find a command"), Menus::tr("Find a command, a loss or a setting by its name"),
         menuKeys("Ctrl+Shift+P"), glyphIcon(Glyph::search)},
        [&window, &model] { showPalette(window, model); }));
    builder.addEntry(
        menu,
        {Menus::tr("&About iouscope"), Menus::tr("Version and licence"), menuKeys("Shift+F1")},
        [&window] { showAbout(window); });
}

}  // namespace iou
