// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/lanes/lane_actions.hpp"

#include <QMenuBar>

#include <functional>

namespace iou {

void MainWindow::buildCompareMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Compare"));
    const auto key = [](const char* text) {
        return QList{QKeySequence(QString::fromLatin1(text))};
    };
    const auto lane = [&](const Entry& entry, void (LaneActions::*action)()) {
        addEntry(menu, entry, std::bind_front(action, m_lane_actions));
    };
    QMenu* more = menu->addMenu(tr("&Add lane"));
    m_lane_actions->fill(*more);
    lane({tr("&Duplicate lane"), tr("Copy the active lane, to change one thing in it"),
          key("Ctrl+D"), glyphIcon(Glyph::duplicate)},
         &LaneActions::duplicate);
    lane({tr("&Remove lane"), tr("Remove the active lane"), key("Ctrl+Shift+D"),
          glyphIcon(Glyph::minus)},
         &LaneActions::remove);
    lane({tr("&Pin this run"), tr("Keep the active lane's run to compare with"),
          key("Ctrl+Shift+K"), glyphIcon(Glyph::pin)},
         &LaneActions::pin);
    menu->addSeparator();
    addEntry(menu, {tr("&Next lane"), tr("Make the next lane the active one"), key("Ctrl+]"), {}},
             [this] { m_lane_actions->activateNext(1); });
    addEntry(menu,
             {tr("Pre&vious lane"), tr("Make the previous lane the active one"), key("Ctrl+["), {}},
             [this] { m_lane_actions->activateNext(-1); });
    menu->addSeparator();
    const auto view = [&](const QString& text, const QString& tip, const char* keys,
                          CentralView center) {
        addEntry(menu, {text, tip, key(keys), {}}, [this, text, center] {
            m_model.apply(tr("View: %1").arg(QString(text).remove(u'&')),
                          [&](Document& d) { d.explorer.view.compare.center = center; });
        });
    };
    view(tr("&Explore"), tr("The active lane alone"), "Ctrl+1", CentralView::explore);
    view(tr("&Overlay"), tr("The predictions of all lanes in one scene"), "Ctrl+2",
         CentralView::overlay);
    view(tr("&Grid"), tr("A scene or surface for each lane"), "Ctrl+3", CentralView::grid);
}

}  // namespace iou
