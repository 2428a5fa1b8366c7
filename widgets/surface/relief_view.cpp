// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surface/relief_view.hpp"

#include "widgets/model/explorer_model.hpp"

namespace iou {

std::optional<ReliefView> reliefViewOf(const ExplorerModel& model) {
    const SurfaceView& view = model.view().surface;
    if (!view.relief) return {};
    return ReliefView{view.azimuth_deg, view.elevation_deg};
}

}  // namespace iou
