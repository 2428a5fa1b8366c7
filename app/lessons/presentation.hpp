// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/bare_window.hpp"
#include "app/lessons/presented_view.hpp"
#include "app/panels/panel_set.hpp"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

class QKeyEvent;
class QMenu;
class QMouseEvent;
class QScreen;

namespace iou {

class Deck;
class LessonRunner;
class PresentationOverlay;
class PresenterWindow;
class Timeline;

/// The window on a projector: full screen, the projector's theme, large type, the scene with one
/// view beside it, the lesson's words above and what is set below. Leaving restores layout, theme
/// and sizes.
class Presentation : public QObject {
    Q_OBJECT
public:
    struct Window {
        ExplorerModel& model;
        PanelSet& panels;
        LessonRunner& lessons;
        Timeline& timeline;
        std::function<void()> focusScene;
        std::function<QList<QMenu*>()> windowMenus;  ///< whose entries open windows
    };
    explicit Presentation(Window window);
    /// Leaves.
    ~Presentation() override;

    bool active() const { return m_before.has_value(); }
    void enter();
    void leave();
    /// Id of the panel beside the scene.
    const QString& view() const { return m_view.id(); }
    PresentationOverlay* overlay() const;
    /// Null while not presenting.
    Deck* deck() const { return m_deck.get(); }
    PresenterWindow* presenter() const;

    /// Interface scale at which the smallest type has 18 points on a screen of 1080 lines.
    static double scaleFor(int screen_height, double dots_per_inch);

public slots:
    void toggle();
    void nextView();
    void toggleBlack();
    void toggleFrozen();
    void togglePresenter();
    void swapScreens();

signals:
    void activeChanged(bool active);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Before {
        PanelSet::Arrangement panels;
        QByteArray geometry;
        Qt::WindowStates states;
        double scale;
        const void* step;  ///< that the panels were arranged for
        QRect place;
    };

    void applyLook();
    void arrange();
    void moveTo(QWidget& window, QScreen& screen, bool full);
    bool isOurs(const QObject* watched) const;
    void showPointer(const QMouseEvent& mouse);
    bool handleKey(const QKeyEvent& key, bool pressed);
    void putPanelsBack();

    Window m_parts;
    QMainWindow& m_window;
    LessonRunner& m_runner;
    PresentedView m_view;
    BareWindow m_bare;
    std::optional<Before> m_before;
    /// To be put back while the window finds its size.
    std::optional<PanelSet::Arrangement> m_restoring;
    std::unique_ptr<Deck> m_deck;
    QPointer<PresentationOverlay> m_overlay;
    QPointer<QWidget> m_presenter;  ///< events still arrive while it is being deleted
};

}  // namespace iou
