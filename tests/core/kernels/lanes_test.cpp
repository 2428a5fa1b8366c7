// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registry.hpp"
#include "tests/core/support/entries.hpp"
#include "tests/core/support/golden_files.hpp"
#include "tests/core/support/lanes.hpp"

#include <cmath>
#include <cstdio>
#include <cstring>

namespace iou::testing {
namespace {

/// Random pairs of every kind, with the ties of the golden files that have an area.
LaneInput mixedPairs(Random& r, int count) {
    LaneInput in;
    for (const auto& [number, pair] : goldenPairs("ties_pairs.csv"))
        if (pair.pred.w > 0 && pair.pred.h > 0) in.add(pair);
    for (int i = 0; i < count; ++i) {
        in.add(randomPair(r, all_regimes[static_cast<std::size_t>(r.below(5))]));
        in.add(stressPair(r, r.below(2) == 0 ? Stress::overlap : Stress::disjoint));
    }
    in.pad();
    return in;
}

bool sameBits(const std::vector<float>& a, const std::vector<float>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}
bool sameBits(const LaneOutput& a, const LaneOutput& b) {
    return sameBits(a.value, b.value) && sameBits(a.d[0], b.d[0]) && sameBits(a.d[1], b.d[1]) &&
           sameBits(a.d[2], b.d[2]) && sameBits(a.d[3], b.d[3]) && a.iou_sums == b.iou_sums &&
           a.term_sums == b.term_sums;
}

TEST_P(EveryLoss, LanesAreEqualBitForBitOnEveryInstructionSet) {
    const KeepIsa keep;
    const LossEntry& entry = *GetParam();
    const Loss loss = goldenLoss(entry);
    Random random(printedSeed("lanes"));
    const LaneInput in = mixedPairs(random, scaled(2000));
    ASSERT_TRUE(useIsa(Isa::baseline));
    const int terms = static_cast<int>(entry.terms.size());
    for (int term = -1; term < terms; ++term) {
        useIsa(Isa::baseline);
        const LaneOutput reference = runLanes(loss, in, Kernel::evaluate, term);
        for (const Isa isa : availableIsas()) {
            useIsa(isa);
            EXPECT_TRUE(sameBits(runLanes(loss, in, Kernel::evaluate, term), reference))
                << isaName(isa) << " term "
                << (term < 0 ? "loss" : entry.terms[static_cast<std::size_t>(term)]->id);
        }
    }
    for (const bool iou_factor : {false, true}) {
        useIsa(Isa::baseline);
        const LaneOutput step = runLanes(loss, in, Kernel::step, -1, iou_factor);
        const LaneOutput record = runLanes(loss, in, Kernel::record, -1, iou_factor);
        for (const Isa isa : availableIsas()) {
            useIsa(isa);
            EXPECT_TRUE(sameBits(runLanes(loss, in, Kernel::step, -1, iou_factor), step))
                << isaName(isa);
            EXPECT_TRUE(sameBits(runLanes(loss, in, Kernel::record, -1, iou_factor), record))
                << isaName(isa);
        }
    }
}

TEST_P(EveryLoss, StepAndRecordAgreeWithEvaluate) {
    const LossEntry& entry = *GetParam();
    const Loss loss = goldenLoss(entry);
    Random random(printedSeed("kernels"));
    const LaneInput in = mixedPairs(random, scaled(500));
    const LaneOutput value = runLanes(loss, in, Kernel::evaluate);
    const LaneOutput step = runLanes(loss, in, Kernel::step);
    const LaneOutput record = runLanes(loss, in, Kernel::record);
    const LaneOutput factor = runLanes(loss, in, Kernel::step, -1, true);
    const LaneOutput iou_loss = runLanes(Loss(*findLoss("iou")), in, Kernel::evaluate);
    for (std::size_t k = 0; k < 4; ++k) {
        EXPECT_TRUE(sameBits(step.d[k], value.d[k])) << k;
        EXPECT_TRUE(sameBits(record.d[k], value.d[k])) << k;
        for (std::size_t i = 0; i < in.size(); ++i)
            ASSERT_EQ(factor.d[k][i], value.d[k][i] * (1.0F + iou_loss.value[i])) << in.pair(i);
    }
    EXPECT_EQ(step.iou_sums, record.iou_sums);
    std::array<float, sum_lanes> iou_sums{};
    for (std::size_t i = 0; i < in.size(); ++i) iou_sums[i % sum_lanes] += iou_loss.value[i];
    EXPECT_EQ(step.iou_sums, iou_sums);
    // The parts, summed in the order the formula names them.
    int part = 0;
    for (std::size_t t = 0; t < entry.terms.size(); ++t) {
        if (!isSummand(entry.terms[t]->role)) continue;
        const LaneOutput term = runLanes(loss, in, Kernel::evaluate, static_cast<int>(t));
        std::array<float, sum_lanes> expected{}, sum{};
        for (std::size_t i = 0; i < in.size(); ++i) expected[i % sum_lanes] += term.value[i];
        std::copy_n(record.term_sums.begin() + part * sum_lanes, sum_lanes, sum.begin());
        EXPECT_EQ(sum, expected) << entry.terms[t]->id;
        ++part;
    }
}

/// How far lanes may be from double. Values: against max(1, |value|). Directions: against the
/// row's largest entry plus `floor` (a lane's 1 - IoU and 1 - U/C are rounded to 6e-8, so a row
/// that all but cancels keeps that much).
constexpr double value_bound = 2e-6;
constexpr double row_bound = 1e-4;

TEST_P(EveryLoss, LanesMatchDouble) {
    const LossEntry& entry = *GetParam();
    const Loss loss = goldenLoss(entry);
    Random random(printedSeed("lanes against double"));
    LaneInput in;
    for (const Regime regime : {Regime::disjoint, Regime::crossing, Regime::nested})
        for (int i = 0; i < scaled(2000); ++i) in.add(randomPair(random, regime));
    in.pad();
    const LaneOutput out = runLanes(loss, in, Kernel::evaluate);
    double worst_value = 0.0;
    double worst_row = 0.0;
    Pair value_pair{};
    Pair row_pair{};
    for (std::size_t i = 0; i < in.size(); ++i) {
        const Pair pair = in.pair(i);
        const Gradient g = loss.direction(pair.pred, pair.target);
        if (std::isinf(g.value)) {
            ASSERT_EQ(static_cast<double>(out.value[i]), g.value) << pair;
            continue;
        }
        const double e = std::fabs(static_cast<double>(out.value[i]) - g.value) /
                         std::max(1.0, std::fabs(g.value));
        if (!(e <= worst_value)) {
            worst_value = e;
            value_pair = pair;
        }
        double norm = 0.0;
        double error = 0.0;
        for (std::size_t k = 0; k < 4; ++k) {
            norm = std::max(norm, std::fabs(g.d[k]));
            const double difference = std::fabs(static_cast<double>(out.d[k][i]) - g.d[k]);
            if (!(difference <= error)) error = difference;
        }
        const double row = error / (norm + 1e-2);
        if (!(row <= worst_row)) {
            worst_row = row;
            row_pair = pair;
        }
    }
    std::printf("%-22s value %.1e row %.1e\n", std::string(entry.id).c_str(), worst_value,
                worst_row);
    EXPECT_LE(worst_value, value_bound) << value_pair;
    EXPECT_LE(worst_row, row_bound) << row_pair;
}

TEST_P(EveryLoss, LanesAreFiniteWhereDoubleIs) {
    const Loss loss = goldenLoss(*GetParam());
    Random random(printedSeed("finite lanes"));
    const LaneInput in = mixedPairs(random, scaled(5000));
    const LaneOutput out = runLanes(loss, in, Kernel::evaluate);
    for (std::size_t i = 0; i < in.size(); ++i) {
        const Pair pair = in.pair(i);
        if (std::isfinite(loss.value(pair.pred, pair.target))) {
            ASSERT_TRUE(std::isfinite(out.value[i])) << pair << " " << out.value[i];
        }
        for (std::size_t k = 0; k < 4; ++k)
            ASSERT_TRUE(std::isfinite(out.d[k][i])) << pair << " " << k << " " << out.d[k][i];
    }
}

TEST(Isa, EveryBuiltSetHasItsOwnKernels) {
    EXPECT_TRUE(isaBuilt(Isa::baseline));
    EXPECT_TRUE(isaAvailable(Isa::baseline));
    for (const auto& e : registry())
        for (const Isa isa : {Isa::baseline, Isa::avx2, Isa::avx512})
            EXPECT_EQ(e.code->lanes(isa) != nullptr, isaBuilt(isa)) << e.id;
}

TEST(Isa, WhatIsNotAvailableIsRefusedAndChangesNothing) {
    const KeepIsa keep;
    const Isa before = activeIsa();
    for (const Isa isa : {Isa::avx2, Isa::avx512}) {
        EXPECT_EQ(useIsa(isa), isaAvailable(isa));
        EXPECT_EQ(activeIsa(), isaAvailable(isa) ? isa : before);
        useIsa(before);
    }
}

TEST(FlushDenormals, HoldsWhileItLives) {
    volatile float tiny = 1e-39F;
    {
        const FlushDenormals flush;
        EXPECT_EQ(tiny * 1.0F, 0.0F);
    }
    EXPECT_GT(tiny * 1.0F, 0.0F);
}

}  // namespace
}  // namespace iou::testing
