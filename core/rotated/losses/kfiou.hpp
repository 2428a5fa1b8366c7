// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rotated/losses/info.hpp"

namespace iou::rotated {

/// KFIoU: boxes as Gaussians of covariance R diag(w^2/4, h^2/4) R^T about one centre; the product
/// of the two (the step of a Kalman filter) has the covariance S_3 = S (S + S_t)^-1 S_t, and a box
/// of that size has the area V_3 = 4 |S_3|^1/2:
///     KFIoU = V_3/(V + V_t - V_3), at most 1/3,
///     L = L_c + e^(1-KFIoU) - 1, or 1 - KFIoU, or -ln KFIoU.
/// L_c = Smooth-L1 (beta 1/9) of the centres, since KFIoU does not see them; here by the truth's
/// axes and sizes, as a coder with the truth as its anchor gives them: the paper has an anchor.
/// Yang et al., ICLR 2023, arXiv:2201.12558, "The KFIoU Loss for Rotated Object Detection".
/// Equal boxes have L = e^(2/3) - 1 = 0.948, 2/3 or ln 3, which is the least there is. Without area
/// KFIoU = 0, and the logarithm is infinite.
struct Kfiou {
    static constexpr std::string_view functions[] = {"exp", "linear", "log"};
    static constexpr Info info{.id = "kfiou",
                               .name = "KFIoU",
                               .formula = "L_c + f(KFIoU), f: exp(1 − x) − 1, 1 − x or −ln x",
                               .source = "Yang et al., arXiv:2201.12558",
                               .functions = functions};
    static constexpr double beta = 1.0 / 9.0;

    template <class T>
    static T overlap(const RotatedBox<T>& pred, const RotatedBox<>& target) {
        const Spread<T> s = spreadOf(pred, target, inTruthFrame(pred, target));
        if (isFlat(s)) return T(0.0);
        const T determinant = (s.w * s.w + s.tw * s.tw) * (s.h * s.h + s.th * s.th) + s.turned;
        const T own = s.w * s.h;
        const double other = s.tw * s.th;
        const T shared = own * other / root(determinant);
        return shared / (own + other - shared);
    }
    template <class T>
    static T eval(const RotatedBox<T>& pred, const RotatedBox<>& target, const Params& p) {
        const TruthFrame<T> f = inTruthFrame(pred, target);
        const auto smooth = [](const T& x) {
            const T far = magnitude(x) - beta / 2.0;
            return std::fabs(valueOf(x)) < beta ? x * x * (0.5 / beta) : far;
        };
        // A truth without width measures nothing along it.
        T center(0.0);
        if (target.w > 0.0) center = center + smooth(f.x / T(target.w));
        if (target.h > 0.0) center = center + smooth(f.y / T(target.h));
        const T kf = overlap(pred, target);
        if (p.function == 0) return center + expLessOne(T(1.0) - kf);
        if (p.function == 1) return center + (T(1.0) - kf);
        if (!(valueOf(kf) > 0.0)) return T(std::numeric_limits<double>::infinity());
        return center - logOfOnePlus(kf - 1.0);
    }
};

}  // namespace iou::rotated
