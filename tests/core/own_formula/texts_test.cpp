// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/formula_texts.hpp"
#include "core/own_formula/loss_file.hpp"
#include "core/registry/registry.hpp"
#include "tests/core/support/formulas.hpp"
#include "tests/core/support/golden_files.hpp"

#include <algorithm>
#include <cmath>

namespace iou::testing {
namespace {

std::vector<std::string> builtInIds() {
    std::vector<std::string> ids;
    for (const LossEntry& e : registry())
        if (e.info->family != Family::legacy) ids.push_back(e.id);
    return ids;
}

/// Expects two losses to say the same at a pair: value 1e-12, gradient or step 1e-8.
void expectAlike(const Loss& own, const Loss& loss, const Pair& pair) {
    const Gradient a = goldenColumns(own, pair);
    const Gradient b = goldenColumns(loss, pair);
    if (!std::isfinite(b.value)) return;
    EXPECT_NEAR(a.value, b.value, 1e-12 * std::max(1.0, std::fabs(b.value)))
        << loss.id() << ' ' << pair;
    EXPECT_EQ(own.value(pair.pred, pair.target), a.value);
    double norm = 0.0;
    for (const double d : b.d) norm = std::max(norm, std::fabs(d));
    for (std::size_t k = 0; k < 4; ++k)
        EXPECT_NEAR(a.d[k], b.d[k], 1e-8 * norm + 1e-12) << loss.id() << ' ' << k << ' ' << pair;
}

class BuiltInTexts : public ::testing::TestWithParam<std::string> {};

TEST_P(BuiltInTexts, AgreeWithTheHeaderOnTheGoldenPairs) {
    const std::string text = own::textOfBuiltIn(GetParam());
    ASSERT_FALSE(text.empty()) << GetParam() << " has no file in core/losses/texts";
    const LossPointer entry = findLoss(GetParam());
    const Loss loss = goldenLoss(*entry);
    const Loss own = ownLoss(text);
    Loss set = own;
    for (std::size_t i = 0; i < entry->parameters.size(); ++i) {
        const ParameterInfo& theirs = entry->parameters[i];
        if (theirs.name == "momentum") continue;  // "running" says it
        ASSERT_LT(i, own.parameters().size()) << theirs.name;
        const ParameterInfo& mine = own.entry().parameters[i];
        EXPECT_EQ(mine.default_value, theirs.default_value) << mine.name;
        EXPECT_EQ(mine.lo, theirs.lo) << mine.name;
        EXPECT_EQ(mine.hi, theirs.hi) << mine.name;
        ASSERT_TRUE(set.setParameter(static_cast<int>(i), loss.parameter(static_cast<int>(i))));
    }
    EXPECT_EQ(own.entry().kind, entry->kind);
    EXPECT_EQ(own.hasRunningMean(), Loss(*entry).hasRunningMean());
    const auto pairs = goldenPairs("pairs.csv");
    // Where the reference has a row: elsewhere a loss may be undefined.
    for (const auto& row : goldenRows(GetParam() + ".csv"))
        expectAlike(set, loss, pairs.at(std::stoi(row[0])));
}

INSTANTIATE_TEST_SUITE_P(Every, BuiltInTexts, ::testing::ValuesIn(builtInIds()),
                         [](const auto& id) { return id.param; });

TEST(BuiltInTextsAll, ScriptsHaveNone) {
    EXPECT_EQ(own::textOfBuiltIn("ciou_legacy_sim"), "");
    for (const own::FormulaText& t : own::embeddedTexts()) EXPECT_TRUE(findLoss(t.id)) << t.id;
}

class FormulaExamples : public ::testing::TestWithParam<FormulaExample> {};

TEST_P(FormulaExamples, AreTheLossTheyAreSaidToBe) {
    const Loss own = ownLoss(GetParam().text);
    EXPECT_TRUE(own.hasLanes());
    const auto pairs = goldenPairs("pairs.csv");
    if (*GetParam().same_as) {
        const Loss loss = *Loss::parse(GetParam().same_as);
        for (const auto& row : goldenRows(std::string(loss.id()) + ".csv"))
            expectAlike(own, loss, pairs.at(std::stoi(row[0])));
    }
    // And its parts are the whole.
    for (const auto& [number, pair] : pairs) {
        const Gradient g = own.direction(pair.pred, pair.target);
        if (!std::isfinite(g.value)) continue;
        std::array<double, 4> sum{};
        double size = 0.0;
        for (const TermValue& t : own.contributions(pair.pred, pair.target))
            for (std::size_t k = 0; k < 4; ++k) {
                sum[k] += t.d[k];
                size = std::max(size, std::fabs(t.d[k]));
            }
        double value = 0.0;
        for (const TermValue& t : own.terms(pair.pred, pair.target))
            if (isSummand(t.info->role)) value += t.value;
        EXPECT_NEAR(value, g.value, 1e-12 * std::max(1.0, std::fabs(g.value))) << number;
        for (std::size_t k = 0; k < 4; ++k)
            EXPECT_NEAR(sum[k], g.d[k], 1e-12 * std::max(1.0, size)) << number;
    }
}

INSTANTIATE_TEST_SUITE_P(Twenty, FormulaExamples, ::testing::ValuesIn(formulaExamples()),
                         [](const auto& e) { return std::string(e.param.name); });

TEST(FormulaExamplesByHand, OfOtherLossesAreSumsOfThese) {
    const auto pairs = goldenPairs("pairs.csv");
    const Loss weighted = ownLoss("0.5*loss.ciou + 0.5*loss.nwd(c=20)");
    const Loss focaler = ownLoss("loss.giou + iou - clamp((iou - 0)/0.95, 0, 1)");
    const Loss inner = ownLoss("loss.giou(scaled(pred, 0.7), scaled(target, 0.7))");
    const Loss ciou = *Loss::parse("ciou"), nwd = *Loss::parse("nwd:c=20");
    const Loss giou = *Loss::parse("giou"), iou = *Loss::parse("iou");
    for (const auto& [number, pair] : pairs) {
        const auto& [p, g] = pair;
        const Gradient a = ciou.gradient(p, g), b = nwd.gradient(p, g);
        const Gradient sum = weighted.gradient(p, g);
        EXPECT_NEAR(sum.value, 0.5 * a.value + 0.5 * b.value, 1e-14) << number;
        for (std::size_t k = 0; k < 4; ++k)
            EXPECT_NEAR(sum.d[k], 0.5 * a.d[k] + 0.5 * b.d[k], 1e-13 * (1 + std::fabs(a.d[k])));
        const double overlap = 1.0 - iou.value(p, g);
        EXPECT_NEAR(focaler.value(p, g), giou.value(p, g) + overlap - std::min(overlap / 0.95, 1.0),
                    1e-13);
        const Box<> sp{p.cx, p.cy, p.w * 0.7, p.h * 0.7}, sg{g.cx, g.cy, g.w * 0.7, g.h * 0.7};
        EXPECT_NEAR(inner.value(p, g), giou.value(sp, sg), 1e-12);
        const Gradient scaled = giou.gradient(sp, sg), made = inner.gradient(p, g);
        for (std::size_t k = 0; k < 4; ++k)
            EXPECT_NEAR(made.d[k], scaled.d[k] * (k < 2 ? 1.0 : 0.7),
                        1e-8 * (1 + std::fabs(scaled.d[k])));
    }
}

TEST(LossFile, IsReadWithItsOwnLines) {
    const std::string file = own::writeLossFile("1 - iou  \r\n\n");
    EXPECT_EQ(file, "iouscope-loss 1\n1 - iou\n");
    EXPECT_EQ(*own::readLossFile(file, "my.loss"), "1 - iou");
    EXPECT_EQ(*own::readLossFile("\xEF\xBB\xBFiouscope-loss 1\r\n1 - iou\r\n", "my.loss"),
              "1 - iou");
    const auto wrong = own::readLossFile("iouscope-loss 1\n\n# words\n1 - uio\n", "my.loss");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().message().find("my.loss, line 4, column 5"), 0U)
        << wrong.error().message();
    EXPECT_FALSE(own::readLossFile("1 - iou\n", "my.loss"));
    EXPECT_FALSE(own::readLossFile("iouscope-loss 2\n1 - iou\n", "my.loss"));
}

}  // namespace
}  // namespace iou::testing
