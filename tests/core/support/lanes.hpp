// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/isa.hpp"
#include "core/registry/loss.hpp"
#include "tests/core/support/pairs.hpp"

#include <array>
#include <vector>

namespace iou::testing {

inline std::vector<Isa> availableIsas() {
    std::vector<Isa> out;
    for (const Isa isa : {Isa::baseline, Isa::avx2, Isa::avx512})
        if (isaAvailable(isa)) out.push_back(isa);
    return out;
}

/// Restores the instruction set that was in use.
class KeepIsa {
public:
    KeepIsa() : m_isa(activeIsa()) {}
    ~KeepIsa() { useIsa(m_isa); }
    KeepIsa(const KeepIsa&) = delete;
    KeepIsa& operator=(const KeepIsa&) = delete;

private:
    Isa m_isa;
};

/// Arrays of pairs as lane kernels take them.
struct LaneInput {
    std::vector<float> cx, cy, w, h, target_w, target_h;

    void add(const Pair& p) {
        cx.push_back(static_cast<float>(p.pred.cx - p.target.cx));
        cy.push_back(static_cast<float>(p.pred.cy - p.target.cy));
        w.push_back(static_cast<float>(p.pred.w));
        h.push_back(static_cast<float>(p.pred.h));
        target_w.push_back(static_cast<float>(p.target.w));
        target_h.push_back(static_cast<float>(p.target.h));
    }
    /// Copies of the last pair until the kernels' group is full.
    void pad() {
        while (cx.size() % sum_lanes != 0) add(pair(cx.size() - 1));
    }
    std::size_t size() const { return cx.size(); }
    /// The pair as the lanes see it, in double.
    Pair pair(std::size_t i) const {
        return {{cx[i], cy[i], w[i], h[i]}, {0.0, 0.0, target_w[i], target_h[i]}};
    }
};

/// What a kernel gave: the value (or the picked term) and four partials, per pair.
struct LaneOutput {
    std::vector<float> value;
    std::array<std::vector<float>, 4> d;
    std::array<float, sum_lanes> iou_sums{};
    std::vector<float> term_sums = std::vector<float>(max_terms * sum_lanes);

    explicit LaneOutput(std::size_t n) : value(n) {
        for (auto& x : d) x.resize(n);
    }
};

enum class Kernel { evaluate, step, record };

/// Runs one kernel of the instruction set in use over all pairs, in blocks.
inline LaneOutput runLanes(const Loss& loss, const LaneInput& in, Kernel kernel, int term = -1,
                           bool iou_factor = false) {
    LaneOutput out(in.size());
    const LaneParams params = loss.laneParams(true);
    const LaneKernels& kernels = loss.lanes();
    for (std::size_t at = 0; at < in.size(); at += max_block) {
        LaneBlock b{};
        b.cx = in.cx.data() + at;
        b.cy = in.cy.data() + at;
        b.w = in.w.data() + at;
        b.h = in.h.data() + at;
        b.target_w = in.target_w.data() + at;
        b.target_h = in.target_h.data() + at;
        b.count = static_cast<int>(std::min<std::size_t>(max_block, in.size() - at));
        for (std::size_t k = 0; k < 4; ++k) b.d[k] = out.d[k].data() + at;
        b.iou_factor = iou_factor;
        b.iou_sums = out.iou_sums.data();
        b.term_sums = out.term_sums.data();
        b.value = out.value.data() + at;
        b.term = term;
        switch (kernel) {
        case Kernel::evaluate: kernels.evaluate(b, params); break;
        case Kernel::step: kernels.step(b, params); break;
        case Kernel::record: kernels.record(b, params); break;
        }
    }
    return out;
}

}  // namespace iou::testing
