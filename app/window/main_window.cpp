// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.hpp"

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
#include "app/palette/hover_hints.hpp"
#include "app/study/open_sweep.hpp"
#include "app/welcome/first_steps.hpp"
#include "app/window/copying.hpp"
#include "app/window/menus.hpp"
#include "app/window/open_session.hpp"
#include "core/session/first_session.hpp"
#include "widgets/batch/batch_panel.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/compare/compare_area.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/frame/frame_canvas.hpp"
#include "widgets/frame/lab_centre.hpp"
#include "widgets/lanes/lane_actions.hpp"
#include "widgets/lanes/lane_grid.hpp"
#include "widgets/loss/active_loss.hpp"
#include "widgets/loss/loss_panel.hpp"
#include "widgets/run/curve_plot.hpp"
#include "widgets/run/run_state.hpp"
#include "widgets/run/timeline.hpp"
#include "widgets/surface_panel/loss_surface_plot.hpp"
#include "widgets/text/core_words.hpp"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QStatusBar>

namespace iou {

MainWindow::MainWindow(const std::vector<PanelRow>& panels,
                       const std::vector<WorkspaceRow>& workspaces)
    : m_menus(*this, m_model),
      m_files({this, [this] { return session(); }, [this](const Session& s) { showSession(s); },
               [this] { return m_open_session->isModified(); },
               [this] {
                   m_pairs->setSaved();
                   m_model.undoStack().setClean();
                   refreshTitle();
               },
               [this] { m_lessons->end(); },
               [this](const QString& message) { m_notices->post(new Notice(message)); },
               [this](const Session& s) { m_open_session->reload(s); }}) {
    setObjectName(QStringLiteral("main_window"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/iouscope.svg")));
    buildPanels(panels, workspaces);
    buildStatusBar();
    buildServices();
    buildMenus(workspaces);
    addToolBarBreak();
    addToolBar(m_notices);
    m_panels->rememberUsual();
    connectParts();
    m_applied_theme = m_model.appearance().theme;
    refreshTitle();
    m_canvas->setFocus();
}

MainWindow::~MainWindow() {
    m_model.undoStack().disconnect(this);  // it clears itself at the end
    delete m_pairs;                        // before the pictures it gives
}

void MainWindow::buildPanels(const std::vector<PanelRow>& rows,
                             const std::vector<WorkspaceRow>& workspaces) {
    m_canvas = new BoxCanvas(m_model, this);
    m_lane_actions = new LaneActions(m_model, this);
    m_area = new CompareArea(m_model, *m_lane_actions, m_canvas, this);
    m_images = std::make_unique<FrameFiles>([this] { return m_files.path(); });
    m_texts = std::make_unique<ChosenText>();
    const PanelParts parts{m_model, *m_lane_actions, *m_images, this, m_texts.get()};
    m_panels = std::make_unique<PanelSet>(*this, m_area, parts, rows, workspaces);
    connect(m_panels.get(), &PanelSet::made, this, [this](QWidget* content) {
        saveOnRequest(*content, *this);
        if (const auto* batch = qobject_cast<BatchPanel*>(content))
            connect(batch, &BatchPanel::sweepRequested, this, &MainWindow::sweep);
    });
}

void MainWindow::buildStatusBar() {
    m_hint = new QLabel(this);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_hint, 1);
    statusBar()->addPermanentWidget(new RunState(m_model, this));
    statusBar()->setContentsMargins(spacing::half, 0, spacing::unit, 0);
    showHint(usualHint());
}

QString MainWindow::usualHint() {
    return tr("Drag a box or one of its handles. F1 lists every key.");
}

void MainWindow::buildServices() {
    const auto hint = [this](const QString& words) { showHint(words); };
    const auto now = [this] { return session(); };
    const auto open = [this](const QString& path) { m_files.openInstead(path); };
    const auto show = [this](const Session& shown) {
        if (m_files.mayReplace()) showSession(shown);
    };
    m_notices = new NoticeBar(this);
    m_notices->setWindowTitle(tr("Notices"));
    m_recent = new RecentFiles(open, this);
    m_formulas = new OwnFormulaFiles({*this, m_model, *m_notices, hint}, this);
    m_drop_and_paste = new DropAndPaste(
        {*this, m_model, *m_notices, [this] { return m_canvas->selectedBox(); }, open, show, hint,
         [this](const QString& text) {
             LabCentre* const lab = m_panels->centre();
             return lab && lab->paste(text);
         },
         [this](const QString& path) { m_formulas->open(path); },
         [this](std::string_view text, const QString& name) { m_formulas->take(text, name); },
         [this](const QString& path) { m_pairs->import(path); }},
        this);
    m_pairs = new PairFiles({*this, m_model, *m_images, [this] { showPairs(); }, hint,
                             [this](const QString& words) { m_notices->post(new Notice(words)); }},
                            this);
    m_coco = new OpenCoco({*this, m_model, [this] { m_panels->arrangeForLab("ap"); }, hint,
                           [this](const QString& reason) {
                               m_notices->post(new Notice(tr("Not opened: ") + reason));
                           }},
                          this);
    m_copying = std::make_unique<Copying>(Copying::Window{
        *this, m_model, *m_canvas, *m_area->grid(), m_panels->content<LossSurfacePlot>(),
        m_panels->content<CurvePlot>(), now, hint, [this] { return m_panels->centre(); }});
    m_programs =
        std::make_unique<OwnPrograms>(OwnPrograms::Window{*this, m_model, *m_notices, hint});
    m_data = new DataExport(
        m_model, [this] { return m_copying->shownSurface(); }, this);
    m_lessons = std::make_unique<LessonRunner>(LessonRunner::Window{
        m_model, *m_panels, m_files, now, [this] { return m_open_session->isModified(); },
        [this] { timeline().pause(); }, [this] { m_canvas->fit(); }});
    m_open_session = std::make_unique<OpenSession>(
        OpenSession::Window{m_model, *m_panels, m_files, *m_lessons, timeline(), *m_pairs, hint});
    m_presentation = std::make_unique<Presentation>(Presentation::Window{
        m_model, *m_panels, *m_lessons, timeline(),
        [this] { m_panels->lab() ? m_panels->middle()->setFocus() : m_canvas->setFocus(); },
        [this] { return m_menus.windowMenus(); }});
}

void MainWindow::buildMenus(const std::vector<WorkspaceRow>& workspaces) {
    auto& surface = m_panels->content<LossSurfacePlot>();
    addFileMenu(
        m_menus, m_files, *m_recent, *m_coco,
        [this] {
            m_texts->choose(*this, tr("Open boxes"), tr("Tables (*.csv *.tsv *.txt)"),
                            [this](const QString& name, const std::string& bytes) {
                                m_drop_and_paste->takeTable(name, bytes);
                            });
        },
        [this] { m_pairs->import({}); });
    addEditMenu(m_menus, m_model, *m_copying, *m_drop_and_paste);
    auto* const loss = new ActiveLoss(m_model, this);
    const auto rest = [this, loss] {
        loss->setEnabled(!m_model.history().locks().loss && !m_panels->lab());
        m_menus.setExplorerShown(!m_panels->lab());
        statusBar()->findChild<RunState*>()->setVisible(!m_panels->lab());
    };
    connect(m_panels.get(), &PanelSet::locked, loss, rest);
    connect(m_panels.get(), &PanelSet::labChanged, loss, rest);
    m_menus.addToolWidget(loss);
    m_menus.addToolSeparator();
    addViewMenu(m_menus, m_model,
                {*m_canvas, surface, *m_panels, workspaces, [this] { m_presentation->enter(); }});
    m_menus.setOfExplorer(true);
    addLossMenu(m_menus, m_model, *m_panels, *m_formulas);
    addSceneMenu(m_menus, m_model, *m_canvas, surface);
    QAction* const run = addRunMenu(m_menus, m_model, *m_canvas, timeline());
    m_menus.setOfExplorer(false);
    addSweepEntry(m_menus, [this] { sweep(); });
    addProgramEntry(m_menus, [this] { m_programs->openDialog(); });
    m_first_steps = new FirstSteps({m_model, timeline(), *m_lessons, *m_notices,
                                    [run] { run->trigger(); }, [this] { m_area->setFocus(); },
                                    [this](const QString& words) { showHint(words); }},
                                   this);
    addGalleryMenu(m_menus, m_model, *m_presentation);
    addExportMenu(m_menus, m_model, *m_panels, *m_data, [this] { return session(); });
    m_menus.setOfExplorer(true);
    addCompareMenu(m_menus, m_model, *m_lane_actions);
    m_menus.setOfExplorer(false);
    addLessonsMenu(m_menus, *m_lessons, *m_presentation);
    addHelpMenu(m_menus, m_model, *m_presentation, [this] {
        if (m_files.mayReplace()) welcome();
    });
    m_menus.buildToolBar();
}

void MainWindow::connectParts() {
    connect(m_panels.get(), &PanelSet::restored, m_notices, &NoticeBar::refresh);
    connect(&m_files, &SessionFiles::pathChanged, m_recent, &RecentFiles::add);
    connect(&m_files, &SessionFiles::pathChanged, this, &MainWindow::refreshTitle);
    connect(&m_model.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::refreshTitle);
    connect(&m_model.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::refreshTitle);
    connect(m_lessons.get(), &LessonRunner::changed, this, &MainWindow::refreshTitle);
    connect(m_pairs, &PairFiles::changed, this, &MainWindow::refreshTitle);
    connect(&m_model, &ExplorerModel::viewChanged, this, &MainWindow::refreshTheme);
    connect(m_canvas, &BoxCanvas::spaceTapped, &timeline(), &Timeline::togglePlay);
    connect(m_canvas, &BoxCanvas::hintChanged, this, &MainWindow::showHint);
    connect(m_panels.get(), &PanelSet::labChanged, this, [this] {
        m_first_steps->setResting(m_panels->lab());
        for (auto* canvas : centralWidget()->findChildren<FrameCanvas*>())
            connect(canvas, &FrameCanvas::hintChanged, this, &MainWindow::showHint,
                    Qt::UniqueConnection);
    });
    connect(m_lane_actions, &LaneActions::refused, this, &MainWindow::showHint);
    connect(&m_model.history(), &DocumentHistory::editTooLarge, this,
            [this](const Error& reason) { showHint(localText(reason)); });
    connect(m_lessons.get(), &LessonRunner::hintChanged, this, &MainWindow::showHint);
    connect(new HoverHints(*this), &HoverHints::hintChanged, this, &MainWindow::showHint);
    connect(&m_panels->content<LossPanel>(), &LossPanel::citeRequested, this,
            [this] { m_copying->copyCitations(); });
    connect(m_data, &DataExport::message, this, &MainWindow::showHint);
    connect(m_data, &DataExport::failed, this, [this](const QString& reason) {
        m_notices->post(new Notice(tr("Not exported: ") + reason));
    });
}

Timeline& MainWindow::timeline() const { return m_panels->content<Timeline>(); }

void MainWindow::sweep() {
    openSweep(*this, m_model, [this] { m_panels->raise({"batch"}); });
}

Session MainWindow::session() const { return m_open_session->now(); }

void MainWindow::showSession(const Session& session, const QString& path) {
    m_open_session->show(session, path);
    refreshTheme();
}

void MainWindow::welcome() {
    Session first;
    first.document = firstDocument();
    first.document.appearance = m_model.appearance();
    showSession(first);
    m_first_steps->show();
    m_area->setFocus();
    showHint(usualHint());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_presentation->leave();
    m_lessons->end();
    if (!m_files.mayReplace()) return event->ignore();
    timeline().pause();
    m_model.runs().cancel();
    emit closing();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::WindowDeactivate) m_model.hover().setBox({});
    QMainWindow::changeEvent(event);
}

void MainWindow::showPairs() {
    m_panels->raise({"data"});
    QDockWidget* const pairs = m_panels->find(QStringLiteral("data"));
    QDockWidget* const below = m_panels->find(QStringLiteral("terms"));
    if (!pairs || !below) return;
    const bool in_column = !pairs->isFloating() && !below->isFloating() && !below->isHidden() &&
                           dockWidgetArea(pairs) == dockWidgetArea(below);
    const int half = (pairs->height() + below->height()) / 2;
    if (in_column && pairs->height() < half)
        resizeDocks({pairs, below}, {half, half}, Qt::Vertical);
}

void MainWindow::showHint(const QString& hint) { m_hint->setText(hint); }

void MainWindow::refreshTitle() {
    const QString name =
        m_files.path().isEmpty() ? tr("untitled") : QFileInfo(m_files.path()).fileName();
    setWindowTitle(QStringLiteral("%1[*] – iouscope").arg(name));
    setWindowModified(m_open_session->isModified());
}

void MainWindow::refreshTheme() {
    if (m_model.appearance().theme == m_applied_theme) return;
    m_applied_theme = m_model.appearance().theme;
    applyTheme(m_applied_theme);
}

}  // namespace iou
