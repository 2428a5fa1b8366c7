// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entries/menu_builder.hpp"
#include "app/window/menus.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/data/pair_list.hpp"
#include "widgets/data/pair_origin.hpp"
#include "widgets/data/pair_pictures.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/surface_panel/loss_surface_plot.hpp"
#include "widgets/text/number_text.hpp"

#include <QAction>
#include <QActionGroup>

namespace iou {

namespace {

void swapBoxes(ExplorerModel& model) {
    const Box<> pred = model.displayedBox();
    model.apply(Menus::tr("Swap boxes"), [&](Document& d) {
        d.explorer.scene.pred = d.explorer.scene.target;
        d.explorer.scene.target = pred;
    });
}

void showDefaultBoxes(ExplorerModel& model) {
    model.apply(Menus::tr("Default boxes"), [](Document& d) {
        const double alpha = d.explorer.scene.interp_alpha;
        d.explorer.scene = Document{}.explorer.scene;
        d.explorer.scene.interp_alpha = alpha;
    });
}

void addUnitMenu(MenuBuilder& builder, QMenu* menu, ExplorerModel& model) {
    auto* group = new QActionGroup(&builder.window());
    for (const double unit : {0.001, 0.01, 0.1, 1.0, 10.0})
        builder
            .addChoice(
                menu, group, {numberText(unit), Menus::tr("Length of one arrow key press")},
                [unit](const Document& d) { return d.explorer.view.unit == unit; },
                [&model, unit] {
                    model.apply(Menus::tr("Nudge length"),
                                [&](Document& d) { d.explorer.view.unit = unit; });
                })
            ->setData(Menus::tr("Nudge by %1").arg(numberText(unit)));
}

}  // namespace

void addSceneMenu(MenuBuilder& builder, ExplorerModel& model, BoxCanvas& canvas,
                  LossSurfacePlot& surface) {
    QMenu* menu = builder.addMenu(Menus::tr("&Scene"));
    builder.addTool(builder.addEntry(menu,
                                     {Menus::tr("&Swap boxes"),
                                      Menus::tr("Exchange prediction and ground truth"),
                                      menuKeys("S"), glyphIcon(Glyph::swap)},
                                     [&model] { swapBoxes(model); }),
                    Menus::tr("Swap"), of_views);
    builder.addEntry(menu,
                     {Menus::tr("Default &boxes"), Menus::tr("The two boxes of a new session"),
                      menuKeys("Ctrl+B")},
                     [&model, &canvas] {
                         showDefaultBoxes(model);
                         canvas.fit();
                     });
    builder.addEntry(menu,
                     {Menus::tr("Surface ranges &follow"),
                      Menus::tr("Choose the surface's ranges around the boxes"),
                      menuKeys("Shift+Z")},
                     [&surface] { surface.fit(); });
    builder.addSwitch(
        menu,
        {Menus::tr("S&nap to the other box"),
         Menus::tr("A dragged box snaps lightly to edges, centres, sizes and round IoU values"),
         menuKeys("Shift+S")},
        [](Document& d) -> bool& { return d.explorer.view.canvas.snap; });
    const auto step = [&pairs = sharedOf<PairList>(model.history())](int by) {
        return [&pairs, by] { pairs.step(by); };
    };
    builder.addEntry(menu,
                     {Menus::tr("Next &worst pair"),
                      Menus::tr("The next pair of the panel Data, in its order"), menuKeys("W")},
                     step(1));
    builder.addEntry(
        menu, {Menus::tr("&Previous pair"), Menus::tr("The one before it"), menuKeys("Shift+W")},
        step(-1));
    auto& pictures = sharedOf<PairPictures>(model.history());
    QAction* const picture = builder.addEntry(
        menu,
        {Menus::tr("Pict&ure of the pair"),
         Menus::tr("The image of the pair under its boxes, from the folder of pictures"),
         menuKeys("Ctrl+Shift+I")},
        [&pictures, &origin = sharedOf<PairOrigin>(model.history())] {
            pictures.setShown(!pictures.isShown());
            if (pictures.isShown() && !pictures.folder()) emit origin.picturesRequested();
        });
    picture->setCheckable(true);
    const auto check = [picture, &pictures] { picture->setChecked(pictures.isShown()); };
    QObject::connect(&pictures, &PairPictures::changed, picture, check);
    addUnitMenu(builder, menu->addMenu(Menus::tr("&Nudge by")), model);
    builder.addToolSeparator();
}

}  // namespace iou
