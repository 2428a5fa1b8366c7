// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rotated/losses/info.hpp"
#include "core/rotated/rotated_overlap.hpp"

/// L = 1 - IoU of the boxes themselves, and with penalties for what they leave free. 0 for equal
/// boxes; the first is 1 wherever they are apart, without a gradient.
namespace iou::rotated {

struct Iou {
    static constexpr Info info{.id = "iou",
                               .name = "IoU",
                               .formula = "1 − IoU",
                               .source = "Zhou et al., arXiv:1908.03851"};
    template <class T>
    static T eval(const RotatedBox<T>& pred, const RotatedBox<>& target, const Params&) {
        return T(1.0) - rotatedOverlap(pred, target).iou();
    }
};

/// C: the convex hull. Other programs take the smallest enclosing rectangle.
struct Giou {
    static constexpr Info info{.id = "giou",
                               .name = "GIoU",
                               .formula = "1 − IoU + (C − U)/C, C: convex hull",
                               .source = "Rezatofighi et al., arXiv:1902.09630, with the hull"};
    template <class T>
    static T eval(const RotatedBox<T>& pred, const RotatedBox<>& target, const Params&) {
        return T(1.0) - rotatedOverlap(pred, target).giou();
    }
};

/// d: the diameter of the convex hull.
struct Diou {
    static constexpr Info info{.id = "diou",
                               .name = "DIoU",
                               .formula = "1 − IoU + ρ²/d², d: diameter of the hull",
                               .source = "Zheng et al., arXiv:1911.08287, with the hull"};
    template <class T>
    static T eval(const RotatedBox<T>& pred, const RotatedBox<>& target, const Params&) {
        return T(1.0) - rotatedOverlap(pred, target).diou();
    }
};

}  // namespace iou::rotated
