// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/limits.hpp"
#include "core/simulate/simulation_size.hpp"

#include <gtest/gtest.h>

#include <string>

namespace iou {
namespace {

/// 45 billion cases, as a protocol file may ask for.
SimulationRecipe huge(const char* loss) {
    SimulationRecipe recipe;
    recipe.protocol = *findProtocol("interpiou");
    recipe.protocol.points = 5'000'000;
    recipe.protocol.scales.assign(100, 1.0);
    recipe.protocol.aspects.assign(90, 1.0);
    recipe.protocol.target_aspects = {1.0};
    recipe.losses = {*Loss::parse(loss)};
    return recipe;
}

std::string refusal(const SimulationRecipe& recipe, const SimulationOptions& options,
                    double memory) {
    const auto fits = checkSize(recipe, options, memory);
    return fits ? "" : fits.error().message();
}

TEST(SimulationSize, WhatIsKeptPerCaseMustFit) {
    const double memory = 8e9;
    ASSERT_EQ(huge("giou").caseCount(), 45'000'000'000);
    EXPECT_EQ(refusal(huge("giou"), {}, memory), "") << "blocks come and go";
    for (const bool keep : {false, true}) {
        SimulationRecipe recipe = huge(keep ? "giou" : "wiou_v3");
        const SimulationOptions options{.keep_cases = keep};
        const std::string message = refusal(recipe, options, memory);
        EXPECT_TRUE(message.starts_with("the simulation needs ")) << message;
        EXPECT_NE(message.find("8.0 GB are free; give at most "), std::string::npos) << message;
        // What it says would be right is.
        const std::string words = "give at most ";
        recipe.cases = std::stoll(message.substr(message.find(words) + words.size()));
        EXPECT_GT(recipe.cases, 10'000'000);
        EXPECT_EQ(refusal(recipe, options, memory), "");
        recipe.cases += recipe.cases / 100;
        EXPECT_NE(refusal(recipe, options, memory), "");
    }
}

TEST(SimulationSize, RowsMustFit) {
    SimulationRecipe recipe = huge("giou");
    recipe.cases = 1;
    recipe.protocol.steps = simulation_steps_limit;
    EXPECT_EQ(refusal(recipe, {.threads = 2}, 64e9), "");
    EXPECT_NE(refusal(recipe, {.threads = 2}, 1e9).find("give fewer steps"), std::string::npos);
}

TEST(SimulationSize, CaseStepsMustBeCountable) {
    SimulationRecipe recipe = huge("giou");
    recipe.protocol.scales.assign(1000, 1.0);
    recipe.protocol.steps = simulation_steps_limit;
    recipe.losses.assign(64, recipe.losses.front());
    EXPECT_EQ(refusal(recipe, {}, 1e300),
              "simulation: 450000000000 cases of 10000000 steps and 64 losses are too many to "
              "count; give at most 14062500000 cases");
    recipe.cases = 14'062'500'000;
    EXPECT_EQ(refusal(recipe, {}, 1e300), "");
}

TEST(SimulationSize, BuiltInProtocolsFit) {
    for (const auto& name : protocolNames()) {
        const Protocol protocol = *findProtocol(name);
        EXPECT_EQ(refusal(suggestedRecipe(protocol, protocol.caseCount()), {.threads = 8}, 4e9), "")
            << name;
    }
}

}  // namespace
}  // namespace iou
