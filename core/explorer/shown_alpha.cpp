// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explorer/shown_alpha.hpp"

#include <algorithm>

namespace iou {

namespace {

/// The parameter that sets the loss's own coefficient, or -1.
int alphaParameter(const Loss& loss) {
    const char* const name = loss.entry().info->coefficient.parameter;
    return name ? loss.entry().parameterIndex(name) : -1;
}

}  // namespace

bool hasOwnAlpha(const Loss& loss) { return loss.entry().info->coefficient.term != nullptr; }

bool alphaIsFree(const Loss& loss) { return !hasOwnAlpha(loss) || alphaParameter(loss) >= 0; }

double shownAlpha(const Loss& loss, const std::vector<TermValue>& terms, const Scene& scene) {
    if (const int index = alphaParameter(loss); index >= 0) return loss.parameter(index);
    if (hasOwnAlpha(loss))
        for (const TermValue& t : terms)
            if (t.info == loss.entry().info->coefficient.term) return t.value;
    return scene.interp_alpha;
}

double shownAlpha(const Explorer& explorer) {
    const Loss& loss = explorer.run().loss;
    const Scene& scene = explorer.scene;
    return shownAlpha(
        loss, alphaIsFree(loss) ? std::vector<TermValue>{} : loss.terms(scene.pred, scene.target),
        scene);
}

void setShownAlpha(Explorer& explorer, double alpha) {
    Loss& loss = explorer.run().loss;
    alpha = std::clamp(alpha, 0.0, 1.0);
    if (const int index = alphaParameter(loss); index >= 0)
        (void)loss.setParameter(index, alpha);
    else
        explorer.scene.interp_alpha = alpha;
}

}  // namespace iou
