// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/presentation.hpp"

#include "app/lessons/deck.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/presentation_overlay.hpp"
#include "app/lessons/presenter_window.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"

#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMainWindow>
#include <QScreen>
#include <QTimer>

#include <algorithm>
#include <array>
#include <utility>

namespace iou {

namespace {

constexpr double kSmallestPoints = 7.5;  ///< of uiFont() anywhere in the scene and the plots
constexpr int kSettlingMs = 600;         ///< within which window managers restore a size

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

}  // namespace

Presentation::Presentation(Window window)
    : m_parts(std::move(window)), m_window(m_parts.panels.window()), m_runner(m_parts.lessons),
      m_view(m_parts.panels, m_runner), m_bare(m_parts.panels) {
    connect(&m_runner, &LessonRunner::changed, this, [this] {
        if (active() && (!m_view.fits() || m_runner.current() != m_before->step)) arrange();
    });
    // A lecturer who goes to another one has it on the projector.
    connect(&m_parts.panels, &PanelSet::workspaceChosen, this, [this] {
        if (active()) arrange();
    });
}

Presentation::~Presentation() { leave(); }

double Presentation::scaleFor(int screen_height, double dots_per_inch) {
    const double pixels = screen_height * 24.0 / 1080.0;
    return std::max(1.0, pixels / (kSmallestPoints * dots_per_inch / 72.0));
}

PresentationOverlay* Presentation::overlay() const { return m_overlay; }
PresenterWindow* Presentation::presenter() const {
    return static_cast<PresenterWindow*>(m_presenter.data());
}

void Presentation::toggle() { active() ? leave() : enter(); }

void Presentation::enter() {
    if (active()) return;
    m_restoring.reset();
    m_parts.panels.letGo();
    m_before = Before{m_parts.panels.keep(),
                      m_window.saveGeometry(),
                      m_window.windowState(),
                      interfaceScale(),
                      nullptr,
                      m_window.geometry()};
    m_parts.panels.takeOver();
    m_runner.setPresented(true);
    m_bare.strip(m_parts.windowMenus());
    // The projector is the screen that is not the primary one.
    QScreen* const projector = otherScreen(QGuiApplication::primaryScreen());
    moveTo(m_window, projector ? *projector : *m_window.screen(), true);
    applyLook();
    m_deck = std::make_unique<Deck>(m_window, m_parts.model, m_parts.timeline, m_runner,
                                    [this] { return m_parts.panels.lab() != nullptr; });
    m_overlay = new PresentationOverlay(m_window);
    arrange();
    qApp->installEventFilter(this);
    if (projector) togglePresenter();
    m_parts.focusScene();
    emit activeChanged(true);
}

void Presentation::leave() {
    if (!active()) return;
    qApp->removeEventFilter(this);
    const Before before = *std::exchange(m_before, std::nullopt);
    delete m_presenter;
    delete m_overlay;
    m_deck.reset();
    setInterfaceScale(before.scale);
    applyLook();
    m_bare.putBack();
    m_window.setWindowState(before.states);
    m_window.restoreGeometry(before.geometry);
    // Qt 6.8 keeps it on the projector where it did not know that it had been moved off it.
    if (before.states == Qt::WindowNoState && QGuiApplication::screenAt(before.place.center()))
        m_window.setGeometry(before.place);
    // Now for the present size, and again once the window manager has restored the old one.
    m_restoring = before.panels;
    putPanelsBack();
    m_window.installEventFilter(this);
    QTimer::singleShot(kSettlingMs, this, [this] {
        m_window.removeEventFilter(this);
        m_restoring.reset();
    });
    emit activeChanged(false);
}

void Presentation::putPanelsBack() {
    if (!m_restoring) return;
    m_parts.panels.putBack(*m_restoring);
    m_runner.setPresented(false);  // the lesson may be at a step of other panels by now
}

void Presentation::applyLook() {
    setProjectorTheme(active());
    if (active()) {
        const QScreen& screen = *m_window.screen();
        setInterfaceScale(scaleFor(screen.geometry().height(), screen.logicalDotsPerInchY()));
    }
    applyTheme(m_parts.model.appearance().theme);
    if (m_deck) m_deck->place();
}

void Presentation::arrange() {
    m_before->step = m_runner.current();
    m_view.arrange();
    if (m_overlay) m_overlay->raise();
}

void Presentation::nextView() {
    if (!active()) return;
    m_view.next();
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
    case Qt::Key_PageDown:
        if (!pressed) return true;
        m_overlay->leavePointer();  // the hand is at the remote
        key.key() == Qt::Key_PageUp ? m_runner.previous() : m_runner.next();
        return true;
    case Qt::Key_Escape:
        // Leaving deletes widgets, so not from within an event of theirs.
        if (pressed) QMetaObject::invokeMethod(this, &Presentation::leave, Qt::QueuedConnection);
        return true;
    default: return true;  // F5 starts a presentation, which is already on
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
            QMetaObject::invokeMethod(this, &Presentation::putPanelsBack, Qt::QueuedConnection);
        return false;
    }
    if (watched == &m_window && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (active()) m_view.share();
            },
            Qt::QueuedConnection);
    if (!isOurs(watched)) return false;
    const bool passes = QApplication::activePopupWidget() || m_parts.model.dragging();
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
