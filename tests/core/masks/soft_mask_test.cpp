// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/atomic_file.hpp"
#include "core/json/json_text.hpp"
#include "core/masks/mask_lab.hpp"
#include "tests/core/support/golden_files.hpp"
#include "tests/core/support/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace iou::masks {
namespace {

using enum Measure;

TEST(SoftMasks, AgreeWithExactRationalsOnEveryCase) {
    const auto cases = *parseJson(
        *readFile(std::string(IOUSCOPE_GOLDEN_DIR) + "/labs/soft_masks.json", max_json_bytes),
        "soft_masks.json");
    ASSERT_EQ(cases.size(), 38U);
    for (const auto& c : cases) {
        SCOPED_TRACE(c["kind"].get<std::string>());
        const auto p = c["p"].get<std::vector<double>>(), a = c["a"].get<std::vector<double>>();
        const Sums sums = sumsOf(p, a);
        const std::pair<Measure, std::string> measures[] = {
            {dice, "dice"}, {soft_iou, "iou"}, {dice_squared, "dice_squared"}};
        for (const auto& [measure, name] : measures) {
            EXPECT_NEAR(valueOf(measure, sums), c[name].get<double>(), 1e-12) << name;
            const auto wanted = c[name + "_dp"].get<std::vector<double>>();
            const auto gradient = gradientOf(measure, p, a);
            ASSERT_EQ(gradient.size(), wanted.size());
            for (std::size_t i = 0; i < wanted.size(); ++i)
                EXPECT_NEAR(gradient[i], wanted[i], 1e-12) << name << ' ' << i;
        }
    }
}

TEST(SoftMasks, SoftIouIsDiceOverTwoLessDice) {
    testing::Random random(testing::printedSeed("SoftMasks.SoftIouIsDiceOverTwoLessDice"));
    for (int k = 0; k < testing::scaled(200); ++k) {
        std::vector<double> p(30), a(30);
        for (double& x : p) x = random.unit();
        for (double& x : a) x = random.unit();
        const Sums s = sumsOf(p, a);
        const double d = valueOf(dice, s);
        EXPECT_NEAR(valueOf(soft_iou, s), d / (2.0 - d), 1e-14);
        // Per cell, with a smoothing too.
        for (const double smooth : {0.0, 0.7})
            for (const Measure m : {dice, soft_iou, dice_squared}) {
                const auto i = static_cast<std::size_t>(random.below(30));
                const double h = 1e-6;
                auto up = p, down = p;
                up[i] += h;
                down[i] -= h;
                const double quotient =
                    (valueOf(m, sumsOf(up, a), smooth) - valueOf(m, sumsOf(down, a), smooth)) /
                    (2.0 * h);
                EXPECT_NEAR(gradientOf(m, p, a, smooth)[i], quotient, 1e-9);
            }
    }
}

TEST(SoftMasks, APerfectSoftMatchIsNoOneButForVNet) {
    const std::vector<double> half(16, 0.5), none(16, 0.0);
    EXPECT_DOUBLE_EQ(valueOf(dice, sumsOf(half, half)), 0.5);
    EXPECT_DOUBLE_EQ(valueOf(dice_squared, sumsOf(half, half)), 1.0);
    EXPECT_EQ(valueOf(dice, sumsOf(none, none)), 0.0);
    EXPECT_EQ(valueOf(dice, sumsOf(none, none), 1.0), 1.0);
    EXPECT_EQ(gradientOf(dice, none, none), none);
}

TEST(BlobAndBox, AgreeWithClosedFormsOnEveryRow) {
    const auto rows = testing::goldenRows("labs/soft_blobs.csv");
    ASSERT_EQ(rows.size(), 42U);
    for (const auto& row : rows) {
        SCOPED_TRACE("case " + row[0]);
        std::vector<double> x;
        for (const auto& cell : row) x.push_back(testing::number(cell));
        const int n = static_cast<int>(x[2]);
        const Blob blob{x[3], x[4], x[5], x[6]};
        const Box<> box{x[7], x[8], x[9], x[10]};
        const BlobOverlap o = compare(blob, box, n);
        EXPECT_NEAR(o.blob, x[11], 1e-12 * x[11]);
        EXPECT_NEAR(o.box, x[12], 1e-12 * x[12]);
        EXPECT_NEAR(o.both, x[13], 1e-12 * std::max(1.0, x[13]));
        EXPECT_NEAR(o.dice.value, x[14], 1e-12);
        EXPECT_NEAR(o.iou.value, x[15], 1e-12);
        for (std::size_t k = 0; k < 4; ++k) {
            EXPECT_NEAR(o.dice.d[k], x[16 + k], 1e-12);
            EXPECT_NEAR(o.iou.d[k], x[20 + k], 1e-12);
        }
        // The masks themselves, cell by cell, come to the same.
        const Sums sums = sumsOf(blobMask(blob, n), boxMask(box, n));
        EXPECT_NEAR(valueOf(dice, sums), x[14], 1e-12);
        EXPECT_NEAR(valueOf(soft_iou, sums), x[15], 1e-12);
    }
}

TEST(BlobAndBox, PartialsAreDifferenceQuotients) {
    testing::Random random(testing::printedSeed("BlobAndBox.PartialsAreDifferenceQuotients"));
    for (int i = 0; i < testing::scaled(300); ++i) {
        const Blob blob{random.uniform(0, 16), random.uniform(0, 16), random.uniform(1, 5),
                        random.uniform(1, 5)};
        const Box<> box{random.uniform(0, 16), random.uniform(0, 16), random.uniform(1, 14),
                        random.uniform(1, 14)};
        const double h = 1e-6;
        const auto nearLine = [&](double x) { return std::fabs(x - std::round(x)) < 4 * h; };
        if (nearLine(box.left()) || nearLine(box.right()) || nearLine(box.top()) ||
            nearLine(box.bottom()))
            continue;
        const auto o = compare(blob, box, 16);
        for (std::size_t k = 0; k < 4; ++k) {
            const auto at = [&](double step) {
                Box<> moved = box;
                (k == 0 ? moved.cx : k == 1 ? moved.cy : k == 2 ? moved.w : moved.h) += step;
                return compare(blob, moved, 16);
            };
            EXPECT_NEAR(o.dice.d[k], (at(h).dice.value - at(-h).dice.value) / (2 * h), 1e-8);
            EXPECT_NEAR(o.iou.d[k], (at(h).iou.value - at(-h).iou.value) / (2 * h), 1e-8);
        }
    }
}

/// Every box on the lines between cells, and some that are not.
TEST(BestBox, NoBoxHasAHigherDice) {
    testing::Random random(testing::printedSeed("BestBox.NoBoxHasAHigherDice"));
    for (int trial = 0; trial < testing::scaled(20); ++trial) {
        const int n = 7;
        std::vector<double> mask(49);
        for (double& x : mask) x = random.below(3) == 0 ? random.unit() : 0.05 * random.unit();
        const auto best = diceBestBox(mask, n);
        ASSERT_TRUE(best);
        EXPECT_NEAR(best->dice, valueOf(dice, sumsOf(mask, boxMask(best->box, n))), 1e-14);
        double highest = 0.0;
        for (int l = 0; l < n; ++l)
            for (int t = 0; t < n; ++t)
                for (int r = l + 1; r <= n; ++r)
                    for (int b = t + 1; b <= n; ++b) {
                        const Box<> box{0.5 * (l + r), 0.5 * (t + b), double(r - l), double(b - t)};
                        highest = std::max(highest, valueOf(dice, sumsOf(mask, boxMask(box, n))));
                    }
        EXPECT_NEAR(best->dice, highest, 1e-14);
        for (int i = 0; i < 200; ++i) {
            const Box<> any{random.uniform(0, 7), random.uniform(0, 7), random.uniform(0, 7),
                            random.uniform(0, 7)};
            EXPECT_LE(valueOf(dice, sumsOf(mask, boxMask(any, n))), best->dice + 1e-14);
        }
    }
    EXPECT_FALSE(diceBestBox(std::vector<double>(49, 0.0), 7));
    EXPECT_EQ(diceBestBox(boxMask({3, 3, 2, 4}, 7), 7)->box, (Box<>{3, 3, 2, 4}));
}

TEST(BestBox, OfABellIsNarrowerThanTheBell) {
    const BellBest square = bellBest(2), interval = bellBest(1);
    EXPECT_NEAR(square.half_width, 1.338, 5e-4);
    EXPECT_NEAR(square.dice, 0.627, 5e-4);
    EXPECT_NEAR(square.mass, 0.67, 5e-3);
    EXPECT_NEAR(interval.half_width, 1.361, 5e-4);
    EXPECT_NEAR(interval.dice, 0.792, 5e-4);
    // The cells of a wide blob say the same, to half a cell.
    const double sigma = 16.0;
    const auto found = diceBestBox(blobMask({48, 48, sigma, sigma}, 96), 96);
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->box.w * 0.5 / sigma, square.half_width, 0.5 / sigma);
    EXPECT_NEAR(found->dice, square.dice, 5e-3);
}

TEST(MaskLab, TouchingTwiceIsTouchingOnceAndErasingUndoesIt) {
    const MaskLevels empty = shaped(MaskShape::nothing, 16);
    const Brush soft{4.0, 0.25, 0.8};
    const MaskLevels once = touched(empty, 16, 8.0, 8.0, soft);
    EXPECT_EQ(once, touched(once, 16, 8.0, 8.0, soft));
    EXPECT_EQ(once[8 * 16 + 8], 204);
    EXPECT_EQ(once[8 * 16 + 12], 0);
    // It fades: less at the rim than in the middle.
    EXPECT_LT(once[8 * 16 + 10], once[8 * 16 + 8]);
    EXPECT_GT(once[8 * 16 + 10], 0);
    EXPECT_EQ(touched(once, 16, 8.0, 8.0, {5.0, 1.0, 1.0, true}), empty);
    // Outside the cells nothing happens.
    EXPECT_EQ(touched(empty, 16, -50.0, 900.0, soft), empty);
}

TEST(MaskLab, AStrokeCoversItsWayAndABlobIsOne) {
    const MaskLevels empty = shaped(MaskShape::nothing, 16);
    const MaskLevels line = stroked(empty, 16, 2.0, 8.0, 14.0, 8.0, {1.5, 1.0, 1.0});
    for (std::size_t x = 2; x < 14; ++x) EXPECT_EQ(line[8 * 16 + x], 255);
    EXPECT_EQ(line[12 * 16 + 8], 0);
    const auto values = blobMask({8.5, 8.5, 3.0, 3.0}, 16);
    const MaskLevels blob = withBlob(empty, 16, {8.5, 8.5, 3.0, 3.0});
    EXPECT_EQ(blob[8 * 16 + 8], 255);
    for (std::size_t i = 0; i < values.size(); ++i) EXPECT_NEAR(blob[i] / 255.0, values[i], 2e-3);
    // Twice as many cells show the same, four times each.
    const MaskLevels fine = resized(blob, 16, 32);
    for (std::size_t j = 0; j < 32; ++j)
        for (std::size_t i = 0; i < 32; ++i) EXPECT_EQ(fine[j * 32 + i], blob[j / 2 * 16 + i / 2]);
    EXPECT_EQ(resized(fine, 32, 16), blob);
}

TEST(MaskLab, TheFirstSceneComesToWhatItsMasksDo) {
    const MaskLab lab;
    const MaskOutcome o = outcomeOf(lab);
    EXPECT_NEAR(o.dice, valueOf(dice, sumsOf(maskValues(lab.pred), maskValues(lab.target))), 0.0);
    EXPECT_NEAR(o.soft_iou, o.dice / (2.0 - o.dice), 1e-14);
    EXPECT_LT(o.itself, 1.0);
    ASSERT_TRUE(o.best_pred);
    EXPECT_NEAR(o.best_pred->box.w * 0.5 / 6.0, 1.338, 0.1);
    EXPECT_NEAR(o.best_pred->dice, 0.627, 0.01);
    EXPECT_EQ(o.gradient.size(), lab.pred.size());
}

}  // namespace
}  // namespace iou::masks
