// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entries/menu_builder.hpp"
#include "app/window/menus.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/controls/named_tool_bar.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/run/timeline.hpp"

#include <functional>
#include <memory>
#include <utility>

namespace iou {

namespace {

void addPlayback(MenuBuilder& builder, QMenu* menu, Timeline& timeline) {
    const auto add = [&](const QString& label, const QString& tip, const QList<QKeySequence>& keys,
                         void (Timeline::*slot)()) {
        builder.addEntry(menu, {label, tip, keys}, std::bind_front(slot, &timeline));
    };
    add(Menus::tr("&Play or pause"), Menus::tr("Play the run"), menuKeys("Space"),
        &Timeline::togglePlay);
    add(Menus::tr("Step &back"), Menus::tr("One step back"), menuKeys(","), &Timeline::stepBack);
    add(Menus::tr("Step &forward"), Menus::tr("One step on"), menuKeys("."),
        &Timeline::stepForward);
    add(Menus::tr("F&irst step"), Menus::tr("To the start of the run"), menuKeys("Home"),
        &Timeline::first);
    add(Menus::tr("L&ast step"), Menus::tr("To the end of the run"), menuKeys("End"),
        &Timeline::last);
    add(Menus::tr("Play back&wards"), Menus::tr("Backwards; again: faster"), menuKeys("J"),
        &Timeline::shuttleBack);
    add(Menus::tr("S&top"), Menus::tr("Stop playing"), menuKeys("K"), &Timeline::shuttleStop);
    add(Menus::tr("Play f&orwards"), Menus::tr("Forwards; again: faster"), menuKeys("L"),
        &Timeline::shuttleForward);
    add(Menus::tr("Slo&wer"), Menus::tr("Half the speed"), menuKeys("["), &Timeline::slower);
    add(Menus::tr("Fas&ter"), Menus::tr("Twice the speed"), menuKeys("]"), &Timeline::faster);
    add(Menus::tr("&Marker here"), Menus::tr("Set or remove a marker at this step"), menuKeys("M"),
        &Timeline::toggleMarker);
    add(Menus::tr("&Next marker"), Menus::tr("To the next marker of the timeline"),
        menuKeys("Shift+M"), &Timeline::nextMarker);
    QAction* loop = builder.addEntry(
        menu, {Menus::tr("Loo&p"), Menus::tr("Start again at the end"), menuKeys("Shift+L")},
        [&timeline] { timeline.setLoop(!timeline.loops()); });
    loop->setObjectName(QStringLiteral("loop"));
}

}  // namespace

QAction* addRunMenu(MenuBuilder& builder, ExplorerModel& model, BoxCanvas& canvas,
                    Timeline& timeline) {
    QMenu* menu = builder.addMenu(Menus::tr("&Run"));
    // Plays the run that was asked for last, as soon as it is there.
    const auto launch = std::make_shared<QMetaObject::Connection>();
    QAction* run = builder.addEntry(
        menu,
        {Menus::tr("&Run from here"), Menus::tr("Descend from the box on screen, and play"),
         menuKeys("R"), glyphIcon(Glyph::play)},
        [&model, &timeline, launch] {
            model.runFromHere();
            QObject::disconnect(*launch);
            *launch = QObject::connect(&model.runs(), &RunController::finished, &timeline,
                                       &Timeline::play, Qt::SingleShotConnection);
        });
    QObject::connect(&canvas, &BoxCanvas::launched, run, &QAction::trigger);
    builder.addTool(run, Menus::tr("Run"), NamedToolBar::always);
    QAction* cancel = builder.addEntry(menu,
                                       {Menus::tr("&Cancel run"),
                                        Menus::tr("Stop the run that is being computed"),
                                        menuKeys("Ctrl+."), glyphIcon(Glyph::stop)},
                                       [&model, launch] {
                                           QObject::disconnect(*launch);
                                           model.runs().cancel();
                                       });
    const auto refresh = [&model, cancel] { cancel->setEnabled(model.runs().slow()); };
    QObject::connect(&model.runs(), &RunController::slowChanged, &builder, refresh);
    refresh();
    builder.addSwitch(menu,
                      {Menus::tr("&Live run"),
                       Menus::tr("Run again on every change of boxes, loss or settings"),
                       menuKeys("Ctrl+R")},
                      [](Document& d) -> bool& { return d.explorer.view.live_run; });
    menu->addSeparator();
    addPlayback(builder, menu, timeline);
    return run;
}

void addSweepEntry(MenuBuilder& builder, const std::function<void()>& open) {
    builder.addEntry(builder.addMenu(Menus::tr("&Run")),
                     {Menus::tr("&Sweep…"),
                      Menus::tr("Simulations of every combination of losses, parameters and "
                                "protocols, and their table")},
                     open);
}

}  // namespace iou
