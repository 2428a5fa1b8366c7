// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/detector/network.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace iou::detector {
namespace {

constexpr std::array<float, 6> kInput{0.3F, -1.2F, 0.8F, 2.0F, -0.1F, 1.0F};

Network networkWithWeights() {
    Network network(6, 3, Optimizer(), 4, Purpose::regression_weights);
    Draws draws(9, Purpose::class_weights, 0);
    for (double& w : network.weights()) w = 0.4 * draws.normal();
    return network;
}

std::array<double, 3> outputs(const Network& network) {
    Hidden hidden;
    std::array<double, 3> y{};
    network.forward(kInput.data(), hidden, y.data());
    return y;
}

TEST(DetectorNetwork, HiddenUnitsAreTanh) {
    const Network network = networkWithWeights();
    Hidden hidden;
    std::array<double, 3> y{};
    network.forward(kInput.data(), hidden, y.data());
    for (std::size_t j = 0; j < hidden_count; ++j) {
        double sum = 0.0;
        for (std::size_t i = 0; i < 6; ++i)
            sum += static_cast<double>(kInput[i]) * network.weights()[i * hidden_count + j];
        EXPECT_NEAR(hidden[j], std::tanh(sum), 3e-7);
    }
}

TEST(DetectorNetwork, AFreshOneSaysZero) {
    const Network network(6, 3, Optimizer(), 4, Purpose::regression_weights);
    EXPECT_EQ(outputs(network), (std::array<double, 3>{}));
}

TEST(DetectorNetwork, GradientMatchesDifferences) {
    Network network = networkWithWeights();
    const std::array<double, 3> dy{0.7, -1.1, 0.4};
    Hidden hidden;
    std::array<double, 3> y{};
    network.forward(kInput.data(), hidden, y.data());
    network.backward(kInput.data(), hidden, dy.data(), 3);
    const std::vector<double> gradient = network.gradient();
    const auto value = [&] {
        const auto at = outputs(network);
        return dy[0] * at[0] + dy[1] * at[1] + dy[2] * at[2];
    };
    for (std::size_t i = 0; i < (6 + 3) * hidden_count + 3; ++i) {
        const double w = network.weights()[i], h = 1e-4;
        network.weights()[i] = w + h;
        const double above = value();
        network.weights()[i] = w - h;
        const double below = value();
        network.weights()[i] = w;
        // The slope of the hidden units is that of tanh, of which they have seven digits.
        EXPECT_NEAR(gradient[i], (above - below) / (2.0 * h), 2e-6) << i;
    }
}

TEST(DetectorNetwork, OutputsKeptFromTheTrunkDoNotReachIt) {
    Network network = networkWithWeights();
    Hidden hidden;
    std::array<double, 3> y{};
    network.forward(kInput.data(), hidden, y.data());
    const std::array<double, 3> dy{0.0, 0.0, 1.0};
    network.backward(kInput.data(), hidden, dy.data(), 2);
    for (std::size_t i = 0; i < 6 * hidden_count; ++i) EXPECT_EQ(network.gradient()[i], 0.0);
    EXPECT_EQ(network.gradient()[(6 + 2) * hidden_count], hidden[0]);
}

// Adam's first step is as long as its rate, whatever the gradient's scale.
TEST(DetectorNetwork, StepsWithTheOptimiser) {
    Network network(6, 3, Optimizer(), 4, Purpose::regression_weights);
    Hidden hidden;
    std::array<double, 3> y{};
    network.forward(kInput.data(), hidden, y.data());
    const std::array<double, 3> dy{1e-3, -50.0, 0.0};
    network.backward(kInput.data(), hidden, dy.data(), 3);
    network.step(0.01, 1);
    const double* const bias = network.weights().data() + 9 * hidden_count;
    EXPECT_NEAR(bias[0], -0.01, 1e-6);
    EXPECT_NEAR(bias[1], 0.01, 1e-6);
    EXPECT_EQ(bias[2], 0.0);
    for (const double g : network.gradient()) EXPECT_EQ(g, 0.0);
}

TEST(DetectorNetwork, TheRateFallsAlongACosine) {
    EXPECT_EQ(cosineRate(0.003, 1, 3000), 0.003);
    EXPECT_NEAR(cosineRate(0.003, 1501, 3000), 0.0015, 1e-12);
    EXPECT_LT(cosineRate(0.003, 3000, 3000), 1e-8);
}

}  // namespace
}  // namespace iou::detector
