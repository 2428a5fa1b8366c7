// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suppress/iou_head.hpp"

#include <algorithm>
#include <cmath>

namespace iou::suppress {

namespace {

/// ln(1 + e^z), without overflow.
double softplus(double z) { return std::max(z, 0.0) + std::log1p(std::exp(-std::fabs(z))); }

}  // namespace

double predictedIou(double logit) {
    if (logit >= 0.0) return 1.0 / (1.0 + std::exp(-logit));
    const double e = std::exp(logit);  // keeps the digits of small values
    return e / (1.0 + e);
}

double logitOf(double predicted_iou) {
    return std::log(predicted_iou) - std::log1p(-predicted_iou);
}

HeadLoss headLoss(double logit, double measured_iou) {
    const double q = measured_iou, rest = 1.0 - q;
    HeadLoss loss;
    if (q > 0.0) loss.value += q * (std::log(q) + softplus(-logit));
    if (rest > 0.0) loss.value += rest * (std::log1p(-q) + softplus(logit));
    loss.slope = predictedIou(logit) - q;
    return loss;
}

double combinedScore(double score, double predicted_iou, double a) {
    return std::pow(score, 1.0 - a) * std::pow(predicted_iou, a);
}

}  // namespace iou::suppress
