// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/phrase.hpp"

namespace iou {

/// Why a call of the system failed (an errno); rare reasons in the system's own words.
Phrase systemReason(int code);

}  // namespace iou
