// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace iou {

class ExplorerModel;

/// How a surface in three dimensions is looked at, without perspective.
struct ReliefView {
    double azimuth_deg = -35.0;   ///< turned about the vertical axis
    double elevation_deg = 64.0;  ///< looked at from above, 5 to 90
    friend bool operator==(const ReliefView&, const ReliefView&) = default;
};

/// From where the model's view looks at the surface; empty for the flat plot.
std::optional<ReliefView> reliefViewOf(const ExplorerModel& model);

}  // namespace iou
