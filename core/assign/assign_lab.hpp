// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/anchors/free_anchors.hpp"
#include "core/assign/balance.hpp"
#include "core/base/shared_list.hpp"
#include "core/geometry/box.hpp"

#include <string>

namespace iou {

/// Anchors and how truths get them.
struct AssignSetup {
    std::string anchors = "retinanet";  ///< a preset, or "free": those of the lab
    assign::Assigner assigner;
    friend bool operator==(const AssignSetup&, const AssignSetup&) = default;
};

/// How anchors are drawn: a mark at the centre, or the boxes of the truth that is pointed at.
enum class AnchorLook { centres, boxes };

/// Truths in an image, and which anchors learn them by one or two setups. One made without
/// arguments has the first scene: a compact truth beside ever more slender ones.
struct AssignLab {
    AssignLab();

    assign::ImageSize image;
    std::string picture;  ///< path of a picture to show behind the boxes; may be empty
    SharedList<Box<>> truths, ignore;
    assign::FreeAnchors own;
    AssignSetup first, second;
    bool compare = false;             ///< both setups side by side
    assign::BalanceSettings balance;  ///< both by IoU and by GGIoU: `by` stays as it is
    int truth = 0;                    ///< whose curves are shown while none is selected
    AnchorLook look = AnchorLook::centres;

    friend bool operator==(const AssignLab&, const AssignLab&) = default;
};

/// Truths, and ignore regions, a lab may hold.
inline constexpr std::size_t most_assign_boxes = 2'000;

/// The anchors of a setup in the lab's image.
Result<assign::AnchorSet> anchorsOf(const AssignLab& lab, const AssignSetup& setup);
/// By their edges.
std::vector<Edges> edgesOf(const SharedList<Box<>>& boxes);

}  // namespace iou
