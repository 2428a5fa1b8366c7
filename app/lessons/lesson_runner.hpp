// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/main_window.hpp"
#include "core/jobs/worker.hpp"
#include "core/lessons/lesson.hpp"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace iou {

class LessonPanel;
class PanelCover;

/// A lesson in the window: its panel, the panels and locks of each step, the goal that is checked
/// on every change, and the way back: when it ends, document, history, playhead and arrangement
/// are those from before.
class LessonRunner : public QObject {
    Q_OBJECT
public:
    /// What is put back at the end.
    struct Desk {
        Session session;
        QString path;
        bool modified;
        int history;  ///< index of the undo stack
        QByteArray panels;
        MainWindow::Layout layout;
    };

    explicit LessonRunner(MainWindow& window);
    ~LessonRunner() override;

    bool running() const { return m_desk.has_value(); }
    /// Steps and words of the lesson that runs; no steps when it could not be read.
    const Lesson& lesson() const { return m_lesson; }
    int step() const { return m_step; }
    const LessonStep* current() const;
    /// Null without a lesson.
    LessonPanel* panel() const;
    QDockWidget* dock() const;
    /// What the lesson began from; null without one.
    const Desk* desk() const { return m_desk ? &*m_desk : nullptr; }
    /// Whether the goal is met now; blocks until it is known (for tests).
    bool goalMet();

    /// Shows the first step, or in the panel why the lesson cannot be read.
    void start(const Result<Lesson>& lesson);
    void end();
    /// Panels are arranged as each step asks; off while somebody else does it.
    void setArranging(bool on);

public slots:
    void previous();
    void next();
    void showAnswer();
    /// Applies the stored solution, one undo step.
    void solve();
    void toggleNotes();

signals:
    void changed();  ///< lesson, step, answer or goal
    void hintChanged(const QString& hint);

private:
    void openDock();
    void goTo(int step);
    /// Panel, panels and locks of the present step.
    void showStep(bool answered);
    /// Undo leads back through the steps, and at last out of the lesson.
    void followUndo();
    void seek(int playhead);
    void lockPanels(const Locks& locks);
    void coverPanels();
    void uncover();
    void arrangePanels();
    void checkGoal();
    void setMet(bool met);

    MainWindow& m_window;
    ExplorerModel& m_model;
    Lesson m_lesson;
    std::optional<Desk> m_desk;
    int m_step = 0;
    /// Steps in the order they were opened, with the history's index from which they go on.
    struct Begun {
        int step, history;
    };
    QList<Begun> m_begun;
    bool m_arranging = true;
    QPointer<QDockWidget> m_dock;
    QPointer<LessonPanel> m_panel;
    QList<QPointer<PanelCover>> m_covers;
    QMetaObject::Connection m_seek;
    QTimer m_check;
    std::uint64_t m_expected = 0;
    Worker m_worker;
};

}  // namespace iou
