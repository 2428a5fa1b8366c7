// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pair_array.hpp"
#include "core/geometry/box_size.hpp"
#include "tests/fuzz/fuzz_target.hpp"

#include <cmath>
#include <optional>
#include <string>

namespace iou::fuzz {
namespace {

/// Numbers of these pairs go up to 1e150; differences of two of them to twice as much.
bool isSound(const Box<>& box) {
    return std::fabs(box.cx) <= 2e150 && std::fabs(box.cy) <= 2e150 && box.w <= 2e150 &&
           box.h <= 2e150 && isBoxSize(box.w) && isBoxSize(box.h);
}

/// Whatever is taken is a pair of boxes that every loss can be asked about.
void fuzzPairs(std::string_view bytes) {
    for (const BoxNotation notation : {BoxNotation::cxcywh, BoxNotation::xyxy, BoxNotation::xywh}) {
        const auto pairs = readPairs(bytes, "p", notation);
        if (!sound(pairs)) continue;
        for (const NamedPair& pair : *pairs)
            require(isSound(pair.pred) && isSound(pair.target), "boxes of a file are in range");
        (void)sound(readAnyPairs(bytes, "p", notation));
    }
    (void)sound(readAnyPairs(bytes, "p", {}));
}

void fuzzPairArray(std::string_view bytes) {
    const std::optional<BoxNotation> notations[] = {
        {}, BoxNotation::cxcywh, BoxNotation::xyxy, BoxNotation::xywh};
    for (const auto& notation : notations) {
        const auto pairs = readPairArray(bytes, "p", notation);
        if (!sound(pairs)) continue;
        for (const NamedPair& pair : *pairs)
            require(isSound(pair.pred) && isSound(pair.target), "boxes of an array are in range");
    }
}

std::vector<std::string> arraySeeds() {
    const auto array = [](const std::string& fields, const std::string& numbers) {
        return "\x93NUMPY\x01" + std::string(1, '\0') + static_cast<char>(fields.size()) +
               std::string(1, '\0') + fields + numbers;
    };
    std::string ones;  // 1.0F
    for (int i = 0; i < 16; ++i) ones += std::string("\0\0\x80\x3f", 4);
    return {array("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 8), }\n", ones),
            array("{'descr': '<f4', 'fortran_order': True, 'shape': (4, 4), }\n", ones)};
}

std::vector<std::string> pairSeeds() {
    return {
        "pair,pcx,pcy,pw,ph,tcx,tcy,tw,th\na,1,1,2,2,0.5,0,1,1\n\"b,\"\"c\",3,1,2e0,2,0,0,1,1\n",
        "pl;pt;pr;pb;tl;tt;tr;tb\n0;0;1;1;0.5;0.5;2;2\n# no row\n",
        "pred_x1\tpred_y1\tpred_x2\tpred_y2\tgt_x1\tgt_y1\tgt_x2\tgt_y2\n1\t2\t3\t4\t5\t6\t7\t8\n",
        filesOf({"tests/golden/ties_pairs.csv"}).front().substr(0, 1500)};
}

IOU_FUZZ_TARGET(pairs_csv, fuzzPairs, pairSeeds)
IOU_FUZZ_TARGET(pair_array, fuzzPairArray, arraySeeds)

}  // namespace
}  // namespace iou::fuzz
