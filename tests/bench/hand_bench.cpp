// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of the hand: the window offscreen under real mouse events.
//     QT_QPA_PLATFORM=offscreen hand_bench [repetitions [drag|lanes|pairs|start|rest]]
// Prints, for every goal, the best and the worst repetition; other programs only add to a time.
#include "app/window/main_window.hpp"
#include "core/base/memory.hpp"
#include "tests/support/many_pairs.hpp"
#include "tests/support/mouse.hpp"
#include "widgets/canvas/box_canvas.hpp"
#include "widgets/data/pair_list.hpp"
#include "widgets/drawing/style.hpp"
#include "widgets/model/lab_edit.hpp"
#include "widgets/run/curve_plot.hpp"
#include "widgets/surface_panel/loss_surface_plot.hpp"

#include <QApplication>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace {

using namespace iou;

constexpr int kMoves = 120;
constexpr int kWatchMs = 5000;
constexpr double kFrameMs = 1000.0 / 60.0;
constexpr int kPairs = 1'000'000, kSteps = 60;

double clockMs(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}
double now() { return clockMs(CLOCK_MONOTONIC); }

/// Counts paint events of a widget and of what lies in it.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget& widget) : m_widget(widget) { qApp->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Paint) return false;
        const auto* painted = qobject_cast<QWidget*>(watched);
        if (painted == &m_widget || (painted && m_widget.isAncestorOf(painted))) ++count;
        return false;
    }
    int count = 0;

private:
    QWidget& m_widget;
};

/// A window with that many lanes; `front` is the panel below the surface.
std::unique_ptr<MainWindow> openWindow(int lanes, int steps, const char* front) {
    applyTheme(ThemeChoice::light);
    auto window = std::make_unique<MainWindow>();
    window->files().ask = [] { return SessionFiles::Answer::discard; };
    Session session;
    session.document.run().steps = steps;
    auto& list = session.document.explorer.lanes;
    for (const char* id :
         {"giou", "diou", "efficient_iou", "siou", "interp_iou", "wiou_v1", "piou", "iou"}) {
        if (static_cast<int>(list.size()) >= lanes) break;
        list.push_back(list.front());
        list.back().recipe.loss = *Loss::parse(id);
        list.back().style = static_cast<int>(list.size()) - 1;
    }
    window->showSession(session);
    window->resize(1440, 860);
    window->show();
    window->findChild<QDockWidget*>(QString::fromLatin1(front))->raise();
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < 600;) QCoreApplication::processEvents();
    window->model().runs().wait();
    return window;
}

/// Handles events until the condition holds; false after two seconds.
bool until(const std::function<bool()>& condition) {
    QTimer wake;  // events end the wait anyway; this only guards against none
    wake.start(50);
    const double limit = now() + 2000.0;
    while (!condition()) {
        if (now() > limit) return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

double quantile(std::vector<double> x, double q) {
    std::sort(x.begin(), x.end());
    return x[static_cast<std::size_t>(std::lround(q * static_cast<double>(x.size() - 1)))];
}

struct Figure {
    const char* name;
    double goal;
    std::vector<double> got;
};

/// Every figure of one pass, in the order of `figures`.
class Pass {
public:
    explicit Pass(std::vector<Figure>& figures) : m_figures(figures) {}
    void add(const char* name, double goal, double value) {
        for (Figure& f : m_figures)
            if (f.name == name) return f.got.push_back(value);
        m_figures.push_back({name, goal, {value}});
    }

    void drag() {
        auto window = openWindow(6, 200, "losses");
        BoxCanvas& canvas = window->canvas();
        auto* surface = window->findChild<LossSurfacePlot*>();
        PaintCounter scene(canvas), map(*surface);
        // A paint counts when it shows the newest frame.
        QObject::connect(&surface->source(), &SurfaceSource::frameChanged, &map,
                         [&] { map.count = 0; });
        const Box<> box = window->model().displayedBox();
        const QPointF from = handlePoint(canvas.transform().toView(box), Handle::bottom_right);
        mouse::press(canvas, from);
        std::vector<double> all, handled, seen;
        for (int i = 1; i <= kMoves; ++i) {
            const double turn = 6.2831853 * i / kMoves;
            const QPointF at = from + QPointF(40.0 * std::sin(turn) + 5.0, 30.0 * std::cos(turn));
            scene.count = 0;
            const double start = now();
            mouse::move(canvas, at);
            handled.push_back(now() - start);
            until([&] { return scene.count > 0; });
            seen.push_back(now() - start);
            const auto fresh = [&] {
                const auto frame = surface->source().frame();
                const Box<> shown = window->model().displayedBox();
                return frame && frame->surface.request.pred.w == shown.w &&
                       frame->surface.request.pred.h == shown.h;
            };
            until([&] { return fresh() && map.count > 0; });
            all.push_back(now() - start);
        }
        add("drag: event to painted surface, median (ms)", 8.0, quantile(all, 0.5));
        add("drag: event to painted surface, 95th percentile (ms)", 12.0, quantile(all, 0.95));
        add("  of it: event handled, median (ms)", 0.0, quantile(handled, 0.5));
        add("  of it: scene painted, median (ms)", 0.0, quantile(seen, 0.5));
        const double start = now();
        mouse::release(canvas, from);
        until([&] { return surface->source().complete() && map.count > 0; });
        add("release to full surface painted (ms)", 100.0, now() - start);
    }

    void lanes() {
        auto window = openWindow(9, 1000, "curves");
        ExplorerModel& model = window->model();
        PaintCounter scene(window->canvas()), curves(*window->findChild<CurvePlot*>());
        double best = 1e9;
        for (int i = 1; i <= 5; ++i) {
            bool arrived = false;
            const auto link =
                QObject::connect(&model.runs(), &RunController::finished, [&] { arrived = true; });
            const double start = now();
            model.apply(QStringLiteral("move"),
                        [&](Document& d) { d.explorer.scene.pred.cx += 0.01 * i; });
            until([&] { return arrived; });
            scene.count = curves.count = 0;
            until([&] { return scene.count > 0 && curves.count > 0; });
            best = std::min(best, now() - start);
            QObject::disconnect(link);
        }
        add("9 lanes x 1000 steps after a move of the start (ms)", 100.0, best);
    }

    void pairs() {
        auto window = openWindow(1, 200, "data");
        auto* const surface = window->findChild<LossSurfacePlot*>();
        PaintCounter map(*surface);
        QObject::connect(&surface->source(), &SurfaceSource::frameChanged, &map,
                         [&] { map.count = 0; });
        auto& list = sharedOf<PairList>(window->model().history());
        list.show(manyPairs(kPairs));
        add("a million pairs arrive: longest frame of a drag (ms)", 50.0, longestFrame(*window));

        // As the files have them: each differs from the one before it.
        list.setSort({.loss = -1, .column = pairing::PairColumn::pair});
        until([&] { return !list.busy(); });
        std::vector<double> seen;
        for (int i = 0; i < kSteps; ++i) {
            const double start = now();
            list.step(1);
            const Scene& scene = window->model().scene();
            until([&] {
                const auto frame = surface->source().frame();
                return frame && frame->surface.request.pred.h == scene.pred.h &&
                       frame->surface.request.target.w == scene.target.w && map.count > 0;
            });
            seen.push_back(now() - start);
        }
        add("a row of a million to painted surface, median (ms)", 33.0, quantile(seen, 0.5));
        add("a row of a million to painted surface, longest (ms)", 33.0, quantile(seen, 1.0));

        pairing::PairSort sort{.loss = -1, .column = pairing::PairColumn::centre_error};
        for (const auto column : {pairing::PairColumn::centre_error, pairing::PairColumn::image}) {
            sort.column = column;
            const double start = now();
            list.setSort(sort);
            until([&] { return !list.busy(); });
            add(column == pairing::PairColumn::image ? "sort of a million by a text (ms)"
                                                     : "sort of a million by a number (ms)",
                500.0, now() - start);
        }
        sort.column = pairing::PairColumn::aspect;
        list.setSort(sort);
        add("a million pairs are sorted: longest frame of a drag (ms)", 50.0,
            longestFrame(*window));

        // Another list is there as soon as the work for a million ends.
        double longest = 0.0;
        for (int after = 0; after < 2000; after += 100) {
            list.show(manyPairs(kPairs));
            const double wanted = now() + after;
            while (list.busy() && now() < wanted) QCoreApplication::processEvents();
            const double start = now();
            list.show(manyPairs(1));
            until([&] { return !list.busy(); });
            longest = std::max(longest, now() - start);
        }
        add("what is computed for a million is cancelled, longest (ms)", 100.0, longest);
    }

    void rest() {
        auto window = openWindow(6, 200, "curves");
        QElapsedTimer settle;
        for (settle.start(); settle.elapsed() < 1000;) QCoreApplication::processEvents();
        add("processor at rest (%)", 0.0, processor([](int) {}, 1000));
        BoxCanvas& canvas = window->canvas();
        const QPointF from = handlePoint(canvas.transform().toView(window->model().displayedBox()),
                                         Handle::bottom_right);
        mouse::press(canvas, from);
        const double used = processor(
            [&](int i) {
                const double turn = 0.1 * i;
                mouse::move(canvas,
                            from + QPointF(40.0 * std::sin(turn) + 5.0, 30.0 * std::cos(turn)));
            },
            16);
        add("processor while dragging at 60 Hz (% of one core)", 0.0, used);
    }

    void start(const char* program) {
        QProcess child;
        child.start(QString::fromLocal8Bit(program),
                    {QStringLiteral("--first-frame"), QString::number(now(), 'f', 3)});
        child.waitForFinished(30'000);
        add("start of the program to the first frame (ms)", 150.0,
            child.readAllStandardOutput().trimmed().toDouble());
    }

private:
    /// Drags the prediction until what is computed for the list is shown: the longest time from a
    /// move to the painted scene.
    static double longestFrame(MainWindow& window) {
        auto& list = sharedOf<PairList>(window.model().history());
        BoxCanvas& canvas = window.canvas();
        PaintCounter scene(canvas);
        const Box<> box = window.model().displayedBox();
        const QPointF from = canvas.transform().toView(box.cx, box.cy);
        mouse::press(canvas, from);
        double longest = 0.0;
        for (int i = 1, left = kSteps; left > 0; ++i) {
            if (!list.busy()) --left;
            scene.count = 0;
            const double start = now();
            mouse::move(canvas, from + QPointF(20.0 * std::sin(0.1 * i) + 5.0, 10.0));
            until([&] { return scene.count > 0; });
            longest = std::max(longest, now() - start);
        }
        mouse::release(canvas, from);
        return longest;
    }

    /// Percent of one core used while the event loop runs and `act` is called every so often.
    static double processor(const std::function<void(int)>& act, int every_ms) {
        QTimer timer;
        timer.setTimerType(Qt::PreciseTimer);
        int i = 0;
        QObject::connect(&timer, &QTimer::timeout, [&] { act(i++); });
        timer.start(every_ms);
        const double wall = now(), used = clockMs(CLOCK_PROCESS_CPUTIME_ID);
        QEventLoop loop;
        QTimer::singleShot(kWatchMs, &loop, &QEventLoop::quit);
        loop.exec();
        return 100.0 * (clockMs(CLOCK_PROCESS_CPUTIME_ID) - used) / (now() - wall);
    }

    std::vector<Figure>& m_figures;
};

/// What a second process does: it opens the window as the program does and prints how long after
/// `started` (ms of the monotonic clock) its scene was painted.
int firstFrame(double started) {
    applyTheme(ThemeChoice::system);
    MainWindow window;
    window.showSession({});
    window.resize(1440, 860);
    PaintCounter scene(window.canvas());
    window.show();
    until([&] { return scene.count > 0; });
    std::printf("%.1f\n", now() - started);
    std::fflush(stdout);
    _exit(0);
}

}  // namespace

int main(int argc, char** argv) {
    keepFreedMemory();  // as the program itself
    const QApplication application(argc, argv);
    if (argc > 2 && std::string_view(argv[1]) == "--first-frame")
        return firstFrame(std::atof(argv[2]));
    const int repetitions = argc > 1 ? std::max(1, std::atoi(argv[1])) : 3;
    std::vector<Figure> figures;
    Pass pass(figures);
    const std::string_view only = argc > 2 ? argv[2] : "";
    const auto wanted = [&](std::string_view part) { return only.empty() || only == part; };
    for (int i = 0; i < repetitions; ++i) {
        if (wanted("drag")) pass.drag();
        if (wanted("lanes")) pass.lanes();
        if (wanted("pairs")) pass.pairs();
        if (wanted("start")) pass.start(argv[0]);
    }
    if (wanted("rest")) pass.rest();
    std::printf("%-56s %8s %8s %8s\n", "", "goal", "best", "worst");
    for (const Figure& f : figures) {
        const auto [best, worst] = std::minmax_element(f.got.begin(), f.got.end());
        std::printf("%-56s %8.0f %8.1f %8.1f\n", f.name, f.goal, *best, *worst);
    }
    return 0;
}
