// SPDX-License-Identifier: GPL-3.0-or-later
// Hands that do anything at any time. IOUSCOPE_EVENTS sets how many random events are sent (1,000),
// IOUSCOPE_TEST_SEED repeats a sequence.
#include "app/lessons/lesson_runner.hpp"
#include "app/window/main_window.hpp"
#include "core/run/limits.hpp"
#include "tests/support/monkey.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/hover.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/model/undo_room.hpp"
#include "widgets/run/timeline.hpp"

#include <QApplication>
#include <QPointer>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <memory>
#include <optional>

using namespace iou;

class TestRobustWindow : public QObject {
    Q_OBJECT
private slots:
    void anyEventsInAnyOrder();
    void closingAtAnyMomentEndsWell_data();
    void closingAtAnyMomentEndsWell();
    void widgetsHearOfTheEndWhileWhatTheyAskIsThere();
};

namespace {

/// Says when it is hidden whether the model still is there, as what previews a box asks it then.
class Farewell : public QWidget {
public:
    Farewell(Hover& hover, std::optional<bool>& well, QWidget* parent)
        : QWidget(parent), m_hover(&hover), m_well(well) {}

protected:
    void hideEvent(QHideEvent*) override { m_well = !m_hover.isNull(); }

private:
    QPointer<Hover> m_hover;
    std::optional<bool>& m_well;
};

std::unique_ptr<MainWindow> robustWindow() {
    applyTheme(ThemeChoice::light);
    auto window = std::make_unique<MainWindow>();
    window->showSession({});
    window->resize(1280, 720);
    window->show();
    return window;
}

/// What a second process does: it runs nine long runs, is closed after so many milliseconds and
/// prints whether they went on to their end.
int closeAfter(int ms) {
    auto window = robustWindow();
    window->files().ask = [] { return SessionFiles::Answer::discard; };
    window->model().runs().wait();
    window->model().apply(QStringLiteral("long"), [](Document& d) {
        d.run().steps = document_steps_limit / max_lanes;
        d.run().stop = {};
        for (int style = 1; style < max_lanes; ++style) {
            d.explorer.lanes.push_back(d.explorer.lanes.front());
            d.explorer.lanes.back().style = style;
            d.explorer.lanes.back().recipe.schedule = Schedule::constant(0.001 * style);
        }
    });
    QTimer::singleShot(ms, window.get(), [&] { window->close(); });
    const int status = QApplication::exec();
    const auto progress = window->model().runs().progress();
    window.reset();
    const bool begun =
        progress->total >= document_steps_limit / max_lanes;  // else it is the run of the start
    const bool to_the_end = begun && progress->done == progress->total;
    std::puts(to_the_end ? "to the end" : "stopped");
    return status;
}

}  // namespace

void TestRobustWindow::anyEventsInAnyOrder() {
    const int events = std::max(1, qEnvironmentVariableIntValue("IOUSCOPE_EVENTS"));
    const int count = qEnvironmentVariableIsSet("IOUSCOPE_EVENTS") ? events : 1000;
    const unsigned seed = qEnvironmentVariableIsSet("IOUSCOPE_TEST_SEED")
                              ? qEnvironmentVariable("IOUSCOPE_TEST_SEED").toUInt()
                              : 20261120;
    qInfo("seed %u, %d events", seed, count);
    QTest::failOnWarning(QRegularExpression(QStringLiteral("NaN")));  // of Qt's painter
    const Playground playground;
    auto window = robustWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    ExplorerModel& model = window->model();
    Document before = model.document();
    connect(&model, &ExplorerModel::documentLoaded, this, [&] { before = model.document(); });
    Monkey monkey(*window, playground, seed);
    for (int i = 0; i < count; ++i) {
        monkey.act();
        if (i % 16 == 0) {
            QCoreApplication::processEvents();
            // Outside of exec() nothing else does what deleteLater() asks for.
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        if (!window->isVisible()) window->show();  // its palette can close it
        if (i % 1000 == 999)
            for (QWidget* top : QApplication::topLevelWidgets())
                if (top != window.get() && top->isVisible() && top->isWindow()) top->close();
        if (i % 20'000 == 19'999) {
            std::printf("%d events\n", i + 1);
            std::fflush(stdout);
        }
    }
    monkey.rest();
    window->lessons().end();
    window->timeline().pause();
    const Document last = model.document();
    int undone = 0;
    for (; model.undoStack().canUndo(); ++undone) model.undo();
    if (sharedOf<UndoRoom>(model.history()).forgotten() == 0) {
        before.appearance = model.appearance();  // New and the theme's menu keep the chosen one
        QVERIFY(model.document() == before);
    }
    for (; undone > 0; --undone) model.redo();
    QVERIFY(model.document() == last);
    window->files().ask = [] { return SessionFiles::Answer::discard; };
    setInterfaceScale(1.0);
    QVERIFY(window->close());
}

void TestRobustWindow::closingAtAnyMomentEndsWell_data() {
    QTest::addColumn<int>("ms");
    for (const int ms : {0, 3, 40, 250}) QTest::addRow("%d ms", ms) << ms;
}

void TestRobustWindow::closingAtAnyMomentEndsWell() {
    QFETCH(int, ms);
    QProcess window;
    window.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("tst_robust_window"), QStringLiteral("--close-after"),
                  QString::number(ms)});
    QVERIFY(window.waitForFinished(120'000));
    QCOMPARE(window.exitStatus(), QProcess::NormalExit);
    QCOMPARE(window.exitCode(), 0);
    QCOMPARE(window.readAllStandardOutput().trimmed(), QByteArray("stopped"));
}

void TestRobustWindow::widgetsHearOfTheEndWhileWhatTheyAskIsThere() {
    auto window = robustWindow();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    std::optional<bool> well;
    auto* const last = new Farewell(window->model().hover(), well, window.get());
    last->show();
    window.reset();
    QVERIFY(well.has_value());
    QVERIFY(*well);
}

static int runTest(int argc, char** argv) {
    qputenv("QTEST_FUNCTION_TIMEOUT", "7200000");  // ms; ctest ends what hangs
    QApplication application(argc, argv);
    if (argc > 2 && std::string_view(argv[1]) == "--close-after") return closeAfter(atoi(argv[2]));
    TestRobustWindow test;
    return QTest::qExec(&test, argc, argv);
}
IOU_QT_TEST_MAIN(runTest)
#include "tst_robust_window.moc"
