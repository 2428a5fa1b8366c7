// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/welcome/first_steps.hpp"

#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/welcome/step_chips.hpp"
#include "widgets/controls/notice_bar.hpp"
#include "widgets/model/explorer_model.hpp"
#include "widgets/run/timeline.hpp"

#include <utility>

namespace iou {

namespace {

constexpr int kDrag = 0, kRun = 1, kLesson = 2;  // in the order of the chips

}  // namespace

FirstSteps::FirstSteps(Window window, QObject* parent)
    : QObject(parent), m_window(std::move(window)) {
    connect(&m_window.model.history(), &DocumentHistory::changed, this,
            [this](const Changes& changes) {
                if (changes.pair() && m_window.model.dragging()) done(kDrag);
            });
    connect(&m_window.timeline, &Timeline::playingChanged, this, [this](bool playing) {
        if (playing) done(kRun);
    });
    connect(&m_window.lessons, &LessonRunner::changed, this, [this] {
        if (m_window.lessons.running()) done(kLesson);
        refresh();
    });
}

StepChips* FirstSteps::chips() const { return m_chips; }

void FirstSteps::show() {
    if (m_notice) m_notice->dismiss();
    m_notice = new Notice(tr("Two losses from one start: GIoU blows its box up before it moves, "
                             "InterpIoU comes straight over. Try it:"));
    m_chips = new StepChips;
    m_chips->addChip(tr("Drag"), tr("Drag the prediction, by its inside or by a handle: arrows, "
                                    "numbers and runs follow"));
    m_chips->addChip(tr("Run"), tr("Let both boxes descend from where they are, and watch (R)"));
    m_chips->addChip(tr("Lesson"), tr("Take the first of the lessons, step by step"));
    m_notice->addWidget(m_chips);
    connect(m_chips, &StepChips::chosen, this, &FirstSteps::choose);
    connect(m_chips, &StepChips::finished, m_notice, &Notice::dismiss, Qt::QueuedConnection);
    m_window.notices.post(m_notice);
}

void FirstSteps::setResting(bool on) {
    m_in_lab = on;
    refresh();
}

void FirstSteps::refresh() {
    const bool rests = m_in_lab || m_window.lessons.running();
    if (!m_notice || m_notice->isHidden() == rests) return;
    m_notice->setVisible(!rests);
    m_window.notices.refresh();
}

void FirstSteps::choose(int step) {
    switch (step) {
    case kDrag:
        m_window.focusScene();
        return m_window.say(tr("Take the prediction in either scene and pull it away from the "
                               "ground truth; both scenes follow."));
    case kRun: return m_window.run();
    default: return m_window.lessons.start(findLesson(builtInLessons().front().id));
    }
}

void FirstSteps::done(int step) {
    if (m_chips) m_chips->tick(step);
}

}  // namespace iou
