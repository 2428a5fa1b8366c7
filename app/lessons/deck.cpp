// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/deck.hpp"

#include "app/lessons/lesson_runner.hpp"
#include "widgets/lessons/goal_meter.hpp"

#include <QEvent>
#include <QMainWindow>

#include <algorithm>
#include <utility>

namespace iou {

Deck::Deck(QMainWindow& window, ExplorerModel& model, Timeline& timeline, LessonRunner& lessons,
           std::function<bool()> in_lab)
    : m_window(window), m_lessons(lessons), m_in_lab(std::move(in_lab)),
      m_caption(new LessonCaption(&window)), m_strip(new DeckStrip(model, timeline, &window)) {
    m_window.installEventFilter(this);
    connect(&m_lessons, &LessonRunner::changed, this, &Deck::showStep);
    connect(&m_lessons, &LessonRunner::measured, this, &Deck::showGoal);
    m_strip->show();
    showStep();
}

Deck::~Deck() {
    m_window.removeEventFilter(this);
    delete m_caption;
    delete m_strip;
    m_window.setContentsMargins({});
}

void Deck::showStep() {
    const LessonStep* step = m_lessons.current();
    if (step) m_caption->showStep(m_lessons.lesson(), m_lessons.step(), m_lessons.answered());
    m_caption->setVisible(step);
    m_strip->setControls(step ? step->controls : std::vector<std::string>());
    m_strip->setControlsShown(!m_in_lab());
    // There for the whole lesson, so that nothing jumps where a step has a goal.
    const auto has_goal = [](const LessonStep& s) { return s.goal.has_value(); };
    m_strip->setVisible(!m_in_lab() ||
                        (step && std::ranges::any_of(m_lessons.lesson().steps, has_goal)));
    if (std::exchange(m_goal_of, step) != step) m_strip->goal().begin();
    showGoal();
    place();
}

void Deck::showGoal() {
    const LessonStep* step = m_lessons.current();
    m_strip->goal().setVisible(step && step->goal);
    if (step && step->goal && !m_lessons.meters().empty())
        m_strip->goal().setMeters(m_lessons.meters());
}

void Deck::place() {
    const int above = m_caption->isHidden() ? 0 : m_caption->sizeHint().height();
    const int below = m_strip->isHidden() ? 0 : m_strip->sizeHint().height();
    m_window.setContentsMargins(0, above, 0, below);
    m_caption->setGeometry(0, 0, m_window.width(), above);
    m_strip->setGeometry(0, m_window.height() - below, m_window.width(), below);
}

bool Deck::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::Resize) place();
    return false;
}

}  // namespace iou
