// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/formula_texts.hpp"
#include "tests/core/support/formulas.hpp"
#include "tests/core/support/pairs.hpp"

#include <cmath>
#include <limits>

namespace iou::testing {
namespace {

const Box<> pred{1.3, 0.9, 1.2, 0.7};
const Box<> target{0.9, 0.6, 1.0, 1.25};

Gradient of(std::string_view text, const Box<>& p = pred, const Box<>& g = target) {
    return ownLoss(text).gradient(p, g);
}

struct Slope {
    const char* text;
    double value, by_w;  ///< at w
    double w = 1.2;
};

class FormulaSlopes : public ::testing::TestWithParam<Slope> {};

TEST_P(FormulaSlopes, AreTheOnesOfTheTable) {
    const Slope& s = GetParam();
    const Gradient g = of(s.text, {1.3, 0.9, s.w, 0.7});
    const double inf = std::numeric_limits<double>::infinity();
    if (std::isinf(s.value))
        EXPECT_EQ(g.value, s.value) << s.text;
    else
        EXPECT_NEAR(g.value, s.value, 1e-14 * std::max(1.0, std::fabs(s.value))) << s.text;
    if (s.by_w < inf) {
        EXPECT_NEAR(g.d[2], s.by_w, 1e-13 * std::max(1.0, std::fabs(s.by_w))) << s.text;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, FormulaSlopes,
    ::testing::Values(
        Slope{"w", 1.2, 1}, Slope{"-w^2", -1.44, -2.4}, Slope{"2^3^2", 512, 0},
        Slope{"w^-1", 1 / 1.2, -1 / 1.44}, Slope{"w - 2*w/4 + 1", 1.6, 0.5},
        Slope{"min(w, 1.2)", 1.2, 0.5}, Slope{"max(w, 1, 0)", 1.2, 1}, Slope{"min(w, 1, 5)", 1, 0},
        Slope{"clamp(w, 0, 1.2)", 1.2, 0.5}, Slope{"clamp(w, 1.2, 2)", 1.2, 0.5},
        Slope{"abs(w - 1.2)", 0, 0}, Slope{"abs(0.2 - w)", 1, 1}, Slope{"sign(w - 2)", -1, 0},
        Slope{"relu(w - 1.2)", 0, 0}, Slope{"relu(w - 1)", 0.2, 1}, Slope{"sqrt(w - 1.2)", 0, 0},
        Slope{"sqrt(w*0.3)", 0.6, 0.25}, Slope{"(w - 1.2)^0.5", 0, 0},
        Slope{"(w - 2)^3", -0.512, 1.92}, Slope{"(w - 1.2)^0", 1, 0},
        Slope{"(w - 1.2)/(w - 1.2)", 0, 0}, Slope{"0/(w - 1.2)", 0, 0},
        Slope{"exp(w)", std::exp(1.2), std::exp(1.2)},
        Slope{"expm1(w)", std::expm1(1.2), std::exp(1.2)}, Slope{"log(w)", std::log(1.2), 1 / 1.2},
        Slope{"log1p(w)", std::log1p(1.2), 1 / 2.2}, Slope{"sin(w)", std::sin(1.2), std::cos(1.2)},
        Slope{"cos(w)", std::cos(1.2), -std::sin(1.2)},
        Slope{"asin(w/2)", std::asin(0.6), 0.5 / 0.8},
        Slope{"acos(-w/2)", std::acos(-0.6), 0.5 / 0.8}, Slope{"asin(w/1.2)", std::asin(1.0), 0},
        Slope{"atan(w)", std::atan(1.2), 1 / 2.44},
        Slope{"atan2(w, -1)", std::atan2(1.2, -1.0), -1 / 2.44},
        Slope{"atan2(-w, -1)", std::atan2(-1.2, -1.0), 1 / 2.44},
        Slope{"atan2(w - 1.2, w - 1.2)", 0, 0},
        Slope{"tanh(w)", std::tanh(1.2), 1 / std::pow(std::cosh(1.2), 2)},
        Slope{"sigmoid(-w)", 1 / (1 + std::exp(1.2)),
              -std::exp(1.2) / std::pow(1 + std::exp(1.2), 2)},
        Slope{"square(w)", 1.44, 2.4}, Slope{"w²·2", 2.88, 4.8},
        Slope{"where(w > 1, w, log(0*w))", 1.2, 1},
        Slope{"if(w < 1 or not w ≥ 1.2, 7, 3*w)", 3.6, 3},
        Slope{"where(w > 1 and w != 1.2, 1, 2)", 2, 0}, Slope{"detach(w)*w", 1.44, 1.2},
        Slope{"gain(w, 5)", 1.2, 1},
        Slope{"w^w", std::pow(1.2, 1.2), std::pow(1.2, 1.2) * (std::log(1.2) + 1)},
        Slope{"(w - 1.2)^w", 0, 0}, Slope{"pow(w, 2)", 1.44, 2.4},
        Slope{"box(0, 0, w, 2).area", 2.4, 2}, Slope{"edges(l, 0, r, 2).w", 1.2, 1},
        Slope{"scaled(pred, 3).w + mix(pred, target, 0.25).w", 3.6 + 0.75 * 1.2 + 0.25, 3.75},
        Slope{"enclosing(pred, pred).w + overlap(pred, pred).w", 2.4, 2},
        Slope{"iou(pred, pred)", 1, 0}, Slope{"loss.l2(pred, target).part_w", 0.04, 0.4},
        Slope{"1/(w - 1.2)", std::numeric_limits<double>::infinity(),
              std::numeric_limits<double>::infinity()}));

TEST(FormulaSlope, OfAGainIsThePublishedStepAlone) {
    const Loss loss = ownLoss("gain(w^2, h*10)");
    EXPECT_EQ(loss.entry().kind, Kind::direction);
    EXPECT_NEAR(loss.gradient(pred, target).d[2], 2.4, 1e-14);
    EXPECT_NEAR(loss.direction(pred, target).d[2], 16.8, 1e-13);
}

/// Central differences of the value; nothing is detached in these.
TEST(FormulaSlope, AgreesWithDifferencesAtRandomPairs) {
    Random random(printedSeed("slopes"));
    const char* const texts[] = {
        "1 - iou + rho2/c2 + sin(dx)*cos(dy) + atan2(dy, dx)",
        "iou_loss(mix(pred, target, 0.3), scaled(target, 1.2)) + tanh(iw*ih) - sigmoid(inter/area)",
        "sqrt(rho2 + 1)*exp(-c2/9) + log1p(area_c)/(1 + union)",
        "where(dx > 0 and dy < 0, cw^1.5, ch^2)*acos(iou/2) + w^h",
        "loss.giou(enclosing(pred, target), target) + loss.siou.shape_cost",
        "iou(overlap(pred, scaled(target, 3)), scaled(pred, 0.5)) + aspect_v(pred, target)"};
    for (const char* const text : texts) {
        const Loss loss = ownLoss(text);
        for (int i = 0; i < 20; ++i) {
            const Pair p = randomPair(random, all_regimes[static_cast<std::size_t>(i % 5)]);
            const Gradient g = loss.gradient(p.pred, p.target);
            for (std::size_t k = 0; k < 4; ++k) {
                double best = INFINITY;
                for (const double h : {1e-5, 1e-7}) {
                    Box<> up = p.pred, down = p.pred;
                    (&up.cx)[k] += h;
                    (&down.cx)[k] -= h;
                    const double slope =
                        (loss.value(up, p.target) - loss.value(down, p.target)) / (2 * h);
                    best = std::min(best, std::fabs(slope - g.d[k]));
                }
                EXPECT_LE(best, 1e-5 * std::max(1.0, std::fabs(g.d[k])))
                    << text << ' ' << k << ' ' << p;
            }
        }
    }
}

TEST(FormulaReading, ShowsDetachedPartsAndEpsilonsAsBuiltInLossesDo) {
    const Loss own = ownLoss("let a = detach(aspect_v/(1 - iou + aspect_v))\n"
                             "1 - iou + rho2/c2 + a*aspect_v");
    const Loss ciou = *Loss::parse("ciou");
    for (const auto slope :
         {Reading::Slope::published, Reading::Slope::detached, Reading::Slope::of_value}) {
        const Reading reading{slope, 0.0};
        const Gradient a = own.gradientAs(pred, target, reading);
        const Gradient b = ciou.gradientAs(pred, target, reading);
        EXPECT_NEAR(a.value, b.value, 1e-14);
        for (std::size_t k = 0; k < 4; ++k) EXPECT_NEAR(a.d[k], b.d[k], 1e-13);
    }
    const Reading eps{Reading::Slope::detached, 0.1};
    EXPECT_NEAR(ownLoss("rho2/c2").gradientAs(pred, target, eps).value,
                (0.4 * 0.4 + 0.3 * 0.3) / (of("c2").value + 0.1), 1e-14);
}

/// Pairs whose enclosing box, union or distance is nothing.
const Pair empty_pairs[] = {{{0, 0, 0, 3}, {0, 0, 0, 2}}, {{1, 2, 0, 3}, {1, 0, 0, 2}},
                            {{0, 0, 3, 0}, {2, 0, 2, 0}}, {{1, 1, 0, 0}, {1, 1, 0, 0}},
                            {{1, 1, 0, 0}, {0, 0, 2, 2}}, {{0, 0, 2, 2}, {0, 0, 2, 2}}};

TEST(FormulaReading, NothingOverNothingHasOneSlopeInEveryReading) {
    for (const char* const id : {"giou", "alpha_giou", "diou", "alpha_diou", "efficient_iou"}) {
        const Loss header = *Loss::parse(id), own = ownLoss(own::textOfBuiltIn(id));
        for (const Pair& pair : empty_pairs)
            for (const double eps : {0.0, 1e-3})
                for (const auto slope : {Reading::Slope::detached, Reading::Slope::of_value}) {
                    const Gradient a = own.gradientAs(pair.pred, pair.target, {slope, eps});
                    const Gradient b = header.gradientAs(pair.pred, pair.target, {slope, eps});
                    const std::string where =
                        std::string(id) + ", eps " + std::to_string(eps) +
                        (slope == Reading::Slope::detached ? ", detached" : ", of the value");
                    EXPECT_NEAR(a.value, b.value, 1e-12) << where << ' ' << pair;
                    for (std::size_t k = 0; k < 4; ++k)
                        EXPECT_NEAR(a.d[k], b.d[k], 1e-9 * std::max(1.0, std::fabs(a.d[k])))
                            << where << ' ' << k << ' ' << pair;
                }
    }
    // By hand: d/dw of (C - U)/(C + eps) where two lines lie upon one another. Edges that coincide
    // share the slope of the enclosing width half and half, and the boxes share no area: dC = 3/2,
    // dU = 3.
    const Pair& lines = empty_pairs[0];
    for (const auto slope : {Reading::Slope::detached, Reading::Slope::of_value}) {
        const Loss giou = *Loss::parse("giou");
        EXPECT_NEAR(giou.gradientAs(lines.pred, lines.target, {slope, 1e-3}).d[2], -1500.0, 1e-9);
        EXPECT_EQ(giou.gradientAs(lines.pred, lines.target, {slope, 0.0}).d[2], 0.0);
    }
}

TEST(FormulaRemarks, SayWhatFirstIsNotFinite) {
    const auto remark = [](std::string_view text, const Box<>& p) {
        const auto all = ownLoss(text).remarks(p, target);
        return all.empty() ? std::string() : all.front().text();
    };
    const Box<> far{9, 9, 1, 1};
    EXPECT_EQ(remark("1 - iou", far), "");
    EXPECT_EQ(remark("1 + 2 - 3*log(iou)", far), "not finite here: logarithm of 0, column 11");
    EXPECT_EQ(remark("1/inter", far), "not finite here: 1 divided by 0, column 2");
    EXPECT_EQ(remark("1 + iou/inter", far), "0/0 was taken as 0 (column 8)");
    EXPECT_EQ(remark("let a = 1\na/inter", far),
              "not finite here: 1 divided by 0, line 2, column 2");
}

}  // namespace
}  // namespace iou::testing
