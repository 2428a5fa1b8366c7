// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/overlap_measure.hpp"

#include "core/base/parameters.hpp"
#include "core/numbers/scalars.hpp"

#include <algorithm>
#include <string>

namespace iou::assign {

Result<Done> checkMeasure(const OverlapMeasure& measure) {
    if (const auto alpha = checkParameter("alpha", measure.alpha, 0.0, 1.0); !alpha) return alpha;
    return checkParameter("beta", measure.beta, 1e-3, 10.0);
}

Result<OverlapMeasure> parseMeasure(std::string_view text) {
    OverlapMeasure measure;
    for (const OverlapKind kind : {OverlapKind::iou, OverlapKind::ggiou, OverlapKind::ggiou_truth})
        if (text == overlap_words.of(kind)) {
            measure.kind = kind;
            return measure;
        }
    auto loss = Loss::parse(text);
    if (!loss)
        return Error{loss.error().what, loss.error().where,
                     phrase("choose iou, ggiou, ggiou_truth, or a metric or loss of the registry "
                            "with values from 0 to 1")};
    measure.kind = OverlapKind::entry;
    measure.entry = std::move(*loss);
    return measure;
}

std::string measureText(const OverlapMeasure& measure) {
    if (measure.entry) return measure.entry->spec();
    return std::string(overlap_words.of(measure.kind));
}

double iouOf(const Edges& anchor, const Edges& truth) {
    const double w =
        std::max(std::min(anchor.right, truth.right) - std::max(anchor.left, truth.left), 0.0);
    const double h = std::min(anchor.bottom, truth.bottom) - std::max(anchor.top, truth.top);
    if (!(h > 0.0)) return 0.0;
    const double shared = w * h;
    return shared / ((anchor.area() + truth.area()) - shared);
}

double overlapAt(const OverlapMeasure& measure, const Edges& anchor, const Edges& truth) {
    if (measure.kind == OverlapKind::entry) {
        const double value = measure.entry->value(anchor.box(), truth.box());
        return measure.entry->entry().kind == Kind::metric ? value : 1.0 - value;
    }
    const double iou = iouOf(anchor, truth);
    if (measure.kind == OverlapKind::iou || !(iou > 0.0)) return iou;
    const bool of_truth = measure.kind == OverlapKind::ggiou_truth;
    const double w = of_truth
                         ? truth.width()
                         : std::min(anchor.right, truth.right) - std::max(anchor.left, truth.left);
    const double h = of_truth
                         ? truth.height()
                         : std::min(anchor.bottom, truth.bottom) - std::max(anchor.top, truth.top);
    const double x =
        ((anchor.left + anchor.right) - (truth.left + truth.right)) * 0.5 / (measure.beta * w);
    const double y =
        ((anchor.top + anchor.bottom) - (truth.top + truth.bottom)) * 0.5 / (measure.beta * h);
    return plainExp((1.0 - measure.alpha) * plainLog(iou) - measure.alpha * 0.5 * (x * x + y * y));
}

double leastIou(const OverlapMeasure& measure, double value) {
    if (measure.kind == OverlapKind::iou) return value;
    if (!(value > 0.0) || measure.alpha >= 1.0) return 0.0;
    // The Gaussian is at most 1. A little less, for what rounding does to powers.
    return plainPow(value, 1.0 / (1.0 - measure.alpha)) * (1.0 - 1e-9);
}

}  // namespace iou::assign
