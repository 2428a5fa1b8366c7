// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/entries.hpp"
#include "tests/core/support/golden_files.hpp"

#include <cmath>

namespace iou::testing {
namespace {

Pair transformed(const Pair& p, auto&& f) { return {f(p.pred), f(p.target)}; }

/// A random pair whose coordinates are multiples of 2^-20 below 2^6, so that moving both boxes by
/// another such number is exact.
Pair dyadicPair(Random& r) {
    const Regime regime = all_regimes[static_cast<std::size_t>(r.below(5))];
    return transformed(randomPair(r, regime), [](Box<> b) {
        for (double* const x : {&b.cx, &b.cy, &b.w, &b.h}) *x = std::round(*x * 0x1p20) * 0x1p-20;
        return b;
    });
}

/// Values may be infinite (UnitBox on disjoint boxes); otherwise they agree but for rounding.
void expectSame(double a, double b, double tolerance, const Pair& pair) {
    if (std::isinf(a) || std::isinf(b)) {
        ASSERT_EQ(a, b) << pair;
    } else {
        ASSERT_LE(std::fabs(a - b), tolerance * std::max(1.0, std::fabs(a))) << pair;
    }
}
void expectSameRow(const std::array<double, 4>& a, const std::array<double, 4>& b,
                   const Pair& pair) {
    double norm = 0.0;
    double error = 0.0;
    for (std::size_t k = 0; k < 4; ++k) {
        norm = std::max(norm, std::fabs(a[k]));
        const double e = std::fabs(a[k] - b[k]);
        if (!(e <= error)) error = e;
    }
    ASSERT_LE(error, 1e-10 * norm + 1e-13) << pair;
}

/// More than a million checks over all entries and laws.
constexpr int kPairs = 4000;

TEST_P(EveryLoss, KeepsTheLawsItDeclares) {
    const LossEntry& entry = *GetParam();
    const Loss loss = goldenLoss(entry);
    const unsigned laws = entry.info->laws;
    Random random(printedSeed("laws"));
    for (int i = 0; i < scaled(kPairs); ++i) {
        const Pair pair = dyadicPair(random);
        const Gradient g = loss.gradient(pair.pred, pair.target);
        if ((laws & translation) != 0) {
            const double x = random.below(1 << 20) * 0x1p-10;
            const double y = random.below(1 << 20) * 0x1p-10;
            const Pair moved = transformed(pair, [x, y](Box<> b) {
                return Box<>{b.cx + x, b.cy - y, b.w, b.h};
            });
            const Gradient m = loss.gradient(moved.pred, moved.target);
            ASSERT_EQ(m.value, g.value) << "translation " << x << " " << y << ": " << pair;
            ASSERT_EQ(m.d, g.d) << "translation " << x << " " << y << ": " << pair;
        }
        if ((laws & scale) != 0) {
            const double f = std::ldexp(1.0, random.below(101) - 50);
            const Pair scaled_pair = transformed(pair, [f](Box<> b) {
                return Box<>{b.cx * f, b.cy * f, b.w * f, b.h * f};
            });
            Gradient s = loss.gradient(scaled_pair.pred, scaled_pair.target);
            expectSame(g.value, s.value, 8 * 2.3e-16, pair);
            for (double& d : s.d) d *= f;
            expectSameRow(g.d, s.d, pair);
        }
        if ((laws & swap_axes) != 0) {
            const Pair swapped = transformed(pair, [](Box<> b) {
                return Box<>{b.cy, b.cx, b.h, b.w};
            });
            const Gradient s = loss.gradient(swapped.pred, swapped.target);
            expectSame(g.value, s.value, 16 * 2.3e-16, pair);
            expectSameRow(g.d, {s.d[1], s.d[0], s.d[3], s.d[2]}, pair);
        }
        if ((laws & mirror) != 0) {
            const bool x = random.below(2) == 0;
            const Pair mirrored = transformed(pair, [x](Box<> b) {
                return x ? Box<>{-b.cx, b.cy, b.w, b.h} : Box<>{b.cx, -b.cy, b.w, b.h};
            });
            const Gradient m = loss.gradient(mirrored.pred, mirrored.target);
            expectSame(g.value, m.value, 16 * 2.3e-16, pair);
            expectSameRow(g.d, {x ? -m.d[0] : m.d[0], x ? m.d[1] : -m.d[1], m.d[2], m.d[3]}, pair);
        }
        if ((laws & identity) != 0) {
            ASSERT_NEAR(loss.value(pair.target, pair.target), entry.info->value_at_match, 4e-16)
                << pair;
        }
    }
}

/// What an entry does not claim is really not so; otherwise the claim was forgotten.
TEST_P(EveryLoss, BreaksTheLawsItDoesNotDeclare) {
    const LossEntry& entry = *GetParam();
    const Loss loss = goldenLoss(entry);
    const unsigned laws = entry.info->laws;
    Random random(printedSeed("missing laws"));
    unsigned broken = 0;
    const auto differs = [&loss](const Pair& a, const Pair& b) {
        return std::fabs(loss.value(a.pred, a.target) - loss.value(b.pred, b.target)) > 1e-9;
    };
    for (int i = 0; i < 200; ++i) {
        const Pair pair = dyadicPair(random);
        if (differs(pair, transformed(pair, [](Box<> b) {
                        return Box<>{b.cx + 3, b.cy - 5, b.w, b.h};
                    })))
            broken |= translation;
        if (differs(pair, transformed(pair, [](Box<> b) {
                        return Box<>{2 * b.cx, 2 * b.cy, 2 * b.w, 2 * b.h};
                    })))
            broken |= scale;
        if (differs(pair, transformed(pair, [](Box<> b) { return Box<>{b.cy, b.cx, b.h, b.w}; })))
            broken |= swap_axes;
        for (const double x : {-1.0, 1.0})
            if (differs(pair, transformed(pair, [x](Box<> b) {
                            return Box<>{x * b.cx, -x * b.cy, b.w, b.h};
                        })))
                broken |= mirror;
    }
    EXPECT_EQ(broken, static_cast<unsigned>(all_laws) & ~laws & ~static_cast<unsigned>(identity));
}

}  // namespace
}  // namespace iou::testing
