// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entries/menu_builder.hpp"
#include "app/window/menus.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/lanes/lane_actions.hpp"
#include "widgets/model/explorer_model.hpp"

#include <functional>

namespace iou {

void addCompareMenu(MenuBuilder& builder, ExplorerModel& model, LaneActions& lanes) {
    QMenu* menu = builder.addMenu(Menus::tr("&Compare"));
    const auto lane = [&](const MenuEntry& entry, void (LaneActions::*action)()) {
        builder.addEntry(menu, entry, std::bind_front(action, &lanes));
    };
    lanes.fill(*menu->addMenu(Menus::tr("&Add lane")));
    lane({Menus::tr("&Duplicate lane"),
          Menus::tr("Copy the active lane, to change one thing in it"), menuKeys("Ctrl+D"),
          glyphIcon(Glyph::duplicate)},
         &LaneActions::duplicate);
    lane({Menus::tr("&Remove lane"), Menus::tr("Remove the active lane"), menuKeys("Ctrl+Shift+D"),
          glyphIcon(Glyph::minus)},
         &LaneActions::remove);
    lane({Menus::tr("&Pin this run"), Menus::tr("Keep the active lane's run to compare with"),
          menuKeys("Ctrl+Shift+K"), glyphIcon(Glyph::pin)},
         &LaneActions::pin);
    menu->addSeparator();
    builder.addEntry(menu,
                     {Menus::tr("&Next lane"), Menus::tr("Make the next lane the active one"),
                      menuKeys("Ctrl+]")},
                     [&lanes] { lanes.activateNext(1); });
    builder.addEntry(menu,
                     {Menus::tr("Pre&vious lane"),
                      Menus::tr("Make the previous lane the active one"), menuKeys("Ctrl+[")},
                     [&lanes] { lanes.activateNext(-1); });
    menu->addSeparator();
    const auto view = [&](const QString& text, const QString& tip, const char* keys,
                          CentralView center) {
        const QString name = Menus::tr("View: %1").arg(QString(text).remove(u'&'));
        builder
            .addEntry(menu, {text, tip, menuKeys(keys)},
                      [&model, name, center] {
                          model.apply(
                              name, [&](Document& d) { d.explorer.view.compare.center = center; });
                      })
            ->setData(name);
    };
    view(Menus::tr("&Explore"), Menus::tr("The active lane alone"), "Ctrl+1", CentralView::explore);
    view(Menus::tr("&Overlay"), Menus::tr("The predictions of all lanes in one scene"), "Ctrl+2",
         CentralView::overlay);
    view(Menus::tr("&Grid"), Menus::tr("A scene or surface for each lane"), "Ctrl+3",
         CentralView::grid);
}

}  // namespace iou
