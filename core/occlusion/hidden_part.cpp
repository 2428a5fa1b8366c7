// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/occlusion/hidden_part.hpp"

#include "core/geometry/box_between.hpp"
#include "core/geometry/iou.hpp"

#include <algorithm>

namespace iou::occlusion {

namespace {

/// The share of the truth from the side that is not hidden.
Box<> keptShare(const Box<>& truth, Side hidden, double share) {
    const double w = truth.w * share, h = truth.h * share;
    switch (hidden) {
    case Side::left:
        return boxFromEdges(truth.right() - w, truth.top(), truth.right(), truth.bottom());
    case Side::top:
        return boxFromEdges(truth.left(), truth.bottom() - h, truth.right(), truth.bottom());
    case Side::bottom:
        return boxFromEdges(truth.left(), truth.top(), truth.right(), truth.top() + h);
    case Side::right: break;
    }
    return boxFromEdges(truth.left(), truth.top(), truth.left() + w, truth.bottom());
}

}  // namespace

Box<> visiblePart(const Box<>& truth, double alpha, Side hidden) {
    return keptShare(truth, hidden, 1.0 - alpha);
}

Box<> reaching(const Box<>& truth, double alpha, Side hidden, double extension) {
    return keptShare(truth, hidden, std::max(0.0, 1.0 - alpha + extension));
}

double boundOf(double alpha) { return 1.0 - alpha; }

Judged judge(const Box<>& truth, double alpha, Side hidden, double extension) {
    Judged out{truth, visiblePart(truth, alpha, hidden), reaching(truth, alpha, hidden, extension)};
    out.iou = iouOf(out.pred, truth);
    out.bound = boundOf(alpha);
    out.inside = extension <= 0.0;
    // What rounding makes of equality is no breach.
    out.above = out.iou > out.bound + 1e-12;
    return out;
}

}  // namespace iou::occlusion
