// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch_labs/geometry_kind.hpp"
#include "core/base/decimal.hpp"
#include "core/geometry/box_size.hpp"
#include "core/rotated/rotated_overlap.hpp"

#include <algorithm>

namespace iou::batch {

const GeometryKind& rotatedKind();

namespace {

Result<Done> rotatedRow(std::span<const double> in, std::span<double> out) {
    constexpr std::pair<std::size_t, std::string_view> sizes[] = {
        {2, "pw"}, {3, "ph"}, {7, "tw"}, {8, "th"}};
    for (const auto& [k, name] : sizes) {
        if (in[k] < 0.0)
            return Error{phrase("\"%1\" is a negative size", formatShortest(in[k])), name,
                         phrase("give a size of 0 or more")};
        if (!isBoxSize(in[k])) return tooSmall(phrase("\"%1\"", formatShortest(in[k]))).at(name);
    }
    const RotatedBox<> pred{in[0], in[1], in[2], in[3], in[4]};
    const RotatedBox<> target{in[5], in[6], in[7], in[8], in[9]};
    if (out.size() == 2) {
        const RotatedOverlap<> shared = rotatedOverlap(pred, target);
        out[0] = shared.iou();
        out[1] = shared.giou();
        return Done{};
    }
    const RotatedPartials shared = rotatedPartials(pred, target);
    out[0] = shared.iou;
    out[1] = shared.giou;
    std::ranges::copy(shared.iou_d, out.begin() + 2);
    std::ranges::copy(shared.giou_d, out.begin() + 7);
    return Done{};
}

}  // namespace

const GeometryKind& rotatedKind() {
    static const GeometryKind kind{"rotated",
                                   "boxes with an angle in radians, clockwise on the screen",
                                   "pair",
                                   {"pcx", "pcy", "pw", "ph", "pa", "tcx", "tcy", "tw", "th", "ta"},
                                   {"iou", "giou"},
                                   {"iou_dcx", "iou_dcy", "iou_dw", "iou_dh", "iou_da", "giou_dcx",
                                    "giou_dcy", "giou_dw", "giou_dh", "giou_da"},
                                   rotatedRow};
    return kind;
}

}  // namespace iou::batch
