// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The head that predicts a box's IoU, and the score it makes.
namespace iou::suppress {

/// 1 / (1 + e^-x): the predicted IoU of a logit.      Extended IoU Eq. 31.
double predictedIou(double logit);
/// The logit of a predicted IoU in [0, 1]; infinite at its ends.
double logitOf(double predicted_iou);

struct HeadLoss {
    double value = 0.0;
    double slope = 0.0;  ///< by the logit; the measured IoU receives none
};
/// Kullback-Leibler divergence of the predicted from the measured IoU in [0, 1]:
/// L = q ln(q/q_p) + (1-q) ln((1-q)/(1-q_p)), 0 ln 0 = 0; dL/dx = q_p - q. Finite for every finite
/// logit: it is the cross entropy less its least value.      Extended IoU Eq. 32.
HeadLoss headLoss(double logit, double measured_iou);

/// p^(1-a) q^a, with 0^0 = 1; p >= 0, q and a in [0, 1]. a = 0 is the class score alone, a = 1/2
/// ranks as p q does.
double combinedScore(double score, double predicted_iou, double a);

}  // namespace iou::suppress
