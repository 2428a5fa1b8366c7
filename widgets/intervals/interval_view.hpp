// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intervals/interval_lab.hpp"
#include "widgets/model/lab_edit.hpp"

namespace iou {

/// What the middle and the panels of the time line share: its value and what it comes to.
class IntervalView : public QObject {
    Q_OBJECT
public:
    explicit IntervalView(DocumentHistory& history);

    LabEdit<IntervalLab>& lab() { return m_lab; }
    /// That of the outcome: a change of the document arrives here after some other parts have it.
    const IntervalLab& value() const { return m_value; }
    const IntervalOutcome& outcome() const { return m_outcome; }

    /// Sets one of the two; a new prediction starts a new run.
    void setInterval(bool is_target, const intervals::Interval& interval, const QString& name);
    void showStep(int step);

signals:
    void changed();

private:
    void follow();

    LabEdit<IntervalLab> m_lab;
    IntervalLab m_value;
    IntervalOutcome m_outcome;
};

/// Puts an interval where a lab may have it.
intervals::Interval withinLimits(intervals::Interval interval);

}  // namespace iou
