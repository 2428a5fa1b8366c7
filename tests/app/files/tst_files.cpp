// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/autosave.hpp"
#include "app/files/recent_files.hpp"
#include "app/panels/screen_clamp.hpp"
#include "app/window/open_session.hpp"
#include "app/window/window_settings.hpp"
#include "tests/support/file_test.hpp"
#include "tests/support/qt_tests.hpp"

#include <QDir>
#include <QScreen>
#include <QSettings>

#include <sys/stat.h>
#include <unistd.h>

using namespace iou;

/// Saved and recent files, autosaved copies and preferences.
class TestFiles : public FileTest {
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void theListOfRecentFilesIsKept();
    void filesThatAreGoneCannotBeChosen();
    void changesAreCopiedInTime();
    void aCleanEndLeavesNothing();
    void whatIsLeftOverIsOffered();
    void copiesOfAnySizeThatOpensAreOffered();
    void discardedWorkIsGone();
    void noticesGoWithTheirSession();
    void whatALivingProgramHoldsIsNotOffered();
    void panelsSurviveARestart();
    void untitledWorkOfAnyKindCounts();
    void aBrokenArrangementIsIgnored();
    void framesComeBackOntoTheScreen();
    void theTitleOfTheWindowIsNeverUnderABar();
    void refusedTargetsKeepTheFile();
};

namespace {

QDir dirOf(const std::string& folder) { return QDir(QString::fromStdString(folder)); }

}  // namespace

void TestFiles::theListOfRecentFilesIsKept() {
    QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
    RecentFiles& recent = m_window->recentFiles();
    recent.keepIn(settings);
    for (int i = 0; i < 12; ++i)
        QVERIFY(m_window->files().saveTo(m_folder->filePath(QStringLiteral("%1.iouscope").arg(i))));
    QVERIFY(m_window->files().open(m_folder->filePath(QStringLiteral("5.iouscope"))));
    QCOMPARE(recent.paths().size(), RecentFiles::kMost);
    QVERIFY(recent.paths().at(0).endsWith(QStringLiteral("/5.iouscope")));
    QVERIFY(recent.paths().at(1).endsWith(QStringLiteral("/11.iouscope")));
    RecentFiles later([](const QString&) {});
    later.keepIn(settings);
    QCOMPARE(later.paths(), recent.paths());
    later.clear();
    RecentFiles last([](const QString&) {});
    last.keepIn(settings);
    QVERIFY(last.paths().isEmpty());
}

void TestFiles::filesThatAreGoneCannotBeChosen() {
    QString opened;
    RecentFiles recent([&](const QString& path) { opened = path; });
    QVERIFY(writeFile(path("here & there.iouscope"), "x").has_value());
    recent.add(QString::fromStdString(path("gone.iouscope")));
    recent.add(QString::fromStdString(path("here & there.iouscope")));
    QMenu menu;
    recent.show(menu);
    emit menu.aboutToShow();
    QVERIFY(menu.actions().at(0)->text().startsWith(QStringLiteral("&1  here && there.iouscope")));
    QVERIFY(menu.actions().at(0)->isEnabled());
    QVERIFY(!menu.actions().at(1)->isEnabled());
    menu.actions().at(0)->trigger();
    QVERIFY(opened.endsWith(QStringLiteral("/here & there.iouscope")));
    menu.actions().constLast()->trigger();
    emit menu.aboutToShow();
    QCOMPARE(menu.actions().size(), 1);
}

void TestFiles::changesAreCopiedInTime() {
    using namespace std::chrono_literals;
    const std::string folder = path("unsaved");
    std::optional<Session> unsaved = Session{};
    Autosave autosave(
        folder, [&] { return unsaved; }, 10ms, 60ms, 150ms);
    const auto copies = [&] {
        return dirOf(folder).entryList({QStringLiteral("*.iouscope")}).size();
    };
    QCOMPARE(copies(), 0);
    // Changes that never pause are copied all the same.
    QElapsedTimer clock;
    clock.start();
    while (copies() == 0 && clock.elapsed() < 10'000) {
        autosave.touch();
        QTest::qWait(10);
    }
    QCOMPARE(copies(), 1);
    const auto holds = [&](const char* words) {
        const QStringList names = dirOf(folder).entryList({QStringLiteral("*.iouscope")});
        const std::string copy = contentOf(folder + "/" + names.value(0).toStdString());
        return copy.find(words) != std::string::npos;
    };
    unsaved->playhead = 3;
    for (clock.restart(); !holds("\"playhead\": 3") && clock.elapsed() < 10'000; QTest::qWait(10))
        autosave.touch();
    QVERIFY(holds("\"playhead\": 3"));
    unsaved->playhead = 7;
    autosave.touch();
    QTRY_VERIFY(holds("\"playhead\": 7"));
    unsaved.reset();
    autosave.touch();
    QTRY_COMPARE(copies(), 0);
}

void TestFiles::aCleanEndLeavesNothing() {
    const std::string folder = path("unsaved");
    {
        QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
        const WindowSettings home(*m_window, settings, folder);
        makeUnusual(model());
        QVERIFY(!dirOf(folder).entryList({QStringLiteral("*.lock")}, QDir::Files).isEmpty());
    }
    QVERIFY(dirOf(folder).isEmpty());
}

void TestFiles::whatIsLeftOverIsOffered() {
    const std::string folder = path("unsaved");
    QDir().mkpath(QString::fromStdString(folder));
    Session lost;
    lost.document.explorer.scene.pred.cx = 7.25;
    lost.origin = path("work.iouscope");
    QVERIFY(writeFile(lost.origin, writeSession({})).has_value());
    QVERIFY(writeFile(folder + "/session-1-0.iouscope", writeSession(lost)).has_value());
    QVERIFY(writeFile(folder + "/session-2-0.iouscope", "no session").has_value());
    QVERIFY(writeFile(folder + "/session-3-0.lock", "").has_value());

    QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
    auto home = std::make_unique<WindowSettings>(*m_window, settings, folder);
    QVERIFY(says("work.iouscope"));
    QVERIFY(m_window->notices().isVisible());
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(!dirOf(folder).exists(QStringLiteral("session-3-0.lock")));
    QTest::mouseClick(button(QStringLiteral("Restore")), Qt::LeftButton);
    QCOMPARE(model().scene().pred.cx, 7.25);
    QVERIFY(m_window->isWindowModified());
    QCOMPARE(m_window->files().path().toStdString(), lost.origin);
    // What cannot be read is offered last, and stays until it is discarded.
    QVERIFY(says("cannot be read"));
    QVERIFY(says("session-2-0.iouscope"));
    QVERIFY(!button(QStringLiteral("Restore")));
    // The old copy is gone only because a new one holds the work; the file itself is untouched.
    const QStringList left = dirOf(folder).entryList({QStringLiteral("*.iouscope")});
    QCOMPARE(left.size(), 2);  // ours, and the one that cannot be read
    QVERIFY(
        contentOf(folder + "/" + left.filter(QString::number(::getpid())).value(0).toStdString())
            .find("7.25") != std::string::npos);
    QVERIFY(contentOf(lost.origin) == writeSession({}));
    QVERIFY(m_window->files().save());
    QCOMPARE(dirOf(folder).entryList({QStringLiteral("*.iouscope")}),
             QStringList{QStringLiteral("session-2-0.iouscope")});
    QVERIFY(contentOf(lost.origin).find("7.25") != std::string::npos);
    QVERIFY(contentOf(lost.origin).find("origin") == std::string::npos);
    QTest::mouseClick(button(QStringLiteral("Discard…")), Qt::LeftButton);
    QTest::mouseClick(button(QStringLiteral("Discard for good")), Qt::LeftButton);
    QVERIFY(!notice());
    QVERIFY(dirOf(folder).entryList({QStringLiteral("*.iouscope")}).isEmpty());
}

void TestFiles::copiesOfAnySizeThatOpensAreOffered() {
    const std::string folder = path("unsaved");
    QDir().mkpath(QString::fromStdString(folder));
    const std::string large = writeSession({}) + std::string(std::size_t{40} << 20, ' ');
    QVERIFY(writeFile(path("large.iouscope"), large).has_value());
    QVERIFY(m_window->files().open(QString::fromStdString(path("large.iouscope"))));
    QVERIFY(writeFile(folder + "/session-1-0.iouscope", large).has_value());
    const auto found = claimLeftOvers(folder);
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY(found[0].session.has_value());
}

void TestFiles::discardedWorkIsGone() {
    const std::string folder = path("unsaved");
    QDir().mkpath(QString::fromStdString(folder));
    QVERIFY(writeFile(folder + "/session-1-0.iouscope", writeSession({})).has_value());
    QVERIFY(writeFile(folder + "/session-1-1.iouscope", writeSession({})).has_value());
    QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
    const WindowSettings home(*m_window, settings, folder);
    QVERIFY(says("an untitled session"));
    const auto copies = [&] {
        return dirOf(folder).entryList({QStringLiteral("session-1-*.iouscope")}).size();
    };
    // One click loses nothing, and the way back leads to the question before.
    QTest::mouseClick(button(QStringLiteral("Discard…")), Qt::LeftButton);
    QVERIFY(says("for good?"));
    QVERIFY(says("an untitled session"));
    QCOMPARE(copies(), 2);
    QTest::mouseClick(button(QStringLiteral("Keep them")), Qt::LeftButton);
    QVERIFY(button(QStringLiteral("Restore")));
    QCOMPARE(copies(), 2);
    QTest::mouseClick(button(QStringLiteral("Discard…")), Qt::LeftButton);
    QTest::mouseClick(button(QStringLiteral("Discard for good")), Qt::LeftButton);
    QVERIFY(notice());
    notice()->dismiss();  // not now: it is offered again at the next start
    QCOMPARE(copies(), 1);
}

void TestFiles::noticesGoWithTheirSession() {
    const std::string folder = path("unsaved");
    QDir().mkpath(QString::fromStdString(folder));
    Session lost;
    lost.origin = path("work.iouscope");
    QVERIFY(writeFile(folder + "/session-1-0.iouscope", writeSession(lost)).has_value());
    QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
    const WindowSettings home(*m_window, settings, folder);
    const auto waiting = [this] {
        QStringList said;
        for (const auto* each : m_window->notices().findChildren<Notice*>())
            if (!each->isHidden()) said << each->message();
        return said;
    };
    m_window->notices().post(new Notice(QStringLiteral("of the first session")));
    QTRY_COMPARE(waiting().size(), 2);
    m_window->files().complain = [](const QString&) {};
    QVERIFY(!m_window->files().open(QString::fromStdString(path("nowhere.iouscope"))));
    QCOMPARE(waiting().size(), 2);  // nothing else was opened
    QVERIFY(writeFile(path("next.iouscope"), writeSession({})).has_value());
    QVERIFY(m_window->files().open(QString::fromStdString(path("next.iouscope"))));
    QCOMPARE(waiting().size(), 1);
    QVERIFY(says("work.iouscope"));  // lost work belongs to no session that is open
    // The question whether to lose it waits as well.
    QTest::mouseClick(button(QStringLiteral("Discard…")), Qt::LeftButton);
    m_window->files().newSession();
    QVERIFY(says("for good?"));
}

void TestFiles::whatALivingProgramHoldsIsNotOffered() {
    const std::string folder = path("unsaved");
    Autosave other(folder, [] { return std::optional<Session>(Session{}); });
    other.saveNow();
    QVERIFY(claimLeftOvers(folder).empty());
    auto first = claimLeftOvers(folder);
    QVERIFY(writeFile(folder + "/session-1-0.iouscope", writeSession({})).has_value());
    first = claimLeftOvers(folder);
    QCOMPARE(first.size(), std::size_t{1});
    QVERIFY(claimLeftOvers(folder).empty());  // it is being offered already
    first.clear();
    QCOMPARE(claimLeftOvers(folder).size(), std::size_t{1});
}

void TestFiles::panelsSurviveARestart() {
    QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
    const auto dock = [this](const char* name) {
        return m_window->findChild<QDockWidget*>(QLatin1String(name));
    };
    {
        WindowSettings home(*m_window, settings, path("unsaved"));
        home.store();
        QVERIFY(!settings.contains(QStringLiteral("panels")));  // nobody arranged anything
        dock("losses")->toggleViewAction()->trigger();
        QVERIFY(dock("losses")->isHidden());
        home.store();
    }
    m_window = std::make_unique<MainWindow>();
    m_window->showSession({});
    {
        WindowSettings home(*m_window, settings, path("unsaved"));
        m_window->show();
        QVERIFY(dock("losses")->isHidden());
        m_window->files().newSession();
        QVERIFY(dock("losses")->isHidden());
        action(QStringLiteral("Reset layout"))->trigger();
        QVERIFY(!dock("losses")->isHidden());
        home.store();
        QVERIFY(!settings.contains(QStringLiteral("panels")));
        m_window->panels().arrangeForLab("ap");
        home.store();
    }
    // The lab one was in comes back.
    m_window = std::make_unique<MainWindow>();
    m_window->showSession({});
    QVERIFY(!m_window->panels().lab());
    const WindowSettings home(*m_window, settings, path("unsaved"));
    QVERIFY(m_window->panels().lab() && std::string(m_window->panels().lab()->id) == "ap");
}

void TestFiles::untitledWorkOfAnyKindCounts() {
    using Change = void (*)(Document&);
    for (const Change change :
         {Change([](Document& d) { d.explorer.scene.pred.cx += 1.0; }),
          Change([](Document& d) { d.explorer.view.markers = {3}; }),
          Change([](Document& d) { d.batch.recipe.seed += 1; }), Change([](Document& d) {
              d.explorer.pins = {
                  {d.explorer.lanes.front(), d.explorer.scene.pred, d.explorer.scene.target}};
          })}) {
        m_window->showSession({});
        QVERIFY(!m_window->openSession().isModified());
        model().apply(QStringLiteral("n"), change);
        QVERIFY(m_window->openSession().isModified());
        QVERIFY(m_window->openSession().unsaved().has_value());
    }
    m_window->showSession({});
    model().apply(QStringLiteral("n"), [](Document& d) { d.explorer.view.canvas.grid = false; });
    QVERIFY(!m_window->openSession().isModified());
}

void TestFiles::aBrokenArrangementIsIgnored() {
    QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("panels"), QByteArray("rubbish"));
    settings.setValue(QStringLiteral("geometry"), QByteArray("rubbish"));
    const WindowSettings home(*m_window, settings, path("unsaved"));
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>())
        QVERIFY2(dock->isHidden() != m_window->panels().belongs(*dock),
                 qPrintable(dock->objectName()));
    QVERIFY(m_window->width() > 300);
}

void TestFiles::framesComeBackOntoTheScreen() {
    const QList<QRect> screens{{0, 0, 1280, 720}, {1280, 0, 1920, 1080}};
    QCOMPARE(reachable({100, 50, 400, 300}, screens), QRect(100, 50, 400, 300));
    QCOMPARE(reachable({2900, 500, 900, 300}, screens), QRect(2900, 500, 900, 300));
    QCOMPARE(reachable({5000, 100, 400, 300}, screens), QRect(880, 100, 400, 300));
    QCOMPARE(reachable({-900, -400, 400, 300}, screens), QRect(0, 0, 400, 300));
    QCOMPARE(reachable({100, -20, 400, 300}, screens), QRect(100, 0, 400, 300));
    QCOMPARE(reachable({9000, 9000, 4000, 3000}, screens), QRect(0, 0, 1280, 720));
}

void TestFiles::theTitleOfTheWindowIsNeverUnderABar() {
    QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
    const QRect room = m_window->screen()->availableGeometry();
    m_window = std::make_unique<MainWindow>();
    m_window->showSession({});
    {
        WindowSettings home(*m_window, settings, path("unsaved"));
        QVERIFY(!m_window->testAttribute(Qt::WA_Moved));  // the desktop finds a place
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QVERIFY(m_window->frameGeometry().height() <= room.height());
        // Where it was left there is no screen any more.
        m_window->move(room.bottomRight() + QPoint(900, 900));
        home.store();
    }
    m_window = std::make_unique<MainWindow>();
    m_window->showSession({});
    const WindowSettings home(*m_window, settings, path("unsaved"));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QVERIFY(m_window->frameGeometry().top() >= room.top());
    QVERIFY((m_window->frameGeometry() & room).height() > 64);
}

void TestFiles::refusedTargetsKeepTheFile() {
    QString message;
    m_window->files().complain = [&](const QString& said) { message = said; };
    QVERIFY(writeFile(path("real.iouscope"), "old").has_value());
    QCOMPARE(::symlink(path("real.iouscope").c_str(), path("link.iouscope").c_str()), 0);
    QVERIFY(!m_window->files().saveTo(QString::fromStdString(path("link.iouscope"))));
    QVERIFY(message.contains(QStringLiteral("symbolic link")));
    QCOMPARE(contentOf(path("real.iouscope")), std::string("old"));
    QVERIFY(!m_window->files().saveTo(QString::fromStdString(path("no/folder.iouscope"))));
    QVERIFY(message.contains(QStringLiteral("folder")));
    QVERIFY(m_window->files().path().isEmpty());
    message.clear();
    QVERIFY(!m_window->files().open(QString::fromStdString(path("nowhere.iouscope"))));
    QVERIFY(message.contains(QStringLiteral("nowhere.iouscope")));
    QVERIFY(m_window->files().path().isEmpty());
    if (::geteuid() == 0) return;  // root may write everywhere
    QCOMPARE(::chmod(path("real.iouscope").c_str(), 0400), 0);
    QVERIFY(!m_window->files().saveTo(QString::fromStdString(path("real.iouscope"))));
    QVERIFY(message.contains(QStringLiteral("not writable")));
}

IOU_QT_TEST(TestFiles)
#include "tst_files.moc"
