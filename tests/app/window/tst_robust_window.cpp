// SPDX-License-Identifier: GPL-3.0-or-later
// Hands that do anything at any time. IOUSCOPE_EVENTS sets how many random events are sent (1,000),
// IOUSCOPE_TEST_SEED repeats a sequence.
#include "app/window/main_window.hpp"
#include "core/run/limits.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/drawing/fonts.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/model/undo_room.hpp"
#include "widgets/run/timeline.hpp"

#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>
#include <QWindow>

#include <cstdio>
#include <memory>
#include <random>

using namespace iou;

class TestRobustWindow : public QObject {
    Q_OBJECT
private slots:
    void anyEventsInAnyOrder();
    void closingAtAnyMomentEndsWell_data();
    void closingAtAnyMomentEndsWell();
};

namespace {

std::unique_ptr<MainWindow> robustWindow() {
    applyTheme(ThemeChoice::light);
    auto window = std::make_unique<MainWindow>();
    window->files().ask = [] { return SessionFiles::Answer::discard; };
    window->files().complain = [](const QString&) {};
    window->showSession({});
    window->resize(1280, 720);
    window->show();
    return window;
}

/// A person without a plan. Every choice comes from the seed.
class Monkey {
public:
    Monkey(MainWindow& window, unsigned seed) : m_window(window), m_random(seed) {
        for (const QAction* top : window.menuBar()->actions()) collect(top->menu());
    }

    void act() {
        switch (below(20)) {
        case 0:
        case 1: return key();
        case 2: return wheel();
        case 3: return trigger();
        case 4: return below(8) ? m_window.model().undo() : resize();
        case 5: return m_window.model().redo();
        case 6: return press();
        case 7: return release();
        case 8: return doubleClick();
        default: return move();
        }
    }
    /// Lets go of whatever is held.
    void rest() {
        for (const auto button : {Qt::LeftButton, Qt::MiddleButton, Qt::RightButton})
            if (m_held & button) QTest::mouseRelease(handle(), button, {}, m_at);
        m_held = {};
        QCoreApplication::processEvents();
    }

private:
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }
    QWindow* handle() const { return m_window.windowHandle(); }

    void collect(const QMenu* menu) {
        for (QAction* action : menu->actions()) {
            if (action->menu()) {
                collect(action->menu());
                continue;
            }
            // What leaves the window or asks for a file is no matter of hands.
            const bool asks = action->text().contains(u'…') || action->text().contains(u'?');
            const QString label = QString(action->text()).remove(u'&');
            if (!asks && !action->isSeparator() && !m_left_out.contains(label)) m_actions << action;
        }
    }

    QPoint somewhere() {
        if (below(3) == 0) return {below(m_window.width()), below(m_window.height())};
        const QWidget& canvas = m_window.canvas();
        const QPoint inside(below(std::max(1, canvas.width())),
                            below(std::max(1, canvas.height())));
        return canvas.mapTo(&m_window, inside);
    }
    Qt::KeyboardModifiers modifiers() {
        constexpr std::array some{Qt::NoModifier,    Qt::NoModifier,      Qt::NoModifier,
                                  Qt::ShiftModifier, Qt::ControlModifier, Qt::AltModifier};
        return some[static_cast<std::size_t>(below(some.size()))];
    }

    void move() {
        m_at = below(4) ? m_at + QPoint(below(41) - 20, below(41) - 20) : somewhere();
        m_at = inside(m_at);
        QTest::mouseMove(handle(), m_at);
    }
    void press() {
        const auto button = below(6) ? Qt::LeftButton : Qt::MiddleButton;
        if (m_held & button) return;
        QTest::mousePress(handle(), button, modifiers(), m_at);
        m_held |= button;
    }
    void release() { rest(); }
    void doubleClick() {
        rest();
        QTest::mouseDClick(handle(), Qt::LeftButton, {}, m_at);
    }
    void key() {
        constexpr std::array keys{
            Qt::Key_Left,    Qt::Key_Right, Qt::Key_Up,     Qt::Key_Down,   Qt::Key_Tab,
            Qt::Key_Backtab, Qt::Key_Space, Qt::Key_Escape, Qt::Key_Return, Qt::Key_Backspace,
            Qt::Key_0,       Qt::Key_1,     Qt::Key_4,      Qt::Key_8,      Qt::Key_Period,
            Qt::Key_Comma,   Qt::Key_Minus, Qt::Key_Home,   Qt::Key_End,    Qt::Key_J,
            Qt::Key_K,       Qt::Key_L,     Qt::Key_R,      Qt::Key_S,      Qt::Key_M,
            Qt::Key_G,       Qt::Key_F,     Qt::Key_C,      Qt::Key_Z,      Qt::Key_V};
        const auto key = keys[static_cast<std::size_t>(below(keys.size()))];
        const auto modifier = below(4) ? Qt::NoModifier : Qt::ShiftModifier;
        QTest::keyClick(handle(), key, modifier);
    }
    void wheel() {
        QWidget* under = QApplication::widgetAt(m_window.mapToGlobal(m_at));
        if (!under) return;
        const QPointF at = under->mapFromGlobal(m_window.mapToGlobal(m_at));
        QWheelEvent event(at, m_window.mapToGlobal(m_at), {}, {0, below(2) ? 120 : -120}, m_held,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(under, &event);
    }
    void trigger() {
        QAction* action = m_actions[below(static_cast<int>(m_actions.size()))];
        if (action) action->trigger();
    }
    void resize() {
        m_window.resize(900 + below(700), 500 + below(500));
        m_at = inside(m_at);
    }
    QPoint inside(QPoint at) const {
        return {std::clamp(at.x(), 0, m_window.width() - 1),
                std::clamp(at.y(), 0, m_window.height() - 1)};
    }

    MainWindow& m_window;
    std::mt19937 m_random;
    QPoint m_at{640, 360};
    Qt::MouseButtons m_held;
    QList<QPointer<QAction>> m_actions;
    const QStringList m_left_out{QStringLiteral("Quit"), QStringLiteral("Save"),
                                 QStringLiteral("New"), QStringLiteral("About iouscope")};
};

/// What a second process does: it runs nine long runs, is closed after so many milliseconds and
/// prints whether they went on to their end.
int closeAfter(int ms) {
    auto window = robustWindow();
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
    auto window = robustWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    // Whatever opens beside the window is closed again; nothing may wait for an answer.
    QTimer tidy;
    connect(&tidy, &QTimer::timeout, [] {
        if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
        if (QWidget* modal = QApplication::activeModalWidget()) modal->close();
    });
    tidy.start(20);
    Document before = window->model().document();
    Monkey monkey(*window, seed);
    for (int i = 0; i < count; ++i) {
        monkey.act();
        if (i % 16 == 0) {
            QCoreApplication::processEvents();
            // Outside of exec() nothing else does what deleteLater() asks for.
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        if (i % 1000 == 999) {
            for (QWidget* top : QApplication::topLevelWidgets())
                if (top != window.get() && top->isVisible() && top->isWindow()) top->close();
            QVERIFY(window->isVisible());
        }
        if (i % 20'000 == 19'999) {
            std::printf("%d events\n", i + 1);
            std::fflush(stdout);
        }
    }
    monkey.rest();
    ExplorerModel& model = window->model();
    window->timeline().pause();
    while (model.undoStack().canUndo()) model.undo();
    before.appearance = model.appearance();  // a click on "New" keeps the one that was chosen
    // After many thousand events the first steps are forgotten.
    if (sharedOf<UndoRoom>(model.history()).forgotten() == 0) QVERIFY(model.document() == before);
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

static int runTest(int argc, char** argv) {
    qputenv("QTEST_FUNCTION_TIMEOUT", "7200000");  // ms; ctest ends what hangs
    QApplication application(argc, argv);
    if (argc > 2 && std::string_view(argv[1]) == "--close-after") return closeAfter(atoi(argv[2]));
    TestRobustWindow test;
    return QTest::qExec(&test, argc, argv);
}
IOU_QT_TEST_MAIN(runTest)
#include "tst_robust_window.moc"
