// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detector/code_loss.hpp"

#include <gtest/gtest.h>

namespace iou::detector {
namespace {

constexpr Box<> kAnchor{100.0, 80.0, 64.0, 32.0}, kTruth{108.0, 77.0, 80.0, 36.0};
constexpr std::array<double, 4> kOutput{0.06, -0.02, 0.3, 0.05};

std::array<double, 4> slopesOf(Recipe recipe, const char* spec, std::int64_t* not_finite = nullptr,
                               std::array<double, 4> output = kOutput) {
    Sample sample;
    sample.anchor = kAnchor;
    sample.truth = kTruth;
    const Sample* const batch[] = {&sample};
    CodeLoss loss(recipe, *StagedLoss::parse(spec));
    std::array<double, 4> slopes{};
    loss.evaluate(0, batch, output.data(), slopes.data());
    if (not_finite) *not_finite = loss.notFinite();
    return slopes;
}

double valueAt(const Recipe& recipe, const Loss& loss, const std::array<double, 4>& y) {
    const BoxCode code = codeOf(recipe, kAnchor);
    return loss.value(decodedBox(code, variablesFrom(code, kAnchor, y.data())), kTruth);
}

TEST(DetectorLoss, SlopesAreThoseOfTheLossByTheCode) {
    for (const BoxForm form : {BoxForm::faster_rcnn, BoxForm::center_size,
                               BoxForm::corners_sqrt_area, BoxForm::xyxy, BoxForm::log})
        for (const char* const id : {"giou", "interp_iou", "iou"}) {
            Recipe recipe;
            recipe.encoding = form;
            const auto slopes = slopesOf(recipe, id);
            const Loss loss = *Loss::parse(id);
            for (std::size_t i = 0; i < 4; ++i) {
                auto above = kOutput, below = kOutput;
                const double h = 1e-5;
                above[i] += h;
                below[i] -= h;
                const double quotient =
                    (valueAt(recipe, loss, above) - valueAt(recipe, loss, below)) / (2.0 * h);
                EXPECT_NEAR(slopes[i], quotient, 2e-5 * (1.0 + std::abs(quotient)))
                    << id << ' ' << formName(form) << ' ' << i;
            }
        }
}

// By hand: codes of the truth (1/8, -3/32, ln 1.25, ln 1.125); beta 0.11.
TEST(DetectorLoss, NormsActOnTheCode) {
    const std::array<double, 4> d{0.06 - 0.125, -0.02 + 0.09375, 0.3 - std::log(1.25),
                                  0.05 - std::log(1.125)};
    const auto l1 = slopesOf({}, "l1"), l2 = slopesOf({}, "l2"), smooth = slopesOf({}, "smooth_l1"),
               corners = slopesOf({}, "smooth_l1_xyxy"), wide = slopesOf({}, "smooth_l1:beta=0.5");
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(l1[i], d[i] > 0.0 ? 1.0 : -1.0);
        EXPECT_NEAR(l2[i], 2.0 * d[i], 1e-12);
        EXPECT_NEAR(smooth[i], std::clamp(d[i] / 0.11, -1.0, 1.0), 1e-12);
        EXPECT_NEAR(wide[i], d[i] / 0.5, 1e-12);
    }
    EXPECT_EQ(corners, smooth);
}

TEST(DetectorLoss, AClampedSizeReceivesNothing) {
    const std::array<double, 4> far{0.0, 0.0, 5.0, 0.0};
    Recipe recipe;
    EXPECT_EQ(slopesOf(recipe, "giou", nullptr, far)[2], 0.0);
    recipe.clamp_sizes = false;
    EXPECT_NE(slopesOf(recipe, "giou", nullptr, far)[2], 0.0);
}

TEST(DetectorLoss, WhatIsNotFiniteIsZeroAndCounted) {
    std::int64_t count = 0;
    const std::array<double, 4> broken{std::nan(""), 0.0, 0.0, 0.0};
    EXPECT_EQ(slopesOf({}, "ciou", &count, broken), (std::array<double, 4>{}));
    EXPECT_EQ(count, 1);
    (void)slopesOf({}, "ciou", &count);
    EXPECT_EQ(count, 0);
}

TEST(DetectorLoss, TheMeanIsOverTheBatchAndMetricsAreAscended) {
    Sample sample, heavy;
    sample.anchor = heavy.anchor = kAnchor;
    sample.truth = heavy.truth = kTruth;
    heavy.weight = 3.0;
    const std::vector<const Sample*> batch{&sample, &heavy};
    std::array<double, 8> outputs{}, slopes{};
    std::copy(kOutput.begin(), kOutput.end(), outputs.begin());
    std::copy(kOutput.begin(), kOutput.end(), outputs.begin() + 4);
    const Recipe recipe;
    CodeLoss loss(recipe, *StagedLoss::parse("iou"));
    loss.evaluate(0, batch, outputs.data(), slopes.data());
    const auto alone = slopesOf(recipe, "iou");
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_DOUBLE_EQ(slopes[i], 0.5 * alone[i]);
        EXPECT_DOUBLE_EQ(slopes[4 + i], 1.5 * alone[i]);
    }
}

TEST(DetectorLoss, StagesTakeOver) {
    Sample sample;
    sample.anchor = kAnchor;
    sample.truth = kTruth;
    const Sample* const batch[] = {&sample};
    const Recipe recipe;
    CodeLoss loss(recipe, *StagedLoss::parse("l1@2,ciou"));
    std::array<double, 4> first{}, last{};
    loss.evaluate(0, batch, kOutput.data(), first.data());
    loss.evaluate(1, batch, kOutput.data(), first.data());
    loss.evaluate(2, batch, kOutput.data(), last.data());
    EXPECT_EQ(first, slopesOf(recipe, "l1"));
    EXPECT_EQ(last, slopesOf(recipe, "ciou"));
}

}  // namespace
}  // namespace iou::detector
