// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/detector/random.hpp"
#include "core/optim/optimizer.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace iou::detector {

inline constexpr std::size_t hidden_count = 32;
using Hidden = std::array<double, hidden_count>;

/// inputs -> tanh, 32 -> outputs, with the numbers of an optimiser. The first layer has no bias:
/// one of the inputs is 1. Sums go in a fixed order: the same digits wherever it runs.
class Network {
public:
    /// First layer normal, 1/sqrt(inputs) wide; the second one is 0, so that all outputs are.
    Network(int inputs, int outputs, const Optimizer& optimizer, std::uint64_t seed,
            Purpose purpose);

    int inputs() const { return static_cast<int>(m_inputs); }
    int outputs() const { return static_cast<int>(m_outputs); }
    void forward(const float* x, Hidden& hidden, double* y) const;

    /// Adds what one example says: dy, the slope of the mean loss by each output. Only the first so
    /// many outputs reach the first layer.
    void backward(const float* x, const Hidden& hidden, const double* dy, int to_trunk);
    /// A step along what was added since the last one; step: from 1.
    void step(double rate, int step);

    /// Weights of the first layer by input, of the second by output, and its biases.
    const std::vector<double>& weights() const { return m_weights; }
    std::vector<double>& weights() { return m_weights; }
    const std::vector<double>& gradient() const { return m_gradient; }

private:
    std::size_t m_inputs, m_outputs;
    Optimizer m_optimizer;
    std::vector<double> m_weights, m_gradient, m_m, m_v;  ///< a multiple of four long
};

/// Rate of a step (from 1): it falls from the first one along a cosine towards 0.
double cosineRate(double first, int step, int steps);

}  // namespace iou::detector
