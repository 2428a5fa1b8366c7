// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/presented_gallery.hpp"

#include "app/lessons/presentation.hpp"
#include "app/lessons/presentation_overlay.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/drawing/theme.hpp"
#include "widgets/gallery/gallery_view.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QScreen>

#include <utility>

namespace iou {

PresentedGallery::PresentedGallery(GalleryView& view, std::function<ThemeChoice()> theme)
    : QObject(&view), m_view(view), m_theme(std::move(theme)) {
    connect(&m_view, &GalleryView::presentRequested, this, &PresentedGallery::toggle);
    qApp->installEventFilter(this);
}

PresentedGallery::~PresentedGallery() = default;

PresentationOverlay* PresentedGallery::overlay() const { return m_overlay; }

void PresentedGallery::toggle() { active() ? leave() : enter(); }

void PresentedGallery::enter() {
    if (active()) return;
    m_before = Before{m_view.saveGeometry(), m_view.windowState(), interfaceScale(),
                      &themeOf(m_view) == &Theme::projector()};
    QScreen* shown_on = m_view.screen();
    // The projector is the screen that is not the primary one.
    for (QScreen* screen : QGuiApplication::screens())
        if (shown_on == QGuiApplication::primaryScreen() && screen != shown_on) shown_on = screen;
    if (shown_on != m_view.screen()) {
        m_view.setWindowState(Qt::WindowNoState);
        m_view.setScreen(shown_on);
        m_view.move(shown_on->availableGeometry().topLeft());
    }
    applyLook(true, Presentation::scaleFor(shown_on->geometry().height(),
                                           shown_on->logicalDotsPerInchY()));
    m_view.setWindowState(m_view.windowState() | Qt::WindowFullScreen);
    m_view.setPresented(true);
    m_overlay = new PresentationOverlay(m_view);
    m_view.chooseAny();
}

void PresentedGallery::leave() {
    if (!active()) return;
    const Before before = *std::exchange(m_before, std::nullopt);
    delete m_overlay;
    applyLook(before.projector, before.scale);
    m_view.setWindowState(before.states);
    m_view.restoreGeometry(before.geometry);
    m_view.setPresented(false);
}

void PresentedGallery::applyLook(bool projector, double scale) {
    setProjectorTheme(projector);
    setInterfaceScale(scale);
    applyTheme(m_theme());
}

bool PresentedGallery::handleKey(const QKeyEvent& key, bool pressed) {
    const bool begins = key.key() == Qt::Key_F11 || key.key() == Qt::Key_F5;
    if (begins || (active() && key.key() == Qt::Key_Escape)) {
        // Not within an event of a widget that goes.
        if (pressed && !key.isAutoRepeat())
            QMetaObject::invokeMethod(this,
                                      begins ? &PresentedGallery::toggle : &PresentedGallery::leave,
                                      Qt::QueuedConnection);
        return true;
    }
    if (!active()) return false;
    switch (key.key()) {
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (pressed) m_view.chooseNext(key.key() == Qt::Key_PageUp ? -1 : 1);
        return true;
    case Qt::Key_B:
    case Qt::Key_Period:
        if (pressed && !key.isAutoRepeat()) m_overlay->setBlack(!m_overlay->black());
        return true;
    case Qt::Key_Z:
        if (!key.isAutoRepeat()) m_overlay->setLens(pressed);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // What a large simulation waits for.
        if (pressed && !m_view.outcome() && !m_view.busy()) m_view.compute();
        return true;
    default: return false;
    }
}

bool PresentedGallery::eventFilter(QObject* watched, QEvent* event) {
    const auto* widget = qobject_cast<const QWidget*>(watched);
    if (!widget || widget->window() != &m_view) return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // These are the gallery's before they are shortcuts of the window it belongs to.
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (!active() && key != Qt::Key_F11 && key != Qt::Key_F5) return false;
        event->accept();
        return true;
    }
    case QEvent::KeyPress: return handleKey(*static_cast<QKeyEvent*>(event), true);
    case QEvent::KeyRelease: return handleKey(*static_cast<QKeyEvent*>(event), false);
    case QEvent::MouseMove:
        if (m_overlay)
            m_overlay->movePointer(
                m_view.mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition()).toPoint(),
                false);
        return false;
    case QEvent::Close:
        if (watched == &m_view) leave();
        return false;
    default: return false;
    }
}

}  // namespace iou
