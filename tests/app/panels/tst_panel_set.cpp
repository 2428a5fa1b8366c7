// SPDX-License-Identifier: GPL-3.0-or-later
// One more panel and one more workspace, each a row, in the whole window.
#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/lessons/panel_cover.hpp"
#include "app/palette/palette_entries.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/screens.hpp"
#include "tests/support/window_test.hpp"

#include <QLabel>

using namespace iou;

class TestPanelSet : public WindowTest {
    Q_OBJECT
private slots:
    void aPanelMoreIsOneRow();
    void aWorkspaceMoreIsOneRow();

private:
    bool isOffered(const QString& title) const {
        const QList<PaletteEntry> entries = menuEntries(*m_window->menuBar());
        return std::any_of(entries.begin(), entries.end(),
                           [&](const PaletteEntry& entry) { return entry.title == title; });
    }
    bool isSeen(const char* id) const { return !panel(id).visibleRegion().isEmpty(); }
};

namespace {

QWidget* makeLabel(const PanelParts& parts) {
    auto* label = new QLabel(QStringLiteral("one more"), parts.parent);
    label->setObjectName(QStringLiteral("one_more"));
    return label;
}

/// The first step of a lesson, with these panels.
Lesson lessonOf(std::vector<std::string> panels, bool question) {
    Lesson lesson = *findLesson(QStringLiteral("desert"));
    lesson.steps.resize(1);
    lesson.steps[0].panels = std::move(panels);
    lesson.steps[0].question_first = question;
    return lesson;
}

}  // namespace

void TestPanelSet::aPanelMoreIsOneRow() {
    auto rows = panelRows();
    rows.push_back({"more", "One more", PanelPlace::lower_right, 9, makeLabel});
    openNewWindow({1440, 860}, rows);
    // Its dock is behind the others of its place; menu, palette and key sheet have it.
    const QDockWidget& dock = panel("more");
    QCOMPARE(dock.windowTitle(), QStringLiteral("One more"));
    QVERIFY(m_window->tabifiedDockWidgets(&panel("curves")).contains(&panel("more")));
    QVERIFY(isSeen("curves") && !isSeen("more"));
    QVERIFY(isOffered(QStringLiteral("Panel: One more")));
    // A session keeps that it is in front,
    panel("more").raise();
    QTRY_VERIFY(isSeen("more"));
    QCOMPARE(m_window->session().raised.size(), 4U);
    QCOMPARE(m_window->session().raised.back(), std::string("more"));
    // its entry hides it and brings it back,
    action(QStringLiteral("One more"))->trigger();
    QVERIFY(dock.isHidden());
    action(QStringLiteral("One more"))->trigger();
    QTRY_VERIFY(isSeen("more"));
    // and lessons may name it.
    m_window->lessons().start(lessonOf({"more"}, false));
    QVERIFY(!dock.isHidden() && panel("curves").isHidden());
    QVERIFY(!dock.findChild<PanelCover*>());
    m_window->lessons().start(lessonOf({"more", "loss"}, true));
    QVERIFY(dock.findChild<PanelCover*>() && !panel("loss").findChild<PanelCover*>());
    m_window->lessons().end();
    QTRY_VERIFY(isSeen("more"));
    action(QStringLiteral("Reset layout"))->trigger();
    QVERIFY(isSeen("curves") && !dock.isHidden());
}

void TestPanelSet::aWorkspaceMoreIsOneRow() {
    auto rows = workspaceRows();
    rows.push_back(
        {"more", "One &more", "A tip", {{"explain"}}, {{"batch", "losses"}}, 0.5, makeLabel});
    openNewWindow({1440, 860}, panelRows(), rows);
    QVERIFY(isOffered(QStringLiteral("Workspace: One more")));
    QVERIFY(!m_window->findChild<QLabel*>(QStringLiteral("one_more")));
    const Document document = model().document();
    action(QStringLiteral("One more"))->trigger();
    QCoreApplication::processEvents();
    const auto* middle = m_window->findChild<QLabel*>(QStringLiteral("one_more"));
    QVERIFY(middle && middle->isVisible() && !m_window->canvas().isVisible());
    QVERIFY(isSeen("explain") && isSeen("batch") && isSeen("timeline"));
    QVERIFY(!panel("losses").isHidden() && !isSeen("losses"));
    QVERIFY(panel("loss").isHidden() && panel("surface").isHidden());
    QVERIFY(std::abs(panel("batch").width() - 720) < 8);
    // A lesson shows the scene, and what was there before comes back.
    m_window->lessons().start(lessonOf({"loss"}, false));
    QVERIFY(m_window->canvas().isVisible() && !middle->isVisible());
    m_window->lessons().end();
    QVERIFY(middle->isVisible() && !m_window->canvas().isVisible());
    action(QStringLiteral("Reset layout"))->trigger();
    QVERIFY(m_window->canvas().isVisible() && !middle->isVisible());
    QVERIFY(isSeen("surface"));
    QVERIFY(model().document() == document);
}

IOU_QT_TEST_MAIN(runOnOneScreen<TestPanelSet>)

#include "tst_panel_set.moc"
