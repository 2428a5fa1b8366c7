// SPDX-License-Identifier: GPL-3.0-or-later
// Hours of work in the window, as fast as it goes: boxes are dragged, losses chosen, runs scrubbed
// and played, pictures, films and numbers exported, sessions saved and opened again. Memory is as
// large at the end as it was after the warm-up, in which each kind of action is done a few times.
// IOUSCOPE_SOAK sets the number of actions (720); 14,400 are eight hours at one every two seconds.
// IOUSCOPE_TEST_SEED repeats them.
#include "app/files/data_export.hpp"
#include "app/formats/formats.hpp"
#include "app/guard/idle_memory.hpp"
#include "app/render/animation.hpp"
#include "app/render/picture.hpp"
#include "core/base/memory.hpp"
#include "core/registry/registry.hpp"
#include "tests/support/file_test.hpp"
#include "tests/support/mouse.hpp"
#include "tests/support/qt_tests.hpp"
#include "widgets/run/timeline.hpp"

#include <QWheelEvent>

#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <random>
#include <vector>

using namespace iou;

class TestSoak : public FileTest {
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void memoryStaysAsItIs();

private:
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }
    void act();
    void act(std::size_t kind);
    void drag();
    void edit();
    void scrub();
    void play();
    void exportPicture();
    void exportNumbers();
    void exportFilm();
    void changeLanes();
    void changeView();
    void saveAndOpen();
    /// Everything is seen once: what is made when it is first needed stays.
    void warmUp();
    /// Nothing runs, and what was asked to go has gone.
    void settle();
    /// Pages in use, in kB, with the window at its beginning and every panel in its usual place: a
    /// plot that is hidden keeps the picture of its last size.
    double memoryAtRest();

    std::mt19937 m_random;
    std::array<int, 10> m_done{};
};

namespace {

constexpr int kSamples = 48;
constexpr int kWarmUps = 6;  ///< of each kind of action
constexpr double kMostGrowth = 1.02;

double residentKilobytes() {
    std::ifstream pages("/proc/self/statm");
    double all = 0.0, resident = 0.0;
    pages >> all >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1024.0;
}

/// What the C library has given out, without what it keeps: tells a leak from a store with holes.
double allocatedKilobytes() {
    const auto books = mallinfo2();
    return static_cast<double>(books.uordblks + books.hblkhd) / 1024.0;
}

double middleOf(std::vector<double> numbers) {
    std::nth_element(numbers.begin(),
                     numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2),
                     numbers.end());
    return numbers[numbers.size() / 2];
}

}  // namespace

void TestSoak::drag() {
    QWidget& canvas = m_window->canvas();
    QPointF at(0.2 * canvas.width() + below(std::max(1, 6 * canvas.width() / 10)),
               0.2 * canvas.height() + below(std::max(1, 6 * canvas.height() / 10)));
    mouse::press(canvas, at);
    for (int i = 0; i < 8; ++i) {
        at += QPointF(below(21) - 10, below(21) - 10);
        mouse::move(canvas, at, below(4) ? Qt::NoModifier : Qt::ShiftModifier);
        QCoreApplication::processEvents();
    }
    mouse::release(canvas, at);
}

void TestSoak::edit() {
    const auto losses = registry();
    const Loss loss(losses[static_cast<std::size_t>(below(static_cast<int>(losses.size())))]);
    switch (below(5)) {
    case 0:
    case 1: return model().apply(QStringLiteral("Loss"), [&](Document& d) { d.run().loss = loss; });
    case 2:
        return model().apply(QStringLiteral("Rate"), [&](Document& d) {
            d.run().schedule = Schedule::constant(0.002 * (1 + below(10)));
        });
    case 3:
        for (int i = 1 + below(4); i > 0; --i) model().undo();
        return;
    default:
        for (int i = 1 + below(4); i > 0; --i) model().redo();
    }
}

void TestSoak::scrub() {
    const int steps = model().clock().steps();
    for (int i = 0; i <= 20; ++i) {
        model().clock().setPlayhead(steps * i / 20);
        QCoreApplication::processEvents();
    }
}

void TestSoak::play() {
    m_window->timeline().play();
    QTest::qWait(60);
    m_window->timeline().pause();
}

void TestSoak::exportPicture() {
    constexpr std::array formats{"png", "svg", "pdf"};
    PictureSpec spec;
    spec.size = {320, 240};
    const char* const id = formats[static_cast<std::size_t>(below(formats.size()))];
    const auto bytes = renderPicture(m_window->session(), spec, pictureFormat(id));
    QVERIFY(bytes && bytes->size() > 1000);
}

void TestSoak::exportNumbers() {
    m_window->dataExport().writeRun(path("run.csv"));
    m_window->dataExport().wait();
    QVERIFY(contentOf(path("run.csv")).starts_with("# recipe"));
}

void TestSoak::exportFilm() {
    AnimationSpec spec;
    spec.size = {160, 120};
    spec.times = {.fps = 10.0, .duration_s = 0.5};
    spec.format = *filmFormatOf("film.gif");
    Progress progress;
    QVERIFY(writeAnimation(m_window->session(), spec, path("film.gif"), progress));
}

void TestSoak::changeLanes() {
    model().apply(QStringLiteral("Lanes"), [&](Document& d) {
        auto& lanes = d.explorer.lanes;
        if (lanes.size() > 1 && below(2)) {
            lanes.pop_back();
            d.explorer.active = 0;
        } else if (lanes.size() < 4) {
            lanes.push_back(lanes.front());
            lanes.back().style = static_cast<int>(lanes.size()) - 1;
        }
    });
}

void TestSoak::changeView() {
    switch (below(5)) {
    case 0:
        for (QDockWidget* dock : m_window->panels().docks())
            if (below(6) == 0) {
                dock->show();
                dock->raise();
            }
        return;
    case 1: {
        const auto& labs = workspaceRows();
        return m_window->panels().showLab(
            labs[static_cast<std::size_t>(below(static_cast<int>(labs.size())))].id);
    }
    case 2: return applyTheme(below(2) ? ThemeChoice::dark : ThemeChoice::light);
    case 3: {
        QWidget& canvas = m_window->canvas();
        const QPointF at(canvas.width() / 2.0, canvas.height() / 2.0);
        QWheelEvent wheel(at, canvas.mapToGlobal(at), {}, {0, below(2) ? 120 : -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&canvas, &wheel);
        return;
    }
    default: (void)m_window->grab();
    }
}

void TestSoak::saveAndOpen() {
    const QString file = QString::fromStdString(path("work.iouscope"));
    QVERIFY(m_window->files().saveTo(file));
    QVERIFY(m_window->files().open(file));
}

void TestSoak::act() {
    const int n = below(100);
    const int what = n < 30   ? 0
                     : n < 55 ? 1
                     : n < 70 ? 2
                     : n < 75 ? 3
                     : n < 79 ? 4
                     : n < 82 ? 5
                     : n < 83 ? 6
                     : n < 88 ? 7
                     : n < 97 ? 8
                              : 9;
    act(static_cast<std::size_t>(what));
}

void TestSoak::act(std::size_t kind) {
    using Act = void (TestSoak::*)();
    constexpr std::array<Act, 10> acts{&TestSoak::drag,          &TestSoak::edit,
                                       &TestSoak::scrub,         &TestSoak::play,
                                       &TestSoak::exportPicture, &TestSoak::exportNumbers,
                                       &TestSoak::exportFilm,    &TestSoak::changeLanes,
                                       &TestSoak::changeView,    &TestSoak::saveAndOpen};
    ++m_done[kind];
    (this->*acts[kind])();
    settle();
}

void TestSoak::warmUp() {
    for (const ThemeChoice theme : {ThemeChoice::dark, ThemeChoice::light}) {
        applyTheme(theme);
        for (const WorkspaceRow& lab : workspaceRows()) {
            m_window->panels().showLab(lab.id);
            for (QDockWidget* dock : m_window->panels().docks()) {
                dock->show();
                dock->raise();
                QCoreApplication::processEvents();
                (void)dock->grab();
            }
            (void)m_window->grab();
            settle();
        }
    }
    for (const LossEntry& loss : registry()) {
        model().apply(QStringLiteral("Loss"), [&](Document& d) { d.run().loss = Loss(loss); });
        settle();
    }
    for (int i = 0; i < kWarmUps; ++i)
        for (std::size_t kind = 0; kind < m_done.size(); ++kind) act(kind);
}

void TestSoak::settle() {
    model().runs().wait();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

double TestSoak::memoryAtRest() {
    applyTheme(ThemeChoice::light);
    m_window->showSession({});
    std::vector<std::string_view> labs;
    for (const WorkspaceRow& lab : workspaceRows()) labs.push_back(lab.id);
    labs.push_back({});  // the explorer, in which it ends
    for (const std::string_view id : labs) {
        m_window->panels().showLab(id);
        m_window->panels().reset();
        for (QDockWidget* dock : m_window->panels().docks()) {
            if (dock->isHidden()) continue;
            dock->raise();
            QCoreApplication::processEvents();
        }
        settle();
    }
    mouse::move(m_window->canvas(), {1.0, 1.0});  // the hand's last
    QTest::qWait(200);
    return residentKilobytes();
}

void TestSoak::memoryStaysAsItIs() {
    const bool asked = qEnvironmentVariableIsSet("IOUSCOPE_SOAK");
    const int actions =
        std::max(kSamples, asked ? qEnvironmentVariableIntValue("IOUSCOPE_SOAK") : 720);
    const bool seeded = qEnvironmentVariableIsSet("IOUSCOPE_TEST_SEED");
    const unsigned seed = seeded ? qEnvironmentVariable("IOUSCOPE_TEST_SEED").toUInt() : 20261130U;
    m_random.seed(seed);
    const IdleMemory idle(*qApp, std::chrono::milliseconds(100));
    std::printf("seed %u, %d actions\n", seed, actions);
    std::vector<double> samples;
    warmUp();
    for (int i = 0; i < actions; ++i) {
        act();
        if (QTest::currentTestFailed()) return;
        if ((i + 1) % (actions / kSamples) != 0) continue;
        samples.push_back(memoryAtRest());
        std::printf("%d actions, %.0f kB, %.0f kB of them allocated\n", i + 1, samples.back(),
                    allocatedKilobytes());
        std::fflush(stdout);
    }
    const auto quarter = static_cast<std::ptrdiff_t>(samples.size() / 4);
    const double before = middleOf({samples.begin(), samples.begin() + quarter});
    const double after = middleOf({samples.end() - quarter, samples.end()});
    std::printf("counted: %d of %d actions, memory %.1f MB after the warm-up, %.1f MB at the end "
                "(%+.2f %%)\n",
                actions, actions, before / 1024.0, after / 1024.0, 100.0 * (after / before - 1.0));
    QVERIFY2(after <= kMostGrowth * before, "memory grows");
}

static int runSoak(int argc, char** argv) {
    keepFreedMemory();                              // as the program itself
    qputenv("QTEST_FUNCTION_TIMEOUT", "36000000");  // ms; ctest ends what hangs
    return runQtTest<TestSoak>(argc, argv);
}
IOU_QT_TEST_MAIN(runSoak)
#include "tst_soak_long.moc"
