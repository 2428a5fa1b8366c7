// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_library.hpp"
#include "app/lessons/lesson_runner.hpp"
#include "app/window/window_settings.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/screens.hpp"
#include "tests/support/window_test.hpp"

#include <QContextMenuEvent>
#include <QSettings>
#include <QStatusBar>
#include <QTabBar>
#include <QTemporaryDir>

using namespace iou;

class TestPanelTabs : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openNewWindow({1440, 860}); }
    void aDoubleClickDetaches();
    void theMenuDetachesAndHides();
    void thePanelThatIsLeftAloneShowsItsTitle();
    void theKeyOfAPanelBehindATabBringsItToTheFront();
    void aDetachedPanelIsThereAfterARestart();
    void whatIsInFrontComesBack();
    void onlyASeamIsTaken();
    void aBarWithoutTabsIsNotSeen();

private:
    /// The window of the next start, with what the last one left; null where it does not appear.
    std::unique_ptr<WindowSettings> startAgain(QSettings& settings, const std::string& copies);
    /// The tab bar with the panel's tab, and where that is.
    std::pair<QTabBar*, QPoint> tabOf(const char* name);
    /// Opens the menu of the panel's tab and chooses an entry.
    void choose(const char* name, int entry);
};

std::pair<QTabBar*, QPoint> TestPanelTabs::tabOf(const char* name) {
    for (auto* tabs : m_window->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->isVisible() && tabs->tabText(i) == panel(name).windowTitle())
                return {tabs, tabs->tabRect(i).center()};
    return {};
}

void TestPanelTabs::choose(const char* name, int entry) {
    const auto [tabs, at] = tabOf(name);
    QVERIFY(tabs);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, tabs->mapToGlobal(at));
    QCoreApplication::sendEvent(tabs, &event);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    menu->actions().at(entry)->trigger();
    menu->close();
}

void TestPanelTabs::aDoubleClickDetaches() {
    const auto [tabs, at] = tabOf("interpolation");
    QVERIFY(tabs);
    QTest::mouseDClick(tabs, Qt::LeftButton, {}, at);
    QVERIFY(panel("interpolation").isFloating());
    QTRY_VERIFY(!tabOf("interpolation").first);
    QVERIFY(!panel("interpolation").titleBarWidget());
    QVERIFY(!panel("epsilon").isFloating());
    const QPoint beside(tabs->width() - 2, tabs->height() / 2);
    QTest::mouseDClick(tabs, Qt::LeftButton, {}, beside);
    QVERIFY(!panel("epsilon").isFloating() && !panel("surface").isFloating());
    panel("interpolation").setFloating(false);
    QTRY_VERIFY(tabOf("interpolation").first);
}

void TestPanelTabs::theMenuDetachesAndHides() {
    choose("compare", 0);
    QVERIFY(panel("compare").isFloating());
    choose("losses", 1);
    QVERIFY(panel("losses").isHidden());
    QVERIFY(!panel("losses").toggleViewAction()->isChecked());
}

void TestPanelTabs::thePanelThatIsLeftAloneShowsItsTitle() {
    QVERIFY(panel("surface").titleBarWidget());  // an empty one
    for (const char* other : {"batch", "interpolation", "epsilon", "scale", "shares"})
        panel(other).close();
    QVERIFY(!panel("surface").titleBarWidget());
    panel("batch").show();
    QVERIFY(panel("surface").titleBarWidget());
}

void TestPanelTabs::theKeyOfAPanelBehindATabBringsItToTheFront() {
    QAction* key = nullptr;
    for (QAction* action : m_window->findChildren<QAction*>())
        if (action->text() == panel("run").windowTitle() && !action->shortcut().isEmpty())
            key = action;
    QVERIFY(key && key->isChecked());
    const auto in_front = [&] { return !panel("run").visibleRegion().isEmpty(); };
    QVERIFY(!in_front());
    // NOLINTNEXTLINE(clang-analyzer-core.CallAndMessage): QVERIFY has returned where it is null
    QTest::keySequence(m_window.get(), key->shortcut());
    QTRY_VERIFY(in_front());
    QVERIFY(key->isChecked());
    QTest::keySequence(m_window.get(), key->shortcut());
    QTRY_VERIFY(panel("run").isHidden());
    QVERIFY(!key->isChecked());
    QTest::keySequence(m_window.get(), key->shortcut());
    QTRY_VERIFY(in_front());
    QVERIFY(key->isChecked());
}

std::unique_ptr<WindowSettings> TestPanelTabs::startAgain(QSettings& settings,
                                                          const std::string& copies) {
    m_window = std::make_unique<MainWindow>();
    m_window->showSession({});
    auto home = std::make_unique<WindowSettings>(*m_window, settings, copies);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get())) home.reset();
    return home;
}

void TestPanelTabs::aDetachedPanelIsThereAfterARestart() {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const std::string copies = folder.filePath(QStringLiteral("unsaved")).toStdString();
    QRect place;
    {
        const WindowSettings home(*m_window, settings, copies);
        choose("epsilon", 0);
        place = panel("epsilon").geometry();
        QVERIFY(m_window->geometry().intersects(place) && place.width() > 400);
        QVERIFY(m_window->close());
    }
    const auto home = startAgain(settings, copies);
    QVERIFY(home);
    QCoreApplication::processEvents();
    QVERIFY(panel("epsilon").isFloating());
    QVERIFY(panel("epsilon").isVisible());
    QCOMPARE(panel("epsilon").geometry(), place);
}

void TestPanelTabs::whatIsInFrontComesBack() {
    const auto in_front = [&](const char* name) { return !panel(name).visibleRegion().isEmpty(); };
    QVERIFY(m_window->session().raised.empty());
    panel("lanes").raise();
    panel("compare").raise();
    QTRY_VERIFY(in_front("lanes") && in_front("compare"));
    const Session session = m_window->session();
    QVERIFY(session.layout.empty());
    // With the session,
    openNewWindow({1440, 860});
    QVERIFY(in_front("loss") && in_front("curves"));
    m_window->showSession(session);
    QTRY_VERIFY(in_front("lanes") && in_front("compare") && in_front("terms"));
    QVERIFY(m_window->session() == session);
    m_window->showSession({});
    QTRY_VERIFY(in_front("loss") && in_front("curves"));
    // and with the next start.
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const std::string copies = folder.filePath(QStringLiteral("unsaved")).toStdString();
    {
        const WindowSettings home(*m_window, settings, copies);
        panel("explain").raise();
        QTRY_VERIFY(in_front("explain"));
        QVERIFY(m_window->close());
    }
    {
        const auto home = startAgain(settings, copies);
        QVERIFY(home);
        QTRY_VERIFY(in_front("explain") && in_front("loss"));
        // A window moved off the screens comes back into sight.
        m_window->move(30000, 20000);
        QVERIFY(m_window->close());
    }
    // A file that is opened brings what is in front itself.
    m_window = std::make_unique<MainWindow>();
    m_window->showSession({});
    m_window->files().setPath(QStringLiteral("mine.iouscope"));
    const WindowSettings home(*m_window, settings, copies);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(in_front("terms") && !in_front("explain"));
    QVERIFY(m_window->screen()->availableGeometry().contains(m_window->geometry().center()));
}

void TestPanelTabs::onlyASeamIsTaken() {
    const auto click = [&](QPoint at) {
        QWidget* const hit = m_window->childAt(at);
        QWidget* const under = hit ? hit : m_window.get();
        QTest::mouseClick(under, Qt::LeftButton, {}, under->mapFrom(m_window.get(), at));
    };
    click(m_window->statusBar()->geometry().center());
    QVERIFY(m_window->session().layout.empty());
    const QRect terms = panel("terms").geometry();
    const QPoint seam(terms.right() + 3, terms.center().y());
    QVERIFY(!m_window->childAt(seam));
    click(seam);
    QVERIFY(!m_window->session().layout.empty());
}

void TestPanelTabs::aBarWithoutTabsIsNotSeen() {
    // Steps that show other panels one after the other, among them those of a lab.
    for (const char* id : {"interpolation", "who-suppresses"}) {
        m_window->lessons().start(findLesson(QLatin1String(id)));
        const int steps = static_cast<int>(m_window->lessons().lesson().steps.size());
        for (int step = 0; step < steps; ++step) {
            m_window->lessons().goTo(step);
            QTest::qWait(1);  // layouts
            const auto bars =
                m_window->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly);
            for (const QTabBar* bar : bars)
                if (bar->count() == 0) QTRY_VERIFY(bar->visibleRegion().isEmpty());
        }
    }
}

IOU_QT_TEST_MAIN(runOnOneScreen<TestPanelTabs>)

#include "tst_panel_tabs.moc"
