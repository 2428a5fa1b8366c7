// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detector/code_loss.hpp"

#include "core/geometry/iou.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>
#include <cmath>

namespace iou::detector {

struct CodeLoss::Lanes {
    alignas(64) float cx[max_block], cy[max_block], w[max_block], h[max_block];
    alignas(64) float target_w[max_block], target_h[max_block];
    alignas(64) float d[4][max_block], value[max_block], iou_sums[sum_lanes];
};

namespace {

/// The norm that acts on the code, if the loss is one: over edges it is the same there, as a code
/// has no edges.
std::optional<Loss> normOnCode(const Recipe& recipe, const Loss& loss) {
    if (loss.entry().info->family != Family::norm) return std::nullopt;
    const int beta = loss.entry().parameterIndex("beta");
    if (beta < 0) return loss;
    Loss norm(findLoss("smooth_l1"));
    (void)norm.setParameter("beta", asTrained(recipe, loss).parameter(beta));
    return norm;
}

}  // namespace

Loss asTrained(const Recipe& recipe, Loss loss) {
    if (loss.entry().info->family != Family::norm) return loss;
    const int beta = loss.entry().parameterIndex("beta");
    if (beta >= 0 && !loss.isSet(beta)) (void)loss.setParameter(beta, recipe.norm_beta);
    return loss;
}

BoxCode codeOf(const Recipe& recipe, const Box<>& anchor) {
    CodeOptions options;
    options.weighted = recipe.code_weights;
    options.clamped = recipe.clamp_sizes;
    return {recipe.encoding, options, anchor};
}

std::array<double, 4> variablesFrom(const BoxCode& code, const Box<>& anchor, const double* y) {
    std::array<double, 4> x{y[0], y[1], y[2], y[3]};
    if (isAnchored(code.form)) return x;
    const auto start = variablesOf(code, anchor);
    for (std::size_t i = 0; i < 4; ++i) x[i] += start[i];
    return x;
}

CodeLoss::CodeLoss(const Recipe& recipe, const StagedLoss& loss)
    : m_recipe(recipe), m_in_force(loss, recipe.steps), m_lanes(std::make_shared<Lanes>()) {
    for (int s = 0; s < loss.stages(); ++s) m_norms.push_back(normOnCode(recipe, loss.stage(s)));
}

void CodeLoss::evaluate(int state, std::span<const Sample* const> batch, const double* outputs,
                        double* slopes) {
    m_codes.resize(batch.size());
    m_variables.resize(batch.size());
    m_boxes.resize(batch.size());
    double iou = 0.0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        m_codes[i] = codeOf(m_recipe, batch[i]->anchor);
        m_variables[i] = variablesFrom(m_codes[i], batch[i]->anchor, outputs + 4 * i);
        m_boxes[i] = decodedBox(m_codes[i], m_variables[i]);
        iou += iouOf(m_boxes[i], batch[i]->truth);
    }
    const auto n = static_cast<double>(batch.size());
    const Loss& loss = m_in_force.at(state, 1.0 - iou / n);
    const auto& norm = m_norms[static_cast<std::size_t>(m_in_force.stage())];
    if (norm)
        onCodes(*norm, batch, slopes);
    else
        throughBoxes(loss, batch, slopes);
    for (std::size_t i = 0; i < batch.size(); ++i) {
        double* const g = slopes + 4 * i;
        const double factor = m_in_force.sign() * batch[i]->weight / n;
        bool finite = true;
        for (int k = 0; k < 4; ++k) {
            g[k] *= factor;
            finite = finite && std::isfinite(g[k]);
        }
        if (finite) continue;
        std::fill_n(g, 4, 0.0);
        ++m_not_finite;
    }
}

void CodeLoss::throughBoxes(const Loss& loss, std::span<const Sample* const> batch,
                            double* slopes) {
    Lanes& lanes = *m_lanes;
    const LaneParams params = loss.laneParams(true);
    for (std::size_t first = 0; first < batch.size(); first += max_block) {
        const std::size_t count = std::min<std::size_t>(max_block, batch.size() - first);
        const std::size_t padded = (count + sum_lanes - 1) / sum_lanes * sum_lanes;
        for (std::size_t i = 0; i < padded; ++i) {
            const std::size_t at = first + std::min(i, count - 1);
            const Box<>&box = m_boxes[at], &truth = batch[at]->truth;
            lanes.cx[i] = static_cast<float>(box.cx - truth.cx);
            lanes.cy[i] = static_cast<float>(box.cy - truth.cy);
            lanes.w[i] = static_cast<float>(box.w);
            lanes.h[i] = static_cast<float>(box.h);
            lanes.target_w[i] = static_cast<float>(truth.w);
            lanes.target_h[i] = static_cast<float>(truth.h);
        }
        LaneBlock block{};
        block.cx = lanes.cx;
        block.cy = lanes.cy;
        block.w = lanes.w;
        block.h = lanes.h;
        block.target_w = lanes.target_w;
        block.target_h = lanes.target_h;
        block.count = static_cast<int>(padded);
        for (int k = 0; k < 4; ++k) block.d[k] = lanes.d[k];
        block.iou_sums = lanes.iou_sums;
        block.value = lanes.value;
        block.term = -1;
        loss.lanes().evaluate(block, params);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t at = first + i;
            const auto g = partialsAt(
                m_codes[at], m_boxes[at], m_variables[at],
                {static_cast<double>(lanes.d[0][i]), static_cast<double>(lanes.d[1][i]),
                 static_cast<double>(lanes.d[2][i]), static_cast<double>(lanes.d[3][i])});
            std::copy(g.begin(), g.end(), slopes + 4 * at);
        }
    }
}

void CodeLoss::onCodes(const Loss& loss, std::span<const Sample* const> batch,
                       double* slopes) const {
    const auto asBox = [](const std::array<double, 4>& x) { return Box<>{x[0], x[1], x[2], x[3]}; };
    for (std::size_t i = 0; i < batch.size(); ++i) {
        const auto truth = variablesOf(m_codes[i], batch[i]->truth);
        const auto g = loss.gradient(asBox(m_variables[i]), asBox(truth)).d;
        std::copy(g.begin(), g.end(), slopes + 4 * i);
    }
}

}  // namespace iou::detector
