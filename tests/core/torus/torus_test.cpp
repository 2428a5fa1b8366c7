// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/atomic_file.hpp"
#include "core/json/json_text.hpp"
#include "core/torus/torus.hpp"
#include "core/torus/torus_lab.hpp"
#include "tests/core/support/golden_files.hpp"
#include "tests/core/support/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace iou::torus {
namespace {

TEST(Torus, BoxesAgreeWithExactRationalsOnEveryRow) {
    const auto rows = testing::goldenRows("labs/torus_boxes.csv");
    ASSERT_EQ(rows.size(), 62U);
    for (const auto& row : rows) {
        SCOPED_TRACE("pair " + row[0]);
        std::vector<double> x;
        for (const auto& cell : row) x.push_back(testing::number(cell));
        const PatchOverlap o = compare({x[2], x[3], x[4], x[5]}, {x[6], x[7], x[8], x[9]});
        EXPECT_NEAR(o.phi, x[10], 1e-12 * 360);
        EXPECT_NEAR(o.psi, x[11], 1e-12 * 360);
        EXPECT_NEAR(o.iou, x[12], 1e-12);
        EXPECT_NEAR(o.flat, x[13], 1e-12);
    }
}

TEST(Torus, RegionsHaveTheCellsAnotherProgramFinds) {
    const auto cases = *parseJson(
        *readFile(std::string(IOUSCOPE_GOLDEN_DIR) + "/labs/torus_polygons.json", max_json_bytes),
        "torus_polygons.json");
    ASSERT_EQ(cases.size(), 10U);
    for (const auto& c : cases) {
        const auto region = [&](const char* name) {
            std::vector<Corner> out;
            for (const auto& corner : c[name]) out.push_back({corner[0], corner[1]});
            return out;
        };
        const auto pred = region("p"), target = region("t");
        const Counts counts = compare(pred, target, c["n"]);
        EXPECT_EQ(counts.pred, c["cells_p"].get<int>());
        EXPECT_EQ(counts.target, c["cells_t"].get<int>());
        EXPECT_EQ(counts.both, c["cells_intersection"].get<int>());
        EXPECT_EQ(counts.either, c["cells_union"].get<int>());
        EXPECT_NEAR(counts.iou(), c["iou"].get<double>(), 1e-12);
    }
}

TEST(Torus, AWholeTurnChangesNothingButTheFlatIou) {
    testing::Random random(testing::printedSeed("Torus.AWholeTurnChangesNothing"));
    for (int i = 0; i < testing::scaled(500); ++i) {
        const auto patch = [&] {
            return Patch{random.uniform(-180, 180), random.uniform(-180, 180),
                         random.uniform(0, 360), random.uniform(0, 360)};
        };
        const Patch p = patch(), t = patch();
        const PatchOverlap o = compare(p, t), other = compare(t, p);
        const PatchOverlap turned = compare({p.phi + 360, p.psi - 720, p.w, p.h}, t);
        const PatchOverlap both =
            compare({p.phi + 77, p.psi, p.w, p.h}, {t.phi + 77, t.psi, t.w, t.h});
        EXPECT_NEAR(o.iou, other.iou, 1e-12);
        EXPECT_NEAR(o.iou, turned.iou, 1e-12);
        EXPECT_NEAR(o.iou, both.iou, 1e-12);
        EXPECT_LE(o.flat, o.iou + 1e-12);
        // Counted on the circle, to a part in a thousand.
        int shared = 0;
        for (int k = 0; k < 3600; ++k) {
            const auto in = [&](double centre, double length) {
                return std::fabs(std::remainder(k * 0.1 - centre, 360.0)) <= length * 0.5;
            };
            shared += in(p.phi, p.w) && in(t.phi, t.w);
        }
        EXPECT_NEAR(o.phi, shared * 0.1, 0.41);
    }
}

/// A polygon that is a rectangle on the lines between cells covers what the same box does.
TEST(Torus, RectanglesAreTheirBoxes) {
    testing::Random random(testing::printedSeed("Torus.RectanglesAreTheirBoxes"));
    for (int i = 0; i < testing::scaled(100); ++i) {
        const auto patch = [&] {
            const double l = 10.0 * random.below(36) - 180.0, t = 10.0 * random.below(36) - 180.0;
            const double w = 10.0 * (1 + random.below(30)), h = 10.0 * (1 + random.below(30));
            return Patch{l + 0.5 * w, t + 0.5 * h, w, h};
        };
        const auto rectangle = [](const Patch& p) {
            const double x = 0.5 * p.w, y = 0.5 * p.h;
            return std::vector<Corner>{{p.phi - x, p.psi - y},
                                       {p.phi + x, p.psi - y},
                                       {p.phi + x, p.psi + y},
                                       {p.phi - x, p.psi + y}};
        };
        const Patch p = patch(), t = patch();
        const PatchOverlap o = compare(p, t);
        EXPECT_NEAR(compare(rectangle(p), rectangle(t), 36).iou(), o.iou, 1e-12);
        EXPECT_NEAR(compareFlat(rectangle(p), rectangle(t), 36).iou(), o.flat, 1e-12);
    }
}

TEST(TorusLab, TheFirstSceneOverlapsAcrossTheEdgeAlone) {
    const TorusLab lab;
    const TorusOutcome o = outcomeOf(lab);
    EXPECT_GT(o.wrapped.iou(), 0.5);
    EXPECT_EQ(o.flat.iou(), 0.0);
    TorusLab home = lab;
    home.pred = moved(lab.pred, 0.0, 360.0);
    EXPECT_EQ(outcomeOf(home).wrapped.iou(), o.wrapped.iou());
    EXPECT_EQ(outcomeOf(home).flat.iou(), o.wrapped.iou());
    EXPECT_EQ(broughtHome(lab.pred), home.pred);
    // Nothing leaves the plane that is looked at.
    EXPECT_EQ(moved(lab.pred, 9999.0, 0.0), lab.pred);
}

}  // namespace
}  // namespace iou::torus
