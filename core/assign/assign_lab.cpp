// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/assign_lab.hpp"

#include "core/anchors/anchor_presets.hpp"

namespace iou {

AssignLab::AssignLab()
    : truths(std::vector<Box<>>{{200.0, 250.0, 96.0, 96.0},
                                {420.0, 250.0, 48.0, 192.0},
                                {641.3, 402.7, 34.0, 271.0},
                                {900.0, 560.0, 360.0, 40.0},
                                {1040.0, 230.0, 330.0, 260.0}}) {
    second.assigner.overlap.kind = assign::OverlapKind::ggiou;
}

Result<assign::AnchorSet> anchorsOf(const AssignLab& lab, const AssignSetup& setup) {
    if (setup.anchors == "free") return assign::freeAnchors(lab.own, lab.image);
    return assign::presetAnchors(setup.anchors, lab.image);
}

std::vector<Edges> edgesOf(const SharedList<Box<>>& boxes) {
    std::vector<Edges> out;
    out.reserve(boxes.size());
    for (const Box<>& box : boxes) out.push_back(Edges::of(box));
    return out;
}

}  // namespace iou
