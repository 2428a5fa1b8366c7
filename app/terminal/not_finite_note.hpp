// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/not_finite.hpp"

#include <string>

namespace iou {

/// Says how many numbers of what was written are not finite, where any is. what: of which loss or
/// file; first: the place of the first, as "step 12".
void noteNotFinite(const std::string& what, const NotFinite& found, const std::string& first);

}  // namespace iou
