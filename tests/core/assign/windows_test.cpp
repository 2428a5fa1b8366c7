// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/anchor_presets.hpp"
#include "core/assign/atss.hpp"
#include "core/assign/overlap_rows.hpp"
#include "tests/core/assign/golden_labs.hpp"
#include "tests/core/support/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

/// Every anchor against every truth, step by step as the rules are written, against windows.
namespace iou::assign {
namespace {

using testing::Random;

constexpr int kNegative = -2;

struct Reference {
    std::vector<int> label;  ///< truth, -1 ignored, -2 negative, -3 outside
    std::vector<double> best;
};

struct Scene {
    AnchorSet anchors;
    std::vector<Edges> truths, ignore;
    Assigner assigner;
};

bool isOut(const Scene& s, const Edges& e) {
    const double b = s.assigner.border.value_or(0.0);
    return s.assigner.border &&
           !(e.left >= -b && e.top >= -b && e.right < s.anchors.image.width + b &&
             e.bottom < s.anchors.image.height + b);
}

bool isIgnored(const Scene& s, const Edges& e) {
    return std::any_of(s.ignore.begin(), s.ignore.end(), [&](const Edges& r) {
        const double w = std::min(e.right, r.right) - std::max(e.left, r.left);
        const double h = std::min(e.bottom, r.bottom) - std::max(e.top, r.top);
        return w > 0.0 && h > 0.0 && w * h / e.area() > s.assigner.ignore_share;
    });
}

Reference bruteForce(const Scene& s) {
    const std::size_t n = s.anchors.size(), truths = s.truths.size();
    const MaxSettings& m = s.assigner.max;
    std::vector<double> o(n * truths);
    std::vector<int> label(n), owner(n, -1);
    std::vector<double> most(n, 0.0), best(truths, 0.0);
    for (std::size_t a = 0; a < n; ++a) {
        const Edges e = s.anchors.edges(a);
        const bool out = isOut(s, e), excluded = out || isIgnored(s, e);
        label[a] = out ? -3 : -1;
        if (excluded) most[a] = -1.0;
        for (std::size_t g = 0; g < truths; ++g) {
            const double value = excluded ? -1.0 : overlapAt(s.assigner.overlap, e, s.truths[g]);
            o[g * n + a] = value;
            best[g] = std::max(best[g], value);
            if (value > most[a]) {
                most[a] = value;
                owner[a] = static_cast<int>(g);
            }
        }
        if (excluded) continue;
        if (most[a] >= m.neg_from && most[a] < m.neg) label[a] = kNegative;
        if (owner[a] >= 0 && most[a] >= m.pos) label[a] = owner[a];
    }
    if (m.force == Force::none) return {label, best};
    for (std::size_t g = 0; g < truths; ++g) {
        if (!(best[g] > 0.0) || best[g] < m.min_pos) continue;
        for (std::size_t a = 0; a < n; ++a) {
            if (o[g * n + a] < best[g] * (1.0 - 1e-9)) continue;
            if (m.force != Force::keep)
                label[a] = static_cast<int>(g);
            else if (label[a] < 0)
                label[a] = owner[a];
            if (m.force == Force::first) break;
        }
    }
    return {label, best};
}

std::vector<int> labels(const AnchorSet& anchors, const Assignment& assignment) {
    std::vector<int> out(anchors.size(), kNegative);
    for (const Match& m : assignment.matches) out[m.anchor] = m.truth;
    return out;
}

/// On a grid of eighths, where ties abound; some of no size, some outside the image.
Edges randomBox(Random& random, ImageSize image) {
    const auto at = [&](double lo, double hi) {
        return std::floor(random.uniform(lo, hi) * 8.0) / 8.0;
    };
    const double x = at(-50.0, image.width + 20.0), y = at(-50.0, image.height + 20.0);
    const double flat = random.below(12) == 0 ? 0.0 : 1.0;
    return {x, y, x + flat * at(0.0, 1.0) * random.logUniform(8.0, image.width),
            y + at(0.0, 1.0) * random.logUniform(8.0, image.height)};
}

Scene randomScene(Random& random) {
    const ImageSize image{40 + random.below(200), 40 + random.below(160)};
    const auto presets = anchorPresets();
    Scene s{
        *presetAnchors(
            presets[static_cast<std::size_t>(random.below(static_cast<int>(presets.size())))].id,
            image),
        {},
        {},
        {}};
    for (int g = random.below(7); g > 0; --g) {
        s.truths.push_back(randomBox(random, image));
        if (random.below(4) == 0) s.truths.push_back(s.truths.back());
    }
    for (int r = random.below(3); r > 0; --r) s.ignore.push_back(randomBox(random, image));
    Assigner& a = s.assigner;
    a.overlap.kind = static_cast<OverlapKind>(random.below(3));
    a.overlap.alpha = random.below(5) == 0 ? 1.0 : random.uniform(0.0, 1.0);
    a.overlap.beta = random.uniform(0.05, 1.0);
    a.max.pos = random.uniform(0.3, 0.8);
    a.max.neg = a.max.pos * random.unit();
    a.max.neg_from = random.below(3) == 0 ? a.max.neg * random.unit() : 0.0;
    a.max.min_pos = random.below(2) == 0 ? 0.0 : random.uniform(0.0, 0.6);
    a.max.force = static_cast<Force>(random.below(4));
    a.ignore_share = random.unit();
    if (random.below(4) == 0) a.border = random.uniform(0.0, 40.0);
    return s;
}

TEST(Windows, GiveWhatAllAnchorsAgainstAllTruthsGive) {
    Random random(testing::printedSeed("windows"));
    for (int i = testing::scaled(30); i > 0; --i) {
        const Scene s = randomScene(random);
        const auto out = assign(s.anchors, s.truths, s.ignore, s.assigner, 1 + random.below(3));
        ASSERT_TRUE(out) << out.error().message();
        const Reference reference = bruteForce(s);
        auto got = labels(s.anchors, *out);
        std::size_t outside = 0;
        for (std::size_t a = 0; a < got.size(); ++a)
            if (reference.label[a] == -3) {
                got[a] = -3;
                ++outside;
            }
        for (std::size_t a = 0; a < got.size(); ++a)
            ASSERT_EQ(got[a], reference.label[a])
                << "anchor " << a << ", " << s.anchors.name << ", overlap "
                << overlap_words.of(s.assigner.overlap.kind) << ", force "
                << force_words.of(s.assigner.max.force);
        EXPECT_EQ(out->outside, outside);
        EXPECT_EQ(out->positives + out->ignored + out->negatives + outside, s.anchors.size());
        for (std::size_t g = 0; g < s.truths.size(); ++g)
            ASSERT_EQ(out->truths[g].best, reference.best[g]);
        for (const Match& match : out->matches)
            if (match.truth >= 0) {
                ASSERT_EQ(match.overlap,
                          overlapAt(s.assigner.overlap, s.anchors.edges(match.anchor),
                                    s.truths[static_cast<std::size_t>(match.truth)]));
            }
    }
}

TEST(Windows, AtssChoosesTheNearestOfAll) {
    Random random(testing::printedSeed("atss"));
    for (int i = testing::scaled(60); i > 0; --i) {
        const Scene s = randomScene(random);
        OverlapRows rows(s.anchors, s.truths, s.assigner.overlap);
        rows.exclude(s.ignore, s.assigner.ignore_share, nullptr, 1);
        const int nearest = 1 + random.below(20);
        for (const Edges& truth : s.truths) {
            std::vector<std::size_t> got, expected;
            for (const auto& c :
                 selectAtss(rows, s.anchors, s.assigner.overlap, truth, nearest).candidates)
                got.push_back(c.anchor);
            for (const AnchorLevel& level : s.anchors.levels) {
                std::vector<std::pair<double, std::size_t>> all;
                for (std::size_t a = level.first; a < level.first + level.count(); ++a) {
                    const Edges e = s.anchors.edges(a);
                    if (isIgnored(s, e)) continue;
                    const double x = (e.left + e.right) * 0.5 - (truth.left + truth.right) * 0.5;
                    const double y = (e.top + e.bottom) * 0.5 - (truth.top + truth.bottom) * 0.5;
                    all.emplace_back(x * x + y * y, a);
                }
                std::sort(all.begin(), all.end());
                all.resize(std::min(all.size(), static_cast<std::size_t>(nearest)));
                for (const auto& [distance, a] : all) expected.push_back(a);
            }
            ASSERT_EQ(got, expected);
        }
    }
}

TEST(Overlaps, AreThoseOfTheRegistry) {
    Random random(testing::printedSeed("overlaps"));
    const Loss iou = *Loss::parse("iou"), ggiou = *Loss::parse("ggiou_metric:alpha=0.4,beta=0.2");
    OverlapMeasure measure;
    measure.alpha = 0.4;
    measure.beta = 0.2;
    for (int i = 0; i < 500; ++i) {
        const Edges anchor{0.0, 0.0, random.uniform(1.0, 9.0), random.uniform(1.0, 9.0)};
        const double x = random.uniform(-5.0, 8.0), y = random.uniform(-5.0, 8.0);
        const Edges truth{x, y, x + random.uniform(0.1, 9.0), y + random.uniform(0.1, 9.0)};
        measure.kind = OverlapKind::iou;
        EXPECT_NEAR(overlapAt(measure, anchor, truth), 1.0 - iou.value(anchor.box(), truth.box()),
                    1e-14);
        measure.kind = OverlapKind::ggiou;
        EXPECT_NEAR(overlapAt(measure, anchor, truth), ggiou.value(anchor.box(), truth.box()),
                    1e-14);
    }
}

/// Truth order matters only through forced matches and ties.
TEST(Assigner, OrderOfTruthsMattersOnlyThroughForceAndTies) {
    Random random(testing::printedSeed("order"));
    const auto anchors = presetAnchors("retinanet", {256, 192});
    for (int i = testing::scaled(40); i > 0; --i) {
        Scene s{*anchors, {}, {}, {}};
        for (int g = 1 + random.below(6); g > 0; --g) {
            // No grid: no ties.
            const double x = random.uniform(0.0, 200.0), y = random.uniform(0.0, 150.0);
            s.truths.push_back(
                {x, y, x + random.uniform(5.0, 120.0), y + random.uniform(5.0, 120.0)});
        }
        std::vector<std::size_t> order(s.truths.size());
        std::iota(order.begin(), order.end(), 0U);
        for (std::size_t g = order.size(); g > 1; --g)
            std::swap(order[g - 1],
                      order[static_cast<std::size_t>(random.below(static_cast<int>(g)))]);
        std::vector<Edges> shuffled;
        for (const std::size_t g : order) shuffled.push_back(s.truths[g]);
        for (const auto& [kind, force] :
             {std::pair{AssignerKind::max, Force::none}, std::pair{AssignerKind::max, Force::keep},
              std::pair{AssignerKind::atss, Force::none}}) {
            s.assigner.kind = kind;
            s.assigner.max.force = force;
            const auto one = assign(*anchors, s.truths, {}, s.assigner, 1);
            const auto other = assign(*anchors, shuffled, {}, s.assigner, 1);
            ASSERT_EQ(one->matches.size(), other->matches.size());
            for (std::size_t k = 0; k < one->matches.size(); ++k) {
                const Match &a = one->matches[k], &b = other->matches[k];
                ASSERT_EQ(a.anchor, b.anchor);
                ASSERT_EQ(a.truth,
                          b.truth < 0 ? -1
                                      : static_cast<int>(order[static_cast<std::size_t>(b.truth)]));
            }
        }
    }
}

TEST(Assigner, AnyNumberOfThreadsGivesTheSame) {
    Random random(testing::printedSeed("threads"));
    const auto anchors = presetAnchors("retinanet", {1333, 800});
    std::vector<Edges> truths;
    for (int g = 0; g < 40; ++g) truths.push_back(randomBox(random, {1333, 800}));
    for (const AssignerKind kind : {AssignerKind::max, AssignerKind::atss}) {
        Assigner assigner;
        assigner.kind = kind;
        const auto one = assign(*anchors, truths, {}, assigner, 1);
        for (const int threads : {2, 5}) {
            const auto other = assign(*anchors, truths, {}, assigner, threads);
            EXPECT_EQ(one->matches, other->matches);
            EXPECT_EQ(one->truths, other->truths);
        }
    }
}

}  // namespace
}  // namespace iou::assign
