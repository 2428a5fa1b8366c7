// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suppress/iou_head.hpp"

#include "core/numbers/more_math.hpp"

#include <algorithm>
#include <cmath>

namespace iou::suppress {

namespace {

/// ln(1 + e^z), without overflow.
double softplus(double z) { return std::max(z, 0.0) + plainLog1p(plainExp(-std::fabs(z))); }

}  // namespace

double predictedIou(double logit) {
    if (logit >= 0.0) return 1.0 / (1.0 + plainExp(-logit));
    const double e = plainExp(logit);  // keeps the digits of small values
    return e / (1.0 + e);
}

double logitOf(double predicted_iou) {
    return plainLog(predicted_iou) - plainLog1p(-predicted_iou);
}

HeadLoss headLoss(double logit, double measured_iou) {
    const double q = measured_iou, rest = 1.0 - q;
    HeadLoss loss;
    if (q > 0.0) loss.value += q * (plainLog(q) + softplus(-logit));
    if (rest > 0.0) loss.value += rest * (plainLog1p(-q) + softplus(logit));
    loss.slope = predictedIou(logit) - q;
    return loss;
}

double combinedScore(double score, double predicted_iou, double a) {
    return plainPow(score, 1.0 - a) * plainPow(predicted_iou, a);
}

}  // namespace iou::suppress
