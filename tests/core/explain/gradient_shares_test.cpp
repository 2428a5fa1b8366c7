// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/gradient_shares.hpp"
#include "core/geometry/iou.hpp"
#include "tests/core/support/pairs.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace iou::testing {
namespace {

std::vector<BatchPair> batchOf(int count) {
    Random random(printedSeed("shares"));
    std::vector<BatchPair> out;
    for (int i = 0; i < count; ++i) {
        const Pair pair = randomPair(random, i % 3 ? Regime::crossing : Regime::high_iou);
        out.push_back({pair.pred, pair.target});
    }
    return out;
}

double lengthOf(const std::array<double, 4>& d) {
    return std::sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2] + d[3] * d[3]);
}

TEST(GradientShares, AreTheWeightsTimesTheirLossesGradients) {
    const auto batch = batchOf(40);
    double mean = 0.0;
    for (const BatchPair& p : batch) mean += (1.0 - iouOf(p.pred, p.target)) / 40.0;
    const auto all = focalLosses();
    ASSERT_EQ(all.size(), 4U);
    for (const Loss& loss : all) {
        const BatchShares shares = gradientShares(loss, batch, BoxForm::cxcywh, BatchNorm::pairs);
        EXPECT_NEAR(shares.mean, mean, 1e-12);
        double sum = 0.0;
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const double o = iouOf(batch[i].pred, batch[i].target);
            const double beta = (1.0 - o) / mean;
            const char* base = "iou";
            double weight = 1.0;
            if (loss.id() == "focal_iou") weight = std::pow(1.0 - o, 2.0);
            if (loss.id() == "focal_eiou") {
                weight = std::pow(o, 0.5);
                base = "efficient_iou";
            }
            if (loss.id() == "wiou_v3") {
                weight = beta / (3.0 * std::pow(1.9, beta - 3.0));
                base = "wiou_v1";
            }
            const auto plain = Loss::parse(base)->gradient(batch[i].pred, batch[i].target).d;
            EXPECT_NEAR(shares.pairs[i].weight, weight, 1e-12 * std::max(1.0, weight)) << loss.id();
            EXPECT_NEAR(shares.pairs[i].length, weight * lengthOf(plain) / 40.0, 1e-12)
                << loss.id();
            sum += shares.pairs[i].share;
        }
        EXPECT_NEAR(sum, 1.0, 1e-12) << loss.id();
    }
}

/// The norm scales all lengths alike: by the mean weight.
TEST(GradientShares, TheNormChangesLengthsAndNoShare) {
    const auto batch = batchOf(24);
    for (const Loss& loss : focalLosses()) {
        const auto by_pairs = gradientShares(loss, batch, BoxForm::log, BatchNorm::pairs);
        const auto by_weights = gradientShares(loss, batch, BoxForm::log, BatchNorm::weights);
        double weights = 0.0;
        for (const PairShare& p : by_pairs.pairs) weights += p.weight;
        for (std::size_t i = 0; i < batch.size(); ++i) {
            EXPECT_EQ(by_pairs.pairs[i].share, by_weights.pairs[i].share);
            EXPECT_NEAR(by_weights.pairs[i].length * weights / 24.0, by_pairs.pairs[i].length,
                        1e-12);
        }
    }
}

/// The article's weight feeds the outliers, Focal-EIoU starves them.
TEST(GradientShares, FocalIouFeedsTheWorstPairsAndFocalEiouDoesNot) {
    std::vector<BatchPair> batch;
    for (int i = 0; i < 16; ++i)  // unit boxes apart by 0.02 to 0.92 along the diagonal
        batch.push_back({{0.02 + 0.06 * i, 0.02 + 0.06 * i, 1.0, 1.0}, {0.0, 0.0, 1.0, 1.0}});
    const auto quarter = [&](const char* id) {
        return gradientShares(*Loss::parse(id), batch, BoxForm::faster_rcnn, BatchNorm::pairs)
            .worst_quarter;
    };
    EXPECT_GT(quarter("focal_iou"), 2.0 * quarter("iou"));
    EXPECT_LT(quarter("focal_eiou"), quarter("iou"));
    // WIoU v3 turns down only what is far above the batch's mean, and its distance factor feeds
    // too.
    EXPECT_GT(quarter("wiou_v3"), quarter("iou"));
    batch.insert(batch.end(), 400, {{0.02, 0.0, 1.0, 1.0}, {0.0, 0.0, 1.0, 1.0}});
    const auto among_easy =
        gradientShares(*Loss::parse("wiou_v3"), batch, BoxForm::faster_rcnn, BatchNorm::pairs);
    EXPECT_LT(among_easy.pairs[15].weight, 0.1) << "an outlier by then";
    EXPECT_GT(among_easy.pairs[15].iou, 0.0);
}

TEST(GradientShares, OfNothingAndOfPairsWithoutGradientAreNothing) {
    EXPECT_TRUE(
        gradientShares(*Loss::parse("iou"), {}, BoxForm::cxcywh, BatchNorm::pairs).pairs.empty());
    const std::vector<BatchPair> apart{{{9, 9, 1, 1}, {0, 0, 1, 1}}, {{-9, 9, 1, 1}, {0, 0, 1, 1}}};
    const auto shares =
        gradientShares(*Loss::parse("iou"), apart, BoxForm::cxcywh, BatchNorm::weights);
    EXPECT_EQ(shares.pairs[0].share, 0.0);
    EXPECT_EQ(shares.worst_quarter, 0.0);
}

TEST(GradientShares, AddUpByRisingIou) {
    const auto batch = batchOf(12);
    const auto shares = gradientShares(*Loss::parse("iou"), batch, BoxForm::log, BatchNorm::pairs);
    const CumulativeShare all = cumulativeShare(shares);
    ASSERT_EQ(all.iou.size(), 13);
    EXPECT_EQ(all.share(0), 0.0);
    EXPECT_NEAR(all.share(12), 1.0, 1e-12);
    for (Eigen::Index i = 1; i < 13; ++i) EXPECT_GE(all.iou(i), all.iou(i - 1));
    EXPECT_NEAR(all.share(3), shares.worst_quarter, 1e-12);
}

TEST(GradientShares, ASetMeanIsKept) {
    const auto batch = batchOf(8);
    const auto shares =
        gradientShares(*Loss::parse("wiou_v3:mean=0.25"), batch, BoxForm::cxcywh, BatchNorm::pairs);
    EXPECT_EQ(shares.loss.spec(), "wiou_v3:mean=0.25");
    const double beta = (1.0 - shares.pairs[0].iou) / 0.25;
    EXPECT_NEAR(shares.pairs[0].weight, beta / (3.0 * std::pow(1.9, beta - 3.0)), 1e-12);
}

}  // namespace
}  // namespace iou::testing
