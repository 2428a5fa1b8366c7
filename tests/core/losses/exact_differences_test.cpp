// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/own_formula/formula_code.hpp"
#include "core/registry/registry.hpp"
#include "tests/core/support/entries.hpp"
#include "tests/core/support/golden_files.hpp"
#include "tests/core/support/probe.hpp"

#include <cmath>

namespace iou::testing {
namespace {

using Replay = Tape::Mode;

bool isText(const LossEntry& entry) {
    return dynamic_cast<const own::FormulaCode*>(entry.code) != nullptr;
}

/// The value at a moved prediction while everything detached stays as at the recorded base point.
Float128 heldValue(const LossProbe& probe, const Loss& loss, const Box<Quad>& pred,
                   const Box<Quad>& target) {
    Tape& tape = Tape::mine();
    tape.mode = Replay::replay;
    tape.next = 0;
    const Quad value = probe.value(pred, target, loss.parameters().data());
    EXPECT_EQ(tape.next, tape.values.size());
    tape.mode = Replay::off;
    return value.x;
}

/// Central differences in 113 bits by cx, cy, w, h.
std::array<double, 4> differences(const LossProbe& probe, const Loss& loss, const Pair& pair) {
    const Box<Quad> pred = exactBox(pair.pred);
    const Box<Quad> target = exactBox(pair.target);
    Tape& tape = Tape::mine();
    tape.values.clear();
    tape.mode = Replay::record;
    (void)probe.value(pred, target, loss.parameters().data());
    tape.mode = Replay::off;

    const Quad step = 0x1p-50 * std::min(pair.pred.w, pair.pred.h);
    std::array<double, 4> d{};
    for (std::size_t k = 0; k < 4; ++k) {
        const auto moved = [&pred, k](Quad by) {
            Box<Quad> b = pred;
            Quad* const members[] = {&b.cx, &b.cy, &b.w, &b.h};
            *members[k] = *members[k] + by;
            return b;
        };
        const Float128 up = heldValue(probe, loss, moved(step), target);
        const Float128 down = heldValue(probe, loss, moved(-step), target);
        d[k] = static_cast<double>((up - down) / (2 * step.x));
    }
    return d;
}

TEST_P(EveryLoss, GradientMatchesDifferencesWithDetachedTermsFrozen) {
    const LossEntry& entry = *GetParam();
    const Loss loss = goldenLoss(entry);
    const LossProbe* const probe = findProbe(entry.id);
    // A text without a header: tests/tools/asked_losses.py took its differences.
    if (isText(entry)) return;
    ASSERT_NE(probe, nullptr);
    Random random(printedSeed("differences"));
    for (const Regime regime : all_regimes) {
        for (int i = 0; i < scaled(100); ++i) {
            const Pair pair = randomPair(random, regime);
            // An infinite value has no difference quotient; the specification leaves it without
            // one.
            if (!std::isfinite(loss.value(pair.pred, pair.target))) continue;
            const auto expected = differences(*probe, loss, pair);
            const auto g = loss.gradient(pair.pred, pair.target).d;
            double norm = 0.0;
            double error = 0.0;
            for (std::size_t k = 0; k < 4; ++k) {
                norm = std::max(norm, std::fabs(expected[k]));
                const double e = std::fabs(g[k] - expected[k]);
                if (!(e <= error)) error = e;
            }
            ASSERT_LE(error, 1e-9 * norm + 1e-12)
                << regimeName(regime) << " " << pair << "\n gradient    " << g[0] << " " << g[1]
                << " " << g[2] << " " << g[3] << "\n differences " << expected[0] << " "
                << expected[1] << " " << expected[2] << " " << expected[3];
        }
    }
}

TEST(Probes, CoverEveryEntry) {
    std::size_t headers = 0;
    for (const auto& e : registry()) {
        if (isText(e)) continue;
        ++headers;
        EXPECT_NE(findProbe(e.id), nullptr) << e.id;
    }
    EXPECT_EQ(lossProbes().size(), headers);
}

}  // namespace
}  // namespace iou::testing
