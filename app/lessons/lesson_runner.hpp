// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/goal_watch.hpp"
#include "app/panels/panel_set.hpp"
#include "core/lessons/play_list.hpp"
#include "core/session/session_json.hpp"

#include <QObject>
#include <QPointer>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace iou {

class LessonPanel;
class PairList;
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
        int history;  ///< place in the history
        PanelSet::Arrangement panels;
        /// Listed, and which of them is in the scene.
        std::pair<std::shared_ptr<const pairing::LoadedPairs>, int> pairs = {};
    };

    explicit LessonRunner(Window window);

    bool running() const { return m_before.has_value(); }
    /// The present lesson; without steps when it could not be read.
    const Lesson& lesson() const;
    const Course& course() const { return m_course; }
    /// Of the course.
    int lessonIndex() const { return m_lesson; }
    int step() const { return m_step; }
    const LessonStep* current() const;
    /// Whether the answer to the step's question, if it asks one, is on screen.
    bool answered() const { return m_answered; }
    /// How far the goal was when it was last measured; empty without one.
    const std::vector<GoalMeter>& meters() const { return m_meters; }
    /// Whether the way goes on by showing how the step's goal is met, as far as it was measured.
    bool solutionFollows() const {
        return m_presented && m_answered && current() && current()->goal && !m_solved &&
               !std::ranges::all_of(m_meters, &GoalMeter::met);
    }
    /// Null without a lesson.
    LessonPanel* panel() const;
    QDockWidget* dock() const;
    /// What was open before the lesson; null without one.
    const Before* before() const { return m_before ? &*m_before : nullptr; }
    /// Whether the goal is met now; blocks until it is known (for tests).
    bool goalMet();

    /// Shows the first step, or why the lesson cannot be read.
    void start(const Result<Lesson>& lesson);
    /// The same of a lesson of a course; the next lesson follows its last step.
    void start(const Result<Course>& course, int lesson = 0);
    void end();
    /// While presented, panels are not arranged as each step asks, and the way through the steps
    /// shows what their goals ask for: who has only a remote can do neither.
    void setPresented(bool on);

public slots:
    /// Shows what the step still holds back, then the next step, then the next lesson.
    void next();
    /// The same way back, over the same pictures.
    void previous();
    /// To a step of this lesson as it begins, 0-based.
    void goTo(int step) { open(m_lesson, step, false); }
    void showAnswer();
    /// Applies the stored solution, one undo step.
    void solve();
    void toggleNotes();

signals:
    void changed();   ///< lesson, step or answer
    void measured();  ///< how far the goal is
    void hintChanged(const QString& hint);

private:
    void openDock();
    /// all_shown: with its answer and, while presented, what its goal asks for.
    void open(int lesson, int step, bool all_shown);
    /// Brings lesson, panels and locks to the present step.
    void showLab();
    void showStep(bool answered);
    /// Undo leads back through the steps, and finally out of the lesson.
    void followUndo();
    /// What was revealed at the step is hidden again once that is undone.
    void followTold();
    void seek(int playhead);
    void lock(const Locks& locks);
    void coverPanels();
    void uncover();
    void arrangePanels();
    void setMeters(const std::vector<GoalMeter>& meters);
    bool canGoBack() const;
    bool canGoOn() const;
    void refreshWay();

    Window m_window;
    ExplorerModel& m_model;
    PairList& m_pairs;
    Course m_course;
    std::optional<Before> m_before;
    int m_lesson = 0, m_step = 0;
    bool m_answered = true;
    bool m_solved = false;  ///< the stored solution was shown
    std::vector<GoalMeter> m_meters;
    /// Steps in the order they were opened, with the history's place from which they go on.
    struct Begun {
        int lesson, step, history;
    };
    QList<Begun> m_begun;
    /// The edit that showed the step's answer, or its solution, and the history's place behind it.
    struct Told {
        int history = 0;
        const QUndoCommand* edit = nullptr;
    };
    Told m_answer, m_solution;
    Told toldSince(int history) const;
    /// Whether it is in the document; forgets one that can never be redone.
    bool isTold(Told& told) const;
    bool m_presented = false;
    QPointer<QDockWidget> m_dock;
    QPointer<LessonPanel> m_panel;
    QList<QPointer<PanelCover>> m_covers;
    QMetaObject::Connection m_seek;
    GoalWatch m_goal;
};

}  // namespace iou
