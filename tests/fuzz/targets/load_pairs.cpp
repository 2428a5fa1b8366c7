// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/load_pairs.hpp"

#include "core/pairing/pairs_text.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

/// Truths, and behind "@@ predictions" what is matched with them: read, joined and matched by every
/// rule, as the window and the command do. Their format is found out.
void fuzzLoadPairs(std::string_view bytes) {
    static const ScratchFolder folder;
    const auto pieces = piecesOf(bytes);
    pairing::PairSource source;
    source.truths = {folder.write("truths", pieces.front().bytes)};
    if (pieces.size() > 1) source.preds = {folder.write("preds", pieces.back().bytes)};
    for (auto* const settings : {&source.truth_settings, &source.pred_settings}) {
        settings->image_size = {640, 480};
        settings->notation = BoxNotation::xyxy;
        settings->key = "id";
    }
    for (const auto rule : {pairing::MatchRule::coco, pairing::MatchRule::nearest,
                            pairing::MatchRule::order, pairing::MatchRule::column}) {
        source.match.rule = rule;
        const auto loaded = pairing::loadPairs(source);
        if (!sound(loaded)) continue;
        for (const pairing::PairRow& row : loaded->table.rows) (void)pairing::geometryOf(row);
        if (loaded->table.rows.size() < 100)
            pairing::unmatchedCsv(loaded->table, [](const std::string&) { return true; });
    }
}

std::vector<std::string> loadPairSeeds() {
    const auto files =
        filesOf({"tests/golden/cases/B50_coco.json", "tests/golden/cases/B50_results.json"});
    return {files.at(0) + "\n@@ predictions\n" + files.at(1),
            "pcx,pcy,pw,ph,tcx,tcy,tw,th\n1,1,2,2,0.5,0,1,1\n",
            "0 0.5 0.5 0.2 0.2\n@@ predictions\n0 0.5 0.5 0.25 0.2\n",
            "image,x1,y1,x2,y2,label,id\na,1,2,3,4,c,7\n@@ predictions\n"
            "image,x1,y1,x2,y2,label,score,id\na,1,2,3.5,4,c,0.5,7\na,9,9,10,10,c,0.25,8\n"};
}

IOU_FUZZ_TARGET(load_pairs, fuzzLoadPairs, loadPairSeeds)

}  // namespace
}  // namespace iou::fuzz
