// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/presentation.hpp"

#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/presentation_overlay.hpp"
#include "app/lessons/presenter_window.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/compare/compare_bar.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/lessons/lesson_panel.hpp"
#include "widgets/surface_panel/surface_tools.hpp"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>

#include <algorithm>
#include <array>
#include <utility>

namespace iou {

namespace {

constexpr double smallest_points = 7.5;  // of uiFont() anywhere in the scene and the plots
constexpr int settling = 600;            // ms a window manager may take to give a size back

QString inputText(const QKeyEvent& key) {
    return QKeySequence(key.modifiers() | static_cast<Qt::Key>(key.key()))
        .toString(QKeySequence::NativeText);
}

/// Keys with a meaning of their own while presenting. Remotes send Page Up, Page Down, the period,
/// F5 and Esc.
bool isOwn(const QKeyEvent& key) {
    constexpr std::array<int, 7> own{Qt::Key_Z,        Qt::Key_B,  Qt::Key_Period, Qt::Key_PageUp,
                                     Qt::Key_PageDown, Qt::Key_F5, Qt::Key_Escape};
    return !(key.modifiers() & ~Qt::KeypadModifier) && std::ranges::count(own, key.key()) > 0;
}

bool isModifier(int key) {
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt ||
           key == Qt::Key_Meta || key == Qt::Key_AltGr;
}

/// The first screen that is not this one, or null.
QScreen* otherScreen(const QScreen* screen) {
    for (QScreen* other : QGuiApplication::screens())
        if (other != screen) return other;
    return nullptr;
}

QDockWidget* dockOf(const MainWindow& window, const QString& name) {
    return window.findChild<QDockWidget*>(name);
}

}  // namespace

Presentation::Presentation(MainWindow& window, LessonRunner& runner)
    : QObject(&window), m_window(window), m_runner(runner) {
    connect(&m_runner, &LessonRunner::changed, this, [this] {
        if (!active()) return;
        if (LessonPanel* panel = m_runner.panel()) panel->setCaption(true);
        share();
        if (!views().contains(m_view) || m_runner.step() != m_before->step) arrange();
    });
}

Presentation::~Presentation() { leave(); }

double Presentation::scaleFor(int screen_height, double dots_per_inch) {
    const double pixels = screen_height * 24.0 / 1080.0;
    return std::max(1.0, pixels / (smallest_points * dots_per_inch / 72.0));
}

PresentationOverlay* Presentation::overlay() const { return m_overlay; }
PresenterWindow* Presentation::presenter() const {
    return static_cast<PresenterWindow*>(m_presenter.data());
}

void Presentation::toggle() { active() ? leave() : enter(); }

void Presentation::enter() {
    if (active()) return;
    m_restoring.clear();
    m_window.letGoOfPanels();
    m_before = Before{m_window.panels(),       m_window.saveGeometry(), m_window.windowState(),
                      m_window.layoutOrigin(), interfaceScale(),        -1};
    m_window.setLayoutOrigin(MainWindow::Layout::arranged);
    m_runner.setArranging(false);
    hideChrome(true);
    disableDialogs();
    // The projector is the screen the desktop is not on.
    QScreen* const projector = otherScreen(QGuiApplication::primaryScreen());
    moveTo(m_window, projector ? *projector : *m_window.screen(), true);
    applyLook();
    m_overlay = new PresentationOverlay(m_window);
    arrange();
    qApp->installEventFilter(this);
    if (projector) togglePresenter();
    m_window.canvas().setFocus();
    emit activeChanged(true);
}

void Presentation::leave() {
    if (!active()) return;
    qApp->removeEventFilter(this);
    const Before before = *std::exchange(m_before, std::nullopt);
    delete m_presenter;
    delete m_overlay;
    for (const auto& action : std::as_const(m_disabled))
        if (action) action->setEnabled(true);
    m_disabled.clear();
    if (LessonPanel* panel = m_runner.panel()) panel->setCaption(false);
    if (QDockWidget* dock = m_runner.dock()) {
        QWidget* none = dock->titleBarWidget();
        dock->setTitleBarWidget(nullptr);
        delete none;
    }
    setInterfaceScale(before.scale);
    applyLook();
    hideChrome(false);
    m_window.setWindowState(before.states);
    m_window.restoreGeometry(before.geometry);
    // Once for the size there is, and again when the window manager has given the old one back.
    m_restoring = before.panels;
    restorePanels();
    m_window.installEventFilter(this);
    QTimer::singleShot(settling, this, [this] {
        m_window.removeEventFilter(this);
        m_restoring.clear();
    });
    m_window.setLayoutOrigin(before.layout);
    m_runner.setArranging(true);
    emit activeChanged(false);
}

void Presentation::restorePanels() {
    if (!m_restoring.isEmpty()) m_window.restorePanels(m_restoring);
}

void Presentation::applyLook() {
    setProjectorTheme(active());
    if (active()) {
        const QScreen& screen = *m_window.screen();
        setInterfaceScale(scaleFor(screen.geometry().height(), screen.logicalDotsPerInchY()));
    }
    applyTheme(m_window.model().appearance().theme);
}

void Presentation::hideChrome(bool hidden) {
    // A hidden menu bar would take its keys with it.
    m_window.menuBar()->setMaximumHeight(hidden ? 0 : QWIDGETSIZE_MAX);
    m_window.statusBar()->setVisible(!hidden);
    m_window.setTitlesHidden(hidden);
    for (const auto& row : std::as_const(m_hidden))
        if (row) row->show();
    m_hidden.clear();
    if (!hidden) return;  // tool bars come back with the arrangement
    for (QToolBar* bar : m_window.findChildren<QToolBar*>(QString(), Qt::FindDirectChildrenOnly))
        bar->hide();
    // Rows one sets things with.
    for (QWidget* bar : m_window.findChildren<CompareBar*>()) m_hidden.append(bar);
    for (QWidget* row : m_window.findChildren<SurfaceTools*>()) m_hidden.append(row);
    for (const auto& row : std::as_const(m_hidden)) row->hide();
}

void Presentation::disableDialogs() {
    // Nothing that opens a window of its own may be started on the projector.
    const QStringList dialogs{MainWindow::tr("&File"), MainWindow::tr("&Gallery"),
                              MainWindow::tr("E&xport"), MainWindow::tr("&Help")};
    for (const QAction* top : m_window.menuBar()->actions())
        if (top->menu()) disableDialogs(*top->menu(), dialogs.contains(top->text()));
}

void Presentation::disableDialogs(const QMenu& menu, bool all) {
    for (QAction* action : menu.actions()) {
        if (action->menu()) {
            disableDialogs(*action->menu(), all);
        } else if (action->isEnabled() && (all || action->text().endsWith(u'…'))) {
            action->setEnabled(false);
            m_disabled.append(action);
        }
    }
}

QStringList Presentation::views() const {
    QStringList names;
    if (const LessonStep* step = m_runner.current())
        for (const std::string& panel : step->panels) names << QString::fromStdString(panel);
    for (const char* usual : {"surface", "curves"})
        if (!names.contains(QLatin1String(usual))) names << QLatin1String(usual);
    names.removeAll(QStringLiteral("timeline"));
    // What shows something comes before what one sets things with.
    std::stable_partition(names.begin(), names.end(), [](const QString& name) {
        return name == QStringLiteral("surface") || name == QStringLiteral("curves");
    });
    names.erase(std::remove_if(names.begin(), names.end(),
                               [this](const QString& name) { return !dockOf(m_window, name); }),
                names.end());
    return names;
}

void Presentation::chooseView() {
    const QStringList choices = views();
    // A step that names the surface or the curves is looked at there; else the last view stays.
    if (const LessonStep* step = m_runner.current())
        for (const QString& view : choices)
            if (step->names(view.toStdString())) {
                m_view = view;
                return;
            }
    if (!choices.contains(m_view)) m_view = choices.value(0);
}

void Presentation::arrange() {
    m_window.letGoOfPanels();
    m_before->step = m_runner.step();
    chooseView();
    const LessonStep* step = m_runner.current();
    const bool steps = step && step->names("timeline");
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>()) {
        if (dock == m_runner.dock()) continue;
        dock->setVisible(dock->objectName() == m_view ||
                         (steps && dock->objectName() == QStringLiteral("timeline")));
    }
    if (QDockWidget* view = dockOf(m_window, m_view)) {
        view->setFloating(false);
        m_window.addDockWidget(Qt::RightDockWidgetArea, view);
    }
    if (QDockWidget* lesson = m_runner.dock()) {
        m_runner.panel()->setCaption(true);
        if (!lesson->titleBarWidget()) lesson->setTitleBarWidget(new QWidget(lesson));
        m_window.addDockWidget(Qt::BottomDockWidgetArea, lesson);
        if (QDockWidget* timeline = dockOf(m_window, QStringLiteral("timeline")))
            m_window.splitDockWidget(timeline, lesson, Qt::Vertical);
        lesson->show();
    }
    share();
    if (m_overlay) m_overlay->raise();
}

void Presentation::share() {
    if (QDockWidget* view = dockOf(m_window, m_view))
        m_window.resizeDocks({view}, {m_window.width() * 45 / 100}, Qt::Horizontal);
    if (QDockWidget* lesson = m_runner.dock())
        m_window.resizeDocks({lesson},
                             {std::min(m_runner.panel()->captionHeight(m_window.width()),
                                       m_window.height() * 45 / 100)},
                             Qt::Vertical);
}

void Presentation::nextView() {
    if (!active()) return;
    const QStringList choices = views();
    if (choices.isEmpty()) return;
    const auto next = (choices.indexOf(m_view) + 1) % choices.size();
    if (QDockWidget* old = dockOf(m_window, m_view)) old->hide();
    m_view = choices[next];
    QDockWidget* view = dockOf(m_window, m_view);
    m_window.addDockWidget(Qt::RightDockWidgetArea, view);
    view->show();
    share();
    m_overlay->raise();
}

void Presentation::toggleBlack() {
    if (m_overlay) m_overlay->setBlack(!m_overlay->black());
}

void Presentation::toggleFrozen() {
    if (m_overlay) m_overlay->setFrozen(!m_overlay->frozen());
}

void Presentation::togglePresenter() {
    if (!active()) return;
    if (m_presenter) return m_presenter->deleteLater();
    auto* presenter = new PresenterWindow(
        m_runner, [this] { return m_overlay ? m_overlay->picture() : QPixmap(); });
    m_presenter = presenter;
    m_presenter->setAttribute(Qt::WA_DeleteOnClose);
    connect(presenter, &PresenterWindow::blackRequested, this, &Presentation::toggleBlack);
    connect(presenter, &PresenterWindow::freezeRequested, this, &Presentation::toggleFrozen);
    connect(presenter, &PresenterWindow::swapRequested, this, &Presentation::swapScreens);
    m_presenter->resize(900, 520);
    if (QScreen* screen = otherScreen(m_window.screen())) moveTo(*m_presenter, *screen, false);
    m_presenter->show();
    m_window.activateWindow();
}

void Presentation::swapScreens() {
    if (!active() || !m_presenter || m_presenter->screen() == m_window.screen()) return;
    QScreen* const audience = m_presenter->screen();
    moveTo(*m_presenter, *m_window.screen(), false);
    moveTo(m_window, *audience, true);
    applyLook();
    arrange();
}

void Presentation::moveTo(QWidget& window, QScreen& screen, bool full) {
    if (window.screen() != &screen) {
        window.setWindowState(Qt::WindowNoState);
        window.setScreen(&screen);
        const QSize size = window.size().boundedTo(screen.availableGeometry().size());
        QRect there({}, size);
        there.moveCenter(screen.availableGeometry().center());
        window.setGeometry(there);
    }
    if (full) window.setWindowState(window.windowState() | Qt::WindowFullScreen);
}

bool Presentation::isOurs(const QObject* watched) const {
    const auto* widget = qobject_cast<const QWidget*>(watched);
    return widget && (widget->window() == &m_window || widget->window() == m_presenter.data());
}

bool Presentation::handleKey(const QKeyEvent& key, bool pressed) {
    if (!isOwn(key)) return false;
    switch (key.key()) {
    case Qt::Key_Z:
        if (!key.isAutoRepeat()) m_overlay->setLens(pressed);
        return true;
    case Qt::Key_B:
    case Qt::Key_Period:
        if (pressed && !key.isAutoRepeat()) toggleBlack();
        return true;
    case Qt::Key_PageUp:
        if (pressed) m_runner.previous();
        return true;
    case Qt::Key_PageDown:
        if (pressed) m_runner.next();
        return true;
    case Qt::Key_Escape:
        // Leaving deletes what is on the screen, so not from within its own event.
        if (pressed) QMetaObject::invokeMethod(this, &Presentation::leave, Qt::QueuedConnection);
        return true;
    default: return true;  // F5 begins: it has begun
    }
}

void Presentation::showPointer(const QMouseEvent& mouse) {
    const QPoint at = m_window.mapFromGlobal(mouse.globalPosition().toPoint());
    m_overlay->movePointer(at, mouse.buttons() != Qt::NoButton);
    if (mouse.type() == QEvent::MouseButtonPress)
        m_overlay->showInput(mouse.button() == Qt::RightButton ? tr("Right click") : tr("Click"));
}

bool Presentation::eventFilter(QObject* watched, QEvent* event) {
    if (!active()) {
        if (watched == &m_window && event->type() == QEvent::Resize)
            QMetaObject::invokeMethod(this, &Presentation::restorePanels, Qt::QueuedConnection);
        return false;
    }
    if (watched == &m_window && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (active()) share();
            },
            Qt::QueuedConnection);
    if (!isOurs(watched)) return false;
    const bool passes = QApplication::activePopupWidget() || m_window.model().dragging();
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        auto* key = static_cast<QKeyEvent*>(event);
        if (!isModifier(key->key()) && !key->isAutoRepeat()) m_overlay->showInput(inputText(*key));
        if (passes || !isOwn(*key)) return false;
        key->accept();
        return true;
    }
    case QEvent::KeyPress: return !passes && handleKey(*static_cast<QKeyEvent*>(event), true);
    case QEvent::KeyRelease: return handleKey(*static_cast<QKeyEvent*>(event), false);
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease: showPointer(*static_cast<QMouseEvent*>(event)); return false;
    default: return false;
    }
}

}  // namespace iou
