// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/presentation.hpp"
#include "app/window/main_window.hpp"

#include <QAction>
#include <QFileDialog>
#include <QMenuBar>

namespace iou {

void MainWindow::buildLessonsMenu() {
    m_lessons = new LessonRunner(*this);
    m_presentation = new Presentation(*this, *m_lessons);
    connect(m_lessons, &LessonRunner::hintChanged, this, &MainWindow::showHint);
    connect(m_lessons, &LessonRunner::changed, this, &MainWindow::refreshTitle);

    QMenu* menu = menuBar()->addMenu(tr("&Lessons"));
    const auto add = [&](const QString& label, const QString& tip, const QList<QKeySequence>& keys,
                         const auto& run) {
        return addEntry(menu, {label, tip, keys, {}}, run);
    };
    for (const LessonEntry& lesson : builtInLessons())
        add(lesson.title, lesson.title + QStringLiteral(": ") + lesson.summary, {},
            [this, id = lesson.id] { m_lessons->start(findLesson(id)); });
    add(tr("&Open folder…"), tr("A lesson from a folder on disk"), {}, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Open lesson"));
        if (!folder.isEmpty()) m_lessons->start(findLesson(folder));
    });
    menu->addSeparator();
    const QList<QAction*> in_lesson{
        add(tr("&Previous step"), tr("The step of the lesson before this one"), {Qt::Key_PageUp},
            [this] { m_lessons->previous(); }),
        add(tr("&Next step"), tr("The next step of the lesson"), {Qt::Key_PageDown},
            [this] { m_lessons->next(); }),
        add(tr("Show the &answer"), tr("The answer to the question of this step"),
            {Qt::CTRL | Qt::Key_Return}, [this] { m_lessons->showAnswer(); }),
        add(tr("&Show me"), tr("Do what this step's goal asks for; can be undone"),
            {Qt::CTRL | Qt::SHIFT | Qt::Key_Return}, [this] { m_lessons->solve(); }),
        add(tr("Speaker's no&tes"), tr("Show or hide the notes of the step"),
            {Qt::CTRL | Qt::SHIFT | Qt::Key_N}, [this] { m_lessons->toggleNotes(); }),
        add(tr("&End lesson"), tr("Everything is as it was before the lesson"),
            {Qt::CTRL | Qt::SHIFT | Qt::Key_Q}, [this] {
                m_presentation->leave();
                m_lessons->end();
            })};
    menu->addSeparator();
    add(tr("P&resent"), tr("Full screen for a projector: large type, thick lines; Esc leaves"),
        {Qt::Key_F11, Qt::Key_F5}, [this] { m_presentation->toggle(); });
    const QList<QAction*> presenting{
        add(tr("Next &view"), tr("Another panel beside the scene while presenting"),
            {Qt::SHIFT | Qt::Key_V}, [this] { m_presentation->nextView(); }),
        add(tr("&Black screen"), tr("Nothing to see while presenting; again: back"), {Qt::Key_B},
            [this] { m_presentation->toggleBlack(); }),
        add(tr("&Freeze"), tr("The picture stands still while you work; again: live"),
            {Qt::SHIFT | Qt::Key_B}, [this] { m_presentation->toggleFrozen(); }),
        add(tr("Presenter &window"), tr("Notes, next step and time in a window of their own"),
            {Qt::CTRL | Qt::SHIFT | Qt::Key_W}, [this] { m_presentation->togglePresenter(); }),
        add(tr("Swap s&creens"), tr("Exchange the audience's screen and the presenter's"),
            {Qt::CTRL | Qt::SHIFT | Qt::Key_X}, [this] { m_presentation->swapScreens(); })};
    const auto refresh = [this, in_lesson, presenting] {
        for (QAction* action : in_lesson) action->setEnabled(m_lessons->running());
        for (QAction* action : presenting) action->setEnabled(m_presentation->active());
    };
    connect(m_lessons, &LessonRunner::changed, this, refresh);
    connect(m_presentation, &Presentation::activeChanged, this, refresh);
    refresh();
}

}  // namespace iou
