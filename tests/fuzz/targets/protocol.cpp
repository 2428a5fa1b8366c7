// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/protocol_json.hpp"
#include "core/protocol/recipe_json.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

void fuzzProtocol(std::string_view bytes) {
    const auto protocol = readProtocol(bytes, "p");
    if (sound(protocol)) require(protocol->caseCount() > 0, "a protocol has cases");
}

/// Written and read it has the same bytes, and one name.
void fuzzRecipe(std::string_view bytes) {
    const auto recipe = readRecipe(bytes, "r");
    if (!sound(recipe)) return;
    const std::string written = writeRecipe(*recipe);
    const auto again = readRecipe(written, "r");
    require(sound(again), "a recipe that was written can be read");
    require(writeRecipe(*again) == written, "a recipe is written as it was read");
    require(canonicalRecipe(*again) == canonicalRecipe(*recipe), "a recipe keeps its name");
}

std::vector<std::string> protocolSeeds() {
    return filesOf({"resources/presets/diou.json", "resources/presets/wiou.json",
                    "resources/presets/extended_iou_fig4.json",
                    "tests/golden/hostile/control_bytes/word.json"});
}

std::vector<std::string> recipeSeeds() {
    std::vector<std::string> seeds;
    for (const char* const name : {"diou", "extended_iou_fig5a"})
        seeds.push_back(writeRecipe(suggestedRecipe(*findProtocol(name), 1000)));
    return seeds;
}

IOU_FUZZ_TARGET(protocol, fuzzProtocol, protocolSeeds)
IOU_FUZZ_TARGET(recipe, fuzzRecipe, recipeSeeds)

}  // namespace
}  // namespace iou::fuzz
