// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intervals/interval_view.hpp"

#include "core/numbers/bounded.hpp"

#include <algorithm>

namespace iou {

IntervalView::IntervalView(DocumentHistory& history) : m_lab(history) {
    connect(&m_lab, &LabSignals::changed, this, &IntervalView::follow);
    follow();
}

void IntervalView::follow() {
    m_value = m_lab.value();
    m_outcome = outcomeOf(m_value);
    emit changed();
}

void IntervalView::setInterval(bool is_target, const intervals::Interval& interval,
                               const QString& name) {
    m_lab.apply(
        name,
        [&](IntervalLab& lab) {
            (is_target ? lab.target : lab.pred) = withinLimits(interval);
            lab.step = 0;
        },
        is_target ? QStringLiteral("interval target") : QStringLiteral("interval pred"));
}

void IntervalView::showStep(int step) {
    const int wanted = bounded(step, 0, m_outcome.last());
    if (wanted == m_value.step) return;
    m_lab.apply(
        tr("Step of the run"), [wanted](IntervalLab& lab) { lab.step = wanted; },
        QStringLiteral("interval step"));
}

intervals::Interval withinLimits(intervals::Interval interval) {
    interval.c = std::clamp(interval.c, -farthest_time, farthest_time);
    interval.d = std::clamp(interval.d, shortest_interval, farthest_time);
    return interval;
}

}  // namespace iou
