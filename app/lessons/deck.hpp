// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lessons/deck_strip.hpp"
#include "widgets/lessons/lesson_caption.hpp"

#include <QObject>
#include <QPointer>

class QMainWindow;

#include <functional>

namespace iou {

class ExplorerModel;
class LessonRunner;
class Timeline;

/// What stands above and below the panels of a presented window: the words of the lesson's step, if
/// there is a lesson, and the strip with what is set and how far the goal is. Both keep their
/// height from step to step, so that nothing jumps.
class Deck : public QObject {
    Q_OBJECT
public:
    /// in_lab: whether a lab is in the middle, where the strip has the goal alone.
    Deck(QMainWindow& window, ExplorerModel& model, Timeline& timeline, LessonRunner& lessons,
         std::function<bool()> in_lab);
    /// Gives the window its room back.
    ~Deck() override;

    LessonCaption& caption() const { return *m_caption; }
    DeckStrip& strip() const { return *m_strip; }
    /// After a change of the type size.
    void place();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showStep();
    void showGoal();

    QMainWindow& m_window;
    LessonRunner& m_lessons;
    std::function<bool()> m_in_lab;
    QPointer<LessonCaption> m_caption;
    QPointer<DeckStrip> m_strip;
    const void* m_goal_of = nullptr;  ///< the step whose goal is measured
};

}  // namespace iou
