// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/drop_and_paste.hpp"
#include "app/files/recent_files.hpp"
#include "app/palette/command_palette.hpp"
#include "app/palette/key_sheet.hpp"
#include "app/window/main_window.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/loss/box_panel.hpp"
#include "widgets/run/timeline.hpp"
#include "widgets/surface_panel/loss_surface_plot.hpp"
#include "widgets/surface_panel/surface_menu.hpp"
#include "widgets/text/number_text.hpp"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolBar>

#include <functional>
#include <utility>

namespace iou {

namespace {

QList<QKeySequence> keys(const char* first, const char* second = nullptr) {
    QList<QKeySequence> list{QKeySequence(QString::fromLatin1(first))};
    if (second) list.append(QKeySequence(QString::fromLatin1(second)));
    return list;
}

}  // namespace

QAction* MainWindow::addEntry(QMenu* menu, const Entry& entry, const std::function<void()>& run) {
    auto* action = new QAction(entry.icon, entry.text, this);
    action->setShortcuts(entry.keys);
    action->setStatusTip(entry.tip);
    QString tip = entry.tip;
    if (!entry.keys.isEmpty())
        tip += QStringLiteral(" (%1)").arg(entry.keys.first().toString(QKeySequence::NativeText));
    action->setToolTip(tip);
    action->setIconVisibleInMenu(false);
    menu->addAction(action);
    connect(action, &QAction::triggered, this, run);
    return action;
}

QAction* MainWindow::addSwitch(QMenu* menu, const Entry& entry,
                               const std::function<bool&(Document&)>& field) {
    QAction* action = addEntry(menu, entry, [] {});
    action->setCheckable(true);
    const QString name = QString(entry.text).remove(u'&');
    connect(action, &QAction::triggered, this, [this, field, name](bool on) {
        m_model.apply(name, [&](Document& d) { field(d) = on; });
    });
    m_switches.append([this, action, field] {
        Document copy = m_model.document();
        action->setChecked(field(copy));
    });
    return action;
}

void MainWindow::refreshSwitches() {
    for (const auto& refresh : m_switches) refresh();
}

void MainWindow::buildFileMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    m_tools << addEntry(menu,
                        {tr("&New"), tr("Start from the default session"), keys("Ctrl+N"),
                         glyphIcon(Glyph::new_file)},
                        [this] { m_files.newSession(); });
    m_tools << addEntry(
        menu, {tr("&Open…"), tr("Open a session file"), keys("Ctrl+O"), glyphIcon(Glyph::open)},
        [this] { m_files.openDialog(); });
    m_recent->show(*menu->addMenu(tr("Open &recent")));
    m_tools << addEntry(
        menu, {tr("&Save"), tr("Save this session"), keys("Ctrl+S"), glyphIcon(Glyph::save)},
        [this] { m_files.save(); });
    addEntry(
        menu,
        {tr("Save &As…"), tr("Save this session under another name"), keys("Ctrl+Shift+S"), {}},
        [this] { m_files.saveAs(); });
    menu->addSeparator();
    addEntry(menu, {tr("&Quit"), tr("Close the window"), keys("Ctrl+Q"), {}}, [this] { close(); });
    m_tools << nullptr;
}

void MainWindow::buildEditMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = addEntry(
        menu,
        {tr("&Undo"), tr("Take back the last change"), keys("Ctrl+Z"), glyphIcon(Glyph::undo)},
        [this] { m_model.undo(); });
    QAction* redo = addEntry(menu,
                             {tr("&Redo"), tr("Make the change again"),
                              keys("Ctrl+Shift+Z", "Ctrl+Y"), glyphIcon(Glyph::redo)},
                             [this] { m_model.redo(); });
    const auto refresh = [this, undo, redo] {
        const QUndoStack& stack = m_model.undoStack();
        undo->setEnabled(stack.canUndo());
        redo->setEnabled(stack.canRedo());
        undo->setText(stack.canUndo() ? tr("&Undo: %1").arg(stack.undoText()) : tr("&Undo"));
        redo->setText(stack.canRedo() ? tr("&Redo: %1").arg(stack.redoText()) : tr("&Redo"));
    };
    connect(&m_model.undoStack(), &QUndoStack::indexChanged, this, refresh);
    refresh();
    m_tools << undo << redo << nullptr;
    menu->addSeparator();
    addEntry(menu,
             {tr("&Copy"),
              tr("The view clicked last as a picture, or the table as text, to the clipboard"),
              keys("Ctrl+C"),
              {}},
             [this] { copyShown(); });
    addEntry(menu,
             {tr("Copy &recipe"),
              tr("Boxes and run as one line of text; pasting it brings them back"),
              keys("Ctrl+Shift+C"),
              {}},
             [this] { copyRecipe(); });
    addEntry(menu,
             {tr("Copy &session text"),
              tr("Everything the window shows, as text; pasting it brings it back"),
              keys("Ctrl+Alt+C"),
              {}},
             [this] {
                 copyText(writeSession(session()), tr("The session is in the clipboard, as text."));
             });
    buildCommandMenu(menu);
    addEntry(
        menu,
        {tr("&Paste"), tr("Boxes, a recipe or a session from the clipboard"), keys("Ctrl+V"), {}},
        [this] { m_intake->paste(); });
}

void MainWindow::buildViewMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    m_tools << addSwitch(menu,
                         {tr("&Gradient arrows"),
                          tr("Descent direction on the edges of the prediction"), keys("G"),
                          glyphIcon(Glyph::arrows)},
                         [](Document& d) -> bool& { return d.explorer.view.canvas.arrows; });
    m_tools << addSwitch(menu,
                         {tr("Gradient &field"),
                          tr("Arrows of the descent direction on the surface"), keys("F"),
                          glyphIcon(Glyph::field)},
                         [](Document& d) -> bool& { return d.explorer.view.surface.field; });
    m_tools << addSwitch(menu,
                         {tr("&Contours"), tr("Lines of equal value on the surface"), keys("C"),
                          glyphIcon(Glyph::isolines)},
                         [](Document& d) -> bool& { return d.explorer.view.surface.isolines; });
    m_tools << addSwitch(
        menu,
        {tr("G&rid"), tr("Grid and rulers of the scene"), keys("Shift+G"), glyphIcon(Glyph::grid)},
        [](Document& d) -> bool& { return d.explorer.view.canvas.grid; });
    addSwitch(menu, {tr("&Intersection"), tr("Fill what the boxes share"), keys("I"), {}},
              [](Document& d) -> bool& { return d.explorer.view.canvas.intersection; });
    addSwitch(menu, {tr("&Enclosing box"), tr("The smallest box around both"), keys("E"), {}},
              [](Document& d) -> bool& { return d.explorer.view.canvas.enclosing; });
    addSwitch(menu, {tr("Centre &distance"), tr("Line between the centres"), keys("D"), {}},
              [](Document& d) -> bool& { return d.explorer.view.canvas.distance; });
    addSwitch(menu,
              {tr("I&nterpolated box"),
               tr("The box between both, with its coefficient as a handle"),
               keys("N"),
               {}},
              [](Document& d) -> bool& { return d.explorer.view.canvas.interpolated; });
    addSwitch(menu, {tr("Run &path"), tr("Centres of the run in the scene"), keys("P"), {}},
              [](Document& d) -> bool& { return d.explorer.view.canvas.path; });
    addSwitch(menu, {tr("N&umbers"), tr("Value and IoU in the corner of the scene"), keys("U"), {}},
              [](Document& d) -> bool& { return d.explorer.view.canvas.hud; });
    menu->addMenu(&m_surface->menu());
    menu->addSeparator();
    m_tools << addEntry(
        menu,
        {tr("Fit &boxes"), tr("Show both boxes with a margin"), keys("Z"), glyphIcon(Glyph::fit)},
        [this] { m_canvas->fit(); });
    addEntry(menu, {tr("Zoom in"), tr("Enlarge the scene"), keys("+", "="), {}},
             [this] { m_canvas->zoomIn(); });
    addEntry(menu, {tr("Zoom out"), tr("See more of the scene"), keys("-"), {}},
             [this] { m_canvas->zoomOut(); });
    menu->addSeparator();
    buildThemeMenu(menu);
    addEntry(menu, {tr("Larger text"), tr("Enlarge the interface"), keys("Ctrl++", "Ctrl+="), {}},
             [this] { setScale(interfaceScale() * 1.1); });
    addEntry(menu, {tr("Smaller text"), tr("Shrink the interface"), keys("Ctrl+-"), {}},
             [this] { setScale(interfaceScale() / 1.1); });
    addEntry(menu, {tr("Usual text size"), tr("Interface at its usual size"), keys("Ctrl+0"), {}},
             [this] { setScale(1.0); });
    menu->addSeparator();
    buildWorkspaceMenu(menu);
    QMenu* panels = menu->addMenu(tr("&Panels"));
    for (int i = 0; i < m_panels.size(); ++i) {
        QDockWidget* dock = m_panels[i];
        QList<QKeySequence> key;
        if (i < 9) key << QKeySequence(QStringLiteral("Alt+%1").arg(i + 1));
        const QString tip = tr("Bring the panel \"%1\" to the front, or hide it there");
        QAction* action =
            addEntry(panels, {dock->windowTitle(), tip.arg(dock->windowTitle()), key, {}},
                     [this, dock] { togglePanel(*dock); });
        action->setCheckable(true);
        action->setChecked(true);
        connect(dock->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
        connect(action, &QAction::triggered, dock,
                [dock, action] { action->setChecked(!dock->isHidden()); });
    }
    addEntry(
        menu,
        {tr("Reset &layout"), tr("All panels in their usual places"), keys("Ctrl+Shift+0"), {}},
        [this] { resetLayout(); });
    m_tools << nullptr;
}

void MainWindow::buildThemeMenu(QMenu* view) {
    QMenu* menu = view->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(this);
    const auto choose = [this](ThemeChoice theme) {
        m_model.apply(tr("Theme"), [&](Document& d) { d.appearance.theme = theme; });
    };
    const auto add = [&](ThemeChoice theme, const QString& label, const QString& tip,
                         const char* key) {
        QAction* action =
            addEntry(menu, {label, tip, keys(key), {}}, [choose, theme] { choose(theme); });
        action->setCheckable(true);
        group->addAction(action);
        m_switches.append(
            [this, action, theme] { action->setChecked(m_model.appearance().theme == theme); });
    };
    add(ThemeChoice::system, tr("As the &desktop"), tr("Light or dark as the desktop"),
        "Ctrl+Alt+S");
    add(ThemeChoice::light, tr("&Light"), tr("Dark on white, for projectors and print"),
        "Ctrl+Alt+L");
    add(ThemeChoice::dark, tr("&Dark"), tr("Light on black"), "Ctrl+Alt+D");
    m_theme_action = addEntry(
        menu,
        {tr("&Other theme"), tr("Change between light and dark"), keys("Ctrl+T"),
         glyphIcon(Glyph::theme)},
        [this, choose] { choose(themeOf(*this).dark ? ThemeChoice::light : ThemeChoice::dark); });
}

void MainWindow::buildSceneMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Scene"));
    m_tools << addEntry(menu,
                        {tr("&Swap boxes"), tr("Exchange prediction and ground truth"), keys("S"),
                         glyphIcon(Glyph::swap)},
                        [this] { swapBoxes(); });
    addEntry(menu, {tr("Default &boxes"), tr("The two boxes of a new session"), keys("Ctrl+B"), {}},
             [this] {
                 m_model.apply(tr("Default boxes"), [](Document& d) {
                     const double alpha = d.explorer.scene.interp_alpha;
                     d.explorer.scene = Document{}.explorer.scene;
                     d.explorer.scene.interp_alpha = alpha;
                 });
                 m_canvas->fit();
             });
    addEntry(menu,
             {tr("Surface ranges &follow"),
              tr("Choose the surface's ranges around the boxes"),
              keys("Shift+Z"),
              {}},
             [this] { m_surface->fit(); });
    addSwitch(menu,
              {tr("S&nap to the other box"),
               tr("A dragged box snaps lightly to edges, centres, sizes and round IoU values"),
               keys("Shift+S"),
               {}},
              [](Document& d) -> bool& { return d.explorer.view.canvas.snap; });
    buildUnitMenu(menu);
    m_tools << nullptr;
}

void MainWindow::buildUnitMenu(QMenu* scene) {
    QMenu* menu = scene->addMenu(tr("&Nudge by"));
    auto* group = new QActionGroup(this);
    for (const double unit : {0.001, 0.01, 0.1, 1.0, 10.0}) {
        QAction* action = addEntry(
            menu, {numberText(unit), tr("Length of one arrow key press"), {}, {}}, [this, unit] {
                m_model.apply(tr("Nudge length"),
                              [&](Document& d) { d.explorer.view.unit = unit; });
            });
        action->setCheckable(true);
        group->addAction(action);
        m_switches.append(
            [this, action, unit] { action->setChecked(m_model.view().unit == unit); });
    }
}

void MainWindow::buildRunMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Run"));
    m_run = addEntry(menu,
                     {tr("&Run from here"), tr("Descend from the box on screen, and play"),
                      keys("R"), glyphIcon(Glyph::play)},
                     [this] { runAndPlay(); });
    m_tools << m_run;
    m_cancel = addEntry(menu,
                        {tr("&Cancel run"), tr("Stop the run that is being computed"),
                         keys("Ctrl+."), glyphIcon(Glyph::stop)},
                        [this] {
                            disconnect(m_launch);
                            m_model.runs().cancel();
                        });
    addSwitch(menu,
              {tr("&Live run"),
               tr("Run again on every change of boxes, loss or settings"),
               keys("Ctrl+R"),
               {}},
              [](Document& d) -> bool& { return d.explorer.view.live_run; });
    menu->addSeparator();
    const auto add = [&](const QString& label, const QString& tip, QList<QKeySequence> shortcut,
                         void (Timeline::*slot)()) {
        addEntry(menu, {label, tip, std::move(shortcut), {}}, std::bind_front(slot, m_timeline));
    };
    add(tr("&Play or pause"), tr("Play the run"), keys("Space"), &Timeline::togglePlay);
    add(tr("Step &back"), tr("One step back"), keys(","), &Timeline::stepBack);
    add(tr("Step &forward"), tr("One step on"), keys("."), &Timeline::stepForward);
    add(tr("F&irst step"), tr("To the start of the run"), keys("Home"), &Timeline::first);
    add(tr("L&ast step"), tr("To the end of the run"), keys("End"), &Timeline::last);
    add(tr("Play back&wards"), tr("Backwards; again: faster"), keys("J"), &Timeline::shuttleBack);
    add(tr("S&top"), tr("Stop playing"), keys("K"), &Timeline::shuttleStop);
    add(tr("Play f&orwards"), tr("Forwards; again: faster"), keys("L"), &Timeline::shuttleForward);
    add(tr("Slo&wer"), tr("Half the speed"), keys("["), &Timeline::slower);
    add(tr("Fas&ter"), tr("Twice the speed"), keys("]"), &Timeline::faster);
    add(tr("&Marker here"), tr("Set or remove a marker at this step"), keys("M"),
        &Timeline::toggleMarker);
    add(tr("&Next marker"), tr("To the next marker of the timeline"), keys("Shift+M"),
        &Timeline::nextMarker);
    QAction* loop = addEntry(menu, {tr("Loo&p"), tr("Start again at the end"), keys("Shift+L"), {}},
                             [this] { m_timeline->setLoop(!m_timeline->loops()); });
    loop->setObjectName(QStringLiteral("loop"));
}

void MainWindow::buildHelpMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    addEntry(menu, {tr("&Keys"), tr("Every key and mouse gesture"), keys("F1"), {}}, [this] {
        auto* sheet = new KeySheet(*menuBar(), this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->show();
    });
    m_find = addEntry(menu,
                      {tr("&Find a command"), tr("Find a command, a loss or a setting by its name"),
                       keys("Ctrl+Shift+P"), glyphIcon(Glyph::search)},
                      [this] { findCommand(); });
    addEntry(menu, {tr("&About iouscope"), tr("Version and licence"), keys("Shift+F1"), {}},
             [this] { showAbout(); });
}

void MainWindow::buildToolBar() {
    auto* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->toggleViewAction()->setToolTip(tr("Show or hide the tool bar"));
    const auto separator = [this] {
        auto* action = new QAction(this);
        action->setSeparator(true);
        return action;
    };
    for (QAction* action : std::as_const(m_tools)) bar->addAction(action ? action : separator());
    auto* space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addAction(m_find);
    bar->addAction(m_theme_action);
    if (auto* run = bar->widgetForAction(m_run); run != nullptr)
        run->setProperty("toolButtonStyle", Qt::ToolButtonTextBesideIcon);
}

void MainWindow::runAndPlay() {
    m_model.runFromHere();
    disconnect(m_launch);
    m_launch = connect(&m_model.runs(), &RunController::finished, m_timeline, &Timeline::play,
                       Qt::SingleShotConnection);
}

void MainWindow::findCommand() {
    auto* palette = new CommandPalette(menuCommands(*menuBar()) + documentCommands(m_model), this);
    palette->show();
}

void MainWindow::swapBoxes() {
    const Box<> pred = m_model.displayedBox();
    m_model.apply(tr("Swap boxes"), [&](Document& d) {
        d.explorer.scene.pred = d.explorer.scene.target;
        d.explorer.scene.target = pred;
    });
}

void MainWindow::togglePanel(QDockWidget& dock) {
    m_layout = Layout::arranged;
    const bool in_front = !dock.visibleRegion().isEmpty();
    dock.setVisible(!in_front);
    if (!in_front) dock.raise();
}

void MainWindow::setScale(double factor) {
    setInterfaceScale(std::clamp(factor, least_scale, greatest_scale));
    applyTheme(m_model.appearance().theme);
}

void MainWindow::showAbout() {
    QMessageBox::about(
        this, tr("About iouscope"),
        tr("<h3>iouscope %1</h3><p>Bounding-box regression losses, live: drag two boxes and see "
           "value, gradient, surface and regression change.</p><p>Free software under the GNU "
           "General Public License, version 3 or later.</p>")
            .arg(QStringLiteral(IOUSCOPE_VERSION)));
}

}  // namespace iou
