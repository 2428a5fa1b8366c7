// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/scale_lens.hpp"

#include "core/registry/registry.hpp"

#include <cassert>
#include <cmath>

namespace iou {

namespace {

Box<> scaledBox(const Box<>& box, double k) {
    return {box.cx * k, box.cy * k, box.w * k, box.h * k};
}

double euclidean(const std::array<double, 4>& d) {
    return std::hypot(std::hypot(d[0], d[1]), std::hypot(d[2], d[3]));
}

}  // namespace

ScaleLens scaleLens(const Loss& loss, const Box<>& pred, const Box<>& target, const Box<>& anchor,
                    const CodeOptions& options, double lo, double hi, int samples) {
    const LossPointer l1 = findLoss("l1");
    assert(l1 != nullptr);
    const Loss pixels(l1);
    ScaleLens lens;
    lens.scale = Eigen::ArrayXd::LinSpaced(samples, std::log(lo), std::log(hi)).exp();
    for (const BoxForm form : {BoxForm::cxcywh, BoxForm::log, BoxForm::faster_rcnn,
                               BoxForm::center_size, BoxForm::corners_sqrt_area})
        lens.curves.push_back({form, false, Eigen::ArrayXd(samples)});
    lens.curves.push_back({BoxForm::faster_rcnn, true, Eigen::ArrayXd(samples)});
    for (Eigen::Index i = 0; i < samples; ++i) {
        const double k = lens.scale(i);
        const Box<> p = scaledBox(pred, k), g = scaledBox(target, k);
        const CodeOptions here{scaledBox(anchor, k), options.weighted, false};
        const auto of_loss = loss.direction(p, g).d;
        const auto of_l1 = pixels.direction(p, g).d;
        for (ScaleCurve& curve : lens.curves)
            curve.length(i) = euclidean(
                partialsIn(BoxCode(curve.form, here, p), p, curve.of_l1 ? of_l1 : of_loss));
    }
    return lens;
}

}  // namespace iou
