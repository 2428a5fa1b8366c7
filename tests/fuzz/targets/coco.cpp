// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/coco_lab.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

/// Annotations, and behind "@@ results" a list of detections.
void fuzzCoco(std::string_view bytes) {
    const auto pieces = piecesOf(bytes);
    const auto truths = datasets::readCocoTruths(pieces.front().bytes, "gt");
    if (!sound(truths)) return;
    const auto detections = datasets::readCocoDetections(pieces.back().bytes, "dt", *truths);
    if (!sound(detections)) return;
    (void)datasets::evaluationBoxes(*truths, *detections);
    (void)sound(datasets::apLabOf(*truths, *detections,
                                  [](const std::string& name) { return "/" + name; }));
}

std::vector<std::string> cocoSeeds() {
    const auto files =
        filesOf({"tests/golden/cases/B50_coco.json", "tests/golden/cases/B50_results.json"});
    return {files.at(0) + "\n@@ results\n" + files.at(1),
            R"({"images":[{"id":7,"width":640,"height":480,"file_name":"a.jpg"}],
"categories":[{"id":1,"name":"cat"}],"annotations":[
{"id":0,"image_id":7,"category_id":1,"bbox":[100,50,8e1,40.0],"iscrowd":1,"area":3}]})"
            "\n@@ results\n"
            R"([{"image_id":"a","category_id":1,"bbox":[100,50,80,40],"score":0.5}])"};
}

IOU_FUZZ_TARGET(coco, fuzzCoco, cocoSeeds)

}  // namespace
}  // namespace iou::fuzz
