// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/suppress/suppression.hpp"

#include <string>

namespace iou::suppress {

/// rank,index,score,suppressed_by,overlap with 17 digits: the kept ones in their order, then the
/// others by index, without a rank; those below the limit from the start have no suppressor.
std::string suppressionCsv(const Suppression& suppression);

}  // namespace iou::suppress
