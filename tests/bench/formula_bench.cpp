// SPDX-License-Identifier: GPL-3.0-or-later
// How much slower a typed formula is than the built-in loss it says, on every instruction set:
// value and gradient of pairs, and a simulation. One thread, both in one run.
#include "core/base/spec_text.hpp"
#include "core/kernels/isa.hpp"
#include "core/own_formula/formula_texts.hpp"
#include "core/registry/loss.hpp"
#include "core/simulate/simulator.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace {

using namespace iou;
using Clock = std::chrono::steady_clock;

double seconds(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Pairs {
    alignas(64) float in[6][max_block];
    alignas(64) float out[5][max_block];

    Pairs() {
        std::uint64_t state = 1;
        const auto draw = [&](double lo, double hi) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            return static_cast<float>(lo + (hi - lo) * static_cast<double>(state >> 40U) / 0x1p24);
        };
        for (int i = 0; i < max_block; ++i)
            for (int k = 0; k < 6; ++k) in[k][i] = k < 2 ? draw(-2, 2) : draw(0.3, 2.3);
    }
    LaneBlock block() {
        LaneBlock b{};
        b.cx = in[0];
        b.cy = in[1];
        b.w = in[2];
        b.h = in[3];
        b.target_w = in[4];
        b.target_h = in[5];
        b.count = max_block;
        b.value = out[0];
        for (int k = 0; k < 4; ++k) b.d[k] = out[k + 1];
        b.term = -1;
        return b;
    }
};

/// Nanoseconds of a pair; the best of many.
double pairTime(const Loss& loss) {
    static Pairs pairs;
    const FlushDenormals flush;
    const LaneBlock block = pairs.block();
    const LaneParams params = loss.laneParams(false);
    const LaneKernels& kernels = loss.lanes();
    constexpr int repeats = 50, blocks = 60;
    double best = 1e9;
    for (int r = 0; r < repeats; ++r) {
        const auto start = Clock::now();
        for (int i = 0; i < blocks; ++i) kernels.evaluate(block, params);
        best = std::min(best, seconds(start));
    }
    return best * 1e9 / (blocks * max_block);
}

/// Nanoseconds of a step of a case.
double simulationTime(const Loss& loss) {
    SimulationRecipe recipe;
    recipe.protocol = *findProtocol("interpiou");
    recipe.protocol.steps = 50;
    recipe.cases = 2048;  // short: others on the machine come in between
    recipe.losses = {StagedLoss(loss)};
    SimulationOptions options;
    options.threads = 1;
    double best = 1e9;
    for (int r = 0; r < 60; ++r) {
        const auto curves = simulate(recipe, options, nullptr).losses.front();
        best = std::min(best, curves.wall_s * 1e9 / static_cast<double>(curves.case_steps));
    }
    return best;
}

constexpr const char* kEdges = "let iw = max(min(r, rg) - max(l, lg), 0)\n"
                               "let ih = max(min(b, bg) - max(t, tg), 0)\n"
                               "let i = iw*ih\n"
                               "let u = area + area_g - i\n"
                               "let cw = max(r, rg) - min(l, lg)\n"
                               "let ch = max(b, bg) - min(t, tg)\n";

struct Row {
    const char* name;
    std::string text;
    const char* built_in;
};

}  // namespace

int main() {
    const auto text = [](const char* id) { return own::textOfBuiltIn(id); };
    const std::string edges = kEdges;
    const Row rows[] = {
        {"giou", text("giou"), "giou"},
        {"ciou", text("ciou"), "ciou"},
        {"ciou, v typed",
         "let v = 4/pi^2*(atan(wg/hg) - atan(w/h))^2\nlet a = detach(v/(1 - iou + v))\n"
         "1 - iou + rho2/c2 + a*v",
         "ciou"},
        {"interp_iou", text("interp_iou"), "interp_iou"},
        {"siou", text("siou"), "siou"},
        {"giou of edges", edges + "1 - i/u + (cw*ch - u)/(cw*ch)", "giou"},
        {"ciou of edges",
         edges + "let o = i/u\nlet v = 4/pi^2*(atan(wg/hg) - atan(w/h))^2\n"
                 "let a = detach(v/(1 - o + v))\n"
                 "1 - o + ((cx - cxg)^2 + (cy - cyg)^2)/(cw^2 + ch^2) + a*v",
         "ciou"},
    };
    std::printf("%-10s %-14s %28s %28s\n", "", "", "value and gradient, ns", "step of a case, ns");
    for (const Isa isa : {Isa::baseline, Isa::avx2, Isa::avx512}) {
        if (!useIsa(isa)) continue;
        for (const Row& row : rows) {
            const auto own = Loss::parse(iou::formulaSpec(row.text));
            const auto built_in = Loss::parse(row.built_in);
            if (!own || !built_in) return 1;
            const double pair[] = {pairTime(*own), pairTime(*built_in)};
            const double step[] = {simulationTime(*own), simulationTime(*built_in)};
            std::printf("%-10s %-14s %8.2f /%6.2f = %5.2f times %8.2f /%6.2f = %5.2f times\n",
                        std::string(isaName(isa)).c_str(), row.name, pair[0], pair[1],
                        pair[0] / pair[1], step[0], step[1], step[0] / step[1]);
        }
    }
    return 0;
}
