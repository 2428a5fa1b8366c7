// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QDockWidget;
class QMainWindow;

namespace iou {

class LossPanel;

/// Gives the loss's panel the height its formula needs while somebody edits it, up to a share of
/// the window, and takes it back afterwards; a height a person has dragged it to stays.
class EditorRoom : public QObject {
    Q_OBJECT
public:
    EditorRoom(QMainWindow& window, QDockWidget& dock, LossPanel& panel);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    void giveBack();
    void setHeight(int height);
    /// The panel above or below, which gives or takes the room.
    QDockWidget* neighbour() const;

    QMainWindow& m_window;
    QDockWidget& m_dock;
    LossPanel& m_panel;
    QTimer m_soon;     ///< once the layout has settled
    int m_before = 0;  ///< the dock's height to go back to, 0: there is none
    int m_given = 0;   ///< what was asked for last
};

}  // namespace iou
