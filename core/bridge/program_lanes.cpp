// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bridge/program_lanes.hpp"

#include "core/geometry/iou.hpp"
#include "core/registry/scalar_lanes.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace iou::bridge {

namespace {

struct LaneProgramParams {
    const ProgramCode* code;
    double values[max_scalar_parameters];
};
static_assert(sizeof(LaneProgramParams) <= sizeof(LaneParams));

struct Asked {
    std::vector<Box<>> preds, targets;
    std::vector<Gradient> numbers;
};

/// A box that is none, as of a diverged case, is not asked about: there is no number for it.
bool isBox(const Box<>& b) {
    return std::isfinite(b.cx) && std::isfinite(b.cy) && std::isfinite(b.w) && std::isfinite(b.h);
}

Asked ask(const LaneBlock& b, const LaneParams& packed) {
    LaneProgramParams p;
    std::memcpy(&p, packed.bytes, sizeof p);
    const auto count = static_cast<std::size_t>(b.count);
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    Asked all{{}, {}, std::vector<Gradient>(count, Gradient{none, {none, none, none, none}})};
    std::vector<std::size_t> places;
    std::vector<Box<>> preds, targets;
    for (int i = 0; i < b.count; ++i) {
        all.preds.push_back({b.cx[i], b.cy[i], b.w[i], b.h[i]});
        all.targets.push_back({0.0, 0.0, b.target_w[i], b.target_h[i]});
        if (!isBox(all.preds.back())) continue;
        places.push_back(static_cast<std::size_t>(i));
        preds.push_back(all.preds.back());
        targets.push_back(all.targets.back());
    }
    if (places.empty()) return all;
    const auto answer = p.code->slopes(preds, targets, p.values, std::max(b.term, 0));
    if (!answer) return all;
    for (std::size_t i = 0; i < places.size(); ++i) all.numbers[places[i]] = (*answer)[i];
    return all;
}

Asked stepped(const LaneBlock& b, const LaneParams& packed) {
    LaneBlock whole = b;
    whole.term = 0;
    Asked all = ask(whole, packed);
    for (int i = 0; i < b.count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const double iou_loss = 1.0 - iouOf(all.preds[at], all.targets[at]);
        b.iou_sums[i % sum_lanes] += static_cast<float>(iou_loss);
        const double factor = b.iou_factor ? 1.0 + iou_loss : 1.0;
        for (std::size_t k = 0; k < 4; ++k)
            b.d[k][i] = static_cast<float>(all.numbers[at].d[k] * factor);
    }
    return all;
}

void stepProgram(const LaneBlock& b, const LaneParams& packed) { (void)stepped(b, packed); }

void recordProgram(const LaneBlock& b, const LaneParams& packed) {
    const Asked all = stepped(b, packed);
    // The value is the one part a program has.
    for (int i = 0; i < b.count; ++i)
        b.term_sums[i % sum_lanes] +=
            static_cast<float>(all.numbers[static_cast<std::size_t>(i)].value);
}

void evaluateProgram(const LaneBlock& b, const LaneParams& packed) {
    const Asked all = ask(b, packed);
    for (int i = 0; i < b.count; ++i) {
        const Gradient& g = all.numbers[static_cast<std::size_t>(i)];
        b.value[i] = static_cast<float>(g.value);
        for (std::size_t k = 0; k < 4; ++k) b.d[k][i] = static_cast<float>(g.d[k]);
    }
}

}  // namespace

void packProgram(const ProgramCode& code, std::span<const double> params, bool, LaneParams& out) {
    LaneProgramParams p{&code, {}};
    std::copy_n(params.begin(), std::min<std::size_t>(params.size(), max_scalar_parameters),
                p.values);
    std::memcpy(out.bytes, &p, sizeof p);
}

const LaneKernels& programLanes() {
    static constexpr LaneKernels table{&stepProgram, &recordProgram, &evaluateProgram};
    return table;
}

}  // namespace iou::bridge
