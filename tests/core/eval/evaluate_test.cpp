// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/evaluate.hpp"
#include "core/registry/registry.hpp"
#include "tests/core/support/golden_files.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <random>

namespace iou::testing {
namespace {

using Four = std::array<double, 4>;

/// Boxes as other code stores them.
struct Stored {
    std::vector<Four> pred, target;

    Stored(const std::vector<Pair>& pairs, BoxNotation notation) {
        for (const Pair& pair : pairs) {
            pred.push_back(boxNumbers(pair.pred, notation));
            target.push_back(boxNumbers(pair.target, notation));
        }
    }
};
BoxRows rowsOf(const std::vector<Four>& boxes, BoxNotation notation = BoxNotation::cxcywh) {
    return {boxes.front().data(), boxes.size(), notation};
}

std::vector<Pair> somePairs() {
    std::vector<Pair> pairs;
    for (const auto& [number, pair] : goldenPairs("pairs.csv")) pairs.push_back(pair);
    return pairs;
}

double largest(const double* d) {
    double out = 0.0;
    for (int k = 0; k < 4; ++k) out = std::max(out, std::fabs(d[k]));
    return out;
}

/// The partials by the four numbers of a notation, by the rule of the chain from those by centre
/// and size: what one more of each number does to the centre and the size.
Four chained(BoxNotation notation, const Four& d) {
    if (notation == BoxNotation::xyxy)
        return {0.5 * d[0] - d[2], 0.5 * d[1] - d[3], 0.5 * d[0] + d[2], 0.5 * d[1] + d[3]};
    if (notation == BoxNotation::xywh) return {d[0], d[1], 0.5 * d[0] + d[2], 0.5 * d[1] + d[3]};
    return d;
}

class EvaluateGolden : public ::testing::TestWithParam<BoxNotation> {};

TEST_P(EvaluateGolden, GivesTheReferenceNumbersOfEveryLoss) {
    constexpr std::array by{GradientBy::cxcywh, GradientBy::xyxy, GradientBy::xywh};
    const BoxNotation notation = GetParam();
    const auto all = goldenPairs("pairs.csv");
    for (const LossEntry& entry : registry()) {
        const Loss loss = goldenLoss(entry);
        std::vector<Pair> pairs;
        const Rows rows = goldenRows(entry.id + ".csv");
        for (const auto& c : rows) pairs.push_back(all.at(std::stoi(c[0])));
        const Stored stored(pairs, notation);
        EvalOptions options{.threads = 2, .by = by[static_cast<std::size_t>(notation)]};
        if (entry.kind == Kind::direction) options.reading.slope = Reading::Slope::published;
        std::vector<double> value(pairs.size()), gradient(4 * pairs.size());
        ASSERT_TRUE(evaluate<double>(loss, rowsOf(stored.pred, notation),
                                     rowsOf(stored.target, notation), options, value, gradient));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto& c = rows[i];
            const double v = number(c[1]);
            // Numbers as edges are rounded once more.
            ASSERT_NEAR(value[i], v, 1e-10 * std::max(1.0, std::fabs(v)))
                << entry.id << ", pair " << c[0];
            const Four d =
                chained(notation, {number(c[2]), number(c[3]), number(c[4]), number(c[5])});
            for (std::size_t k = 0; k < 4; ++k)
                ASSERT_NEAR(gradient[4 * i + k], d[k], 1e-8 * largest(d.data()) + 1e-10)
                    << entry.id << ", pair " << c[0] << ", column " << k;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(EveryNotation, EvaluateGolden,
                         ::testing::Values(BoxNotation::cxcywh, BoxNotation::xyxy,
                                           BoxNotation::xywh),
                         [](const auto& n) { return std::string(notationName(n.param)); });

TEST(Evaluate, AnyNumberOfThreadsGivesTheSameBits) {
    const auto few = somePairs();
    std::vector<Pair> pairs;
    for (int i = 0; i < 12; ++i) pairs.insert(pairs.end(), few.begin(), few.end());
    const Stored stored(pairs, BoxNotation::cxcywh);
    const Loss loss = Loss::parse("ciou").value();
    for (const bool single : {false, true}) {
        std::vector<std::vector<double>> results;
        for (const int threads : {1, 3}) {
            std::vector<double> all(5 * pairs.size());
            const std::span<double> numbers(all);
            ASSERT_TRUE(evaluate<double>(loss, rowsOf(stored.pred), rowsOf(stored.target),
                                         {.threads = threads, .single = single},
                                         numbers.first(pairs.size()),
                                         numbers.subspan(pairs.size())));
            results.push_back(all);
        }
        EXPECT_EQ(results[0], results[1]);
        if (single) continue;
        for (std::size_t i = 0; i < few.size(); ++i)
            EXPECT_EQ(results[0][i], loss.value(few[i].pred, few[i].target));
    }
}

TEST(Evaluate, FloatLanesAgreeToSixDigits) {
    const auto pairs = somePairs();
    const Stored stored(pairs, BoxNotation::cxcywh);
    for (const char* spec : {"giou", "ciou", "interp_iou:alpha=0.9", "=1 - iou + rho2/c2"}) {
        const Loss loss = Loss::parse(spec).value();
        std::vector<double> exact(pairs.size()), lanes(pairs.size()), g(4 * pairs.size()),
            lanes_g(4 * pairs.size());
        const auto preds = rowsOf(stored.pred);
        const auto targets = rowsOf(stored.target);
        ASSERT_TRUE(evaluate<double>(loss, preds, targets, {}, exact, g));
        ASSERT_TRUE(evaluate<double>(loss, preds, targets, {.single = true}, lanes, lanes_g));
        EXPECT_NE(exact, lanes) << spec;
        std::vector<double> errors;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const double size = std::max({1.0, std::fabs(exact[i]), largest(&g[4 * i])});
            double error = std::fabs(exact[i] - lanes[i]);
            for (std::size_t k = 0; k < 4; ++k)
                error = std::max(error, std::fabs(g[4 * i + k] - lanes_g[4 * i + k]));
            errors.push_back(error / size);
        }
        EXPECT_LT(*std::max_element(errors.begin(), errors.end()), 1e-4) << spec;
        std::sort(errors.begin(), errors.end());
        EXPECT_LT(errors[errors.size() / 2], 1e-6) << spec;
    }
}

TEST(Evaluate, BoxesLieAnywhere) {
    // Columns one after the other, rows backwards, one target for all, all of it unaligned.
    const auto pairs = somePairs();
    const std::size_t n = 5;
    std::vector<char> bytes(1 + 4 * n * sizeof(float));
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t k = 0; k < 4; ++k) {
            const auto x = static_cast<float>(boxNumbers(pairs[i].pred, BoxNotation::cxcywh)[k]);
            std::memcpy(&bytes[1 + (k * n + (n - 1 - i)) * sizeof(float)], &x, sizeof x);
        }
    const auto* const last = reinterpret_cast<const float*>(&bytes[1 + (n - 1) * sizeof(float)]);
    const std::ptrdiff_t size = sizeof(float);
    const BoxRows preds{last, n, -size, static_cast<std::ptrdiff_t>(n) * size};
    const std::array<float, 4> target{1.0F, 1.0F, 2.0F, 0.5F};
    const BoxRows targets{target.data(), n, 0, size};
    std::vector<float> value(n);
    const Loss loss = Loss::parse("giou").value();
    ASSERT_TRUE(evaluate<float>(loss, preds, targets, {}, value));
    for (std::size_t i = 0; i < n; ++i) {
        const Box<>& p = pairs[i].pred;
        const auto rounded = [](double x) { return static_cast<double>(static_cast<float>(x)); };
        const Box<> pred{rounded(p.cx), rounded(p.cy), rounded(p.w), rounded(p.h)};
        EXPECT_EQ(value[i], static_cast<float>(loss.value(pred, {1.0, 1.0, 2.0, 0.5}))) << i;
    }
}

/// Corners in float without gaps have a way of their own: the same bits as with a gap after each
/// box.
TEST(Evaluate, PackedCornersGiveTheBitsOfAnyOthers) {
    constexpr std::size_t n = 1003;  // no whole blocks, no whole vectors
    constexpr float inf = std::numeric_limits<float>::infinity();
    std::mt19937 random(11);
    std::uniform_real_distribution<float> place(-50.0F, 50.0F), side(0.0F, 30.0F);
    const auto make = [&](std::size_t shift, std::vector<float>& packed,
                          std::vector<float>& apart) {
        for (std::size_t i = shift; i < n + shift; ++i) {
            const float x = place(random), y = place(random);
            std::array<float, 4> box{x, y, x + side(random), y + side(random)};
            if (i % 97 == 5) box[i % 4] = i % 2 == 0 ? inf : std::nanf("");
            if (i % 89 == 7) box[2] = box[0] - 1.0F;
            if (i % 83 == 3) box[3] = box[1];
            if (i % 79 == 1) box = {1e-40F, -1e-42F, 3e-38F, 1e-38F};
            packed.insert(packed.end(), box.begin(), box.end());
            apart.insert(apart.end(), box.begin(), box.end());
            apart.push_back(7.0F);
        }
    };
    std::vector<float> pred, pred_apart, target, target_apart;
    make(0, pred, pred_apart);
    make(30, target, target_apart);  // no fault at the same place
    const auto xyxy = BoxNotation::xyxy;
    const auto rows = [&](const std::vector<float>& apart) {
        return BoxRows(apart.data(), n, 5 * sizeof(float), sizeof(float), xyxy);
    };
    for (const char* const spec : {"ciou", "interp_iou:alpha=0.9", "giou"}) {
        const Loss loss = Loss::parse(spec).value();
        const EvalOptions options{.single = true, .by = GradientBy::xyxy};
        std::vector<float> value(n), gradient(4 * n);
        std::vector<double> other_gradient(4 * n), wide(n);
        ASSERT_TRUE(evaluate<float>(loss, BoxRows(pred.data(), n, xyxy),
                                    BoxRows(target.data(), n, xyxy), options, value, gradient));
        // What is stored in double goes the other way.
        ASSERT_TRUE(evaluate<double>(loss, rows(pred_apart), rows(target_apart), options, wide,
                                     other_gradient));
        std::size_t nans = 0;
        for (std::size_t i = 0; i < n; ++i) {
            const auto same = [](float a, double b) {
                return std::isnan(a) ? std::isnan(b) : a == static_cast<float>(b);
            };
            nans += std::isnan(value[i]);
            EXPECT_TRUE(same(value[i], wide[i])) << spec << ' ' << i;
            for (std::size_t k = 0; k < 4; ++k)
                EXPECT_TRUE(same(gradient[4 * i + k], other_gradient[4 * i + k]))
                    << spec << ' ' << i << ' ' << k << ": " << gradient[4 * i + k] << ' '
                    << other_gradient[4 * i + k];
        }
        EXPECT_GT(nans, 20U) << spec;
        EXPECT_LT(nans, 200U) << spec;
    }
}

TEST(Evaluate, BoxesWithoutMeaningAreNaN) {
    const double nan = std::nan("");
    const std::vector<Four> preds{{0, 0, 1, 1}, {0, 0, -1, 1}, {nan, 0, 1, 1}, {0, 0, 0, 0}};
    const std::vector<Four> targets(4, Four{0, 0, 1, 1});
    const Loss loss = Loss::parse("giou").value();
    for (const bool single : {false, true}) {
        std::vector<double> value(4), gradient(16);
        ASSERT_TRUE(evaluate<double>(loss, rowsOf(preds), rowsOf(targets), {.single = single},
                                     value, gradient));
        EXPECT_EQ(value[0], 0.0);
        for (const std::size_t i : {std::size_t{1}, std::size_t{2}}) {
            EXPECT_TRUE(std::isnan(value[i])) << i;
            for (std::size_t k = 0; k < 4; ++k) EXPECT_TRUE(std::isnan(gradient[4 * i + k])) << i;
        }
        EXPECT_EQ(value[3], 1.0);
    }
}

TEST(Evaluate, TermsAreThoseOfThePair) {
    const auto pairs = somePairs();
    const Stored stored(pairs, BoxNotation::cxcywh);
    const Loss loss = Loss::parse("ciou").value();
    const auto terms = termsOf(loss);
    for (const bool single : {false, true}) {
        std::vector<double> out(terms.size() * pairs.size());
        ASSERT_TRUE(evaluateTerms(loss, rowsOf(stored.pred), rowsOf(stored.target),
                                  {.single = single}, out));
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto named = loss.terms(pairs[i].pred, pairs[i].target);
            for (std::size_t t = 0; t < terms.size(); ++t) {
                const auto it = std::find_if(named.begin(), named.end(), [&](const TermValue& v) {
                    return v.info == terms[t];
                });
                ASSERT_NE(it, named.end());
                EXPECT_NEAR(out[i * terms.size() + t], it->value,
                            (single ? 1e-4 : 0.0) * std::max(1.0, std::fabs(it->value)))
                    << terms[t]->id << ", pair " << i;
            }
        }
    }
}

TEST(Evaluate, ReadingsAreThoseOfOtherCode) {
    const auto pairs = somePairs();
    const Stored stored(pairs, BoxNotation::cxcywh);
    const Loss loss = Loss::parse("ciou").value();
    std::vector<double> value(pairs.size()), gradient(4 * pairs.size());
    const Reading reading{Reading::Slope::of_value, 1e-7};
    ASSERT_TRUE(evaluate<double>(loss, rowsOf(stored.pred), rowsOf(stored.target),
                                 {.reading = reading}, value, gradient));
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const Gradient g = loss.gradientAs(pairs[i].pred, pairs[i].target, reading);
        EXPECT_EQ(value[i], g.value);
        EXPECT_EQ(gradient[4 * i], g.d[0]);
    }
    EXPECT_FALSE((EvalOptions{.single = true, .reading = reading}).check());
    EXPECT_FALSE((EvalOptions{.reading = {Reading::Slope::detached, -1.0}}).check());
}

TEST(Evaluate, StopsWhenCancelled) {
    const std::vector<Four> boxes(2000, Four{0, 0, 1, 1});
    std::vector<double> value(boxes.size(), 7.0);
    Progress progress;
    progress.cancel = true;
    ASSERT_TRUE(evaluate<double>(Loss::parse("iou").value(), rowsOf(boxes), rowsOf(boxes), {},
                                 value, {}, &progress));
    EXPECT_EQ(value, std::vector<double>(boxes.size(), 7.0));
    EXPECT_EQ(progress.done, 0);
}

}  // namespace
}  // namespace iou::testing
