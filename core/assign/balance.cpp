// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assign/balance.hpp"

#include "core/base/parameters.hpp"
#include "core/numbers/scalars.hpp"

#include <cmath>

namespace iou::assign {

namespace {

/// By coordinates.
Edges between(const Edges& from, const Edges& to, double share) {
    const auto mix = [share](double a, double b) { return (1.0 - share) * a + share * b; };
    return {mix(from.left, to.left), mix(from.top, to.top), mix(from.right, to.right),
            mix(from.bottom, to.bottom)};
}

}  // namespace

Result<Done> checkBalance(const BalanceSettings& s) {
    if (auto fine = checkParameter("lambda", s.lambda, 0.0, 10.0); !fine) return fine;
    if (auto fine = checkParameter("w_loc", s.scale, 0.0, 1000.0); !fine) return fine;
    return checkParameter("predicted", s.predicted, 0.0, 1.0);
}

double encodedLoss(const Edges& anchor, const Edges& truth) {
    constexpr double beta = 0.11;
    const Box<> a = anchor.box(), t = truth.box();
    double sum = 0.0;
    for (const double code :
         {(t.cx - a.cx) / a.w, (t.cy - a.cy) / a.h, plainLog(t.w / a.w), plainLog(t.h / a.h)}) {
        const double size = std::abs(code);
        sum += size < beta ? 0.5 * size * size / beta : size - 0.5 * beta;
    }
    return sum;
}

Weights balancedWeights(const AnchorSet& anchors, std::span<const Edges> truths,
                        const Assignment& assignment, const BalanceSettings& s) {
    Weights out;
    out.values.reserve(assignment.matches.size());
    OverlapMeasure measure;
    measure.kind = s.by == Balance::ggiou ? OverlapKind::ggiou : OverlapKind::iou;
    measure.alpha = s.alpha;
    measure.beta = s.beta;
    double plain = 0.0, weighted = 0.0;
    for (const Match& match : assignment.matches) {
        if (match.truth < 0 || s.by == Balance::none) {
            out.values.push_back(match.truth < 0 ? 0.0 : 1.0);
            continue;
        }
        const Edges anchor = anchors.edges(match.anchor);
        const Edges& truth = truths[static_cast<std::size_t>(match.truth)];
        const double q = overlapAt(measure, between(anchor, truth, s.predicted), truth);
        out.values.push_back(plainPow(q, s.lambda));
        if (!s.automatic || !(truth.area() > 0.0)) continue;
        const double loss = encodedLoss(anchor, truth);
        plain += loss;
        weighted += loss * out.values.back();
    }
    if (s.by == Balance::none) return out;
    out.scale = !s.automatic ? s.scale : weighted > 0.0 ? plain / weighted : 1.0;
    for (double& value : out.values) value *= out.scale;
    return out;
}

}  // namespace iou::assign
