// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/step_reason.hpp"
#include "core/geometry/box_between.hpp"
#include "core/registry/registry.hpp"
#include "core/run/regression.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace iou {
namespace {

const Box<> kTarget{0.5, 0.5, 1.0, 1.0};

/// One step of plain descent in edges.
Box<> afterStep(const Loss& loss, const Box<>& pred, double rate) {
    RunRecipe recipe{loss, {}, Schedule::constant(rate), 1, BoxForm::xyxy, false, {}};
    return runRegression(recipe, pred, kTarget).box(1);
}
StepReason reasonOf(const char* id, const Box<>& pred, double rate = 1e-3) {
    const Loss loss(*findLoss(id));
    return stepReason(loss, pred, afterStep(loss, pred, rate), kTarget);
}
std::string textOf(const char* id, const Box<>& pred, double rate) {
    return reasonText(reasonOf(id, pred, rate)).text();
}

TEST(StepReason, GIoUGrowsADisjointBoxSinceTheUnionRisesFasterThanTheEnclosingBox) {
    const Box<> pred{3.0, 0.5, 0.8, 0.8};
    const StepReason reason = reasonOf("giou", pred, 0.02);
    EXPECT_EQ(reason.change, StepReason::Change::grows);
    EXPECT_EQ(std::string(reason.source->id), "enclosing_penalty");
    const Box<> after = afterStep(Loss(*findLoss("giou")), pred, 0.02);
    EXPECT_NEAR(reason.growth, after.w * after.h / (0.8 * 0.8) - 1.0, 1e-12);
    EXPECT_GT(reason.upper.rate, reason.lower->rate);
    const std::string text = reasonText(reason).text();
    EXPECT_EQ(text.substr(0, 6), "grows ");
    EXPECT_NE(text.find(" %: U rises"), std::string::npos) << text;
}

TEST(StepReason, RatesAreTheGradientAlongTheStep) {
    for (const char* id : {"iou", "giou", "diou"})
        for (const Box<>& pred : {Box<>{1.1, 0.9, 1.3, 0.72}, Box<>{2.6, 1.9, 0.8, 1.1}}) {
            const Loss loss(*findLoss(id));
            const Box<> after = afterStep(loss, pred, 1e-6);
            const StepReason reason = stepReason(loss, pred, after, kTarget);
            if (!reason.source) continue;
            for (const auto& rate : {std::optional(reason.upper), reason.lower}) {
                if (!rate) continue;
                for (const TermValue& t : loss.terms(pred, kTarget)) {
                    if (t.info != rate->quantity) continue;
                    const double predicted =
                        (t.d[0] * (after.cx - pred.cx) + t.d[1] * (after.cy - pred.cy) +
                         t.d[2] * (after.w - pred.w) + t.d[3] * (after.h - pred.h)) /
                        t.value;
                    EXPECT_NEAR(rate->rate, predicted, 1e-3 * std::abs(predicted) + 1e-11)
                        << id << " " << t.info->id;
                }
            }
        }
}

TEST(StepReason, TheSourceIsTheTermThatTheStepLowersMost) {
    for (const char* id : {"giou", "diou", "ciou", "efficient_iou", "interp_iou"})
        for (const Box<>& pred : {Box<>{1.1, 0.9, 1.3, 0.72}, Box<>{2.6, 1.9, 0.8, 1.1}}) {
            const Loss loss(*findLoss(id));
            const Box<> after = afterStep(loss, pred, 1e-3);
            const StepReason reason = stepReason(loss, pred, after, kTarget);
            ASSERT_TRUE(reason.source) << id;
            // What the step did to each source through sizes, or through the centre, alone.
            const bool by_size = reason.change == StepReason::Change::grows ||
                                 reason.change == StepReason::Change::shrinks;
            const Box<> part = by_size ? Box<>{pred.cx, pred.cy, after.w, after.h}
                                       : Box<>{after.cx, after.cy, pred.w, pred.h};
            const auto before = loss.terms(pred, kTarget), then = loss.terms(part, kTarget);
            double most = -1.0;
            std::string lowest;
            for (std::size_t i = 0; i < before.size(); ++i)
                if (isSource(before[i].info->role) && before[i].value - then[i].value > most) {
                    most = before[i].value - then[i].value;
                    lowest = before[i].info->id;
                }
            EXPECT_EQ(std::string(reason.source->id), lowest) << id;
        }
}

TEST(StepReason, SaysWhyInFewWords) {
    // Levelled centres: I/U of a box that slides in.
    const std::string iou = textOf("iou", {1.1, 0.5, 1.0, 1.0}, 0.01);
    EXPECT_NE(iou.find("I "), std::string::npos) << iou;
    const std::string desert = textOf("iou", {3.0, 0.5, 1.0, 1.0}, 0.01);
    EXPECT_EQ(desert, "stays: no term has a slope");
    EXPECT_EQ(textOf("giou", kTarget, 0.01).substr(0, 5), "stays");
}

TEST(StepReason, AStepAgainstAllTermsIsCarriedOnByEarlierOnes) {
    const Loss loss(*findLoss("diou"));
    const Box<> pred{1.1, 0.9, 1.0, 1.0};
    const StepReason reason = stepReason(loss, pred, {1.3, 1.2, 1.0, 1.0}, kTarget);
    EXPECT_EQ(reason.change, StepReason::Change::moves);
    EXPECT_EQ(reason.source, nullptr);
    EXPECT_NE(reasonText(reason).text().find("earlier steps carry it on"), std::string::npos);
}

TEST(StepReason, NumbersAreSaidWithTwoDigits) {
    const Loss loss(*findLoss("giou"));
    const Box<> pred{3.0, 0.5, 1.0, 1.0};
    const auto text = [&](double w) {
        return reasonText(stepReason(loss, pred, {3.0, 0.5, w, 1.0}, kTarget)).text();
    };
    EXPECT_EQ(text(1.03).substr(0, 10), "grows 3 %:");
    EXPECT_EQ(text(1.0321).substr(0, 12), "grows 3.2 %:");
    EXPECT_EQ(text(0.75).substr(0, 13), "shrinks 25 %:");
    EXPECT_EQ(text(1.00123).substr(0, 13), "grows 0.12 %:");
    EXPECT_EQ(text(1.01893e17).substr(0, 13), "grows 1e19 %:");
    EXPECT_EQ(text(1.234e9).substr(0, 15), "grows 1.2e11 %:");
}

TEST(StepReason, EveryLossHasAReasonWithoutAFault) {
    for (const LossPointer& entry : allLosses())
        for (const Box<>& pred : {Box<>{1.1, 0.9, 1.3, 0.72}, Box<>{2.6, 1.9, 0.8, 1.1}, kTarget}) {
            const Loss loss(entry);
            EXPECT_FALSE(reasonText(stepReason(loss, pred, afterStep(loss, pred, 0.01), kTarget))
                             .text()
                             .empty());
        }
}

}  // namespace
}  // namespace iou
