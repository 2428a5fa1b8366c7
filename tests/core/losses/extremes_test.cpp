// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/box_size.hpp"
#include "tests/core/support/entries.hpp"
#include "tests/core/support/golden_files.hpp"

#include <cmath>

namespace iou::testing {
namespace {

/// Boxes from the least size to 1e150: unrelated sizes, related ones, equal edges, nested, equal
/// boxes.
Pair extremePair(Random& r) {
    const auto magnitude = [&r] { return r.logUniform(least_size, 1e150); };
    const auto coordinate = [&r, &magnitude] {
        return r.below(4) == 0 ? 0.0 : r.sign() * magnitude();
    };
    const double s = magnitude();
    const auto near = [&r, s] { return s * r.logUniform(1e-3, 1e3); };
    Pair p{};
    switch (r.below(8)) {
    case 0:  // everything unrelated
        p = {{coordinate(), coordinate(), magnitude(), magnitude()},
             {coordinate(), coordinate(), magnitude(), magnitude()}};
        break;
    case 1:  // one centre
        p.target = {coordinate(), coordinate(), magnitude(), magnitude()};
        p.pred = {p.target.cx, p.target.cy, magnitude(), magnitude()};
        break;
    case 2:  // one scale
        p = {{r.sign() * near(), r.sign() * near(), near(), near()},
             {r.sign() * near(), r.sign() * near(), near(), near()}};
        break;
    case 3:  // one scale around a far point
        p.target = {coordinate(), coordinate(), near(), near()};
        p.pred = {p.target.cx + r.sign() * near(), p.target.cy + r.sign() * near(), near(), near()};
        break;
    case 4:  // equal boxes
        p.target = {coordinate(), coordinate(), magnitude(), magnitude()};
        p.pred = p.target;
        break;
    case 5:  // the left edges coincide
        p.target = {coordinate(), coordinate(), near(), near()};
        p.pred = {p.target.cx, p.target.cy, near(), near()};
        p.pred.cx = p.target.cx + (p.pred.w - p.target.w) * 0.5;
        break;
    case 6:  // touching along an edge
        p.target = {0.0, 0.0, near(), near()};
        p.pred = {0.0, 0.0, near(), near()};
        p.pred.cx = (p.pred.w + p.target.w) * 0.5;
        break;
    default:  // nested, by powers of ten
        p.target = {0.0, 0.0, magnitude(), magnitude()};
        p.pred = {0.0, 0.0, std::max(least_size, p.target.w * r.logUniform(1e-30, 1.0)),
                  std::max(least_size, p.target.h * r.logUniform(1e-30, 1.0))};
        p.pred.cx = r.uniform(-0.5, 0.5) * p.target.w;
        break;
    }
    return p;
}

bool allFinite(const std::array<double, 4>& d) {
    return std::isfinite(d[0]) && std::isfinite(d[1]) && std::isfinite(d[2]) && std::isfinite(d[3]);
}
TEST_P(EveryLoss, HasNoNanOrInfinityFrom1e150To1e150) {
    const LossEntry& entry = *GetParam();
    const Loss loss = goldenLoss(entry);
    Random random(printedSeed("extremes"));
    for (int i = 0; i < scaled(40000); ++i) {
        const Pair pair = extremePair(random);
        const double value = loss.value(pair.pred, pair.target);
        const Gradient g = loss.gradient(pair.pred, pair.target);
        const Gradient d = loss.direction(pair.pred, pair.target);
        ASSERT_FALSE(std::isnan(value)) << pair;
        ASSERT_EQ(value, g.value) << pair;
        ASSERT_EQ(value, d.value) << pair;
        if (entry.id == "iou_log") {
            // Infinite exactly where the boxes do not overlap.
            ASSERT_GE(value, 0.0) << pair;
        } else {
            ASSERT_TRUE(std::isfinite(value)) << pair << " value " << value;
        }
        ASSERT_TRUE(allFinite(g.d))
            << pair << " gradient " << g.d[0] << " " << g.d[1] << " " << g.d[2] << " " << g.d[3];
        ASSERT_TRUE(allFinite(d.d))
            << pair << " direction " << d.d[0] << " " << d.d[1] << " " << d.d[2] << " " << d.d[3];
    }
}

}  // namespace
}  // namespace iou::testing
