// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detector/regression.hpp"

#include "core/geometry/iou.hpp"
#include "core/suppress/iou_head.hpp"

#include <algorithm>

namespace iou::detector {

namespace {

bool isTrained(Head head) { return head == Head::positives || head == Head::all; }

}  // namespace

Regression::Regression(const Recipe& recipe, const PreparedSeed& seed, const StagedLoss& loss)
    : m_recipe(recipe), m_seed(seed), m_loss(recipe, loss),
      m_network(box_inputs, isTrained(recipe.head) ? 5 : 4, recipe.optimizer, seed.seed,
                Purpose::regression_weights) {
    const auto n = static_cast<std::size_t>(recipe.batch);
    m_batch.resize(n);
    m_hidden.resize(n);
    m_codes.resize(4 * n);
    m_slopes.resize(4 * n);
    m_logits.resize(n);
}

void Regression::draw(const std::vector<Sample>& from, Purpose purpose) {
    Draws draws(m_seed.seed, purpose, static_cast<std::uint64_t>(m_step));
    for (const Sample*& sample : m_batch) sample = &from[draws.below(from.size())];
}

void Regression::forward() {
    for (std::size_t i = 0; i < m_batch.size(); ++i) {
        double y[5] = {};
        m_network.forward(m_batch[i]->x.data(), m_hidden[i], y);
        std::copy_n(y, 4, m_codes.data() + 4 * i);
        m_logits[i] = y[4];
    }
}

void Regression::headSlopes(const std::vector<Box<>>& boxes) {
    const auto n = static_cast<double>(m_batch.size());
    for (std::size_t i = 0; i < m_batch.size(); ++i)
        m_logits[i] = suppress::headLoss(m_logits[i], iouOf(boxes[i], m_batch[i]->truth)).slope / n;
}

void Regression::step() {
    draw(m_seed.positives, Purpose::regression_batches);
    forward();
    m_loss.evaluate(m_step, m_batch, m_codes.data(), m_slopes.data());
    const bool with_positives = m_recipe.head == Head::positives;
    if (with_positives) headSlopes(m_loss.boxes());
    const int to_trunk = m_recipe.head_trunk ? 5 : 4;
    for (std::size_t i = 0; i < m_batch.size(); ++i) {
        double dy[5] = {};
        std::copy_n(m_slopes.data() + 4 * i, 4, dy);
        if (with_positives) dy[4] = m_logits[i];
        m_network.backward(m_batch[i]->x.data(), m_hidden[i], dy, to_trunk);
    }
    if (m_recipe.head == Head::all && !m_seed.near.empty()) {
        draw(m_seed.near, Purpose::head_batches);
        forward();
        std::vector<Box<>> boxes(m_batch.size());
        for (std::size_t i = 0; i < m_batch.size(); ++i) {
            const Box<>& anchor = m_batch[i]->anchor;
            const BoxCode code = codeOf(m_recipe, anchor);
            boxes[i] = decodedBox(code, variablesFrom(code, anchor, m_codes.data() + 4 * i));
        }
        headSlopes(boxes);
        for (std::size_t i = 0; i < m_batch.size(); ++i) {
            const double dy[5] = {0.0, 0.0, 0.0, 0.0, m_logits[i]};
            m_network.backward(m_batch[i]->x.data(), m_hidden[i], dy, m_recipe.head_trunk ? 5 : 0);
        }
    }
    ++m_step;
    m_network.step(cosineRate(m_recipe.rate, m_step, m_recipe.steps), m_step);
}

Predictions Regression::predict() const {
    Predictions out;
    out.boxes.reserve(m_seed.tested.size());
    out.predicted_iou.assign(m_seed.tested.size(), 1.0);
    Hidden hidden;
    for (std::size_t i = 0; i < m_seed.tested.size(); ++i) {
        const Sample& sample = m_seed.tested[i];
        double y[5] = {};
        m_network.forward(sample.x.data(), hidden, y);
        const BoxCode code = codeOf(m_recipe, sample.anchor);
        out.boxes.push_back(decodedBox(code, variablesFrom(code, sample.anchor, y)));
        if (hasHead()) out.predicted_iou[i] = suppress::predictedIou(y[4]);
    }
    return out;
}

}  // namespace iou::detector
