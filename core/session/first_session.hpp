// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/document.hpp"

namespace iou {

/// What the very first start shows: boxes that are apart, and beside each other how GIoU and
/// InterpIoU bring them together. A new session is another: `Document{}`.
Document firstDocument();

}  // namespace iou
