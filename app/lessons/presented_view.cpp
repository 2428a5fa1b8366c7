// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/presented_view.hpp"

#include "app/lessons/lesson_runner.hpp"
#include "app/panels/panel_set.hpp"
#include "widgets/lessons/lesson_panel.hpp"

#include <QDockWidget>
#include <QMainWindow>

#include <algorithm>

namespace iou {

QDockWidget* PresentedView::dock() const { return m_panels.find(m_id); }

QStringList PresentedView::choices() const {
    QStringList ids;
    if (const LessonStep* step = m_lessons.current())
        for (const std::string& panel : step->panels) ids << QString::fromStdString(panel);
    const QStringList usual{m_panels.front(PanelPlace::upper_right)->objectName(),
                            m_panels.front(PanelPlace::lower_right)->objectName()};
    for (const QString& id : usual)
        if (!ids.contains(id)) ids << id;
    ids.removeAll(m_panels.front(PanelPlace::bottom)->objectName());
    // What shows something comes before what one sets things with.
    std::stable_partition(ids.begin(), ids.end(),
                          [&](const QString& id) { return usual.contains(id); });
    ids.removeIf([this](const QString& id) { return !m_panels.find(id); });
    return ids;
}

void PresentedView::choose() {
    const QStringList views = choices();
    // A step that names the surface or the curves is looked at there; else the last view stays.
    if (const LessonStep* step = m_lessons.current())
        for (const QString& view : views)
            if (step->names(view.toStdString())) {
                m_id = view;
                return;
            }
    if (!views.contains(m_id)) m_id = views.value(0);
}

void PresentedView::arrange() {
    m_panels.letGo();
    choose();
    QMainWindow& window = m_panels.window();
    QDockWidget* const view = dock();
    QDockWidget* const lesson = m_lessons.dock();
    QDockWidget* const timeline = m_panels.front(PanelPlace::bottom);
    const LessonStep* step = m_lessons.current();
    const bool steps = step && step->names(timeline->objectName().toStdString());
    for (QDockWidget* panel : m_panels.docks())
        panel->setVisible(panel == view || (steps && panel == timeline));
    if (view) {
        view->setFloating(false);
        window.addDockWidget(Qt::RightDockWidgetArea, view);
    }
    if (lesson) {
        m_lessons.panel()->setCaption(true);
        if (!lesson->titleBarWidget()) lesson->setTitleBarWidget(new QWidget(lesson));
        window.addDockWidget(Qt::BottomDockWidgetArea, lesson);
        window.splitDockWidget(timeline, lesson, Qt::Vertical);
        lesson->show();
    }
    share();
}

void PresentedView::share() {
    QMainWindow& window = m_panels.window();
    if (QDockWidget* view = dock())
        window.resizeDocks({view}, {window.width() * 45 / 100}, Qt::Horizontal);
    if (QDockWidget* lesson = m_lessons.dock())
        window.resizeDocks({lesson},
                           {std::min(m_lessons.panel()->captionHeight(window.width()),
                                     window.height() * 45 / 100)},
                           Qt::Vertical);
}

void PresentedView::next() {
    const QStringList views = choices();
    if (views.isEmpty()) return;
    if (QDockWidget* old = dock()) old->hide();
    m_id = views[(views.indexOf(m_id) + 1) % views.size()];
    m_panels.window().addDockWidget(Qt::RightDockWidgetArea, dock());
    dock()->show();
    share();
}

}  // namespace iou
