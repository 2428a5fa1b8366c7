// SPDX-License-Identifier: GPL-3.0-or-later
// Times of the core's three uses of a loss: one pair in double, a surface, a simulation.
//     core_bench --benchmark_filter='surface/ciou'
#include "core/registry/registry.hpp"
#include "core/simulate/protocol.hpp"
#include "core/simulate/simulator.hpp"
#include "core/simulate/surface.hpp"
#include "core/util/memory.hpp"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>

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
    auto protocol = findProtocol("interpiou");
    if (!protocol) {
        state.SkipWithError("no protocol interpiou");
        return;
    }
    SimulationRecipe recipe;
    recipe.protocol = *protocol;
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
