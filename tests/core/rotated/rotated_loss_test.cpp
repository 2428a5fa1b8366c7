// SPDX-License-Identifier: GPL-3.0-or-later
// Against the papers' matrix expressions in 50 digits: tests/tools/rotated_gaussians.py.
#include "core/rotated/rotated_loss.hpp"
#include "tests/core/support/golden_files.hpp"
#include "tests/core/support/random.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace iou {
namespace {

RotatedLoss lossOf(std::string_view id, std::string_view function = {}, double tau = 1.0) {
    RotatedLoss loss(*findRotatedLoss(id));
    EXPECT_TRUE(function.empty() || loss.setFunction(function));
    EXPECT_TRUE(!loss.info().has_tau || loss.setTau(tau));
    return loss;
}

RotatedBox<> randomBox(testing::Random& random) {
    return {random.uniform(-1.0, 1.0), random.uniform(-1.0, 1.0), random.logUniform(0.2, 3.0),
            random.logUniform(0.2, 3.0), random.uniform(-4.0, 4.0)};
}

/// Every loss with each of its functions.
std::vector<RotatedLoss> everyForm() {
    std::vector<RotatedLoss> out;
    for (const auto& entry : rotatedLosses()) {
        if (entry.info.functions.empty()) out.emplace_back(entry);
        for (const std::string_view f : entry.info.functions)
            out.push_back(lossOf(entry.info.id, f, 1.5));
    }
    return out;
}

TEST(RotatedLoss, GaussiansHaveTheValuesAndPartialsOfThePapersMatrices) {
    const auto rows = testing::goldenRows("labs/rotated_gaussians.csv");
    ASSERT_EQ(rows.size(), 135U);
    for (const auto& row : rows) {
        SCOPED_TRACE(row[0] + " " + row[2] + " " + row[3]);
        const RotatedLoss loss = lossOf(row[0], row[2], testing::number(row[1]));
        std::array<double, 16> x{};
        for (std::size_t i = 0; i < 16; ++i) x[i] = testing::number(row[4 + i]);
        const RotatedBox<> p{x[0], x[1], x[2], x[3], x[4]}, t{x[5], x[6], x[7], x[8], x[9]};
        const Dual5 here = loss.gradient(p, t);
        EXPECT_NEAR(loss.value(p, t), x[10], 2e-14 * std::max(1.0, std::abs(x[10])));
        EXPECT_NEAR(here.v, x[10], 2e-14 * std::max(1.0, std::abs(x[10])));
        double most = 0.0;
        for (std::size_t i = 0; i < 5; ++i) most = std::max(most, std::abs(x[11 + i]));
        // The angles of nearly equal boxes differ by 1e-6, of which doubles keep ten digits.
        const double relative = row[3] == "near" ? 1e-8 : 1e-11;
        for (std::size_t i = 0; i < 5; ++i) EXPECT_NEAR(here.d[i], x[11 + i], relative * most) << i;
    }
}

TEST(RotatedLoss, PartialsFollowDifferences) {
    testing::Random random(testing::printedSeed("RotatedLossDifferences"));
    for (const RotatedLoss& loss : everyForm()) {
        SCOPED_TRACE(std::string(loss.info().id) + " " + std::string(loss.function()));
        for (int n = 0; n < 60; ++n) {
            const RotatedBox<> p = randomBox(random), t = randomBox(random);
            const Dual5 here = loss.gradient(p, t);
            EXPECT_NEAR(here.v, loss.value(p, t), 1e-14 * std::max(1.0, std::abs(here.v)));
            for (std::size_t i = 0; i < 5; ++i) {
                auto up = numbersOf(p), down = up;
                up[i] += 1e-6;
                down[i] -= 1e-6;
                const double slope =
                    (loss.value(rotatedBoxOf(up), t) - loss.value(rotatedBoxOf(down), t)) / 2e-6;
                EXPECT_NEAR(here.d[i], slope, 3e-5 * std::max(1.0, std::abs(slope)));
            }
        }
    }
}

TEST(RotatedLoss, EqualBoxesAreAtTheLeastValueWithoutANaN) {
    const RotatedBox<> box{3.0, -2.0, 4.0, 2.0, 0.7};
    const auto expected = [](const RotatedLoss& loss) {
        if (loss.info().has_tau) return 1.0 - 1.0 / 1.5;
        if (loss.info().id != "kfiou") return 0.0;
        if (loss.function() == "exp") return std::expm1(2.0 / 3.0);
        return loss.function() == "linear" ? 2.0 / 3.0 : std::log(3.0);
    };
    for (const RotatedLoss& loss : everyForm()) {
        SCOPED_TRACE(std::string(loss.info().id) + " " + std::string(loss.function()));
        const Dual5 here = loss.gradient(box, box);
        EXPECT_NEAR(here.v, expected(loss), 1e-15);
        // Overlaps have a kink in the sizes there; the others are smooth, or share its directions.
        const bool kink = loss.info().id.ends_with("iou") && loss.info().functions.empty();
        for (const std::size_t i : {0U, 1U, 2U, 3U, 4U}) {
            EXPECT_TRUE(std::isfinite(here.d[i])) << i;
            EXPECT_NEAR(kink ? 0.0 : here.d[i], 0.0, 1e-12) << i;
        }
        for (const double by : {1e-9, 1e-5, -1e-3}) {
            const RotatedBox<> near{box.cx + by, box.cy, box.w, box.h - by, box.a + by};
            EXPECT_GE(loss.value(near, box), expected(loss) - 1e-15);
            for (const double d : loss.gradient(near, box).d) EXPECT_TRUE(std::isfinite(d));
        }
    }
    EXPECT_EQ(lossOf("kld").value(box, box), 0.0);
    EXPECT_EQ(lossOf("gwd").value(box, box), 0.0);
}

TEST(RotatedLoss, BoxesWithoutAreaGiveTheLimitAndNeverNaN) {
    const RotatedBox<> flat{0.0, 0.0, 2.0, 0.0, 0.4}, box{0.0, 0.0, 1.0, 1.0, 0.2}, none{};
    for (const RotatedLoss& loss : everyForm())
        for (const auto& [p, t] : {std::pair{flat, box}, {box, flat}, {none, none}, {flat, flat}}) {
            SCOPED_TRACE(std::string(loss.info().id) + " " + std::string(loss.function()));
            const Dual5 here = loss.gradient(p, t);
            EXPECT_FALSE(std::isnan(here.v));
            for (const double d : here.d) EXPECT_TRUE(std::isfinite(d));
            EXPECT_EQ(loss.value(p, t), here.v);
        }
    EXPECT_EQ(lossOf("kld").value(flat, box), 1.0);
    EXPECT_EQ(lossOf("probiou", "l1").value(flat, box), 1.0);
    EXPECT_TRUE(std::isinf(lossOf("probiou", "l2").value(flat, box)));
    EXPECT_TRUE(std::isinf(lossOf("kfiou", "log").value(flat, box)));
    // The Wasserstein distance of flat Gaussians is that of their sides.
    EXPECT_NEAR(lossOf("gwd", "log1p").value(none, {0.0, 0.0, 2.0, 0.0, 0.3}),
                1.0 - 1.0 / (1.0 + std::log(2.0)), 1e-15);
}

TEST(RotatedLoss, GaussiansDoNotSeeHowASquareIsTurned) {
    const RotatedBox<> square{0.3, 0.2, 1.0, 1.0, 0.0}, turned{0.3, 0.2, 1.0, 1.0, 0.6},
        target{0.0, 0.0, 2.0, 1.0, 0.2};
    for (const char* id : {"gwd", "kld", "kfiou", "probiou"})
        EXPECT_NEAR(lossOf(id).value(turned, target), lossOf(id).value(square, target), 1e-14);
    EXPECT_GT(std::abs(lossOf("iou").value(turned, target) - lossOf("iou").value(square, target)),
              1e-3);
}

TEST(RotatedLoss, WhatCannotBeIsRefused) {
    RotatedLoss loss = lossOf("gwd");
    EXPECT_FALSE(loss.setTau(0.5));
    EXPECT_FALSE(loss.setFunction("exp"));
    EXPECT_EQ(loss.function(), "log1p");
    EXPECT_EQ(findRotatedLoss("siou"), nullptr);
    EXPECT_EQ(RotatedLoss().info().id, "iou");
}

}  // namespace
}  // namespace iou
