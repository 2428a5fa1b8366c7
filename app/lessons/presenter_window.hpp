// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;

namespace iou {

class LessonRunner;

/// What only the speaker sees, on the other screen: the notes of the step, what comes next, the
/// time, and the live window while the audience sees it frozen or black.
class PresenterWindow : public QWidget {
    Q_OBJECT
public:
    PresenterWindow(LessonRunner& runner, std::function<QPixmap()> picture,
                    QWidget* parent = nullptr);

    QString notes() const;
    QString following() const;

signals:
    void blackRequested();
    void freezeRequested();
    void swapRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildButtons();
    void refresh();
    void refreshTime();
    void refreshPicture();

    LessonRunner& m_runner;
    std::function<QPixmap()> m_take_picture;
    QLabel* m_title;
    QLabel* m_clock;
    QLabel* m_notes;
    QLabel* m_next;
    QLabel* m_picture;
    QElapsedTimer m_since;
    QTimer m_second, m_look;
};

}  // namespace iou
