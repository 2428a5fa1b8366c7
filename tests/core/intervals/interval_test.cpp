// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intervals/interval_lab.hpp"
#include "tests/core/support/golden_files.hpp"
#include "tests/core/support/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace iou::intervals {
namespace {

TEST(Intervals, AgreeWithExactRationalsOnEveryRow) {
    const auto rows = testing::goldenRows("labs/temporal.csv");
    ASSERT_EQ(rows.size(), 95U);
    int partials = 0;
    for (auto row : rows) {
        row.resize(15);
        SCOPED_TRACE("pair " + row[0]);
        std::vector<double> x;
        for (const auto& cell : row) x.push_back(testing::number(cell));
        const Shared s = compare({x[2], x[3]}, {x[4], x[5]});
        const Sloped* const measures[] = {&s.iou, &s.giou, &s.diou};
        for (std::size_t m = 0; m < 3; ++m) {
            EXPECT_NEAR(measures[m]->value, x[6 + m], 1e-12);
            if (row[9 + 2 * m].empty()) continue;
            EXPECT_NEAR(measures[m]->dc, x[9 + 2 * m], 1e-12);
            EXPECT_NEAR(measures[m]->dd, x[10 + 2 * m], 1e-12);
            ++partials;
        }
    }
    EXPECT_EQ(partials, 3 * 80);
}

TEST(Intervals, KeepTheLaws) {
    testing::Random random(testing::printedSeed("Intervals.KeepTheLaws"));
    for (int i = 0; i < testing::scaled(2000); ++i) {
        const Interval p{random.uniform(-5, 5), random.logUniform(0.01, 8)};
        const Interval t{random.uniform(-5, 5), random.logUniform(0.01, 8)};
        const Shared s = compare(p, t), other = compare(t, p);
        EXPECT_NEAR(s.iou.value, other.iou.value, 1e-14);
        EXPECT_NEAR(s.giou.value, other.giou.value, 1e-14);
        EXPECT_NEAR(s.diou.value, other.diou.value, 1e-14);
        // In one dimension what surrounds both is what both cover and the gap.
        EXPECT_NEAR(s.enclosing, s.covered + s.gap, 1e-13);
        EXPECT_NEAR(s.giou.value, s.overlap > 0.0 ? s.iou.value : -s.gap / s.enclosing, 1e-14);
        EXPECT_NEAR(s.overlap,
                    std::max(0.0, std::min(p.to(), t.to()) - std::max(p.from(), t.from())), 1e-13);
        // Moved, mirrored and scaled together nothing changes.
        const auto mapped = [&](const Interval& x) { return Interval{7.0 - 3.0 * x.c, 3.0 * x.d}; };
        const Shared far = compare(mapped(p), mapped(t));
        EXPECT_NEAR(far.diou.value, s.diou.value, 1e-12);
        EXPECT_NEAR(far.giou.value, s.giou.value, 1e-12);
    }
}

TEST(Intervals, PartialsAreDifferenceQuotients) {
    testing::Random random(testing::printedSeed("Intervals.PartialsAreDifferenceQuotients"));
    for (int i = 0; i < testing::scaled(500); ++i) {
        const Interval p{random.uniform(-5, 5), random.uniform(0.5, 8)};
        const Interval t{random.uniform(-5, 5), random.uniform(0.5, 8)};
        const double h = 1e-6;
        // No kink within a step.
        const double ends[] = {p.from() - t.from(), p.from() - t.to(), p.to() - t.from(),
                               p.to() - t.to()};
        if (std::ranges::any_of(ends, [&](double e) { return std::fabs(e) < 4 * h; })) continue;
        const Shared s = compare(p, t);
        for (const Measure m : {Measure::iou, Measure::giou, Measure::diou}) {
            const auto at = [&](double dc, double dd) {
                return compare({p.c + dc, p.d + dd}, t).of(m).value;
            };
            EXPECT_NEAR(s.of(m).dc, (at(h, 0) - at(-h, 0)) / (2 * h), 1e-7);
            EXPECT_NEAR(s.of(m).dd, (at(0, h) - at(0, -h)) / (2 * h), 1e-7);
            // One end alone: half of it goes to the centre.
            EXPECT_NEAR(s.of(m).byFrom(), (at(h / 2, -h) - at(-h / 2, h)) / (2 * h), 1e-7);
            EXPECT_NEAR(s.of(m).byTo(), (at(h / 2, h) - at(-h / 2, -h)) / (2 * h), 1e-7);
        }
    }
}

TEST(IntervalRun, ReachesTheTruthByDiouAndNotByIou) {
    const Interval start{2.0, 3.0}, target{12.0, 5.0};
    for (const Code code : {Code::plain, Code::relative}) {
        Recipe recipe{.code = code, .optimizer = Optimizer(), .rate = 0.05, .steps = 600};
        recipe.measure = Measure::diou;
        const auto run = descend(recipe, start, target);
        ASSERT_EQ(run.states.size(), 601U);
        EXPECT_GT(run.iou.back(), 0.95);
        EXPECT_NEAR(run.loss.back(), 1.0 - compare(run.states.back(), target).diou.value, 1e-15);
        recipe.measure = Measure::iou;
        EXPECT_EQ(descend(recipe, start, target).states.back(), start);
    }
}

/// By hand: one plain step of GD moves by the rate times the slopes of GIoU; a relative one by the
/// length, squared, times these.
TEST(IntervalRun, TheFirstStepIsTheGradients) {
    const Interval start{2.0, 3.0}, target{12.0, 5.0};
    const Sloped g = compare(start, target).giou;
    Recipe recipe{Measure::giou, Code::plain, *Optimizer::parse("gd"), 0.5, 1};
    const Interval plain = descend(recipe, start, target).states.back();
    EXPECT_NEAR(plain.c, 2.0 + 0.5 * g.dc, 1e-14);
    EXPECT_NEAR(plain.d, 3.0 + 0.5 * g.dd, 1e-14);
    recipe.code = Code::relative;
    const Interval relative = descend(recipe, start, target).states.back();
    EXPECT_NEAR(relative.c, 2.0 + 0.5 * 9.0 * g.dc, 1e-14);
    EXPECT_NEAR(relative.d, 3.0 * std::exp(0.5 * 3.0 * g.dd), 1e-14);
}

TEST(IntervalLab, ShowsTheStepAskedForOrTheLast) {
    IntervalLab lab;
    EXPECT_EQ(outcomeOf(lab).shown(), lab.pred);
    lab.step = 40;
    EXPECT_EQ(outcomeOf(lab).shown(), descend(lab.recipe, lab.pred, lab.target).states[40]);
    lab.step = most_steps;
    const IntervalOutcome end = outcomeOf(lab);
    EXPECT_EQ(end.step, lab.recipe.steps);
    EXPECT_EQ(end.shared.iou.value, end.run.iou.back());
    const auto slid = slidTo(lab.pred, lab.target, {lab.pred.c, lab.target.c});
    EXPECT_EQ(slid[0].giou.value, compare(lab.pred, lab.target).giou.value);
    EXPECT_NEAR(slid[1].iou.value, 4.0 / 6.0, 1e-15);
}

TEST(IntervalRun, EndsWhereNoLengthIsLeft) {
    const Recipe recipe{Measure::giou, Code::plain, *Optimizer::parse("gd"), 1e4, 50};
    const auto run = descend(recipe, {0.0, 6.0}, {0.5, 1.0});
    EXPECT_LT(run.states.size(), 51U);
    EXPECT_GT(run.states.back().d, 0.0);
}

}  // namespace
}  // namespace iou::intervals
