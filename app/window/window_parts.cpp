// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_parts.hpp"

#include "app/bridge/own_programs.hpp"
#include "app/data/pair_files.hpp"
#include "app/files/chosen_text.hpp"
#include "app/files/data_export.hpp"
#include "app/files/drop_and_paste.hpp"
#include "app/files/frame_files.hpp"
#include "app/files/open_coco.hpp"
#include "app/files/recent_files.hpp"
#include "app/files/save_results.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/presentation.hpp"
#include "app/own_formula/own_formula_files.hpp"
#include "app/study/open_sweep.hpp"
#include "app/welcome/first_steps.hpp"
#include "app/window/copying.hpp"
#include "app/window/menus.hpp"
#include "app/window/open_session.hpp"
#include "widgets/batch/batch_panel.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/compare/compare_area.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/frame/lab_centre.hpp"
#include "widgets/lanes/lane_actions.hpp"
#include "widgets/lanes/lane_grid.hpp"
#include "widgets/loss/active_loss.hpp"
#include "widgets/loss/loss_panel.hpp"
#include "widgets/run/curve_plot.hpp"
#include "widgets/run/run_state.hpp"
#include "widgets/run/timeline.hpp"
#include "widgets/surface_panel/loss_surface_plot.hpp"

#include <QDockWidget>
#include <QStatusBar>

namespace iou {

WindowParts::WindowParts(Window window, const std::vector<PanelRow>& rows,
                         const std::vector<WorkspaceRow>& workspaces)
    : around(std::move(window)), menus(around.window, model),
      files({&around.window, [this] { return open_session->now(); }, around.show,
             [this] { return open_session->isModified(); },
             [this] {
                 pairs->setSaved();
                 model.undoStack().setClean();
                 around.saved();
             },
             [this] { lessons->end(); }, [this](const QString& message) { post(message); },
             [this](const Session& s) { open_session->reload(s); }}) {
    makePanels(rows, workspaces);
    makeServices();
    connectParts();
}

WindowParts::~WindowParts() {
    delete pairs;  // before the pictures it gives
}

void WindowParts::makePanels(const std::vector<PanelRow>& rows,
                             const std::vector<WorkspaceRow>& workspaces) {
    QMainWindow& window = around.window;
    canvas = new BoxCanvas(model, &window);
    lane_actions = new LaneActions(model, &window);
    area = new CompareArea(model, *lane_actions, canvas, &window);
    images = std::make_unique<FrameFiles>([this] { return files.path(); });
    texts = std::make_unique<ChosenText>();
    const PanelParts parts{model, *lane_actions, *images, &window, texts.get()};
    panels = std::make_unique<PanelSet>(window, area, parts, rows, workspaces);
    QObject::connect(panels.get(), &PanelSet::made, &window, [this](QWidget* content) {
        saveOnRequest(*content, around.window);
        if (const auto* batch = qobject_cast<BatchPanel*>(content))
            QObject::connect(batch, &BatchPanel::sweepRequested, &around.window,
                             [this] { sweep(); });
    });
}

void WindowParts::makeServices() {
    QMainWindow& window = around.window;
    const auto& hint = around.hint;
    const auto now = [this] { return open_session->now(); };
    const auto open = [this](const QString& path) { files.openInstead(path); };
    const auto show = [this](const Session& shown) {
        if (files.mayReplace()) around.show(shown);
    };
    notices = new NoticeBar(&window);
    notices->setWindowTitle(tr("Notices"));
    recent = new RecentFiles(open, &window);
    formulas = new OwnFormulaFiles({window, model, *notices, hint}, &window);
    drop_and_paste = new DropAndPaste(
        {window, model, *notices, [this] { return canvas->selectedBox(); }, open, show, hint,
         [this](const QString& text) {
             LabCentre* const lab = panels->centre();
             return lab && lab->paste(text);
         },
         [this](const QString& path) { formulas->open(path); },
         [this](std::string_view text, const QString& name) { formulas->take(text, name); },
         [this](const QString& path) { pairs->import(path); }},
        &window);
    pairs = new PairFiles({window, model, *images, [this] { showPairs(); }, hint,
                           [this](const QString& words) { post(words); }},
                          &window);
    coco = new OpenCoco({window, model, [this] { panels->arrangeForLab("ap"); }, hint,
                         [this](const QString& reason) { post(tr("Not opened: ") + reason); }},
                        &window);
    copying = std::make_unique<Copying>(Copying::Window{
        window, model, *canvas, *area->grid(), panels->content<LossSurfacePlot>(),
        panels->content<CurvePlot>(), now, hint, [this] { return panels->centre(); }});
    programs = std::make_unique<OwnPrograms>(OwnPrograms::Window{window, model, *notices, hint});
    data = new DataExport(
        model, [this] { return copying->shownSurface(); }, &window);
    lessons = std::make_unique<LessonRunner>(LessonRunner::Window{
        model, *panels, files, now, [this] { return open_session->isModified(); },
        [this] { timeline().pause(); }, [this] { canvas->fit(); }});
    open_session = std::make_unique<OpenSession>(
        OpenSession::Window{model, *panels, files, *lessons, timeline(), *pairs, *notices, hint});
    presentation = std::make_unique<Presentation>(Presentation::Window{
        model, *panels, *lessons, timeline(),
        [this] { panels->lab() ? panels->middle()->setFocus() : canvas->setFocus(); },
        [this] { return menus.windowMenus(); }});
}

Timeline& WindowParts::timeline() const { return panels->content<Timeline>(); }

void WindowParts::addMenus(const std::vector<WorkspaceRow>& workspaces) {
    auto& surface = panels->content<LossSurfacePlot>();
    addFileMenu(
        menus, files, *recent, *coco,
        [this] {
            texts->choose(around.window, tr("Open boxes"), tr("Tables (*.csv *.tsv *.txt)"),
                          [this](const QString& name, const std::string& bytes) {
                              drop_and_paste->takeTable(name, bytes);
                          });
        },
        [this] { pairs->import({}); });
    addEditMenu(menus, model, *copying, *drop_and_paste);
    auto* const loss = new ActiveLoss(model, &around.window);
    const auto rest = [this, loss] {
        loss->setEnabled(!model.history().locks().loss && !panels->lab());
        menus.setExplorerShown(!panels->lab());
        around.window.statusBar()->findChild<RunState*>()->setVisible(!panels->lab());
    };
    QObject::connect(panels.get(), &PanelSet::locked, loss, rest);
    QObject::connect(panels.get(), &PanelSet::labChanged, loss, rest);
    menus.addToolWidget(loss);
    menus.addToolSeparator();
    addViewMenu(menus, model,
                {*canvas, surface, *panels, workspaces, [this] { presentation->enter(); }});
    menus.setOfExplorer(true);
    addLossMenu(menus, model, *panels, *formulas);
    addSceneMenu(menus, model, *canvas, surface);
    QAction* const run = addRunMenu(menus, model, *canvas, timeline());
    menus.setOfExplorer(false);
    addSweepEntry(menus, [this] { sweep(); });
    addProgramEntry(menus, [this] { programs->openDialog(); });
    first_steps = new FirstSteps({model, timeline(), *lessons, *notices, [run] { run->trigger(); },
                                  [this] { area->setFocus(); }, around.hint},
                                 &around.window);
    addGalleryMenu(menus, model, *presentation);
    addExportMenu(menus, model, *panels, *data, [this] { return open_session->now(); });
    menus.setOfExplorer(true);
    addCompareMenu(menus, model, *lane_actions);
    menus.setOfExplorer(false);
    addLessonsMenu(menus, *lessons, *presentation);
    addHelpMenu(menus, model, *presentation, [this] {
        if (files.mayReplace()) around.welcome();
    });
    menus.buildToolBar();
}

void WindowParts::connectParts() {
    QMainWindow* const window = &around.window;
    QObject::connect(panels.get(), &PanelSet::restored, notices, &NoticeBar::refresh);
    QObject::connect(panels.get(), &PanelSet::labChanged, window,
                     [this] { first_steps->setResting(panels->lab()); });
    QObject::connect(&files, &SessionFiles::pathChanged, recent, &RecentFiles::add);
    QObject::connect(canvas, &BoxCanvas::spaceTapped, &timeline(), &Timeline::togglePlay);
    QObject::connect(&panels->content<LossPanel>(), &LossPanel::citeRequested, window,
                     [this] { copying->copyCitations(); });
    QObject::connect(data, &DataExport::failed, window,
                     [this](const QString& reason) { post(tr("Not exported: ") + reason); });
}

void WindowParts::showPairs() {
    panels->raise({"data"});
    QDockWidget* const list = panels->find(QStringLiteral("data"));
    QDockWidget* const below = panels->find(QStringLiteral("terms"));
    if (!list || !below) return;
    const bool in_column =
        !list->isFloating() && !below->isFloating() && !below->isHidden() &&
        around.window.dockWidgetArea(list) == around.window.dockWidgetArea(below);
    const int half = (list->height() + below->height()) / 2;
    if (in_column && list->height() < half)
        around.window.resizeDocks({list, below}, {half, half}, Qt::Vertical);
}

void WindowParts::sweep() {
    openSweep(around.window, model, [this] { panels->raise({"batch"}); });
}

void WindowParts::post(const QString& message) { notices->post(new Notice(message)); }

}  // namespace iou
