// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entries/menu_builder.hpp"
#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/presentation.hpp"
#include "app/palette/palette_entries.hpp"
#include "app/window/menus.hpp"

#include <QFileDialog>

namespace iou {

void addLessonsMenu(MenuBuilder& builder, LessonRunner& lessons, Presentation& presentation) {
    QMenu* menu = builder.addMenu(Menus::tr("&Lessons"));
    const auto add = [&](const QString& label, const QString& tip, const QList<QKeySequence>& keys,
                         const auto& run) {
        return builder.addEntry(menu, {label, tip, keys}, run);
    };
    const auto start = [&lessons](const QString& name) {
        const auto found = findCourse(name);
        if (!found) return lessons.start(Result<Course>(found.error()));
        lessons.start(found->course, found->lesson);
    };
    for (const LessonEntry& lesson : builtInLessons()) {
        QAction* entry = add(lesson.title, lesson.title + QStringLiteral(": ") + lesson.summary, {},
                             [start, id = lesson.id] { start(id); });
        entry->setProperty(presentable_entry, true);
        entry->setData(Menus::tr("Lesson: %1").arg(lesson.title));
    }
    for (const LessonEntry& list : builtInPlayLists())
        add(Menus::tr("Play list: %1").arg(list.title),
            Menus::tr("Steps of several lessons, one after another"), {},
            [start, id = list.id] { start(id); })
            ->setProperty(presentable_entry, true);
    add(Menus::tr("&Open folder…"), Menus::tr("A lesson from a folder on disk"), {},
        [&lessons, &window = builder.window()] {
            const QString folder =
                QFileDialog::getExistingDirectory(&window, Menus::tr("Open lesson"));
            if (!folder.isEmpty()) lessons.start(findLesson(folder));
        });
    add(Menus::tr("Open play &list…"),
        Menus::tr("A file that names lessons and steps, to be shown one after another"), {},
        [start, &window = builder.window()] {
            const QString file = QFileDialog::getOpenFileName(
                &window, Menus::tr("Open play list"), {},
                Menus::tr("Play lists (%1)").arg(u'*' + play_list_suffix));
            if (!file.isEmpty()) start(file);
        });
    menu->addSeparator();
    const QList<QAction*> in_lesson{
        add(Menus::tr("&Previous step"), Menus::tr("Back to what was shown before"),
            {Qt::Key_PageUp}, [&lessons] { lessons.previous(); }),
        add(Menus::tr("&Next step"),
            Menus::tr("The answer, then the next step, then the next lesson"), {Qt::Key_PageDown},
            [&lessons] { lessons.next(); }),
        add(Menus::tr("Show the &answer"), Menus::tr("The answer to the question of this step"),
            {Qt::CTRL | Qt::Key_Return}, [&lessons] { lessons.showAnswer(); }),
        add(Menus::tr("&Show me"), Menus::tr("Do what this step's goal asks for; can be undone"),
            {Qt::CTRL | Qt::SHIFT | Qt::Key_Return}, [&lessons] { lessons.solve(); }),
        add(Menus::tr("Speaker's no&tes"), Menus::tr("Show or hide the notes of the step"),
            {Qt::CTRL | Qt::SHIFT | Qt::Key_N}, [&lessons] { lessons.toggleNotes(); }),
        add(Menus::tr("&End lesson"), Menus::tr("Everything is as it was before the lesson"),
            {Qt::CTRL | Qt::SHIFT | Qt::Key_Q}, [&lessons, &presentation] {
                presentation.leave();
                lessons.end();
            })};
    menu->addSeparator();
    add(Menus::tr("P&resent"),
        Menus::tr("Full screen for a projector: large type, thick lines; Esc leaves"),
        {Qt::Key_F11, Qt::Key_F5}, [&presentation] { presentation.toggle(); });
    const QList<QAction*> presenting{
        add(Menus::tr("Next &view"), Menus::tr("Another panel beside the scene while presenting"),
            {Qt::SHIFT | Qt::Key_V}, [&presentation] { presentation.nextView(); }),
        add(Menus::tr("&Black screen"), Menus::tr("Nothing to see while presenting; again: back"),
            {Qt::Key_B}, [&presentation] { presentation.toggleBlack(); }),
        add(Menus::tr("&Freeze"), Menus::tr("The picture stands still while you work; again: live"),
            {Qt::SHIFT | Qt::Key_B}, [&presentation] { presentation.toggleFrozen(); }),
        add(Menus::tr("Presenter &window"),
            Menus::tr("Notes, next step and time in a window of their own"),
            {Qt::CTRL | Qt::SHIFT | Qt::Key_W},
            [&presentation] { presentation.togglePresenter(); }),
        add(Menus::tr("Swap s&creens"),
            Menus::tr("Exchange the audience's screen and the presenter's"),
            {Qt::CTRL | Qt::SHIFT | Qt::Key_X}, [&presentation] { presentation.swapScreens(); })};
    const auto refresh = [&lessons, &presentation, in_lesson, presenting] {
        for (QAction* action : in_lesson) action->setEnabled(lessons.running());
        for (QAction* action : presenting) action->setEnabled(presentation.active());
    };
    QObject::connect(&lessons, &LessonRunner::changed, &builder, refresh);
    QObject::connect(&presentation, &Presentation::activeChanged, &builder, refresh);
    refresh();
}

}  // namespace iou
