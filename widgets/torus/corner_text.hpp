// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/torus/torus_lab.hpp"

#include <QString>

#include <optional>

namespace iou {

/// A region as lines "phi,psi" below a header, in degrees, for the clipboard.
QString regionText(const torus::Region& region);
/// Empty where the text is no region that a lab may hold.
std::optional<torus::Region> regionFromText(const QString& text);

}  // namespace iou
