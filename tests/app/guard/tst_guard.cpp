// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_job.hpp"
#include "app/files/autosave.hpp"
#include "app/guard/end_signals.hpp"
#include "app/guard/guarded_application.hpp"
#include "app/window/window_settings.hpp"
#include "core/base/exit_status.hpp"
#include "tests/support/file_test.hpp"
#include "tests/support/qt_tests.hpp"

#include <QDir>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <new>

using namespace iou;

/// What ends programs from outside keeps the work.
class TestGuard : public FileTest {
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void whatIsThrownIsToldAndTheWindowGoesOn();
    void anEditThatThrowsChangesNothing();
    void theDesktopsEndKeepsACopy();
    void signalsKeepACopyAndLeaveNothingHalfWritten_data();
    void signalsKeepACopyAndLeaveNothingHalfWritten();
};

namespace {

GuardedApplication& application() { return *static_cast<GuardedApplication*>(qApp); }

/// Throws what it is told to when it gets an event.
class Thrower : public QObject {
public:
    std::function<void()> does;
    bool event(QEvent*) override {
        does();
        return true;
    }
};

QStringList copiesIn(const std::string& folder) {
    return QDir(QString::fromStdString(folder)).entryList({QStringLiteral("*.iouscope")});
}

/// What a second process does: a window with unsaved work and a film that is being written, and
/// perhaps a question that waits for an answer.
int waitIn(const std::string& folder, bool asks) {
    QSettings settings(QString::fromStdString(folder + "/settings.ini"), QSettings::IniFormat);
    MainWindow window;
    window.showSession({});
    WindowSettings home(window, settings, folder + "/unsaved");
    home.watch(application());
    window.show();
    window.model().apply(QStringLiteral("Move"),
                         [](Document& d) { d.explorer.scene.pred.cx = 7.25; });
    ExportJob job;
    const AnimationSpec film;
    job.writeFilm(window.session(), film, folder + "/film" + std::string(film.format->suffix));
    QTimer begun;
    QObject::connect(&begun, &QTimer::timeout, &window, [&] {
        const QDir dir(QString::fromStdString(folder));
        if (dir.entryList({QStringLiteral(".iouscope-*")}, QDir::Files | QDir::Hidden).isEmpty())
            return;  // nothing of the film yet
        begun.stop();
        std::puts("ready");
        std::fflush(stdout);
        if (asks) window.close();
    });
    begun.start(1);
    return QApplication::exec();
}

}  // namespace

void TestGuard::whatIsThrownIsToldAndTheWindowGoesOn() {
    const std::string folder = path("unsaved");
    QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
    WindowSettings home(*m_window, settings, folder);
    home.watch(application());
    QSignalSpy told(&application(), &GuardedApplication::notDone);
    model().apply(QStringLiteral("Move"), [](Document& d) { d.explorer.scene.pred.cx = 3.5; });
    Thrower thrower;
    thrower.does = [] { throw std::bad_alloc(); };
    for (int i = 0; i < 3; ++i) QCoreApplication::postEvent(&thrower, new QEvent(QEvent::User));
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(says("not enough memory"));
    QCOMPARE(copiesIn(folder).size(), 1);
    notice()->dismiss();
    thrower.does = [] { throw std::runtime_error("odd"); };
    QCoreApplication::postEvent(&thrower, new QEvent(QEvent::User));
    QTRY_COMPARE(told.count(), 2);
    QVERIFY(says("odd"));
    // All else goes on.
    model().undo();
    QCOMPARE(model().scene().pred.cx, Scene{}.pred.cx);
}

void TestGuard::anEditThatThrowsChangesNothing() {
    Thrower thrower;
    thrower.does = [this] {
        model().apply(QStringLiteral("Half"), [](Document& d) {
            d.explorer.scene.pred.cx = 99.0;
            throw std::bad_alloc();
        });
    };
    QCoreApplication::postEvent(&thrower, new QEvent(QEvent::User));
    QCoreApplication::processEvents();
    QCOMPARE(model().scene().pred.cx, Scene{}.pred.cx);
    model().apply(QStringLiteral("Grid"), [](Document& d) { d.explorer.view.canvas.grid = false; });
    QCOMPARE(model().scene().pred.cx, Scene{}.pred.cx);
    QCOMPARE(model().undoStack().count(), 1);
}

void TestGuard::theDesktopsEndKeepsACopy() {
    const std::string folder = path("unsaved");
    QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
    const auto end = [&](bool answered) {
        auto home = std::make_unique<WindowSettings>(*m_window, settings, folder);
        home->watch(application());
        model().apply(QStringLiteral("Move"), [](Document& d) { d.explorer.scene.pred.cx += 1; });
        // What the session manager makes Qt emit; it asks nobody, and the manager is not looked at.
        alignas(QSessionManager) static char manager[sizeof(QSessionManager)];
        emit application().commitDataRequest(reinterpret_cast<QSessionManager&>(manager));
        if (answered) QVERIFY(m_window->close());  // the session went on, and changes are discarded
        home.reset();
    };
    end(false);
    QCOMPARE(copiesIn(folder).size(), 1);
    auto found = claimLeftOvers(folder);
    QCOMPARE(found.size(), std::size_t{1});
    discard(std::move(found.front()));
    end(true);
    QVERIFY(copiesIn(folder).isEmpty());
}

void TestGuard::signalsKeepACopyAndLeaveNothingHalfWritten_data() {
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("mode");
    QTest::addRow("SIGTERM") << SIGTERM << "--wait-in";
    QTest::addRow("SIGHUP, while a question waits") << SIGHUP << "--ask-in";
}

void TestGuard::signalsKeepACopyAndLeaveNothingHalfWritten() {
    QFETCH(int, signal);
    QFETCH(QString, mode);
    QProcess window;
    window.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("tst_guard"), mode, m_folder->path()});
    QVERIFY(window.waitForReadyRead(60'000));
    QCOMPARE(window.readLine().trimmed(), QByteArray("ready"));
    QTest::qWait(50);  // the question opens
    QCOMPARE(::kill(static_cast<pid_t>(window.processId()), signal), 0);
    QVERIFY(window.waitForFinished(60'000));
    QCOMPARE(window.exitStatus(), QProcess::NormalExit);
    QCOMPARE(window.exitCode(), static_cast<int>(ExitStatus::cancelled));
    const auto found = claimLeftOvers(path("unsaved"));
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].session->document.explorer.scene.pred.cx, 7.25);
    // The settings are kept; of the film there is nothing, not even a temporary.
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral("settings.ini")});
}

static int runGuard(int argc, char** argv) {
    GuardedApplication guarded(argc, argv);
    if (argc > 2 && QByteArray(argv[1]).endsWith("-in"))
        return waitIn(argv[2], QByteArray(argv[1]) == "--ask-in");
    TestGuard test;
    return QTest::qExec(&test, argc, argv);
}
IOU_QT_TEST_MAIN(runGuard)
#include "tst_guard.moc"
