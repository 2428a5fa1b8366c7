// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/presented_view.hpp"

#include "app/lessons/lesson_runner.hpp"
#include "app/panels/panel_set.hpp"
#include "core/numbers/bounded.hpp"
#include "widgets/frame/frame_table.hpp"

#include <QDockWidget>
#include <QHeaderView>
#include <QMainWindow>

#include <algorithm>

namespace iou {

namespace {

/// A view of a step that wants none beside the scene.
const QString kSceneAlone = QStringLiteral("scene");
/// Of the window's width.
constexpr double kUsualShare = 0.45, kLargestShare = 0.55;

/// What the columns of a table take; 0: there is none, or they fit themselves in.
int columnsOf(const QDockWidget& view) {
    const auto* const table = view.findChild<FrameTable*>();
    if (!table || table->horizontalHeader()->sectionResizeMode(0) != QHeaderView::Interactive)
        return 0;
    return table->horizontalHeader()->length() + table->width() - table->viewport()->width();
}

}  // namespace

QDockWidget* PresentedView::dock() const { return m_panels.find(m_id); }

QStringList PresentedView::choices() const {
    QStringList ids;
    const LessonStep* step = m_lessons.current();
    if (step) {
        ids << QString::fromStdString(step->view);
        for (const std::string& panel : step->panels) ids << QString::fromStdString(panel);
    }
    if (const WorkspaceRow* lab = m_panels.lab()) {
        for (const PanelColumn* column : {&lab->right, &lab->left})
            for (const PanelStack& stack : *column)
                for (const char* id : stack) ids << QString::fromLatin1(id);
    } else {
        ids << m_panels.front(PanelPlace::upper_right)->objectName()
            << m_panels.front(PanelPlace::lower_right)->objectName();
    }
    ids.removeDuplicates();
    ids.removeAll(m_panels.front(PanelPlace::bottom)->objectName());
    // What shows something comes before what one sets things with: the strip has that.
    const QList<QDockWidget*> displays = m_panels.displays();
    std::stable_partition(ids.begin(), ids.end(), [&](const QString& id) {
        return isOwn(id) || displays.contains(m_panels.find(id));
    });
    ids.removeIf([&](const QString& id) { return id != kSceneAlone && !m_panels.find(id); });
    return ids;
}

bool PresentedView::isOwn(const QString& id) const {
    const LessonStep* step = m_lessons.current();
    return step && !id.isEmpty() && id == QString::fromStdString(step->view);
}

void PresentedView::choose() {
    // The step's own view, else the first display it names; without one the last view stays.
    const QStringList views = choices();
    const LessonStep* step = m_lessons.current();
    const bool names_one = step && !views.isEmpty() &&
                           (isOwn(views.front()) || step->names(views.front().toStdString()));
    if (names_one || !views.contains(m_id)) m_id = views.value(0);
}

void PresentedView::arrange() {
    m_panels.letGo();
    choose();
    QDockWidget* const view = dock();
    for (QDockWidget* panel : m_panels.docks()) panel->setVisible(panel == view);
    if (QDockWidget* lesson = m_lessons.dock()) lesson->hide();
    if (view) {
        view->setFloating(false);
        m_panels.window().addDockWidget(Qt::RightDockWidgetArea, view);
    }
    share();
}

void PresentedView::share() {
    QMainWindow& window = m_panels.window();
    QDockWidget* const view = dock();
    if (!view) return;
    const auto share = [&window](double of_it) { return static_cast<int>(window.width() * of_it); };
    // A table that needs a little more is seen to its last column.
    const int width = bounded(columnsOf(*view), share(kUsualShare), share(kLargestShare));
    window.resizeDocks({view}, {width}, Qt::Horizontal);
}

void PresentedView::next() {
    const QStringList views = choices();
    if (views.isEmpty()) return;
    if (QDockWidget* old = dock()) old->hide();
    m_id = views[(views.indexOf(m_id) + 1) % views.size()];
    if (QDockWidget* view = dock()) {
        m_panels.window().addDockWidget(Qt::RightDockWidgetArea, view);
        view->show();
    }
    share();
}

}  // namespace iou
