// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entries/menu_builder.hpp"
#include "app/files/open_coco.hpp"
#include "app/files/recent_files.hpp"
#include "app/files/session_files.hpp"
#include "app/window/menus.hpp"
#include "widgets/drawing/glyph_icon.hpp"

namespace iou {

void addFileMenu(MenuBuilder& builder, SessionFiles& files, RecentFiles& recent, OpenCoco& coco,
                 const std::function<void()>& open_boxes,
                 const std::function<void()>& import_boxes) {
    QMenu* menu = builder.addMenu(Menus::tr("&File"), true);
    builder.addTool(
        builder.addEntry(menu,
                         {Menus::tr("&New"), Menus::tr("Start from the default session"),
                          menuKeys("Ctrl+N"), glyphIcon(Glyph::new_file)},
                         [&files] { files.newSession(); }),
        Menus::tr("New"), of_files);
    builder.addTool(builder.addEntry(menu,
                                     {Menus::tr("&Open…"), Menus::tr("Open a session file"),
                                      menuKeys("Ctrl+O"), glyphIcon(Glyph::open)},
                                     [&files] { files.openDialog(); }),
                    Menus::tr("Open"), of_files);
    recent.show(*menu->addMenu(Menus::tr("Open &recent")));
    builder.addEntry(menu,
                     {Menus::tr("Open &COCO files…"),
                      Menus::tr("Truths and detections for the lab of average precision")},
                     [&coco] { coco.ask(); });
    builder.addEntry(menu,
                     {Menus::tr("Open &boxes…"),
                      Menus::tr("A table of boxes for what is in the middle: detections with their "
                                "scores, truths, or a pair")},
                     open_boxes);
    builder.addEntry(
        menu,
        {Menus::tr("&Import boxes…"),
         Menus::tr("Truths and detections of COCO, YOLO, VOC, CSV and other files, for "
                   "the panel Data"),
         menuKeys("Ctrl+I")},
        import_boxes);
    builder.addTool(builder.addEntry(menu,
                                     {Menus::tr("&Save"), Menus::tr("Save this session"),
                                      menuKeys("Ctrl+S"), glyphIcon(Glyph::save)},
                                     [&files] { files.save(); }),
                    Menus::tr("Save"), of_files);
    builder.addEntry(menu,
                     {Menus::tr("Save &As…"), Menus::tr("Save this session under another name"),
                      menuKeys("Ctrl+Shift+S")},
                     [&files] { files.saveAs(); });
    menu->addSeparator();
    builder.addEntry(menu, {Menus::tr("&Quit"), Menus::tr("Close the window"), menuKeys("Ctrl+Q")},
                     [&window = builder.window()] { window.close(); });
    builder.addToolSeparator();
}

}  // namespace iou
