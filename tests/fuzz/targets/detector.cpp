// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/anchors/anchors_json.hpp"
#include "core/detector/recipe_json.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

void fuzzDetectorRecipe(std::string_view bytes) {
    const auto recipe = detector::readRecipe(bytes, "r");
    if (!sound(recipe)) return;
    const std::string written = detector::writeRecipe(*recipe);
    const auto again = detector::readRecipe(written, "r");
    require(sound(again), "a recipe that was written can be read");
    require(detector::writeRecipe(*again) == written, "a recipe is written as it was read");
}

void fuzzAnchors(std::string_view bytes) {
    const auto anchors = assign::readAnchors(bytes, "a", {640, 480});
    if (sound(anchors)) require(anchors->size() > 0, "anchors that were read are there");
}

std::vector<std::string> detectorRecipeSeeds() {
    return filesOf({"resources/detector/coco.json", "resources/detector/head.json"});
}
std::vector<std::string> anchorSeeds() {
    return {R"({"format": "iouscope-anchors", "version": 1, "offset": 0.5, "levels": [
        {"stride": 8, "sides": [32], "ratios": [0.5, 1, 2]},
        {"stride": 16, "boxes": [{"w": 20, "h": 50}]}]})"};
}

IOU_FUZZ_TARGET(detector_recipe, fuzzDetectorRecipe, detectorRecipeSeeds)
IOU_FUZZ_TARGET(anchors, fuzzAnchors, anchorSeeds)

}  // namespace
}  // namespace iou::fuzz
