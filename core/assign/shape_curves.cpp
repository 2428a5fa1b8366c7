// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/shape_curves.hpp"

#include <cmath>

namespace iou::assign {

namespace {

Edges about(const Edges& truth, double w, double h) {
    const double x = (truth.left + truth.right) * 0.5, y = (truth.top + truth.bottom) * 0.5;
    return {x - 0.5 * w, y - 0.5 * h, x + 0.5 * w, y + 0.5 * h};
}

template <class Shape>
ShapeCurve curveOf(const AnchorSet& anchors, const Edges& truth, const Assigner& assigner,
                   std::span<const double> xs, const Shape& shape, Progress* progress) {
    ShapeCurve out;
    if (!(truth.area() > 0.0)) return out;
    for (const double x : xs) {
        if (progress && progress->cancelled()) return {};
        const Edges shaped = shape(truth, x);
        const auto got = assign(anchors, {&shaped, 1}, {}, assigner, 1);
        if (!got) return {};
        const TruthMatches& t = got->truths[0];
        out.x.push_back(x);
        out.positives.push_back(static_cast<double>(t.positives));
        out.by_overlap.push_back(static_cast<double>(t.positives - t.forced));
        out.best.push_back(t.best);
    }
    return out;
}

}  // namespace

Edges withAspect(const Edges& truth, double aspect) {
    const double side = std::sqrt(truth.area());
    return about(truth, side / std::sqrt(aspect), side * std::sqrt(aspect));
}

Edges withSide(const Edges& truth, double side) {
    const double scale = side / std::sqrt(truth.area());
    return about(truth, truth.width() * scale, truth.height() * scale);
}

std::vector<double> curveAspects() {
    std::vector<double> out;
    for (int i = 0; i <= 44; ++i) out.push_back(1.0 + 0.25 * i);
    return out;
}

std::vector<double> curveSides() {
    std::vector<double> out;
    for (int i = 0; i <= 56; ++i) out.push_back(8.0 * std::exp2(i / 8.0));
    return out;
}

ShapeCurve aspectCurve(const AnchorSet& anchors, const Edges& truth, const Assigner& assigner,
                       std::span<const double> aspects, Progress* progress) {
    return curveOf(anchors, truth, assigner, aspects, withAspect, progress);
}

ShapeCurve sideCurve(const AnchorSet& anchors, const Edges& truth, const Assigner& assigner,
                     std::span<const double> sides, Progress* progress) {
    return curveOf(anchors, truth, assigner, sides, withSide, progress);
}

}  // namespace iou::assign
