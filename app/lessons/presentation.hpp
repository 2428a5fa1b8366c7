// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/main_window.hpp"

#include <QList>
#include <QObject>
#include <QPointer>

#include <optional>

class QKeyEvent;
class QMouseEvent;

namespace iou {

class LessonRunner;
class PresentationOverlay;
class PresenterWindow;

/// The window on a projector: full screen, the projector's theme, large type, the scene with one
/// view beside it and the lesson as a caption. Leaving puts layout, theme and sizes back.
class Presentation : public QObject {
    Q_OBJECT
public:
    Presentation(MainWindow& window, LessonRunner& runner);
    /// Leaves.
    ~Presentation() override;

    bool active() const { return m_before.has_value(); }
    void enter();
    void leave();
    /// Object name of the panel shown beside the scene.
    QString view() const { return m_view; }
    PresentationOverlay* overlay() const;
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
        QByteArray panels, geometry;
        Qt::WindowStates states;
        MainWindow::Layout layout;
        double scale;
        int step;
    };

    QStringList views() const;
    void applyLook();
    void chooseView();
    void arrange();
    void share();
    void hideChrome(bool hidden);
    void disableDialogs();
    void disableDialogs(const QMenu& menu, bool all);
    void moveTo(QWidget& window, QScreen& screen, bool full);
    bool isOurs(const QObject* watched) const;
    void showPointer(const QMouseEvent& mouse);
    bool handleKey(const QKeyEvent& key, bool pressed);
    void restorePanels();

    MainWindow& m_window;
    LessonRunner& m_runner;
    std::optional<Before> m_before;
    QByteArray m_restoring;  ///< arrangement to be put back while the window finds its size
    QString m_view;
    QPointer<PresentationOverlay> m_overlay;
    QPointer<QWidget> m_presenter;  ///< events still come while it is being deleted
    QList<QPointer<QAction>> m_disabled;
    QList<QPointer<QWidget>> m_hidden;
};

}  // namespace iou
