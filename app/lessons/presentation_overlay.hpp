// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace iou {

/// Covers the window while it is presented, and lets every event through. Shows a halo around the
/// pointer while a hand is at it, the last key or click in words, a magnifying glass, a still
/// picture, or black.
class PresentationOverlay : public QWidget {
    Q_OBJECT
public:
    explicit PresentationOverlay(QWidget& window);

    /// How long a key or click stays in words.
    static constexpr int kShownMs = 1500;

    void showInput(const QString& words);
    QString shownInput() const { return m_input; }
    /// at: in this widget's coordinates.
    void movePointer(QPoint at, bool pressed);
    /// No halo until the pointer is moved: nobody points.
    void leavePointer();
    void setLens(bool on);
    bool lens() const { return m_lens; }
    void setFrozen(bool on);
    bool frozen() const { return !m_still.isNull(); }
    void setBlack(bool on);
    bool black() const { return m_black; }
    /// The window without the overlay.
    QPixmap picture();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent*) override;

private:
    QPixmap grabWindow(const QRect& part, double zoom);
    QRect haloRect() const;
    QRect lensRect() const;
    QRect inputRect() const;
    void paintInput(QPainter& painter);
    void paintLens(QPainter& painter);
    void refreshLens();

    QWidget& m_window;
    QString m_input;
    QTimer m_input_end, m_lens_refresh;
    QPoint m_pointer{-1000, -1000};
    QPoint m_pointed;  ///< the same on the screen
    bool m_halo = false;
    bool m_pressed = false, m_lens = false, m_black = false;
    bool m_grabbing = false;  ///< the window is being painted without this widget
    QPixmap m_still, m_magnified;
};

}  // namespace iou
