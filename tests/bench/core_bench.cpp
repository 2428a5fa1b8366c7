// SPDX-License-Identifier: GPL-3.0-or-later
// Times of the core's three uses of a loss (one pair in double, a surface, a simulation), and how
// long a simulation goes on after a cancel.
//     core_bench --benchmark_filter='surface/ciou'
#include "core/base/memory.hpp"
#include "core/protocol/protocol.hpp"
#include "core/registry/loss.hpp"
#include "core/registry/registry.hpp"
#include "core/simulate/simulator.hpp"
#include "core/surface/surface.hpp"

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <thread>

namespace {

using namespace iou;

const Box<> pred{1.5, 1.25, 2.0, 1.0};
const Box<> target{1.0, 1.0, 1.0, 2.0};

void value(benchmark::State& state, const Loss& loss) {
    for (auto _ : state) benchmark::DoNotOptimize(loss.value(pred, target));
}

void gradient(benchmark::State& state, const Loss& loss) {
    for (auto _ : state) benchmark::DoNotOptimize(loss.gradient(pred, target));
}

/// 512x512 points with four partials; argument: threads.
void surface(benchmark::State& state, const Loss& loss) {
    const SurfaceRequest request{.loss = loss,
                                 .pred = {10.0, 10.0, 2.0, 1.0},
                                 .target = {10.0, 10.0, 1.0, 1.5},
                                 .x = {Axis::cx, 8.0, 12.0, 512},
                                 .y = {Axis::cy, 8.0, 12.0, 512}};
    const int threads = static_cast<int>(state.range(0));
    for (auto _ : state) benchmark::DoNotOptimize(computeSurface(request, threads, nullptr));
}

/// 34,300 cases of the InterpIoU protocol, all its steps; argument: threads.
void simulation(benchmark::State& state, const Loss& loss) {
    SimulationRecipe recipe;
    recipe.protocol = *findProtocol("interpiou");
    recipe.losses = {loss};
    recipe.cases = 34300;
    SimulationOptions options;
    options.threads = static_cast<int>(state.range(0));
    std::int64_t steps = 0;
    for (auto _ : state) {
        const SimulationResult result = simulate(recipe, options, nullptr);
        for (const LossCurves& curves : result.losses) steps += curves.case_steps;
    }
    state.counters["case_steps"] =
        benchmark::Counter(static_cast<double>(steps), benchmark::Counter::kIsRate);
}

/// From a cancel to the end of a long simulation; argument: threads.
void cancel(benchmark::State& state, const Loss& loss) {
    SimulationRecipe recipe;
    recipe.protocol = *findProtocol("interpiou");
    recipe.protocol.steps = 20000;
    recipe.losses = {loss};
    const SimulationOptions options{.threads = static_cast<int>(state.range(0))};
    for (auto _ : state) {
        Progress progress;
        std::thread run([&] { simulate(recipe, options, &progress); });
        while (progress.done == 0) std::this_thread::yield();
        const auto asked = std::chrono::steady_clock::now();
        progress.cancel = true;
        run.join();
        state.SetIterationTime(
            std::chrono::duration<double>(std::chrono::steady_clock::now() - asked).count());
    }
}

void registerAll() {
    using benchmark::RegisterBenchmark;
    for (const LossEntry& entry : registry()) {
        const Loss loss(entry);
        const std::string id(entry.id);
        RegisterBenchmark(("value/" + id).c_str(), value, loss);
        RegisterBenchmark(("gradient/" + id).c_str(), gradient, loss);
        for (const int threads : {1, 2}) {
            RegisterBenchmark(("surface/" + id).c_str(), surface, loss)
                ->Arg(threads)
                ->UseRealTime()
                ->Unit(benchmark::kMillisecond);
            RegisterBenchmark(("simulation/" + id).c_str(), simulation, loss)
                ->Arg(threads)
                ->UseRealTime()
                ->Unit(benchmark::kMillisecond);
        }
    }
    for (const char* id : {"giou", "wiou_v3"})
        RegisterBenchmark((std::string("cancel/") + id).c_str(), cancel, Loss(*findLoss(id)))
            ->Arg(2)
            ->UseManualTime()
            ->Iterations(20)
            ->Unit(benchmark::kMillisecond);
}

}  // namespace

int main(int argc, char** argv) {
    keepFreedMemory();
    registerAll();
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
