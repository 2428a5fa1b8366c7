// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/interpolation.hpp"

#include "core/geometry/box_between.hpp"
#include "core/registry/registry.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace iou {

namespace {

/// terms: of the loss, which has this one.
double termValue(const Loss& loss, const std::vector<TermValue>& terms, std::string_view id) {
    const int index = loss.entry().termIndex(id);
    assert(index >= 0);
    return terms[static_cast<std::size_t>(index)].value;
}

Box<> pushedApart(const Box<>& pred, const Box<>& target) {
    const double dx = pred.cx - target.cx, dy = pred.cy - target.cy;
    const double reach_x = 0.5 * (pred.w + target.w), reach_y = 0.5 * (pred.h + target.h);
    if (dx == 0.0 && dy == 0.0) return {target.cx + reach_x, pred.cy, pred.w, pred.h};
    constexpr double never = std::numeric_limits<double>::infinity();
    const double touch_x = dx != 0.0 ? reach_x / std::fabs(dx) : never;
    const double touch_y = dy != 0.0 ? reach_y / std::fabs(dy) : never;
    const double away = std::max(1.0, std::min(touch_x, touch_y));
    return {target.cx + dx * away, target.cy + dy * away, pred.w, pred.h};
}

/// Rounding of a value near 1 is no rise.
constexpr double kLeastRise = 1e-12;

void addRise(std::vector<BoostZone>& zones, double lo, double hi) {
    if (!zones.empty() && zones.back().hi == lo)
        zones.back().hi = hi;
    else
        zones.push_back({lo, hi});
}

}  // namespace

AlphaPoint atAlpha(const Box<>& pred, const Box<>& target, double alpha) {
    const LossPointer entry = findLoss("interp_iou");
    assert(entry != nullptr);
    Loss loss(*entry);
    (void)loss.setParameter("alpha", alpha);
    return {termValue(loss, loss.terms(pred, target), "interpolated_iou"),
            loss.value(pred, target)};
}

AlphaSweep sweepAlpha(const Box<>& pred, const Box<>& target, int samples) {
    AlphaSweep sweep{Eigen::ArrayXd(samples), Eigen::ArrayXd(samples), Eigen::ArrayXd(samples),
                     feasibleAlpha(pred, target)};
    for (int i = 0; i < samples; ++i) {
        sweep.alpha(i) = static_cast<double>(i) / (samples - 1);
        const AlphaPoint point = atAlpha(pred, target, sweep.alpha(i));
        sweep.iou(i) = point.iou;
        sweep.loss(i) = point.loss;
    }
    return sweep;
}

DynamicPoint dynamicAt(const Loss& loss, const Box<>& pred, const Box<>& target) {
    const auto terms = loss.terms(pred, target);
    return {termValue(loss, terms, "iou"),
            termValue(loss, terms, loss.entry().info->coefficient.term->id),
            termValue(loss, terms, "interpolated_loss")};
}

DynamicAlpha sweepDynamicAlpha(const Loss& loss, const Box<>& pred, const Box<>& target,
                               int samples) {
    DynamicAlpha out{Eigen::ArrayXd(samples), Eigen::ArrayXd(samples), Eigen::ArrayXd(samples), {}};
    const Box<> start = pushedApart(pred, target);
    for (int i = 0; i < samples; ++i) {
        const Box<> moved = interpolatedBox(start, target, static_cast<double>(i) / (samples - 1));
        const DynamicPoint point = dynamicAt(loss, moved, target);
        out.iou(i) = point.iou;
        out.alpha(i) = point.alpha;
        out.interpolated_loss(i) = point.interpolated_loss;
        if (i > 0 && out.iou(i) > out.iou(i - 1) &&
            out.interpolated_loss(i) > out.interpolated_loss(i - 1) + kLeastRise)
            addRise(out.boost, out.iou(i - 1), out.iou(i));
    }
    return out;
}

}  // namespace iou
