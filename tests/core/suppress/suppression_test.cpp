// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.hpp"
#include "core/suppress/iou_head.hpp"
#include "core/suppress/measure.hpp"
#include "core/suppress/suppression.hpp"
#include "tests/core/support/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace iou::suppress {
namespace {

using testing::Random;

std::size_t at(int i) { return static_cast<std::size_t>(i); }

/// Clusters of boxes of very different sizes, some of none.
std::vector<Detection> crowd(Random& rng, int n, int classes) {
    const auto unit = [&] { return rng.unit(); };
    const double span = std::exp(6.0 * unit()), offset = unit() < 0.2 ? 1e8 : 0.0;
    std::vector<Detection> out;
    for (int i = 0; i < n; ++i) {
        if (i > 0 && unit() < 0.5) {  // beside another
            Detection d = out[at(rng.below(i))];
            const double move = 0.3 * unit() * (d.box.width() + d.box.height());
            d.box.left += move * (unit() - 0.5);
            d.box.right = std::max(d.box.right + move * (unit() - 0.5), d.box.left);
            d.box.top += move * (unit() - 0.5);
            d.box.bottom = std::max(d.box.bottom + move * (unit() - 0.5), d.box.top);
            d.score = unit();
            d.predicted_iou = unit();
            out.push_back(d);
            continue;
        }
        const double side = span * std::exp(-5.0 * unit()), aspect = std::exp(2.0 * unit() - 1.0);
        const double x = offset + span * unit(), y = span * unit();
        const double w = unit() < 0.03 ? 0.0 : side * aspect, h = side / aspect;
        out.push_back({{x, y, x + w, y + h}, unit(), unit(), rng.below(classes)});
    }
    return out;
}

Rule anyRule(Random& rng) {
    const auto unit = [&] { return rng.unit(); };
    Rule rule;
    rule.method = static_cast<Method>(rng.below(6));
    rule.threshold = unit() < 0.1 ? 0.0 : unit();
    if (rule.method == Method::diou && unit() < 0.3) rule.threshold = -0.5 * unit();
    rule.sigma = 0.1 + unit();
    rule.min_score = unit() < 0.5 ? 0.001 : 0.3 * unit();
    rule.beta = 0.5 + unit();
    rule.a = unit();
    rule.across_classes = unit() < 0.3;
    return rule;
}

struct Plain {
    std::vector<int> kept;
    std::vector<double> scores;
};

/// The rule's text, over all pairs, for detections of one class.
Plain byTheText(const std::vector<Detection>& d, const std::vector<int>& members, const Rule& r) {
    Plain out;
    std::vector<int> alive = members;
    std::vector<double> s(d.size());
    for (const int i : members)
        s[at(i)] = r.method == Method::greedy_combined
                       ? combinedScore(d[at(i)].score, d[at(i)].predicted_iou, r.a)
                       : d[at(i)].score;
    const bool soft = infoOf(r.method).decays, guided = r.method == Method::iou_guided;
    const auto key = [&](int i) { return guided ? d[at(i)].predicted_iou : s[at(i)]; };
    if (soft) std::erase_if(alive, [&](int i) { return s[at(i)] < r.min_score; });
    while (!alive.empty()) {
        const int m = *std::max_element(alive.begin(), alive.end(),
                                        [&](int a, int b) { return key(a) < key(b); });
        double score = s[at(m)];
        std::erase(alive, m);
        std::erase_if(alive, [&](int j) {
            const double o = measureOf(r, d[at(m)].box, d[at(j)].box);
            if (!soft) {
                if (o > r.threshold && guided) score = std::max(score, s[at(j)]);
                return o > r.threshold;
            }
            if (r.method == Method::soft_gaussian) s[at(j)] *= std::exp(-o * o / r.sigma);
            if (r.method == Method::soft_linear && o > r.threshold) s[at(j)] *= 1.0 - o;
            return s[at(j)] < r.min_score;
        });
        out.kept.push_back(m);
        out.scores.push_back(score);
    }
    return out;
}

TEST(Suppression, IsWhatItsTextSaysForAnyRule) {
    Random rng(testing::printedSeed("Suppression"));
    for (int round = 0; round < testing::scaled(150); ++round) {
        const Rule rule = anyRule(rng);
        const auto d = crowd(rng, rng.below(120), 1);
        std::vector<int> members(d.size());
        std::iota(members.begin(), members.end(), 0);
        const auto expected = byTheText(d, members, rule);
        const auto got = suppress(d, rule);
        ASSERT_EQ(got.kept, expected.kept) << method_words.of(rule.method) << ' ' << rule.threshold;
        for (std::size_t r = 0; r < got.kept.size(); ++r)
            EXPECT_DOUBLE_EQ(got.outcomes[at(got.kept[r])].score, expected.scores[r]);
    }
}

TEST(Suppression, ClassesDoNotMeetUnlessTheyShall) {
    Random rng(testing::printedSeed("Suppression"));
    for (int round = 0; round < testing::scaled(40); ++round) {
        Rule rule = anyRule(rng);
        auto d = crowd(rng, 90, 3);
        rule.across_classes = false;
        const auto all = suppress(d, rule);
        std::vector<int> kept;
        for (int c = 0; c < 3; ++c) {
            std::vector<int> members;
            for (int i = 0; i < 90; ++i)
                if (d[at(i)].label == c) members.push_back(i);
            const auto alone = byTheText(d, members, rule);
            kept.insert(kept.end(), alone.kept.begin(), alone.kept.end());
        }
        auto sorted = all.kept;
        std::sort(sorted.begin(), sorted.end());
        std::sort(kept.begin(), kept.end());
        EXPECT_EQ(sorted, kept);
        for (std::size_t r = 1; r < all.kept.size(); ++r)
            EXPECT_GE(all.outcomes[at(all.kept[r - 1])].score, all.outcomes[at(all.kept[r])].score);
        rule.across_classes = true;
        const auto together = suppress(d, rule);
        for (auto& one : d) one.label = 7;
        EXPECT_EQ(together.kept, suppress(d, rule).kept);
    }
}

TEST(Suppression, PermutingTheInputPermutesTheOutput) {
    Random rng(testing::printedSeed("Suppression"));
    for (int round = 0; round < testing::scaled(60); ++round) {
        const Rule rule = anyRule(rng);
        const auto d = crowd(rng, 80, 2);
        std::vector<int> places(d.size());
        std::iota(places.begin(), places.end(), 0);
        for (int i = 79; i > 0; --i) std::swap(places[at(i)], places[at(rng.below(i + 1))]);
        std::vector<Detection> moved;
        for (const int i : places) moved.push_back(d[at(i)]);
        auto kept = suppress(moved, rule).kept;
        for (int& i : kept) i = places[at(i)];
        EXPECT_EQ(kept, suppress(d, rule).kept) << method_words.of(rule.method);
    }
}

TEST(Suppression, EveryDetectionHasAFateWithItsReason) {
    Random rng(testing::printedSeed("Suppression"));
    for (int round = 0; round < testing::scaled(60); ++round) {
        const Rule rule = anyRule(rng);
        const auto d = crowd(rng, 100, 2);
        const auto result = suppress(d, rule, {.steps = true});
        ASSERT_EQ(result.outcomes.size(), d.size());
        for (std::size_t i = 0; i < d.size(); ++i) {
            const Outcome& o = result.outcomes[i];
            EXPECT_EQ(o.fate == Fate::kept, o.rank >= 0);
            if (o.rank >= 0) {
                EXPECT_EQ(result.kept[at(o.rank)], static_cast<int>(i));
            }
            if (o.fate != Fate::suppressed) {
                EXPECT_EQ(o.by, -1);
                continue;
            }
            const auto by = at(o.by);
            EXPECT_EQ(result.outcomes[by].fate, Fate::kept);
            if (!rule.across_classes) {
                EXPECT_EQ(d[by].label, d[i].label);
            }
            EXPECT_EQ(o.overlap, measureOf(rule, d[by].box, d[i].box));
            if (rule.method != Method::soft_gaussian) {
                EXPECT_GT(o.overlap, rule.threshold);
            }
        }
    }
}

TEST(Suppression, StepsTellTheWholeStory) {
    Random rng(testing::printedSeed("Suppression"));
    for (int round = 0; round < testing::scaled(60); ++round) {
        const Rule rule = anyRule(rng);
        const auto d = crowd(rng, 100, 2);
        const auto result = suppress(d, rule, {.steps = true});
        ASSERT_EQ(result.selections.size(), result.kept.size());
        std::vector<int> seen(d.size(), 0);
        std::size_t touches = 0;
        for (const Selection& s : result.selections) {
            EXPECT_EQ(seen[at(s.index)]++, 0);
            EXPECT_EQ(s.score, result.outcomes[at(s.index)].score);
            int last = -1;
            for (const Touch& t : result.touchesOf(s)) {
                EXPECT_GT(t.index, last);
                last = t.index;
                EXPECT_EQ(seen[at(t.index)], 0) << "touched after its end";
                if (t.ended) ++seen[at(t.index)];
                if (t.ended) {
                    EXPECT_EQ(result.outcomes[at(t.index)].by, s.index);
                }
            }
            touches += s.count;
        }
        EXPECT_EQ(touches, result.touches.size());
        for (std::size_t i = 0; i < d.size(); ++i)
            EXPECT_EQ(seen[i], result.outcomes[i].fate == Fate::below_limit ? 0 : 1);
    }
}

TEST(Suppression, ThreadsDoNotChangeIt) {
    Random rng(5);
    const auto d = crowd(rng, 6000, 30);
    for (const Method method : {Method::greedy, Method::soft_linear, Method::iou_guided}) {
        const Rule rule{.method = method};
        const auto one = suppress(d, rule), four = suppress(d, rule, {.threads = 4});
        EXPECT_EQ(one.kept, four.kept);
        for (std::size_t i = 0; i < d.size(); ++i)
            EXPECT_EQ(one.outcomes[i].by, four.outcomes[i].by);
    }
}

TEST(Suppression, StopsWhenItIsCancelled) {
    Random rng(5);
    const auto d = crowd(rng, 1000, 1);
    Progress progress;
    EXPECT_FALSE(suppress(d, {}, {.progress = &progress}).cancelled);
    EXPECT_EQ(progress.done, 1000);
    progress.cancel = true;
    EXPECT_TRUE(suppress(d, {}, {.progress = &progress}).cancelled);
}

TEST(Suppression, RefusesWhatARuleHasNoAnswerFor) {
    const Detection fine{{0, 0, 2, 2}, 0.5, 0.5};
    const auto with = [&](auto&& change) {
        Detection d = fine;
        change(d);
        return d;
    };
    const Rule guided{.method = Method::iou_guided}, combined{.method = Method::greedy_combined};
    EXPECT_TRUE(checkDetection(guided, fine));
    const double nan = std::nan("");
    EXPECT_FALSE(checkDetection({}, with([&](Detection& d) { d.score = nan; })));
    EXPECT_FALSE(checkDetection({}, with([&](Detection& d) { d.box.left = nan; })));
    EXPECT_FALSE(checkDetection({}, with([](Detection& d) { d.box.right = -1; })));
    EXPECT_TRUE(checkDetection({}, with([](Detection& d) { d.predicted_iou = 2; })));
    EXPECT_FALSE(checkDetection(guided, with([](Detection& d) { d.predicted_iou = 1.01; })));
    EXPECT_FALSE(checkDetection(combined, with([](Detection& d) { d.predicted_iou = -0.1; })));
    EXPECT_FALSE(checkDetection(combined, with([](Detection& d) { d.score = -0.1; })));
    EXPECT_TRUE(checkDetection({}, with([](Detection& d) { d.score = -0.1; })));
    EXPECT_FALSE(checkRule({.threshold = 1.5}));
    EXPECT_FALSE(checkRule({.sigma = 0.0}));
    EXPECT_FALSE(checkRule({.a = nan}));
}

TEST(IouHead, SlopeIsTheDifferenceQuotientOfItsLoss) {
    for (double x = -6.0; x < 6.0; x += 0.37)
        for (const double q : {0.0, 0.2, 0.5, 0.93, 1.0}) {
            const double h = 1e-6;
            const double quotient = (headLoss(x + h, q).value - headLoss(x - h, q).value) / (2 * h);
            EXPECT_NEAR(headLoss(x, q).slope, quotient, 1e-8);
            EXPECT_GE(headLoss(x, q).value, -1e-15);
        }
    EXPECT_NEAR(headLoss(logitOf(0.3), 0.3).value, 0.0, 1e-15);
    EXPECT_NEAR(predictedIou(logitOf(0.3)), 0.3, 1e-15);
}

}  // namespace
}  // namespace iou::suppress
