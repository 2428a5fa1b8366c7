// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/scalar_lanes.hpp"

#include "core/geometry/iou.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace iou {

namespace {

struct ScalarParams {
    const LossCode* code;
    bool direction;
    double values[max_scalar_parameters];
};
static_assert(sizeof(ScalarParams) <= sizeof(LaneParams));

struct Pair {
    Box<> pred, target;
};

Pair pairAt(const LaneBlock& b, int i) {
    return {{b.cx[i], b.cy[i], b.w[i], b.h[i]}, {0.0, 0.0, b.target_w[i], b.target_h[i]}};
}

ScalarParams unpacked(const LaneParams& packed) {
    ScalarParams p;
    std::memcpy(&p, packed.bytes, sizeof p);
    return p;
}

void store(const LaneBlock& b, int i, const std::array<double, 4>& d, double factor) {
    for (std::size_t k = 0; k < 4; ++k) b.d[k][i] = static_cast<float>(d[k] * factor);
}

void step(const LaneBlock& b, const LaneParams& packed) {
    const ScalarParams p = unpacked(packed);
    for (int i = 0; i < b.count; ++i) {
        const Pair pair = pairAt(b, i);
        const double iou_loss = 1.0 - iouOf(pair.pred, pair.target);
        b.iou_sums[i % sum_lanes] += static_cast<float>(iou_loss);
        store(b, i, p.code->direction(pair.pred, pair.target, p.values).d,
              b.iou_factor ? 1.0 + iou_loss : 1.0);
    }
}

void record(const LaneBlock& b, const LaneParams& packed) {
    step(b, packed);
    const ScalarParams p = unpacked(packed);
    std::vector<TermValue> terms;
    for (int i = 0; i < b.count; ++i) {
        const Pair pair = pairAt(b, i);
        terms.clear();
        p.code->explain(pair.pred, pair.target, p.values, terms);
        float* sums = b.term_sums + i % sum_lanes;
        for (const TermValue& t : terms) {
            if (!isSummand(t.info->role)) continue;
            *sums += static_cast<float>(t.value);
            sums += sum_lanes;
        }
    }
}

void evaluate(const LaneBlock& b, const LaneParams& packed) {
    const ScalarParams p = unpacked(packed);
    std::vector<TermValue> terms;
    for (int i = 0; i < b.count; ++i) {
        const auto [pred, target] = pairAt(b, i);
        Gradient g;
        if (b.term >= 0) {
            terms.clear();
            p.code->explain(pred, target, p.values, terms);
            const TermValue& t = terms[static_cast<std::size_t>(b.term)];
            g = {t.value, t.d};
        } else {
            g = p.direction ? p.code->direction(pred, target, p.values)
                            : p.code->gradient(pred, target, p.values);
        }
        b.value[i] = static_cast<float>(g.value);
        store(b, i, g.d, 1.0);
    }
}

}  // namespace

void packScalar(const LossCode& code, std::span<const double> params, bool direction,
                LaneParams& out) {
    assert(params.size() <= max_scalar_parameters);
    ScalarParams p{&code, direction, {}};
    std::copy(params.begin(), params.end(), p.values);
    std::memcpy(out.bytes, &p, sizeof p);
}

const LaneKernels& scalarLanes() {
    static constexpr LaneKernels table{&step, &record, &evaluate};
    return table;
}

}  // namespace iou
