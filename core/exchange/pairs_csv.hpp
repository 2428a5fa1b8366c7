// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/geometry/box_text.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace iou {

/// A pair as read: its name is the file's pair column, or the row number from 0.
struct NamedPair {
    std::string name;
    Box<> pred, target;
};

/// Reads CSV with a header that holds pcx,pcy,pw,ph,tcx,tcy,tw,th (other columns are ignored,
/// and so are lines that begin with #).
/// In another notation the columns are pl,pt,pr,pb,tl,tt,tr,tb or pl,pt,pw,ph,tl,tt,tw,th; or
/// they say it themselves, as pred_x1,...,gt_y2 (datasets::findPairColumns).
/// path is for messages, which name line and column.
Result<std::vector<NamedPair>> readPairs(std::string_view bytes, const std::string& path,
                                         BoxNotation notation = BoxNotation::cxcywh);

/// The same, or a NumPy array of N x 8 with its notation: first the prediction's four numbers.
/// No notation: that of the columns' names.
Result<std::vector<NamedPair>> readAnyPairs(std::string_view bytes, const std::string& path,
                                            std::optional<BoxNotation> notation);

}  // namespace iou
