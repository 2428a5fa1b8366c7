// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/epsilon_lens.hpp"
#include "core/explain/gradient_variants.hpp"
#include "core/explain/interpolation.hpp"
#include "core/geometry/box_between.hpp"
#include "core/registry/registry.hpp"
#include "tests/core/support/crossing_pair.hpp"
#include "tests/core/support/entries.hpp"
#include "tests/core/support/golden_files.hpp"

#include <cmath>
#include <numbers>

namespace iou::testing {
namespace {

TEST_P(EveryLoss, StudiedWithoutEpsilonIsItself) {
    const Loss loss = goldenLoss(*GetParam());
    Random random(printedSeed("readings"));
    for (const Regime regime : all_regimes)
        for (int i = 0; i < scaled(50); ++i) {
            const Pair p = randomPair(random, regime);
            const Gradient plain = loss.gradient(p.pred, p.target);
            if (std::isinf(plain.value)) continue;
            const Gradient same =
                loss.gradientAs(p.pred, p.target, {Reading::Slope::detached, 0.0});
            const double size = std::max(1.0, std::fabs(plain.value));
            ASSERT_NEAR(same.value, plain.value, 1e-12 * size) << p;
            double norm = 0.0;
            for (const double d : plain.d) norm = std::max(norm, std::fabs(d));
            for (std::size_t k = 0; k < 4; ++k)
                ASSERT_NEAR(same.d[k], plain.d[k], 1e-10 * norm + 1e-12) << p;
            const Gradient step =
                loss.gradientAs(p.pred, p.target, {Reading::Slope::published, 0.0});
            const auto direction = loss.direction(p.pred, p.target).d;
            double step_norm = 0.0;
            for (const double d : direction) step_norm = std::max(step_norm, std::fabs(d));
            for (std::size_t k = 0; k < 4; ++k)
                ASSERT_NEAR(step.d[k], direction[k], 1e-10 * step_norm + 1e-12) << p;
        }
}

TEST_P(EveryLoss, SlopeOfTheValueMatchesDifferences) {
    const Loss loss = goldenLoss(*GetParam());
    const Box<> target{0.5, 0.5, 1.0, 1.25};
    for (const Box<>& pred : {Box<>{0.81, 0.37, 1.13, 0.72}, Box<>{0.56, 0.53, 0.51, 0.83}}) {
        const Gradient g = loss.gradientAs(pred, target, {Reading::Slope::of_value, 0.0});
        EXPECT_NEAR(g.value, loss.value(pred, target), 1e-14);
        const double h = 1e-6;
        double Box<>::*const members[] = {&Box<>::cx, &Box<>::cy, &Box<>::w, &Box<>::h};
        for (std::size_t k = 0; k < 4; ++k) {
            Box<> up = pred, down = pred;
            up.*members[k] += h;
            down.*members[k] -= h;
            const double slope = (loss.value(up, target) - loss.value(down, target)) / (2 * h);
            EXPECT_NEAR(g.d[k], slope, 1e-7) << k;
        }
    }
}

TEST(EpsilonLens, AddsToEveryDivisorAsPublicCodeDoes) {
    const double tiny = 1e-4;
    const Box<> p{1.1 * tiny, 0.9 * tiny, 1.3 * tiny, 0.7 * tiny};
    const Box<> g{0.6 * tiny, 0.6 * tiny, 1.0 * tiny, 1.25 * tiny};
    const double eps = 1e-7;
    const double iw = std::min(p.right(), g.right()) - std::max(p.left(), g.left());
    const double ih = std::min(p.bottom(), g.bottom()) - std::max(p.top(), g.top());
    const double shared = iw * ih;
    const double joined = p.w * p.h + g.w * g.h - shared;
    const double iou = shared / (joined + eps);
    const double cw = std::max(p.right(), g.right()) - std::min(p.left(), g.left());
    const double ch = std::max(p.bottom(), g.bottom()) - std::min(p.top(), g.top());
    const double rho2 = (p.cx - g.cx) * (p.cx - g.cx) + (p.cy - g.cy) * (p.cy - g.cy);
    const double distance = rho2 / (cw * cw + ch * ch + eps);
    const double angle = std::atan(g.w / g.h) - std::atan(p.w / p.h);
    const double v = 4.0 / (std::numbers::pi * std::numbers::pi) * angle * angle;
    const double alpha = v / (1.0 - iou + v + eps);
    const auto under = [&](const char* id) {
        return Loss::parse(id)->gradientAs(p, g, {Reading::Slope::published, eps}).value;
    };
    EXPECT_NEAR(under("iou"), 1.0 - iou, 1e-14);
    EXPECT_NEAR(under("giou"), 1.0 - iou + (cw * ch - joined) / (cw * ch + eps), 1e-14);
    EXPECT_NEAR(under("diou"), 1.0 - iou + distance, 1e-14);
    EXPECT_NEAR(under("ciou"), 1.0 - iou + distance + alpha * v, 1e-14);
    EXPECT_NEAR(under("focal_iou"), std::pow(1.0 - iou, 3.0), 1e-14);
    EXPECT_GT(std::fabs(under("iou") - Loss::parse("iou")->value(p, g)), 0.1);
}

TEST(EpsilonLens, SlopesFollowTheEpsilonToo) {
    const Loss loss = *Loss::parse("diou");
    const Reading how{Reading::Slope::published, 0.1};
    const double h = 1e-6;
    Box<> up = kCrossingPred, down = kCrossingPred;
    up.w += h;
    down.w -= h;
    const double slope = (loss.gradientAs(up, kCrossingTarget, how).value -
                          loss.gradientAs(down, kCrossingTarget, how).value) /
                         (2 * h);
    EXPECT_NEAR(loss.gradientAs(kCrossingPred, kCrossingTarget, how).d[2], slope, 1e-8);
}

TEST(EpsilonLens, LeavesNothingBehind) {
    const Loss loss = *Loss::parse("giou");
    const double before = loss.gradientAs(kCrossingPred, kCrossingTarget, {}).value;
    (void)loss.gradientAs(kCrossingPred, kCrossingTarget, {Reading::Slope::published, 0.5});
    EXPECT_EQ(loss.gradientAs(kCrossingPred, kCrossingTarget, {}).value, before);
}

TEST(EpsilonLens, CurvesFallWithTheAreaOfTheBoxes) {
    const std::array epsilons{1e-9, 1e-7};
    const auto lens =
        epsilonLens(*Loss::parse("ciou"), kCrossingPred, kCrossingTarget, epsilons, 1e-6, 1e2, 81);
    ASSERT_EQ(lens.curves.size(), 2U);
    EXPECT_DOUBLE_EQ(lens.size(0), 1e-6);
    EXPECT_NEAR(lens.size(80), 1e2, 1e-9);
    for (const EpsilonCurve& c : lens.curves) {
        const double at = sizeOfChange(lens, c, 0.01);
        // The change is about eps over the areas.
        EXPECT_GT(at, std::sqrt(c.epsilon));
        EXPECT_LT(at, 30.0 * std::sqrt(c.epsilon));
    }
    // A hundred times the epsilon matters at ten times the size.
    EXPECT_NEAR(sizeOfChange(lens, lens.curves[1], 0.01),
                10.0 * sizeOfChange(lens, lens.curves[0], 0.01), 1e-9);
    EXPECT_LT(epsilonChange(*Loss::parse("ciou"), kCrossingPred, kCrossingTarget, 1e-9), 1e-8);
    EXPECT_EQ(epsilonChange(*Loss::parse("l1"), kCrossingPred, kCrossingTarget, 1e-3), 0.0);
}

/// The aspect term's slope by w and h before alpha: true, and as the authors' code has it.
struct AspectSlopes {
    double v, dw, dh, alpha;
};
AspectSlopes aspectSlopes(const Box<>& p, const Box<>& g, double iou) {
    const double pi2 = std::numbers::pi * std::numbers::pi;
    const double angle = std::atan(g.w / g.h) - std::atan(p.w / p.h);
    const double v = 4.0 / pi2 * angle * angle;
    const double k = 8.0 / pi2 * angle / (p.w * p.w + p.h * p.h);
    return {v, -k * p.h, k * p.w, v / (1.0 - iou + v)};
}

TEST(GradientVariants, OfCiouMatchTheHandDerivedSlopes) {
    const Pair pairs[] = {{kCrossingPred, kCrossingTarget},
                          {{2.0, 0.25, 1.5, 0.75}, {0.5, 0.5, 1.0, 1.0}},
                          {{0.45, 0.55, 0.5, 0.8}, {0.5, 0.5, 1.0, 1.0}}};
    for (const Pair& p : pairs) {
        const auto diou = Loss::parse("diou")->gradient(p.pred, p.target).d;
        const auto iou = Loss::parse("iou")->gradient(p.pred, p.target);
        const AspectSlopes s = aspectSlopes(p.pred, p.target, 1.0 - iou.value);
        const double gain = p.pred.w * p.pred.w + p.pred.h * p.pred.h;
        const auto variants =
            gradientVariants(*Loss::parse("ciou"), p.pred, p.target, BoxForm::cxcywh);
        const auto find = [&](std::string_view id) {
            for (const auto& v : variants)
                if (v.step_of ? v.step_of->id() == id
                              : v.loss.id() == id && v.slope == Reading::Slope::published)
                    return v.d;
            ADD_FAILURE() << id;
            return std::array<double, 4>{};
        };
        EXPECT_NEAR(find("ciou")[2], diou[2] + s.alpha * s.dw, 1e-14);
        EXPECT_NEAR(find("ciou")[3], diou[3] + s.alpha * s.dh, 1e-14);
        EXPECT_NEAR(find("ciou_repo")[2], diou[2] + gain * s.alpha * s.dw, 1e-14);
        EXPECT_NEAR(find("ciou_repo")[3], diou[3] + gain * s.alpha * s.dh, 1e-14);
        // v^2/(1-IoU+v): 2 alpha dv - alpha^2 (d(1-IoU) + dv).
        const double a2 = s.alpha * s.alpha;
        EXPECT_NEAR(find("ciou_attached")[0], diou[0] - a2 * iou.d[0], 1e-14);
        EXPECT_NEAR(find("ciou_attached")[2], diou[2] + (2 * s.alpha - a2) * s.dw - a2 * iou.d[2],
                    1e-14);
        // Nothing detached is the attached entry: one variant, not two.
        EXPECT_EQ(variants[1].slope, Reading::Slope::of_value);
        EXPECT_EQ(variants[1].step_of->id(), "ciou_attached");
        const auto attached = Loss::parse("ciou_attached")->direction(p.pred, p.target).d;
        for (std::size_t k = 0; k < 4; ++k) EXPECT_NEAR(variants[1].d[k], attached[k], 1e-14);
        EXPECT_EQ(variants.size(), 5u);
    }
}

TEST(GradientVariants, SayWhatDiffersAndByWhichAngle) {
    const auto variants =
        gradientVariants(*Loss::parse("ciou"), kCrossingPred, kCrossingTarget, BoxForm::cxcywh);
    EXPECT_EQ(variants[0].loss.id(), "ciou");
    EXPECT_EQ(variants[0].angle_rad, 0.0);
    for (const auto& v : variants) {
        double dot = 0.0, a = 0.0, b = 0.0;
        for (std::size_t k = 0; k < 4; ++k) {
            dot += v.d[k] * variants[0].d[k];
            a += v.d[k] * v.d[k];
            b += variants[0].d[k] * variants[0].d[k];
        }
        EXPECT_NEAR(v.angle_rad, std::acos(std::min(1.0, dot / std::sqrt(a * b))), 1e-7);
        if (v.loss.id() == "ciou_repo") {
            EXPECT_EQ(v.differs, (std::array{false, false, true, true}));
        }
    }
    // A flat loss makes no angle.
    const auto flat =
        gradientVariants(*Loss::parse("iou"), {9, 9, 1, 1}, kCrossingTarget, BoxForm::xyxy);
    EXPECT_TRUE(std::isnan(flat[0].angle_rad));
}

TEST(GradientVariants, RelativesShareTheFormula) {
    const auto ids = [](const char* id) {
        std::vector<std::string_view> out;
        for (const LossPointer& e : relativesOf(*findLoss(id))) out.push_back(e->id);
        return out;
    };
    using Ids = std::vector<std::string_view>;
    EXPECT_EQ(ids("ciou"), (Ids{"ciou_gated", "ciou_repo", "ciou_attached", "ciou_legacy_sim"}));
    EXPECT_EQ(ids("smooth_eiou_sot"), (Ids{"smooth_eiou", "smooth_eiou_p15"}));
    EXPECT_EQ(ids("focal_eiou"), Ids{"focal_eiou_attached"});
    EXPECT_EQ(ids("iou"), Ids{"iou_legacy_sim"});
    EXPECT_EQ(ids("siou"), Ids{});
}

TEST(Interpolation, SweepMeetsTheTargetAboveTheBound) {
    const Box<> far{4.0, 1.0, 1.0, 1.0}, goal{0.0, 0.0, 1.0, 1.0};
    const AlphaSweep sweep = sweepAlpha(far, goal, 401);
    EXPECT_DOUBLE_EQ(sweep.feasible, 0.75);
    for (Eigen::Index i = 0; i < 401; ++i) {
        EXPECT_EQ(sweep.iou(i) > 0.0, sweep.alpha(i) > sweep.feasible) << sweep.alpha(i);
        EXPECT_NEAR(sweep.loss(i), 2.0 - sweep.iou(i), 1e-14);
    }
    EXPECT_EQ(sweep.alpha(400), 1.0);
    EXPECT_NEAR(sweep.iou(400), 1.0, 1e-14);
}

TEST(ExtendedAreas, MakeUpTheExtendedIntersection) {
    const Box<> goal{0.5, 0.5, 1.0, 1.0};
    for (const Box<>& p : {Box<>{2.5, 0.5, 1, 1}, Box<>{2.5, 2.5, 1, 1}, Box<>{-2, 0.8, 1.5, 0.5},
                           Box<>{0.8, 0.7, 1, 1}, Box<>{0.5, 0.5, 0.4, 0.3}}) {
        const auto s = extendedAreas(p, goal);
        const auto area = [&](std::size_t i) { return s[i].w * s[i].h; };
        for (const TermValue& t : Loss::parse("extended_iou")->terms(p, goal))
            if (std::string_view(t.info->id) == "extended_intersection") {
                EXPECT_NEAR(t.value, area(0) + area(1) - area(2) - area(3), 1e-14);
            }
    }
}

TEST(Interpolation, DynamicAlphaIsClampedAndBoosts) {
    const Loss loss = *Loss::parse("d_interp_iou");
    const DynamicAlpha dynamic = sweepDynamicAlpha(loss, {1.9, 1.2, 1, 1}, {0, 0, 1, 1}, 501);
    for (Eigen::Index i = 0; i < 501; ++i)
        EXPECT_NEAR(dynamic.alpha(i), std::clamp(1.0 - dynamic.iou(i), 0.6, 0.99), 1e-14);
    ASSERT_EQ(dynamic.boost.size(), 1U);
    // It rises where alpha falls with IoU, between the clamps.
    EXPECT_GT(dynamic.boost[0].lo, 0.0);
    EXPECT_LT(dynamic.boost[0].hi, 0.45);
    EXPECT_GT(dynamic.boost[0].hi - dynamic.boost[0].lo, 0.1);
    // A prediction that overlaps is pushed away first, so that all of IoU is covered.
    const DynamicAlpha whole = sweepDynamicAlpha(loss, {0.1, 0.05, 1, 1}, {0, 0, 1, 1}, 501);
    EXPECT_NEAR(whole.iou(0), 0.0, 1e-14);
    EXPECT_NEAR(whole.iou(500), 1.0, 1e-14);
    // A coefficient that cannot change boosts nothing.
    EXPECT_TRUE(sweepDynamicAlpha(*Loss::parse("d_interp_iou:lo=0.9,hi=0.9"), {1.9, 1.2, 1, 1},
                                  {0, 0, 1, 1}, 501)
                    .boost.empty());
}

}  // namespace
}  // namespace iou::testing
