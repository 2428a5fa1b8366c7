// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pairs_csv.hpp"

#include "core/geometry/box_size.hpp"
#include "tests/fuzz/fuzz_target.hpp"

#include <cmath>

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

std::vector<std::string> pairSeeds() {
    return {
        "pair,pcx,pcy,pw,ph,tcx,tcy,tw,th\na,1,1,2,2,0.5,0,1,1\n\"b,\"\"c\",3,1,2e0,2,0,0,1,1\n",
        "pl;pt;pr;pb;tl;tt;tr;tb\n0;0;1;1;0.5;0.5;2;2\n# no row\n",
        "pred_x1\tpred_y1\tpred_x2\tpred_y2\tgt_x1\tgt_y1\tgt_x2\tgt_y2\n1\t2\t3\t4\t5\t6\t7\t8\n",
        filesOf({"tests/golden/ties_pairs.csv"}).front().substr(0, 1500)};
}

IOU_FUZZ_TARGET(pairs_csv, fuzzPairs, pairSeeds)

}  // namespace
}  // namespace iou::fuzz
