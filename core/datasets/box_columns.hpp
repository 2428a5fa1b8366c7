// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.hpp"
#include "core/geometry/box_text.hpp"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace iou::datasets {

/// Which columns of a table hold what; -1: none does.
struct BoxColumns {
    std::array<int, 4> box{-1, -1, -1, -1};
    BoxNotation notation = BoxNotation::xyxy;
    int image = -1, label = -1, score = -1, width = -1, height = -1;
    int crowd = -1, difficult = -1, truncated = -1, flags = -1;
};
struct PairColumns {
    std::array<int, 4> pred{}, target{};
    BoxNotation notation = BoxNotation::cxcywh;
};

using Fields = std::vector<std::string_view>;

/// By the names of a header, without regard to case, blanks and underscores: x1,y1,x2,y2;
/// xmin,ymin,xmax,ymax; left,top,right,bottom; x,y,w,h (from the corner); cx,cy,w,h;
/// left,top,width,height; width,height beside two corners are the image's. Null where the names say
/// no box, or two that differ.
std::optional<BoxColumns> findBoxColumns(const Fields& header);
/// Two such boxes: pred_ and gt_ (target_, truth_) before the names, or pcx,...,th.
std::optional<PairColumns> findPairColumns(const Fields& header);
/// Columns given in their order, by the same names; "_" is a column of no interest.
Result<BoxColumns> columnsSaid(const std::vector<std::string>& names);

}  // namespace iou::datasets
