// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/recipe_json.hpp"
#include "core/registry/registry.hpp"
#include "core/run/run_line.hpp"
#include "core/session/session_json.hpp"
#include "tests/core/support/formulas.hpp"
#include "tests/core/support/lanes.hpp"

#include <cmath>
#include <cstring>

namespace iou::testing {
namespace {

std::vector<std::string> termsOf(const Loss& loss) {
    std::vector<std::string> out;
    const char* const roles[] = {"quantity", "weight", "factor", "part", "product"};
    for (const TermInfo* t : loss.entry().terms)
        out.push_back(std::string(t->id) + ' ' + roles[static_cast<int>(t->role)] + ' ' +
                      t->symbol);
    return out;
}

TEST(FormulaTerms, AreSummandsFactorsAndDefinitions) {
    using List = std::vector<std::string>;
    EXPECT_EQ(termsOf(ownLoss("1 - iou + rho2/c2")),
              (List{"part_1 part 1 - iou", "part_2 part rho2/c2"}));
    EXPECT_EQ(termsOf(ownLoss("let v = aspect_v\nlet a = detach(v)\n2 - iou - v + a*v + 3")),
              (List{"part_1 part 2 - iou", "part_2 part -v", "part_3 part a*v + 3", "v quantity v",
                    "a quantity a"}));
    EXPECT_EQ(
        termsOf(ownLoss("let R = exp(rho2/detach(c2))\nlet m = detach(iou)\nm*R*(1 - iou)/2")),
        (List{"m weight m", "R factor R", "factor_1 factor (1 - iou)/2",
              "part_1 product m*R*(1 - iou)/2"}));
    EXPECT_EQ(termsOf(ownLoss("let total = 1 - iou\ntotal")), (List{"total part total"}));
    const Loss many = ownLoss("w+w+w+w+w+w+w+w+w+w+w+w+w+w+w+w+w+w+w+w+w+w+w+w+w+w");
    EXPECT_EQ(many.entry().terms.size(), 1U);
}

TEST(FormulaLoss, HasParametersWithRangesAndARunningMean) {
    Loss loss = ownLoss("param k = 2 in [0, 10]  # Factor.\n"
                        "param m = 1 in [0, 2] running 0.25\n"
                        "k*detach(iou_loss)/m*iou_loss");
    EXPECT_EQ(loss.entry().parameters[0].sentence, "Factor.");
    EXPECT_FALSE(loss.setParameter("k", 11));
    EXPECT_TRUE(loss.setParameter("k", 3));
    ASSERT_TRUE(loss.hasRunningMean());
    loss.advance(0.5);
    EXPECT_DOUBLE_EQ(loss.parameter(1), 0.875);
    EXPECT_TRUE(loss.setParameter("m", 1));
    EXPECT_FALSE(loss.hasRunningMean());
}

TEST(FormulaLoss, ClaimsTheLawsItKeeps) {
    EXPECT_EQ(ownLoss("1 - iou").entry().info->laws, static_cast<unsigned>(all_laws));
    EXPECT_EQ(ownLoss("abs(dx)").entry().info->laws,
              static_cast<unsigned>(translation | mirror | identity));
    EXPECT_EQ(ownLoss("abs(cx - 3)*0 + cx^2").entry().info->laws & translation, 0U);
    EXPECT_EQ(ownLoss("metric\niou").entry().info->value_at_match, 1.0);
    EXPECT_EQ(ownLoss("metric\niou").entry().kind, Kind::metric);
}

TEST(FormulaSpec, IsALossWhereverOneIsNamed) {
    const auto loss = Loss::parse("=1 - iou + max(rho2, 0)/c2");
    ASSERT_TRUE(loss) << loss.error().message();
    EXPECT_EQ(loss->spec(), "=1 - iou + max(rho2%2C 0)/c2");
    EXPECT_EQ(*Loss::parse(loss->spec()), *loss);
    const auto set = Loss::parse("=param k = 1 in [0, 5]\nk*iou_loss:k=3");
    ASSERT_TRUE(set) << set.error().message();
    EXPECT_EQ(set->parameter(0), 3.0);
    EXPECT_EQ(set->spec(), "=param k = 1 in [0%2C 5]%0Ak*iou_loss:k=3");
    EXPECT_EQ(*Loss::parse(set->spec()), *set);
    EXPECT_FALSE(Loss::parse("=param k = 1 in [0, 5]\nk*iou_loss:k=9"));
    const Loss titled = ownLoss("title A: 100% of @it, or \"so\"\n1 - iou");
    EXPECT_EQ(*Loss::parse(titled.spec()), titled);
    EXPECT_EQ(titled.name(), "A: 100% of @it, or \"so\"");
    EXPECT_EQ(titled.id(), "own_a_100_of_it_or_so");
    const auto wrong = Loss::parse("=1 - uio");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().message(), "line 1, column 5: no name \"uio\"; did you mean iou?");
    const auto staged = StagedLoss::parse("l1@60,=max(1 - iou, 0)");
    ASSERT_TRUE(staged) << staged.error().message();
    EXPECT_EQ(*StagedLoss::parse(staged->spec()), *staged);
}

TEST(FormulaSpec, EqualTextsAreOneLoss) {
    EXPECT_EQ(ownLoss("1 - iou"), ownLoss("1 - iou  \r\n"));
    EXPECT_NE(ownLoss("1 - iou"), ownLoss("1-iou"));
}

TEST(FormulaSpec, StandsInRunLinesRecipesAndSessions) {
    Loss loss = ownLoss("param k = 1 in [0, 5]\n1 - iou + k*rho2/c2  # words");
    ASSERT_TRUE(loss.setParameter("k", 3));
    RunRecipe recipe{.loss = loss,
                     .optimizer = *Optimizer::parse("adam"),
                     .schedule = Schedule::constant(0.1),
                     .steps = 5,
                     .stop = {}};
    const RunRequest run{recipe, {1.3, 0.9, 1.2, 0.7}, {0.9, 0.6, 1.0, 1.25}};
    const std::string line = runLine(run);
    EXPECT_NE(line.find(" loss=own formula=param%20k%20=%201%20in%20[0%2C%205]%0A"), line.npos)
        << line;
    EXPECT_NE(line.find(" set=k=3 "), line.npos) << line;
    const auto back = parseRunLine(line);
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(*back, run);
    RunRequest two = run;
    two.recipe.setLosses({*Loss::parse("l1"), {{3, loss}}});
    const auto staged = parseRunLine(runLine(two));
    ASSERT_TRUE(staged) << staged.error().message();
    EXPECT_EQ(*staged, two);
    EXPECT_FALSE(
        parseRunLine(line.substr(0, line.find(" formula=")) + line.substr(line.find(" set="))));

    SimulationRecipe simulation;
    simulation.protocol = *findProtocol("interpiou");
    simulation.protocol.losses = {loss.spec(), "giou"};
    simulation.losses = {StagedLoss(loss), *StagedLoss::parse("giou")};
    const std::string json = writeRecipe(simulation);
    EXPECT_NE(json.find("\"formula\": \"param k = 1"), json.npos) << json.substr(0, 400);
    const auto read = readRecipe(json, "recipe.json");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ(*read, simulation);

    Session session;
    session.document.run().loss = loss;
    session.document.explorer.view.surface.minus = loss;
    const std::string text = writeSession(session);
    EXPECT_NE(text.find("\"formula\""), text.npos);
    EXPECT_EQ(text.find("\"kind\": \"formula\""), text.npos) << "it stands where it is used";
    const auto opened = readSession(text, "a.iouscope");
    ASSERT_TRUE(opened) << opened.error().message();
    EXPECT_EQ(opened->document.run().loss, loss);
    EXPECT_EQ(opened->document.explorer.view.surface.minus, loss);
    const auto losses = runTimeLossesOf(opened->document);
    ASSERT_EQ(losses.size(), 1U);
    EXPECT_EQ(losses[0], loss.pointer());
    std::string broken = text;
    broken.replace(broken.find("1 - iou"), 7, "1 - uio");
    const auto refused = readSession(broken, "a.iouscope");
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("column 5"), std::string::npos)
        << refused.error().message();
}

LaneInput lanePairs(int count) {
    Random random(printedSeed("formula lanes"));
    LaneInput in;
    for (int i = 0; i < count; ++i)
        in.add(randomPair(random, all_regimes[static_cast<std::size_t>(i % 5)]));
    in.pad();
    return in;
}

const std::vector<std::string>& laneTexts() {
    static const std::vector<std::string> texts = [] {
        std::vector<std::string> all;
        for (const FormulaExample& e : formulaExamples()) all.emplace_back(e.text);
        all.insert(all.end(),
                   {"sin(3*dx) + cos(dy)^3 + tanh(w) - sigmoid(h) + log1p(inter)",
                    "asin(iou/2)*acos(-iou/2) + atan2(dy, dx) + atan(w - h)",
                    "(dx)^5 + (1 + w)^-2 + abs(dy)^1.7 + w^h + (dx + 9)^dx",
                    "where(dx > 0 and not dy <= 0 or w == h, enclosing(pred, target), pred).area",
                    "loss.siou(mix(pred, target, 0.3), target).angle_cost*iou + sign(dx)*relu(dy)",
                    "iou(overlap(pred, scaled(target, 3)), scaled(pred, 0.5)) + aspect_v(pred, "
                    "scaled(pred, 2)) + cw(pred, box(0, 0, w, h))",
                    "param p = 2.5\nparam q = 3\n(1 - iou)^p + dx^q + detach(iou)*(w - wg)^2",
                    // Numbers that are the same for all pairs, and results of every kind.
                    "param k = 2\nlet z = (k + 1)*cxg - exp(k)/3\nlet c = k > 1\n"
                    "where(c and iou < 0.5, z*w, h/z) + max(k, w) - min(2, h) + sin(k)*dx^k",
                    "param k = 2\niou(box(k, 1, k + 1, 2), target) + max(k, 1)*iou_loss", "w",
                    "iou_loss", "1 - iou + 3", "param k = 2\nk*k - 1", "sin(w)", "detach(iou)*w",
                    "let a = w*h\na*a - detach(a)*a + a/a", "gain(w, h) + gain(h, 2)"});
        return all;
    }();
    return texts;
}

TEST(FormulaLanes, MatchDouble) {
    const LaneInput in = lanePairs(64);
    for (const std::string& text : laneTexts()) {
        const Loss loss = ownLoss(text);
        ASSERT_TRUE(loss.hasLanes()) << text;
        const int terms = static_cast<int>(loss.entry().terms.size());
        for (int term = -1; term < terms; ++term) {
            const LaneOutput out = runLanes(loss, in, Kernel::evaluate, term);
            int apart = 0;
            for (std::size_t i = 0; i < in.size(); ++i) {
                const Pair p = in.pair(i);
                Gradient g = loss.direction(p.pred, p.target);
                if (term >= 0) {
                    if (loss.entry().kind == Kind::direction) continue;
                    const TermValue t =
                        loss.terms(p.pred, p.target)[static_cast<std::size_t>(term)];
                    g = {t.value, t.d};
                }
                double size = 1.0;
                bool finite = std::isfinite(g.value);
                for (const double d : g.d) {
                    size = std::max(size, std::fabs(d));
                    finite = finite && std::isfinite(d);
                }
                if (!finite) continue;
                size = std::max(size, std::fabs(g.value));
                double worst = std::fabs(static_cast<double>(out.value[i]) - g.value);
                for (std::size_t k = 0; k < 4; ++k) {
                    const double error = std::fabs(static_cast<double>(out.d[k][i]) - g.d[k]);
                    worst = error <= worst ? worst : error;
                }
                if (!(worst <= 1e-3 * size)) ++apart;
            }
            EXPECT_LE(apart, 1) << text << " term " << term;
        }
    }
}

bool sameFloats(const std::vector<float>& a, const std::vector<float>& b) {
    return std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

TEST(FormulaLanes, AreEqualBitForBitOnEveryInstructionSet) {
    const KeepIsa keep;
    const LaneInput in = lanePairs(320);
    for (const std::string& text : laneTexts()) {
        const Loss loss = ownLoss(text);
        for (const Kernel kernel : {Kernel::evaluate, Kernel::step, Kernel::record}) {
            useIsa(Isa::baseline);
            const LaneOutput reference = runLanes(loss, in, kernel, -1, true);
            for (const Isa isa : availableIsas()) {
                useIsa(isa);
                const LaneOutput out = runLanes(loss, in, kernel, -1, true);
                EXPECT_TRUE(sameFloats(out.value, reference.value)) << text << isaName(isa);
                for (std::size_t k = 0; k < 4; ++k)
                    EXPECT_TRUE(sameFloats(out.d[k], reference.d[k])) << text << isaName(isa);
                EXPECT_EQ(out.iou_sums, reference.iou_sums) << text;
                EXPECT_TRUE(sameFloats(out.term_sums, reference.term_sums)) << text;
            }
        }
    }
}

TEST(FormulaLanes, OfABuiltInTextGiveItsStepsAndSums) {
    const LaneInput in = lanePairs(640);
    const Loss own = ownLoss("1 - iou + rho2/c2"), diou = *Loss::parse("diou");
    const LaneOutput a = runLanes(own, in, Kernel::record), b = runLanes(diou, in, Kernel::record);
    EXPECT_EQ(a.iou_sums, b.iou_sums);
    for (std::size_t i = 0; i < in.size(); ++i)
        for (std::size_t k = 0; k < 4; ++k)
            EXPECT_NEAR(a.d[k][i], b.d[k][i], 1e-4 * (1 + std::fabs(b.d[k][i])));
    for (std::size_t i = 0; i < 2 * sum_lanes; ++i)
        EXPECT_NEAR(a.term_sums[i], b.term_sums[i], 1e-3 * (1 + b.term_sums[i]));
}

TEST(FormulaLanes, ThatDoNotFitAreComputedPairByPair) {
    std::string text;
    for (int i = 0; i < 60; ++i) {
        const std::string n = std::to_string(i + 2);
        text += "let a" + n + " = exp(dx/" + n + ")\n";
    }
    text += "0";
    for (int i = 59; i >= 0; --i) text += " + sin(a" + std::to_string(i + 2) + ")*dy";
    const Loss loss = ownLoss(text);
    EXPECT_FALSE(loss.hasLanes());
    const LaneInput in = lanePairs(16);
    const LaneOutput out = runLanes(loss, in, Kernel::evaluate);
    const Pair p = in.pair(3);
    EXPECT_FLOAT_EQ(out.value[3], static_cast<float>(loss.value(p.pred, p.target)));
}

}  // namespace
}  // namespace iou::testing
