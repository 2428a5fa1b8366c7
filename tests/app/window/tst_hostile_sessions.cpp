// SPDX-License-Identifier: GPL-3.0-or-later
// Files of strangers through the window: every panel is shown and every view is painted.
// IOUSCOPE_FUZZ sets how many are tried (40), IOUSCOPE_TEST_SEED repeats them. IOUSCOPE_FUZZ_FIRST
// passes over as many before, so that several processes share one sequence and a failure is
// repeated at once. What ends the program, or takes it too long, is left as
// hostile_session.iouscope, with its number where others were passed over.
#include "app/formats/formats.hpp"
#include "app/panels/panel_set.hpp"
#include "app/render/picture.hpp"
#include "core/base/shown_text.hpp"
#include "tests/support/qt_tests.hpp"
#include "tests/support/strange_sessions.hpp"
#include "tests/support/window_test.hpp"

#include <QLabel>
#include <QLayout>
#include <QStatusBar>
#include <QXmlStreamReader>

#include <pthread.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <optional>
#include <thread>

using namespace iou;

namespace {

const std::vector<const char*> kFormats{"png", "svg", "pdf"};

/// How a session is shown.
struct Trial {
    std::vector<const char*> formats = kFormats;
    QSize size{240, 180};              ///< of a view
    std::optional<ThemeChoice> theme;  ///< of the window; none: the session's own
};

/// Of a session of the sequence: what takes a tenth of a second and hangs together with little else
/// is taken in turn. Views are painted in the session's theme in any case.
Trial trialOf(int number) {
    Trial trial;
    trial.formats = {kFormats[static_cast<std::size_t>(number) % kFormats.size()]};
    if (number / 3 % 4 > 0) trial.size = {160, 120};
    if (number % 64 > 0) trial.theme = number / 64 % 2 ? ThemeChoice::dark : ThemeChoice::light;
    return trial;
}

}  // namespace

class TestHostileSessions : public WindowTest {
    Q_OBJECT
private slots:
    void initTestCase();
    void knownFilesAreShown_data();
    void knownFilesAreShown();
    void whatCannotBeArrangedIsSaid();
    void chanceDoesNoHarm();

private:
    /// Shows a session and paints all there is to see. Empty when nothing was wrong.
    QString show(const std::string& bytes, const Trial& trial);
    void showPanels();
    void showWindow();
    void paint(QWidget& widget);
    QString paintViews(const Session& session, const char* format, QSize size);
    std::vector<std::string> states();

    QPixmap m_sheet{1920, 1200};
};

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr int kSlower = 8;               // than a build without sanitizers
constexpr long kMemoryLimit = 3L << 20;  // kB
#else
constexpr int kSlower = 1;
constexpr long kMemoryLimit = 1L << 20;
#endif
constexpr double kCpuSeconds = 5.0 * kSlower, kWallSeconds = 60.0 * kSlower;

/// As a number in the environment says.
int numberAsked(const char* name, int usual) {
    return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : usual;
}

/// How many sessions of the sequence are passed over.
int passedOver() { return std::max(0, numberAsked("IOUSCOPE_FUZZ_FIRST", 0)); }

/// Where the session stays that ends the program; one file for each share of a sequence.
const std::string& leftOver() {
    static const std::string name =
        passedOver() == 0 ? "hostile_session.iouscope"
                          : "hostile_session_" + std::to_string(passedOver()) + ".iouscope";
    return name;
}

double secondsOf(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// Ends the program when one piece of work takes the thread that made this too long. While others
/// have the processor it is not held against it.
class HangWatch {
public:
    HangWatch() : m_turns("/proc/self/task/" + std::to_string(gettid()) + "/schedstat") {
        pthread_getcpuclockid(pthread_self(), &m_clock);
        next("start");
        m_thread = std::thread([this] { watch(); });
    }
    ~HangWatch() {
        m_done = true;
        m_thread.join();
    }
    void next(const char* what) {
        m_what = what;
        m_cpu = secondsOf(m_clock);
        m_wall = ownTime();
    }

private:
    /// On the clock, less what the thread was ready to run and did not.
    double ownTime() const {
        double ran = 0.0, waited = 0.0;  // in ns
        std::ifstream(m_turns) >> ran >> waited;
        return secondsOf(CLOCK_MONOTONIC) - 1e-9 * waited;
    }
    void watch() {
        while (!m_done) {
            usleep(50'000);
            const double cpu = secondsOf(m_clock) - m_cpu;
            const double wall = ownTime() - m_wall;
            if (cpu < kCpuSeconds && wall < kWallSeconds) continue;
            std::fprintf(stderr, "%s takes %.1f s of the processor, %.1f s in all; see %s\n",
                         m_what.load(), cpu, wall, leftOver().c_str());
            std::raise(SIGABRT);
        }
    }

    const std::string m_turns;
    clockid_t m_clock{};
    std::atomic<const char*> m_what{""};
    std::atomic<double> m_cpu{0.0}, m_wall{0.0};
    std::atomic<bool> m_done{false};
    std::thread m_thread;
};

HangWatch* hang_watch = nullptr;

/// From now on peakMemory() is counted anew.
void forgetPeak() { std::ofstream("/proc/self/clear_refs") << "5"; }

/// In kB.
long peakMemory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::strtol(line.c_str() + 6, nullptr, 10);
    return 0;
}

/// The session with another part of it in front.
Session looking(Session session, bool relief, CellContent cells) {
    session.document.explorer.view.surface.relief = relief;
    session.document.explorer.view.compare.cells = cells;
    return session;
}

bool isXml(const QByteArray& bytes) {
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd()) reader.readNext();
    return !reader.hasError();
}

}  // namespace

void TestHostileSessions::initTestCase() {
    openNewWindow();
    m_window->files().complain = [](const QString&) {};
}

std::vector<std::string> TestHostileSessions::states() {
    PanelSet& panels = m_window->panels();
    std::vector<std::string> list;
    const auto keep = [&] { list.push_back(panels.state().toStdString()); };
    for (const WorkspaceRow& workspace : workspaceRows()) {
        panels.arrangeFor(workspace);
        keep();
    }
    panels.reset();
    panel("curves").setFloating(true);
    panel("loss").hide();
    keep();
    panels.reset();
    keep();
    return list;
}

void TestHostileSessions::paint(QWidget& widget) { widget.render(&m_sheet); }

QString TestHostileSessions::paintViews(const Session& session, const char* format, QSize size) {
    PictureSpec spec;
    spec.size = size;
    struct View {
        FigureView view;
        bool other;  ///< the relief; surfaces instead of scenes
        const char* name;
    };
    for (const auto& [view, other, name] :
         {View{FigureView::scene, false, "the scene"}, View{FigureView::curves, false, "curves"},
          View{FigureView::surface, false, "the surface"},
          View{FigureView::surface, true, "relief"}, View{FigureView::lanes, false, "lanes"},
          View{FigureView::lanes, true, "surfaces"}}) {
        hang_watch->next(name);
        spec.figure.views = {view};
        const Session shown =
            looking(session, other, other ? CellContent::surface : CellContent::scene);
        const auto picture = renderPicture(shown, spec, pictureFormat(format));
        if (!picture) return QStringLiteral("a view cannot be painted");
        if (format == std::string_view("svg") && !isXml(*picture))
            return QStringLiteral("the SVG is no XML");
    }
    return {};
}

void TestHostileSessions::showPanels() {
    // The window is laid out and painted as a whole when all are there, not after each.
    m_window->setUpdatesEnabled(false);
    m_window->layout()->setEnabled(false);
    std::vector<const char*> waiting;
    const auto dock = [&](const char* id) {
        return m_window->panels().find(QString::fromLatin1(id));
    };
    for (const PanelRow& row : panelRows()) {
        hang_watch->next(row.id);
        waiting.push_back(row.id);
        dock(row.id)->show();
    }
    hang_watch->next("all panels");
    m_window->layout()->setEnabled(true);
    m_window->layout()->activate();
    while (!waiting.empty()) {
        // One of each stack of tabs comes to the front, then one of those behind it.
        hang_watch->next("panels in front");
        std::vector<const char*> behind;
        QList<QDockWidget*> front;
        for (const char* id : std::exchange(waiting, {})) {
            const auto stack = m_window->tabifiedDockWidgets(dock(id));
            const bool taken = std::any_of(stack.begin(), stack.end(),
                                           [&](QDockWidget* one) { return front.contains(one); });
            (taken ? behind : waiting).push_back(id);
            if (taken) continue;
            dock(id)->raise();
            front << dock(id);
        }
        QCoreApplication::processEvents();
        for (const char* id : waiting) {
            hang_watch->next(id);
            paint(*dock(id));
        }
        waiting = std::move(behind);
    }
    m_window->setUpdatesEnabled(true);
}

/// All but the panels, which are painted by themselves.
void TestHostileSessions::showWindow() {
    for (QWidget* part : m_window->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (part->isVisible() && !part->isWindow() && !qobject_cast<QDockWidget*>(part))
            paint(*part);
    m_window->render(&m_sheet, {}, {}, QWidget::DrawWindowBackground);
}

QString TestHostileSessions::show(const std::string& bytes, const Trial& trial) {
    hang_watch->next("reading");
    const auto session = readSession(bytes, "stranger");
    if (!session) {
        const std::string message = session.error().message();
        const bool fine = message == printable(message) && message.size() < 1000;
        return fine ? QString() : QStringLiteral("the message is no line: ") + message.c_str();
    }
    hang_watch->next("showing");
    Session shown = *session;
    shown.document.appearance.theme = trial.theme.value_or(shown.document.appearance.theme);
    m_window->showSession(shown);
    QCoreApplication::processEvents();
    hang_watch->next("running");
    m_window->model().runs().wait();
    m_window->clearFocus();
    showPanels();
    hang_watch->next("window");
    (void)m_window->session();
    showWindow();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (const char* format : trial.formats)
        if (const QString trouble = paintViews(*session, format, trial.size); !trouble.isEmpty())
            return trouble;
    return {};
}

void TestHostileSessions::knownFilesAreShown_data() {
    QTest::addColumn<QString>("file");
    const StrangeSessions known(1, {"x"});
    for (const std::string& file : known.files())
        QTest::addRow("%s", file.substr(file.rfind('/') + 1).c_str()) << file.c_str();
}

void TestHostileSessions::knownFilesAreShown() {
    QFETCH(QString, file);
    const auto bytes = readFile(file.toStdString(), session_size_limit);
    QVERIFY(bytes);
    HangWatch watch;
    hang_watch = &watch;
    forgetPeak();
    QCOMPARE(show(*bytes, {}), QString());
    QVERIFY2(peakMemory() < kMemoryLimit, qPrintable(QString::number(peakMemory())));
}

void TestHostileSessions::whatCannotBeArrangedIsSaid() {
    const QString folder = QStringLiteral(IOUSCOPE_SOURCE_DIR "/tests/golden/hostile/");
    for (const char* name : {"layout_pos_4.iouscope", "layout_r019_flip.iouscope"}) {
        openNewWindow();
        panel("loss").hide();
        QVERIFY(m_window->files().open(folder + QLatin1String(name)));
        QTRY_VERIFY(!panel("loss").visibleRegion().isEmpty());
        const auto labels = m_window->statusBar()->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text().contains(QStringLiteral("cannot be arranged"));
        }));
    }
}

void TestHostileSessions::chanceDoesNoHarm() {
    const int count = numberAsked("IOUSCOPE_FUZZ", 40), first = passedOver();
    const bool seeded = qEnvironmentVariableIsSet("IOUSCOPE_TEST_SEED");
    const unsigned seed = seeded ? qEnvironmentVariable("IOUSCOPE_TEST_SEED").toUInt() : 20261129U;
    std::printf("seed %u, %d sessions from number %d "
                "(IOUSCOPE_TEST_SEED, IOUSCOPE_FUZZ, IOUSCOPE_FUZZ_FIRST)\n",
                seed, count, first);
    StrangeSessions strangers(seed, states());
    for (int i = 0; i < first; ++i) (void)strangers.next();
    HangWatch watch;
    hang_watch = &watch;
    const double start = secondsOf(CLOCK_MONOTONIC);
    int shown = 0;
    for (int i = 0; i < count; ++i) {
        if (i % 500 == 0) {
            watch.next("a new window");
            openNewWindow();
        }
        if (i % 100 == 0) {
            std::printf("%d tried, %d shown, %.0f s\n", i, shown,
                        secondsOf(CLOCK_MONOTONIC) - start);
            std::fflush(stdout);
        }
        const std::string bytes = strangers.next();
        std::ofstream(leftOver(), std::ios::binary) << bytes;
        shown += readSession(bytes, "").has_value();
        forgetPeak();
        const QString trouble = show(bytes, trialOf(first + i));
        QVERIFY2(trouble.isEmpty(),
                 qPrintable(QStringLiteral("%1: %2").arg(first + i).arg(trouble)));
        QVERIFY2(peakMemory() < kMemoryLimit, qPrintable(QString::number(peakMemory())));
    }
    std::remove(leftOver().c_str());
    QVERIFY2(shown * 4 > count, "few of these sessions are shown at all");
}

static int runHostileSessions(int argc, char** argv) {
    qputenv("QTEST_FUNCTION_TIMEOUT", "36000000");  // ms; ctest ends what hangs
    return runQtTest<TestHostileSessions>(argc, argv);
}
IOU_QT_TEST_MAIN(runHostileSessions)
#include "tst_hostile_sessions.moc"
