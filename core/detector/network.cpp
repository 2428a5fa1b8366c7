// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detector/network.hpp"

#include "core/numbers/more_math.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace iou::detector {

namespace {

/// tanh to seven digits, as a quotient of two polynomials: without branches, so that it runs on
/// several numbers at once.
inline double squash(double x) {
    const double a = std::min(std::max(x, -7.9), 7.9), s = a * a;
    double p = -2.76076847742355e-16;
    p = p * s + 2.00018790482477e-13;
    p = p * s - 8.60467152213735e-11;
    p = p * s + 5.12229709037114e-08;
    p = p * s + 1.48572235717979e-05;
    p = p * s + 6.37261928875436e-04;
    p = p * s + 4.89352455891786e-03;
    double q = 1.19825839466702e-06;
    q = q * s + 1.18534705686654e-04;
    q = q * s + 2.26843463243900e-03;
    q = q * s + 4.89352518554385e-03;
    return a * p / q;
}

}  // namespace

Network::Network(int inputs, int outputs, const Optimizer& optimizer, std::uint64_t seed,
                 Purpose purpose)
    : m_inputs(static_cast<std::size_t>(inputs)), m_outputs(static_cast<std::size_t>(outputs)),
      m_optimizer(optimizer) {
    const std::size_t first = m_inputs * hidden_count, second = m_outputs * hidden_count;
    const std::size_t padded = (first + second + m_outputs + 3) / 4 * 4;
    m_weights.assign(padded, 0.0);
    m_gradient.assign(padded, 0.0);
    m_m.assign(padded, 0.0);
    m_v.assign(padded, 0.0);
    Draws draws(seed, purpose, 0);
    const double spread = 1.0 / std::sqrt(static_cast<double>(inputs));
    for (std::size_t i = 0; i < first; ++i) m_weights[i] = spread * draws.normal();
}

void Network::forward(const float* x, Hidden& hidden, double* y) const {
    Hidden sum{};
    const double* w = m_weights.data();
    for (std::size_t i = 0; i < m_inputs; ++i, w += hidden_count) {
        const double xi = static_cast<double>(x[i]);
        for (std::size_t j = 0; j < hidden_count; ++j) sum[j] += xi * w[j];
    }
    for (std::size_t j = 0; j < hidden_count; ++j) hidden[j] = squash(sum[j]);
    const double* const bias = w + m_outputs * hidden_count;
    for (std::size_t o = 0; o < m_outputs; ++o, w += hidden_count) {
        double part[4] = {};
        for (std::size_t j = 0; j < hidden_count; j += 4)
            for (std::size_t k = 0; k < 4; ++k) part[k] += w[j + k] * hidden[j + k];
        y[o] = bias[o] + ((part[0] + part[1]) + (part[2] + part[3]));
    }
}

void Network::backward(const float* x, const Hidden& hidden, const double* dy, int to_trunk) {
    const std::size_t first = m_inputs * hidden_count;
    double* const bias = m_gradient.data() + first + m_outputs * hidden_count;
    Hidden slope{};
    for (std::size_t o = 0; o < m_outputs; ++o) {
        const double d = dy[o];
        if (d == 0.0) continue;
        bias[o] += d;
        double* const g = m_gradient.data() + first + o * hidden_count;
        for (std::size_t j = 0; j < hidden_count; ++j) g[j] += d * hidden[j];
        if (static_cast<int>(o) >= to_trunk) continue;
        const double* const w = m_weights.data() + first + o * hidden_count;
        for (std::size_t j = 0; j < hidden_count; ++j) slope[j] += d * w[j];
    }
    if (to_trunk == 0) return;
    for (std::size_t j = 0; j < hidden_count; ++j) slope[j] *= 1.0 - hidden[j] * hidden[j];
    double* g = m_gradient.data();
    for (std::size_t i = 0; i < m_inputs; ++i, g += hidden_count) {
        const double xi = static_cast<double>(x[i]);
        for (std::size_t j = 0; j < hidden_count; ++j) g[j] += xi * slope[j];
    }
}

void Network::step(double rate, int step) {
    const auto c = m_optimizer.coefficients({rate, 1.0, step});
    double change[4];
    for (std::size_t i = 0; i < m_weights.size(); i += 4) {
        m_optimizer.entry().step(m_gradient.data() + i, m_m.data() + i, m_v.data() + i, c.data(),
                                 change);
        for (std::size_t k = 0; k < 4; ++k) m_weights[i + k] -= change[k];
    }
    std::fill(m_gradient.begin(), m_gradient.end(), 0.0);
}

double cosineRate(double first, int step, int steps) {
    return first * 0.5 * (1.0 + plainCosine(std::numbers::pi * (step - 1) / steps));
}

}  // namespace iou::detector
