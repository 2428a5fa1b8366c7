// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/isa.hpp"
#include "core/optim/optimizer.hpp"
#include "tests/core/support/lanes.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <set>
#include <string>

namespace iou::testing {
namespace {

constexpr BoxForm all_forms[] = {BoxForm::xyxy,        BoxForm::cxcywh,
                                 BoxForm::log,         BoxForm::faster_rcnn,
                                 BoxForm::center_size, BoxForm::corners_sqrt_area};

/// x after `steps` of the textbook rule for one variable with gradient 2x.
double textbook(std::string_view id, double x, double rate, double scale, int steps) {
    double m = 0.0;
    double v = 0.0;
    for (int k = 1; k <= steps; ++k) {
        const double g = 2.0 * x * scale;
        if (id == "gd") {
            x -= rate * g;
        } else if (id == "momentum") {
            m = 0.9 * m + g;
            x -= rate * m;
        } else if (id == "adam") {
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            const double mc = m / (1.0 - std::pow(0.9, k));
            const double vc = v / (1.0 - std::pow(0.999, k));
            x -= rate * mc / (std::sqrt(vc) + 1e-8);
        } else if (id == "rmsprop") {
            v = 0.99 * v + 0.01 * g * g;
            x -= rate * g / (std::sqrt(v) + 1e-8);
        } else {
            ADD_FAILURE() << id << " has no textbook rule here";
        }
    }
    return x;
}

TEST(Optimizers, FollowTheirTextbookRules) {
    for (const auto& entry : optimizers()) {
        for (const double scale : {1.0, 1e-6}) {
            const Optimizer optimizer(entry);
            OptimizerState state;
            Box<> box{3.0, -2.0, 1.0, 0.5};
            for (int k = 1; k <= 40; ++k)
                box = optimizerStep(optimizer, BoxForm::cxcywh, {0.01, scale, k}, box,
                                    {2 * box.cx, 2 * box.cy, 2 * box.w, 2 * box.h}, state);
            EXPECT_NEAR(box.cx, textbook(entry.id, 3.0, 0.01, scale, 40), 1e-12) << entry.id;
            EXPECT_NEAR(box.cy, textbook(entry.id, -2.0, 0.01, scale, 40), 1e-12) << entry.id;
            EXPECT_NEAR(box.w, textbook(entry.id, 1.0, 0.01, scale, 40), 1e-12) << entry.id;
            EXPECT_NEAR(box.h, textbook(entry.id, 0.5, 0.01, scale, 40), 1e-12) << entry.id;
        }
    }
}

TEST(BoxForms, ConvertThereAndBack) {
    Random random(printedSeed("forms"));
    for (int i = 0; i < 1000; ++i) {
        const Box<> b = randomPair(random, Regime::crossing).pred;
        double x[4];
        FormOf<BoxForm::xyxy>::fromBox(b, x);
        EXPECT_EQ(x[0], b.left());
        EXPECT_EQ(x[3], b.bottom());
        for (const auto& back : {FormOf<BoxForm::xyxy>::toBox(x)}) {
            EXPECT_NEAR(back.cx, b.cx, 1e-15);
            EXPECT_NEAR(back.h, b.h, 1e-14);
        }
        FormOf<BoxForm::log>::fromBox(b, x);
        EXPECT_NEAR(FormOf<BoxForm::log>::toBox(x).w, b.w, 1e-15 * 4);
    }
}

/// By edges: d/dl = d/dcx / 2 - d/dw and so on; by log size: w d/dw.
TEST(BoxForms, ChainGradientsIntoTheirVariables) {
    const Box<> b{1.0, 2.0, 3.0, 4.0};
    const double d[] = {0.5, -1.0, 2.0, 0.25};
    double g[4];
    FormOf<BoxForm::xyxy>::chain(b, d, g);
    EXPECT_DOUBLE_EQ(g[0], 0.25 - 2.0);
    EXPECT_DOUBLE_EQ(g[1], -0.5 - 0.25);
    EXPECT_DOUBLE_EQ(g[2], 0.25 + 2.0);
    EXPECT_DOUBLE_EQ(g[3], -0.5 + 0.25);
    FormOf<BoxForm::log>::chain(b, d, g);
    EXPECT_DOUBLE_EQ(g[2], 6.0);
    EXPECT_DOUBLE_EQ(g[3], 1.0);
}

TEST(Optimizers, StepInCornersMovesTheEdges) {
    OptimizerState state;
    const Box<> b{0.0, 0.0, 2.0, 2.0};
    // d/dw alone: both vertical edges move by rate d/dw, so the width shrinks by twice that.
    const Box<> next = optimizerStep(*Optimizer::parse("gd"), BoxForm::xyxy, {0.1, 1.0, 1}, b,
                                     {0.0, 0.0, 1.0, 0.0}, state);
    EXPECT_DOUBLE_EQ(next.w, 1.8);
    EXPECT_DOUBLE_EQ(next.cx, 0.0);
    EXPECT_DOUBLE_EQ(next.h, 2.0);
}

TEST(Optimizers, ReadTheirSpecs) {
    const auto adam = Optimizer::parse("adam:beta1=0.8,epsilon=1e-6");
    ASSERT_TRUE(adam);
    EXPECT_EQ(adam->parameter(0), 0.8);
    EXPECT_EQ(adam->spec(), "adam:beta1=0.8,epsilon=1e-06");
    EXPECT_EQ(*Optimizer::parse(adam->spec()), *adam);
    EXPECT_FALSE(Optimizer::parse("adamw"));
    EXPECT_NE(Optimizer::parse("adamw").error().message().find("rmsprop"), std::string::npos);
    EXPECT_FALSE(Optimizer::parse("adam:beta1=1"));
    EXPECT_FALSE(Optimizer::parse("gd:momentum=0.5"));
}

TEST(Optimizers, StandInTheOrderOfTheMenus) {
    std::string ids;
    std::set<int> numbers;
    for (const auto& entry : optimizers()) {
        ids.append(entry.id).append(" ");
        numbers.insert(entry.number);
        EXPECT_EQ(findOptimizer(entry.id), &entry) << "two have the id " << entry.id;
    }
    EXPECT_EQ(ids, "gd momentum adam rmsprop ");
    EXPECT_EQ(numbers.size(), optimizers().size());
    EXPECT_EQ(*numbers.rbegin(), static_cast<int>(optimizers().size()) - 1);
    EXPECT_EQ(Optimizer().spec(), "adam");
    EXPECT_EQ(Optimizer::parse("sgd").error().message(),
              "optimizer \"sgd\", character 1: no optimizer \"sgd\"; choose gd, momentum, adam or "
              "rmsprop");
}

/// 64 boxes and their optimiser state as the kernels take them.
struct Boxes {
    static constexpr int count = 64;
    float box[4][max_block] = {}, x[4][max_block] = {}, m[4][max_block] = {}, v[4][max_block] = {};
    float d[4][max_block] = {};
    float smallest[count];
    float anchor[4][max_block] = {};

    explicit Boxes(BoxForm form) {
        Random r(7);
        for (int i = 0; i < count; ++i) {
            const Box<> b = randomPair(r, Regime::crossing).pred;
            const double members[] = {b.cx, b.cy, b.w, b.h};
            for (int k = 0; k < 4; ++k) box[k][i] = static_cast<float>(members[k]);
            const Box<> a = randomPair(r, Regime::crossing).pred;
            const double of_anchor[] = {a.cx, a.cy, a.w, a.h};
            for (int k = 0; k < 4; ++k) anchor[k][i] = static_cast<float>(of_anchor[k]);
            const auto variables = variablesOf(codeOf(form, i), boxOf(i));
            for (std::size_t k = 0; k < 4; ++k) x[k][i] = static_cast<float>(variables[k]);
            smallest[i] = 1e30F;
        }
    }
    Box<> boxOf(int i) const { return {box[0][i], box[1][i], box[2][i], box[3][i]}; }
    /// Half of the cases lie within the clamp, in Faster R-CNN's code with its weights.
    BoxCode codeOf(BoxForm form, int i) const {
        const Box<> a{anchor[0][i], anchor[1][i], anchor[2][i], anchor[3][i]};
        BoxCode code(form, {a, true, true}, {});
        code.frame.limit = limit;
        return code;
    }
    static constexpr double limit = 0.5;
    void step(const Optimizer& o, BoxForm form, int k, double scale) {
        const auto c = o.coefficients({0.02, scale, k});
        const float coefficients[] = {static_cast<float>(c[0]), static_cast<float>(c[1]),
                                      static_cast<float>(c[2]), static_cast<float>(c[3])};
        const OptimizerBlock block{box, x, m, v, d, smallest, count, coefficients};
        if (isAnchored(form))
            descentKernels().anchored[o.entry().number].step[static_cast<int>(form) - form_count](
                {block, anchor, weighted_place, weighted_size, limit});
        else
            descentKernels().optimizers[o.entry().number].step[static_cast<int>(form)](block);
    }
};

TEST(OptimizerKernels, AgreeWithDoubleAndBitForBitAcrossInstructionSets) {
    const KeepIsa keep;
    for (const auto& entry : optimizers()) {
        for (const BoxForm form : all_forms) {
            const Optimizer optimizer(entry);
            useIsa(Isa::baseline);
            Boxes reference(form);
            std::vector<Box<>> exact;
            exact.reserve(Boxes::count);
            std::vector<OptimizerState> states(Boxes::count);
            for (int i = 0; i < Boxes::count; ++i) exact.push_back(reference.boxOf(i));
            std::vector<Boxes> others;
            for (std::size_t i = 0; i < availableIsas().size(); ++i) others.emplace_back(form);
            for (int k = 1; k <= 30; ++k) {
                for (int i = 0; i < Boxes::count; ++i) {
                    // A bowl around (1, -1, 1.5, 2): one gradient for the lanes and for double.
                    const Box<> b = exact[static_cast<std::size_t>(i)];
                    const std::array<double, 4> d{b.cx - 1, b.cy + 1, b.w - 1.5, b.h - 2};
                    for (std::size_t c = 0; c < 4; ++c) {
                        reference.d[c][i] = static_cast<float>(d[c]);
                        for (auto& other : others) other.d[c][i] = static_cast<float>(d[c]);
                    }
                    exact[static_cast<std::size_t>(i)] =
                        optimizerStep(optimizer, reference.codeOf(form, i), {0.02, 0.25, k}, b, d,
                                      states[static_cast<std::size_t>(i)]);
                }
                useIsa(Isa::baseline);
                reference.step(optimizer, form, k, 0.25);
                std::size_t o = 0;
                for (const Isa isa : availableIsas()) {
                    useIsa(isa);
                    others[o].step(optimizer, form, k, 0.25);
                    // NOLINTNEXTLINE(bugprone-suspicious-memory-comparison): every bit, also of NaN
                    EXPECT_EQ(std::memcmp(&others[o], &reference, sizeof reference), 0)
                        << isaName(isa) << " " << entry.id << " " << formName(form);
                    ++o;
                }
            }
            for (int i = 0; i < Boxes::count; ++i) {
                const Box<> lanes = reference.boxOf(i);
                const Box<> b = exact[static_cast<std::size_t>(i)];
                EXPECT_NEAR(lanes.cx, b.cx, 2e-5) << entry.id << " " << formName(form);
                EXPECT_NEAR(lanes.cy, b.cy, 2e-5) << entry.id << " " << formName(form);
                EXPECT_NEAR(lanes.w, b.w, 2e-5) << entry.id << " " << formName(form);
                EXPECT_NEAR(lanes.h, b.h, 2e-5) << entry.id << " " << formName(form);
            }
        }
    }
}

TEST(OptimizerKernels, HoldABoxThatLeavesTheFiniteWorldAndMarkIt) {
    Boxes boxes(BoxForm::cxcywh);
    for (auto& row : boxes.d)
        for (float& d : row) d = 0.0F;
    const Box<> before = boxes.boxOf(3);
    boxes.d[0][3] = -1e12F;
    boxes.d[2][5] = 1e3F;
    boxes.step(*Optimizer::parse("gd"), BoxForm::cxcywh, 1, 1.0);
    EXPECT_EQ(boxes.boxOf(3), before);
    EXPECT_EQ(boxes.smallest[3], -HUGE_VALF);
    EXPECT_LT(boxes.smallest[5], 0.0F);
    EXPECT_GT(boxes.smallest[4], 0.0F);
}

}  // namespace
}  // namespace iou::testing
