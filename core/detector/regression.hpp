// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detector/code_loss.hpp"
#include "core/detector/network.hpp"

#include <cstdint>
#include <vector>

namespace iou::detector {

/// The boxes of a seed's tested anchors, by their order, and how much each is expected to overlap
/// an object; 1 without a head.
struct Predictions {
    std::vector<Box<>> boxes;
    std::vector<double> predicted_iou;
};

/// The regression branch: four outputs of code, which start at the anchor, and the logit of the IoU
/// head, whose gradient stays out of the hidden layer unless asked for: boxes do not depend on it.
/// Weights and minibatches of a seed are the same for every loss.
class Regression {
public:
    /// recipe and seed outlive it; the seed has positives.
    Regression(const Recipe& recipe, const PreparedSeed& seed, const StagedLoss& loss);

    void step();
    int steps() const { return m_step; }
    Predictions predict() const;
    /// Slopes taken for 0 as they were not finite.
    std::int64_t notFinite() const { return m_loss.notFinite(); }

private:
    bool hasHead() const { return m_network.outputs() > 4; }
    void draw(const std::vector<Sample>& from, Purpose purpose);
    void forward();
    /// The head's slope by each logit of the batch, at boxes decoded before.
    void headSlopes(const std::vector<Box<>>& boxes);

    const Recipe& m_recipe;
    const PreparedSeed& m_seed;
    CodeLoss m_loss;
    Network m_network;
    int m_step = 0;
    std::vector<const Sample*> m_batch;
    std::vector<Hidden> m_hidden;
    std::vector<double> m_codes, m_slopes, m_logits;  ///< four of each, four, one
};

}  // namespace iou::detector
