// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lessons/lesson.hpp"

#include <QString>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace iou {

class GoalMeterView;
class LessonText;
class StepDots;

/// One step of a lesson in words: what to look at, a question before its answer, how far the goal
/// is, the way through the steps.
class LessonPanel : public QWidget {
    Q_OBJECT
public:
    enum class GoalState { none, open, met };

    explicit LessonPanel(QWidget* parent = nullptr);

    /// step: 0-based.
    void showStep(const Lesson& lesson, int step);
    /// A lesson that cannot be read says why in its own place.
    void showError(const QString& message);
    void setAnswerShown(bool shown);
    bool answerShown() const { return m_answer_shown; }
    /// Of the step shown; how far it is follows.
    void beginGoal(bool has_goal);
    void setMeters(const std::vector<GoalMeter>& meters);
    GoalState goal() const { return m_goal_state; }
    /// Whether there is something before and after what is shown.
    void setWay(bool back, bool forward);
    void setNotesShown(bool shown);
    bool notesShown() const { return m_notes_shown; }
    /// The words on screen, plain.
    QString shownText() const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

signals:
    void previousRequested();
    void nextRequested();
    void answerRequested();
    void solutionRequested();
    void endRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildHeader();
    QWidget* buildActions();
    QWidget* buildWay();
    void refresh();
    void refreshFonts();

    LessonWords m_words;
    int m_step = 0, m_steps = 0;
    bool m_answer_shown = false, m_notes_shown = false;
    GoalState m_goal_state = GoalState::none;
    QLabel* m_lesson;
    QLabel* m_title;
    LessonText* m_text;
    GoalMeterView* m_goal;
    QPushButton* m_answer;
    QPushButton* m_solution;
    QToolButton* m_notes;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_end;
    StepDots* m_dots = nullptr;  ///< the last to be made
};

}  // namespace iou
