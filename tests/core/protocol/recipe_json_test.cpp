// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.hpp"
#include "core/files/atomic_file.hpp"
#include "core/protocol/recipe_json.hpp"

#include <gtest/gtest.h>

namespace iou {
namespace {

SimulationRecipe sample() {
    SimulationRecipe r;
    r.protocol = *findProtocol("interpiou");
    r.protocol.steps = 7;
    r.protocol.optimizer = *Optimizer::parse("rmsprop");
    r.protocol.form = BoxForm::log;
    r.protocol.schedule = Schedule::constant(0.1 + 0.2);
    r.protocol.code = {Box<>{0.5, 0.25, 2.0, 4.0}, true, true};
    r.losses = {*Loss::parse("interp_iou:alpha=0.9"), *StagedLoss::parse("l1@3,giou")};
    r.cases = 1000;
    r.seed = 18446744073709551615ULL;
    r.record = *RecordSet::parse("iou,l1");
    return r;
}

TEST(Recipe, ReadsBackAlike) {
    const SimulationRecipe recipe = sample();
    const auto back = readRecipe(writeRecipe(recipe), "r.json");
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(*back, recipe);
    EXPECT_EQ(writeRecipe(*back), writeRecipe(recipe));
}

TEST(Recipe, EveryProtocolReadsBackWithinARecipe) {
    for (const auto& name : protocolNames()) {
        SimulationRecipe recipe;
        recipe.protocol = *findProtocol(name);
        for (const auto& spec : recipe.protocol.losses)
            recipe.losses.push_back(*StagedLoss::parse(spec));
        const auto back = readRecipe(writeRecipe(recipe), "r.json");
        ASSERT_TRUE(back) << back.error().message();
        EXPECT_EQ(*back, recipe);
    }
}

TEST(Recipe, AnEarlyEndReadsBackAndLiesWithinTheRecipe) {
    SimulationRecipe recipe = sample();
    recipe.early_end = EarlyEnd{1, 320, 7};
    const std::string text = writeRecipe(recipe);
    const auto back = readRecipe(text, "r.json");
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(*back, recipe);
    recipe.early_end = EarlyEnd{2, 320, 7};
    const auto message = [](const SimulationRecipe& r) {
        const auto read = readRecipe(writeRecipe(r), "r.json");
        return read ? std::string() : read.error().message();
    };
    EXPECT_NE(message(recipe).find("early_end.whole_losses"), std::string::npos);
    recipe.early_end = EarlyEnd{0, 1001, 7};
    EXPECT_NE(message(recipe).find("early_end.cases"), std::string::npos);
    recipe.early_end = EarlyEnd{0, 1000, 8};
    EXPECT_NE(message(recipe).find("early_end.steps"), std::string::npos);
}

// tests/golden/protocols has what the first program wrote.
TEST(Recipe, OfVersionOneOpensForEver) {
    const std::string path = std::string(IOUSCOPE_GOLDEN_DIR) + "/protocols/version_1_recipe.json";
    const auto recipe = readRecipe(*readFile(path, 10'000), path);
    ASSERT_TRUE(recipe) << recipe.error().message();
    SimulationRecipe expected;
    expected.protocol = *findProtocol("wiou");
    expected.protocol.optimizer = *Optimizer::parse("rmsprop:alpha=0.9");
    expected.protocol.steps = 7;
    expected.protocol.schedule = Schedule::constant(0.3);
    expected.protocol.form = BoxForm::log;
    expected.losses = {*StagedLoss::parse("interp_iou:alpha=0.9"), *StagedLoss::parse("ciou")};
    expected.cases = 11;
    expected.seed = 123456789012345;
    expected.record = *RecordSet::parse("iou,l1");
    EXPECT_EQ(writeRecipe(*recipe), writeRecipe(expected));
}

TEST(Recipe, NamesTheVersionOfTheCore) {
    EXPECT_NE(writeRecipe(sample()).find("\"core\": \"" + std::string(coreVersion()) + '"'),
              std::string::npos);
}

TEST(Recipe, IsRefusedWithTheFieldThatIsWrong) {
    const std::string good = writeRecipe(sample());
    const auto message = [&](std::string_view from, std::string_view to) {
        std::string text = good;
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        const auto read = readRecipe(text.replace(at, from.size(), to), "r.json");
        EXPECT_FALSE(read) << to;
        return read ? std::string() : read.error().message();
    };
    const auto has = [](const std::string& text, const char* part) {
        EXPECT_NE(text.find(part), std::string::npos) << text;
    };
    has(message("\"version\": 1", "\"version\": 2"), "newer");
    has(message("\"iouscope-recipe\"", "\"iouscope-session\""), "format");
    has(message("\"cases\": 1000", "\"cases\": -1"), "cases");
    has(message("18446744073709551615", "-1"), "seed");
    has(message("iou,l1", "iou,l2"), "record");
    has(message("interp_iou:alpha=0.9", "interp_iou:alpha=9"), "losses");
    has(message("\"seed\"", "\"sead\""), "sead");
    has(message("\"points\": 5000", "\"points\": 0"), "protocol.points");
    has(message("\"radius\": 0.5", "\"radius\": \"1/0\""), "protocol.radius");
    has(message("\"radius\": 0.5", "\"radius\": \"wide\""), "protocol.radius");
    has(message("\"radius\": 0.5", "\"radius\": null"), "protocol.radius");
    EXPECT_FALSE(readRecipe("", "r.json"));
    EXPECT_FALSE(readRecipe("[]", "r.json"));
    EXPECT_FALSE(readRecipe("{}", "r.json"));
    for (std::size_t n = 0; n + 2 < good.size(); n += 37)
        EXPECT_FALSE(readRecipe(good.substr(0, n), "r.json")) << n;
}

}  // namespace
}  // namespace iou
