// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"
#include "core/surface/surface_best.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace iou::testing {
namespace {

SurfaceRequest requestOf(const Loss& loss, const Box<>& pred, Axis x, Axis y, double lo, double hi,
                         int samples) {
    return {.loss = loss,
            .pred = pred,
            .target = {0.53, 0.47, 1.0, 1.0},
            .x = {x, lo, hi, samples},
            .y = {y, lo, hi, samples},
            .gradient = false};
}

SurfaceBest bestOfSurface(const SurfaceRequest& request) {
    const auto best = bestOf(computeSurface(request, 1, nullptr));
    EXPECT_TRUE(best.has_value());
    return best.value_or(SurfaceBest{});
}

TEST(SurfaceBest, OfEqualSizesIsTheMatchAndExactlyItsValue) {
    for (const char* const id : {"iou", "giou", "diou", "ciou", "siou", "l1", "l2"})
        for (const int samples : {16, 128, 129}) {
            const SurfaceRequest r = requestOf(*Loss::parse(id), {2.0, 1.0, 1.0, 1.0}, Axis::cx,
                                               Axis::cy, -1.37, 2.41, samples);
            const SurfaceBest best = bestOfSurface(r);
            ASSERT_TRUE(best.place) << id;
            EXPECT_EQ((*best.place)[0], r.target.cx) << id;
            EXPECT_EQ((*best.place)[1], r.target.cy) << id;
            EXPECT_EQ(best.value, r.loss.value(r.target, r.target)) << id;
            EXPECT_NEAR(best.value, 0.0, 1e-12) << id;
        }
}

TEST(SurfaceBest, OfAnotherSizeIsTheClosedForm) {
    // A prediction of half the side inside the target: IoU = 1/4 wherever it is inside, and of
    // DIoU's distance nothing is left at the target's middle.
    const SurfaceBest best = bestOfSurface(requestOf(*Loss::parse("diou"), {2.0, 1.0, 0.5, 0.5},
                                                     Axis::cx, Axis::cy, -1.37, 2.41, 100));
    EXPECT_NEAR(best.value, 0.75, 1e-12);
    EXPECT_NEAR((*best.place)[0], 0.53, 1e-5);
    EXPECT_NEAR((*best.place)[1], 0.47, 1e-5);
}

TEST(SurfaceBest, BesideTheMatchIsRefinedBetweenTheSamples) {
    // Over w and h with the middle a quarter to the right: the boxes share (w/2 + 1/4) x h of
    // w h + 1 - that, for 1/2 <= w <= 3/2 and h <= 1. h = 1 is best, and IoU grows with w until
    // the left edges meet, at w = 3/2: 1 / (3/2) = 2/3.
    SurfaceRequest r =
        requestOf(*Loss::parse("iou"), {0.78, 0.47, 1.0, 1.0}, Axis::w, Axis::h, 0.03, 2.61, 47);
    const double at_match = r.loss.value({0.78, 0.47, 1.0, 1.0}, r.target);
    const SurfaceBest best = bestOfSurface(r);
    double finest = 1.0;  // what a search over a fine grid finds
    for (double w = 0.5; w <= 1.6; w += 0.001)
        finest = std::min(finest, r.loss.value({0.78, 0.47, w, 1.0}, r.target));
    EXPECT_LE(best.value, at_match + 1e-12);
    EXPECT_LE(best.value, finest + 1e-9);
    EXPECT_GT(best.value, finest - 1e-3);
    EXPECT_NEAR((*best.place)[1], 1.0, 1e-4);
}

TEST(SurfaceBest, IsNeverWorseThanASampleNorOutside) {
    for (const auto& entry : registry()) {
        const Loss loss = *Loss::parse(entry.id);
        for (const auto& [x, y] : {std::pair{Axis::cx, Axis::cy},
                                   {Axis::w, Axis::h},
                                   {Axis::l, Axis::b},
                                   {Axis::lnw, Axis::cx}}) {
            const SurfaceRequest r = requestOf(loss, {1.4, 0.9, 1.3, 0.7}, x, y, -1.5, 2.4, 40);
            const Surface surface = computeSurface(r, 1, nullptr);
            const auto best = bestOf(surface);
            if (!best || !best->place) continue;
            const auto finite = surface.value.isFinite();
            const double low = finite.select(surface.value, HUGE_VALF).minCoeff();
            const double high = finite.select(surface.value, -HUGE_VALF).maxCoeff();
            const double slack = 1e-5 * (1.0 + std::abs(low) + std::abs(high));
            if (isAscended(r))
                EXPECT_GE(best->value, high - slack) << entry.id;
            else
                EXPECT_LE(best->value, low + slack) << entry.id;
            for (const double v : *best->place) {
                EXPECT_GE(v, -1.5);
                EXPECT_LE(v, 2.4);
            }
        }
    }
}

TEST(SurfaceBest, OfALevelSurfaceHasNoPlace) {
    // Far from the target IoU is 1 everywhere.
    const SurfaceBest best = bestOfSurface(
        requestOf(*Loss::parse("iou"), {9.0, 9.0, 1.0, 1.0}, Axis::cx, Axis::cy, 7.0, 9.0, 16));
    EXPECT_EQ(best.value, 1.0);
    EXPECT_FALSE(best.place);
}

TEST(SurfaceBest, OfNothingIsNothing) {
    Surface surface = computeSurface(
        requestOf(*Loss::parse("iou"), {9.0, 9.0, 1.0, 1.0}, Axis::w, Axis::h, -3.0, -1.0, 8), 1,
        nullptr);
    EXPECT_FALSE(bestOf(surface));
}

}  // namespace
}  // namespace iou::testing
