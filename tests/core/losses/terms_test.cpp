// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"
#include "tests/core/support/entries.hpp"
#include "tests/core/support/golden_files.hpp"

#include <cmath>
#include <set>

namespace iou::testing {
namespace {

TEST_P(EveryLoss, PartsAddUpToTheValueAndTheGradient) {
    const Loss loss = goldenLoss(*GetParam());
    Random random(printedSeed("parts"));
    for (const Regime regime : all_regimes) {
        for (int i = 0; i < scaled(200); ++i) {
            const Pair pair = randomPair(random, regime);
            const Gradient g = loss.gradient(pair.pred, pair.target);
            if (std::isinf(g.value)) continue;
            Gradient sum;
            double norm = 0.0;
            for (const auto& t : loss.terms(pair.pred, pair.target)) {
                if (!isSummand(t.info->role)) continue;
                sum.value += t.value;
                for (std::size_t k = 0; k < 4; ++k) {
                    sum.d[k] += t.d[k];
                    norm = std::max(norm, std::fabs(t.d[k]));
                }
            }
            ASSERT_LE(std::fabs(sum.value - g.value), 1e-12 * std::max(1.0, std::fabs(g.value)))
                << pair;
            for (std::size_t k = 0; k < 4; ++k)
                ASSERT_LE(std::fabs(sum.d[k] - g.d[k]), 1e-10 * norm + 1e-12) << pair;
        }
    }
}

TEST_P(EveryLoss, NamesEveryTermOnceAtEveryPair) {
    const LossEntry& entry = *GetParam();
    const Loss loss(entry);
    const auto pairs = goldenPairs("pairs.csv");
    std::set<std::string_view> ids;
    for (const TermInfo* const t : entry.terms) {
        EXPECT_TRUE(ids.insert(t->id).second) << t->id << " is named twice";
        EXPECT_STRNE(t->symbol, "") << t->id;
        EXPECT_STRNE(t->sentence, "") << t->id;
    }
    EXPECT_LE(entry.terms.size(), static_cast<std::size_t>(max_terms));
    int parts = 0;
    for (const TermInfo* const t : entry.terms) parts += isSummand(t->role) ? 1 : 0;
    EXPECT_GE(parts, 1);
    for (const auto& [number, pair] : pairs) {
        const auto terms = loss.terms(pair.pred, pair.target);
        ASSERT_EQ(terms.size(), entry.terms.size()) << "pair " << number;
        for (std::size_t i = 0; i < terms.size(); ++i)
            ASSERT_EQ(terms[i].info, entry.terms[i]) << "pair " << number;
    }
}

TEST_P(EveryLoss, GivesTheSameValueHoweverItIsAsked) {
    const Loss loss = goldenLoss(*GetParam());
    for (const auto& [number, pair] : goldenPairs("pairs.csv")) {
        const double value = loss.value(pair.pred, pair.target);
        EXPECT_EQ(loss.gradient(pair.pred, pair.target).value, value) << "pair " << number;
        EXPECT_EQ(loss.direction(pair.pred, pair.target).value, value) << "pair " << number;
    }
}

double termValue(const char* id, const char* term, const Pair& pair) {
    for (const auto& t : Loss(*findLoss(id)).terms(pair.pred, pair.target))
        if (std::string_view(t.info->id) == term) return t.value;
    ADD_FAILURE() << id << " has no term " << term;
    return 0.0;
}

TEST(Terms, HoldWhatTheirNamesSay) {
    const Pair pair{{1.0, 0.5, 2.0, 1.0}, {0.5, 1.0, 1.0, 2.0}};
    EXPECT_DOUBLE_EQ(termValue("ciou", "intersection", pair), 1.0);
    EXPECT_DOUBLE_EQ(termValue("ciou", "union_area", pair), 3.0);
    EXPECT_DOUBLE_EQ(termValue("ciou", "iou", pair), 1.0 / 3.0);
    EXPECT_DOUBLE_EQ(termValue("ciou", "enclosing_width", pair), 2.0);
    EXPECT_DOUBLE_EQ(termValue("ciou", "enclosing_height", pair), 2.0);
    EXPECT_DOUBLE_EQ(termValue("ciou", "enclosing_diagonal2", pair), 8.0);
    EXPECT_DOUBLE_EQ(termValue("ciou", "center_distance2", pair), 0.5);
    EXPECT_DOUBLE_EQ(termValue("giou", "enclosing_area", pair), 4.0);
    EXPECT_DOUBLE_EQ(termValue("siou", "offset_x", pair), 0.5);
    EXPECT_DOUBLE_EQ(termValue("siou", "offset_y", pair), -0.5);
    const double angle = std::atan(0.5) - std::atan(2.0);
    const double v = 4.0 / (M_PI * M_PI) * angle * angle;
    EXPECT_NEAR(termValue("ciou", "aspect_v", pair), v, 1e-15);
    EXPECT_NEAR(termValue("ciou", "alpha", pair), v / (2.0 / 3.0 + v), 1e-15);
}

}  // namespace
}  // namespace iou::testing
