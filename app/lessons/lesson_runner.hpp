// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/goal_watch.hpp"
#include "app/panels/panel_set.hpp"
#include "core/lessons/lesson.hpp"
#include "core/session/session_json.hpp"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace iou {

class LessonPanel;
class PanelCover;
class SessionFiles;

/// A lesson in the window: its panel, the panels and locks of each step, the goal that is checked
/// on every change, and the way back: when it ends, document, history, playhead and arrangement
/// are as they were before.
class LessonRunner : public QObject {
    Q_OBJECT
public:
    struct Window {
        ExplorerModel& model;
        PanelSet& panels;
        SessionFiles& files;
        std::function<Session()> session;
        std::function<bool()> modified;
        std::function<void()> pause;  ///< playing the run
        std::function<void()> fit;    ///< both boxes into the scene
    };
    /// What is restored at the end.
    struct Before {
        Session session;
        QString path;
        bool modified;
        int history;  ///< index of the undo stack
        PanelSet::Arrangement panels;
    };

    explicit LessonRunner(Window window);

    bool running() const { return m_before.has_value(); }
    /// The present lesson; without steps when it could not be read.
    const Lesson& lesson() const { return m_lesson; }
    int step() const { return m_step; }
    const LessonStep* current() const;
    /// Null without a lesson.
    LessonPanel* panel() const;
    QDockWidget* dock() const;
    /// What was open before the lesson; null without one.
    const Before* before() const { return m_before ? &*m_before : nullptr; }
    /// Whether the goal is met now; blocks until it is known (for tests).
    bool goalMet();

    /// Shows the first step, or why the lesson cannot be read.
    void start(const Result<Lesson>& lesson);
    void end();
    /// Whether panels are arranged as each step asks; off while a presentation arranges them.
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
    /// Brings lesson, panels and locks to the present step.
    void showStep(bool answered);
    /// Undo leads back through the steps, and finally out of the lesson.
    void followUndo();
    void seek(int playhead);
    void lock(const Locks& locks);
    void coverPanels();
    void uncover();
    void arrangePanels();
    void setMet(bool met);

    Window m_window;
    ExplorerModel& m_model;
    Lesson m_lesson;
    std::optional<Before> m_before;
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
    GoalWatch m_goal;
};

}  // namespace iou
