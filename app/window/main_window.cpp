// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.hpp"

#include "app/files/save_batch.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/presentation.hpp"
#include "app/panels/panel_area.hpp"
#include "app/panels/panel_tabs.hpp"
#include "app/panels/screen_clamp.hpp"
#include "app/window/hover_hints.hpp"
#include "widgets/batch/batch_panel.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/compare/compare_area.hpp"
#include "widgets/compare/compare_table.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/explain/epsilon_plot.hpp"
#include "widgets/explain/explain_panel.hpp"
#include "widgets/explain/gradient_panel.hpp"
#include "widgets/explain/interpolation_panel.hpp"
#include "widgets/explain/my_numbers_panel.hpp"
#include "widgets/lanes/lane_actions.hpp"
#include "widgets/lanes/lane_grid.hpp"
#include "widgets/lanes/lanes_panel.hpp"
#include "widgets/loss/box_panel.hpp"
#include "widgets/loss/loss_panel.hpp"
#include "widgets/loss/loss_table.hpp"
#include "widgets/loss/term_inspector.hpp"
#include "widgets/run/curve_plot.hpp"
#include "widgets/run/run_panel.hpp"
#include "widgets/run/timeline.hpp"
#include "widgets/surface_panel/loss_surface_plot.hpp"
#include "widgets/text/number_text.hpp"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QStatusBar>
#include <QTimer>
#include <qcustomplot.h>

#include <algorithm>
#include <array>
#include <utility>

namespace iou {

namespace {

constexpr int layout_version = 1;
constexpr double kMiddleShare = 0.3;  ///< of the window's width
constexpr int kLeastPanel = 320;      ///< width
/// The panels in front of the others in their places.
constexpr std::array kFront{"loss", "terms", "curves", "surface"};

/// A panel's width in a window of that width, both in logical pixels.
int panelWidth(int window, double share, int least, int most) {
    return std::clamp(static_cast<int>(window * share), least, most);
}

}  // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_files({this, [this] { return session(); }, [this](const Session& s) { showSession(s); },
               [this] { return isModified(); }, [this] { m_model.undoStack().setClean(); },
               [this] { m_lessons->end(); }}) {
    setObjectName(QStringLiteral("main_window"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/iouscope.svg")));
    setAcceptDrops(true);
    buildPanels();
    buildStatusBar();
    buildFileServices();
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildSceneMenu();
    buildRunMenu();
    buildGalleryMenu();
    buildExportMenu();
    buildCompareMenu();
    buildLessonsMenu();
    buildHelpMenu();
    buildToolBar();
    addToolBarBreak();
    addToolBar(m_notices);
    m_usual_layout = panels();

    connect(&m_files, &SessionFiles::pathChanged, this, &MainWindow::refreshTitle);
    connect(&m_model.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::refreshTitle);
    connect(&m_model.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::refreshTitle);
    connect(&m_model, &ExplorerModel::viewChanged, this, &MainWindow::refreshSwitches);
    connect(&m_model, &ExplorerModel::viewChanged, this, &MainWindow::refreshTheme);
    // A profile needs room below the surface.
    connect(&m_model, &ExplorerModel::viewChanged, this, [this, last = ProfileCut::none]() mutable {
        const ProfileCut cut = m_model.view().surface.cut;
        if (std::exchange(last, cut) != cut && m_layout == Layout::usual) sharePanels();
    });
    connect(&m_model.runs(), &RunController::slowChanged, this, &MainWindow::refreshRun);
    connect(&m_model.clock(), &RunClock::trajectoryChanged, this, &MainWindow::refreshRun);
    connect(m_canvas, &BoxCanvas::hintChanged, this, &MainWindow::showHint);
    connect(m_lane_actions, &LaneActions::refused, this, &MainWindow::showHint);
    connect(m_canvas, &BoxCanvas::spaceTapped, m_timeline, &Timeline::togglePlay);
    connect(new HoverHints(*this), &HoverHints::hintChanged, this, &MainWindow::showHint);
    connect(m_canvas, &BoxCanvas::launched, this, &MainWindow::runAndPlay);
    m_applied_theme = m_model.appearance().theme;
    refreshTitle();
    refreshSwitches();
    refreshRun();
    m_canvas->setFocus();
}

MainWindow::~MainWindow() {
    letGoOfPanels();
    m_model.undoStack().disconnect(this);  // it clears itself when the rest is gone
    delete m_presentation;
    delete m_lessons;
    // The widgets watch the model, so they go first; and docks that hide are no news any more.
    for (QDockWidget* dock : std::as_const(m_panels)) dock->disconnect(this);
    delete takeCentralWidget();
    qDeleteAll(m_panels);
}

void MainWindow::addPanel(const char* name, const QString& title, QWidget* content,
                          Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(QString::fromLatin1(name));
    // The timeline is one row and keeps its height.
    const bool is_row = area == Qt::BottomDockWidgetArea;
    dock->setWidget(is_row ? content : new PanelArea(content));
    // Qt only moves the panel behind a tab out of sight; hidden, its views rest until it is raised.
    if (!is_row) connect(dock, &QDockWidget::visibilityChanged, content, &QWidget::setVisible);
    addDockWidget(area, dock);
    connect(dock, &QDockWidget::dockLocationChanged, this, &MainWindow::refreshDockTitles);
    connect(dock, &QDockWidget::topLevelChanged, this, &MainWindow::refreshDockTitles);
    connect(dock, &QDockWidget::topLevelChanged, this, [this] { m_layout = Layout::arranged; });
    connect(dock->toggleViewAction(), &QAction::triggered, this,
            [this] { m_layout = Layout::arranged; });
    connect(dock, &QDockWidget::visibilityChanged, this, &MainWindow::refreshDockTitles);
    m_panels.append(dock);
}

void MainWindow::buildPanels() {
    new PanelTabs(*this);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDocumentMode(true);
    m_canvas = new BoxCanvas(m_model, this);
    m_lane_actions = new LaneActions(m_model, this);
    m_area = new CompareArea(m_model, *m_lane_actions, m_canvas, this);
    setCentralWidget(m_area);

    m_boxes = new BoxPanel(m_model, this);
    m_surface = new LossSurfacePlot(m_model, this);
    m_curves = new CurvePlot(m_model.clock(), m_model.history(), m_model.hover(), this);
    m_timeline = new Timeline(m_model.clock(), m_model.history(), this);
    auto* batch = new BatchPanel(m_model, this);
    connect(batch, &BatchPanel::saveRequested, this,
            [this](const auto& finished) { askAndSaveBatch(this, *finished); });
    constexpr auto left = Qt::LeftDockWidgetArea, right = Qt::RightDockWidgetArea;
    addPanel("loss", tr("Loss"), new LossPanel(m_model, this), left);
    addPanel("terms", tr("Terms"), new TermInspector(m_model, this), left);
    addPanel("boxes", tr("Boxes"), m_boxes, left);
    addPanel("run", tr("Run"), new RunPanel(m_model, this), left);
    addPanel("surface", tr("Surface"), m_surface, right);
    addPanel("curves", tr("Curves"), m_curves, right);
    addPanel("losses", tr("All losses"), new LossTable(m_model, this), right);
    addPanel("lanes", tr("Lanes"), new LanesPanel(m_model, *m_lane_actions, this), left);
    addPanel("compare", tr("Compare"), new CompareTable(m_model, *m_lane_actions, this), right);
    addPanel("batch", tr("Batch"), batch, right);
    addPanel("timeline", tr("Timeline"), m_timeline, Qt::BottomDockWidgetArea);
    addPanel("explain", tr("Explain"), new ExplainPanel(m_model, this), left);
    addPanel("gradients", tr("Gradients"), new GradientPanel(m_model, this), left);
    addPanel("interpolation", tr("Interpolation"), new InterpolationPanel(m_model, this), right);
    addPanel("numbers", tr("My numbers"), new NumberPanel(m_model, this), right);
    addPanel("epsilon", tr("Epsilon"), new EpsilonPlot(m_model, this), right);
    panel("timeline")->setTitleBarWidget(new QWidget(this));
    panel("timeline")->setFeatures(QDockWidget::NoDockWidgetFeatures);
    stackPanels();
}

void MainWindow::stackPanels() {
    const auto tabs = [this](std::initializer_list<const char*> names) {
        for (auto name = names.begin(); name + 1 != names.end(); ++name)
            tabifyDockWidget(panel(name[0]), panel(name[1]));
    };
    splitDockWidget(panel("loss"), panel("terms"), Qt::Vertical);
    tabs({"loss", "lanes"});
    tabs({"terms", "explain", "gradients", "boxes", "run"});
    splitDockWidget(panel("surface"), panel("curves"), Qt::Vertical);
    tabs({"curves", "losses", "compare", "numbers"});
    tabs({"surface", "batch", "interpolation", "epsilon"});
    for (const char* front : kFront) panel(front)->raise();
    refreshDockTitles();
}

void MainWindow::buildStatusBar() {
    m_hint = new QLabel(this);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state = new QLabel(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_hint, 1);
    statusBar()->addPermanentWidget(m_state);
    statusBar()->setContentsMargins(spacing::half, 0, spacing::unit, 0);
    showHint(tr("Drag a box or one of its handles. F1 lists every key."));
}

void MainWindow::refreshDockTitles() {
    // A panel among tabs has its name on the tab already.
    for (QDockWidget* dock : std::as_const(m_panels)) {
        if (dock->objectName() == QStringLiteral("timeline")) continue;
        const QList<QDockWidget*> others = tabifiedDockWidgets(dock);
        const bool alone = std::all_of(others.begin(), others.end(),
                                       [](const QDockWidget* other) { return other->isHidden(); });
        const bool tabbed = !dock->isFloating() && !alone;
        const bool hide = tabbed || m_titles_hidden;
        if (hide == (dock->titleBarWidget() != nullptr)) continue;
        QWidget* old = dock->titleBarWidget();
        dock->setTitleBarWidget(hide ? new QWidget(dock) : nullptr);
        if (old) old->deleteLater();
    }
}

void MainWindow::setTitlesHidden(bool hidden) {
    m_titles_hidden = hidden;
    refreshDockTitles();
}

void MainWindow::resetLayout() {
    restorePanels(m_usual_layout);
    m_own_layout.clear();
    for (QDockWidget* dock : std::as_const(m_panels)) dock->show();
    for (const char* front : kFront) panel(front)->raise();
    m_layout = Layout::usual;
    sharePanels();
}

QDockWidget* MainWindow::panel(const char* name) const {
    return findChild<QDockWidget*>(QString::fromLatin1(name));
}

bool MainWindow::inFront(const QDockWidget& dock) const {
    // One behind a tab is moved out of the window.
    return !dock.isFloating() && !dock.isHidden() && rect().contains(dock.geometry().center());
}

void MainWindow::sharePanels() {
    resizeDocks({panel("loss"), panel("surface")},
                {panelWidth(width(), 0.25, 376, 420), panelWidth(width(), 0.34, 420, 760)},
                Qt::Horizontal);
    resizeDocks({panel("loss"), panel("terms")}, {200, std::max(200, height() - 370)},
                Qt::Vertical);
    const bool profile = m_model.view().surface.cut != ProfileCut::none;
    resizeDocks({panel("surface"), panel("curves")}, {profile ? 8 : 6, profile ? 5 : 4},
                Qt::Vertical);
    layout()->activate();
    update();  // seams that moved leave their colour behind otherwise
}

/// Panels that were arranged in a wider window leave the middle its part of this one.
void MainWindow::keepMiddle() {
    QList<QDockWidget*> docks;
    QList<int> widths;
    for (const auto area : {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea})
        for (QDockWidget* dock : std::as_const(m_panels)) {
            if (dockWidgetArea(dock) != area || !inFront(*dock)) continue;
            docks << dock;
            widths << dock->width();
            break;
        }
    int spare = 0;
    for (const int width : widths) spare += std::max(0, width - kLeastPanel);
    const int lack =
        std::min(spare, static_cast<int>(width() * kMiddleShare) - centralWidget()->width());
    if (lack <= 0) return;
    for (int& width : widths) width -= std::max(0, width - kLeastPanel) * lack / spare;
    resizeDocks(docks, widths, Qt::Horizontal);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    // Until somebody arranges them the panels share every new size.
    if (m_layout == Layout::usual)
        sharePanels();
    else if (event->size().width() < event->oldSize().width())
        keepMiddle();
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    m_layout == Layout::usual ? sharePanels() : keepMiddle();
    // Floating panels that were shown before the window stay behind it until they are shown again.
    QTimer::singleShot(0, this, [this] {
        for (QDockWidget* dock : std::as_const(m_panels)) {
            if (!dock->isFloating() || dock->isHidden()) continue;
            dock->hide();
            dock->show();
        }
    });
}

bool MainWindow::event(QEvent* event) {
    // A press where no widget is takes a seam between panels.
    if (event->type() == QEvent::MouseButtonPress &&
        !childAt(static_cast<QMouseEvent*>(event)->position().toPoint()))
        m_layout = Layout::arranged;
    return QMainWindow::event(event);
}

Session MainWindow::session() const {
    std::string layout;
    if (m_layout == Layout::as_read) layout = m_read_layout;
    if (m_layout == Layout::arranged) layout = panels().toBase64().toStdString();
    // Which tabs are in front belongs to an arrangement.
    const auto raised = m_layout == Layout::arranged ? std::vector<std::string>() : raisedPanels();
    return {.document = m_model.document(),
            .playhead = m_model.clock().playhead(),
            .camera = m_model.cameras().shared(),
            .layout = layout,
            .raised = raised,
            .lane_views = m_model.laneViews(),
            .origin = {}};
}

void MainWindow::showSession(const Session& session, const QString& path) {
    m_lessons->end();
    m_timeline->pause();
    m_model.load(session.document, session.playhead, session.camera, session.lane_views);
    if (m_layout == Layout::arranged) m_own_layout = panels();
    m_read_layout = session.layout;
    const QByteArray layout = QByteArray::fromBase64(QByteArray::fromStdString(session.layout));
    if (!layout.isEmpty() && restorePanels(layout)) {
        m_layout = Layout::as_read;
    } else {
        m_layout = Layout::usual;
        arrange(QByteArray(m_own_layout));
        if (!session.layout.empty())
            showHint(tr("The panels of this session cannot be arranged as they were."));
    }
    raisePanels(session.raised);
    m_opened = session.document;
    m_files.setPath(path);
    refreshTheme();
}

QByteArray MainWindow::arrangement() const {
    return m_layout == Layout::arranged ? panels() : m_own_layout;
}

void MainWindow::arrange(const QByteArray& arrangement) {
    m_own_layout = arrangement;
    if (m_layout == Layout::as_read) return;
    if (!arrangement.isEmpty() && restorePanels(arrangement))
        m_layout = Layout::arranged;
    else
        resetLayout();
}

std::vector<std::string> MainWindow::raisedPanels() const {
    std::vector<std::string> names;
    if (!isVisible()) return names;  // nothing has its place yet
    for (QDockWidget* dock : std::as_const(m_panels))
        if (inFront(*dock) && !tabifiedDockWidgets(dock).isEmpty())
            names.push_back(dock->objectName().toStdString());
    const bool usual = std::all_of(names.begin(), names.end(), [](const std::string& name) {
        return std::find(kFront.begin(), kFront.end(), name) != kFront.end();
    });
    return m_layout == Layout::usual && usual ? std::vector<std::string>() : names;
}

void MainWindow::raisePanels(const std::vector<std::string>& names) {
    for (QDockWidget* dock : std::as_const(m_panels))
        if (std::find(names.begin(), names.end(), dock->objectName().toStdString()) != names.end())
            dock->raise();
}

QByteArray MainWindow::panels() const { return saveState(layout_version); }

void MainWindow::letGoOfPanels() {
    const auto release = [](QWidget* held) {
        const QPointF at = QCursor::pos();
        QMouseEvent event(QEvent::MouseButtonRelease, held->mapFromGlobal(at), at, Qt::LeftButton,
                          Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(held, &event);
    };
    for (QDockWidget* dock : findChildren<QDockWidget*>()) release(dock);
    release(this);
}

bool MainWindow::restorePanels(const QByteArray& arrangement) {
    letGoOfPanels();
    const bool restored = restoreState(arrangement, layout_version);
    m_notices->refresh();
    // Floating panels may have been left on a screen that is gone.
    for (QDockWidget* dock : std::as_const(m_panels))
        if (dock->isFloating()) dock->setGeometry(reachable(dock->geometry(), screensFor(*this)));
    refreshDockTitles();
    return restored;
}

void MainWindow::finishPicture(double pixel_ratio) {
    m_model.runs().wait();
    for (auto* panel : findChildren<ExplainPanel*>()) panel->wait();
    for (auto* plot : findChildren<QCustomPlot*>()) plot->setBufferDevicePixelRatio(pixel_ratio);
    m_surface->finish();
    m_curves->finish();
    m_area->grid()->finish();
    QApplication::processEvents();
    m_surface->finish();
    m_curves->finish();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_presentation->leave();
    m_lessons->end();
    if (!m_files.mayReplace()) return event->ignore();
    m_timeline->pause();
    m_model.runs().cancel();
    emit closing();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::WindowDeactivate) m_model.hover().setBox({});
    QMainWindow::changeEvent(event);
}

void MainWindow::showHint(const QString& hint) { m_hint->setText(hint); }

void MainWindow::refreshTitle() {
    const QString name =
        m_files.path().isEmpty() ? tr("untitled") : QFileInfo(m_files.path()).fileName();
    setWindowTitle(QStringLiteral("%1[*] – iouscope").arg(name));
    setWindowModified(isModified());
}

bool MainWindow::isModified() const {
    if (const auto* desk = m_lessons->desk()) return desk->modified;
    const Explorer& now = m_model.document().explorer;
    const Explorer& then = m_opened.explorer;
    // Nobody is asked to save a session that only looks different from a new one.
    if (m_files.path().isEmpty())
        return now.scene != then.scene || now.lanes != then.lanes || now.pins != then.pins ||
               now.view.markers != then.view.markers || m_model.document().batch != m_opened.batch;
    return !m_model.undoStack().isClean();
}

void MainWindow::refreshTheme() {
    if (m_model.appearance().theme == m_applied_theme) return;
    m_applied_theme = m_model.appearance().theme;
    applyTheme(m_applied_theme);
}

void MainWindow::refreshRun() {
    const bool slow = m_model.runs().slow();
    m_cancel->setEnabled(slow);
    if (slow) {
        m_state->setText(tr("running …"));
        return;
    }
    const auto run = m_model.clock().finishedRun();
    m_state->setText(run ? coreText(stopReasonText(run->trajectory.stopped)) +
                               QStringLiteral(" · ") + tr("%1 steps").arg(run->trajectory.steps())
                         : tr("no run"));
}

}  // namespace iou
