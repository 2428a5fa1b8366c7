// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

namespace iou {

class ExplorerModel;
class LessonRunner;
class Notice;
class NoticeBar;
class StepChips;
class Timeline;

/// The three things that show what the program is for: drag a box, run, take a lesson. A notice
/// offers them at the very first start and from the menu; each is ticked when it was done, however
/// it was done, and the notice goes with the last one.
class FirstSteps : public QObject {
    Q_OBJECT
public:
    struct Window {
        ExplorerModel& model;
        Timeline& timeline;
        LessonRunner& lessons;
        NoticeBar& notices;
        std::function<void()> run;  ///< from the boxes on screen
        std::function<void()> focusScene;
        std::function<void(const QString&)> say;  ///< in the status bar
    };
    explicit FirstSteps(Window window, QObject* parent = nullptr);

    /// Puts the notice up, all three yet to be done.
    void show();
    /// Out of sight in a lab, in which there is nothing of it, and in a lesson, which has boxes of
    /// its own.
    void setResting(bool on);
    /// Null where the notice is not up.
    StepChips* chips() const;

private:
    void choose(int step);
    void done(int step);
    void refresh();

    Window m_window;
    QPointer<Notice> m_notice;
    QPointer<StepChips> m_chips;
    bool m_in_lab = false;
};

}  // namespace iou
