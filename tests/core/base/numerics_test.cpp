// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.hpp"
#include "core/base/version.hpp"
#include "core/files/sha256.hpp"
#include "core/run/regression.hpp"
#include "core/simulate/results.hpp"
#include "core/surface/surface.hpp"
#include "tests/core/support/golden_files.hpp"
#include "tests/core/support/recipes.hpp"

#include <gtest/gtest.h>

namespace iou::testing {
namespace {

// Of every family, and every kind of arithmetic in it.
const char* const kSpecs[] = {
    "smooth_l1_xyxy", "iou_log",        "giou",       "diou",         "ciou",
    "ciou_repo",      "efficient_iou",  "focal_eiou", "siou",         "wiou_v3:mean=0.5",
    "piou_v2",        "d_interp_iou",   "interp_iou", "extended_iou", "smooth_eiou_p15",
    "ggiou_balanced", "alpha_ciou",     "nwd",        "inner_ciou",   "mpdiou:image_w=8,image_h=6",
    "shape_iou_s1",   "diou_legacy_sim"};

std::vector<Loss> losses() {
    std::vector<Loss> out;
    for (const char* const spec : kSpecs) out.push_back(*Loss::parse(spec));
    return out;
}

std::string evaluated() {
    std::string text;
    for (const Loss& loss : losses())
        for (const auto& [number, pair] : goldenPairs("pairs.csv")) {
            const Gradient g = goldenColumns(loss, pair);
            text += format17(g.value);
            for (const double d : g.d) text += ' ' + format17(d);
            text += '\n';
        }
    return text;
}

std::string regressed() {
    std::string text;
    for (const Loss& loss : losses()) {
        const RunRecipe recipe{.loss = loss, .optimizer = Optimizer(), .steps = 20, .stop = {}};
        const Trajectory run = runRegression(recipe, {3, 2, 1, 1.5}, {0, 0, 1, 2});
        for (Eigen::Index k = 0; k < run.boxes.rows(); ++k)
            for (Eigen::Index c = 0; c < 4; ++c) text += format17(run.boxes(k, c)) + ' ';
    }
    return text;
}

std::string surfaces() {
    std::string bytes;
    for (const Loss& loss : losses()) {
        const SurfaceRequest request{loss,
                                     -1,
                                     {0.5, 0.5, 1, 1},
                                     {1.42, 1.06, 1.3, 0.72},
                                     {Axis::cx, -1.5, 2.5, 12},
                                     {Axis::lnw, -1.0, 1.0, 12}};
        const Surface s = computeSurface(request, 1, nullptr);
        const auto add = [&bytes](const Eigen::ArrayXXf& values) {
            for (const float x : values.reshaped()) bytes += formatShortest(x) + ' ';
        };
        add(s.value);
        for (const auto& d : s.d) add(d);
    }
    return bytes;
}

std::string simulated() {
    SimulationRecipe recipe = recipeOf("interpiou", {}, 1000, 12);
    for (const Loss& loss : losses()) recipe.losses.emplace_back(loss);
    recipe.losses.push_back(*StagedLoss::parse("wiou_v2"));
    std::string text = curvesCsv(simulate(recipe, {.threads = 1}, nullptr));
    for (const char* const optimizer : {"gd", "momentum", "rmsprop"})
        for (const BoxForm form : {BoxForm::cxcywh, BoxForm::log, BoxForm::faster_rcnn}) {
            recipe = recipeOf("diou", {"ciou"}, 200, 10);
            recipe.protocol.optimizer = *Optimizer::parse(optimizer);
            recipe.protocol.form = form;
            text += curvesCsv(simulate(recipe, {.threads = 1}, nullptr));
        }
    // More than one super-block.
    recipe = recipeOf("interpiou", {"iou"}, 400'000, 1);
    return text + curvesCsv(simulate(recipe, {.threads = 2}, nullptr));
}

/// Tests compare much with tolerances, or one way to compute it with another. This one compares
/// bytes with those of the past: whoever changes them raises numerics_version and adds the rows it
/// prints to tests/golden/bytes/numerics.csv (tests/tools/numerics_test.py sees that none is
/// changed). They are those of every x86-64 processor.
TEST(Numerics, GiveTheBytesTheirNumberStandsFor) {
    const auto golden = goldenRows("bytes/numerics.csv");
    const std::string number = std::to_string(numerics_version);
    const std::pair<const char*, std::string (*)()> all[] = {{"evaluation", evaluated},
                                                             {"run", regressed},
                                                             {"surface", surfaces},
                                                             {"simulation", simulated}};
    for (const auto& [what, compute] : all) {
        const std::string digest = sha256(compute());
        const std::string row = number + ',' + what + ',' + digest;
        bool found = false;
        for (const auto& cells : golden)
            found =
                found || (cells.at(0) == number && cells.at(1) == what && cells.at(2) == digest);
        EXPECT_TRUE(found) << "other bytes: raise numerics_version and add, with its number,\n"
                           << row;
    }
}

}  // namespace
}  // namespace iou::testing
