// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/evaluation.hpp"
#include "core/registry/registry.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

namespace iou {
namespace {

/// Every number of an evaluation, with what it is.
void visit(const Evaluation& e, const std::function<void(const char*, double)>& each) {
    each("value", e.value);
    for (const double d : e.gradient) each("gradient", d);
    for (const double d : e.direction) each("direction", d);
    for (const TermValue& t : e.terms) {
        each(t.info->id, t.value);
        for (const double d : t.d) each(t.info->id, d);
    }
    for (const double d : readablePartials(BoxForm::xyxy, e.pred, e.direction)) each("edge", d);
}

TEST(Evaluation, ShowsNoRoundingWhereEdgesMeetOrBoxesNest) {
    // Level, nested, equal, and touching as typed: 0.1 + 0.15 is not quite 0.4 - 0.15.
    const std::array<std::array<Box<>, 2>, 6> pairs{
        {{{{0.5, 0.5, 0.3, 0.4}, {0.5, 0.5, 1, 1}}},
         {{{0.5, 0.5, 1, 1}, {0.5, 0.5, 1, 1}}},
         {{{0.7, 0.5, 1, 1}, {0.5, 0.5, 1, 1}}},
         {{{0.31, 0.47, 0.3, 0.4}, {0.5, 0.5, 1, 1}}},
         {{{0.7, 0.7, 1.1, 1.1}, {0.5, 0.5, 1, 1}}},
         {{{0.1, 0.2, 0.3, 0.6}, {0.4, 0.2, 0.3, 0.6}}}}};
    for (const char* id : {"iou", "giou", "diou", "ciou", "siou", "interp_iou", "extended_iou"})
        for (const auto& [pred, target] : pairs)
            visit(evaluationOf(Loss(*findLoss(id)), pred, target), [&](const char* what, double x) {
                EXPECT_TRUE(x == 0.0 || std::abs(x) > 1e-12) << id << " " << what << " " << x;
            });
}

TEST(Evaluation, SmallNumbersThatAreTrueStay) {
    // exp(-...) of centres that are far apart.
    const Evaluation far = evaluationOf(Loss(*findLoss("ggiou_metric")), {1.42, 1.06, 1.3, 0.72},
                                        {0.5, 0.5, 1.0, 1.0});
    EXPECT_GT(far.value, 0.0);
    EXPECT_LT(far.value, 1e-40);
    for (const double d : far.gradient) EXPECT_NE(d, 0.0);
    // A square of a small distance.
    const Evaluation near =
        evaluationOf(Loss(*findLoss("l2")), {1e-12, 0.0, 1.0, 1.0}, {0.0, 0.0, 1.0, 1.0});
    EXPECT_NEAR(near.value, 1e-24, 1e-36);
    EXPECT_NEAR(near.gradient[0], 2e-12, 1e-24);
}

TEST(Evaluation, ChangesNothingElse) {
    const Loss loss(*findLoss("ciou"));
    const Box<> pred{1.1, 0.9, 1.3, 0.72}, target{0.5, 0.5, 1.0, 1.0};
    const Evaluation e = evaluationOf(loss, pred, target);
    EXPECT_EQ(e.value, loss.value(pred, target));
    EXPECT_EQ(e.gradient, loss.gradient(pred, target).d);
    const auto terms = loss.terms(pred, target);
    ASSERT_EQ(e.terms.size(), terms.size());
    for (std::size_t i = 0; i < terms.size(); ++i) {
        EXPECT_EQ(e.terms[i].value, terms[i].value);
        EXPECT_EQ(e.terms[i].d, terms[i].d);
    }
}

}  // namespace
}  // namespace iou
