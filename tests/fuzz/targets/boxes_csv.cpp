// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/boxes_csv.hpp"

#include "core/exchange/detections_csv.hpp"
#include "core/exchange/detections_text.hpp"
#include "core/files/csv_rows.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

void fuzzBoxes(std::string_view bytes) {
    const auto boxes = readBoxes(bytes, "b");
    if (!sound(boxes)) return;
    for (const Edges& e : *boxes)
        require(e.left <= e.right && e.top <= e.bottom, "boxes are not turned inside out");
}

void fuzzDetections(std::string_view bytes) {
    for (const char* const text : {"greedy", "iou_guided"})
        if (const auto rule = suppress::parseRule(text); rule)
            (void)sound(readDetections(bytes, "d", *rule));
    SuppressLab lab;
    if (sound(addDetections(lab, bytes, "d"))) (void)detectionsText(lab, {});
}

void fuzzCsvRows(std::string_view bytes) {
    const std::string path = "c";
    CsvRows rows(bytes, path);
    for (;;) {
        const auto next = rows.next();
        if (!sound(next) || !*next) return;
        require(!rows.fields().empty() && rows.line() > 0, "a row has fields and a place");
    }
}

std::vector<std::string> boxSeeds() {
    return {"l,t,r,b\n0,0,1,1\n-3,2,4e1,5.5\n", "name;b;r;t;l\nx;4;3;2;1\n# no row\n\n"};
}
std::vector<std::string> detectionSeeds() {
    return {"l,t,r,b,score,predicted_iou,class\n0,0,10,10,0.9,0.8,cat\n1,1,11,10,0.7,0.9,dog\n",
            "l,t,r,b,score\n0,0,10,10,0.9\n"};
}
std::vector<std::string> rowSeeds() {
    return {"a,b,c\n1,\"two \"\"2\"\"\nlines\",3\r\n", "a;b\n1;2\n#x\n\n3;4",
            "\xef\xbb\xbf"
            "a\tb\n"};
}

IOU_FUZZ_TARGET(boxes_csv, fuzzBoxes, boxSeeds)
IOU_FUZZ_TARGET(detections_csv, fuzzDetections, detectionSeeds)
IOU_FUZZ_TARGET(csv_rows, fuzzCsvRows, rowSeeds)

}  // namespace
}  // namespace iou::fuzz
