// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace iou {

class DocumentHistory;
class RunClock;
class ScrubSlider;

/// Playback of the run: play, step, speed, loop and scrub. The playhead itself is the clock's;
/// whoever else moves it pauses the playback.
class Timeline : public QWidget {
    Q_OBJECT
public:
    Timeline(RunClock& clock, DocumentHistory& history, QWidget* parent = nullptr);

    static constexpr double kStepsPerSecond = 30.0;  ///< at speed 1
    bool playing() const { return m_direction != 0; }
    bool backwards() const { return m_direction < 0; }
    double speed() const;
    bool loops() const;

public slots:
    void togglePlay();
    void play();  ///< from the first step when at the end
    void pause();
    void stepForward();
    void stepBack();
    void first();
    void last();
    void faster();
    void slower();
    /// J, K, L: backwards, stop, forwards; again in the same direction: faster.
    void shuttleBack();
    void shuttleStop();
    void shuttleForward();
    /// Sets a marker at the playhead or takes it away; an undo step.
    void toggleMarker();
    /// To the next marker behind the playhead, from the last one to the first.
    void nextMarker();
    void setLoop(bool on);
    void setSpeed(double factor);

signals:
    void playingChanged(bool playing);

private:
    void start(int direction);
    void tick();
    void moveTo(int step);
    void refresh();
    /// Where the run's box is larger than both of its ends.
    void refreshStretches();
    QToolButton* button(const QString& name, const QString& tip, void (Timeline::*slot)());

    RunClock& m_clock;
    DocumentHistory& m_history;  ///< has the markers
    QToolButton* m_play;
    QToolButton* m_loop;
    ScrubSlider* m_slider;
    QSpinBox* m_step;
    QLabel* m_total;
    QComboBox* m_speed;
    QTimer m_timer;
    QElapsedTimer m_since_tick;
    double m_owed = 0.0;    ///< fractions of a step not yet shown
    double m_rest_s = 0.0;  ///< time spent at the end of the loop
    int m_direction = 0;
    bool m_own_move = false;
};

}  // namespace iou
