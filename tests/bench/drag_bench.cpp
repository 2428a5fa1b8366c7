// SPDX-License-Identifier: GPL-3.0-or-later
// What one move of the mouse costs the model, before any view paints: time and allocations on the
// window's thread, with nine lanes, six pins and a batch of listed pairs.
//     QT_QPA_PLATFORM=offscreen drag_bench [repetitions]
// Prints the best repetition: other programs only add to a time.
#include "core/session/document.hpp"
#include "widgets/model/explorer_model.hpp"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <vector>

namespace {
thread_local long long t_allocations = 0;
}

void* operator new(std::size_t size) {
    ++t_allocations;
    if (void* memory = std::malloc(std::max<std::size_t>(size, 1))) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

using namespace iou;

constexpr int kMoves = 2000;

Document fullDocument(bool live) {
    Document d;
    Explorer& e = d.explorer;
    for (const char* id :
         {"giou", "diou", "efficient_iou", "siou", "interp_iou", "wiou_v1", "piou", "iou"}) {
        e.lanes.push_back(e.lanes.front());
        e.lanes.back().recipe.loss = *Loss::parse(id);
        e.lanes.back().style = static_cast<int>(e.lanes.size()) - 1;
        e.lanes.back().name = "a lane with a name of its own";
    }
    for (int i = 0; i < 6; ++i)
        e.pins.push_back({e.lanes[static_cast<std::size_t>(i)], {2.0 + i, 1.0, 1.0, 1.0}, {}});
    for (PinnedRun& pin : e.pins) pin.target = e.scene.target;
    e.view.live_run = live;
    Protocol& protocol = d.batch.recipe.protocol;
    protocol.cloud = Cloud::none;
    const std::vector<Box<>> boxes(1000, {1.0, 1.0, 1.0, 1.0});
    protocol.starts = boxes;
    protocol.targets = boxes;
    return d;
}

struct Cost {
    double microseconds = 1e9, allocations = 1e9;
};

Cost costOfAMove(bool live) {
    ExplorerModel model;
    model.load(fullDocument(live), 0, {});
    model.beginDrag(QStringLiteral("Move"));
    const long long before = t_allocations;
    QElapsedTimer clock;
    clock.start();
    for (int i = 1; i <= kMoves; ++i)
        model.drag([i](Document& d) { d.explorer.scene.pred.cx = 1.0 + std::sin(0.01 * i); });
    const auto spent_ns = static_cast<double>(clock.nsecsElapsed());
    const auto allocations = static_cast<double>(t_allocations - before);
    model.cancelDrag();
    return {spent_ns / 1e3 / kMoves, allocations / kMoves};
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const int repetitions = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
    for (const bool live : {true, false}) {
        Cost best;
        for (int i = 0; i < repetitions; ++i) {
            const Cost cost = costOfAMove(live);
            best.microseconds = std::min(best.microseconds, cost.microseconds);
            best.allocations = std::min(best.allocations, cost.allocations);
        }
        std::printf("%-24s %8.2f us %8.1f allocations a move\n",
                    live ? "running on every change" : "running when asked", best.microseconds,
                    best.allocations);
    }
    return 0;
}
