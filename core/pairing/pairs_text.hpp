// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/boxes_text.hpp"
#include "core/pairing/pair_losses.hpp"

#include <span>
#include <string>

namespace iou::pairing {

/// What a table of pairs holds beside its fixed columns and the losses.
struct PairsText {
    bool gradient = false;  ///< behind each loss its gradient's norm
    bool measures = false;  ///< size, enlargement, errors and aspect
    std::size_t most = 0;   ///< rows at most; 0: all
};

/// pair,image,label,score,status,iou,pcx,pcy,pw,ph,tcx,tcy,tw,th,<loss>...: a row for each pair of
/// two boxes, in the order given. The text is the same for any number of threads.
void pairsCsv(const PairTable& table, std::span<const PairLoss> losses, std::span<const int> order,
              const PairsText& what, const imports::TakeText& take, int threads = 1);
/// image,label,score,status,cx,cy,w,h of boxes without a partner.
void unmatchedCsv(const PairTable& table, const imports::TakeText& take);

}  // namespace iou::pairing
