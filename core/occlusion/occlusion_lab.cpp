// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/occlusion/occlusion_lab.hpp"

namespace iou {

occlusion::Judged outcomeOf(const OcclusionLab& lab) {
    return occlusion::judge(occluded_truth, lab.alpha, lab.side, lab.extension);
}

std::vector<occlusion::Judged> outcomesAt(const OcclusionLab& lab,
                                          const std::vector<double>& extensions) {
    std::vector<occlusion::Judged> out;
    out.reserve(extensions.size());
    for (const double extension : extensions)
        out.push_back(occlusion::judge(occluded_truth, lab.alpha, lab.side, extension));
    return out;
}

}  // namespace iou
