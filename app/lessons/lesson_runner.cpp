// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_runner.hpp"

#include "app/files/session_files.hpp"
#include "app/lessons/panel_cover.hpp"
#include "app/lessons/way_back.hpp"
#include "widgets/data/pair_list.hpp"
#include "widgets/lessons/lesson_panel.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/text/core_words.hpp"
#include "widgets/text/number_text.hpp"

#include <QDockWidget>
#include <QMainWindow>

#include <algorithm>
#include <utility>

namespace iou {

namespace {

Locks locksOf(const LessonStep& step) {
    return {.boxes = step.locks("boxes"), .loss = step.locks("loss"), .run = step.locks("run")};
}

/// Nothing in the scene may give the answer away.
void hideAnswer(CanvasView& view) { view.hud = view.arrows = view.path = false; }

}  // namespace

LessonRunner::LessonRunner(Window window)
    : m_window(std::move(window)), m_model(m_window.model),
      m_pairs(sharedOf<PairList>(m_model.history())), m_goal(m_model) {
    connect(&m_goal, &GoalWatch::measured, this, &LessonRunner::setMeters);
    connect(&m_model.undoStack(), &QUndoStack::indexChanged, this, &LessonRunner::followUndo);
    connect(&m_model.history(), &DocumentHistory::editRefused, this, [this](const Locks& parts) {
        emit hintChanged(parts.boxes ? tr("This step of the lesson keeps the boxes where they are.")
                         : parts.loss ? tr("This step of the lesson keeps its loss.")
                                      : tr("This step of the lesson keeps its run settings."));
    });
}

LessonPanel* LessonRunner::panel() const { return m_panel; }
QDockWidget* LessonRunner::dock() const { return m_dock; }

const Lesson& LessonRunner::lesson() const {
    static const Lesson none;
    const auto index = static_cast<std::size_t>(m_lesson);
    return index < m_course.lessons.size() ? m_course.lessons[index] : none;
}

const LessonStep* LessonRunner::current() const {
    const auto index = static_cast<std::size_t>(m_step);
    return running() && index < lesson().steps.size() ? &lesson().steps[index] : nullptr;
}

void LessonRunner::start(const Result<Lesson>& lesson) {
    start(lesson ? Result<Course>(Course{{}, {*lesson}}) : Result<Course>(lesson.error()));
}

void LessonRunner::start(const Result<Course>& course, int lesson) {
    if (!running()) {
        m_model.endDrag();
        m_window.panels.complete();
        m_window.panels.letGo();
        m_before = Before{m_window.session(),     m_window.files.path(),
                          m_window.modified(),    placeIn(m_model),
                          m_window.panels.keep(), {m_pairs.loaded(), m_pairs.framed()}};
        m_window.panels.takeOver();
        m_window.panels.showLab({});
        openDock();
        // Save must not write a lesson over the session that was open.
        m_window.files.setPath({});
    }
    m_course = course ? *course : Course{};
    m_lesson = lesson;
    m_step = 0;
    m_begun.clear();
    m_goal.watch({});
    if (!this->lesson().steps.empty()) return open(lesson, 0, false);
    lock({});
    uncover();
    m_panel->showError(course ? tr("It has no steps.") : localText(course.error()));
    emit changed();
}

void LessonRunner::openDock() {
    QMainWindow& window = m_window.panels.window();
    m_panel = new LessonPanel(&window);
    m_dock = new QDockWidget(tr("Lesson"), &window);
    m_dock->setObjectName(QStringLiteral("lesson"));
    m_dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable);
    m_dock->setWidget(m_panel);
    window.addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    connect(m_panel, &LessonPanel::previousRequested, this, &LessonRunner::previous);
    connect(m_panel, &LessonPanel::nextRequested, this, &LessonRunner::next);
    connect(m_panel, &LessonPanel::answerRequested, this, &LessonRunner::showAnswer);
    connect(m_panel, &LessonPanel::solutionRequested, this, &LessonRunner::solve);
    connect(m_panel, &LessonPanel::endRequested, this, &LessonRunner::end, Qt::QueuedConnection);
}

void LessonRunner::end() {
    if (!running()) return;
    m_window.pause();
    lock({});
    uncover();
    const Before before = *std::exchange(m_before, std::nullopt);
    m_goal.watch({});
    m_model.cancelDrag();
    m_begun.clear();
    // Undo may have led back to before the lesson.
    const int history = std::min(before.history, placeIn(m_model));
    leadBackTo(history, m_model, before.session, before.modified);
    if (!m_model.clock().finishedRun() && !m_model.view().live_run) m_model.runFromHere();
    m_model.cameras().setShared(before.session.camera);
    if (!before.session.camera) m_window.fit();
    seek(history == before.history ? before.session.playhead : 0);
    m_pairs.show(before.pairs.first, before.pairs.second);
    m_window.files.setPath(before.path);
    m_window.panels.letGo();
    delete m_dock;
    m_window.panels.putBack(before.panels);
    emit changed();
}

void LessonRunner::open(int lesson, int step, bool all_shown) {
    if (m_course.lessons[static_cast<std::size_t>(lesson)].steps.empty()) return;
    m_lesson = lesson;
    m_step = step;
    const LessonStep& now = *current();
    m_answered = all_shown || !now.question_first;
    m_solved = all_shown && m_presented && now.goal;
    const Session& shown = m_solved ? now.solution : m_answered ? now.answered : now.session;
    m_window.pause();
    lock({});
    showLab();
    m_model.apply(tr("Lesson: %1").arg(text(now.words.title)), [&](Document& d) {
        d.appearance.theme = std::exchange(d, shown.document).appearance.theme;
        if (!m_answered) hideAnswer(d.explorer.view.canvas);
    });
    m_begun.append({lesson, step, placeIn(m_model)});
    m_answer = m_solution = {};
    m_model.cameras().setShared(now.session.camera);
    if (!now.session.camera) m_window.fit();
    seek(shown.playhead);
    showStep(m_answered);
}

void LessonRunner::showLab() {
    const Session& now = current()->session;
    if (const auto& pairs = current()->pairs) m_pairs.show(pairs);
    m_window.panels.showLab(now.workspace, now.lab_cameras);
    m_window.panels.takeOver();
}

void LessonRunner::showStep(bool answered) {
    const LessonStep& now = *current();
    m_answered = answered;
    m_meters.clear();
    lock(locksOf(now));
    if (!m_presented) arrangePanels();
    m_panel->setAnswerShown(answered);
    m_panel->beginGoal(now.goal.has_value());
    m_panel->showStep(lesson(), m_step);
    uncover();
    if (!answered) coverPanels();
    m_goal.watch(now.goal);
    refreshWay();
    emit changed();
}

void LessonRunner::followUndo() {
    if (!running()) return;
    const auto opened = m_begun.size();
    while (!m_begun.isEmpty() && placeIn(m_model) < m_begun.last().history) m_begun.removeLast();
    // Not from within the stack's own change.
    if (m_begun.size() == opened)
        return void(
            QMetaObject::invokeMethod(this, &LessonRunner::followTold, Qt::QueuedConnection));
    m_answer = m_solution = {};
    const auto follow = [this] {
        if (!running()) return;
        if (m_begun.isEmpty()) return end();
        forgetRedo(m_model);  // else it would lead on without its step
        m_lesson = m_begun.last().lesson;
        m_step = m_begun.last().step;
        m_solved = false;
        showLab();
        showStep(true);
    };
    QMetaObject::invokeMethod(this, follow, Qt::QueuedConnection);
}

LessonRunner::Told LessonRunner::toldSince(int history) const {
    const QUndoStack& stack = m_model.undoStack();
    if (placeIn(m_model) <= history) return {};
    return {placeIn(m_model), stack.command(stack.index() - 1)};
}

bool LessonRunner::isTold(Told& told) const {
    const QUndoStack& stack = m_model.undoStack();
    const int at = told.history - forgottenIn(m_model);
    if (at < 1) return told.edit;  // it can never be undone
    if (stack.count() < at || stack.command(at - 1) != told.edit) told = {};
    return told.edit && stack.index() >= at;
}

void LessonRunner::followTold() {
    if (!current()) return;
    if (m_solution.edit) m_solved = isTold(m_solution);
    if (!m_answer.edit) return refreshWay();
    if (const bool told = isTold(m_answer); told != m_answered) {
        m_answered = told;
        told ? uncover() : coverPanels();
        m_panel->setAnswerShown(told);
        emit changed();
    }
    refreshWay();
}

void LessonRunner::seek(int playhead) {
    disconnect(m_seek);
    if (!m_model.runs().running()) return m_model.clock().setPlayhead(playhead);
    m_seek = connect(
        &m_model.runs(), &RunController::finished, this,
        [this, playhead] { m_model.clock().setPlayhead(playhead); }, Qt::SingleShotConnection);
}

bool LessonRunner::canGoBack() const {
    const LessonStep* now = current();
    return now && (m_step > 0 || m_lesson > 0 || (now->question_first && m_answered) ||
                   (m_presented && m_solved));
}

bool LessonRunner::canGoOn() const {
    const LessonStep* now = current();
    if (!now) return false;
    return !m_answered || m_step + 1 < static_cast<int>(lesson().steps.size()) ||
           m_lesson + 1 < static_cast<int>(m_course.lessons.size()) ||
           (m_presented && now->goal && !m_solved);
}

void LessonRunner::refreshWay() { m_panel->setWay(canGoBack(), canGoOn()); }

void LessonRunner::next() {
    const LessonStep* now = current();
    if (!now) return;
    if (!m_answered) return showAnswer();
    if (m_presented && now->goal && !m_solved && !goalMet()) return solve();
    if (m_step + 1 < static_cast<int>(lesson().steps.size()))
        return open(m_lesson, m_step + 1, false);
    if (m_lesson + 1 < static_cast<int>(m_course.lessons.size())) open(m_lesson + 1, 0, false);
}

void LessonRunner::previous() {
    const LessonStep* now = current();
    if (!now) return;
    if (m_presented && m_solved && now->question_first) {
        open(m_lesson, m_step, false);
        return showAnswer();
    }
    if ((m_presented && m_solved) || (m_answered && now->question_first))
        return open(m_lesson, m_step, false);
    if (m_step > 0) return open(m_lesson, m_step - 1, true);
    if (m_lesson == 0) return;
    const auto& steps = m_course.lessons[static_cast<std::size_t>(m_lesson - 1)].steps;
    open(m_lesson - 1, static_cast<int>(steps.size()) - 1, true);
}

void LessonRunner::showAnswer() {
    const LessonStep* now = current();
    if (!now || m_answered) return;
    m_answered = true;
    const Explorer& answered = now->answered.document.explorer;
    const bool changes = answered.scene != now->session.document.explorer.scene ||
                         answered.lanes != now->session.document.explorer.lanes ||
                         now->answered.document.labs != now->session.document.labs;
    const Locks locks = m_model.history().locks();
    m_model.history().setLocks({});
    const int history = placeIn(m_model);
    m_model.apply(tr("Show the answer"), [&](Document& d) {
        const CanvasView& shown = answered.view.canvas;
        d.explorer.view.canvas.hud = shown.hud;
        d.explorer.view.canvas.arrows = shown.arrows;
        d.explorer.view.canvas.path = shown.path;
        if (!changes) return;
        d.explorer.scene = answered.scene;
        d.explorer.lanes = answered.lanes;
        d.explorer.active = answered.active;
        d.labs = now->answered.document.labs;
    });
    m_answer = toldSince(history);
    m_model.history().setLocks(locks);
    if (changes && !now->session.camera) m_window.fit();
    if (changes || now->answered.playhead != now->session.playhead) seek(now->answered.playhead);
    uncover();
    m_panel->setAnswerShown(true);
    refreshWay();
    emit changed();
}

void LessonRunner::solve() {
    const LessonStep* now = current();
    if (!now || !now->goal) return;
    const Locks locks = m_model.history().locks();
    m_model.history().setLocks({});
    const int history = placeIn(m_model);
    m_model.apply(tr("Show me"), [&](Document& d) {
        const Explorer& solved = now->solution.document.explorer;
        d.explorer.scene = solved.scene;
        d.explorer.lanes = solved.lanes;
        d.explorer.active = solved.active;
        d.labs = now->solution.document.labs;
    });
    m_solution = toldSince(history);
    m_model.history().setLocks(locks);
    if (!now->session.camera) m_window.fit();
    seek(now->solution.playhead);
    m_solved = true;
    refreshWay();
}

void LessonRunner::toggleNotes() {
    if (m_panel) m_panel->setNotesShown(!m_panel->notesShown());
}

void LessonRunner::lock(const Locks& locks) {
    m_model.history().setLocks(locks);
    m_window.panels.lock(locks);
}

void LessonRunner::coverPanels() {
    for (const QDockWidget* dock : m_window.panels.displays())
        if (dock->widget()) m_covers.append(new PanelCover(*dock->widget()));
}

void LessonRunner::uncover() {
    for (const auto& cover : std::as_const(m_covers)) delete cover.data();
    m_covers.clear();
}

void LessonRunner::setPresented(bool on) {
    m_presented = on;
    if (!current()) return;
    if (!on) arrangePanels();
    refreshWay();
}

void LessonRunner::arrangePanels() {
    const LessonStep& now = *current();
    QMainWindow& window = m_window.panels.window();
    window.setUpdatesEnabled(false);
    m_window.panels.letGo();
    m_window.panels.showLab(now.session.workspace, m_window.panels.labCameras());
    window.addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    QDockWidget* below = nullptr;  // of the lesson, in the same column
    QDockWidget* right = nullptr;
    for (QDockWidget* dock : window.findChildren<QDockWidget*>()) {
        if (dock == m_dock) continue;
        const bool listed = now.panels.empty() ? m_window.panels.belongs(*dock)
                                               : now.names(dock->objectName().toStdString());
        const Qt::DockWidgetArea area = window.dockWidgetArea(dock);
        dock->setVisible(listed);
        if (!listed || dock->isFloating()) continue;
        if (area == Qt::RightDockWidgetArea && !right) right = dock;
        if (area != Qt::LeftDockWidgetArea) continue;
        window.addDockWidget(area, dock);
        if (below)
            window.tabifyDockWidget(below, dock);
        else
            window.splitDockWidget(m_dock, dock, Qt::Vertical);
        below = dock;
    }
    m_dock->show();
    // Of those behind tabs, the one that the step names first.
    for (const std::string& name : std::vector(now.panels.rbegin(), now.panels.rend()))
        if (QDockWidget* dock = m_window.panels.find(text(name))) dock->raise();
    if (!right)
        window.resizeDocks({m_dock}, {360}, Qt::Horizontal);
    else
        window.resizeDocks({m_dock, right}, {360, std::clamp(window.width() / 3, 380, 720)},
                           Qt::Horizontal);
    if (below) window.resizeDocks({m_dock, below}, {55, 45}, Qt::Vertical);
    window.setUpdatesEnabled(true);
}

void LessonRunner::setMeters(const std::vector<GoalMeter>& meters) {
    if (!m_panel) return;
    m_meters = meters;
    m_panel->setMeters(meters);
    emit measured();
}

bool LessonRunner::goalMet() {
    m_goal.wait();
    return m_panel && m_panel->goal() == LessonPanel::GoalState::met;
}

}  // namespace iou
