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
void measure(Block& b, const StepPlan& plan, float (*d)[max_block], int begin, int count,
             Accumulators& sums) {
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
    (plan.record.penalties ? plan.loss->record : plan.loss->step)(lanes, plan.params);
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

/// Fills the optimiser's variables of the first `count` boxes.
template <BoxForm form>
void takeVariables(Block& block, int count) {
    for (int i = 0; i < count; ++i) {
        const Box<double> b{block.box[0][i], block.box[1][i], block.box[2][i], block.box[3][i]};
        double variables[4] = {};
        FormOf<form>::fromBox(b, variables);
        for (int k = 0; k < 4; ++k) block.x[k][i] = static_cast<float>(variables[k]);
    }
}

}  // namespace

int StepPlan::columns() const { return 1 + parts + (record.aei || record.l1 ? 5 : 0); }

StepPlan makeStepPlan(const SimulationRecipe& recipe, const Loss& loss) {
    const Protocol& p = recipe.protocol;
    StepPlan plan;
    plan.loss = &loss.lanes();
    plan.params = loss.laneParams(true);
    plan.optimize =
        descentKernels().optimizers[p.optimizer.entry().number].step[static_cast<int>(p.form)];
    plan.iou_factor = p.iou_factor;
    plan.record = recipe.record;
    plan.parts = 0;
    if (recipe.record.penalties)
        for (const TermInfo* t : loss.entry().terms) plan.parts += isSummand(t->role) ? 1 : 0;
    const double sign = loss.entry().kind == Kind::metric ? -1.0 : 1.0;
    const double scale = p.mean_loss ? 1.0 / static_cast<double>(p.caseCount()) : 1.0;
    for (int k = 0; k < p.steps; ++k) {
        const auto c = p.optimizer.coefficients({sign * p.schedule.rate(k + 1), scale, k + 1});
        plan.coefficients.push_back({static_cast<float>(c[0]), static_cast<float>(c[1]),
                                     static_cast<float>(c[2]), static_cast<float>(c[3])});
    }
    return plan;
}

void Block::start(int cases, BoxForm form) {
    count = cases;
    const int padded = (cases + sum_lanes - 1) / sum_lanes * sum_lanes;
    for (int i = cases; i < padded; ++i) {
        for (auto& c : box) c[i] = c[0];
        target_w[i] = target_w[0];
        target_h[i] = target_h[0];
    }
    switch (form) {
    case BoxForm::xyxy: takeVariables<BoxForm::xyxy>(*this, padded); break;
    case BoxForm::cxcywh: takeVariables<BoxForm::cxcywh>(*this, padded); break;
    case BoxForm::log: takeVariables<BoxForm::log>(*this, padded); break;
    }
    std::fill_n(&m[0][0], 4 * max_block, 0.0F);
    std::fill_n(&v[0][0], 4 * max_block, 0.0F);
    std::fill_n(smallest, max_block, std::numeric_limits<float>::infinity());
}

void advanceBlock(Block& block, const StepPlan& plan, int step, float (*scratch)[max_block],
                  const RowSums& row) {
    const int whole = block.count / sum_lanes * sum_lanes;
    const int rest = block.count - whole;
    const int columns = plan.columns();
    Accumulators sums(columns);
    if (whole > 0) measure(block, plan, scratch, 0, whole, sums);
    if (rest > 0) {
        // Padding lanes are computed and not counted.
        Accumulators tail(columns);
        measure(block, plan, scratch, whole, sum_lanes, tail);
        sums.addLanes(tail, rest, columns);
    }
    // The step first: what is summed waits for the last lanes, and the step need not.
    if (step >= 0)
        plan.optimize({block.box, block.x, block.m, block.v, scratch, block.smallest,
                       whole + (rest > 0 ? sum_lanes : 0),
                       plan.coefficients[static_cast<std::size_t>(step)].data()});
    for (int c = 0; c < columns; ++c) row.sums[c] = joined(sums.sums[c]);
    if (plan.record.aei) *row.worst = *std::max_element(sums.worst, sums.worst + sum_lanes);
}

}  // namespace iou
