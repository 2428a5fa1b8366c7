// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_runner.hpp"

#include "app/lessons/panel_cover.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/lessons/lesson_panel.hpp"
#include "widgets/run/timeline.hpp"
#include "widgets/text/number_text.hpp"

#include <QCoreApplication>
#include <QDockWidget>

#include <algorithm>
#include <array>
#include <utility>

namespace iou {

namespace {

constexpr int check_delay = 30;  // ms after the last change: once per frame of a drag at most

/// Panels one sets things with; all others show what a question asks about.
const QStringList& controlPanels() {
    static const QStringList names{QStringLiteral("loss"), QStringLiteral("lanes"),
                                   QStringLiteral("boxes"), QStringLiteral("run"),
                                   QStringLiteral("timeline")};
    return names;
}

Locks locksOf(const LessonStep& step) {
    return {.boxes = step.locks("boxes"), .loss = step.locks("loss"), .run = step.locks("run")};
}

/// Nothing in the scene may give the answer away.
void hideAnswer(CanvasView& view) { view.hud = view.arrows = view.path = false; }

/// Pushing it takes what could be redone off the stack, and leaves nothing there.
class ForgetRedo : public QUndoCommand {
public:
    ForgetRedo() { setObsolete(true); }
};

}  // namespace

LessonRunner::LessonRunner(MainWindow& window)
    : QObject(&window), m_window(window), m_model(window.model()) {
    m_check.setSingleShot(true);
    m_check.setInterval(check_delay);
    connect(&m_check, &QTimer::timeout, this, &LessonRunner::checkGoal);
    const auto schedule = [this] {
        if (running() && !m_check.isActive()) m_check.start();
    };
    for (const auto signal : {&ExplorerModel::sceneChanged, &ExplorerModel::lossChanged,
                              &ExplorerModel::runSettingsChanged, &ExplorerModel::lanesChanged,
                              &ExplorerModel::viewChanged})
        connect(&m_model, signal, this, schedule);
    connect(&m_model.clock(), &RunClock::playheadChanged, this, schedule);
    connect(&m_model.undoStack(), &QUndoStack::indexChanged, this, &LessonRunner::followUndo);
    connect(&m_model.history(), &DocumentHistory::editRefused, this, [this](const Locks& parts) {
        emit hintChanged(parts.boxes ? tr("This step of the lesson keeps the boxes where they are.")
                         : parts.loss ? tr("This step of the lesson keeps its loss.")
                                      : tr("This step of the lesson keeps its run settings."));
    });
}

LessonRunner::~LessonRunner() { m_worker.cancel(); }

LessonPanel* LessonRunner::panel() const { return m_panel; }
QDockWidget* LessonRunner::dock() const { return m_dock; }

const LessonStep* LessonRunner::current() const {
    const auto index = static_cast<std::size_t>(m_step);
    return running() && index < m_lesson.steps.size() ? &m_lesson.steps[index] : nullptr;
}

void LessonRunner::start(const Result<Lesson>& lesson) {
    if (!running()) {
        m_model.endDrag();
        m_window.letGoOfPanels();
        m_desk =
            Desk{m_window.session(),          m_window.files().path(), m_window.isModified(),
                 m_model.undoStack().index(), m_window.panels(),       m_window.layoutOrigin()};
        m_window.setLayoutOrigin(MainWindow::Layout::arranged);
        openDock();
        // Save must not write a lesson over the session that was open.
        m_window.files().setPath({});
    }
    m_lesson = lesson ? *lesson : Lesson{};
    m_step = 0;
    m_begun.clear();
    if (lesson && !m_lesson.steps.empty()) return goTo(0);
    lockPanels({});
    uncover();
    m_panel->showError(lesson ? tr("It has no steps.") : localText(lesson.error()));
    emit changed();
}

void LessonRunner::openDock() {
    m_panel = new LessonPanel(&m_window);
    m_dock = new QDockWidget(tr("Lesson"), &m_window);
    m_dock->setObjectName(QStringLiteral("lesson"));
    m_dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable);
    m_dock->setWidget(m_panel);
    m_window.addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    connect(m_panel, &LessonPanel::previousRequested, this, &LessonRunner::previous);
    connect(m_panel, &LessonPanel::nextRequested, this, &LessonRunner::next);
    connect(m_panel, &LessonPanel::answerRequested, this, &LessonRunner::showAnswer);
    connect(m_panel, &LessonPanel::solutionRequested, this, &LessonRunner::solve);
    connect(m_panel, &LessonPanel::endRequested, this, &LessonRunner::end, Qt::QueuedConnection);
}

void LessonRunner::end() {
    if (!running()) return;
    m_window.timeline().pause();
    lockPanels({});
    uncover();
    const Desk desk = *std::exchange(m_desk, std::nullopt);
    m_check.stop();
    m_worker.cancel();
    m_expected = 0;
    m_model.cancelDrag();
    m_begun.clear();
    // Undo may have led back to before the lesson.
    const int history = std::min(desk.history, m_model.undoStack().index());
    m_model.undoStack().setIndex(history);
    m_model.undoStack().push(new ForgetRedo);
    if (!m_model.clock().finishedRun() && !m_model.view().live_run) m_model.runFromHere();
    m_model.cameras().setShared(desk.session.camera);
    if (!desk.session.camera) m_window.canvas().fit();
    seek(history == desk.history ? desk.session.playhead : 0);
    m_window.files().setPath(desk.path);
    m_window.letGoOfPanels();
    delete m_dock;
    m_window.restorePanels(desk.panels);
    m_window.setLayoutOrigin(desk.layout);
    emit changed();
}

void LessonRunner::goTo(int step) {
    m_step = step;
    const LessonStep& now = *current();
    m_window.timeline().pause();
    lockPanels({});
    m_model.apply(tr("Lesson: %1").arg(text(now.words.title)), [&](Document& d) {
        const ThemeChoice theme = d.appearance.theme;
        d = now.session.document;
        d.appearance.theme = theme;
        if (now.question_first) hideAnswer(d.explorer.view.canvas);
    });
    m_begun.append({step, m_model.undoStack().index()});
    m_model.cameras().setShared(now.session.camera);
    if (!now.session.camera) m_window.canvas().fit();
    seek(now.session.playhead);
    showStep(!now.question_first);
}

void LessonRunner::showStep(bool answered) {
    const LessonStep& now = *current();
    lockPanels(locksOf(now));
    if (m_arranging) arrangePanels();
    m_panel->setAnswerShown(answered);
    m_panel->setGoal(now.goal ? LessonPanel::GoalState::open : LessonPanel::GoalState::none);
    m_panel->showStep(m_lesson, m_step);
    uncover();
    if (!answered) coverPanels();
    checkGoal();
    emit changed();
}

void LessonRunner::followUndo() {
    if (!running()) return;
    const auto opened = m_begun.size();
    while (!m_begun.isEmpty() && m_model.undoStack().index() < m_begun.last().history)
        m_begun.removeLast();
    if (m_begun.size() == opened) return;
    // Not from within the stack's own change.
    const auto follow = [this] {
        if (!running()) return;
        if (m_begun.isEmpty()) return end();
        m_model.undoStack().push(new ForgetRedo);  // else it would lead on without its step
        m_step = m_begun.last().step;
        showStep(true);
    };
    QMetaObject::invokeMethod(this, follow, Qt::QueuedConnection);
}

void LessonRunner::seek(int playhead) {
    disconnect(m_seek);
    if (!m_model.runs().running()) return m_model.clock().setPlayhead(playhead);
    m_seek = connect(
        &m_model.runs(), &RunController::finished, this,
        [this, playhead] { m_model.clock().setPlayhead(playhead); }, Qt::SingleShotConnection);
}

void LessonRunner::previous() {
    if (current() && m_step > 0) goTo(m_step - 1);
}

void LessonRunner::next() {
    if (current() && m_step + 1 < static_cast<int>(m_lesson.steps.size())) goTo(m_step + 1);
}

void LessonRunner::showAnswer() {
    const LessonStep* now = current();
    if (!now || m_panel->answerShown()) return;
    const CanvasView shown = now->session.document.explorer.view.canvas;
    m_model.apply(tr("Show the answer"), [&](Document& d) {
        d.explorer.view.canvas.hud = shown.hud;
        d.explorer.view.canvas.arrows = shown.arrows;
        d.explorer.view.canvas.path = shown.path;
    });
    uncover();
    m_panel->setAnswerShown(true);
    emit changed();
}

void LessonRunner::solve() {
    const LessonStep* now = current();
    if (!now || !now->goal) return;
    const Locks locks = m_model.history().locks();
    m_model.history().setLocks({});
    m_model.apply(tr("Show me"), [&](Document& d) {
        const Explorer& solved = now->solution.document.explorer;
        d.explorer.scene = solved.scene;
        d.explorer.lanes = solved.lanes;
        d.explorer.active = solved.active;
    });
    m_model.history().setLocks(locks);
    seek(now->solution.playhead);
}

void LessonRunner::toggleNotes() {
    if (m_panel) m_panel->setNotesShown(!m_panel->notesShown());
}

void LessonRunner::lockPanels(const Locks& locks) {
    m_model.history().setLocks(locks);
    const std::array<std::pair<const char*, bool>, 3> panels{
        {{"boxes", locks.boxes}, {"loss", locks.loss}, {"run", locks.run}}};
    for (const auto& [name, locked] : panels)
        if (auto* dock = m_window.findChild<QDockWidget*>(QString::fromLatin1(name)))
            dock->widget()->setEnabled(!locked);
}

void LessonRunner::coverPanels() {
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>())
        if (dock != m_dock && !controlPanels().contains(dock->objectName()))
            m_covers.append(new PanelCover(*dock->widget()));
}

void LessonRunner::uncover() {
    for (const auto& cover : std::as_const(m_covers)) delete cover.data();
    m_covers.clear();
}

void LessonRunner::setArranging(bool on) {
    m_arranging = on;
    if (on && current()) arrangePanels();
}

void LessonRunner::arrangePanels() {
    const LessonStep& now = *current();
    m_window.setUpdatesEnabled(false);
    m_window.letGoOfPanels();
    m_window.addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    QDockWidget* below = nullptr;  // of the lesson, in the same column
    QDockWidget* right = nullptr;
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>()) {
        if (dock == m_dock) continue;
        const bool listed = now.panels.empty() || now.names(dock->objectName().toStdString());
        const Qt::DockWidgetArea area = m_window.dockWidgetArea(dock);
        dock->setVisible(listed);
        if (!listed || dock->isFloating()) continue;
        if (area == Qt::RightDockWidgetArea && !right) right = dock;
        if (area != Qt::LeftDockWidgetArea) continue;
        m_window.addDockWidget(area, dock);
        if (below)
            m_window.tabifyDockWidget(below, dock);
        else
            m_window.splitDockWidget(m_dock, dock, Qt::Vertical);
        below = dock;
    }
    m_dock->show();
    if (right) {
        m_window.resizeDocks({m_dock, right}, {360, std::clamp(m_window.width() / 3, 380, 720)},
                             Qt::Horizontal);
    } else {
        m_window.resizeDocks({m_dock}, {360}, Qt::Horizontal);
    }
    if (below) m_window.resizeDocks({m_dock, below}, {55, 45}, Qt::Vertical);
    m_window.setUpdatesEnabled(true);
}

void LessonRunner::checkGoal() {
    const LessonStep* now = current();
    if (!now || !now->goal) return;
    m_expected = m_worker.request(
        [this, goal = *now->goal, document = m_model.document(),
         playhead = m_model.clock().playhead()](Progress&, std::uint64_t generation) {
            const bool met = goal.met(document, playhead);
            QMetaObject::invokeMethod(
                this,
                [this, generation, met] {
                    if (generation == m_expected) setMet(met);
                },
                Qt::QueuedConnection);
        });
}

void LessonRunner::setMet(bool met) {
    using State = LessonPanel::GoalState;
    const State state = met ? State::met : State::open;
    if (!m_panel || m_panel->goal() == state) return;
    m_panel->setGoal(state);
    emit changed();
}

bool LessonRunner::goalMet() {
    m_check.stop();
    checkGoal();
    m_worker.wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    return m_panel && m_panel->goal() == LessonPanel::GoalState::met;
}

}  // namespace iou
