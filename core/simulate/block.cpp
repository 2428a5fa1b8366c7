// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/block.hpp"

#include "core/kernels/isa.hpp"

#include <algorithm>
#include <limits>

namespace iou {

namespace {

/// The sum of virtual accumulators by a fixed tree.
double joined(const float (&lanes)[sum_lanes]) {
    double tree[sum_lanes / 2];
    for (int i = 0; i < sum_lanes / 2; ++i)
        tree[i] = double{lanes[i]} + double{lanes[i + sum_lanes / 2]};
    for (int width = sum_lanes / 4; width > 0; width /= 2)
        for (int i = 0; i < width; ++i) tree[i] += tree[i + width];
    return tree[0];
}

/// Virtual accumulators of every column.
struct Accumulators {
    alignas(64) float sums[1 + max_terms + 5][sum_lanes];  ///< as many as are recorded
    alignas(64) float worst[sum_lanes];

    explicit Accumulators(int columns) {
        std::fill_n(&sums[0][0], columns * sum_lanes, 0.0F);
        std::fill_n(worst, sum_lanes, -std::numeric_limits<float>::infinity());
    }
    void addLanes(const Accumulators& more, int lane_count, int columns) {
        for (int c = 0; c < columns; ++c)
            for (int i = 0; i < lane_count; ++i) sums[c][i] += more.sums[c][i];
        for (int i = 0; i < lane_count; ++i) worst[i] = std::max(worst[i], more.worst[i]);
    }
};

/// Directions and sums for the cases [begin, begin + count) of a block.
void measure(Block& b, const StepPlan& plan, const StagePlan& stage, float (*d)[max_block],
             int begin, int count, Accumulators& sums) {
    LaneBlock lanes{b.box[0] + begin,
                    b.box[1] + begin,
                    b.box[2] + begin,
                    b.box[3] + begin,
                    b.target_w + begin,
                    b.target_h + begin,
                    count,
                    {d[0] + begin, d[1] + begin, d[2] + begin, d[3] + begin},
                    plan.iou_factor,
                    sums.sums[0],
                    sums.sums[1],
                    nullptr,
                    -1};
    (plan.record.penalties ? stage.loss->record : stage.loss->step)(lanes, stage.params);
    if (!plan.record.aei && !plan.record.l1) return;
    float(*const after)[sum_lanes] = sums.sums + 1 + plan.parts;
    descentKernels().metrics({{lanes.cx, lanes.cy, lanes.w, lanes.h},
                              lanes.target_w,
                              lanes.target_h,
                              count,
                              {after[1], after[2], after[3], after[4]},
                              after[0],
                              sums.worst});
}

Box<> boxAt(const float (&rows)[4][max_block], int i) {
    return {rows[0][i], rows[1][i], rows[2][i], rows[3][i]};
}

/// The anchors of the first `count` cases: those the protocol names, or their starts.
void takeAnchors(Block& block, const Protocol& protocol, const Sampler& sampler, std::int64_t first,
                 int count) {
    if (!protocol.code.anchor) {
        for (int k = 0; k < 4; ++k) std::copy_n(block.box[k], count, block.anchor[k]);
        return;
    }
    for (int i = 0; i < count; ++i) {
        const Box<> anchor = anchorOf(protocol, sampler.at(first + i));
        block.anchor[0][i] = static_cast<float>(anchor.cx);
        block.anchor[1][i] = static_cast<float>(anchor.cy);
        block.anchor[2][i] = static_cast<float>(anchor.w);
        block.anchor[3][i] = static_cast<float>(anchor.h);
    }
}

}  // namespace

int StepPlan::columns() const { return 1 + parts + (record.aei || record.l1 ? 5 : 0); }

Box<> anchorOf(const Protocol& protocol, const Case& c) {
    const Box<> anchor = protocol.code.anchor.value_or(c.start);
    return {anchor.cx - c.target.cx, anchor.cy - c.target.cy, anchor.w, anchor.h};
}

StagePlan stagePlan(const Loss& loss) { return {&loss.lanes(), loss.laneParams(true)}; }

StepPlan makeStepPlan(const SimulationRecipe& recipe, const StagedLoss& loss) {
    const Protocol& p = recipe.protocol;
    StepPlan plan;
    for (int s = 0; s < loss.stages(); ++s) plan.stages.push_back(stagePlan(loss.stage(s)));
    plan.code = BoxCode(p.form, p.code, {0.0, 0.0, 1.0, 1.0}).frame;
    const auto rule = static_cast<std::size_t>(p.optimizer.entry().number);
    const auto form = static_cast<int>(p.form);
    if (isAnchored(p.form))
        plan.optimize_anchored = descentKernels().anchored[rule].step[form - form_count];
    else
        plan.optimize = descentKernels().optimizers[rule].step[form];
    plan.iou_factor = p.iou_factor;
    plan.record = recipe.record;
    plan.parts = 0;
    for (int s = 0; recipe.record.penalties && s < loss.stages(); ++s) {
        const auto& terms = loss.stage(s).entry().terms;
        plan.parts = std::max(
            plan.parts,
            static_cast<int>(std::count_if(terms.begin(), terms.end(),
                                           [](const TermInfo* t) { return isSummand(t->role); })));
    }
    const double scale = p.mean_loss ? 1.0 / static_cast<double>(p.caseCount()) : 1.0;
    for (int k = 0; k < p.steps; ++k) {
        const Loss& now = loss.stage(stageAt(loss.later, k, p.steps));
        const double sign = now.entry().kind == Kind::metric ? -1.0 : 1.0;
        const auto c = p.optimizer.coefficients({sign * p.schedule.rate(k + 1), scale, k + 1});
        plan.coefficients.push_back({static_cast<float>(c[0]), static_cast<float>(c[1]),
                                     static_cast<float>(c[2]), static_cast<float>(c[3])});
    }
    return plan;
}

void Block::start(const Protocol& protocol, const Sampler& sampler, std::int64_t first, int cases) {
    count = cases;
    sampler.fill(first, cases, box[0], box[1], box[2], box[3], target_w, target_h);
    const bool anchored = isAnchored(protocol.form);
    if (anchored) takeAnchors(*this, protocol, sampler, first, cases);
    const int padded = (cases + sum_lanes - 1) / sum_lanes * sum_lanes;
    for (int i = cases; i < padded; ++i) {
        for (auto& c : box) c[i] = c[0];
        if (anchored)
            for (auto& c : anchor) c[i] = c[0];
        target_w[i] = target_w[0];
        target_h[i] = target_h[0];
    }
    BoxCode code(protocol.form, protocol.code, {0.0, 0.0, 1.0, 1.0});
    for (int i = 0; i < padded; ++i) {
        if (anchored) code.frame.anchor = boxAt(anchor, i);
        const auto variables = variablesOf(code, boxAt(box, i));
        for (std::size_t k = 0; k < 4; ++k) x[k][i] = static_cast<float>(variables[k]);
    }
    std::fill_n(&m[0][0], 4 * max_block, 0.0F);
    std::fill_n(&v[0][0], 4 * max_block, 0.0F);
    std::fill_n(smallest, max_block, std::numeric_limits<float>::infinity());
}

void advanceBlock(Block& block, const StepPlan& plan, int stage, int step,
                  float (*scratch)[max_block], const RowSums& row) {
    const StagePlan& now = plan.stages[static_cast<std::size_t>(stage)];
    const int whole = block.count / sum_lanes * sum_lanes;
    const int rest = block.count - whole;
    const int columns = plan.columns();
    Accumulators sums(columns);
    if (whole > 0) measure(block, plan, now, scratch, 0, whole, sums);
    if (rest > 0) {
        // Padding lanes are computed and not counted.
        Accumulators tail(columns);
        measure(block, plan, now, scratch, whole, sum_lanes, tail);
        sums.addLanes(tail, rest, columns);
    }
    // The step first: what is summed waits for the last lanes, and the step need not.
    if (step >= 0) {
        const OptimizerBlock boxes{block.box,
                                   block.x,
                                   block.m,
                                   block.v,
                                   scratch,
                                   block.smallest,
                                   whole + (rest > 0 ? sum_lanes : 0),
                                   plan.coefficients[static_cast<std::size_t>(step)].data()};
        if (plan.optimize)
            plan.optimize(boxes);
        else
            plan.optimize_anchored(
                {boxes, block.anchor, plan.code.place, plan.code.size, plan.code.limit});
    }
    for (int c = 0; c < columns; ++c) row.sums[c] = joined(sums.sums[c]);
    if (plan.record.aei) *row.worst = *std::max_element(sums.worst, sums.worst + sum_lanes);
}

}  // namespace iou
