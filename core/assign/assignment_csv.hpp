// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assign/balance.hpp"

#include <string>

namespace iou::assign {

/// anchor,level,y,x,k,l,t,r,b,truth,overlap,weight: the anchors that are not negative. truth from
/// 0, -1 for ignored ones. 17 digits.
std::string matchesCsv(const AnchorSet& anchors, const Assignment& assignment,
                       const Weights& weights);
/// truth,positives,forced,best_overlap, and a last line all,POSITIVES,IGNORED,NEGATIVES.
std::string summaryCsv(const Assignment& assignment);

}  // namespace iou::assign
