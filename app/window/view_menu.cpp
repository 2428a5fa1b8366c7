// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entries/menu_builder.hpp"
#include "app/panels/panel_set.hpp"
#include "app/window/menus.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/drawing/color_vision.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/glyph_icon.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/frame/lab_centre.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/surface_panel/loss_surface_plot.hpp"
#include "widgets/surface_panel/surface_menu.hpp"

#include <QActionGroup>
#include <QDockWidget>

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace iou {

namespace {

constexpr double kZoomStep = 1.25;

void addSwitches(MenuBuilder& builder, QMenu* menu) {
    builder.addTool(
        builder.addSwitch(menu,
                          {Menus::tr("&Gradient arrows"),
                           Menus::tr("Descent direction on the edges of the prediction"),
                           menuKeys("G"), glyphIcon(Glyph::arrows)},
                          [](Document& d) -> bool& { return d.explorer.view.canvas.arrows; }),
        Menus::tr("Arrows"), of_views);
    builder.addTool(
        builder.addSwitch(menu,
                          {Menus::tr("Gradient &field"),
                           Menus::tr("Arrows of the descent direction on the surface"),
                           menuKeys("F"), glyphIcon(Glyph::field)},
                          [](Document& d) -> bool& { return d.explorer.view.surface.field; }),
        Menus::tr("Field"), of_views);
    builder.addTool(
        builder.addSwitch(menu,
                          {Menus::tr("&Contours"), Menus::tr("Lines of equal value on the surface"),
                           menuKeys("C"), glyphIcon(Glyph::isolines)},
                          [](Document& d) -> bool& { return d.explorer.view.surface.isolines; }),
        Menus::tr("Contours"), of_views);
    builder.addTool(
        builder.addSwitch(menu,
                          {Menus::tr("G&rid"), Menus::tr("Grid and rulers of the scene"),
                           menuKeys("Shift+G"), glyphIcon(Glyph::grid)},
                          [](Document& d) -> bool& { return d.explorer.view.canvas.grid; }),
        Menus::tr("Grid"), of_views);
    builder.addSwitch(
        menu, {Menus::tr("&Intersection"), Menus::tr("Fill what the boxes share"), menuKeys("I")},
        [](Document& d) -> bool& { return d.explorer.view.canvas.intersection; });
    builder.addSwitch(
        menu,
        {Menus::tr("&Enclosing box"), Menus::tr("The smallest box around both"), menuKeys("E")},
        [](Document& d) -> bool& { return d.explorer.view.canvas.enclosing; });
    builder.addSwitch(
        menu, {Menus::tr("Centre &distance"), Menus::tr("Line between the centres"), menuKeys("D")},
        [](Document& d) -> bool& { return d.explorer.view.canvas.distance; });
    builder.addSwitch(menu,
                      {Menus::tr("I&nterpolated box"),
                       Menus::tr("The box between both, with its coefficient as a handle"),
                       menuKeys("N")},
                      [](Document& d) -> bool& { return d.explorer.view.canvas.interpolated; });
    builder.addSwitch(
        menu, {Menus::tr("Run &path"), Menus::tr("Centres of the run in the scene"), menuKeys("P")},
        [](Document& d) -> bool& { return d.explorer.view.canvas.path; });
    builder.addSwitch(menu,
                      {Menus::tr("Run t&rail"),
                       Menus::tr("Boxes the run has passed, evenly over its way"),
                       menuKeys("Shift+P")},
                      [](Document& d) -> bool& { return d.explorer.view.canvas.trail; });
    builder.addSwitch(menu,
                      {Menus::tr("N&umbers"), Menus::tr("IoU, loss and step in the scene's corner"),
                       menuKeys("U")},
                      [](Document& d) -> bool& { return d.explorer.view.canvas.hud; });
}

void addCardMenu(MenuBuilder& builder, QMenu* menu, ExplorerModel& model) {
    auto* group = new QActionGroup(&builder.window());
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    const auto add = [&](CardLine::Kind kind, const QString& label, const QString& tip) {
        builder.addChoice(
            menu, group, {label, tip},
            [kind](const Document& d) {
                const CardLines& lines = d.explorer.view.canvas.card;
                return std::find(lines.begin(), lines.end(), CardLine{kind}) != lines.end();
            },
            [&model, kind, label] {
                model.apply(Menus::tr("Numbers: %1").arg(QString(label).remove(u'&')),
                            [kind](Document& d) {
                                CardLines& lines = d.explorer.view.canvas.card;
                                lines = toggled(std::move(lines), kind);
                            });
            });
    };
    using enum CardLine::Kind;
    add(iou, Menus::tr("&IoU"), Menus::tr("IoU of the boxes, with a bar"));
    add(loss, Menus::tr("&Loss"), Menus::tr("Value of the loss"));
    add(terms, Menus::tr("&Terms"), Menus::tr("The summands of the loss"));
    add(enlargement, Menus::tr("&Enlargement"),
        Menus::tr("How much larger the prediction is than the ground truth, (A − A_g)/A_g"));
    add(step, Menus::tr("&Step"), Menus::tr("Step of the run"));
    add(why, Menus::tr("&Why"), Menus::tr("Why the next step changes the box as it does"));
}

void addThemeMenu(MenuBuilder& builder, QMenu* menu, ExplorerModel& model) {
    auto* group = new QActionGroup(&builder.window());
    const auto choose = [&model](ThemeChoice theme) {
        model.apply(Menus::tr("Theme"), [&](Document& d) { d.appearance.theme = theme; });
    };
    const auto add = [&](ThemeChoice theme, const QString& label, const QString& tip,
                         const char* key) {
        builder.addChoice(
            menu, group, {label, tip, menuKeys(key)},
            [theme](const Document& d) { return d.appearance.theme == theme; },
            [choose, theme] { choose(theme); });
    };
    add(ThemeChoice::system, Menus::tr("As the &desktop"),
        Menus::tr("Light or dark as the desktop"), "Ctrl+Alt+S");
    add(ThemeChoice::light, Menus::tr("&Light"),
        Menus::tr("Dark on white, for projectors and print"), "Ctrl+Alt+L");
    add(ThemeChoice::dark, Menus::tr("&Dark"), Menus::tr("Light on black"), "Ctrl+Alt+D");
    builder.addEndTool(
        builder.addEntry(menu,
                         {Menus::tr("&Other theme"), Menus::tr("Change between light and dark"),
                          menuKeys("Ctrl+T"), glyphIcon(Glyph::theme)},
                         [&window = builder.window(), choose] {
                             choose(themeOf(window).dark ? ThemeChoice::light : ThemeChoice::dark);
                         }),
        Menus::tr("Theme"));
}

/// What the window looks like to others; no part of the document.
void addVisionMenu(MenuBuilder& builder, QMenu* menu) {
    auto* group = new QActionGroup(&builder.window());
    const auto add = [&](ColorVision vision, const QString& label, const QString& tip) {
        QAction* action =
            builder.addEntry(menu, {label, tip}, [vision] { previewColorVision(vision); });
        action->setCheckable(true);
        action->setChecked(vision == previewedColorVision());
        action->setData(Menus::tr("Colour vision: %1").arg(QString(label).remove(u'&')));
        group->addAction(action);
    };
    const QString tip = Menus::tr("Preview of the whole program without %1; exports stay as they "
                                  "are");
    add(ColorVision::deuteranopia, Menus::tr("&Deuteranopia"), tip.arg(Menus::tr("green cones")));
    add(ColorVision::protanopia, Menus::tr("&Protanopia"), tip.arg(Menus::tr("red cones")));
    add(ColorVision::tritanopia, Menus::tr("&Tritanopia"), tip.arg(Menus::tr("blue cones")));
    add(ColorVision::usual, Menus::tr("&Usual"), Menus::tr("Colours as they are"));
}

void addTextSizes(MenuBuilder& builder, QMenu* menu, ExplorerModel& model) {
    const auto scale = [&model](double factor) {
        setInterfaceScale(std::clamp(factor, least_scale, greatest_scale));
        applyTheme(model.appearance().theme);
    };
    builder.addEntry(menu,
                     {Menus::tr("Larger text"), Menus::tr("Enlarge the interface"),
                      menuKeys("Ctrl++", "Ctrl+=")},
                     [scale] { scale(interfaceScale() * 1.1); });
    builder.addEntry(
        menu, {Menus::tr("Smaller text"), Menus::tr("Shrink the interface"), menuKeys("Ctrl+-")},
        [scale] { scale(interfaceScale() / 1.1); });
    builder.addEntry(menu,
                     {Menus::tr("Usual text size"), Menus::tr("Interface at its usual size"),
                      menuKeys("Ctrl+0")},
                     [scale] { scale(1.0); });
}

/// The key of the tenth is the 0, beside the 9; from the eleventh on there is none.
QList<QKeySequence> numberedKey(const QString& modifiers, int number) {
    if (number > 10) return {};
    return {QKeySequence(modifiers + QString::number(number % 10))};
}

/// The workspace one is in; the panels know it of labs alone.
class ChosenWorkspace {
public:
    ChosenWorkspace(std::vector<WorkspaceRow> rows, PanelSet& panels)
        : m_rows(std::move(rows)), m_panels(panels) {}

    void choose(std::size_t index) {
        m_last = index;
        m_panels.arrangeFor(m_rows[index]);
    }
    void step(int by) {
        std::size_t now = m_rows[m_last].middle ? 0 : m_last;
        if (const WorkspaceRow* lab = m_panels.lab())
            now = static_cast<std::size_t>(std::ranges::find_if(m_rows,
                                                                [lab](const WorkspaceRow& row) {
                                                                    return std::string_view(
                                                                               row.id) == lab->id;
                                                                }) -
                                           m_rows.begin());
        const auto count = static_cast<int>(m_rows.size());
        choose(static_cast<std::size_t>((static_cast<int>(now) + by + count) % count));
    }

private:
    std::vector<WorkspaceRow> m_rows;
    PanelSet& m_panels;
    std::size_t m_last = 0;
};

void addWorkspaceMenu(MenuBuilder& builder, QMenu* menu, const ViewMenuParts& parts) {
    const auto add = [&](const QString& label, const QString& tip, const QList<QKeySequence>& keys,
                         const std::function<void()>& run) {
        builder.addEntry(menu, {label, tip, keys}, run)
            ->setData(Menus::tr("Workspace: %1").arg(QString(label).remove(u'&')));
    };
    const auto chosen = std::make_shared<ChosenWorkspace>(parts.workspaces, parts.panels);
    for (std::size_t i = 0; i < parts.workspaces.size(); ++i)
        add(QCoreApplication::translate("Workspaces", parts.workspaces[i].title),
            QCoreApplication::translate("Workspaces", parts.workspaces[i].tip),
            numberedKey(QStringLiteral("Ctrl+Alt+"), static_cast<int>(i) + 1),
            [chosen, i] { chosen->choose(i); });
    menu->addSeparator();
    builder.addEntry(menu,
                     {Menus::tr("Ne&xt workspace"),
                      Menus::tr("The next one of this list, after the last the first"),
                      menuKeys("Ctrl+PgDown")},
                     [chosen] { chosen->step(1); });
    builder.addEntry(menu,
                     {Menus::tr("Pre&vious workspace"),
                      Menus::tr("The one before in this list, before the first the last"),
                      menuKeys("Ctrl+PgUp")},
                     [chosen] { chosen->step(-1); });
    menu->addSeparator();
    add(Menus::tr("&Present"),
        Menus::tr("Full screen for a projector: large type, thick lines; Esc leaves"), {},
        parts.present);
}

void addPanelMenu(MenuBuilder& builder, QMenu* menu, PanelSet& panels) {
    std::vector<std::pair<QDockWidget*, QAction*>> entries;
    for (QDockWidget* dock : panels.docks()) {
        const QString tip = Menus::tr("Bring the panel \"%1\" to the front, or hide it there");
        QAction* action =
            builder.addEntry(menu, {dock->windowTitle(), tip.arg(dock->windowTitle())},
                             [&panels, dock] { panels.toggle(*dock); });
        action->setData(Menus::tr("Panel: %1").arg(dock->windowTitle()));
        action->setCheckable(true);
        action->setChecked(true);
        entries.emplace_back(dock, action);
        QObject::connect(dock->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
        QObject::connect(action, &QAction::triggered, dock,
                         [dock, action] { action->setChecked(!dock->isHidden()); });
    }
    // The panels of other labs are not there, and those that are have the digits.
    const auto offer = [&panels, entries] {
        for (const auto& [dock, action] : entries) MenuBuilder::setKeys(*action, {});
        int number = 0;
        for (const auto& [dock, action] : entries) {
            const bool is_here = panels.belongs(*dock);
            action->setVisible(is_here);
            if (is_here)
                MenuBuilder::setKeys(*action, numberedKey(QStringLiteral("Alt+"), ++number));
        }
    };
    QObject::connect(&panels, &PanelSet::labChanged, menu, offer);
    offer();
}

}  // namespace

void addViewMenu(MenuBuilder& builder, ExplorerModel& model, const ViewMenuParts& parts) {
    QMenu* menu = builder.addMenu(Menus::tr("&View"));
    builder.setOfExplorer(true);
    addSwitches(builder, menu);
    addCardMenu(builder, menu->addMenu(Menus::tr("Numbers sho&wn")), model);
    builder.restWithExplorer(menu->addMenu(&parts.surface.menu()));
    builder.setOfExplorer(false);
    menu->addSeparator();
    BoxCanvas& canvas = parts.canvas;
    PanelSet& panels = parts.panels;
    builder.addTool(
        builder.addEntry(menu,
                         {Menus::tr("Fit &boxes"), Menus::tr("Show both boxes with a margin"),
                          menuKeys("Z"), glyphIcon(Glyph::fit)},
                         [&canvas, &panels] {
                             if (LabCentre* lab = panels.centre()) return lab->fit();
                             canvas.fit();
                         }),
        Menus::tr("Fit"), of_views);
    builder.addEntry(menu,
                     {Menus::tr("Zoom in"), Menus::tr("Enlarge the scene"), menuKeys("+", "=")},
                     [&canvas, &panels] {
                         if (LabCentre* lab = panels.centre()) return lab->zoom(kZoomStep);
                         canvas.zoomIn();
                     });
    builder.addEntry(menu,
                     {Menus::tr("Zoom out"), Menus::tr("See more of the scene"), menuKeys("-")},
                     [&canvas, &panels] {
                         if (LabCentre* lab = panels.centre()) return lab->zoom(1.0 / kZoomStep);
                         canvas.zoomOut();
                     });
    menu->addSeparator();
    addThemeMenu(builder, menu->addMenu(Menus::tr("&Theme")), model);
    addVisionMenu(builder, menu->addMenu(Menus::tr("Colour &vision")));
    addTextSizes(builder, menu, model);
    menu->addSeparator();
    addWorkspaceMenu(builder, menu->addMenu(Menus::tr("&Workspaces")), parts);
    addPanelMenu(builder, menu->addMenu(Menus::tr("&Panels")), parts.panels);
    builder.addEntry(menu,
                     {Menus::tr("Reset &layout"), Menus::tr("All panels in their usual places"),
                      menuKeys("Ctrl+Shift+0")},
                     [&panels = parts.panels] { panels.reset(); });
    builder.addToolSeparator();
}

}  // namespace iou
