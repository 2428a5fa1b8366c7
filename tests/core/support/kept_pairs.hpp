// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairing/pair_source.hpp"

namespace iou::testing {

/// A list of pairs of which nothing is as usual.
inline pairing::KeptPairs keptPairs() {
    imports::ImportSettings said;
    said.format = "table";
    said.columns = {"image", "x", "y", "w", "h"};
    said.notation = BoxNotation::xywh;
    said.image_size = {640, 480};
    said.images = "/pictures";
    said.names = {"cat", "dog"};
    said.voc_base = imports::VocBase::one_minima;
    said.mot_base = 1.0;
    said.rotated_bounds = said.shape_bounds = true;
    said.key = "gt_id";
    pairing::KeptPairs out;
    out.source.truths = {"gt.json"};
    out.source.preds = {"/far/labels"};
    out.source.truth_settings = out.source.pred_settings = said;
    out.source.classes = {.shift = -1, .contiguous = true, .names = {"a"}};
    out.source.match.rule = pairing::MatchRule::nearest;
    out.source.match.iou = 0.25;
    out.source.match.any_class = true;
    out.source.match.min_score = 0.125;
    out.source.match.max_per_image = 100;
    out.sha256 = {"00", "11"};
    out.pair = 7;
    out.shows_pictures = true;
    out.picture = "/pictures/a.png";
    out.picture_size = {320, 240};
    return out;
}

}  // namespace iou::testing
