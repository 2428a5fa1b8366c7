// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/run_state.hpp"

#include "widgets/model/explorer_model.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

namespace iou {

RunState::RunState(ExplorerModel& model, QWidget* parent) : QLabel(parent), m_model(model) {
    setTextFormat(Qt::PlainText);
    connect(&m_model.runs(), &RunController::slowChanged, this, &RunState::refresh);
    connect(&m_model.clock(), &RunClock::trajectoryChanged, this, &RunState::refresh);
    refresh();
}

void RunState::refresh() {
    if (m_model.runs().slow()) return setText(tr("running …"));
    const auto run = m_model.clock().finishedRun();
    if (!run) return setText(tr("no run"));
    const Trajectory& went = run->trajectory;
    QString words = coreText(stopReasonText(went.stopped)) + QStringLiteral(" · ") +
                    tr("%1 steps").arg(went.steps());
    if (went.stopped == StopReason::diverged)
        for (const Phrase& remark :
             run->recipe.lossAt(went.steps()).remarks(went.box(went.steps()), run->target))
            words += QStringLiteral(" · ") + localText(remark);
    setText(words);
}

}  // namespace iou
